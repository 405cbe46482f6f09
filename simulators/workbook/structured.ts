import { parseStructRef } from '@borgar/fx';
import { a1Box, type Box, contains, quotedSheet } from '../../core/workbook/cells.ts';
import type { Book } from './book.ts';
import type { Sheet, StoredTable } from './sheet.ts';

/** The cell whose formula is read: a reference that names no table means the one around it. */
export type Home = { readonly sheet: Sheet; readonly row: number; readonly column: number };

function tableAt(book: Book, name: string, { sheet, row, column }: Home): readonly [Sheet, StoredTable] | null {
  for (const each of book.sheets)
    for (const table of each.tables) {
      const isMeant =
        name === ''
          ? each === sheet && contains(table.box, row, column)
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
export function a1OfStructured(book: Book, text: string, at: Home): string | null {
  const parsed = parseStructRef(text);
  if (parsed === undefined) return null;
  const found = tableAt(book, parsed.table ?? '', at);
  if (found === null) return null;
  const [sheet, table] = found;
  const columns = columnsOf(book, sheet, table, parsed.columns ?? []);
  if (columns === null) return null;
  const [top, bottom] = rowsOf(table, parsed.sections?.[0], at.row);
  const box: Box = { top, bottom, left: columns[0], right: columns[1] };
  return `${quotedSheet(sheet.name)}!${a1Box(box)}`;
}
