import { describe, describeNote } from '../core/messages/describe.ts';
import type { Problem } from '../core/messages/problem.ts';
import type { ObjectiveReview, Review, RowReview, TableReview } from '../core/review/review-types.ts';
import { boxOnSheet } from '../core/review/table-place.ts';
import type { Smart } from '../core/smart/smart.ts';
import { a1, a1Box, columnLetters } from '../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../core/workbook/snapshot.ts';

/** A problem as `--json` shows it. */
export type ProblemJson = {
  readonly code: string;
  readonly title: string;
  readonly why: string;
  readonly next: string;
  readonly at: string | null;
};

/** The place of a problem in a workbook, as people write it. */
function placeOf(problem: Problem, book: WorkbookSnapshot | null): string | null {
  if (problem.at === undefined) return null;
  const { sheet, row, column } = problem.at;
  return `${book?.sheets.find((each) => each.id === sheet)?.name ?? sheet}!${a1(row, column)}`;
}

/** A problem with its words. */
export function problemJson(problem: Problem, book: WorkbookSnapshot | null = null): ProblemJson {
  const { title, why, next } = describe(problem);
  return { code: problem.code, title, why, next, at: placeOf(problem, book) };
}

/** SMART as `--json` shows it: each finding with its words. */
export function smartJson(smart: Smart): Record<string, unknown> {
  return {
    ...smart,
    findings: smart.findings.map((each) => {
      const { title, why, next } = describeNote(each.code);
      const { letter, mark, code, evidence } = each;
      return { letter, mark, code, evidence, title, why, next };
    }),
  };
}

/** Rows and columns as people count them; a transposed table's rows are sheet columns and its columns sheet rows. */
function rowJson(row: RowReview, table: TableReview): Record<string, unknown> {
  const isTurned = table.table.orientation === 'transposed';
  const name = table.table.columns.find((each) => each.role === 'name')?.column ?? table.table.box.left;
  const { row: at, status, computed, direction, isDirectionGuessed, history, trend, smart, ...rest } = row;
  return {
    row: at + 1,
    cell: isTurned ? a1(name, at) : a1(at, name),
    ...rest,
    status,
    ...(computed === null ? {} : { computed }),
    direction: direction === null ? null : { is: direction, guessed: isDirectionGuessed },
    ...(history.length === 0 ? {} : { history, trend }),
    ...(smart === undefined ? {} : { smart: smartJson(smart) }),
  };
}

function tableJson(review: TableReview): Record<string, unknown> {
  const { table, sheetName, subject, bands, rows } = review;
  const isTurned = table.orientation === 'transposed';
  const place = (column: number): string => (isTurned ? String(column + 1) : columnLetters(column));
  return {
    sheet: sheetName,
    range: a1Box(boxOnSheet(table)),
    headerRows: table.headerRows.map((row) => row + 1),
    firstDataRow: table.firstRow + 1,
    lastDataRow: table.lastRow + 1,
    orientation: table.orientation,
    confidence: table.confidence,
    subject,
    bands,
    columns: Object.fromEntries(table.columns.map(({ role, column }) => [role, place(column)])),
    guesses: table.columns.map(({ role, column, header, confidence, isCorrected }) => ({
      role,
      column: place(column),
      header,
      confidence,
      corrected: isCorrected,
    })),
    ...(table.periods.length === 0
      ? {}
      : { periods: table.periods.map(({ column, period, role }) => ({ column: place(column), role, ...period })) }),
    totalRows: table.totalRows.map((row) => row + 1),
    because: table.because,
    rows: rows.map((row) => rowJson(row, review)),
  };
}

function objectiveJson(objective: ObjectiveReview): Record<string, unknown> {
  const { sheet: _sheet, box: _box, sheetName, row, children, ...rest } = objective;
  return {
    sheet: sheetName,
    ...rest,
    row: row === null ? null : row + 1,
    children: children.map((child) => ({ ...child, row: child.row === null ? null : child.row + 1 })),
  };
}

/** What `check --json` prints for a file; the report and the tests read the same object. */
export function checkJson(
  file: string,
  book: WorkbookSnapshot,
  review: Review,
  problems: readonly Problem[],
): Record<string, unknown> {
  return {
    file,
    asOf: review.asOf,
    tables: review.tables.map(tableJson),
    objectives: review.objectives.map(objectiveJson),
    problems: [...problems, ...review.problems].map((problem) => problemJson(problem, book)),
  };
}
