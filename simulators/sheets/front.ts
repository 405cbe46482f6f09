import type { Sheet } from '../workbook/sheet.ts';
import type { SheetsHost } from './host.ts';

/** What is selected on a sheet that nobody has been on. */
const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

/** Brings a sheet to the front: with what was last selected there, or with its first cell. */
export function bringForward(host: SheetsHost, sheet: Sheet, isRestored: boolean): void {
  const { book, selections } = host;
  if (book.active === sheet.id) return;
  selections.set(book.active, book.selection);
  book.active = sheet.id;
  book.selection = (isRestored ? selections.get(sheet.id) : undefined) ?? FIRST_CELL;
}
