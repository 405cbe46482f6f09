import { tagged } from '../../changes/rule-tag.ts';
import type { Palette } from '../../changes/look.ts';
import type { Content, Rule } from '../../changes/edits.ts';
import type { Dress, SheetDraft, Validation } from '../../changes/sheet-draft.ts';
import { columnLetters, type Box } from '../../workbook/cells.ts';
import { madeKey } from '../../workbook/made-sheet.ts';
import type { PartFacts } from './facts.ts';
import type { BlockShape, ColumnCells, ColumnShape, LineCell, Part, PartLine, PartWords, RowCell } from './part.ts';
import { KEPT_SIGN } from './read-block.ts';

/** Rows of a sheet of ours: title, guide, a free one, captions, headings; what is filled in begins below. */
const TITLE = 0;
const GUIDE = 1;
const CAPTIONS = 3;
const HEADINGS = 4;
export const FIRST_ROW = 5;

/** Formulas that count over a column look down to here: as many rows as a new sheet has everywhere. */
const LAST_COUNTED = 1000;

/** Between two blocks. */
const GAP_WIDTH = 3;

/** Characters that a bold letter takes of a column's width, and the margins of a cell. */
const BOLD_LETTER = 1.1;
const MARGINS = 1.5;
/** As wide as a column gets for the sake of one word: German has words that would fill the screen. */
const LONG_WORD = 18;

const BLANK: Content = { value: null, formula: null };

const INK = '#1F2A30';
const SOFT = '#5B6770';
const HEADING_FILL = '#E3ECEA';
/** Behind what is kept up to date: it is read, not written in. */
const KEPT_FILL = '#F5F7F8';

/** A block with the first of its columns. */
export type PlacedBlock = { readonly block: BlockShape; readonly left: number };

/** Blocks side by side, from column A on. */
export function placedBlocks(blocks: readonly BlockShape[]): readonly PlacedBlock[] {
  let left = 0;
  return blocks.map((block) => {
    const placed = { block, left };
    left += block.columns.length + 1;
    return placed;
  });
}

/** The sheet column of a block's column by its key, or null. */
function columnsOf({ block, left }: PlacedBlock): (key: string) => number | null {
  return (key) => {
    const index = block.columns.findIndex((column) => column.key === key);
    return index < 0 ? null : left + index;
  };
}

/** A cell of a row by the key of its column: the column fixed, the row its own. */
export function rowCell(columnOf: (key: string) => number | null, row: number): RowCell {
  return (key) => {
    const column = columnOf(key);
    if (column === null) throw new Error(`no column ${key} in the block`);
    return `$${columnLetters(column)}${row + 1}`;
  };
}

/** Where the columns of a block are: the row of its headings, and the sheet column of each key; null for one it lacks. */
export type BlockPlace = { readonly headerRow: number; readonly columnOf: (key: string) => number | null };

/** The cells of columns below their headings, by the places of blocks. */
export function columnCells(own: string, placeOf: (block: string) => BlockPlace | null): ColumnCells {
  return (key, block = own) => {
    const place = placeOf(block);
    const column = place?.columnOf(key) ?? null;
    if (place === null || column === null) throw new Error(`no column ${key} in the block ${block}`);
    const letters = columnLetters(column);
    return `$${letters}$${place.headerRow + 2}:$${letters}$${LAST_COUNTED}`;
  };
}

/** What formulas of a row refer to: its own cells, and whole columns. */
export type RowPlace = { readonly at: RowCell; readonly cells: ColumnCells };

/** What a cell of a line comes to in the sheet. A text that looks like a formula stays a text: it is a value. */
export function contentOf(cell: LineCell | undefined): Content {
  if (cell === undefined || cell === null || cell === '') return BLANK;
  if (typeof cell === 'object' && 'formula' in cell) return { value: null, formula: cell.formula };
  return { value: cell, formula: null };
}

