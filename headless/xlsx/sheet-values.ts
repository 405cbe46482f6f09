import type { CellValue } from '../../core/workbook/cells.ts';
import { Refusal } from '../errors.ts';
import type { CellEvent, CellSink, RowEvent } from './cell-events.ts';
import { sharedFormula } from './shared-formulas.ts';
import { unescaped } from './shared-strings.ts';

/** Rows are ragged arrays; a few far-out cells in every row could ask for billions of slots. */
const MAX_SLOTS = 60_000_000;

/** Whole rows are often dressed to the last column of the grid; the dress of blank cells far out is of no use. */
const LAST_STYLED_COLUMN = 511;

const EMPTY: readonly never[] = [];
const NO_ROW = -1;

/** What a walk over a sheet's cells gathers: ragged rows that start at column A and at row `top`. */
export type SheetValues = {
  readonly top: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly styles: readonly (readonly number[])[];
  readonly hiddenRows: readonly number[];
  readonly outline: readonly (readonly [number, number])[];
  /** References that lie outside of the grid. */
  readonly lost: readonly string[];
  /** Cells whose shared string does not exist. */
  readonly damaged: number;
  /** Formulas without a stored value. */
  readonly unvalued: number;
  /** Formulas that read other workbooks. */
  readonly outside: number;
};

/** What the cell texts refer to. */
export type CellContext = { readonly strings: readonly string[]; readonly dateSerial: (iso: string) => number | null };

const TEXT_LITERAL = /"(?:[^"]|"")*"/g;
const OTHER_WORKBOOK = /(?:^|[^\p{L}\p{N}_\][])'?\[\d+\][^[\]]*!/u;

/** Whether a formula reads another workbook: files number those, `[1]Sheet1!A1`. A table's column is no workbook. */
function readsOutside(formula: string): boolean {
  return formula.includes('[') && OTHER_WORKBOOK.test(formula.replace(TEXT_LITERAL, ''));
}

/** A number cell; what is not a finite number stays text, for the reader of numbers to name. */
function numberOrText(value: string): CellValue {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return number === 0 && value.trim() === '' ? null : number;
}

/** Lists by row number. Those of rows that are done may be shared: they are never changed again, only replaced. */
type Rows<T> = T[][];

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * Gives a row that is done a list of its very size, since one that grew holds room for twice a plan's columns: or the
 * list of the row above where that is the same, as styles mostly are. There may be a hundred thousand rows.
 */
function fitted<T>(rows: Rows<T>, row: number): void {
  const cells = rows[row];
  if (cells === undefined) return;
  const above = rows[row - 1];
  rows[row] = above !== undefined && isSame(cells, above) ? above : cells.slice();
}

/** Gathers cell events into rows of values, formulas and styles. */
export class SheetValuesBuilder implements CellSink {
  readonly #context: CellContext;
  readonly #values: Rows<CellValue> = [];
  readonly #formulas: Rows<string | null> = [];
  readonly #styles: Rows<number> = [];
  readonly #hidden: number[] = [];
  readonly #outline: [number, number][] = [];
  readonly #lost: string[] = [];
  readonly #shared = new Map<string, (cell: CellEvent) => string>();
  #open = NO_ROW;
  #slots = 0;
  #damaged = 0;
  #unvalued = 0;
  #outside = 0;
  #top = Infinity;

  constructor(context: CellContext) {
    this.#context = context;
  }

  row({ row, outlineLevel, isHidden }: RowEvent): void {
    if (isHidden) this.#hidden.push(row);
    if (outlineLevel > 0) this.#outline.push([row, outlineLevel]);
  }

  rowEnd(row: number): void {
    fitted(this.#values, row);
    fitted(this.#formulas, row);
    fitted(this.#styles, row);
    this.#open = NO_ROW;
  }

  lost(ref: string): void {
    if (this.#lost.length < 100) this.#lost.push(ref);
  }

  /** Files may come back to a row: it goes on with lists of its own. */
  #reopen(row: number): void {
    this.#open = row;
    const owned = <T>(rows: Rows<T>): void => {
      const cells = rows[row];
      if (cells !== undefined) rows[row] = cells.slice();
    };
    owned(this.#values);
    owned(this.#formulas);
    owned(this.#styles);
  }

  cell(event: CellEvent): void {
    const { row, column } = event;
    if (row !== this.#open) this.#reopen(row);
    const value = this.#valueOf(event);
    const formula = this.#formulaOf(event);
    const isBlank = value === null && formula === null;
    if (isBlank && (event.style === 0 || column > LAST_STYLED_COLUMN)) return;
    if (!isBlank && row < this.#top) this.#top = row;
    if (value !== null) this.#put(this.#values, row, column, value, null);
    if (formula !== null) {
      this.#put(this.#formulas, row, column, formula, null);
      if (value === null) this.#unvalued++;
      if (readsOutside(formula)) this.#outside++;
    }
    if (event.style !== 0) this.#put(this.#styles, row, column, event.style, 0);
  }

  #put<T>(rows: Rows<T>, row: number, column: number, value: T, filler: T): void {
    const cells = (rows[row] ??= []);
    if (column < cells.length) {
      cells[column] = value;
      return;
    }
    this.#slots += column + 1 - cells.length;
    if (this.#slots > MAX_SLOTS) throw new Refusal('SHEET_TOO_WIDE', { limit: MAX_SLOTS });
    while (cells.length < column) cells.push(filler);
    cells.push(value);
  }

  #valueOf({ value, type }: CellEvent): CellValue {
    if (value === null) return null;
    switch (type) {
      case null:
      case 'n':
        return numberOrText(value);
      case 's':
        return this.#sharedString(value);
      case 'b':
        return value.trim() === '1' || value.trim() === 'true';
      case 'e':
        return { error: value.trim() };
      case 'd':
        return this.#context.dateSerial(value) ?? value;
      default:
        return unescaped(value);
    }
  }

  #sharedString(index: string): CellValue {
    if (index.trim() === '') return null;
    const text = this.#context.strings[Number(index)];
    if (text !== undefined) return text;
    this.#damaged++;
    return { error: 'damaged text' };
  }

  #formulaOf(event: CellEvent): string | null {
    const { formula, shared } = event;
    if (formula === null) return null;
    if (shared === null) return formula;
    if (formula !== '') {
      this.#shared.set(shared, sharedFormula(formula, { row: event.row, column: event.column }));
      return formula;
    }
    return this.#shared.get(shared)?.(event) ?? '';
  }

  /** The rows gathered so far, trimmed to the first and last that hold anything. */
  done(): SheetValues {
    const top = this.#top === Infinity ? 0 : this.#top;
    const count = Math.max(this.#values.length, this.#formulas.length) - top;
    const trimmed = <T>(rows: Rows<T>): (readonly T[])[] => {
      const result: (readonly T[])[] = rows.slice(top, top + count);
      for (let i = 0; i < count; i++) result[i] ??= EMPTY;
      return result;
    };
    return {
      top,
      values: trimmed(this.#values),
      formulas: trimmed(this.#formulas),
      styles: trimmed(this.#styles),
      hiddenRows: this.#hidden,
      outline: this.#outline,
      lost: this.#lost,
      damaged: this.#damaged,
      unvalued: this.#unvalued,
      outside: this.#outside,
    };
  }
}
