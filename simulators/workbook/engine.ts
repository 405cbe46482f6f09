import init, { initSync, Model } from '@ironcalc/wasm';
import type { CellValue } from '../../core/workbook/cells.ts';
import { a1, a1Box, isCellError, LAST_ROW } from '../../core/workbook/cells.ts';
import { roundedSize } from './rounded.ts';
import type { StoredRule } from './sheet.ts';

let source: (() => BufferSource) | null = null;
let isStarted = false;

/** Says where the bytes of the engine's wasm file come from. They are asked for once, when a formula needs them. */
export function provideEngine(bytes: () => BufferSource): void {
  source = bytes;
}

/** Starts the engine from the bytes of its wasm file, where waiting is possible: in a page, which must not be blocked. */
export async function startEngine(wasm: BufferSource): Promise<void> {
  if (!isStarted) await init({ module_or_path: wasm });
  isStarted = true;
}

function start(): void {
  if (isStarted) return;
  if (source === null) throw new Error('provideEngine must be called before a formula is calculated');
  initSync({ module: source() });
  isStarted = true;
}

/** A cell of the engine: sheet by its place in the workbook, all zero-based. */
export type Place = { readonly sheet: number; readonly row: number; readonly column: number };

/** IronCalc's cell types, as `getCellType` numbers them. */
const TYPES = { number: 1, text: 2, logical: 4, error: 16 } as const;

/** What the engine shows for a formula that it cannot read, and for all that depend on it. */
export const UNREAD = '#ERROR!';

const MIRRORS = 'mirrors of numbers';

/**
 * One IronCalc model behind the few calls the stand-ins need. Rows, columns and sheets are zero-based here.
 *
 * Values go in as text that the engine parses, so texts are quoted; numbers come out as text that is cut after nine
 * digits, so they are read through a second cell that joins them to a text, which has all digits.
 */
export class Engine {
  readonly #model: Model;
  readonly #mirrors = new Map<string, number>();
  readonly #mirrorSheet: number;

  readonly #names: readonly string[];

  /** A model with the sheets of these names, and one more that nobody sees. */
  constructor(sheets: readonly string[]) {
    start();
    this.#names = sheets.map((name) => `'${name.replace(/'/g, "''")}'`);
    this.#model = new Model('stand-in', 'en', 'UTC', 'en');
    this.#model.pauseEvaluation();
    sheets.forEach((name, i) => {
      if (i > 0) this.#model.newSheet();
      this.#model.renameSheet(i, name);
    });
    this.#mirrorSheet = Math.max(sheets.length, 1);
    this.#model.newSheet();
    this.#model.renameSheet(this.#mirrorSheet, MIRRORS);
  }

  free(): void {
    this.#model.free();
  }

