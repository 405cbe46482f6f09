import { foldedText } from '../reading/text.ts';
import type { WorkbookSnapshot } from './snapshot.ts';

/** A sheet name that is not taken yet: the wanted one, else with a number behind it: 'Huddle', 'Huddle 2'. */
export function freeName(book: WorkbookSnapshot, name: string): string {
  const taken = new Set(book.sheets.map((sheet) => foldedText(sheet.name)));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(foldedText(free))) return free;
  }
}