/** A heading as it stands in the sheet: one that is kept up to date says so. */
export function headingOf({ key, filledBy }: ColumnShape, words: PartWords): string {
  const heading = words.headings[key] ?? key;
  return filledBy === 'us' ? `${heading} ${KEPT_SIGN}` : heading;
}

/** The content of one cell of a block's row: what is known, else its formula, else blank. */
export function rowContent(
  column: ColumnShape,
  line: PartLine | undefined,
  { at, cells }: RowPlace,
  words: PartWords,
  facts: PartFacts,
): Content {
  const known = contentOf(line?.get(column.key));
  if (known.value !== null || known.formula !== null || column.formula === undefined) return known;
  return { value: null, formula: column.formula(at, words, cells, facts) };
}

function dress(boxes: readonly Box[], part: Partial<Dress>): Dress {
  return { boxes, fill: null, font: null, size: null, bold: null, wrap: null, format: null, ...part };
}

function cellsOf(top: number, bottom: number, left: number, right = left): Box {
  return { top, left, bottom, right };
}

/** How many rows a block has ready: those known, and those to go on with. */
function heightOf(block: BlockShape, lines: readonly PartLine[]): number {
  return lines.length + block.spareRows;
}

type Drawn = {
  readonly placed: PlacedBlock;
  readonly lines: readonly PartLine[];
  /** The last row with formulas. */
  readonly bottom: number;
  /** The last row with formats, choices and colours. */
  readonly end: number;
  readonly cells: ColumnCells;
};

function takesOf({ takes }: ColumnShape, box: Box, words: PartWords): Validation[] {
  if (takes === undefined) return [];
  if (takes.kind !== 'choice') return [{ ...takes, box }];
  return [{ kind: 'list', box, choices: takes.of.map((choice) => words.choices[choice] ?? choice) }];
}

/** Number formats that single cells of known lines bring along. */
function broughtFormats({ placed: { block, left }, lines }: Drawn): ReadonlyMap<string, Box[]> {
  const formats = new Map<string, Box[]>();
  lines.forEach((line, i) => {
    block.columns.forEach(({ key }, c) => {
      const cell = line.get(key);
      if (typeof cell !== 'object' || cell === null || !('format' in cell) || cell.format === undefined) return;
      const box = cellsOf(FIRST_ROW + i, FIRST_ROW + i, left + c);
      formats.set(cell.format, [...(formats.get(cell.format) ?? []), box]);
    });
  });
  return formats;
}

function blockDress(drawn: Drawn): Dress[] {
  const { block, left } = drawn.placed;
  const { end } = drawn;
  const right = left + block.columns.length - 1;
  const rowsOf = (column: number): Box => cellsOf(FIRST_ROW, end, left + column);
  const columns = block.columns.map((column, i) => ({ column, box: rowsOf(i) }));
  const kept = columns.filter(({ column }) => column.filledBy === 'us').map(({ box }) => box);
  const formats = new Map<string, Box[]>();
  for (const { column, box } of columns)
    if (column.format !== undefined) formats.set(column.format, [...(formats.get(column.format) ?? []), box]);
  return [
    dress([cellsOf(CAPTIONS, CAPTIONS, left, left)], { bold: true, font: INK }),
    dress([cellsOf(HEADINGS, HEADINGS, left, right)], { bold: true, font: INK, fill: HEADING_FILL, wrap: true }),
    dress([cellsOf(FIRST_ROW, end, left, right)], { wrap: true }),
    ...(kept.length === 0 ? [] : [dress(kept, { fill: KEPT_FILL })]),
    ...[...formats].map(([format, boxes]) => dress(boxes, { format })),
    ...[...broughtFormats(drawn)].map(([format, boxes]) => dress(boxes, { format })),
  ];
}

/** The native colours of a block, tagged so that its sheet is known again. */
function blockRules(
  part: Part,
  words: PartWords,
  palette: Palette,
  { placed, end, cells }: Drawn,
): SheetDraft['rules'] {
  const { block, left } = placed;
  const at = rowCell(columnsOf(placed), FIRST_ROW);
  return block.columns.flatMap((column, i) =>
    (column.paints?.(at, words, cells) ?? []).map(({ status, when }): Rule & { readonly key: string } => {
      const key = madeKey(part.id, block.key, column.key, status.toLowerCase());
      const areas = [cellsOf(FIRST_ROW, end, left + i)];
      return { key, areas, formula: tagged(when, key), look: palette[status] };
    }),
  );
}

