import type { IsoDate } from '../calendar/day.ts';
import { columnFor, type FoundTable } from '../columns/found-table.ts';
import { asleepFunctions } from '../functions/asleep.ts';
import { recordsIn } from '../history/read-records.ts';
import { withRecords } from '../history/with-records.ts';
import { problem, type Problem } from '../messages/problem.ts';
import type { Settings } from '../settings/schema.ts';
import { overlaps } from '../workbook/cells.ts';
import { isPlanSheet, madeAs } from '../workbook/made-sheet.ts';
import { rangeOf } from '../workbook/references.ts';
import { gridOf, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { reviewContext, type ReviewContext } from './context.ts';
import { tablesOn, titlesAbove, type Located } from './find-on-sheet.ts';
import { withoutLinkedRows } from './linked-rows.ts';
import { lookAlikes } from './look-alikes.ts';
import { measureRows } from './measure-rows.ts';
import { withGoals, type GoalTable } from './goals.ts';
import { milestoneRows } from './milestone-rows.ts';
import { objectivesOf } from './objectives.ts';
import type { Review, RowSubject, TableReview } from './review-types.ts';
import { tableCells } from './table-cells.ts';
import { isTaskList } from './task-list.ts';
import { wideRows } from './wide-rows.ts';

/**
 * Whether the rows of a table are milestones or measures. A table with targets and actuals is one of measures, unless
 * it is a project plan that carries budgets along: then its dates and progress are what it is about. A typed status
 * alone makes no project plan of a scorecard with periods; names that are tasks do.
 */
export function subjectOf(table: FoundTable): RowSubject {
  const has = (role: Parameters<typeof columnFor>[1]): boolean => columnFor(table, role) !== null;
  const isPlan = has('due') && has('start') && (has('progress') || (has('status') && isTaskList(table)));
  if (has('target') && has('actual')) return isPlan ? 'milestone' : 'measure';
  if (table.periods.length > 0) return 'measure';
  if (has('due') || has('progress') || has('status')) return 'milestone';
  return has('target') || has('actual') ? 'measure' : 'milestone';
}

function reviewTable(located: Located, sheet: SheetSnapshot, context: ReviewContext): TableReview {
  const { grid, table } = located;
  const cells = tableCells(grid, table, context.settings.fillMerged);
  const subject = subjectOf(table);
  const titles = titlesAbove(located);
  const rows =
    table.periods.length > 0 && subject === 'measure'
      ? wideRows(cells, context, titles)
      : subject === 'measure'
        ? measureRows(cells, context, titles)
        : milestoneRows(cells, context);
  const bands = context.rulesOfSheet(sheet.name).bands.name;
  return { sheet: sheet.id, sheetName: sheet.name, table, subject, titles, bands, rows };
}

/** What a review found, with what it was made with: proposing changes and explaining need both. */
export type ReviewResult = { readonly review: Review; readonly context: ReviewContext };

/** What a review is made for: colouring needs no objectives, and they cost time in large workbooks. */
export type ReviewParts = { readonly objectives: boolean };

/**
 * Checks a workbook: finds its planning tables, judges every row, rolls up what belongs together. Reads only. One odd
 * cell never stops the rest.
 *
 * @param asOf the day to judge on; nothing here asks the clock
 */
export function reviewWorkbook(
  book: WorkbookSnapshot,
  settings: Settings,
  asOf: IsoDate,
  parts: ReviewParts = { objectives: true },
): ReviewResult {
  const context = reviewContext(settings, asOf, book.dates);
  const problems: Problem[] = [];
  const tables: TableReview[] = [];
  const goalTables: GoalTable[] = [];
  const objectives: Review['objectives'][number][] = [];
  const withPast = withRecords(recordsIn(book), context);
  const scope = settings.range === null ? null : rangeOf(settings.range);
  // The list of objectives and KPIs last: what it links to is judged where it stands.
  const [lists, plans] = [book.sheets.filter(isPlanSheet), book.sheets.filter((sheet) => !isPlanSheet(sheet))];
  for (const sheet of [...plans, ...lists]) {
    if (sheet.visibility !== 'visible' && !settings.hiddenSheets) continue;
    // An agenda or a diagnosis tells of plans and is none; what we made for planning is judged like any plan.
    const isList = isPlanSheet(sheet);
    if (madeAs(sheet) !== null && !isList) continue;
    if (scope !== null && scope.sheet !== null && scope.sheet !== sheet.name) continue;
    const grid = gridOf(sheet, book.styles);
    for (const found of tablesOn(grid, book.dates, settings.corrections)) {
      const located = isList ? withoutLinkedRows(found, tables) : found;
      if (located === null) continue;
      if (scope !== null && !overlaps(located.table.box, scope.box)) continue;
      const table = withPast(reviewTable(located, sheet, context));
      tables.push(table);
      problems.push(...lookAlikes(located, table, context.settings.fillMerged));
      goalTables.push({ located, review: table });
      if (!parts.objectives) continue;
      const rolled = objectivesOf(located, table, context);
      objectives.push(...rolled.objectives);
      problems.push(...rolled.problems);
    }
  }
  const asleep = asleepFunctions(book.sheets);
  if (asleep !== null) problems.push(asleep);
  if (tables.length === 0) problems.push(problem('NO_PLAN_FOUND', { sheets: book.sheets.length }));
  const judged = parts.objectives ? withGoals(goalTables, context) : tables;
  return { review: { asOf, tables: judged, objectives, problems }, context };
}
