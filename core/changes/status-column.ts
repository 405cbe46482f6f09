import type { TableReview } from '../review/review-types.ts';
import type { Status } from '../stoplight/status.ts';
import { columnLetters, LAST_COLUMN, type SheetId } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';
import type { Content, Edit, Skipped } from './edits.ts';
import { isOwnFormula, STATUS_HEADER, type OwnColumn } from '../workbook/own-column.ts';

/** Columns right of a table that are looked at for room. */
export const REACH = 30;

/** Where the status column goes, what is written there, and the cells in it that are somebody else's by now. */
export type PlacedColumn = {
  readonly column: number;
  readonly letters: string;
  readonly edit: Edit;
  readonly skipped: readonly Skipped[];
};

const BLANK: Content = { value: null, formula: null };

function contentAt(grid: Grid, row: number, column: number): Content {
  return { value: grid.value(row, column), formula: grid.formula(row, column) };
}

function isFree(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++)
    if (grid.value(row, column) !== null || grid.formula(row, column) !== null) return false;
  // A merged range shows only its first cell, and a table grows over what is written into it.
  const taken = [...grid.sheet.merged, ...grid.sheet.tables.map((table) => table.box)];
  return !taken.some((box) => box.left <= column && box.right >= column && box.top <= bottom && box.bottom >= top);
}

const WORDS: ReadonlySet<unknown> = new Set<Status>(['Green', 'Yellow', 'Red', 'Grey']);

/** Whether a cell of our column holds nothing, or still what we wrote: a status, by our own formula or as a word. */
function isStillOurs(content: Content, row: number): boolean {
  if (content.formula !== null) return isOwnFormula(content.formula, row);
  return content.value === null || WORDS.has(content.value);
}

/** The free column nearest to the table, over all rows that it has with its header. */
function freeColumn(grid: Grid, { table }: TableReview): number | null {
  const last = Math.min(LAST_COLUMN, table.box.right + REACH);
  for (let column = table.box.right + 1; column <= last; column++)
    if (isFree(grid, table.box.top, table.lastRow, column)) return column;
  return null;
}

/**
 * Makes the edit that fills our status column beside a table, in the column it had before or the first free one: a
 * formula where the status is live, its word where it is not. Null where there is no room: a cell that holds anything of
 * somebody else's, a formula they put into our column too, is never written over.
 *
 * @param own the column as an earlier run left it
 * @param formulas status formulas by row
 */
export function statusColumn(
  grid: Grid,
  review: TableReview,
  own: OwnColumn | null,
  formulas: ReadonlyMap<number, string>,
): PlacedColumn | null {
  const { table } = review;
  const column = own?.column ?? freeColumn(grid, review);
  if (column === null) return null;
  const headerRow = table.headerRows[table.headerRows.length - 1] ?? table.firstRow - 1;
  const bottom = Math.max(table.lastRow, own?.bottom ?? 0);
  const statuses = new Map(review.rows.map((row) => [row.row, row.status]));
  const skipped: Skipped[] = [];
  const before: Content[][] = [];
  const after: Content[][] = [];
  const put = (row: number, wanted: Content): void => {
    const present = contentAt(grid, row, column);
    const isTaken = row === headerRow ? present.value !== null : !isStillOurs(present, row);
    if (isTaken && row !== headerRow) skipped.push({ sheet: grid.sheet.id, row, column, why: 'FORMULA_IN_OUTPUT' });
    before.push([present]);
    after.push([isTaken ? present : wanted]);
  };
  for (let row = headerRow; row <= bottom; row++) {
    const status = statuses.get(row);
    if (row === headerRow) put(row, { value: STATUS_HEADER, formula: null });
    else put(row, status === undefined ? BLANK : { value: status, formula: formulas.get(row) ?? null });
  }
  const area = { sheet: grid.sheet.id, top: headerRow, bottom, left: column, right: column };
  return { column, letters: columnLetters(column), edit: { kind: 'content', area, before, after }, skipped };
}

/** The edit that clears a status column nothing asks for any more; what is not ours in it stays. */
export function clearedColumn(grid: Grid, sheet: SheetId, { column, top, bottom }: OwnColumn): Edit {
  const before: Content[][] = [];
  const after: Content[][] = [];
  for (let row = top; row <= bottom; row++) {
    const present = contentAt(grid, row, column);
    const isOurs = present.value === STATUS_HEADER || isStillOurs(present, row);
    before.push([present]);
    after.push([isOurs ? BLANK : present]);
  }
  return { kind: 'content', area: { sheet, top, bottom, left: column, right: column }, before, after };
}
