import { dateOf, monthIndex } from '../calendar/day.ts';
import { dayOfSerial, type DateSystem } from '../calendar/serial.ts';
import { monthNumber } from '../reading/date-words.ts';
import { isDateFormat } from '../reading/number-format.ts';
import type { CellValue } from '../workbook/cells.ts';

/** A header cell that names a stretch of time: a month, a quarter or a week, with its year where it says one. */
export type PeriodHeader = {
  readonly grain: 'month' | 'quarter' | 'week';
  readonly number: number;
  readonly year: number | null;
};

const MONTH_NAME = /^(\p{L}+?)\.?(?:[\s\-/.'’,]*(?:fy)?\s?['’]?(\d{4}|\d{2}))?$/iu;
const YEAR_THEN_MONTH = /^(\d{4})[\s\-/.]+(\p{L}+)\.?$/u;
const NUMERIC_MONTH = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/;
const EAST_ASIAN_MONTH = /^(?:(\d{4})[年년])?\s?(\d{1,2})\s?[月월]$/;
const NUMBERED =
  /^(?:(m|month|monat|mois|mes|mês|p|period)\s?(\d{1,2})|(q|qtr|quarter|t|trim|quartal)\s?\.?\s?([1-4])|(w|wk|week|kw|s|sem)\s?(\d{1,2}))(?:[\s\-/']*(?:fy)?\s?(\d{4}|\d{2}))?$/i;
const QUARTER_AFTER = /^([1-4])\s?\.?\s?(?:q|qtr|quartal|quarter|trimestre|trim|t)\.?(?:[\s\-/']*(\d{4}|\d{2}))?$/i;

function year(text: string | undefined): number | null {
  return text === undefined ? null : text.length > 2 ? Number(text) : 2000 + Number(text);
}

function month(number: number | null, ofYear: string | undefined): PeriodHeader | null {
  return number === null || number < 1 || number > 12 ? null : { grain: 'month', number, year: year(ofYear) };
}

function fromText(raw: string): PeriodHeader | null {
  const text = raw.normalize('NFKC').trim();
  if (text === '' || text.length > 20) return null;
  const named = MONTH_NAME.exec(text);
  const byName = named === null ? null : month(monthNumber(named[1] ?? ''), named[2]);
  if (byName !== null) return byName;
  const yearFirst = YEAR_THEN_MONTH.exec(text);
  if (yearFirst !== null) return month(monthNumber(yearFirst[2] ?? ''), yearFirst[1]);
  const numeric = NUMERIC_MONTH.exec(text);
  if (numeric !== null) return month(Number(numeric[2] ?? numeric[3]), numeric[1] ?? numeric[4]);
  const eastAsian = EAST_ASIAN_MONTH.exec(text);
  if (eastAsian !== null) return month(Number(eastAsian[2]), eastAsian[1]);
  return numbered(text);
}

function numbered(text: string): PeriodHeader | null {
  const after = QUARTER_AFTER.exec(text);
  if (after !== null) return { grain: 'quarter', number: Number(after[1]), year: year(after[2]) };
  const found = NUMBERED.exec(text);
  if (found === null) return null;
  if (found[2] !== undefined) return month(Number(found[2]), found[7]);
  if (found[4] !== undefined) return { grain: 'quarter', number: Number(found[4]), year: year(found[7]) };
  const week = Number(found[6]);
  return week >= 1 && week <= 53 ? { grain: 'week', number: week, year: year(found[7]) } : null;
}

/**
 * The period a header cell names, or null.
 *
 *   'Jan', 'März 2026', '2026-03', '3月' → a month · 'Q3', '3. Quartal' → a quarter · 'W12', 'KW 12' → a week
 *   a date cell counts as its month when it is the first or last day of one, or shows no day
 */
export function periodHeader(value: CellValue, format: string, system: DateSystem): PeriodHeader | null {
  if (typeof value === 'string') return fromText(value);
  if (typeof value !== 'number' || !isDateFormat(format)) return null;
  const day = dayOfSerial(value, system);
  if (day === null) return null;
  const date = dateOf(day);
  const showsDay = /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
  const isEdge = date.day === 1 || dateOf(day + 1).day === 1;
  return showsDay && !isEdge ? null : { grain: 'month', number: date.month, year: date.year };
}

/** Where a period stands in time, for comparing two of the same grain; without a year only the order within one. */
export function periodOrder(period: PeriodHeader): number {
  const perYear = period.grain === 'month' ? 12 : period.grain === 'quarter' ? 4 : 53;
  if (period.grain === 'month' && period.year !== null) return monthIndex({ year: period.year, month: period.number });
  return (period.year ?? 0) * perYear + period.number - 1;
}
