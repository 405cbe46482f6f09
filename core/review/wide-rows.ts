import type { Day } from '../calendar/day.ts';
import { columnFor, type PeriodColumn } from '../columns/found-table.ts';
import { periodOrder } from '../columns/months.ts';
import { isLevelName } from '../columns/measure-words.ts';
import type { Note } from '../messages/problem.ts';
import { readNumber } from '../reading/number.ts';
import { gapOf, judgeValue, signOf, type Rules } from '../stoplight/measure.ts';
import { roundedGap } from '../stoplight/bands.ts';
import { grey, type Verdict } from '../stoplight/status.ts';
import { trend } from '../stoplight/trend.ts';
import type { ReviewContext } from './context.ts';
import { directionOf, type RowDirection } from './direction.ts';
import { held } from './held.ts';
import { daysOfPeriod } from './period.ts';
import type { RowReview } from './review-types.ts';
import { rowReview } from './row-review.ts';
import { commonFacts, isoOrNull, nameOf, settled } from './row-facts.ts';
import type { TableCells } from './table-cells.ts';

/** One period of a wide table: its days, and the columns that hold its plan and its actual. */
export type Slot = {
  readonly start: Day;
  readonly end: Day;
  readonly target: number | null;
  readonly actual: number | null;
};

/** The periods of a wide table in time order. Months without a year run through the year of the as-of date. */
export function slotsOf(periods: readonly PeriodColumn[], context: ReviewContext): Slot[] {
  const slots = new Map<number, Slot>();
  let turns = 0;
  let before = -Infinity;
  for (const { column, period, role } of periods) {
    const order = periodOrder(period);
    if (period.year === null && order < before && role === periods[0]?.role) turns++;
    if (role === periods[0]?.role) before = order;
    const key = order + (period.year === null ? turns * 100 : 0);
    const { start, end } = daysOfPeriod(period, context);
    const known = slots.get(key) ?? { start, end, target: null, actual: null };
    slots.set(key, { ...known, [role]: known[role] ?? column });
  }
  return [...slots.keys()]
    .sort((a, b) => a - b)
    .map((key) => slots.get(key))
    .filter((slot) => slot !== undefined);
}

type Series = { readonly target: number | null; readonly actual: number | null; readonly slot: Slot };

/** The periods of a wide table, and how many of them count as closed. */
export type Wide = { readonly slots: readonly Slot[]; readonly closed: number; readonly assumesYear: boolean };

/**
 * Which periods are behind us. With years in the headers, those that ended by the as-of date; without, those up to the
 * last one in which any row has an actual: a sheet of bare month names says no more.
 */
export function wideOf(cells: TableCells, context: ReviewContext): Wide {
  const slots = slotsOf(cells.table.periods, context);
  const assumesYear = cells.table.periods.some((each) => each.period.year === null && each.period.grain !== 'week');
  if (!assumesYear) return { slots, closed: slots.filter((slot) => slot.end <= context.asOf).length, assumesYear };
  let closed = 0;
  slots.forEach(({ actual }, i) => {
    const isFilled =
      actual !== null && cells.table.rows.some((row) => readNumber(cells.at(row, actual), context.numbers).ok);
    if (isFilled) closed = i + 1;
  });
  return { slots, closed, assumesYear };
}

function numberAt(cells: TableCells, context: ReviewContext, row: number, column: number | null): number | null {
  if (column === null) return null;
  const read = readNumber(cells.at(row, column), context.numbers);
  return read.ok ? read.value.value : null;
}

function seriesOf(cells: TableCells, context: ReviewContext, row: number, wide: Wide): Series[] {
  return wide.slots.slice(0, wide.closed).map((slot) => ({
    slot,
    target: numberAt(cells, context, row, slot.target),
    actual: numberAt(cells, context, row, slot.actual),
  }));
}

type ToDate = { readonly actual: number | null; readonly target: number | null; readonly notes: readonly Note[] };

