import { serialOfDay } from '../../core/calendar/serial.ts';
import { isDateFormat } from '../../core/reading/number-format.ts';
import { a1OnSheet, type CellValue } from '../../core/workbook/cells.ts';
import type { Book } from './book.ts';
import { ARGUMENTS, CustomCalls, RESULTS } from './custom-calls.ts';
import { Engine, type Place, UNREAD } from './engine.ts';
import { engineFormula, hasCalls, OWN_FUNCTIONS, piecesOf, type CellFunctions } from './functions.ts';
import { cellOfKey, keyOfCell, type Sheet, type StoredCell, type StoredRule } from './sheet.ts';
import { PLAIN } from './style.ts';

/** So many days lie between the first days of the two date systems. */
const DAYS_BETWEEN_SYSTEMS = serialOfDay(0, 1900) - serialOfDay(0, 1904);

/** What rules and fill make of a cell: the colours a user sees. */
export type Painted = { readonly fill: string | null; readonly font: string | null };

/**
 * What the formulas of a workbook come to. A workbook that was loaded keeps the values it was loaded with until
 * something changes; from then on the engine says what every formula is. Where the engine has no answer (a function it
 * lacks, another workbook), the last value known stays.
 */
export class Calculator {
  readonly #book: Book;
  #functions: CellFunctions | null = OWN_FUNCTIONS;
  #engine: Engine | null = null;
  #formats: Engine | null = null;
  #calls: CustomCalls | null = null;
  #structure: number;
  #painted = new Map<string, readonly StoredRule[]>();
  /** Values of formulas, and of the cells they spill into. */
  #computed = new Map<string, Map<number, CellValue>>();
  #spilled = new Map<string, Map<number, number>>();

  constructor(book: Book) {
    this.#book = book;
    this.#structure = book.structure;
  }

  /** The functions cells may call; null as when the add-in is not loaded: they are #NAME? from the next calculation on. */
  set functions(functions: CellFunctions | null) {
    this.#functions = functions;
    this.recalculate();
  }

  /** Calculates everything anew at the next look. */
  recalculate(): void {
    this.#structure = -1;
  }

