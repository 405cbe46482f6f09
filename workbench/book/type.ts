import { a1, contains, type Box } from '../../core/workbook/cells.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { enter } from '../../simulators/workbook/enter.ts';
import { cellOfKey, type Sheet } from '../../simulators/workbook/sheet.ts';

/** Why nothing was entered, in a sentence; null when it was. */
export type Refusal = string | null;

/** Cells that cannot be typed in: those of a protected sheet that are locked, and those a merge covers. */
function refusedAt(book: Book, sheet: Sheet, row: number, column: number): Refusal {
  if (sheet.protection !== null && book.cell(sheet, row, column).style.locked)
    return `${a1(row, column)} is locked: the sheet ${sheet.name} is protected.`;
  const merge = sheet.merged.find((box) => contains(box, row, column));
  return merge !== undefined && (merge.top !== row || merge.left !== column)
    ? `${a1(row, column)} is covered by the merged cell ${a1(merge.top, merge.left)}.`
    : null;
}

/**
 * Enters a block of texts from a cell on, as typed by hand: one undo step. Nothing is entered when one of them cannot
 * be: the sentence says which.
 */
export function typeBlock(
  book: Book,
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  rows: readonly (readonly string[])[],
): Refusal {
  const cells = rows.flatMap((texts, r) => texts.map((text, c) => ({ row: at.row + r, column: at.column + c, text })));
  for (const { row, column } of cells) {
    const refused = refusedAt(book, sheet, row, column);
    if (refused !== null) return refused;
  }
  const failed = cells.find((cell) => !enter(book, sheet, cell, cell.text));
  const box = { top: at.row, left: at.column, bottom: at.row, right: at.column };
  for (const { row, column } of cells) {
    box.bottom = Math.max(box.bottom, row);
    box.right = Math.max(box.right, column);
  }
  if (failed === undefined && cells.length > 0)
    book.emit({ kind: 'cells', sheet, box, change: 'RangeEdited', source: 'Local' });
  return failed === undefined ? null : `${failed.text} cannot be entered: a bracket, quote or name is not right.`;
}

/** Empties the cells of a box that hold something: one undo step. */
export function clearBox(book: Book, sheet: Sheet, box: Box): Refusal {
  for (const key of [...sheet.cells.keys()]) {
    const cell = cellOfKey(key);
    if (!contains(box, cell.row, cell.column)) continue;
    const refused = refusedAt(book, sheet, cell.row, cell.column);
    if (refused !== null && sheet.protection !== null) return refused;
    enter(book, sheet, cell, '');
  }
  book.emit({ kind: 'cells', sheet, box, change: 'RangeEdited', source: 'Local' });
  return null;
}
