import type { Content } from '../core/changes/edits.ts';
import type { CellValue } from '../core/workbook/cells.ts';

/** What Excel shows for errors; values come over the wire as these texts. */
const ERROR =
  /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** A value as the library hands it over: blanks come as '', errors as their text. */
export function valueOf(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string' || raw === '') return null;
  return ERROR.test(raw) ? { error: raw } : raw;
}

/** The formula of a cell without '='; null for a constant. A text that begins with '=' is its own value. */
export function formulaOf(rawFormula: unknown, rawValue: unknown): string | null {
  const isFormula = typeof rawFormula === 'string' && rawFormula.startsWith('=') && rawFormula !== rawValue;
  return isFormula ? rawFormula.slice(1) : null;
}

/** What a cell holds. */
export function contentOf(rawFormula: unknown, rawValue: unknown): Content {
  return { value: valueOf(rawValue), formula: formulaOf(rawFormula, rawValue) };
}

/** What a cell holds by its formula alone, which of a constant is the constant; the value of a formula is not known. */
export function contentOfFormula(rawFormula: unknown): Content {
  const formula = formulaOf(rawFormula, null);
  return { value: formula === null ? valueOf(rawFormula) : null, formula };
}

/**
 * What to hand over so that a cell holds some content.
 *
 *   { formula: 'A1*2' } → '=A1*2'   'Green' → "'Green"   blank → ''
 *
 * Texts begin with an apostrophe, or Excel would read '0123' as 123 and '=A1' as a formula. In a cell formatted as text
 * the apostrophe would stay, and nothing is read.
 */
export function inputOf({ value, formula }: Content, format: string): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (value === null || value === '') return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && format !== '@' ? `'${value}` : value;
}

/** The rows of a grid that the library gives; null where Excel gave none, as it does for too many cells. */
export function rowsOf(grid: unknown): readonly (readonly unknown[])[] | null {
  return Array.isArray(grid) && grid.every(Array.isArray) ? (grid as readonly (readonly unknown[])[]) : null;
}

/** A text among what came over the wire. */
export function textOf(raw: unknown, fallback: string): string {
  return typeof raw === 'string' ? raw : fallback;
}