  /** What a cell shows as its value. */
  value(sheet: Sheet, row: number, column: number): CellValue {
    const key = keyOfCell(row, column);
    const cell = sheet.cells.get(key);
    if (cell !== undefined && cell.formula === null && cell.value !== null) return cell.value;
    if (!this.#isNeeded()) return cell?.value ?? null;
    this.#refresh();
    return this.#computed.get(sheet.id)?.get(key) ?? cell?.value ?? null;
  }

  /** The key of the cell whose formula fills this one by spilling, or null. */
  spillParent(sheet: Sheet, row: number, column: number): number | null {
    if (!this.#isNeeded()) return null;
    this.#refresh();
    return this.#spilled.get(sheet.id)?.get(keyOfCell(row, column)) ?? null;
  }

  /** The keys of all cells of a sheet that formulas fill by spilling, with the keys of those formulas. */
  spilled(sheet: Sheet): ReadonlyMap<number, number> {
    if (this.#isNeeded()) this.#refresh();
    return this.#spilled.get(sheet.id) ?? new Map<number, number>();
  }

  /** The keys of the cells a formula spills into, itself first; empty when it does not spill. */
  spillOf(sheet: Sheet, row: number, column: number): number[] {
    const anchor = keyOfCell(row, column);
    if (!this.#isNeeded()) return [];
    this.#refresh();
    const children = [...(this.#spilled.get(sheet.id) ?? [])]
      .filter(([, parent]) => parent === anchor)
      .map(([key]) => key);
    return children.length === 0 ? [] : [anchor, ...children];
  }

  /** The colours a user sees in a cell: those of the first rule that holds, else the cell's own. */
  painted(sheet: Sheet, row: number, column: number): Painted {
    const { style } = this.#book.cell(sheet, row, column);
    const own: Painted = { fill: style.fill, font: style.font };
    const rules = sheet.rules.filter((rule) => rule.formula !== '');
    if (rules.length === 0) return own;
    const engine = this.#refresh();
    if (this.#painted.get(sheet.id) !== sheet.rules) {
      engine.rules(this.#index(sheet), rules);
      engine.evaluate();
      this.#painted.set(sheet.id, sheet.rules);
    }
    const painted = engine.painted({ sheet: this.#index(sheet), row, column });
    return { fill: painted.fill ?? own.fill, font: painted.font ?? own.font };
  }

  /** The same of a sheet by its name. */
  paintedOn(sheetName: string, row: number, column: number): Painted {
    const sheet = this.#book.sheetByName(sheetName);
    if (sheet === null) throw new Error(`no sheet for ${a1OnSheet(sheetName, row, column)}`);
    return this.painted(sheet, row, column);
  }

  /** A cell as it is shown: its value under its number format. */
  text(sheet: Sheet, row: number, column: number): string {
    const value = this.value(sheet, row, column);
    if (value === null) return '';
    if (typeof value === 'object') return value.error;
    const { format } = this.#book.cell(sheet, row, column).style;
    if (typeof value === 'boolean') return String(value).toUpperCase();
    if (typeof value === 'string' || (format === 'General' && Number.isSafeInteger(value))) return String(value);
    // The engine counts dates from 1900 only.
    const isLater = this.#book.dates === 1904 && isDateFormat(format);
    return this.#shown(isLater ? value + DAYS_BETWEEN_SYSTEMS : value, format);
  }

  /** Formats are shown by an engine of their own: to look at a workbook is no reason to calculate it. */
  #shown(value: CellValue, format: string): string {
    this.#formats ??= new Engine(['formats']);
    return this.#formats.shown(value, format);
  }

  #isNeeded(): boolean {
    const isChanged = this.#book.touched.size > 0 || this.#structure !== this.#book.structure;
    return this.#engine !== null || isChanged;
  }

  #index(sheet: Sheet): number {
    return this.#book.sheets.indexOf(sheet);
  }

  #refresh(): Engine {
    const { touched } = this.#book;
    if (this.#engine === null || this.#structure !== this.#book.structure) return this.#rebuilt();
    if (touched.size === 0) return this.#engine;
    for (const [id, keys] of touched) {
      const sheet = this.#book.sheetById(id);
      if (sheet === null) continue;
      for (const key of keys) this.#load(this.#engine, sheet, key, sheet.cells.get(key) ?? null);
    }
    return this.#calculated(this.#engine);
  }

  #rebuilt(): Engine {
    this.#engine?.free();
    const names = this.#book.sheets.map((sheet) => sheet.name);
    const engine = new Engine([...names, ARGUMENTS, RESULTS]);
    const lower = [...names, ARGUMENTS, RESULTS].map((name) => name.toLowerCase());
    this.#engine = engine;
    this.#calls =
      this.#functions === null
        ? null
        : new CustomCalls(engine, this.#functions, {
            sheetOf: (name) => lower.indexOf(name.toLowerCase()),
            formatOf: ({ sheet, row, column }) => {
              const home = this.#book.sheets[sheet];
              return home === undefined ? PLAIN.format : this.#book.cell(home, row, column).style.format;
            },
          });
    for (const { name, formula } of this.#book.names) engine.name(name, formula);
    for (const sheet of this.#book.sheets) for (const [key, cell] of sheet.cells) this.#load(engine, sheet, key, cell);
    this.#structure = this.#book.structure;
    this.#painted = new Map();
    return this.#calculated(engine);
  }

  #load(engine: Engine, sheet: Sheet, key: number, cell: StoredCell | null): void {
    const at = { sheet, ...cellOfKey(key) };
    const place: Place = { ...at, sheet: this.#index(sheet) };
    this.#calls?.forget(place);
    if (cell === null || cell.formula === null) {
      engine.put(place, cell?.value ?? null);
      return;
    }
    if (this.#calls !== null && this.#functions !== null) {
      const pieces = piecesOf(this.#book, at, cell.formula, this.#functions.knows);
      if (hasCalls(pieces)) {
        this.#calls.set(place, pieces);
        return;
      }
    }
    engine.formula(place, engineFormula(this.#book, at, cell.formula));
  }

  /** Lets the engine calculate, and takes over what it says of every formula. */
  #calculated(engine: Engine): Engine {
    if (this.#calls === null) engine.evaluate();
    else this.#calls.settle();
    this.#book.touched.clear();
    this.#computed = new Map();
    this.#spilled = new Map();
    for (const sheet of this.#book.sheets) this.#takeOver(engine, sheet);
    return engine;
  }

  #takeOver(engine: Engine, sheet: Sheet): void {
    const places: (Place & { readonly anchor: number })[] = [];
    for (const [anchor, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const place: Place = { sheet: this.#index(sheet), ...cellOfKey(anchor) };
      const { rows, columns } = engine.spill(place) ?? { rows: 1, columns: 1 };
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < columns; c++)
          places.push({ sheet: place.sheet, row: place.row + r, column: place.column + c, anchor });
    }
    const computed = new Map<number, CellValue>();
    const spilled = new Map<number, number>();
    engine.values(places).forEach((value, i) => {
      const place = places[i];
      if (place === undefined) return;
      const key = keyOfCell(place.row, place.column);
      const kept = sheet.cells.get(key)?.value ?? null;
      const hasCalls = this.#calls?.has({ ...place, ...cellOfKey(place.anchor) }) === true;
      computed.set(key, this.#isAnswer(value, kept, hasCalls) ? value : (kept ?? { error: '#NAME?' }));
      if (key !== place.anchor) spilled.set(key, place.anchor);
    });
    this.#computed.set(sheet.id, computed);
    this.#spilled.set(sheet.id, spilled);
  }

  /**
   * A loaded array stands in its cells already, so the engine finds its own spill in the way; and a name it does not
   * know is mostly a function it lacks: the loaded value stays. Without the add-in its functions are #NAME? for sure.
   */
  #isAnswer(value: CellValue | undefined, kept: CellValue, hasCalls: boolean): value is CellValue {
    if (value === undefined) return false;
    const error = typeof value === 'object' && value !== null ? value.error : '';
    if (error === '#NAME?' && this.#functions === null) return true;
    if (error === UNREAD) return this.#functions?.failure === UNREAD && (kept === null || hasCalls);
    return kept === null || (error !== '#SPILL!' && error !== '#NAME?');
  }
}
