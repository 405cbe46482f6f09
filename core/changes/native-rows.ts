import { dateOf } from '../calendar/day.ts';
import { columnFor } from '../columns/found-table.ts';
import { statusWord } from '../columns/status-words.ts';
import { dateLiteral, or, rowCell, textLiteral, type Expression } from '../native/expressions.ts';
import { flowLogic, levelLogic, rampLogic, sumsToDate, type MeasureCellsNative } from '../native/measure-logic.ts';
import { milestoneLogic } from '../native/milestone-logic.ts';
import { byGroup, type StatusLogic } from '../native/status-logic.ts';
import type { ReviewContext } from '../review/context.ts';
import type { Rules } from '../stoplight/measure.ts';
import { rowJudgings } from '../review/measure-rows.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import { textOf, type TableCells } from '../review/table-cells.ts';
import { slotsOf } from '../review/wide-rows.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';
import { columnLetters } from '../workbook/cells.ts';

/** Rows that share one native logic, given for any row of theirs. */
export type NativeGroup = { readonly rows: readonly number[]; readonly logicAt: (row: number) => StatusLogic };

/** A row that no live rule can colour, and why. */
export type NotLive = { readonly row: number; readonly why: string };

/** The rows of a table as native logic, largest group first, and those that stay without. */
export type NativeRows = { readonly groups: readonly NativeGroup[]; readonly notLive: readonly NotLive[] };

type CellAt = (role: Parameters<TableCells['value']>[1]) => (row: number) => Expression;

function cellAt(cells: TableCells): CellAt {
  return (role) => {
    const column = columnFor(cells.table, role);
    const letters = column === null ? '' : columnLetters(column);
    return (row) => rowCell(letters, row);
  };
}

/** Why a row of measures cannot be judged natively: its cells hold texts the formula cannot read, or people decided. */
function measureObstacle(cells: TableCells, row: RowReview): string | null {
  if (row.computed !== null) return 'OVERRIDE';
  if (row.subject === 'milestone') return 'MILESTONE_AMONG_MEASURES';
  if (row.reason === 'DATE_IN_NUMBER' || row.notes.includes('MERGED')) return row.reason;
  if (row.notes.some((note) => note.startsWith('HELD_FROM'))) return 'HYSTERESIS';
  const isText = (role: 'actual' | 'target' | 'baseline'): boolean =>
    typeof cells.value(row.row, role) === 'string' && row.status !== 'Grey';
  if (isText('actual')) return 'TEXT_NUMBER';
  if (isText('target')) return 'TARGET_IS_TEXT';
  return isText('baseline') ? 'TEXT_NUMBER' : null;
}

