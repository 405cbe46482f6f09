import { dateOf, dayOf, daysInMonth, monthEnd, monthIndex, type Day } from '../calendar/day.ts';
import type { Note } from '../messages/problem.ts';
import { datePhrases, monthNumber, withoutEnd, withoutStart } from './date-words.ts';
import type { DateContext } from './date.ts';
import { withoutAccents } from './text.ts';

/** A day found in words, or why there is none; null when the words speak of no date at all. */
type PhraseResult =
  | { readonly day: Day; readonly notes: readonly Note[] }
  | 'INVALID_PERIOD'
  | 'AMBIGUOUS_DATE'
  | 'FISCAL_START_NEEDED'
  | 'AS_OF_NEEDED'
  | null;

const QUARTER =
  /^(?:q\s?|([^\d\s]+)\s?)(\d)(?:\.|º|o|st|nd|rd|th)?(?:\s*(?:[-/,'’]?\s*)?(fy|gj|ex|af|ej)?\s*['’]?(\d{4}|\d{2}))?$/;
const QUARTER_AFTER =
  /^(\d)\s?(?:\.|º|o|a|st|nd|rd|th|e|er|eme|\u00b0)?\s?(q|[^\d\s]+)(?:\s*(?:[-/,]?\s*)(?:de |du |des |of )?(fy|gj|ex|af|ej)?\s*['’]?(\d{4}|\d{2}))?$/;
/** The quarter needs its letter: '2026-3' and '45001' are no quarters. */
const YEAR_THEN_QUARTER =
  /^(fy|gj)?\s*['’]?(\d{4}|\d{2})\s*[-/年]?\s*(?:q\s?(\d)|第(\d)(?:四半期|季度)?|(\d)(?:q|四半期|季度))$/;
const FISCAL_YEAR = /^(fy|gj)\s*['’]?(\d{4}|\d{2})$/;
const PLAIN_YEAR = /^(19|20)\d{2}$/;
/** 'dec 26', whose number may be the day as well as the year; 'dec-26' and "dec '26" are years. */
const MONTH_AND_NUMBER = /^\p{L}+\.?\s+(\d{2})$/u;
const MONTH_YEAR = /^(\p{L}+)\.?(?:[\s\-/'’]*(?:de |of )?(\d{4}|\d{2}))?$/u;
const EAST_ASIAN_MONTH = /^(?:(\d{4})[年년]\s?)?(\d{1,2})[月월](?:末|底|\s?말)?$/;
const EAST_ASIAN_QUARTER = /^(?:(\d{4})[年년]\s?)?第?\s?([1-4一二三四])\s?(?:四半期|季度|季|분기)(?:末|\s?말)?$/;
const NUMERALS = '一二三四';
const COUNT = /^(\d{1,4})\s+(.+)$/;

function fullYear(year: string): number {
  return year.length > 2 ? Number(year) : 2000 + Number(year);
}

/** The last day of a fiscal quarter. A fiscal year is named by the calendar year in which it ends. */
function quarterEnd(fiscalYear: number, quarter: number, start: number): Day {
  const firstYear = start === 1 ? fiscalYear : fiscalYear - 1;
  const month = firstYear * 12 + (start - 1) + quarter * 3 - 1;
  return monthEnd(Math.floor(month / 12), (month % 12) + 1);
}

/** The fiscal year a day lies in, by the first month of the year: 2026-07-01 with a start in July → 2027. */
export function fiscalYearOf(day: Day, start: number): number {
  const { year, month } = dateOf(day);
  return start > 1 && month >= start ? year + 1 : year;
}

function fiscalQuarterOf(day: Day, start: number): number {
  return Math.floor(((dateOf(day).month - start + 12) % 12) / 3) + 1;
}

/** 'Q3', 'Q3 2026', 'Q3 FY26', '3. Quartal', 'T3 2026', '2026 Q3', '第3四半期'. */
function quarterPhrase(text: string, context: DateContext): PhraseResult {
  const eastAsian = EAST_ASIAN_QUARTER.exec(text);
  if (eastAsian !== null) return eastAsianQuarter(eastAsian, context);
  const before = QUARTER.exec(text);
  const after = before === null ? QUARTER_AFTER.exec(text) : null;
  const yearFirst = before === null && after === null ? YEAR_THEN_QUARTER.exec(text) : null;
  const word = before?.[1] ?? after?.[2];
  if (word !== undefined && word !== 'q' && !datePhrases('quarter').has(word)) return null;
  const number = before?.[2] ?? after?.[1] ?? yearFirst?.[3] ?? yearFirst?.[4] ?? yearFirst?.[5];
  if (number === undefined) return null;
  const quarter = Number(number);
  if (quarter < 1 || quarter > 4) return 'INVALID_PERIOD';
  const isFiscal = (before?.[3] ?? after?.[3] ?? yearFirst?.[1]) !== undefined;
  const year = before?.[4] ?? after?.[4] ?? yearFirst?.[2];
  if (isFiscal && context.fiscalStart === null) return 'FISCAL_START_NEEDED';
  const start = isFiscal || year === undefined ? (context.fiscalStart ?? 1) : 1;
  if (year !== undefined) return { day: quarterEnd(fullYear(year), quarter, start), notes: [] };
  if (context.asOf === null) return 'AS_OF_NEEDED';
  return { day: quarterEnd(fiscalYearOf(context.asOf, start), quarter, start), notes: ['YEAR_ASSUMED'] };
}

/** '第3四半期', '2026年第一季度', '3분기'. */
function eastAsianQuarter(found: RegExpExecArray, context: DateContext): PhraseResult {
  const digit = found[2] ?? '';
  const quarter = NUMERALS.includes(digit) ? NUMERALS.indexOf(digit) + 1 : Number(digit);
  if (found[1] !== undefined) return { day: quarterEnd(Number(found[1]), quarter, 1), notes: [] };
  if (context.asOf === null) return 'AS_OF_NEEDED';
  const start = context.fiscalStart ?? 1;
  return { day: quarterEnd(fiscalYearOf(context.asOf, start), quarter, start), notes: ['YEAR_ASSUMED'] };
}

/** 'Dec', 'Dec 2026', 'Ende März', '2026年3月': the last day of the month; without a year the next one to come. */
function monthPhrase(text: string, context: DateContext): PhraseResult {
  const eastAsian = EAST_ASIAN_MONTH.exec(text);
  const named = eastAsian === null ? MONTH_YEAR.exec(text) : null;
  const month = eastAsian !== null ? Number(eastAsian[2]) : monthNumber(named?.[1] ?? '');
  if (month === null) return null;
  if (month < 1 || month > 12) return 'INVALID_PERIOD';
  const number = Number(MONTH_AND_NUMBER.exec(text)?.[1] ?? 0);
  if (number >= 1 && number <= daysInMonth(2000, month)) return monthAndNumber(month, number, context);
  const year = eastAsian?.[1] ?? named?.[2];
  if (year !== undefined) return { day: monthEnd(fullYear(year), month), notes: [] };
  if (context.asOf === null) return 'AS_OF_NEEDED';
  const now = dateOf(context.asOf);
  return { day: monthEnd(month < now.month ? now.year + 1 : now.year, month), notes: ['YEAR_ASSUMED'] };
}

/** 'Dec 26' is a day where the month comes first, else a year; where nobody said the order it may be either. */
function monthAndNumber(month: number, number: number, { order, asOf }: DateContext): PhraseResult {
  if (order === null) return 'AMBIGUOUS_DATE';
  if (order !== 'mdy') return { day: monthEnd(2000 + number, month), notes: ['AMBIGUOUS_DATE'] };
  if (asOf === null) return 'AS_OF_NEEDED';
  const { year } = dateOf(asOf);
  const inYear = (of: number): Day => Math.min(dayOf({ year: of, month, day: number }), monthEnd(of, month));
  const day = inYear(year) < asOf ? inYear(year + 1) : inYear(year);
  return { day, notes: ['AMBIGUOUS_DATE', 'YEAR_ASSUMED'] };
}

/** 'FY26', '2026': the last day of the year. */
function yearPhrase(text: string, context: DateContext): PhraseResult {
  if (PLAIN_YEAR.test(text)) return { day: monthEnd(Number(text), 12), notes: [] };
  const fiscal = FISCAL_YEAR.exec(text);
  if (fiscal === null) return null;
  if (context.fiscalStart === null) return 'FISCAL_START_NEEDED';
  return { day: quarterEnd(fullYear(fiscal[2] ?? ''), 4, context.fiscalStart), notes: [] };
}

/** 'within 90 days', 'in 6 weeks', 'innerhalb von 3 Monaten': counted from the as-of day. */
function spanPhrase(text: string, context: DateContext): PhraseResult {
  const rest = withoutStart(text, 'within');
  const count = rest === null ? null : COUNT.exec(rest);
  if (count === null) return null;
  const size = Number(count[1]);
  const word = count[2] ?? '';
  const kind = (['days', 'weeks', 'months'] as const).find((each) => datePhrases(each).has(word));
  if (kind === undefined) return null;
  if (context.asOf === null) return 'AS_OF_NEEDED';
  if (kind !== 'months') return { day: context.asOf + size * (kind === 'weeks' ? 7 : 1), notes: [] };
  const now = dateOf(context.asOf);
  const target = monthIndex(now) + size;
  const year = Math.floor(target / 12);
  const month = (target % 12) + 1;
  return { day: Math.min(dayOf({ year, month, day: now.day }), monthEnd(year, month)), notes: [] };
}

/** 'this quarter', 'next month', 'end of year', 'EOY', 'Jahresende': the last day of that period. */
function relativePhrase(text: string, context: DateContext): PhraseResult {
  const current = withoutStart(text, 'current') ?? withoutEnd(text, 'current');
  const next = current === null ? (withoutStart(text, 'next') ?? withoutEnd(text, 'next')) : null;
  const period = current ?? next ?? text;
  const ahead = next === null ? 0 : 1;
  const isNamed = current !== null || next !== null;
  const isYear = isNamed ? datePhrases('year').has(period) : datePhrases('yearEnd').has(text);
  const isQuarter = isNamed ? datePhrases('quarter').has(period) : datePhrases('quarterEnd').has(text);
  const isMonth = isNamed ? datePhrases('month').has(period) : datePhrases('monthEnd').has(text);
  if (!isYear && !isQuarter && !isMonth) return null;
  if (context.asOf === null) return 'AS_OF_NEEDED';
  const start = context.fiscalStart ?? 1;
  if (isYear) return { day: quarterEnd(fiscalYearOf(context.asOf, start) + ahead, 4, start), notes: [] };
  if (isQuarter) {
    const quarter = fiscalQuarterOf(context.asOf, start) + ahead;
    return { day: quarterEnd(fiscalYearOf(context.asOf, start), quarter, start), notes: [] };
  }
  const month = monthIndex(dateOf(context.asOf)) + ahead;
  return { day: monthEnd(Math.floor(month / 12), (month % 12) + 1), notes: [] };
}

const PARTS = [relativePhrase, spanPhrase, quarterPhrase, yearPhrase, monthPhrase];

function anyPhrase(text: string, context: DateContext): PhraseResult {
  for (const part of PARTS) {
    const found = part(text, context);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A deadline in words, in any shipped language; each gives the last day meant.
 *
 *   'end of Q3' · 'Q3 FY26' · 'by Dec' · 'within 90 days' · 'EOY' · 'this quarter' · 'bis Ende März'
 */
export function datePhrase(raw: string, context: DateContext): PhraseResult {
  let text = withoutAccents(raw).replace(/[.!]$/, '').trim();
  for (let step = 0; step < 4; step++) {
    const found = anyPhrase(text, context);
    if (found !== null) return found;
    const rest = withoutStart(text, 'by') ?? withoutStart(text, 'endOf');
    if (rest === null || rest === '') return null;
    text = rest;
  }
  return null;
}