  put({ sheet, row, column }: Place, value: CellValue): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, inputOf(value));
  }

  formula({ sheet, row, column }: Place, formula: string): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, `=${formula}`);
  }

  /** A defined name; false when the engine cannot take it. */
  name(name: string, formula: string): boolean {
    try {
      this.#model.newDefinedName(name, null, formula.startsWith('LAMBDA') ? `=${formula}` : formula);
      return true;
    } catch {
      return false;
    }
  }

  evaluate(): void {
    this.#model.resumeEvaluation();
    this.#model.evaluate();
    this.#model.pauseEvaluation();
  }

  /**
   * The values of cells; undefined where the engine has no answer: a function it lacks. All at once,
   * because numbers are read through mirrors, and those need one more calculation.
   */
  values(places: readonly Place[]): (CellValue | undefined)[] {
    const numbers = places.filter((place) => this.#isNumber(place) && !this.#mirrors.has(keyOf(place)));
    for (const place of numbers) {
      const row = this.#mirrors.size;
      this.#mirrors.set(keyOf(place), row);
      this.formula(
        { sheet: this.#mirrorSheet, row, column: 0 },
        `${this.#names[place.sheet] ?? ''}!${a1(place.row, place.column)}&""`,
      );
    }
    if (numbers.length > 0) this.evaluate();
    return places.map((place) => this.#value(place));
  }

  #type({ sheet, row, column }: Place): number {
    return this.#model.getCellType(sheet, row + 1, column + 1);
  }

  #text({ sheet, row, column }: Place): string {
    return this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
  }

  #isNumber(place: Place): boolean {
    return this.#type(place) === TYPES.number && this.#text(place) !== '';
  }

  #value(place: Place): CellValue | undefined {
    const shown = this.#text(place);
    switch (this.#type(place)) {
      case TYPES.logical:
        return shown.toUpperCase() === 'TRUE';
      case TYPES.error:
        return shown === '#N/IMPL!' ? undefined : { error: shown };
      case TYPES.text:
        return shown;
      default:
        return shown === ''
          ? null
          : Number(this.#text({ sheet: this.#mirrorSheet, row: this.#mirrors.get(keyOf(place)) ?? 0, column: 0 }));
    }
  }

  /** How far the formula in a cell spills: rows and columns, or null for a single cell. */
  spill({ sheet, row, column }: Place): { readonly rows: number; readonly columns: number } | null {
    const structure = this.#model.getCellArrayStructure(sheet, row + 1, column + 1);
    if (typeof structure === 'string' || !('DynamicAnchor' in structure)) return null;
    const [columns, rows] = structure.DynamicAnchor;
    return rows * columns > 1 ? { rows, columns } : null;
  }

  /** Replaces the painting rules of a sheet; the first of the list wins. */
  rules(sheet: number, rules: readonly StoredRule[]): void {
    for (const { index } of [...this.#model.getConditionalFormattingList(sheet)].sort((a, b) => b.index - a.index))
      this.#model.deleteConditionalFormatting(sheet, index);
    for (const rule of [...rules].reverse()) {
      const format = {
        ...(rule.fill === null ? {} : { fill: { color: rule.fill } }),
        ...(rule.font === null && rule.bold === null
          ? {}
          : {
              font: {
                ...(rule.font === null ? {} : { color: rule.font }),
                ...(rule.bold === null ? {} : { b: rule.bold }),
              },
            }),
      };
      const areas = rule.areas.map(a1Box).join(' ');
      const formula = `=${rule.formula}`;
      this.#model.addConditionalFormatting(sheet, areas, {
        type: 'Formula',
        formula,
        format,
        stop_if_true: rule.stopIfTrue,
      });
    }
  }

  /** Fill and font colour that the rules give a cell; null where they give none. */
  painted({ sheet, row, column }: Place): { readonly fill: string | null; readonly font: string | null } {
    const { style } = this.#model.getCellStyle(sheet, row + 1, column + 1);
    const colour = (given: unknown): string | null => (typeof given === 'string' ? given.toUpperCase() : null);
    return { fill: colour(style.fill.color), font: colour(style.font.color) };
  }

  /** A value as a number format shows it: 0.85, '0%' → '85%'. */
  shown(value: CellValue, format: string): string {
    const place = { sheet: this.#mirrorSheet, row: LAST_ROW, column: 1 };
    const size = typeof value === 'number' ? roundedSize(value, format) : null;
    this.put(place, size ?? value);
    const area = { sheet: place.sheet, row: place.row + 1, column: place.column + 1, width: 1, height: 1 };
    this.#model.updateRangeStyle(area, 'num_fmt', format === 'General' ? 'general' : format);
    const text = this.#text(place);
    return size !== null && typeof value === 'number' && value < 0 ? `-${text}` : text;
  }
}

function keyOf({ sheet, row, column }: Place): string {
  return `${sheet} ${row} ${column}`;
}

/** What to type so that the engine takes it as this value. An error it does not know becomes #N/A. */
function inputOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (isCellError(value))
    return /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!)$/.test(value.error)
      ? value.error
      : '#N/A';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