function bySize(groups: Iterable<NativeGroup>): NativeGroup[] {
  return [...groups].sort((a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

/** Groups the rows of a table of measures by everything their arithmetic depends on. */
function measureGroups(cells: TableCells, context: ReviewContext, review: TableReview): NativeRows {
  const judgingFor = rowJudgings(cells, context, review.titles);
  const at = cellAt(cells);
  const [actual, target, baseline, start, due] = [at('actual'), at('target'), at('baseline'), at('start'), at('due')];
  const asOf = dateLiteral(dateOf(context.asOf));
  const notLive: NotLive[] = [];
  const groups = new Map<string, { rows: number[]; logicAt: (row: number) => StatusLogic }>();
  const ruleKeys = new Map<Rules, string>();
  const keyOfRules = (rules: Rules): string => {
    const known = ruleKeys.get(rules) ?? JSON.stringify(rules);
    ruleKeys.set(rules, known);
    return known;
  };
  for (const row of review.rows) {
    const { judging } = judgingFor(row.row, row.name);
    const { kind, timing, rules, direction } = judging;
    const isTimed = timing !== null && kind !== 'level';
    const obstacle = measureObstacle(cells, row) ?? (isTimed ? timeObstacle(cells, context, row) : null);
    if (obstacle !== null) {
      notLive.push({ row: row.row, why: obstacle });
      continue;
    }
    const key = `${direction}|${isTimed ? kind : 'level'}|${keyOfRules(rules)}`;
    const known = groups.get(key);
    if (known !== undefined) {
      known.rows.push(row.row);
      continue;
    }
    const native = (r: number): MeasureCellsNative => ({
      actual: actual(r),
      target: target(r),
      baseline: cells.has('baseline') ? baseline(r) : null,
    });
    const period = (r: number): { start: Expression; end: Expression; asOf: Expression } => ({
      start: start(r),
      end: due(r),
      asOf,
    });
    const logicAt = (r: number): StatusLogic => {
      if (!isTimed) return levelLogic(native(r), direction, rules);
      return kind === 'flow'
        ? flowLogic(native(r), period(r), direction, rules)
        : rampLogic(native(r), period(r), direction, rules);
    };
    groups.set(key, { rows: [row.row], logicAt });
  }
  return { groups: bySize(groups.values()), notLive };
}

/** A pace that native formulas do not count (yet): anything but days between two date cells. */
function timeObstacle(cells: TableCells, context: ReviewContext, row: RowReview): string | null {
  if (context.basis.kind !== 'days') return 'PACE_NOT_NATIVE';
  const isDate = (role: 'start' | 'due'): boolean => typeof cells.value(row.row, role) === 'number';
  return cells.has('start') && cells.has('due') && isDate('start') && isDate('due') ? null : 'PERIOD_IS_TEXT';
}

/** The words for done and cancelled in the languages that the table's statuses are typed in, and in English. */
function statusWords(cells: TableCells): { done: string[]; cancelled: string[] } {
  const typed = new Set(
    cells.table.rows
      .map((row) => cells.value(row, 'status'))
      .filter((value) => typeof value === 'string' && statusWord(value) !== null),
  );
  const lower = new Set([...typed].map((value) => textOf(value).toLowerCase()));
  const spoken = SHEET_LANGUAGES.filter(
    ({ language, statuses }) =>
      language === 'en' || Object.values(statuses).some((words) => words.some((word) => lower.has(word))),
  );
  const words = (kind: 'done' | 'cancelled'): string[] => [
    ...new Set(spoken.flatMap((language) => language.statuses[kind])),
  ];
  return {
    done: [...words('done'), ...new Set(spoken.flatMap((language) => language.yes))],
    cancelled: words('cancelled'),
  };
}

function milestoneObstacle(cells: TableCells, row: RowReview): string | null {
  if (row.computed !== null) return 'OVERRIDE';
  const isText = (role: 'due' | 'start' | 'actualEnd' | 'progress'): boolean => {
    const value = cells.value(row.row, role);
    return typeof value === 'string' && value.trim() !== '';
  };
  if (isText('due')) return 'DUE_IS_TEXT';
  if (isText('actualEnd') && row.doneOn !== null) return 'DUE_IS_TEXT';
  if (isText('start') && row.start !== null) return 'PERIOD_IS_TEXT';
  return (isText('progress') || typeof cells.value(row.row, 'progress') === 'boolean') && row.actual !== null
    ? 'TEXT_NUMBER'
    : null;
}

function milestoneGroups(cells: TableCells, context: ReviewContext, review: TableReview): NativeRows {
  const at = cellAt(cells);
  const { done, cancelled } = statusWords(cells);
  const isHundred = review.rows.some(
    (row) =>
      row.actual !== null &&
      typeof cells.value(row.row, 'progress') === 'number' &&
      cells.value(row.row, 'progress') !== row.actual,
  );
  const optional = (
    role: 'due' | 'progress' | 'status' | 'actualEnd' | 'start',
  ): ((row: number) => Expression | null) => {
    const expression = at(role);
    return cells.has(role) ? expression : () => null;
  };
  const [due, progress, status, doneOn, start] = [
    optional('due'),
    optional('progress'),
    optional('status'),
    optional('actualEnd'),
    optional('start'),
  ];
  const rules = {
    asOf: dateLiteral(dateOf(context.asOf)),
    warnDays: context.settings.warnDays,
    bands: context.rules.bands,
    done,
    cancelled,
    fullProgress: isHundred ? (100 as const) : (1 as const),
  };
  const logicAt = (row: number): StatusLogic =>
    milestoneLogic(
      { due: due(row), progress: progress(row), status: status(row), doneOn: doneOn(row), start: start(row) },
      rules,
    );
  const notLive: NotLive[] = [];
  const rows: number[] = [];
  for (const row of review.rows) {
    const obstacle =
      context.basis.kind === 'days' || !cells.has('progress') ? milestoneObstacle(cells, row) : 'PACE_NOT_NATIVE';
    if (obstacle === null) rows.push(row.row);
    else notLive.push({ row: row.row, why: obstacle });
  }
  return { groups: rows.length === 0 ? [] : [{ rows, logicAt }], notLive };
}

/** Sums to date of a wide table. A level of one period, and a target for all periods, are not live yet. */
function wideGroups(cells: TableCells, context: ReviewContext, review: TableReview): NativeRows {
  const slots = slotsOf(cells.table.periods, context);
  const closed = slots
    .filter((slot) => slot.actual !== null && slot.target !== null)
    .slice(0, closedCount(review, slots.length));
  const notLive: NotLive[] = [];
  const groups = new Map<string, { rows: number[]; logicAt: (row: number) => StatusLogic }>();
  for (const row of review.rows) {
    const isText = slots.some((slot) =>
      [slot.actual, slot.target].some((column) => column !== null && typeof cells.at(row.row, column) === 'string'),
    );
    if (row.kind !== 'flow' || closed.length === 0 || isText || row.computed !== null) {
      notLive.push({ row: row.row, why: row.kind === 'flow' && isText ? 'TEXT_NUMBER' : 'PERIODS_NOT_NATIVE' });
      continue;
    }
    const direction = row.direction ?? 'higher';
    const known = groups.get(direction);
    if (known !== undefined) {
      known.rows.push(row.row);
      continue;
    }
    const cell = (column: number | null, r: number): Expression => rowCell(columnLetters(column ?? 0), r);
    const logicAt = (r: number): StatusLogic =>
      levelLogic(
        sumsToDate(closed.map((slot) => ({ actual: cell(slot.actual, r), target: cell(slot.target, r) }))),
        direction,
        context.rules,
      );
    groups.set(direction, { rows: [row.row], logicAt });
  }
  return { groups: bySize(groups.values()), notLive };
}

/** How many periods the review counted as closed: the longest history of its rows. */
function closedCount(review: TableReview, most: number): number {
  return Math.min(most, Math.max(0, ...review.rows.slice(0, 1).map((row) => row.history.length)));
}

/** The native logic of a table's rows. */
export function nativeRows(cells: TableCells, context: ReviewContext, review: TableReview): NativeRows {
  if (review.table.orientation === 'transposed')
    return { groups: [], notLive: review.rows.map(({ row }) => ({ row, why: 'TRANSPOSED' })) };
  if (review.subject === 'milestone') return milestoneGroups(cells, context, review);
  return review.table.periods.length > 0 ? wideGroups(cells, context, review) : measureGroups(cells, context, review);
}

/** Longer lists of names make formulas nobody can read; such groups get rules of their own. */
const MAX_SELECTION = 3_000;
const MAX_LITERAL = 200;

/**
 * One logic for several groups, where the smaller ones can be told by their rows' names: a name moves with its row when
 * people sort, a row number does not. Groups that cannot be told so stay apart.
 */
export function mergedGroups(cells: TableCells, groups: readonly NativeGroup[]): NativeGroup[] {
  const [main, ...others] = groups;
  const column = columnFor(cells.table, 'name') ?? columnFor(cells.table, 'objective');
  if (main === undefined || column === null) return [...groups];
  const owners = new Map<string, number>();
  groups.forEach((group, i) =>
    group.rows.forEach((row) =>
      owners.set(
        cells.text(row, 'name'),
        owners.has(cells.text(row, 'name')) && owners.get(cells.text(row, 'name')) !== i ? -1 : i,
      ),
    ),
  );
  const told: { names: string[]; group: NativeGroup }[] = [];
  const apart: NativeGroup[] = [];
  others.forEach((group, i) => {
    const names = [...new Set(group.rows.map((row) => cells.text(row, 'name')))];
    const isTold =
      names.every((name) => name !== '' && name.length <= MAX_LITERAL && owners.get(name) === i + 1) &&
      names.join('').length + names.length * 12 <= MAX_SELECTION;
    if (isTold) told.push({ names, group });
    else apart.push(group);
  });
  const letters = columnLetters(column);
  const where = (names: readonly string[], row: number): Expression =>
    or(...names.map((name) => `TRIM(${rowCell(letters, row)})=${textLiteral(name)}`));
  const rows = [main, ...told.map(({ group }) => group)].flatMap((group) => group.rows).sort((a, b) => a - b);
  const logicAt = (row: number): StatusLogic =>
    byGroup(
      told.map(({ names, group }) => ({ where: where(names, row), logic: group.logicAt(row) })),
      main.logicAt(row),
    );
  return [{ rows, logicAt }, ...apart];
}
