import { isDateFormat } from '../../core/reading/number-format.ts';
import { isFormula, restyled } from '../workbook/enter.ts';
import type { StoredCell } from '../workbook/sheet.ts';
import { typedValue } from '../workbook/typed.ts';
import { serialOfEpoch } from './dates.ts';
import { type Separators, stored, typedDate, typedNumber } from './locale.ts';
import { isDate } from './signature.ts';
import { refuse, TEXTS } from './wrong.ts';

/** Google's limit for what a cell holds. */
export const LONGEST_CELL = 50_000;

/** The spreadsheet a value is entered in: how its people write, where they live, and which year it is there. */
export type Keyboard = { readonly separators: Separators; readonly zone: string; readonly year: number };

/** Throws at what no cell takes. Asked when the write is made and again when it is committed. */
export function mayBeEntered(input: unknown): void {
  if (typeof input === 'string' && input.length > LONGEST_CELL) refuse(TEXTS.longCell);
}

/** A formula in a cell; one that cannot be read is an error value there, not an exception. */
function formulaCell(before: StoredCell, formula: string): StoredCell {
  return isFormula(formula, LONGEST_CELL)
    ? { ...before, value: null, formula }
    : { ...before, value: { error: '#ERROR!' }, formula };
}

function dateCell(before: StoredCell, date: Date, zone: string): StoredCell {
  const serial = serialOfEpoch(date.getTime(), zone);
  const format = Number.isInteger(serial) ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss';
  const style = isDateFormat(before.style.format) ? before.style : restyled(before.style, { format });
  return { value: serial, formula: null, style };
}

function typedCell(before: StoredCell, text: string, { separators, year }: Keyboard): StoredCell {
  if (text === '') return { ...before, value: null, formula: null };
  if (before.style.format === '@') return { ...before, value: text, formula: null };
  if (text.startsWith("'"))
    return { value: text.slice(1), formula: null, style: restyled(before.style, { quoted: true }) };
  if (/^=./.test(text)) return formulaCell(before, stored(text.slice(1), separators));
  if (/^[+-][A-Za-z(]/.test(text)) {
    const formula = stored(text, separators);
    return isFormula(formula, LONGEST_CELL)
      ? { ...before, value: null, formula }
      : { ...before, value: text, formula: null };
  }
  const typed = typedValue(typedNumber(typedDate(text, separators), separators), 1900, year);
  if (typed === null) return { ...before, value: text, formula: null };
  const isDressed = typed.format !== null && before.style.format === 'General';
  const style = isDressed ? restyled(before.style, { format: typed.format ?? 'General' }) : before.style;
  return { value: typed.value, formula: null, style };
}

/**
 * What a cell holds after a script set its value, which is as if a person had typed it.
 *
 *   '007' → 7   '=A1+1' → a formula   "'007" → the text 007   '1/2' → a date   null → blank   a Date → its serial number
 */
export function enteredValue(before: StoredCell, input: unknown, keyboard: Keyboard): StoredCell {
  const cell = before.style.quoted ? { ...before, style: restyled(before.style, { quoted: false }) } : before;
  if (input === null || input === undefined) return { ...cell, value: null, formula: null };
  if (typeof input === 'string') return typedCell(cell, input, keyboard);
  if (typeof input === 'boolean') return { ...cell, value: input, formula: null };
  if (typeof input === 'number')
    return Number.isFinite(input)
      ? { ...cell, value: input, formula: null }
      : { ...cell, value: { error: '#NUM!' }, formula: null };
  if (isDate(input)) return dateCell(cell, input, keyboard.zone);
  // An object is entered as the text it has; strict: no product means to do that.
  return refuse(TEXTS.signature('(class)', 'SpreadsheetApp.Range.setValues'));
}

/** What a cell holds after a script set its formula; '' clears it. The '=' may be missing. */
export function enteredFormula(before: StoredCell, formula: string, { separators }: Keyboard): StoredCell {
  if (formula === '') return { ...before, value: null, formula: null };
  return formulaCell(before, stored(formula.replace(/^=/, ''), separators));
}
