import type { Day } from '../calendar/day.ts';
import { statusWord, yesOrNo, type StatusWord } from '../columns/status-words.ts';
import type { Note } from '../messages/problem.ts';
import { readDate } from '../reading/date.ts';
import { readNumber } from '../reading/number.ts';
import { grey, type Verdict } from '../stoplight/status.ts';
import { milestone } from '../stoplight/milestone.ts';
import type { ReviewContext } from './context.ts';
import type { RowReview } from './review-types.ts';
import { rowReview } from './row-review.ts';
import { commonFacts, dayIn, isoOrNull, nameOf, settled } from './row-facts.ts';
import type { TableCells } from './table-cells.ts';

/** What a task's cells say of how far it is. */
type Standing = {
  readonly word: StatusWord | null;
  readonly percent: number | null;
  readonly isDone: boolean;
};

/** A progress cell as a share: 0.5, '50%', 50 where the whole column counts in percent, a tick. */
function percentIn(cells: TableCells, context: ReviewContext, row: number, isHundred: boolean): number | null {
  const value = cells.value(row, 'progress');
  const tick = yesOrNo(value);
  if (tick !== null) return tick ? 1 : 0;
  const read = readNumber(value, context.numbers);
  if (!read.ok) return typeof value === 'string' && statusWord(value) === 'done' ? 1 : null;
  const { value: number, unit } = read.value;
  return isHundred && unit !== '%' && !cells.isPercent(row, 'progress') ? number / 100 : number;
}

/** Whether a progress column counts to 100: any plain number above 1 that is dressed as no percentage. */
function countsToHundred(cells: TableCells): boolean {
  if (!cells.has('progress')) return false;
  return cells.table.rows.some((row) => {
    const value = cells.value(row, 'progress');
    return typeof value === 'number' && value > 1.5 && !cells.isPercent(row, 'progress');
  });
}

function standing(cells: TableCells, context: ReviewContext, row: number, isHundred: boolean): Standing {
  const status = cells.value(row, 'status');
  const word = typeof status === 'string' ? statusWord(status) : null;
  const percent = cells.has('progress') ? percentIn(cells, context, row, isHundred) : null;
  const isDone = word === 'done' || (word === null && yesOrNo(status) === true);
  return { word, percent, isDone };
}

const TYPED: ReadonlyMap<StatusWord, string> = new Map([
  ['green', 'TYPED_STATUS:Green'],
  ['yellow', 'TYPED_STATUS:Yellow'],
  ['red', 'TYPED_STATUS:Red'],
]);

function verdictOf(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  how: Standing,
  due: Day | null,
  notes: Note[],
): Verdict {
  if (how.word === 'cancelled') return grey('CANCELLED');
  const doneOn = cells.has('actualEnd') ? dayIn(cells, context, row, 'actualEnd', notes) : null;
  const start = cells.has('start') ? dayIn(cells, context, row, 'start', notes) : null;
  const dueProblem = notes.find((note) => note.startsWith('DUE_'));
  if (due === null && dueProblem !== undefined && !how.isDone) return grey(dueProblem.slice('DUE_'.length));
  return milestone({
    due,
    isDone: how.isDone,
    doneOn,
    asOf: context.asOf,
    warnDays: context.settings.warnDays,
    percent: how.percent,
    start,
    rules: context.rulesOf(cells.grid.sheet.name, nameOf(cells, row)),
    basis: context.basis,
  });
}

/** Judges one row as a milestone. `dueRole` is where its date stands: a due column, or a target that is a date. */
export function milestoneRow(
  cells: TableCells,
  context: ReviewContext,
  row: number,
  dueRole: 'due' | 'target' = 'due',
  isHundred = false,
): RowReview {
  const notes: Note[] = [];
  const name = nameOf(cells, row);
  const how = standing(cells, context, row, isHundred);
  const isTarget = dueRole === 'target';
  const targetDate = isTarget ? readDate(cells.value(row, 'target'), context.dates) : null;
  const due = targetDate === null ? dayIn(cells, context, row, 'due', notes) : targetDate.ok ? targetDate.value : null;
  const reached = isTarget ? readDate(cells.value(row, 'actual'), context.dates) : null;
  const doneOnTarget = reached !== null && reached.ok ? reached.value : null;
  const judged = isTarget
    ? milestone({ due, isDone: false, doneOn: doneOnTarget, asOf: context.asOf, warnDays: context.settings.warnDays })
    : verdictOf(cells, context, row, how, due, notes);
  const typed = how.word === null ? undefined : TYPED.get(how.word);
  const noted = { ...judged, notes: [...judged.notes, ...notes, ...(typed === undefined ? [] : [typed])] };
  const facts = commonFacts(cells, context, row, name);
  const { verdict, computed } = settled(noted, facts, context, cells.grid.sheet.name, name);
  const parts = {
    row,
    subject: 'milestone' as const,
    name,
    actual: how.percent,
    target: how.percent === null ? null : 1,
    start: isoOrNull(cells.has('start') ? dayIn(cells, context, row, 'start', []) : null),
    due: isoOrNull(due),
    doneOn: isoOrNull(cells.has('actualEnd') ? dayIn(cells, context, row, 'actualEnd', []) : doneOnTarget),
  };
  return rowReview(parts, facts, verdict, computed);
}

/** Judges the rows of a task list as milestones. */
export function milestoneRows(cells: TableCells, context: ReviewContext): RowReview[] {
  const isHundred = countsToHundred(cells);
  return cells.table.rows.map((row) => milestoneRow(cells, context, row, 'due', isHundred));
}
