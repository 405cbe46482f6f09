import { dateOf, monthEnd, monthIndex, weekday, type Day } from '../calendar/day.ts';
import type { DateSystem } from '../calendar/serial.ts';
import type { PaceBasis } from '../stoplight/pace.ts';
import {
  and,
  dayNumber,
  isDate,
  isLiteralNumber,
  numberLiteral,
  serialLiteral,
  when,
  type Expression,
} from './expressions.ts';

/** Days off, as native formulas count them: listed days, or a range of cells that holds them. */
type NativeHolidays = { readonly kind: 'workdays'; readonly range: Expression };

/** Twelve weights in cells: each one, and the sums of the first none, one, two … eleven. */
type NativeProfile = {
  readonly kind: 'profile';
  readonly cells: readonly Expression[];
  readonly before: readonly Expression[];
  readonly all: Expression;
};

/** How time is counted natively: as the core counts it, or with holidays or weights that stand in cells. */
export type NativeBasis = PaceBasis | NativeHolidays | NativeProfile;

/** The days of a period and the day to judge on, as native expressions, and how time is counted between them. */
export type PeriodNative = {
  readonly start: Expression;
  readonly end: Expression;
  readonly asOf: Expression;
  readonly basis: NativeBasis;
  readonly system: DateSystem;
};

/** Whether the period has dates at its ends, and does not end before it starts. */
export function isPeriod({ start, end, system }: PeriodNative): Expression {
  const ordered = `${dayNumber(end)}>=${dayNumber(start)}`;
  const asked = [start, end].filter((each) => !isLiteralNumber(each));
  return asked.length === 0 ? ordered : when(and(...asked.map((each) => isDate(each, system))), ordered, 'FALSE');
}

/** Whether the period, which is one, has begun. */
export function hasBegun({ start, asOf }: PeriodNative): Expression {
  return `${asOf}>=${dayNumber(start)}`;
}

/**
 * The elapsed share of a period that has begun, 0 to 1 (semantics 1.3).
 *
 *   days → MIN(1,(asOf-start+1)/(end-start+1))
 */
export function elapsedShare(period: PeriodNative): Expression {
  const { basis, asOf, end } = period;
  const days = `MIN(1,${daysShare(period)})`;
  switch (basis.kind) {
    case 'days':
      return days;
    case 'months':
      return `IF(${asOf}>=${dayNumber(end)},1,${monthsShare(period)})`;
    case 'workdays':
      return `IF(${asOf}>=${dayNumber(end)},1,${workdaysShare(period, basis)})`;
    case 'profile':
      return `IF(${asOf}>=${dayNumber(end)},1,${profileShare(period, basis)})`;
  }
}

/** Whether nothing may have gone by of a period that has begun: before a month is closed, on a weekend, where a month weighs nothing. */
export function mayBeNothing(basis: NativeBasis): boolean {
  if (basis.kind === 'profile') return 'cells' in basis || basis.weights.some((weight) => weight === 0);
  return basis.kind !== 'days';
}

function daysShare({ start, end, asOf }: PeriodNative): Expression {
  const first = dayNumber(start);
  return `(${asOf}-${first}+1)/(${dayNumber(end)}-${first}+1)`;
}

const LITERAL_DATE = /^DATE\((\d+),(\d+),(\d+)\)$/;

/** The day of a date literal, which is worked out beforehand; null for a cell. */
function literalDay(expression: Expression): Day | null {
  const found = LITERAL_DATE.exec(expression);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return monthEnd(year, month) - (dateOf(monthEnd(year, month)).day - day);
}

/** Months since year 0. */
function monthNumber(day: Expression): Expression {
  const known = literalDay(day);
  return known === null ? `(YEAR(${day})*12+MONTH(${day})-1)` : String(monthIndex(dateOf(known)));
}

