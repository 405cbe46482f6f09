import { cleanText } from '../reading/text.ts';
import type { TreeIssue } from './issue.ts';
import { idText } from './ids.ts';
import type { CellValue } from '../workbook/cells.ts';

/** One level of a number: digits or a few letters. */
const LEVEL = String.raw`(?:\d{1,9}|[A-Za-z]{1,5})`;
/** Sixty-four levels are more than anyone numbers, and keep a cell of 30,000 points from costing a second. */
const WHOLE = new RegExp(String.raw`^\(?(${LEVEL}(?:\.${LEVEL}){0,63})[.):]{0,2}$`);
const WITH_TEXT = new RegExp(String.raw`^(?:\(?(${LEVEL})[.):]{1,2}|\(?(${LEVEL}(?:\.${LEVEL}){1,63})[.):]{0,2}) \S`);

/**
 * The levels of a row's number as one key, or null where the cell holds no number of that kind.
 *
 *   '1.1.2', '01.1.2.' → '1.1.2'   3.1 (a number cell) → '3.1'   'a.1' → 'A.1'   '1)' → '1'
 *   '1.0' → '1' (how outlines write their first level)   '1.1 Grow bookings' → '1.1'   'Grow' with text → null
 */
export function outlineNumber(cell: CellValue): string | null {
  const { text } = cleanText(idText(cell));
  const found = WHOLE.exec(text) ?? WITH_TEXT.exec(text);
  const number = found?.[1] ?? found?.[2];
  if (number === undefined) return null;
  const levels = number.split('.').map(levelKey);
  while (levels.length > 1 && levels[levels.length - 1] === '0') levels.pop();
  return levels.join('.');
}

function levelKey(level: string): string {
  return /^\d/.test(level) ? String(Number(level)) : level.toUpperCase();
}

/**
 * The parent of each row by its number (semantics 2): 1.1.2 hangs on 1.1, or on the nearest level above that exists.
 * -1 for top levels and rows without a number. Of two rows with one number the first is the parent.
 *
 *   1, 1.1, 1.1.2, 2.4.1 → -1, 0, 1, -1
 */
export function parentsByNumbering(cells: readonly CellValue[]): Int32Array {
  const numbers = cells.map(outlineNumber);
  const rows = new Map<string, number>();
  numbers.forEach((number, row) => {
    if (number !== null && !rows.has(number)) rows.set(number, row);
  });
  return Int32Array.from(numbers, (number) => (number === null ? -1 : nearestAbove(number, rows)));
}

/** The numbers that several rows have, as DUPLICATE issues: the first of them is the parent (semantics 2). */
export function repeatedNumbers(cells: readonly CellValue[]): TreeIssue[] {
  const rows = new Map<string, number[]>();
  cells.forEach((cell, row) => {
    const number = outlineNumber(cell);
    if (number === null) return;
    const same = rows.get(number);
    if (same === undefined) rows.set(number, [row]);
    else same.push(row);
  });
  return [...rows]
    .filter(([, same]) => same.length > 1)
    .map(([number, same]) => ({ code: 'DUPLICATE', rows: same, detail: number }));
}

function nearestAbove(number: string, rows: ReadonlyMap<string, number>): number {
  let above = number;
  for (let end = above.lastIndexOf('.'); end >= 0; end = above.lastIndexOf('.')) {
    above = above.slice(0, end);
    const row = rows.get(above);
    if (row !== undefined) return row;
  }
  return -1;
}
