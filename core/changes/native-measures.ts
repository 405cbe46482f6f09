import { dateOf } from '../calendar/day.ts';
import { columnFor } from '../columns/found-table.ts';
import { dateLiteral, numberLiteral, rowCell, type Expression } from '../native/expressions.ts';
import { constantAim, measureLogic, type AimNative, type TimingNative } from '../native/measure-logic.ts';
import { milestoneLogic } from '../native/milestone-logic.ts';
import type { PeriodNative } from '../native/pace-share.ts';
import type { StatusLogic } from '../native/status-logic.ts';
import { readNumber } from '../reading/number.ts';
import { readTarget } from '../reading/target.ts';
import type { ReviewContext } from '../review/context.ts';
import { rowJudgings } from '../review/measure-rows.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import { dayIn } from '../review/row-facts.ts';
import type { TableCells } from '../review/table-cells.ts';
import { aimOf, type Judging } from '../stoplight/cells.ts';
import { columnLetters } from '../workbook/cells.ts';
import type { NotLive, ReadText, RowPlan } from './native-plan.ts';

type Role = Parameters<TableCells['value']>[1];

/** A cell of a role as an expression for any row; '' where the table has no such column. */
export function cellOf(cells: TableCells, role: Role): (row: number) => Expression {
  const column = columnFor(cells.table, role);
  const letters = column === null ? '' : columnLetters(column);
  return (row) => (column === null ? '' : rowCell(letters, row));
}

/** Whether a value counts for a row although its own cell is blank: a merge further up holds it, where no rule looks. */
export function isFilledByMerge(cells: TableCells, row: number, roles: readonly Role[]): boolean {
  return roles.some((role) => {
    const column = columnFor(cells.table, role);
    return column !== null && cells.grid.value(row, column) === null && cells.at(row, column) !== null;
  });
}

/** Why a row of measures cannot be live, whatever its numbers. */
function obstacle(cells: TableCells, row: RowReview): string | null {
  if (row.computed !== null) return 'OVERRIDE';
  if (row.reason === 'DATE_IN_NUMBER') return row.reason;
  const roles = ['actual', 'target', 'baseline', 'start', 'due'] as const;
  return row.notes.includes('MERGED') || isFilledByMerge(cells, row.row, roles) ? 'MERGED' : null;
}

/** What stands for a cell: its text's meaning where it holds a text that was read, else itself. */
type Operand<T> = { readonly text: ReadText | null; readonly meaning: T };

function textAt(cells: TableCells, row: number, role: Role): ReadText | null {
  const column = columnFor(cells.table, role);
  const value = cells.value(row, role);
  return column !== null && typeof value === 'string' ? { column, text: value } : null;
}

/** A number that stands in a text cell, as a constant. */
function numberOperand(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  role: 'actual' | 'baseline',
): Operand<Expression> | null {
  const text = textAt(cells, row, role);
  if (text === null) return null;
  const read = readNumber(text.text, context.numbers);
  return read.ok ? { text, meaning: numberLiteral(read.value.value) } : null;
}

function targetOperand(cells: TableCells, judging: Judging, row: number): Operand<AimNative> | null {
  const text = textAt(cells, row, 'target');
  if (text === null) return null;
  const read = readTarget(text.text, judging.context);
  const aim = read.ok ? aimOf(read.value, judging.direction) : null;
  return aim === null ? null : { text, meaning: constantAim(aim) };
}

/** Where the period of a row comes from: its two dates, or a cell that names it. */
type PeriodSource = {
  readonly key: 'dates' | 'named';
  readonly texts: readonly ReadText[];
  readonly read: (row: number) => Pick<PeriodNative, 'start' | 'end'>;
  /** Where the cells hold dates; null where a text names the period. */
  readonly plain: ((row: number) => Pick<PeriodNative, 'start' | 'end'>) | null;
};

