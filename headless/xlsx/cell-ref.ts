import { LAST_COLUMN, LAST_ROW } from '../../core/workbook/cells.ts';

/** A cell reference as a cell's `r` holds it, zero-based. */
export type Position = { readonly row: number; readonly column: number };

/**
 * Reads an `r` attribute, 'D7' → row 6, column 3. Null when it names no cell of the grid: 'A0', 'XFE1', 'A1048577'.
 * Hand-made because it runs once a cell: a general parser takes four times as long.
 */
export function positionOf(ref: string): Position | null {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < ref.length; at++) {
    const code = ref.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (at === 0 || at === ref.length) return null;
  for (; at < ref.length; at++) {
    const digit = ref.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (row < 1 || row - 1 > LAST_ROW || column - 1 > LAST_COLUMN) return null;
  return { row: row - 1, column: column - 1 };
}
