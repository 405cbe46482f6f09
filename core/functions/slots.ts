import type { CellValue } from '../workbook/cells.ts';
import type { CellParam, Param } from './params.ts';
import { cellOf, isBlank, type FunctionError, type Grid } from './values.ts';
import { invalid, isJunk } from './wrong.ts';

/** Rows and columns. */
export type Shape = { readonly height: number; readonly width: number };

/** An argument that is the same for every cell of the result: read once. */
type Constant = { readonly kind: 'constant'; readonly isBlank: boolean; readonly value: unknown };

/** An argument that is a range, read cell by cell. */
export type Spread = Shape & {
  readonly kind: 'spread';
  readonly param: CellParam<unknown>;
  readonly cells: Grid<unknown>;
};

/** What was given for one parameter. */
export type Slot = Constant | Spread;

function constant(value: unknown, blank = false): Constant {
  return { kind: 'constant', isBlank: blank, value };
}

/** The rows of an array from outside; one row of plain values is a row. Null where the rows differ in length. */
function rowsOf(raw: readonly unknown[]): Grid<unknown> | null {
  if (raw.length === 0 || !Array.isArray(raw[0])) return raw.some(Array.isArray) ? null : [raw];
  const rows: (readonly unknown[])[] = [];
  for (const row of raw) {
    if (!Array.isArray(row) || row.length !== raw[0].length) return null;
    rows.push(row);
  }
  return rows;
}

function isRagged(name: string): FunctionError {
  return invalid(`${name} is no rectangle: its rows differ in length`);
}

/** One value from outside, as the parameter reads it. */
export function readCell(param: CellParam<unknown>, raw: unknown): unknown {
  const value = cellOf(raw);
  return value === undefined ? isJunk(param.name, raw) : param.read(value);
}

/** Whether a value from outside is a blank cell. */
export function isBlankRaw(raw: unknown): boolean {
  const value = cellOf(raw);
  return value !== undefined && isBlank(value);
}

function single(param: CellParam<unknown>, raw: unknown): Constant {
  const value = cellOf(raw);
  return value === undefined ? constant(isJunk(param.name, raw)) : constant(param.read(value), isBlank(value));
}

/** Two cells as one value, where the parameter knows pairs. */
function pair(
  param: CellParam<unknown>,
  readPair: NonNullable<CellParam<unknown>['readPair']>,
  cells: Grid<unknown>,
): Constant {
  const [first, second] = cells.flat();
  const low = cellOf(first);
  const high = cellOf(second);
  if (low === undefined || high === undefined) return constant(isJunk(param.name, low === undefined ? first : second));
  return constant(readPair(low, high));
}

/** A whole range as its parameter reads it. For one that may be left out, one blank cell is nothing given. */
function whole(param: Extract<Param<unknown>, { readonly kind: 'range' }>, raw: unknown): Constant {
  if (param.isOptional && (raw === null || raw === undefined)) return constant(param.read(null), true);
  const rows = Array.isArray(raw) ? rowsOf(raw) : [[raw]];
  if (rows === null) return constant(isRagged(param.name));
  const cells: CellValue[][] = [];
  let allBlank = true;
  for (const row of rows) {
    const read: CellValue[] = [];
    for (const each of row) {
      const value = cellOf(each);
      if (value === undefined) return constant(isJunk(param.name, each));
      allBlank = allBlank && isBlank(value);
      read.push(value);
    }
    cells.push(read);
  }
  const isNothing = param.isOptional && allBlank && cells.length * (cells[0]?.length ?? 0) < 2;
  return constant(param.read(isNothing ? null : cells), allBlank);
}

/**
 * What was given for a parameter. A range of one cell is that cell. Two cells are a pair where the parameter knows
 * pairs and the first argument, which they belong to, is a single cell.
 */
export function slotOf(param: Param<unknown>, raw: unknown, isFirstSingle: boolean): Slot {
  if (param.kind === 'range') return whole(param, raw);
  if (!Array.isArray(raw)) return single(param, raw);
  const cells = rowsOf(raw);
  if (cells === null) return constant(isRagged(param.name));
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  if (height * width < 2) return single(param, cells[0]?.[0]);
  if (height * width === 2 && isFirstSingle && param.readPair !== null) return pair(param, param.readPair, cells);
  return { kind: 'spread', param, cells, height, width };
}

/** '3×1', rows first, as Excel counts. */
export function shownShape({ height, width }: Shape): string {
  return `${height}×${width}`;
}

function fits(spread: Shape, whole: Shape): boolean {
  const { height, width } = spread;
  return (height === whole.height || height === 1) && (width === whole.width || width === 1);
}

/**
 * The size of the result over ranges; null where all arguments are single cells.
 *
 *   3×1 and 3×1 → 3×1      3×2 and 3×1, 3×2 and 1×2 → 3×2: the column or row serves all columns or rows
 *   3×1 and 1×2 → #VALUE! with the two sizes
 *
 * Excel's own arrays would make 3×2 of a column and a row, and fill what does not fit with #N/A. In a table of
 * measures both are slips of the hand, so nothing is made of them.
 */
export function shapeOf(slots: readonly Slot[]): Shape | FunctionError | null {
  let largest: Spread | null = null;
  for (const slot of slots) {
    if (slot.kind === 'constant') continue;
    if (largest === null || slot.height * slot.width > largest.height * largest.width) largest = slot;
  }
  if (largest === null) return null;
  for (const slot of slots) {
    if (slot.kind === 'spread' && !fits(slot, largest)) return mismatch(slot, largest);
  }
  return { height: largest.height, width: largest.width };
}

function mismatch(spread: Spread, largest: Spread): FunctionError {
  const sizes = `${largest.param.name} is ${shownShape(largest)} and ${spread.param.name} is ${shownShape(spread)}`;
  const isPair = spread.param.readPair !== null && spread.height * spread.width === 2;
  const hint = isPair ? '; write a range to stay in as text, like "40..50"' : '';
  return invalid(`${sizes}: the sizes must be equal${hint}`);
}

/** The value of a slot at one place of the result; a single row or column serves all. */
export function valueAt(slot: Slot, row: number, column: number): unknown {
  return slot.kind === 'constant' ? slot.value : readCell(slot.param, rawAt(slot, row, column));
}

/** Whether a slot is blank at one place of the result. */
export function isBlankAt(slot: Slot, row: number, column: number): boolean {
  return slot.kind === 'constant' ? slot.isBlank : isBlankRaw(rawAt(slot, row, column));
}

function rawAt(spread: Spread, row: number, column: number): unknown {
  return spread.cells[spread.height === 1 ? 0 : row]?.[spread.width === 1 ? 0 : column];
}
