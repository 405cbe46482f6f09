import { readNumber } from '../reading/number.ts';
import { readTarget } from '../reading/target.ts';
import { cleanText, foldedText } from '../reading/text.ts';
import { dayOfIso } from '../calendar/day.ts';
import { NO_FACTS, type GivenGoal } from '../smart/goal.ts';
import { inheritedDue } from '../smart/inherited-due.ts';
import { isGoalSentence, sentenceReader, type Sentence } from '../smart/sentence.ts';
import { smart } from '../smart/smart.ts';
import type { ReviewContext } from './context.ts';
import type { Located } from './find-on-sheet.ts';
import { hierarchyOf, type Hierarchy } from './hierarchy-of.ts';
import type { RowReview, TableReview } from './review-types.ts';
import { tableCells, type TableCells } from './table-cells.ts';
import { isTaskList } from './task-list.ts';
import { slotsOf } from './wide-rows.ts';

/** A table with its cells, as the goals of a workbook are gathered from it. */
export type GoalTable = { readonly located: Located; readonly review: TableReview };

type Pending = { readonly row: RowReview; readonly goal: GivenGoal; readonly ownerKey: string };

/** The goal's sentence in a row: its objective where that is one, else its name. Null where neither says what is to happen. */
function sentenceOf(
  cells: TableCells,
  row: RowReview,
  read: (raw: string) => Sentence,
  isTask: boolean,
): Sentence | null {
  const objective = cells.has('objective') ? cells.text(row.row, 'objective') : '';
  for (const text of [isTask ? '' : row.name, objective]) {
    if (text === '') continue;
    const sentence = read(text);
    if (isGoalSentence(sentence)) return sentence;
  }
  return null;
}

type Place = Pick<GivenGoal, 'parent' | 'isParentMissing' | 'isTop'>;

/** What each row of a table serves, as its hierarchy tells. */
function placesOf(
  cells: TableCells,
  rows: readonly RowReview[],
  hierarchy: Hierarchy | null,
): (index: number) => Place {
  if (hierarchy === null) return () => ({ parent: null, isParentMissing: false, isTop: false });
  const { forest, groups, source } = hierarchy;
  const above = new Int32Array(forest.size).fill(-1);
  const children = (node: number): number => (forest.childStart[node + 1] ?? 0) - (forest.childStart[node] ?? 0);
  for (let node = 0; node < forest.size; node++) {
    for (let at = forest.childStart[node] ?? 0; at < (forest.childStart[node + 1] ?? 0); at++)
      above[forest.childIndex[at] ?? 0] = node;
  }
  const isTold = source === 'parent-column' || source === 'groups';
  return (index) => {
    const parent = above[index] ?? -1;
    const name = parent < rows.length ? rows[parent]?.name : groups[parent - rows.length]?.name;
    if (name !== undefined && parent >= 0) return { parent: name, isParentMissing: false, isTop: false };
    const named = cells.has('parent') ? cells.text(rows[index]?.row ?? 0, 'parent') : '';
    if (children(index) > 0) return { parent: named, isParentMissing: named !== '', isTop: named === '' };
    return { parent: isTold ? named : null, isParentMissing: named !== '', isTop: false };
  };
}

function numberAt(cells: TableCells, context: ReviewContext, row: number, column: number | null): number | null {
  if (column === null) return null;
  const read = readNumber(cells.at(row, column), context.numbers);
  return read.ok ? read.value.value : null;
}

/** In a table of periods: what was reached in each, and the last target of one, so that like is held against like. */
function overPeriods(cells: TableCells, context: ReviewContext): (row: number) => Partial<GivenGoal> {
  const slots = slotsOf(cells.table.periods, context);
  const end = slots[slots.length - 1]?.end ?? null;
  const isYearKnown = cells.table.periods.every(({ period }) => period.year !== null);
  return (row) => {
    const past = slots.map(({ actual }) => numberAt(cells, context, row, actual));
    const targets = slots.map(({ target }) => numberAt(cells, context, row, target));
    const last = targets.filter((each) => each !== null).pop() ?? null;
    return {
      history: past.filter((each): each is number => each !== null),
      ...(last === null
        ? {}
        : {
            target: { kind: 'value', target: last, direction: null, strict: false, unit: null } as const,
            targetText: String(last),
          }),
      inherited: end === null ? null : { day: end, from: 'the last period', isYearAssumed: !isYearKnown },
    };
  };
}

