import type { Content, Contents } from '../../core/changes/edits.ts';
import type { OpenedWorkbook } from './open.ts';
import { partTree } from './opc.ts';
import { readWorkbookPart } from './workbook-part.ts';

const BLANK: Content = { value: null, formula: null };

/** Whether two sheets of one workbook could not both have these names: Excel tells no case apart. */
export function isSameSheetName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

/** What a sheet holds, rows from A1 on, trailing blanks left out; null where it has no cells to be read. */
export function contentsOf(book: OpenedWorkbook, id: string): Contents | null {
  const sheet = book.snapshot.sheets.find((each) => each.id === id);
  if (sheet === undefined) return null;
  const { top, left, values, formulas } = sheet;
  const above: Contents = Array.from({ length: values.length === 0 ? 0 : top }, () => []);
  const rows = values.map((cells, r) => {
    const own = formulas[r] ?? [];
    const width = Math.max(cells.length, own.length);
    const before = Array.from({ length: width === 0 ? 0 : left }, () => BLANK);
    const found = Array.from({ length: width }, (_, c): Content => {
      const [value, formula] = [cells[c] ?? null, own[c] ?? null];
      return value === null && formula === null ? BLANK : { value, formula };
    });
    return [...before, ...found];
  });
  return [...above, ...rows];
}

/** What the sheet of that name holds; null where there is none. One of charts holds nothing, and has the name all the same. */
export function contentsByName(book: OpenedWorkbook, name: string): Contents | null {
  const main = partTree(book.archive, book.workbookPart);
  const listed = main === null ? [] : readWorkbookPart(main).sheets;
  const entry = listed.find((each) => isSameSheetName(each.name, name));
  return entry === undefined ? null : (contentsOf(book, entry.id) ?? []);
}
