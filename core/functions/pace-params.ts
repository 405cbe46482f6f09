import type { Day } from '../calendar/day.ts';
import { elapsed, type PaceBasis, type Period } from '../stoplight/pace.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { dayIn, numberIn, rangeParam, type RangeParam } from './params.ts';
import { isFunctionError, type FunctionError, type Grid } from './values.ts';
import { invalid, mustBe, mustNotBe, passedOn } from './wrong.ts';

const MONTHS = 12;
const WANTED = 'days, workdays, months or twelve weights';

const BASES: ReadonlyMap<string, PaceBasis> = new Map<string, PaceBasis>([
  ['days', { kind: 'days' }],
  ['workdays', { kind: 'workdays', holidays: [] }],
  ['months', { kind: 'months' }],
]);

/** Twelve weights, one a month: numbers of zero or more that are not all zero. */
export function monthWeights(cells: readonly CellValue[]): readonly number[] | FunctionError {
  if (cells.length !== MONTHS) return mustNotBe('profile', 'twelve weights', `${cells.length} cells`);
  const weights: number[] = [];
  for (const cell of cells) {
    const weight = numberIn('profile', cell);
    if (isFunctionError(weight)) return weight;
    if (weight === null || weight < 0) return mustBe('profile', 'twelve numbers of zero or more', weight);
    weights.push(weight);
  }
  return weights.some((weight) => weight > 0) ? weights : mustNotBe('profile', 'twelve weights', 'twelve zeros');
}

/** What a profile argument means: 'workdays' → working days; twelve cells → their weights, a month each. */
export function readProfile(cells: Grid<CellValue> | null): PaceBasis | FunctionError {
  const flat = cells === null ? ['days'] : cells.flat();
  if (flat.length === MONTHS) {
    const weights = monthWeights(flat);
    return isFunctionError(weights) ? weights : { kind: 'profile', weights };
  }
  const [first = null] = flat;
  if (flat.length !== 1) return mustNotBe('profile', WANTED, `${flat.length} cells`);
  if (isCellError(first)) return passedOn('profile', first);
  const basis = typeof first === 'string' ? BASES.get(first.trim().toLowerCase()) : undefined;
  return basis ?? mustBe('profile', WANTED, first);
}

/** The `profile` argument: how the elapsed share of a period is counted (semantics 1.3). */
export function profile(): RangeParam<PaceBasis> {
  const summary =
    'How time is counted: days, workdays (Monday to Friday), months (closed months only), or twelve weights, one a month.';
  return rangeParam('profile', summary, readProfile, { isOptional: true, fallback: '"days"' });
}

function readHolidays(cells: Grid<CellValue> | null): readonly Day[] | FunctionError {
  const days: Day[] = [];
  for (const cell of cells === null ? [] : cells.flat()) {
    const day = dayIn('holidays', cell);
    if (isFunctionError(day)) return day;
    if (day !== null) days.push(day);
  }
  return days;
}

/** The `holidays` argument: dates that are no working days. Blank cells are none. */
export function holidays(): RangeParam<readonly Day[]> {
  return rangeParam('holidays', 'Dates that are no working days; they count with "workdays".', readHolidays, {
    isOptional: true,
  });
}

/** The same basis with its holidays; other bases have none. */
export function withHolidays(basis: PaceBasis, days: readonly Day[]): PaceBasis {
  return basis.kind === 'workdays' ? { kind: 'workdays', holidays: days } : basis;
}

/** How much of a period has gone by, 0 before its start; a period that ends before it starts is #VALUE!. */
export function elapsedShare(period: Period, asOf: Day, basis: PaceBasis): number | FunctionError {
  const gone = elapsed(period, asOf, basis);
  if (gone.ok) return gone.share;
  return invalid(gone.reason === 'BAD_PERIOD' ? 'end is before start' : 'profile cannot be used');
}
