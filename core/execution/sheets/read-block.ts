import { foldedText } from '../../reading/text.ts';
import type { CellValue } from '../../workbook/cells.ts';
import type { Grid } from '../../workbook/snapshot.ts';
import { PART_LANGUAGES, type BlockShape, type Part } from './part.ts';

/** A row of a block as it is filled in. */
export type BlockRow = {
  readonly row: number;
  /** What a column of that row holds; blank and a column that is gone are null. */
  readonly value: (column: string) => CellValue;
  /** The same as trimmed text, '' for blank. */
  readonly text: (column: string) => string;
};

/** A block found on a sheet. People may have moved and renamed columns; those not found are left out. */
export type ReadBlock = {
  readonly headerRow: number;
  /** Sheet columns by keys. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows in which any of its typed columns holds something. */
  readonly rows: readonly BlockRow[];
  /** The last row with anything in it; the header's own where there is none. */
  readonly lastRow: number;
};

/** Behind the heading of a column that is kept up to date. */
export const KEPT_SIGN = '↻';

/** Headings are looked for in so many rows from the top. */
const REACH = 30;

/** A heading as it is compared: without our sign, case and white space at its ends. */
function headingKey(value: CellValue): string {
  return typeof value === 'string' ? foldedText(value.replace(KEPT_SIGN, '')) : '';
}

/** The keys of a block's columns by their headings in every language. */
function headingsOf(part: Part, block: BlockShape): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const language of PART_LANGUAGES)
    for (const { key } of block.columns) {
      const heading = part.words[language].headings[key];
      if (heading !== undefined) keys.set(foldedText(heading), key);
    }
  return keys;
}

/**
 * The columns of a block in one row, from a column on: each key where its heading comes first. Another block may have
 * the same headings further right, so that the search ends where a heading comes a second time.
 */
function columnsIn(grid: Grid, row: number, from: number, headings: ReadonlyMap<string, string>): Map<string, number> {
  const found = new Map<string, number>();
  for (let column = from; column <= grid.bounds.right; column++) {
    const key = headings.get(headingKey(grid.value(row, column)));
    if (key === undefined) continue;
    if (found.has(key)) break;
    found.set(key, column);
  }
  return found;
}

type Header = { readonly row: number; readonly columns: ReadonlyMap<string, number> };

/** The row that holds most of a block's headings: all that tell rows apart, and half of the rest. */
function headerOf(grid: Grid, part: Part, block: BlockShape): Header | null {
  const headings = headingsOf(part, block);
  let best: Header | null = null;
  const last = Math.min(grid.bounds.bottom, grid.bounds.top + REACH);
  for (let row = grid.bounds.top; row <= last; row++)
    for (let column = grid.bounds.left; column <= grid.bounds.right; column++) {
      if (headings.get(headingKey(grid.value(row, column))) === undefined) continue;
      const columns = columnsIn(grid, row, column, headings);
      if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
    }
  if (best === null) return null;
  const { columns } = best;
  const isEnough = block.identity.every((key) => columns.has(key)) && columns.size * 2 >= block.columns.length;
  return isEnough ? best : null;
}

function rowOf(grid: Grid, row: number, columns: ReadonlyMap<string, number>): BlockRow {
  const value = (key: string): CellValue => {
    const column = columns.get(key);
    const held = column === undefined ? null : grid.value(row, column);
    return held === '' ? null : held;
  };
  return {
    row,
    value,
    text: (key) => {
      const held = value(key);
      return held === null || typeof held === 'object' ? '' : String(held).trim();
    },
  };
}

/** Finds a block on a sheet by its headings, in any of our languages, and reads its rows. Null where it is not there. */
export function readBlock(grid: Grid, part: Part, block: BlockShape): ReadBlock | null {
  const header = headerOf(grid, part, block);
  if (header === null) return null;
  const { columns, row: headerRow } = header;
  // A formula of ours stands in spare rows too; what counts is what is typed or written.
  const telling = block.columns.filter(({ formula }) => formula === undefined).map(({ key }) => key);
  const rows: BlockRow[] = [];
  for (let row = headerRow + 1; row <= grid.bounds.bottom; row++) {
    const read = rowOf(grid, row, columns);
    if (telling.some((key) => read.value(key) !== null)) rows.push(read);
  }
  return { headerRow, columns, rows, lastRow: rows[rows.length - 1]?.row ?? headerRow };
}

/** What tells one row of a block from another, for comparing: the folded texts of its identity. */
export function identityOf(block: BlockShape, text: (column: string) => string): string {
  return block.identity.map((key) => foldedText(text(key))).join('\n');
}
