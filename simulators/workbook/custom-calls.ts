import type { CellValue } from '../../core/workbook/cells.ts';
import { a1, a1Box, isCellError } from '../../core/workbook/cells.ts';
import { UNREAD, type Engine, type Place } from './engine.ts';
import {
  referenceIn,
  type Call,
  type CellAnswer,
  type CellFunctions,
  type FreeScalar,
  type Piece,
} from './functions.ts';

/** What calls need to know of the workbook: the number of a sheet, and the number format of a cell. */
type Home = { readonly sheetOf: (name: string) => number; readonly formatOf: (place: Place) => string };

type Result = { readonly seen: string; readonly reference: string };

/** The names of the two sheets on which arguments and results stand while a formula is calculated. */
export const ARGUMENTS = 'arguments of calls';
export const RESULTS = 'results of calls';

const ARGUMENT_ROWS = 1000;
const ARGUMENT_COLUMNS = 16;

/**
 * Functions of an add-in inside of formulas. The engine has no door for them, so each call's arguments are calculated
 * by the engine, the function is run here, and the formula is given a reference to the result instead of the call:
 * a rectangle then spills by the engine's own rules. `settle` repeats that until nothing changes any more, since an
 * argument may depend on another such cell.
 */
export class CustomCalls {
  readonly #engine: Engine;
  readonly #functions: CellFunctions;
  readonly #home: Home;
  readonly #sheets: { readonly arguments: number; readonly results: number };
  readonly #cells = new Map<string, { readonly place: Place; readonly pieces: readonly Piece[]; formula: string }>();
  readonly #results = new Map<Call, Result>();
  readonly #arguments = new Map<string, Place>();
  #singles = 0;
  #nextColumn = 1;

  constructor(engine: Engine, functions: CellFunctions, home: Home) {
    this.#engine = engine;
    this.#functions = functions;
    this.#home = home;
    this.#sheets = { arguments: home.sheetOf(ARGUMENTS), results: home.sheetOf(RESULTS) };
  }

  set(place: Place, pieces: readonly Piece[]): void {
    this.#cells.set(keyOf(place), { place, pieces, formula: '' });
  }

  /** Whether the formula of a cell has calls. */
  has(place: Place): boolean {
    return this.#cells.has(keyOf(place));
  }

  forget(place: Place): void {
    this.#cells.delete(keyOf(place));
  }

  /** Calculates until all calls have seen their final arguments. A circle stops after as many rounds as there are cells. */
  settle(): void {
    for (let round = 0; round <= this.#cells.size + 1; round++) {
      this.#engine.evaluate();
      let isChanged = false;
      for (const cell of this.#cells.values()) {
        const formula = cell.pieces
          .map((piece) => (typeof piece === 'string' ? piece : this.#referenceOf(piece)))
          .join('');
        if (this.#isNew) isChanged = true;
        this.#isNew = false;
        if (formula === cell.formula) continue;
        cell.formula = formula;
        this.#engine.formula(cell.place, formula);
        isChanged = true;
      }
      if (!isChanged) return;
    }
  }

  #isNew = false;

  #referenceOf(call: Call): string {
    const args = call.args.map((pieces) =>
      this.#argument(pieces.map((piece) => (typeof piece === 'string' ? piece : this.#referenceOf(piece))).join('')),
    );
    const seen = JSON.stringify(args);
    const known = this.#results.get(call);
    if (known?.seen === seen) return known.reference;
    const reference = this.#write(this.#functions.call(call.name, args), known?.reference ?? null);
    this.#results.set(call, { seen, reference });
    this.#isNew = true;
    return reference;
  }

  #argument(text: string): unknown {
    const trimmed = text.trim();
    if (trimmed === '') return null;
    const reference = referenceIn(trimmed);
    if (reference !== null) return this.#range(this.#home.sheetOf(reference.sheet), reference.box);
    const known = this.#arguments.get(trimmed);
    if (known === undefined) {
      const n = this.#arguments.size;
      const place = {
        sheet: this.#sheets.arguments,
        row: Math.floor(n / ARGUMENT_ROWS) * ARGUMENT_ROWS,
        column: (n % ARGUMENT_ROWS) * ARGUMENT_COLUMNS,
      };
      this.#arguments.set(trimmed, place);
      this.#engine.formula(place, trimmed);
      this.#engine.evaluate();
      return this.#argument(trimmed);
    }
    const { rows, columns } = this.#engine.spill(known) ?? { rows: 1, columns: 1 };
    return this.#range(known.sheet, {
      top: known.row,
      left: known.column,
      bottom: known.row + rows - 1,
      right: known.column + columns - 1,
    });
  }

  #range(sheet: number, box: { top: number; left: number; bottom: number; right: number }): unknown {
    const places: Place[] = [];
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) places.push({ sheet, row, column });
    const values = this.#engine
      .values(places)
      .map((value): CellValue => (value === undefined || this.#isUnread(value) ? { error: '#NAME?' } : value))
      .map((value, i) => this.#given(value, places[i]));
    if (values.length === 1) return values[0];
    const width = box.right - box.left + 1;
    return Array.from({ length: values.length / width }, (_, i) => values.slice(i * width, (i + 1) * width));
  }

  /** A value as the functions are given it: some hosts make something else of it by the cell's number format. */
  #given(value: CellValue, place: Place | undefined): unknown {
    const { given } = this.#functions;
    return given === undefined || place === undefined ? value : given(value, this.#home.formatOf(place));
  }

  /** Whether the engine could not read the formula; where functions fail that way themselves, nobody can tell. */
  #isUnread(value: CellValue): boolean {
    return isCellError(value) && value.error === UNREAD && this.#functions.failure !== UNREAD;
  }

  /** Writes a result where formulas can point at it; a place that fits is used again. */
  #write(answer: CellAnswer, before: string | null): string {
    const rows: readonly (readonly FreeScalar[])[] = Array.isArray(answer)
      ? (answer as readonly (readonly FreeScalar[])[])
      : [[answer as FreeScalar]];
    const [height, width] = [rows.length, rows[0]?.length ?? 1];
    const reference = this.#isRoomFor(before, height, width) ? before : this.#room(height, width);
    const box = referenceIn(reference)?.box;
    rows.forEach((cells, r) =>
      cells.forEach((value, c) => {
        this.#engine.put(
          { sheet: this.#sheets.results, row: (box?.top ?? 0) + r, column: (box?.left ?? 0) + c },
          cellValueOf(value),
        );
      }),
    );
    return reference;
  }

  #isRoomFor(reference: string | null, height: number, width: number): reference is string {
    const box = reference === null ? undefined : referenceIn(reference)?.box;
    return box !== undefined && box.bottom - box.top + 1 === height && box.right - box.left + 1 === width;
  }

  #room(height: number, width: number): string {
    if (height * width === 1) return `'${RESULTS}'!${a1(this.#singles++, 0)}`;
    const left = this.#nextColumn;
    this.#nextColumn += width;
    return `'${RESULTS}'!${a1Box({ top: 0, left, bottom: height - 1, right: left + width - 1 })}`;
  }
}

function cellValueOf(value: FreeScalar): CellValue {
  if (typeof value !== 'object') return value;
  if (value.error.startsWith('#')) return { error: value.error };
  return isCellError(value)
    ? { error: value.error === 'NAME' ? '#NAME?' : value.error === 'N/A' ? '#N/A' : `#${value.error}!` }
    : value;
}

function keyOf({ sheet, row, column }: Place): string {
  return `${sheet} ${row} ${column}`;
}
