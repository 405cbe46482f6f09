/** A cell that holds an error, with the text Excel shows for it: `{ error: '#DIV/0!' }`. */
export type CellError = { readonly error: string };

/** What a cell holds. Blank is `null`; a date is the serial number the workbook stores, never a `Date`. */
export type CellValue = string | number | boolean | null | CellError;

/** A rectangle of cells, zero-based, both ends included. */
export type Box = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** A sheet's id within one snapshot. */
export type SheetId = string;

/** A rectangle on a sheet. */
export type Area = Box & { readonly sheet: SheetId };

/** One cell on a sheet, zero-based. */
export type Cell = { readonly sheet: SheetId; readonly row: number; readonly column: number };

/** Excel's last row and column, zero-based. Google Sheets has fewer of both. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Whether the value is an error cell. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Columns are counted in letters, without a zero: after Z comes AA. */
const LETTERS = 26;
const CODE_OF_A = 0x41;
/** What is left of a letter's code without the bit that makes it small. */
const UPPER_CASE = 0xdf;

/**
 * The letters of a column. Worked out here, because a formula parser for two short loops would be a tenth of what Apps
 * Script loads with every custom function.
 *
 *   0  → 'A'
 *   27 → 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1)
    letters = String.fromCharCode(CODE_OF_A + (rest % LETTERS)) + letters;
  return letters;
}

/** The column of some letters, in either case: 'AB' → 27. */
export function columnOf(letters: string): number {
  let count = 0;
  for (let i = 0; i < letters.length; i++)
    count = count * LETTERS + (letters.charCodeAt(i) & UPPER_CASE) - CODE_OF_A + 1;
  return count - 1;
}

/** One cell as people write it: row 6, column 3 → 'D7'. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A box as people write it; one cell stays one cell: 'D7', 'D7:F9'. */
export function a1Box(box: Box): string {
  const first = a1(box.top, box.left);
  return box.top === box.bottom && box.left === box.right ? first : `${first}:${a1(box.bottom, box.right)}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/;

/** A sheet name as a formula needs it: quoted where it must be, quotes doubled. */
export function quotedSheet(name: string): string {
  const plain = PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** A cell with its sheet, as people and formulas write it: `'Plan 2026'!D7`. */
export function a1OnSheet(sheetName: string, row: number, column: number): string {
  return `${quotedSheet(sheetName)}!${a1(row, column)}`;
}

/** Whether the cell lies in the box. */
export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

/** Whether two boxes share a cell. */
export function overlaps(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/**
 * The row runs of one column as boxes, fewest first to last.
 *
 *   [4, 5, 6, 9] in column 2 → C5:C7, C10
 */
export function columnRuns(rows: readonly number[], column: number): Box[] {
  const runs: Box[] = [];
  let top = -1;
  let bottom = -2;
  for (const row of rows) {
    if (row === bottom + 1) bottom = row;
    else {
      if (top >= 0) runs.push({ top, left: column, bottom, right: column });
      top = row;
      bottom = row;
    }
  }
  if (top >= 0) runs.push({ top, left: column, bottom, right: column });
  return runs;
}
