import type { Content } from '../core/changes/edits.ts';
import { isErrorText } from '../core/reading/number.ts';
import type { CellValue } from '../core/workbook/cells.ts';
import type { FormulaTongue } from './tongue.ts';

/** What reading a cell needs to know of its spreadsheet. */
export type Reading = { readonly tongue: FormulaTongue; readonly serialOf: (date: Date) => number };

/** Whether something is a Date, wherever it was made. */
export function isDate(raw: unknown): raw is Date {
  return Object.prototype.toString.call(raw) === '[object Date]';
}

/** A value as Sheets hands it over: blanks come as '', errors as their text, days and times as Dates. */
export function valueOf(raw: unknown, { serialOf }: Reading): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (isDate(raw)) return serialOf(raw);
  if (typeof raw !== 'string' || raw === '') return null;
  return isErrorText(raw) ? { error: raw } : raw;
}

/** The formula of a cell as everybody writes it, without '='; null for a constant. */
export function formulaOf(raw: string | undefined, { tongue }: Reading): string | null {
  return raw?.startsWith('=') === true ? tongue.understood(raw.slice(1)) : null;
}

/** What a cell holds. */
export function contentOf(rawFormula: string | undefined, rawValue: unknown, reading: Reading): Content {
  return { value: valueOf(rawValue, reading), formula: formulaOf(rawFormula, reading) };
}

/**
 * What to hand over so that a cell holds some content: setting values is like typing them.
 *
 *   { formula: 'A1*2' } → '=A1*2'   'Green' → "'Green"   blank → ''
 *
 * Texts begin with an apostrophe, or Sheets would read '0123' as 123 and '=A1' as a formula. In a cell formatted as
 * text it would stay, and nothing is read.
 */
export function inputOf({ value, formula }: Content, format: string, tongue: FormulaTongue): string | number | boolean {
  if (formula !== null) return `=${tongue.spoken(formula)}`;
  if (value === null || value === '') return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && format !== '@' ? `'${value}` : value;
}