function periodSource(cells: TableCells, context: ReviewContext, row: number, judging: Judging): PeriodSource | null {
  const { timing } = judging;
  if (timing === null) return null;
  const days = { start: dateLiteral(dateOf(timing.period.start)), end: dateLiteral(dateOf(timing.period.end)) };
  const [start, due] = [cellOf(cells, 'start'), cellOf(cells, 'due')];
  const hasDay = (role: 'start' | 'due'): boolean => cells.has(role) && dayIn(cells, context, row, role, []) !== null;
  if (hasDay('start') && hasDay('due')) {
    const [from, to] = [textAt(cells, row, 'start'), textAt(cells, row, 'due')];
    return {
      key: 'dates',
      texts: [from, to].filter((each) => each !== null),
      read: (r) => ({ start: from === null ? start(r) : days.start, end: to === null ? due(r) : days.end }),
      plain: (r) => ({ start: start(r), end: due(r) }),
    };
  }
  // A year may be typed as a number; EXACT compares it as the text it shows.
  const column = columnFor(cells.table, 'period');
  const year = cells.value(row, 'period');
  const named =
    column !== null && typeof year === 'number' ? { column, text: String(year) } : textAt(cells, row, 'period');
  return named === null ? null : { key: 'named', texts: [named], read: () => days, plain: null };
}

/**
 * Names what rows must share to share their arithmetic. Rows judged alike mostly have the very same judging, and so get
 * the very same key: a text made for each row would have to be read through each time it is looked up.
 */
function judgingKeys(): (judging: Judging, source: string) => string {
  const ofRules = new Map<unknown, string>();
  const known = new Map<Judging, Map<string, string>>();
  return (judging, source) => {
    const sources = known.get(judging) ?? new Map<string, string>();
    known.set(judging, sources);
    const before = sources.get(source);
    if (before !== undefined) return before;
    const rules = ofRules.get(judging.rules) ?? JSON.stringify(judging.rules);
    ofRules.set(judging.rules, rules);
    const key = `${judging.direction}|${judging.kind}|${source}|${rules}`;
    sources.set(source, key);
    return key;
  };
}

/** What the cells of one row say beside their numbers. */
type Operands = {
  readonly actual: Operand<Expression> | null;
  readonly target: Operand<AimNative> | null;
  readonly baseline: Operand<Expression> | null;
  readonly source: PeriodSource | null;
};

const NO_OPERANDS: Operands = { actual: null, target: null, baseline: null, source: null };

/** Makes the logic of rows judged alike: for any row, from its numbers or from the texts that were read. */
function logicMaker(
  cells: TableCells,
  context: ReviewContext,
): (judging: Judging, operands: Operands) => (row: number, isRead: boolean) => StatusLogic {
  const counted = { asOf: dateLiteral(dateOf(context.asOf)), basis: context.basis, system: context.dates.system };
  const [actualAt, targetAt, baselineAt] = [
    cellOf(cells, 'actual'),
    cellOf(cells, 'target'),
    cellOf(cells, 'baseline'),
  ];
  return ({ direction, kind, rules }, { actual, target, baseline, source }) =>
    (r, isRead) => {
      const ends = source === null ? null : isRead ? source.read(r) : (source.plain?.(r) ?? null);
      // A period that only a text names is unknown where that text is gone.
      if (source !== null && ends === null) return 'Grey';
      const period = ends === null ? null : { ...ends, ...counted };
      const base = isRead && baseline !== null ? baseline.meaning : cells.has('baseline') ? baselineAt(r) : null;
      const timing: TimingNative =
        period === null || kind === 'level'
          ? { kind: 'level' }
          : kind === 'flow'
            ? { kind, period }
            : { kind, period, baseline: base };
      const aim: AimNative =
        isRead && target !== null ? target.meaning : { kind: 'value', target: targetAt(r), direction, strict: false };
      return measureLogic(isRead && actual !== null ? actual.meaning : actualAt(r), aim, timing, rules);
    };
}

