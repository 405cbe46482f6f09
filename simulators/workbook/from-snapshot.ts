import { digestOf } from '../../core/workbook/digest.ts';
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { Book } from './book.ts';
import { keyOfCell, type Sheet } from './sheet.ts';
import { PLAIN, type Style } from './style.ts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/**
 * A fill as a colour. A file's reader names fills that are no plain colour (theme colours, patterns) by a token; Excel
 * would say a colour, so each token becomes a colour of its own.
 */
function fillColour(fill: string | null): string | null {
  return fill === null || fill.startsWith('#') ? fill : `#${digestOf(fill).slice(0, 6).toUpperCase()}`;
}

function styleOf({ format, bold, indent, fill }: CellStyle): Style {
  return { ...PLAIN, format, bold, indent, fill: fillColour(fill) };
}

function fillSheet(book: Book, sheet: Sheet, from: SheetSnapshot, styles: readonly Style[]): void {
  from.values.forEach((values, r) => {
    const width = Math.max(values.length, from.formulas[r]?.length ?? 0, from.styles[r]?.length ?? 0);
    for (let c = 0; c < width; c++) {
      const style = styles[from.styles[r]?.[c] ?? 0] ?? PLAIN;
      const [value, formula] = [values[c] ?? null, from.formulas[r]?.[c] ?? null];
      if (value !== null || formula !== null || style !== PLAIN)
        book.setCell(sheet, keyOfCell(from.top + r, from.left + c), { value, formula, style });
    }
  });
  sheet.visibility = VISIBILITY[from.visibility];
  sheet.merged = from.merged;
  sheet.hiddenRows = new Set(from.hiddenRows);
  sheet.hiddenColumns = new Set(from.hiddenColumns);
  for (const [row, level] of from.outline) sheet.rowLevels.set(row, level);
  sheet.tables = from.tables.map((table) => ({
    id: String(book.next()),
    name: table.name,
    box: table.box,
    hasHeaders: table.headerRows > 0,
    hasTotals: table.totalsRows > 0,
    style: 'TableStyleMedium2',
  }));
  const blank = { fill: null, font: null, bold: null, stopIfTrue: false, body: null } as const;
  sheet.rules = [
    ...from.ownRules.map(({ areas, formula, look }) => ({
      ...blank,
      id: book.nextId(),
      kind: 'Custom' as const,
      areas,
      formula,
      fill: look.fill === '' ? null : look.fill,
      font: look.font,
    })),
    // Of other people's rules a snapshot has only the number: they stand as color scales over the first cell.
    ...Array.from({ length: from.foreignRules }, (_, i) => ({
      ...blank,
      id: book.nextId(),
      kind: 'ColorScale' as const,
      areas: [{ top: from.top, left: from.left, bottom: from.top, right: from.left }],
      formula: '',
      body: { foreign: i },
    })),
  ];
  if (from.isProtected) sheet.protection = { options: {}, password: null };
}

/**
 * The workbook of a snapshot, with nothing to undo and all values as they were read. What a snapshot does not hold
 * (validations, notes, names) is not there.
 *
 * @param dressed more of a style than a snapshot says, by the style's number
 */
export function bookOf(
  snapshot: WorkbookSnapshot,
  dressed: (style: Style, number: number) => Style = (style) => style,
): Book {
  const book = new Book();
  book.name = snapshot.name;
  book.dates = snapshot.dates;
  const plain = JSON.stringify(PLAIN);
  const styles = snapshot.styles
    .map((style, i) => dressed(styleOf(style), i))
    .map((style) => (JSON.stringify(style) === plain ? PLAIN : style));
  for (const from of snapshot.sheets) fillSheet(book, book.addSheet(from.name), from, styles);
  book.active = book.sheets.find((sheet) => sheet.visibility === 'Visible')?.id ?? '';
  book.touched.clear();
  book.clearUndo();
  return book;
}
