import { parseStructRef } from '@borgar/fx';
import { a1Box, type Box, quotedSheet } from '../../core/workbook/cells.ts';
import type { Book } from './book.ts';
import type { Sheet, StoredTable } from './sheet.ts';

function tableAt(book: Book, name: string, sheet: Sheet, row: number): readonly [Sheet, StoredTable] | null {
  for (const each of book.sheets)
    for (const table of each.tables) {
      const isMeant =
        name === ''
          ? each === sheet && row >= table.box.top && row <= table.box.bottom
          : table.name.toLowerCase() === name.toLowerCase();
      if (isMeant) return [each, table];
    }
  return null;
}

function columnsOf(
  book: Book,
  sheet: Sheet,
  { box }: StoredTable,
  names: readonly string[],
): readonly [number, number] | null {
  if (names.length === 0) return [box.left, box.right];
  const found = names.map((name) => {
    for (let column = box.left; column <= box.right; column++)
      if (book.cell(sheet, box.top, column).value === name) return column;
    return -1;
  });
  return found.includes(-1) ? null : [Math.min(...found), Math.max(...found)];
}

function rowsOf(
  { box, hasHeaders, hasTotals }: StoredTable,
  section: string | undefined,
  row: number,
): readonly [number, number] {
  const first = box.top + (hasHeaders ? 1 : 0);
  const last = box.bottom - (hasTotals ? 1 : 0);
  switch (section) {
    case 'this row':
      return [row, row];
    case 'headers':
      return [box.top, box.top];
    case 'totals':
      return [box.bottom, box.bottom];
    case 'all':
      return [box.top, box.bottom];
    default:
      return [first, last];
  }
}

/**
 * A structured reference as A1 text, which is all the engine understands: on row 5, `[@Actual]` → `Plan!C5`. Null
 * where there is no such table or column.
 */
export function a1OfStructured(book: Book, text: string, sheet: Sheet, row: number): string | null {
  const parsed = parseStructRef(text);
  if (parsed === undefined) return null;
  const found = tableAt(book, parsed.table ?? '', sheet, row);
  if (found === null) return null;
  const [home, table] = found;
  const columns = columnsOf(book, home, table, parsed.columns ?? []);
  if (columns === null) return null;
  const [top, bottom] = rowsOf(table, parsed.sections?.[0], row);
  const box: Box = { top, bottom, left: columns[0], right: columns[1] };
  return `${quotedSheet(home.name)}!${a1Box(box)}`;
}
