import { dayIfReal, dayOfIso, isoOf, type Day } from '../calendar/day.ts';
import { dayOfSerial, type DateSystem } from '../calendar/serial.ts';
import { problem, type Note, type Problem, type Read } from '../messages/problem.ts';
import { isCellError } from '../workbook/cells.ts';
import { datePhrase } from './date-phrase.ts';
import { monthNumber, withoutStart } from './date-words.ts';
import type { DateOrder } from './locale.ts';
import { defaultNoData } from './no-data.ts';
import { isErrorText } from './number.ts';
import { cleanText, withoutAccents } from './text.ts';

/** What reading a date depends on. Nothing here is the machine's: the as-of day is always given. */
export type DateContext = {
  readonly system: DateSystem;
  /** The order of all-number dates; null where nobody said, and 03/04 stays unread. */
  readonly order: DateOrder | null;
  /** The first month of the fiscal year, 1-12; null where nobody said. */
  readonly fiscalStart: number | null;
  /** The day that "this quarter" and "within 90 days" count from; null where there is none. */
  readonly asOf: Day | null;
  readonly noData: ReadonlySet<string>;
};

/** A context with nothing known but the date system. */
export function defaultDateContext(system: DateSystem = 1900): DateContext {
  return { system, order: null, fiscalStart: null, asOf: null, noData: defaultNoData() };
}

type Found = { readonly day: Day; readonly notes: readonly Note[] } | { readonly problem: Problem };

function bad(code: Problem['code'], text: string): Found {
  return { problem: problem(code, { text }) };
}

/**
 * Reads what a cell holds as a calendar day.
 *
 *   45000                      → 2023-03-15 in a 1900 workbook
 *   '2026-03-31', '31.12.2026' → that day; a time of day is cut off
 *   '03/04/2026'               → by the order, noted AMBIGUOUS_DATE; a problem where no order is known
 *   'end of Q3', 'Q3 FY26', 'by Dec', 'within 90 days', 'bis Ende März' → the last day meant
 *   '31/02/2026'               → problem INVALID_DATE, never 3 March
 */
export function readDate(raw: unknown, context: DateContext): Read<Day> {
  if (raw === null || raw === undefined || raw === '') return { ok: false, problem: problem('NO_DATA') };
  if (typeof raw === 'number') return fromSerial(raw, context);
  if (isCellError(raw)) return { ok: false, problem: problem('ERROR', { error: raw.error }) };
  if (typeof raw !== 'string') return { ok: false, problem: problem('NOT_A_DATE', { text: typeof raw }) };
  const { text, hidden } = cleanText(raw.normalize('NFKC'));
  if (text === '' || context.noData.has(text.toLowerCase()))
    return { ok: false, problem: problem('NO_DATA', { text }) };
  if (isErrorText(text)) return { ok: false, problem: problem('ERROR', { error: text }) };
  const found = fromText(text, context);
  if ('problem' in found) return { ok: false, problem: found.problem };
  return { ok: true, value: found.day, notes: [...found.notes, ...hidden.map((code) => `HIDDEN_CHAR:${code}`)] };
}

function fromSerial(serial: number, context: DateContext): Read<Day> {
  const day = dayOfSerial(serial, context.system);
  return day === null
    ? { ok: false, problem: problem('INVALID_DATE', { text: String(serial) }) }
    : { ok: true, value: day, notes: [] };
}

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm]|Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/;
const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})\.?$/;
const DAY_MONTH_NAME =
  /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|er|º|ª)?[\s-]+(?:de |of )?(\p{L}+)\.?[\s,-]+(?:de )?(\d{4}|\d{2})$/iu;
const MONTH_NAME_DAY = /^(?:\p{L}+,?\s+)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/iu;
const ISO_WEEK = /^\d{4}-?[WK][W]?\d{1,2}$/i;

/** Two-digit years as Excel reads them: 00-29 are 2000s, 30-99 are 1900s. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number + (number < 30 ? 2000 : 1900);
}

function ofParts(year: number, month: number, day: number, text: string, notes: readonly Note[] = []): Found {
  const found = dayIfReal(year, month, day);
  return found === null ? bad('INVALID_DATE', text) : { day: found, notes };
}

function fromText(text: string, context: DateContext): Found {
  const date = text.replace(TIME, '').trim();
  const first = YEAR_FIRST.exec(date);
  if (first !== null) return ofParts(Number(first[1]), Number(first[2]), Number(first[3]), text);
  const numbers = NUMBERS.exec(date);
  if (numbers !== null) return fromNumbers(numbers, text, context);
  return fromNames(date, text) ?? (ISO_WEEK.test(date) ? bad('UNSUPPORTED_DATE', text) : phrase(date, text, context));
}

/** 31/12/2026, 12/31/2026, 26/12/31 or 03/04/2026: a part above 12 tells the order, else the context must. */
function fromNumbers(numbers: RegExpExecArray, text: string, context: DateContext): Found {
  const a = Number(numbers[1]);
  const b = Number(numbers[3]);
  const last = numbers[4] ?? '';
  if (context.order === 'ymd' && last.length === 2 && (numbers[1] ?? '').length === 2)
    return ofParts(fullYear(numbers[1] ?? ''), b, Number(last), text, ['AMBIGUOUS_DATE']);
  const year = fullYear(last);
  const isDotted = numbers[2] === '.';
  if (a > 12 && b <= 12) return ofParts(year, b, a, text);
  if (b > 12 && a <= 12) return ofParts(year, a, b, text);
  if (a === b || isDotted || a === 0 || b === 0) return ofParts(year, b, a, text);
  if (context.order === null || context.order === 'ymd') return bad('AMBIGUOUS_DATE', text);
  const [month, day] = context.order === 'mdy' ? [a, b] : [b, a];
  return ofParts(year, month, day, text, ['AMBIGUOUS_DATE']);
}

function fromNames(date: string, text: string): Found | null {
  const dayFirst = DAY_MONTH_NAME.exec(date);
  const monthOfDayFirst = dayFirst === null ? null : monthNumber(dayFirst[2] ?? '');
  if (dayFirst !== null && monthOfDayFirst !== null) {
    return ofParts(fullYear(dayFirst[3] ?? ''), monthOfDayFirst, Number(dayFirst[1]), text);
  }
  const monthFirst = MONTH_NAME_DAY.exec(date);
  const monthOfMonthFirst = monthFirst === null ? null : monthNumber(monthFirst[1] ?? '');
  if (monthFirst !== null && monthOfMonthFirst !== null) {
    return ofParts(Number(monthFirst[3]), monthOfMonthFirst, Number(monthFirst[2]), text);
  }
  return null;
}

/** A deadline in words, or a date behind a word like 'by'. */
function phrase(date: string, text: string, context: DateContext): Found {
  const found = datePhrase(date, context);
  if (typeof found === 'string') return bad(found, text);
  if (found !== null) return isInCalendar(found.day) ? found : bad('INVALID_DATE', text);
  const rest = withoutStart(withoutAccents(date), 'by');
  if (rest === null || rest === '') return bad('NOT_A_DATE', text);
  const behind = fromText(rest, context);
  return 'problem' in behind ? bad(behind.problem.code, text) : behind;
}

function isInCalendar(day: Day): boolean {
  return dayOfIso(isoOf(day)) === day;
}

/** The day as READDATE and reports give it, for a read that may have failed. */
export function isoOrNull(read: Read<Day>): string | null {
  return read.ok ? isoOf(read.value) : null;
}
