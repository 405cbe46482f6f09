import { columnFor, isTurned, type FoundTable } from '../core/columns/found-table.ts';
import { boxOnSheet } from '../core/review/table-place.ts';
import { a1, a1Box, columnLetters } from '../core/workbook/cells.ts';

/** The cell that names a row, as people write it: 'B7'. */
export function cellOf(table: FoundTable, row: number): string {
  const name = columnFor(table, 'name') ?? columnFor(table, 'objective') ?? table.box.left;
  return isTurned(table) ? a1(name, row) : a1(row, name);
}

/** Where a table stands: 'B5:H28'. */
export function boxOf(table: FoundTable): string {
  return a1Box(boxOnSheet(table));
}

/** A column of a table: 'D', or the row number, in the reader's words, where the table is turned. */
export function lineOf(table: FoundTable, column: number, rowNumber: (n: string) => string): string {
  return isTurned(table) ? rowNumber(String(column + 1)) : columnLetters(column);
}
