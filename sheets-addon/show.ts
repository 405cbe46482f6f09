import { a1 } from '../core/workbook/cells.ts';
import type { RequestOf } from './messages/messages.ts';
import { asked } from './errors.ts';
import { openWorkbook } from './workbook.ts';

/** Selects a cell and brings its sheet to the front; asked for by the user's own click only. */
export function show({ sheet, row, column }: RequestOf<'show'>): null {
  const found = openWorkbook('').sheet(sheet);
  asked('HOST_GONE', () => found.getRange(a1(row, column)).activate());
  return null;
}