/** Like is compared with like: only periods with an actual count, and what is missing among them is noted. */
function toDate(series: readonly Series[], isLevel: boolean): ToDate {
  const known = series.filter((each) => each.actual !== null);
  const missing = series.length - known.length;
  const notes = missing > 0 && known.length > 0 ? [`MISSING_PERIODS:${missing}`] : [];
  const last = known[known.length - 1];
  if (last === undefined) return { actual: null, target: null, notes };
  if (isLevel) return { actual: last.actual, target: last.target, notes };
  const sum = (values: readonly (number | null)[]): number | null =>
    values.every((value) => value === null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return { actual: sum(known.map((each) => each.actual)), target: sum(known.map((each) => each.target)), notes };
}

/** A target for the whole of the periods, from a target column, brought down to those that are closed. */
function wholeTarget(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  wide: Wide,
  isLevel: boolean,
): { target: number | null; expected: number | null } {
  const column = columnFor(cells.table, 'target');
  const target = numberAt(cells, context, row, column);
  if (target === null) return { target: null, expected: null };
  return { target, expected: isLevel ? target : (target * wide.closed) / Math.max(1, wide.slots.length) };
}

function attainments(series: readonly Series[], direction: RowDirection): (number | null)[] {
  return series.map(({ actual, target }) =>
    actual === null || target === null || target === 0
      ? null
      : roundedGap(1 - gapOf(actual, target, signOf(direction.direction))),
  );
}

function judged(actual: number | null, expected: number | null, direction: RowDirection, rules: Rules): Verdict {
  if (actual === null) return grey('NO_DATA');
  if (expected === null) return grey('NO_TARGET');
  return judgeValue(actual, expected, direction.direction, rules);
}

/**
 * Judges the rows of a table with periods side by side: what adds up is summed to date, a level is judged by its last
 * period. The attainments of the periods are the history.
 */
export function wideRows(cells: TableCells, context: ReviewContext, title: readonly string[]): RowReview[] {
  const directions = directionOf(cells, context, title);
  const wide = wideOf(cells, context);
  return cells.table.rows.map((row) => wideRow(cells, context, row, wide, directions(row, nameOf(cells, row))));
}

function wideRow(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  wide: Wide,
  direction: RowDirection,
): RowReview {
  const name = nameOf(cells, row);
  const set =
    context.measureSettings(cells.grid.sheet.name, name)?.kind ??
    (context.settings.kind === 'auto' ? null : context.settings.kind);
  const isLevel = set === null ? isLevelName(name) : set !== 'flow';
  const series = seriesOf(cells, context, row, wide);
  const sums = toDate(series, isLevel);
  const whole = wholeTarget(cells, context, row, wide, isLevel);
  const expected = sums.target ?? whole.expected;
  const history = attainments(series, direction);
  const rules = context.rulesOf(cells.grid.sheet.name, name);
  const now = judged(sums.actual, expected, direction, rules);
  const verdict = context.settings.hysteresis ? held(now, history, rules) : now;
  const guess = set === null ? [`KIND_GUESSED:${isLevel ? 'level' : 'flow'}`] : [];
  const notes = [...verdict.notes, ...sums.notes, ...guess, ...(wide.assumesYear ? ['YEAR_ASSUMED'] : [])];
  const facts = commonFacts(cells, context, row, name);
  const result = settled({ ...verdict, notes }, facts, context, cells.grid.sheet.name, name);
  const first = wide.slots[0];
  const last = wide.slots[wide.slots.length - 1];
  const parts = {
    row,
    subject: 'measure' as const,
    name,
    actual: sums.actual,
    target: sums.target ?? whole.target,
    direction: direction.direction,
    isDirectionGuessed: direction.isGuessed,
    kind: isLevel ? ('level' as const) : ('flow' as const),
    start: isoOrNull(first?.start ?? null),
    due: isoOrNull(last?.end ?? null),
    history,
    trend: trend(history)?.trend ?? null,
  };
  return rowReview(parts, facts, result.verdict, result.computed);
}
