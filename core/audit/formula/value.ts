import { isCellError, type CellValue } from '../../workbook/cells.ts';

/** A rectangle of values, row by row. */
export type Table = { readonly rows: readonly (readonly CellValue[])[] };

/** What a formula could not be understood for: a function we do not know, a reference that leads nowhere. */
export type Unknown = { readonly unknown: string };

/** What an expression comes to. */
export type Result = CellValue | Table | Unknown;

/** Whether nothing is known about a result. */
export function isUnknown(result: Result): result is Unknown {
  return typeof result === 'object' && result !== null && 'unknown' in result;
}

/** Whether a result is a rectangle. */
export function isTable(result: Result): result is Table {
  return typeof result === 'object' && result !== null && 'rows' in result;
}

/** One value: of a rectangle its first, as far as a formula in one cell goes. */
export function single(result: Table | CellValue): CellValue {
  return isTable(result) ? (result.rows[0]?.[0] ?? null) : result;
}

/** All values of a result, row by row. */
export function flat(result: Table | CellValue): CellValue[] {
  return isTable(result) ? result.rows.flat() : [result];
}

const VALUE_ERROR: CellValue = { error: '#VALUE!' };

/** A value as a number the way Excel takes it in arithmetic: blank is 0, TRUE is 1, '85' is 85, other text an error. */
export function asNumber(value: CellValue): CellValue {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || isCellError(value)) return value;
  const text = value.trim();
  const percent = /^([-+]?[\d.]+)\s*%$/.exec(text)?.[1];
  const number = percent === undefined ? Number(text) : Number(percent) / 100;
  return text === '' || !Number.isFinite(number) ? VALUE_ERROR : number;
}

/** A value as a text. */
export function asText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isCellError(value) ? value.error : String(value);
}

/** A value as a condition, or an error. */
export function asCondition(value: CellValue): CellValue {
  if (typeof value === 'boolean' || isCellError(value)) return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE_ERROR;
  }
  return value !== null && value !== 0;
}

/** Excel holds numbers against each other at fifteen digits: to it, 1-0.85 is not more than 0.15. */
const DIGITS = 15;

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** Numbers come before texts, texts before TRUE and FALSE. */
function kindOrder(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function blankLike(other: CellValue): CellValue {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** -1, 0 or 1, as Excel orders two values that are no errors. */
export function compared(a: CellValue, b: CellValue, isExact: boolean): number {
  const left = a === null ? blankLike(b) : typeof a === 'string' ? a.toUpperCase() : a;
  const right = b === null ? blankLike(a) : typeof b === 'string' ? b.toUpperCase() : b;
  const kinds = kindOrder(left) - kindOrder(right);
  if (kinds !== 0) return Math.sign(kinds);
  if (typeof left === 'number' && typeof right === 'number') {
    const [x, y] = isExact ? [left, right] : [rounded(left), rounded(right)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return asText(left) < asText(right) ? -1 : asText(left) > asText(right) ? 1 : 0;
}
