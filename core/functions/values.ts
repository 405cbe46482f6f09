import { readNumber } from '../reading/number.ts';
import type { CellError, CellValue } from '../workbook/cells.ts';

const ERROR_CODES = ['N/A', 'VALUE', 'NUM', 'DIV/0', 'NULL', 'REF', 'NAME'] as const;

/** The errors a function can give, as Excel names them without marks: 'N/A' is #N/A. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** No result, and why: `{ error: 'VALUE', why: 'needs actual and target' }`. */
export type FunctionError = { readonly error: ErrorCode; readonly why: string };

/** The result in one cell. A blank is '': null would show as 0 in Excel (office-js#1503). */
export type Scalar = string | number | FunctionError;

/** A rectangle, row by row. */
export type Grid<T> = readonly (readonly T[])[];

/** What a function gives: a value, or a rectangle that spills. */
export type Answer = Scalar | Grid<Scalar>;

/** Each error as a cell shows it. */
export const ERROR_SIGNS: Readonly<Record<ErrorCode, string>> = {
  'N/A': '#N/A',
  VALUE: '#VALUE!',
  NUM: '#NUM!',
  'DIV/0': '#DIV/0!',
  NULL: '#NULL!',
  REF: '#REF!',
  NAME: '#NAME?',
};

/** The error a cell's text shows; those that no function can give (#SPILL!, #BUSY!) become #VALUE!. */
export function errorCode(text: string): ErrorCode {
  const shown = text.toUpperCase();
  return ERROR_CODES.find((code) => shown === code || shown === ERROR_SIGNS[code]) ?? 'VALUE';
}

/** Whether something is an error of ours. Error cells have no `why`: `cellOf` takes it off what comes from outside. */
export function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === 'object' && value !== null && 'why' in value;
}

/** Whether a cell counts as blank: nothing in it, or nothing but space. */
export function isBlank(cell: CellValue): boolean {
  return cell === null || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

const HASH = 0x23;

/**
 * What came from outside as a cell's value; undefined where no cell can hold it.
 *
 *   85 → 85   undefined → null   '#N/A' → an error cell   { error: 'N/A', why: '…' } → an error cell
 *   { green: 'x' }, a Date, a function → undefined
 *
 * Sheets hands error cells over as their text, so the text is the error.
 */
export function cellOf(raw: unknown): CellValue | undefined {
  switch (typeof raw) {
    case 'number':
    case 'boolean':
      return raw;
    case 'string':
      return raw.charCodeAt(0) === HASH ? (errorIn(raw) ?? raw) : raw;
    case 'undefined':
      return null;
    case 'object':
      return raw === null ? null : errorObject(raw);
    default:
      return undefined;
  }
}

function errorIn(text: string): CellError | null {
  const read = readNumber(text);
  return !read.ok && read.problem.code === 'ERROR' ? { error: text.trim() } : null;
}

function errorObject(raw: object): CellError | undefined {
  return 'error' in raw && typeof raw.error === 'string' ? { error: raw.error } : undefined;
}