/** Everything a sheet holds, row by row, all of one length. */
function contentsOf(words: PartWords, drawn: readonly Drawn[], facts: PartFacts): Content[][] {
  const width = Math.max(1, ...drawn.map(({ placed }) => placed.left + placed.block.columns.length));
  const height = Math.max(FIRST_ROW, ...drawn.map(({ bottom }) => bottom + 1));
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => BLANK));
  const put = (row: number, column: number, content: Content): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = content;
  };
  put(TITLE, 0, contentOf(words.title));
  put(GUIDE, 0, contentOf(words.guide));
  for (const { placed, lines, bottom, cells } of drawn) {
    const { block, left } = placed;
    const columnOf = columnsOf(placed);
    put(CAPTIONS, left, contentOf(words.captions[block.key]));
    block.columns.forEach((column, i) => {
      put(HEADINGS, left + i, contentOf(headingOf(column, words)));
      for (let row = FIRST_ROW; row <= bottom; row++)
        put(
          row,
          left + i,
          rowContent(column, lines[row - FIRST_ROW], { at: rowCell(columnOf, row), cells }, words, facts),
        );
    });
  }
  return rows;
}

/** Where a block's cells with choices, bounds or dates are. */
function blockValidations(words: PartWords, { placed: { block, left }, end }: Drawn): Validation[] {
  return block.columns.flatMap((column, i) => takesOf(column, cellsOf(FIRST_ROW, end, left + i), words));
}

/** A column as wide as it wants to be, and no word of its heading broken but a very long one. */
function widthOf(column: ColumnShape, words: PartWords): number {
  const longest = Math.max(
    ...headingOf(column, words)
      .split(' ')
      .map((word) => word.length),
  );
  return Math.max(column.width, Math.min(longest * BOLD_LETTER + MARGINS, LONG_WORD));
}

function widthsOf(placed: readonly PlacedBlock[], words: PartWords): number[] {
  return placed.flatMap(({ block }, i) => [
    ...(i === 0 ? [] : [GAP_WIDTH]),
    ...block.columns.map((column) => widthOf(column, words)),
  ]);
}

/** The sheet of a part as it is made for the first time: what is known filled in, and rows to go on. */
export function draftOf(
  part: Part,
  name: string,
  lines: ReadonlyMap<string, readonly PartLine[]>,
  words: PartWords,
  palette: Palette,
  facts: PartFacts,
): SheetDraft {
  const placed = placedBlocks(part.blocks);
  const placeOf = (key: string): BlockPlace | null => {
    const found = placed.find(({ block }) => block.key === key);
    return found === undefined ? null : { headerRow: HEADINGS, columnOf: columnsOf(found) };
  };
  const drawn = placed.map((each): Drawn => {
    const own = lines.get(each.block.key) ?? [];
    const bottom = FIRST_ROW + Math.max(1, heightOf(each.block, own)) - 1;
    const end = bottom + (each.block.room ?? 0);
    return { placed: each, lines: own, bottom, end, cells: columnCells(each.block.key, placeOf) };
  });
  return {
    name,
    isHidden: false,
    contents: contentsOf(words, drawn, facts),
    dress: [
      dress([cellsOf(TITLE, TITLE, 0)], { bold: true, size: 16, font: INK }),
      dress([cellsOf(GUIDE, GUIDE, 0)], { font: SOFT }),
      ...drawn.flatMap(blockDress),
    ],
    widths: widthsOf(placed, words),
    frozenRows: FIRST_ROW,
    validations: drawn.flatMap((each) => blockValidations(words, each)),
    rules: drawn.flatMap((each) => blockRules(part, words, palette, each)),
  };
}