function pendingOf({ located, review }: GoalTable, context: ReviewContext, read: (raw: string) => Sentence): Pending[] {
  const cells = tableCells(located.grid, located.table, context.settings.fillMerged);
  const isTask = isTaskList(review.table);
  const found = review.rows.map((row) => sentenceOf(cells, row, read, isTask));
  if (found.every((sentence) => sentence === null)) return [];
  const placeOf = placesOf(cells, review.rows, hierarchyOf(cells, review.rows));
  const periods = review.table.periods.length > 0 ? overPeriods(cells, context) : null;
  const headers = review.table.columns
    .filter(({ role }) => role === 'name' || role === 'target')
    .map(({ header }) => header);
  const inherited = inheritedDue([...headers, ...review.titles], context.dates);
  return found.flatMap((sentence, index) => {
    const row = review.rows[index];
    if (sentence === null || row === undefined) return [];
    const target = readTarget(cells.value(row.row, 'target'), context.numbers);
    const isPercent = cells.isPercent(row.row, 'target');
    const value = target.ok && target.value.kind !== 'date' && isPercent ? { ...target.value, unit: '%' } : null;
    const due = cells.has('due')
      ? cells.value(row.row, 'due')
      : cells.has('period')
        ? cells.text(row.row, 'period')
        : null;
    const goal: GivenGoal = {
      ...NO_FACTS,
      metric: sentence.text === row.name || row.name === '' ? null : row.name,
      target: value ?? (target.ok ? target.value : null),
      targetText: cells.text(row.row, 'target') || null,
      baseline: cells.has('baseline') ? numberIn(cells, context, row.row) : null,
      direction: row.isDirectionGuessed && sentence.clause?.kind === 'fall' ? 'lower' : row.direction,
      due,
      inherited,
      start: row.start === null ? null : dayOfIso(row.start),
      isDone: row.reason === 'DONE' || row.reason === 'DONE_LATE' || row.reason === 'CANCELLED',
      owner: row.owner,
      sellingCycle: context.settings.sellingCycle,
      ...placeOf(index),
      ...periods?.(row.row),
      sentence,
      dates: context.dates,
    };
    return [{ row, goal, ownerKey: row.owner === null ? '' : foldedText(cleanText(row.owner).text) }];
  });
}

function numberIn(cells: TableCells, context: ReviewContext, row: number): number | null {
  const read = readNumber(cells.value(row, 'baseline'), context.numbers);
  return read.ok ? read.value.value : null;
}

/**
 * The tables with SMART beside each row that holds a goal's sentence. How much an owner carries is counted over the
 * whole workbook, open goals only.
 */
export function withGoals(tables: readonly GoalTable[], context: ReviewContext): TableReview[] {
  const read = sentenceReader(context.dates, context.settings.locale.split('-')[0] ?? 'en');
  const pending = tables.map((table) => pendingOf(table, context, read));
  const loads = new Map<string, number>();
  for (const { goal, ownerKey } of pending.flat())
    if (!goal.isDone) loads.set(ownerKey, (loads.get(ownerKey) ?? 0) + 1);
  return tables.map(({ review }, i) => {
    const own = pending[i] ?? [];
    if (own.length === 0) return review;
    const results = new Map(
      own.map(({ row, goal, ownerKey }) => [
        row,
        smart({ ...goal, ownerLoad: ownerKey === '' || goal.isDone ? null : (loads.get(ownerKey) ?? null) }),
      ]),
    );
    return {
      ...review,
      rows: review.rows.map((row) => {
        const result = results.get(row);
        return result === undefined ? row : { ...row, smart: result };
      }),
    };
  });
}
