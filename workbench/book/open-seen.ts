import type { ConditionalFormat } from '../../core/formats/format.ts';
import type { SeenWorkbook } from '../../headless/in-memory.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import type { Sheet, StoredRule } from '../../simulators/workbook/sheet.ts';
import { isOwnRule, paintingRule } from './painting-rules.ts';

const ALIGNMENTS: ReadonlyMap<string, string> = new Map([
  ['left', 'Left'],
  ['center', 'Center'],
  ['centerContinuous', 'Center'],
  ['right', 'Right'],
]);

/** Other people's rules as the file says them; a snapshot only has their number. The number stays what it was. */
function rulesOf(book: Book, sheet: Sheet, formats: readonly ConditionalFormat[]): StoredRule[] {
  const own = sheet.rules.filter(isOwnRule);
  const counted = sheet.rules.filter((rule) => !isOwnRule(rule));
  const known = formats.slice(0, counted.length).map((format) => paintingRule(format, book.nextId()));
  return [...known, ...counted.slice(known.length), ...own];
}

/** The stand-in's workbook of a file, dressed as the file says. */
export function openSeen({ snapshot, looks, formats }: SeenWorkbook): Book {
  const book = bookOf(snapshot, (style, number) => {
    const look = looks.styles[number];
    if (look === undefined) return style;
    const align = ALIGNMENTS.get(look.align) ?? style.align;
    return { ...style, fill: look.fill, font: look.colour, italic: look.italic, align, wrap: look.wrap };
  });
  snapshot.sheets.forEach(({ id }, i) => {
    const sheet = book.sheets[i];
    const own = formats.sheets.find((each) => each.sheet === id)?.formats ?? [];
    if (sheet !== undefined && own.length > 0) sheet.rules = rulesOf(book, sheet, own);
  });
  book.names = formats.names.map(({ name, formula }) => ({ name, formula, comment: '', scope: null, isVisible: true }));
  return book;
}
