import { parseA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import type { Book } from './book.ts';
import type { Sheet } from './sheet.ts';

/** A formula after a sheet was taken away: what named it is an error for good. */
export function orphanedFormula(formula: string, gone: string): string {
  const tokens = tokenize(`=${formula}`).slice(1);
  const changed = tokens.map((token) => {
    const parsed = token.type === 'range' || token.type === 'range_beam' ? parseA1Ref(token.value) : undefined;
    return parsed?.context?.at(-1)?.toLowerCase() === gone.toLowerCase() ? { ...token, value: '#REF!' } : token;
  });
  return stringifyTokens(changed);
}

/** Takes a sheet away, with its own names and comments; formulas and names elsewhere lose what they looked at. */
export function removeSheet(book: Book, sheet: Sheet): void {
  const others = book.sheets.filter((each) => each !== sheet);
  for (const each of others)
    for (const [key, cell] of each.cells) {
      if (cell.formula?.toLowerCase().includes(sheet.name.toLowerCase()) !== true) continue;
      book.setCell(each, key, { ...cell, formula: orphanedFormula(cell.formula, sheet.name) });
    }
  const names = book.names
    .filter(({ scope }) => scope !== sheet.id)
    .map((each) => ({ ...each, formula: orphanedFormula(each.formula, sheet.name) }));
  if (book.names.length > 0) book.put(book, 'names', names);
  const comments = book.comments.filter((each) => each.sheet !== sheet.id);
  if (comments.length < book.comments.length) book.put(book, 'comments', comments);
  book.put(book, 'sheets', others);
  if (book.active === sheet.id)
    book.active = others.find(({ visibility }) => visibility === 'Visible')?.id ?? others[0]?.id ?? '';
}
