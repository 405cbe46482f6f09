import { lineReader, rowId, type LineReader } from './row-lines.ts';
import type { ReviewResult } from '../../core/review/review.ts';
import type { ObjectiveReview, TableReview } from '../../core/review/review-types.ts';
import { describe, describeNote, type Texts } from '../../core/messages/describe.ts';
import { headerText, mergeFinder, shownValue } from '../../core/columns/header-rows.ts';
import { ROLES } from '../../core/columns/role.ts';
import { isTurned, SURE, type FoundTable } from '../../core/columns/found-table.ts';
import { byWorst } from '../../core/review/worst-first.ts';
import { textOf } from '../../core/review/table-cells.ts';
import { a1Box, columnLetters, type Box } from '../../core/workbook/cells.ts';
import type { Grid, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Status } from '../../core/stoplight/status.ts';
import type { ColumnChoice, Counts, ObjectiveLine, ReviewAnswer, RowLine, TableLine } from './answers.ts';

/** A list of columns to choose from must stay one. */
const MOST_CHOICES = 80;
const SAMPLE_LENGTH = 24;

/** A review in the shape the pane keeps it, with its rows in the order they are shown. */
export type Lines = { readonly answer: ReviewAnswer; readonly rows: readonly RowLine[] };

/** How many rows have each status. */
export function countsOf(rows: readonly { readonly status: Status }[]): Counts {
  const counts = { Green: 0, Yellow: 0, Red: 0, Grey: 0 };
  for (const { status } of rows) counts[status]++;
  return counts;
}

function choicesOf(grid: Grid, table: FoundTable): ColumnChoice[] {
  const leaf = table.headerRows[table.headerRows.length - 1] ?? 0;
  const merges = mergeFinder(grid.sheet.merged);
  const choices: ColumnChoice[] = [];
  const last = Math.min(grid.bounds.right, table.box.left + MOST_CHOICES);
  for (let column = grid.bounds.left; column <= last; column++) {
    const header = headerText(shownValue(grid, merges, leaf, column));
    const sample = textOf(grid.value(table.rows[0] ?? table.firstRow, column)).slice(0, SAMPLE_LENGTH);
    if (header !== '' || sample !== '') choices.push({ letters: columnLetters(column), header, sample });
  }
  return choices;
}

function tableLine(review: TableReview, index: number, grid: Grid): TableLine {
  const { table } = review;
  const { box } = table;
  const turned = isTurned(table);
  return {
    index,
    sheetName: review.sheetName,
    key: table.key,
    headerRows: table.headerRows.map((row) => row + 1),
    place: a1Box(turned ? { top: box.left, left: box.top, bottom: box.right, right: box.bottom } : box),
    confidence: table.confidence,
    subject: review.subject,
    bands: review.bands,
    rows: review.rows.length,
    periods: table.periods.length,
    claims: [...table.columns]
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
      .map(({ role, column, header, confidence, isCorrected }) => ({
        role,
        letters: turned ? String(column + 1) : columnLetters(column),
        header,
        isGuess: confidence < SURE,
        isCorrected,
      })),
    guessedLower: review.rows
      .filter((row) => row.direction === 'lower' && row.isDirectionGuessed)
      .map((row) => row.name),
    choices: turned ? [] : choicesOf(grid, table),
    isCorrectable: !turned,
  };
}

/** The rows of each objective's table by their number: a child knows only its row. */
function rowIds(tables: readonly TableReview[]): (objective: ObjectiveReview, row: number | null) => string | null {
  const ids = new Map<string, string>();
  const key = (sheet: string, { top, left }: Box, row: number): string => `${sheet}|${top}|${left}|${row}`;
  for (const review of tables)
    for (const { row } of review.rows) ids.set(key(review.sheet, review.table.box, row), rowId(review, row));
  return ({ sheet, box }, row) => (row === null ? null : (ids.get(key(sheet, box, row)) ?? null));
}

function objectiveLine(
  objective: ObjectiveReview,
  index: number,
  idOf: (objective: ObjectiveReview, row: number | null) => string | null,
  texts: Texts,
): ObjectiveLine {
  const { R, Y, G, N } = objective.counts;
  return {
    index,
    name: objective.name,
    sheetName: objective.sheetName,
    level: objective.level,
    status: objective.status,
    score: objective.score,
    coverage: objective.coverage,
    counts: { Red: R, Yellow: Y, Green: G, Grey: N },
    flags: objective.flags.map((flag) => describeNote(flag, texts)),
    children: objective.children.map(({ name, row, status, weight, contribution, without }) => ({
      name,
      status,
      weight,
      contribution,
      without,
      rowId: idOf(objective, row),
    })),
  };
}

/** Puts a review into lines. `gridOf` gives the grid a table lies in: turned where the table is. */
export function linesOf(
  book: WorkbookSnapshot,
  { review, context }: ReviewResult,
  gridOf: (table: TableReview) => Grid,
  texts: Texts,
): Lines {
  const readers = review.tables.map((table, index): LineReader =>
    lineReader({ review: table, index, grid: gridOf(table), context, texts }),
  );
  const all = review.tables.flatMap((table, index) => table.rows.map((row) => ({ index, row })));
  const rows = byWorst(all, ({ row }) => row).flatMap(({ index, row }) => readers[index]?.(row) ?? []);
  const idOf = rowIds(review.tables);
  const owners = new Set(rows.flatMap(({ owner }) => (owner === null ? [] : [owner])));
  return {
    rows,
    answer: {
      book: book.name,
      asOf: review.asOf,
      tables: review.tables.map((table, index) => tableLine(table, index, gridOf(table))),
      objectives: review.objectives.map((objective, index) => objectiveLine(objective, index, idOf, texts)),
      problems: review.problems.map((problem) => describe(problem, texts)),
      hasAsleep: review.problems.some(({ code }) => code === 'FUNCTIONS_ASLEEP'),
      counts: countsOf(rows),
      rows: rows.length,
      owners: [...owners].sort(),
    },
  };
}
