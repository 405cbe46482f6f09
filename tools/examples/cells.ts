import { dayOfIso } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';
import type { NewCell, NewStyle } from '../../headless/xlsx/write/new-workbook.ts';

/** The number formats of the examples. */
export const FORMATS = {
  money: '#,##0 "€"',
  number: '#,##0',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
  decimal: '0.0',
} as const;

const HEADER: NewStyle = { bold: true, colour: '#FFFFFF', fill: '#24404E', wrap: true, border: true };

/** A title above a table. */
export function title(text: string): NewCell {
  return { value: text, style: { bold: true, size: 16, colour: '#24404E' } };
}

/** A line of small print. */
export function note(text: string): NewCell {
  return { value: text, style: { italic: true, colour: '#5B6770' } };
}

/** Header cells. */
export function headers(...texts: readonly string[]): NewCell[] {
  return texts.map((text) => ({ value: text, style: { ...HEADER } }));
}

/** A header cell in the middle of a merge. */
export function groupHeader(text: string): NewCell {
  return { value: text, style: { ...HEADER, align: 'center' } };
}

/** A number with a format, or a blank that has one. */
export function amount(value: number | null, format: string): NewCell {
  return { value, style: { format } };
}

/** A formula with the value Excel would show. */
export function computed(formula: string, value: number, format: string, bold = false): NewCell {
  return { value, formula, style: bold ? { format, bold: true } : { format } };
}

/** A calendar date. */
export function date(iso: string): NewCell {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`no date: ${iso}`);
  return { value: serialOfDay(day, 1900), style: { format: FORMATS.date } };
}

/** Bold text: totals and section headings. */
export function strong(text: string, fill?: string): NewCell {
  return { value: text, style: fill === undefined ? { bold: true } : { bold: true, fill } };
}

/** Text with indent steps. */
export function indented(text: string, indent: number): NewCell {
  return { value: text, style: { indent } };
}
