import { dayIfReal } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';
import type { CellValue } from '../../core/workbook/cells.ts';

/** What a text becomes when it is entered in a cell: a value and, where Excel dresses it, the number format. */
export type Typed = { readonly value: CellValue; readonly format: string | null };

const ERRORS = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function numberIn(text: string): Typed | null {
  const found = /^([-+]?)(\(?)([$€£]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d{1,3}))?(%?)(\)?)$/i.exec(
    text,
  );
  if (found === null) return null;
  const [, sign, open, currency, digits = '', exponent, percent, close] = found;
  if ((open === '(') !== (close === ')')) return null;
  const size = Number(digits.replace(/,/g, '') + (exponent === undefined ? '' : `e${exponent}`));
  const value =
    (sign === '-' || open === '(' ? -1 : 1) * (percent === '%' ? Number((size / 100).toPrecision(15)) : size);
  const places = digits.includes('.') ? '.00' : '';
  if (percent === '%') return { value, format: `0${places}%` };
  if (currency !== '') return { value, format: `${currency}#,##0${places}` };
  if (exponent !== undefined) return { value, format: '0.00E+00' };
  return { value, format: digits.includes(',') ? `#,##0${places}` : null };
}

function dated(year: number, month: number, day: number, format: string, dates: 1900 | 1904): Typed | null {
  const found = dayIfReal(year, month, day);
  return found === null ? null : { value: serialOfDay(found, dates), format };
}

function century(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dateIn(text: string, year: number, dates: 1900 | 1904): Typed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy', dates);
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (american !== null) {
    const [, month, day, given] = american;
    return dated(
      given === undefined ? year : century(given),
      Number(month),
      Number(day),
      given === undefined ? 'd-mmm' : 'm/d/yyyy',
      dates,
    );
  }
  const worded = /^(?:([a-z]{3,9})[ -](\d{1,2})|(\d{1,2})[ -]([a-z]{3,9}))(?:,? |-)?(\d{4})?$/i.exec(text);
  if (worded === null) return null;
  const month = MONTHS.indexOf((worded[1] ?? worded[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  return dated(
    Number(worded[5] ?? year),
    month,
    Number(worded[2] ?? worded[3]),
    worded[5] === undefined ? 'd-mmm' : 'd-mmm-yy',
    dates,
  );
}

function timeIn(text: string): Typed | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (found === null || Number(found[2]) > 59) return null;
  const seconds = Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0);
  return { value: seconds / 86_400, format: found[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

/**
 * What Excel makes of a text that is entered, by hand or by code: `range.values = [['0123']]` puts the number 123, and
 * so a text that looks like something else is lost (office-js#6687 is one who lost an apostrophe that way).
 *
 *   '0123' → 123   '5%' → 0.05 as 0%   '1/4' → a date   'TRUE' → true   '#N/A' → an error   'Green' → null: a text
 *
 * English (US) only; the year of a date without one is the argument, since the stand-in has no clock.
 */
export function typedValue(text: string, dates: 1900 | 1904, year = 2026): Typed | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', format: null };
  if (ERRORS.test(trimmed)) return { value: { error: trimmed.toUpperCase() }, format: null };
  return numberIn(trimmed) ?? dateIn(trimmed, year, dates) ?? timeIn(trimmed);
}