/** How each row of a table of measures is judged natively, or why it is not. */
export function measurePlans(cells: TableCells, context: ReviewContext, review: TableReview): (RowPlan | NotLive)[] {
  const judgingFor = rowJudgings(cells, context, review.titles);
  const asOf = dateLiteral(dateOf(context.asOf));
  const keyOf = judgingKeys();
  const logicFor = logicMaker(cells, context);
  const plainLogics = new Map<Judging, RowPlan['plainAt']>();
  /** Rows of plain numbers that are judged alike share one logic: most rows of a long table. */
  const plainLogic = (judging: Judging): RowPlan['plainAt'] => {
    const known = plainLogics.get(judging);
    if (known !== undefined) return known;
    const logic = logicFor(judging, NO_OPERANDS);
    const plainAt = (r: number): StatusLogic => logic(r, false);
    plainLogics.set(judging, plainAt);
    return plainAt;
  };
  return review.rows.map((reviewed): RowPlan | NotLive => {
    const { row, name, subject } = reviewed;
    const why = obstacle(cells, reviewed);
    if (why !== null) return { row, why };
    if (subject === 'milestone') return datePlan(cells, context, reviewed, asOf);
    const { judging } = judgingFor(row, name);
    const operands = operandsOf(cells, context, row, judging);
    if (operands === null) return { row, why: 'PERIOD_IS_TEXT' };
    const key = keyOf(judging, operands.source?.key ?? '');
    return operands === NO_OPERANDS
      ? { row, key, plainAt: plainLogic(judging), read: null }
      : planOf(row, key, operands, logicFor(judging, operands));
  });
}

/** What the cells of a row say beside their numbers; null where a period is given in a text that nothing can live by. */
function operandsOf(cells: TableCells, context: ReviewContext, row: number, judging: Judging): Operands | null {
  const { kind } = judging;
  const source = kind === 'level' ? null : periodSource(cells, context, row, judging);
  if (source === null && kind !== 'level' && judging.timing !== null) return null;
  const actual = numberOperand(cells, context, row, 'actual');
  const target = targetOperand(cells, judging, row);
  const baseline = kind === 'ramp' ? numberOperand(cells, context, row, 'baseline') : null;
  const isPlain = actual === null && target === null && baseline === null && source === null;
  return isPlain ? NO_OPERANDS : { actual, target, baseline, source };
}

function planOf(
  row: number,
  key: string,
  { actual, target, baseline, source }: Operands,
  logic: (row: number, isRead: boolean) => StatusLogic,
): RowPlan {
  const texts = [actual?.text, target?.text, baseline?.text, ...(source?.texts ?? [])].filter(
    (each) => each !== undefined && each !== null,
  );
  return {
    row,
    key,
    plainAt: (r) => logic(r, false),
    read: texts.length === 0 ? null : { texts, at: (r) => logic(r, true) },
  };
}

/** A date among amounts: the target is when it is due, the actual when it was done. */
function datePlan(cells: TableCells, context: ReviewContext, reviewed: RowReview, asOf: Expression): RowPlan | NotLive {
  const { row, doneOn } = reviewed;
  if (doneOn !== null && typeof cells.value(row, 'actual') === 'string') return { row, why: 'DUE_IS_TEXT' };
  const [actual, target] = [cellOf(cells, 'actual'), cellOf(cells, 'target')];
  const given = {
    asOf,
    basis: context.basis,
    system: context.dates.system,
    warnDays: String(context.settings.warnDays),
    rules: context.rules,
    done: [],
    cancelled: [],
    fullProgress: 1 as const,
  };
  const plainAt = (r: number): StatusLogic =>
    milestoneLogic(
      { due: target(r), doneOn: cells.has('actual') ? actual(r) : null, progress: null, status: null, start: null },
      given,
    );
  return { row, key: 'date', plainAt, read: null };
}
