import type { Style } from '../../workbook/style.ts';
import { dressEach, gridOf, isShapedLike } from '../cells.ts';
import { shownColour, storedColour } from '../colours.ts';
import { hostedOf } from '../hosted.ts';
import { type Method, read, write } from '../object.ts';
import type { RangeAt } from '../place.ts';
import { refuse, TEXTS } from '../wrong.ts';
import { Color } from './colour.ts';

type Look<T> = {
  /** 'Background': the stem of the four methods. */
  readonly stem: string;
  readonly plural: string;
  readonly type: string;
  readonly shown: (style: Style) => T;
  readonly change: (value: unknown) => Partial<Style>;
};

const asColour = (value: unknown): string | null =>
  storedColour(value === null || value === undefined ? null : typeof value === 'string' ? value : colourText(value));

function colourText(value: unknown): string {
  const at = hostedOf(value)?.at;
  return typeof at === 'string' ? at : refuse(TEXTS.notRgb);
}

/** A value that its signature lets be nothing but a text. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Google's name of an alignment and the one the workbook stores. */
const ALIGNMENTS: readonly (readonly [string, string])[] = [
  ['general', 'General'],
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
];

function asAlignment(value: unknown): string {
  if (value === null || value === 'normal') return 'General';
  return ALIGNMENTS.find(([name]) => name === value)?.[1] ?? refuse(TEXTS.argument(asText(value)));
}

function asWeight(value: unknown): boolean {
  if (value !== null && value !== 'bold' && value !== 'normal') refuse(TEXTS.argument(asText(value)));
  return value === 'bold';
}

function asSize(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : refuse(TEXTS.argument(String(value)));
}

/** The format of a cell nobody formatted, as scripts read it. */
const PLAIN_FORMAT = '0.###############';

function asFormat(value: unknown): string {
  const format = asText(value);
  return format.toLowerCase() === 'general' || format === PLAIN_FORMAT ? 'General' : format;
}

const LOOKS: readonly Look<unknown>[] = [
  {
    stem: 'Background',
    plural: 'Backgrounds',
    type: 'String?',
    shown: ({ fill }) => shownColour(fill, '#ffffff'),
    change: (value) => ({ fill: asColour(value) }),
  },
  {
    stem: 'FontWeight',
    plural: 'FontWeights',
    type: 'String?',
    shown: ({ bold }) => (bold ? 'bold' : 'normal'),
    change: (value) => ({ bold: asWeight(value) }),
  },
  {
    stem: 'FontSize',
    plural: 'FontSizes',
    type: 'Integer',
    shown: ({ size }) => size ?? 10,
    change: (value) => ({ size: asSize(value) }),
  },
  {
    stem: 'FontStyle',
    plural: 'FontStyles',
    type: 'String?',
    shown: ({ italic }) => (italic ? 'italic' : 'normal'),
    change: (value) => ({ italic: value === 'italic' }),
  },
  {
    stem: 'NumberFormat',
    plural: 'NumberFormats',
    type: 'String',
    shown: ({ format }) => (format === 'General' ? PLAIN_FORMAT : format),
    change: (value) => ({ format: asFormat(value) }),
  },
  {
    stem: 'HorizontalAlignment',
    plural: 'HorizontalAlignments',
    type: 'String?',
    shown: ({ align }) => ALIGNMENTS.find(([, stored]) => stored === align)?.[0] ?? 'general',
    change: (value) => ({ align: asAlignment(value) }),
  },
  {
    stem: 'Wrap',
    plural: 'Wraps',
    type: 'Boolean',
    shown: ({ wrap }) => wrap,
    change: (value) => ({ wrap: value === true }),
  },
];

function writers({ stem, plural, type, change }: Look<unknown>): Record<string, Method<RangeAt>> {
  const grid = stem === 'FontColor' ? 'Object[][]' : `${type}[][]`;
  return {
    [`set${stem}`]: write([type], (at, args, execution) => {
      const style = change(args.given[0] ?? null);
      dressEach(at, execution, () => style);
    }),
    [`set${plural}`]: write([grid], (at, args, execution) => {
      const data = args.grid(0);
      isShapedLike(data, at);
      const styles = data.map((row) => row.map((value) => change(value ?? null)));
      dressEach(at, execution, (row, column) => styles[row]?.[column] ?? null);
    }),
  };
}

function readers({ stem, plural, shown }: Look<unknown>): Record<string, Method<RangeAt>> {
  return {
    [`get${stem}`]: read([''], ({ sheet, box }, _args, { host }) =>
      shown(host.book.cell(sheet, box.top, box.left).style),
    ),
    [`get${plural}`]: read([''], (at, _args, { host }) =>
      gridOf(at, (row, column) => shown(host.book.cell(at.sheet, row, column).style)),
    ),
  };
}

const FONT_COLOUR: Look<unknown> = {
  stem: 'FontColor',
  plural: 'FontColors',
  type: 'String?',
  shown: ({ font }) => shownColour(font, '#000000'),
  change: (value) => ({ font: asColour(value) }),
};

/** How cells are dressed: each look with the two methods that read and the two that write it. */
export const RANGE_FORMAT: Record<string, Method<RangeAt>> = {
  ...Object.fromEntries(LOOKS.flatMap((look) => [...Object.entries(readers(look)), ...Object.entries(writers(look))])),
  ...writers(FONT_COLOUR),
  getFontColorObject: read([''], ({ sheet, box }, _args, execution) =>
    execution.give(Color, shownColour(execution.host.book.cell(sheet, box.top, box.left).style.font, '#000000')),
  ),
  getFontColorObjects: read([''], (at, _args, execution) =>
    gridOf(at, (row, column) =>
      execution.give(Color, shownColour(execution.host.book.cell(at.sheet, row, column).style.font, '#000000')),
    ),
  ),
};
