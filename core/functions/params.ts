import type { Day } from '../calendar/day.ts';
import { datePhrase } from '../reading/date-phrase.ts';
import { defaultDateContext, readDate } from '../reading/date.ts';
import { readNumber } from '../reading/number.ts';
import { cleanText } from '../reading/text.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { once } from '../workbook/once.ts';
import { isBlank, isFunctionError, type FunctionError, type Grid } from './values.ts';
import { invalid, isMissing, mustBe, passedOn, unread } from './wrong.ts';

/** What every parameter says of itself. */
type Facts = {
  readonly name: string;
  /** One sentence for the host's formula help and the reference page. */
  readonly summary: string;
  readonly isOptional: boolean;
  /** What holds where nothing is given, as it is shown; '' where that is nothing. */
  readonly fallback: string;
};

/** A parameter that takes one cell at a time: given a range, the function is worked out cell by cell. */
export type CellParam<T> = Facts & {
  readonly kind: 'cell';
  readonly read: (cell: CellValue) => T | FunctionError;
  /** How two cells are read as one value, where the first argument is a single cell; null where they never are. */
  readonly readPair: ((first: CellValue, second: CellValue) => T | FunctionError) | null;
};

/** A parameter that takes a whole range at once; null where nothing is given. */
export type RangeParam<T> = Facts & {
  readonly kind: 'range';
  readonly read: (cells: Grid<CellValue> | null) => T | FunctionError;
};

/** A parameter of a function, and how what is given for it becomes the argument. */
export type Param<T> = CellParam<T> | RangeParam<T>;

/** A cell's value that is no error: errors never get as far as the function. */
export type PlainValue = Exclude<CellValue, { readonly error: string }>;

function facts(name: string, summary: string, isOptional: boolean, fallback = ''): Facts {
  return { name, summary, isOptional, fallback };
}

/** A parameter that reads one cell its own way. */
export function cellParam<T>(
  name: string,
  summary: string,
  read: (cell: CellValue) => T | FunctionError,
  options: {
    readonly isOptional?: boolean;
    readonly fallback?: string;
    readonly readPair?: CellParam<T>['readPair'];
  } = {},
): CellParam<T> {
  const { isOptional = false, fallback = '', readPair = null } = options;
  return { ...facts(name, summary, isOptional, fallback), kind: 'cell', read, readPair };
}

/** A parameter that reads a whole range its own way. */
export function rangeParam<T>(
  name: string,
  summary: string,
  read: (cells: Grid<CellValue> | null) => T | FunctionError,
  options: { readonly isOptional?: boolean; readonly fallback?: string } = {},
): RangeParam<T> {
  return { ...facts(name, summary, options.isOptional ?? false, options.fallback), kind: 'range', read };
}

/** A cell of any value but an error. */
export function cell(name: string, summary: string): CellParam<PlainValue> {
  return cellParam(name, summary, (value) => (isCellError(value) ? passedOn(name, value) : value));
}

/** A cell of any value, errors too, for a function that has something to say of them. */
export function rawCell(name: string, summary: string): CellParam<CellValue> {
  return cellParam(name, summary, (value) => value);
}

const dates = once(() => defaultDateContext(1900));

/** The number in a cell, null where there is none yet ('', 'TBD'). Texts are read as semantics 1.1 says. */
export function numberIn(name: string, value: CellValue): number | null | FunctionError {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const read = readNumber(value);
  if (read.ok) return read.value.value;
  return read.problem.code === 'NO_DATA' ? null : unread(name, read.problem);
}

/** The numbers in some cells, null where there is none yet; the first cell that is no number is an error. */
export function numbersIn(name: string, cells: readonly CellValue[]): readonly (number | null)[] | FunctionError {
  const numbers: (number | null)[] = [];
  for (const cell of cells) {
    const found = numberIn(name, cell);
    if (isFunctionError(found)) return found;
    numbers.push(found);
  }
  return numbers;
}

/** A number that must be there: a blank is #N/A. */
export function number(name: string, summary: string): CellParam<number> {
  return cellParam(name, summary, (value) => numberIn(name, value) ?? isMissing(name));
}

/** A number that may be left out; `accepts` refuses with words: 'above 0'. */
export function optionalNumber<D extends number | null>(
  name: string,
  summary: string,
  fallback: D,
  accepts: { readonly what: string; readonly test: (value: number) => boolean } | null = null,
): CellParam<number | D> {
  const read = (value: CellValue): number | D | FunctionError => {
    const found = numberIn(name, value);
    if (found === null) return fallback;
    return typeof found === 'number' && accepts !== null && !accepts.test(found)
      ? mustBe(name, accepts.what, found)
      : found;
  };
  return cellParam(name, summary, read, { isOptional: true, fallback: fallback === null ? '' : String(fallback) });
}

/** The day in a cell: a serial number of the 1900 system, or a text that names a day. Null where there is none yet. */
export function dayIn(name: string, value: CellValue): Day | null | FunctionError {
  const read = readDate(value, dates());
  if (read.ok) return read.value;
  return read.problem.code === 'NO_DATA' ? null : unread(name, read.problem);
}

/**
 * The first day of something. Words that name a period are refused: 'Q1 2026' is read as its last day, which would
 * begin a quarter at its end.
 */
function firstDayIn(name: string, value: CellValue): Day | null | FunctionError {
  if (typeof value === 'string') {
    const phrase = datePhrase(cleanText(value.normalize('NFKC')).text, dates());
    if (phrase !== null) return invalid(`${name}: "${value.trim()}" names a period; give its first day`);
  }
  return dayIn(name, value);
}

/** A date that must be there: a blank is #N/A. */
export function date(name: string, summary: string, edge: 'first' | 'last' = 'last'): CellParam<Day> {
  const read = edge === 'first' ? firstDayIn : dayIn;
  return cellParam(name, summary, (value) => read(name, value) ?? isMissing(name));
}

/** A date that may be blank. */
export function dateOrNone(
  name: string,
  summary: string,
  options: { readonly edge?: 'first' | 'last'; readonly isOptional?: boolean } = {},
): CellParam<Day | null> {
  const read = options.edge === 'first' ? firstDayIn : dayIn;
  return cellParam(name, summary, (value) => read(name, value), { isOptional: options.isOptional ?? false });
}

/** 'higher or lower', 'a, b or c'. */
export function listed(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** One of fixed words, in any case; `fallback` holds where the cell is blank. */
export function choice<const W extends string, D extends W | null>(
  name: string,
  summary: string,
  words: readonly W[],
  fallback: D,
): CellParam<W | D> {
  const read = (value: CellValue): W | D | FunctionError => {
    if (isBlank(value)) return fallback;
    if (isCellError(value)) return passedOn(name, value);
    const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
    return words.find((word) => word === text) ?? mustBe(name, listed(words), value);
  };
  return cellParam(name, summary, read, { isOptional: true, fallback: fallback === null ? '' : `"${fallback}"` });
}

/** A whole range that must be there. */
export function range(name: string, summary: string): RangeParam<Grid<CellValue>> {
  return rangeParam(name, summary, (cells) => cells ?? isMissing(name));
}

/** A whole range that may be left out. */
export function optionalRange(name: string, summary: string): RangeParam<Grid<CellValue> | null> {
  return rangeParam(name, summary, (cells) => cells, { isOptional: true });
}