/** Closed months only: the month of the as-of day counts on its last day. */
function monthsShare({ start, end, asOf }: PeriodNative): Expression {
  const known = literalDay(asOf);
  const isLast = known === null ? null : monthEnd(dateOf(known).year, dateOf(known).month) === known;
  const closed =
    isLast === null
      ? `${monthNumber(asOf)}+IF(DAY(${asOf}+1)=1,1,0)`
      : String(monthIndex(dateOf(known ?? 0)) + (isLast ? 1 : 0));
  const first = monthNumber(dayNumber(start));
  return `(${closed}-${first})/(${monthNumber(dayNumber(end))}-${first}+1)`;
}

/** Working days between two days; listed holidays are counted one by one, since conditional formats take no lists. */
function workdays(
  from: Expression,
  to: Expression,
  basis: Extract<NativeBasis, { kind: 'workdays' }>,
  system: DateSystem,
): Expression {
  if ('range' in basis) return `NETWORKDAYS(${from},${to},${basis.range})`;
  const free = [...new Set(basis.holidays.filter((day) => weekday(day) <= 5))].sort((a, b) => a - b);
  const until = literalDay(to);
  const counted = free
    .filter((day) => until === null || day <= until)
    .map((day) => {
      const serial = serialLiteral(day, system);
      return until === null ? `-(${from}<=${serial})*(${to}>=${serial})` : `-(${from}<=${serial})`;
    });
  return `(NETWORKDAYS(${from},${to})${counted.join('')})`;
}

/** A period without a single working day is counted in days. */
function workdaysShare(period: PeriodNative, basis: Extract<NativeBasis, { kind: 'workdays' }>): Expression {
  const start = dayNumber(period.start);
  const all = workdays(start, dayNumber(period.end), basis, period.system);
  return `IF(${all}=0,${daysShare(period)},${workdays(start, period.asOf, basis, period.system)}/${all})`;
}

/** Twelve decimals of a share of weights: what is left of sums that cancel is nothing. */
const SUM_DECIMALS = 12;

type Weights = {
  readonly each: readonly Expression[];
  readonly before: readonly Expression[];
  readonly all: Expression;
};

/** At fifteen digits: 0.17, not 0.17000000000000004, twelve times in a formula. */
function shareLiteral(share: number): Expression {
  return numberLiteral(Number(share.toPrecision(15)));
}

function weightsOf(basis: Extract<NativeBasis, { kind: 'profile' }>): Weights {
  if ('cells' in basis) return { each: basis.cells, before: basis.before, all: basis.all };
  const all = basis.weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const before: Expression[] = [];
  for (const weight of basis.weights) {
    before.push(shareLiteral(sum / all));
    sum += weight;
  }
  return { each: basis.weights.map((weight) => shareLiteral(weight / all)), before, all: '1' };
}

/**
 * The weights that lie before the end of a day, counted from the start of a year: whole years, the months before, and the
 * part of its month by days. Moving days by `shift` months lets the weights begin with the period's first month.
 */
function weightBefore(
  day: Expression,
  shift: Expression,
  year: Expression,
  { each, before, all }: Weights,
): Expression {
  const moved = `EDATE(${day},${shift})`;
  const month = `MONTH(${moved})`;
  return (
    `((YEAR(${moved})-${year})*${all}+CHOOSE(${month},${before.join(',')})` +
    `+CHOOSE(${month},${each.join(',')})*DAY(${day})/DAY(EOMONTH(${day},0)))`
  );
}

/** A period of twelve months takes the weights from its first month, others by calendar month. */
function profileShare(period: PeriodNative, basis: Extract<NativeBasis, { kind: 'profile' }>): Expression {
  const start = dayNumber(period.start);
  const end = dayNumber(period.end);
  const shift = `(EOMONTH(${end},-12)=EOMONTH(${start},-1))*(1-MONTH(${start}))`;
  const weights = weightsOf(basis);
  const year = `YEAR(${start})`;
  const first = weightBefore(`(${start}-1)`, shift, year, weights);
  const all = `ROUND(${weightBefore(end, shift, year, weights)}-${first},${SUM_DECIMALS})`;
  const gone = `ROUND(${weightBefore(period.asOf, shift, year, weights)}-${first},${SUM_DECIMALS})`;
  if (!mayBeNothing(basis)) return `${gone}/${all}`;
  return `IF(${all}=0,${daysShare(period)},${gone}/${all})`;
}
