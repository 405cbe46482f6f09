import { tokenize } from '@borgar/fx';
import type { Expression } from '../native/expressions.ts';
import { rangeOf, type SheetRange } from '../workbook/references.ts';
import { a1, quotedSheet, type Box, type CellValue } from '../workbook/cells.ts';

/** What a function was given for one argument, as far as a formula's text and the cells tell. */
export type Arg =
  | { readonly kind: 'none' }
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'cell'; readonly expression: Expression; readonly value: CellValue }
  | { readonly kind: 'cells'; readonly text: Expression; readonly cells: readonly (readonly ArgCell[])[] }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** Something that may be many cells. */
  | { readonly kind: 'spill' };

/** One cell of a range that was given. */
export type ArgCell = { readonly expression: Expression; readonly value: CellValue };

/** Looks a cell up, on a sheet by its name, or on the formula's own. */
export type LookUp = (sheet: string | null, row: number, column: number) => CellValue;

/** What a name of one cell or one range stands for; null for a name of anything else. */
export type NamedRanges = (name: string) => SheetRange | null;

/** A workbook without names. */
export const NO_NAMES: NamedRanges = () => null;

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?$/i;
const PERCENT = /^([-+]?(?:\d+\.?\d*|\.\d+))%$/;
const TEXT = /^"((?:[^"]|"")*)"$/;

function constant(text: string): CellValue | undefined {
  if (NUMBER.test(text)) return Number(text);
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return Number(`${percent}e-2`);
  const literal = TEXT.exec(text)?.[1];
  if (literal !== undefined) return literal.replace(/""/g, '"');
  return /^(?:TRUE|FALSE)(?:\(\))?$/i.test(text) ? text.toUpperCase().startsWith('TRUE') : undefined;
}

/** So many cells of a range are looked at: weights, holidays, the ends of a range. */
const MOST_CELLS = 400;

/** The text of one cell of a range as a formula has it. */
type RefOf = (row: number, column: number) => string;

function refIn(text: string, sheet: string | null): RefOf {
  const prefix = sheet === null ? '' : `${quotedSheet(sheet)}!`;
  const isFixed = text.includes('$');
  return (row, column) =>
    prefix +
    (isFixed
      ? a1(row, column).replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) =>
          dollars(text, letters, digits),
        )
      : a1(row, column));
}

function cellsOf(text: string, { sheet, box }: SheetRange, refOf: RefOf, lookUp: LookUp): Arg {
  const [height, width] = [box.bottom - box.top + 1, box.right - box.left + 1];
  if (height * width > MOST_CELLS) return { kind: 'spill' };
  const cells: ArgCell[][] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    const own: ArgCell[] = [];
    for (let column = box.left; column <= box.right; column++)
      own.push({ expression: refOf(row, column), value: lookUp(sheet, row, column) });
    cells.push(own);
  }
  return { kind: 'cells', text, cells };
}

/** A single cell of a range, fixed where the range's first end is. */
function dollars(range: string, letters: string, digits: string): string {
  const first = /(\$?)[A-Z]{1,3}(\$?)\d+/i.exec(range.replace(/^.*!/, ''));
  return `${first?.[1] ?? ''}${letters}${first?.[2] ?? ''}${digits}`;
}

/** Stands for whatever a name may be that is no range. */
const MANY: Box = { top: 0, bottom: 1, left: 0, right: 0 };
const THIS_ROW = /\[#This Row\]|\[@/i;

function isOneCell({ top, bottom, left, right }: Box): boolean {
  return top === bottom && left === right;
}

/** A name in place of cells stays the name, so that it can be given other cells: `Target`, `INDEX(Weights,1,2)`. */
function namedArg(name: string, range: SheetRange, lookUp: LookUp): Arg {
  const { sheet, box } = range;
  if (isOneCell(box)) return { kind: 'cell', expression: name, value: lookUp(sheet, box.top, box.left) };
  const refOf: RefOf = (row, column) => `INDEX(${name},${row - box.top + 1},${column - box.left + 1})`;
  return cellsOf(name, range, refOf, lookUp);
}

/** Whether an expression may give more than one cell: a range or a name outside of any other function. */
function mayBeMany(text: string, names: NamedRanges): boolean {
  let depth = 0;
  for (const { type, value } of tokenize(text, { mergeRefs: true, negativeNumbers: false })) {
    if (type === 'operator' && value === '(') depth++;
    else if (type === 'operator' && value === ')') depth--;
    else if (value === '{') return true;
    else if (depth > 0) continue;
    else if (type === 'range_beam' || type === 'range_ternary') return true;
    else if (type === 'range_named' && !isOneCell(names(value)?.box ?? MANY)) return true;
    else if (type === 'range' && value.includes(':')) return true;
    else if (type === 'structured' && !THIS_ROW.test(value)) return true;
  }
  return false;
}

/** What the text of an argument gives. */
export function argOf(written: string, lookUp: LookUp, names: NamedRanges = NO_NAMES): Arg {
  const text = written.trim();
  if (text === '') return { kind: 'none' };
  const value = constant(text);
  if (value !== undefined) return { kind: 'constant', value };
  const range = /^[^()]*$/.test(text) && !text.startsWith('[') ? rangeOf(text) : null;
  if (range !== null) {
    const { sheet, box } = range;
    if (!isOneCell(box)) return cellsOf(text, range, refIn(text, sheet), lookUp);
    return { kind: 'cell', expression: text, value: lookUp(sheet, box.top, box.left) };
  }
  const named = names(text);
  if (named !== null) return namedArg(text, named, lookUp);
  if (mayBeMany(text, names)) return { kind: 'spill' };
  const isOne = THIS_ROW.test(text) && /^[\w.]*\[[^()]*\]$/.test(text);
  return { kind: 'expression', expression: isOne ? text : `(${text})` };
}
