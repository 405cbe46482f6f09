import type { Dress } from '../../../core/changes/sheet-draft.ts';
import { escapeAttribute } from '../../xml/escape.ts';
import { attribute, child, type Element } from '../../xml/tree.ts';
import { withAttribute } from '../../xml/with-attribute.ts';
import { builtInFormat } from '../number-formats.ts';
import type { GrowingList } from './growing-list.ts';

/** How one cell is dressed; null leaves a part as plain cells have it. */
export type CellDress = Omit<Dress, 'boxes'>;

/** A styles part that grows: its text, the prefix of its elements, and the lists that cell formats point into. */
export type GrowingStyles = {
  readonly text: string;
  readonly prefix: string;
  readonly formats: GrowingList;
  readonly fonts: GrowingList;
  readonly cells: GrowingList;
  /** The number of a fill: '#RRGGBB'. */
  readonly fillFor: (fill: string) => number;
};

/** The order of the parts of a font as Excel writes them; it repairs files with some other orders. */
const FONT_PARTS = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Format numbers below are the program's own (ECMA-376 part 1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** The place in a list of what reads the same, so that nothing is added twice. */
function sameIn(list: GrowingList, text: string, wanted: string): number | null {
  const at = list.items.findIndex((each) => text.slice(each.start, each.end) === wanted);
  return at < 0 ? null : at;
}

/** The plain font, changed in what a dress says; its other parts are kept. */
function fontXml({ text, prefix, fonts }: GrowingStyles, { font, size, bold }: CellDress): string {
  const plain = fonts.items[0];
  const parts = new Map<string, string>(
    plain === undefined
      ? [
          ['sz', `<${prefix}sz val="11"/>`],
          ['name', `<${prefix}name val="Calibri"/>`],
        ]
      : plain.children.map((each) => [each.name, text.slice(each.start, each.end)]),
  );
  if (bold === true) parts.set('b', `<${prefix}b/>`);
  if (bold === false) parts.delete('b');
  if (size !== null) parts.set('sz', `<${prefix}sz val="${size}"/>`);
  if (font !== null) parts.set('color', `<${prefix}color rgb="FF${font.slice(1).toUpperCase()}"/>`);
  const sorted = [...parts].sort(([a], [b]) => FONT_PARTS.indexOf(a) - FONT_PARTS.indexOf(b));
  return `<${prefix}font>${sorted.map(([, xml]) => xml).join('')}</${prefix}font>`;
}

/** Gives format codes their numbers: those of the program, those the file has, then new ones. */
function formatNumbers({ prefix, formats }: GrowingStyles): (code: string) => number {
  const numberOf = (each: Element): number => Number(attribute(each, 'numFmtId') ?? 0);
  const known = new Map(formats.items.map((each) => [attribute(each, 'formatCode') ?? '', numberOf(each)]));
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...formats.items.map(numberOf)) + 1;
  return (code) => {
    const number = builtInFormat(code) ?? known.get(code);
    if (number !== undefined) return number;
    formats.add(`<${prefix}numFmt numFmtId="${next}" formatCode="${escapeAttribute(code)}"/>`);
    known.set(code, next);
    return next++;
  };
}

/** What stands inside of a cell format whose text is wrapped or not; all else in it is kept. */
function alignedInside({ text, prefix }: GrowingStyles, plain: Element | null, wrap: boolean): string {
  const [name, value] = ['wrapText', wrap ? '1' : '0'];
  const inside = plain === null ? '' : text.slice(plain.openEnd, plain.closeStart);
  const present = plain === null ? null : child(plain, 'alignment');
  if (plain === null || present === null) return `<${prefix}alignment ${name}="${value}"/>${inside}`;
  const open = withAttribute(text.slice(present.start, present.openEnd), name, value);
  return text.slice(plain.openEnd, present.start) + open + text.slice(present.openEnd, plain.closeStart);
}

/**
 * Gives dresses the numbers of cell formats: the workbook's format of plain cells, changed in what the dress says. What
 * the workbook has already is used, the rest is added behind.
 */
export function dressedStyles(styles: GrowingStyles): (dress: CellDress) => number {
  const { text, prefix, fonts, cells, fillFor } = styles;
  const plain = cells.items[0] ?? null;
  const formatNumber = formatNumbers(styles);
  const remembered = (make: (key: string) => number): ((key: string) => number) => {
    const numbers = new Map<string, number>();
    return (key) => {
      const number = numbers.get(key) ?? make(key);
      numbers.set(key, number);
      return number;
    };
  };
  const fontNumber = remembered((xml) => sameIn(fonts, text, xml) ?? fonts.add(xml));
  const cellNumber = remembered((xml) => sameIn(cells, text, xml) ?? cells.add(xml));
  return (dress) => {
    const { fill, font, size, bold, wrap, format } = dress;
    const isNewFont = font !== null || size !== null || bold !== null;
    const set: (readonly [string, number | null])[] = [
      ['numFmtId', format === null ? null : formatNumber(format)],
      ['fontId', isNewFont ? fontNumber(fontXml(styles, dress)) : null],
      ['fillId', fill === null ? null : fillFor(fill)],
      ['applyNumberFormat', format === null ? null : 1],
      ['applyFont', isNewFont ? 1 : null],
      ['applyFill', fill === null ? null : 1],
      ['applyAlignment', wrap === null ? null : 1],
    ];
    const bare =
      plain === null
        ? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
        : text.slice(plain.start, plain.openEnd);
    const open = set.reduce(
      (tag, [name, value]) => (value === null ? tag : withAttribute(tag, name, `${value}`)),
      bare,
    );
    const inside =
      wrap === null
        ? plain === null
          ? ''
          : text.slice(plain.openEnd, plain.closeStart)
        : alignedInside(styles, plain, wrap);
    if (inside === '') return cellNumber(open.replace(/\s*\/?>$/, '/>'));
    return cellNumber(`${open.replace(/\s*\/?>$/, '>')}${inside}</${prefix}xf>`);
  };
}
