import { parseA1Ref } from '@borgar/fx';
import type { Box } from '../../core/workbook/cells.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Execution } from './execution.ts';
import { mayChangeSheet, mayEdit } from './extras.ts';
import type { SheetsHost } from './host.ts';
import { refuse, TEXTS } from './wrong.ts';

/** The cells a Range object stands for: they stay where they are when the sheet changes under them. */
export type RangeAt = { readonly sheet: Sheet; readonly box: Box };

/** Throws where the sheet is gone. */
export function isThere(sheet: Sheet, { host }: Execution): void {
  if (!host.book.sheets.includes(sheet)) refuse(TEXTS.noSheet(host.sheetNumber(sheet)));
}

/** The cells from a row and column on, counted from 1, as `getRange` takes them. */
export function rangeFrom(sheet: Sheet, host: SheetsHost, numbers: readonly number[]): RangeAt {
  const [row = 1, column = 1, rows = 1, columns = 1] = numbers;
  if (row < 1 || column < 1) refuse(TEXTS.invalidRange);
  if (rows < 1) refuse(TEXTS.tooFew('rows'));
  if (columns < 1) refuse(TEXTS.tooFew('columns'));
  return within(sheet, host, { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 });
}

/** The range, when the sheet is that large and has cells at all. */
export function within(sheet: Sheet, host: SheetsHost, box: Box): RangeAt {
  const { rows, columns, isGrid } = host.extras(sheet);
  if (!isGrid) refuse(TEXTS.noRange);
  if (box.bottom >= rows || box.right >= columns) refuse(TEXTS.outside);
  return { sheet, box };
}

/**
 * The cells of an address on a sheet, or of one with a sheet's name before it; null where it is none.
 *
 *   'C5:B2' → B2:C5   'D:F' → all rows of the grid   'A2:C' → from row 2 to the last   "'Plan 26'!A1"
 */
export function rangeOfText(host: SheetsHost, home: Sheet, text: string): RangeAt | null {
  const found = parseA1Ref(text.trim(), { allowTernary: true });
  if (found === undefined || !('range' in found)) return null;
  const named = found.context?.at(-1);
  const sheet = named === undefined ? home : host.book.sheetByName(named);
  if (sheet === null) return null;
  const { rows, columns } = host.extras(sheet);
  const { top, left, bottom, right } = found.range;
  return within(sheet, host, {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? rows - 1,
    right: right ?? columns - 1,
  });
}

/** Throws where this user may not edit all of these cells. */
export function mayWrite({ sheet, box }: RangeAt, host: SheetsHost): void {
  if (!host.isEditor || !mayEdit(sheet, host.extras(sheet), box)) refuse(TEXTS.protected);
}

/** Throws where this user may not change the sheet as such: its name, its frozen rows. */
export function mayChange(sheet: Sheet, host: SheetsHost): void {
  if (!host.isEditor || !mayChangeSheet(sheet, host.extras(sheet))) refuse(TEXTS.protected);
}

/** Every cell of a sheet. */
export function wholeSheet(sheet: Sheet, host: SheetsHost): Box {
  const { rows, columns } = host.extras(sheet);
  return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}
