import { a1Box, type Box, LAST_COLUMN, LAST_ROW, quotedSheet } from '../../core/workbook/cells.ts';
import { rangeOf } from '../../core/workbook/references.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Book } from '../workbook/book.ts';
import { WRONG } from './envelope.ts';

/** Cells of one sheet: one box for a range, several for `RangeAreas`. */
export type Areas = { readonly sheet: Sheet; readonly boxes: readonly Box[] };

/** All cells of a sheet. */
export const EVERYTHING: Box = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Rows and columns of a box. */
export function sizeOf(box: Box): { readonly rows: number; readonly columns: number } {
  return { rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}

/** How many cells a box has. */
export function cellCount(box: Box): number {
  const { rows, columns } = sizeOf(box);
  return rows * columns;
}

/** The first box; ranges have no other. */
export function boxOfAreas({ boxes }: Areas): Box {
  const [first] = boxes;
  if (first === undefined) throw WRONG.argument('no cells');
  return first;
}

/** A box in Excel's words: 'Plan!A1:C4', whole columns 'Plan!A:C', whole rows 'Plan!1:9'. */
export function addressOf(sheet: Sheet, box: Box): string {
  return `${quotedSheet(sheet.name)}!${shortAddress(box)}`;
}

/** The same without the sheet. */
export function shortAddress(box: Box): string {
  const [first = '', last = first] = a1Box(box).split(':');
  if (box.top === 0 && box.bottom === LAST_ROW) return `${first.replace(/\d/g, '')}:${last.replace(/\d/g, '')}`;
  if (box.left === 0 && box.right === LAST_COLUMN) return `${box.top + 1}:${box.bottom + 1}`;
  return a1Box(box);
}

/** The cells an address names: 'B2', 'Plan!A:C', a defined name or a table's name. */
export function areasAt(book: Book, address: string, home: Sheet): Areas {
  const found = rangeOf(address);
  if (found !== null) {
    const sheet = found.sheet === null ? home : book.sheetByName(found.sheet);
    if (sheet === null) throw WRONG.argument(`no sheet ${found.sheet ?? ''}`);
    return { sheet, boxes: [found.box] };
  }
  const named = areasOfName(book, address, home);
  if (named === null) throw WRONG.argument(`${address} is no range`);
  return named;
}

/** The cells of a defined name or table, or null. */
export function areasOfName(book: Book, name: string, home: Sheet): Areas | null {
  const lower = name.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === lower);
    if (table !== undefined) return { sheet, boxes: [table.box] };
  }
  const defined = book.names.find(
    (each) => each.name.toLowerCase() === lower && (each.scope === null || each.scope === home.id),
  );
  const range = defined === undefined ? null : rangeOf(defined.formula);
  if (range === null) return null;
  const sheet = range.sheet === null ? home : book.sheetByName(range.sheet);
  return sheet === null ? null : { sheet, boxes: [range.box] };
}

/** Excel refuses addresses of more characters (office-js#5198). */
const LONGEST_ADDRESS = 8192;

/** Several areas of one sheet: 'A1,C3:C9'. */
export function manyAreasAt(book: Book, addresses: string, home: Sheet): Areas {
  if (addresses.length > LONGEST_ADDRESS) throw WRONG.argument(`an address of ${addresses.length} characters`);
  const boxes = addresses.split(/[,;]/).map((each) => areasAt(book, each.trim(), home));
  if (boxes.some((each) => each.sheet !== home)) throw WRONG.argument('areas of two sheets');
  return { sheet: home, boxes: boxes.map(boxOfAreas) };
}

/** The cells two boxes share, or null. */
export function intersection(a: Box, b: Box): Box | null {
  const box = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return box.top > box.bottom || box.left > box.right ? null : box;
}

/** The smallest box around both. */
export function boundingBox(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A box that must lie on the sheet. */
export function onSheet(box: Box): Box {
  if (
    box.top < 0 ||
    box.left < 0 ||
    box.bottom > LAST_ROW ||
    box.right > LAST_COLUMN ||
    box.top > box.bottom ||
    box.left > box.right
  )
    throw WRONG.argument('a range off the sheet');
  return box;
}
