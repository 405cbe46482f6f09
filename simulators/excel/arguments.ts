import { type Areas } from './areas.ts';
import { HostError, WRONG } from './envelope.ts';
import { isHostObject, type HostObject } from './object.ts';

/** The arguments of one call, each read as what it must be; anything else is `InvalidArgument`, as in Excel. */
export class Args {
  readonly #given: readonly unknown[];

  constructor(given: readonly unknown[], most: number) {
    if (given.length > most) throw WRONG.argument(`takes ${most} arguments, not ${given.length}`);
    this.#given = given;
  }

  has(index: number): boolean {
    return this.#given[index] !== undefined && this.#given[index] !== null;
  }

  any(index: number): unknown {
    return this.#given[index] ?? null;
  }

  text(index: number): string {
    return asText(this.#given[index]);
  }

  textOr(index: number, fallback: string): string {
    return this.has(index) ? this.text(index) : fallback;
  }

  number(index: number): number {
    return asNumber(this.#given[index]);
  }

  numberOr(index: number, fallback: number): number {
    return this.has(index) ? this.number(index) : fallback;
  }

  flagOr(index: number, fallback: boolean): boolean {
    return this.has(index) ? asFlag(this.#given[index]) : fallback;
  }

  oneOf<T extends string>(index: number, names: readonly T[]): T {
    return asOneOf(names)(this.#given[index]);
  }

  object(index: number): HostObject {
    const value = this.#given[index];
    if (!isHostObject(value)) throw WRONG.argument('an object is expected');
    return value;
  }

  /** Cells, given as a range. */
  areas(index: number): Areas {
    const { cells } = this.object(index);
    if (cells === null) throw WRONG.argument('a range is expected');
    return cells;
  }
}

/** A value that must be a text. */
export function asText(value: unknown): string {
  if (typeof value !== 'string') throw WRONG.argument('a text is expected');
  return value;
}

/** A value that must be a number. */
export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw WRONG.argument('a number is expected');
  return value;
}

/** A value that must be true or false. */
export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw WRONG.argument('true or false is expected');
  return value;
}

/** A size of text: 1 to 409 points. */
export function asFontSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw WRONG.argument(`${size} is no size of text`);
  return size;
}

/** One of some names, in any case. */
export function asOneOf<T extends string>(names: readonly T[]): (value: unknown) => T {
  return (value) => {
    const found = names.find((name) => typeof value === 'string' && name.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw WRONG.argument(`one of ${names.join(', ')} is expected`);
    return found;
  };
}

/** An object with some of these fields. */
export function asFields(value: unknown): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw WRONG.argument('an object is expected');
  return new Map(Object.entries(value));
}

/** A colour: '#92D050', '92d050', or one of the names of HTML that people use; as '#RRGGBB'. */
export function asColour(value: unknown): string {
  const text = asText(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? HTML_COLOURS.get(text.toLowerCase());
  if (hex === undefined) throw WRONG.argument(`${text} is no colour`);
  return `#${hex.toUpperCase()}`;
}

const HTML_COLOURS: ReadonlyMap<string, string> = new Map([
  ['red', 'FF0000'],
  ['green', '008000'],
  ['yellow', 'FFFF00'],
  ['blue', '0000FF'],
  ['white', 'FFFFFF'],
  ['black', '000000'],
  ['orange', 'FFA500'],
  ['gray', '808080'],
  ['lightgray', 'D3D3D3'],
]);

/** Rows of cells for a range of this size: one value for all cells, or a rectangle of exactly this shape. */
export function asGrid(value: unknown, rows: number, columns: number): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const grid: readonly unknown[] = value;
  const isShaped = grid.length === rows && grid.every((row) => Array.isArray(row) && row.length === columns);
  if (!isShaped)
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (row, column) => {
    const cells = grid[row];
    return Array.isArray(cells) ? (cells[column] as unknown) : null;
  };
}
