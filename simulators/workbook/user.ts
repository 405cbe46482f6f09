import { type CellValue, isCellError, LAST_COLUMN } from '../../core/workbook/cells.ts';
import { boxOf } from '../../core/workbook/references.ts';
import type { Book, Source } from './book.ts';
import { enter } from './enter.ts';
import { cellOfKey, keyOfCell, type Sheet, type StoredCell } from './sheet.ts';
import { shiftOf, shiftSheet } from './shift.ts';

/** Where somebody works: the sheet by its name, and whether it is this user or a co-author. */
export type Desk = { readonly book: Book; readonly sheet: Sheet; readonly source: Source };

/** A person at a sheet of the workbook. */
export function at(book: Book, sheetName: string, source: Source = 'Local'): Desk {
  const sheet = book.sheetByName(sheetName);
  if (sheet === null) throw new Error(`no sheet ${sheetName}`);
  return { book, sheet, source };
}

function boxAt(address: string): NonNullable<ReturnType<typeof boxOf>> {
  const box = boxOf(address);
  if (box === null) throw new Error(`${address} is no address`);
  return box;
}

/** Somebody types in a cell: `typeIn(at(book, 'Plan'), 'B2', '85%')`. Throws at a formula that is none. */
export function typeIn({ book, sheet, source }: Desk, address: string, input: string | number | boolean): void {
  const box = boxAt(address);
  if (!enter(book, sheet, { row: box.top, column: box.left }, input))
    throw new Error(`Excel takes no ${String(input)}`);
  book.emit({ kind: 'cells', sheet, box, change: 'RangeEdited', source });
}

/** Somebody inserts rows above a row, counted from 0. */
export function insertRows({ book, sheet, source }: Desk, row: number, count: number): void {
  const box = { top: row, left: 0, bottom: row + count - 1, right: LAST_COLUMN };
  shiftSheet(book, sheet, shiftOf(box, 'down'));
  book.emit({ kind: 'cells', sheet, box, change: 'RowInserted', source });
}

/** Somebody deletes rows from a row on, counted from 0. */
export function deleteRows({ book, sheet, source }: Desk, row: number, count: number): void {
  const box = { top: row, left: 0, bottom: row + count - 1, right: LAST_COLUMN };
  shiftSheet(book, sheet, shiftOf(box, 'up'));
  book.emit({ kind: 'cells', sheet, box, change: 'RowDeleted', source });
}

/** Numbers before texts before the rest, blanks last, as Excel sorts upwards. */
function rank(value: CellValue): readonly [number, number | string] {
  if (typeof value === 'number') return [0, value];
  if (typeof value === 'string') return [1, value.toLowerCase()];
  if (typeof value === 'boolean') return [2, Number(value)];
  return isCellError(value) ? [3, 0] : [4, 0];
}

function before(a: CellValue, b: CellValue): number {
  const [[kindA, a1], [kindB, b1]] = [rank(a), rank(b)];
  if (kindA !== kindB) return kindA - kindB;
  return a1 < b1 ? -1 : a1 > b1 ? 1 : 0;
}

/** Somebody sorts the rows of a range upwards by one of its columns, counted from its left. Formulas go as they are. */
export function sortRows({ book, sheet, source }: Desk, address: string, by: number): void {
  const box = boxAt(address);
  const rows = Array.from({ length: box.bottom - box.top + 1 }, (_, r) =>
    Array.from({ length: box.right - box.left + 1 }, (__, c): StoredCell =>
      book.cell(sheet, box.top + r, box.left + c),
    ),
  );
  const sorted = [...rows].sort((a, b) => before(a[by]?.value ?? null, b[by]?.value ?? null));
  sorted.forEach((cells, r) =>
    cells.forEach((cell, c) => book.setCell(sheet, keyOfCell(box.top + r, box.left + c), cell)),
  );
  book.emit({ kind: 'cells', sheet, box, change: 'RangeEdited', source });
}

/** Somebody protects the sheet, or opens it again. */
export function protect({ book, sheet, source }: Desk, isProtected: boolean): void {
  book.dress(sheet, 'protection', isProtected ? { options: {}, password: null } : null);
  book.emit({ kind: 'protection', sheet, isProtected, source });
}

/** Somebody clicks on cells. */
export function select({ book, sheet }: Desk, address: string): void {
  book.active = sheet.id;
  book.selection = boxAt(address);
  book.emit({ kind: 'selection', sheet, box: book.selection });
}

/** What a sheet holds, by address: for a look at the whole in tests. */
export function contentsOf({ sheet }: Desk): readonly (readonly [row: number, column: number, content: CellValue])[] {
  return [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .map(([key, { value, formula }]) => [
      cellOfKey(key).row,
      cellOfKey(key).column,
      formula === null ? value : `=${formula}`,
    ]);
}
