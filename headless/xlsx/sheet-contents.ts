import { contentsOf } from '../../core/changes/contents-of.ts';
import type { Contents } from '../../core/changes/edits.ts';
import type { OpenedWorkbook } from './open.ts';
import { partTree } from './opc.ts';
import { readWorkbookPart } from './workbook-part.ts';

/** Whether two sheets of one workbook could not both have these names: Excel tells no case apart. */
export function isSameSheetName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

/** What a sheet holds, by its id; null where it has no cells that could be read. */
export function contentsById({ snapshot }: OpenedWorkbook, id: string): Contents | null {
  const sheet = snapshot.sheets.find((each) => each.id === id);
  return sheet === undefined ? null : contentsOf(sheet);
}

/** What the sheet of that name holds; null where there is none. One of charts holds nothing, and has the name all the same. */
export function contentsByName(book: OpenedWorkbook, name: string): Contents | null {
  const main = partTree(book.archive, book.workbookPart);
  const listed = main === null ? [] : readWorkbookPart(main).sheets;
  const entry = listed.find((each) => isSameSheetName(each.name, name));
  return entry === undefined ? null : (contentsById(book, entry.id) ?? []);
}
