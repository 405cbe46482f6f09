import type { TableReview } from '../review/review-types.ts';
import type { Status } from '../stoplight/status.ts';
import { columnLetters, LAST_COLUMN } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';
import type { Content, Edit } from './edits.ts';

/** The header of our status column, by which it is found again. */
export const STATUS_HEADER = 'Stoplight';

/** Columns right of a table that are looked at for room. */
const REACH = 30;

/** Where the status column goes and what is written there. */
export type PlacedColumn = { readonly column: number; readonly letters: string; readonly edit: Edit };

function contentAt(grid: Grid, row: number, column: number): Content {
  return { value: grid.value(row, column), formula: grid.formula(row, column) };
}

function isFree(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++)
    if (grid.value(row, column) !== null || grid.formula(row, column) !== null) return false;
  return !grid.sheet.merged.some(
    (box) => box.left <= column && box.right >= column && box.top <= bottom && box.bottom >= top,
  );
}

const WORDS: ReadonlySet<unknown> = new Set<Status>(['Green', 'Yellow', 'Red', 'Grey']);

/** An earlier column of ours: our header, and below it nothing but statuses. */
function isOurs(grid: Grid, headerRow: number, bottom: number, column: number): boolean {
  if (grid.value(headerRow, column) !== STATUS_HEADER) return false;
  for (let row = headerRow + 1; row <= bottom; row++) {
    const value = grid.value(row, column);
    if (value !== null && !WORDS.has(value)) return false;
  }
  return true;
}

/**
 * Finds our status column beside a table, or the first one free from its header to its last row, and makes the edit
 * that fills it: a formula where the status is live, its word where it is not. Null where there is no room: a cell that
 * holds anything is never written over.
 *
 * @param formulas status formulas by row
 */
export function statusColumn(
  grid: Grid,
  review: TableReview,
  formulas: ReadonlyMap<number, string>,
): PlacedColumn | null {
  const { table } = review;
  const headerRow = table.headerRows[table.headerRows.length - 1] ?? table.firstRow - 1;
  const bottom = table.lastRow;
  const right = Math.min(LAST_COLUMN, table.box.right + REACH);
  const from = table.box.right + 1;
  const candidates: number[] = [];
  for (let column = from; column <= right; column++) candidates.push(column);
  const column =
    candidates.find((each) => isOurs(grid, headerRow, bottom, each)) ??
    candidates.find((each) => isFree(grid, table.box.top, bottom, each));
  if (column === undefined) return null;
  const statuses = new Map(review.rows.map((row) => [row.row, row.status]));
  const before: Content[][] = [];
  const after: Content[][] = [];
  for (let row = headerRow; row <= bottom; row++) {
    const present = contentAt(grid, row, column);
    const status = statuses.get(row);
    before.push([present]);
    if (row === headerRow) after.push([{ value: STATUS_HEADER, formula: null }]);
    else after.push([status === undefined ? present : { value: status, formula: formulas.get(row) ?? null }]);
  }
  const area = { sheet: grid.sheet.id, top: headerRow, bottom, left: column, right: column };
  return { column, letters: columnLetters(column), edit: { kind: 'content', area, before, after } };
}
