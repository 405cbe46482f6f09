import { dateOf } from '../calendar/day.ts';
import type { Note, Problem } from '../messages/problem.ts';
import { readDate, type DateContext } from '../reading/date.ts';
import { fixedPhrases, isDatePart, monthAndYear } from './date-parts.ts';
import { phraseOf } from './phrase-lists.ts';
import { phraseAt, UNSPACED, type Token } from './tokens.ts';

/** A date found among the tokens of a sentence, and how it was read. */
export type DateSpan = {
  /** The first token of it, and the one behind it. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly read:
    | { readonly ok: true; readonly day: number; readonly notes: readonly Note[] }
    | { readonly ok: false; readonly code: Problem['code'] };
  /** Looked back at ("from Q1", "than in 2025"): no deadline. */
  readonly isReference: boolean;
  /** A word like "by" stands before it. */
  readonly isDeadline: boolean;
};

/** Where a date stands and the text that core/reading reads it by. */
type Place = { readonly from: number; readonly to: number; readonly text: string };

const FULL_DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/;
const NAMED_DATE = /^\d{1,2}[-./]\p{L}{3,}[-./]\d{2,4}$/u;
const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|o|a)?$/;
const DAY_AND_MONTH = /^(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])$/;
const YEAR = /^(?:20)\d{2}$/;
const QUARTER = /^(?:[qt][1-4]|h[12])(?:[-/'](?:fy|gj)?\d{2,4})?$/;
const YEAR_THEN_QUARTER = /^20\d{2}[-/]?q[1-4]$/;
const FISCAL_YEAR = /^(?:fy|gj)'?\d{2}(?:\d{2})?$/;
const COUNT = /^\d{1,4}$/;

function textOf(source: string, tokens: readonly Token[], from: number, to: number): string {
  return source.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** The place behind tokens that only join: a point, a comma, "de", "of". */
function behindJoints(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && /^(?:[.,]|de|of|del|do|da)$/.test(tokens[next]?.key ?? '')) next++;
  return next;
}

/** The year behind a month or a quarter, or where it ends without one. */
function behindYear(tokens: readonly Token[], at: number): number {
  const next = behindJoints(tokens, at);
  const key = tokens[next]?.key ?? '';
  if (YEAR.test(key) || FISCAL_YEAR.test(key)) return next + 1;
  if (/^(?:fy|gj)$/.test(key) && /^\d{2,4}$/.test(tokens[next + 1]?.key ?? '')) return next + 2;
  if ((key === "'" || key === '’') && /^\d{2}$/.test(tokens[next + 1]?.key ?? '')) return next + 2;
  return at;
}

/** '30 June 2026', '15. März', '30 de junio de 2026': a day before a month's name. */
function dayAndMonth(source: string, tokens: readonly Token[], at: number): Place | null {
  if (!DAY.test(tokens[at]?.key ?? '')) return null;
  const month = behindJoints(tokens, at + 1);
  if (!isDatePart('month', tokens[month]) || tokens[month]?.kind !== 'word') return null;
  const to = behindYear(tokens, month + 1);
  return { from: at, to, text: textOf(source, tokens, at, to) };
}

/** 'June 30, 2026', 'June 2026', "Dec '26"; 'in May' and 'June' alone only behind a word that leads to a date. */
function monthFirst(source: string, tokens: readonly Token[], at: number): Place | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (monthAndYear(token.key) !== null) return { from: at, to: at + 1, text: token.text };
  if (!isDatePart('month', token)) return null;
  const day = tokens[at + 1];
  if (day?.kind === 'number' && DAY.test(day.key)) {
    const to = behindYear(tokens, at + 2);
    return { from: at, to, text: textOf(source, tokens, at, to) };
  }
  const to = behindYear(tokens, at + 1);
  const isLed = to > at + 1 || isDatePart('leads', tokens[at - 1]) || isOf(tokens, at);
  return isLed ? { from: at, to, text: textOf(source, tokens, at, to) } : null;
}

/** "end of May": "of" behind a word that leads to a date. */
function isOf(tokens: readonly Token[], at: number): boolean {
  return /^(?:of|de|do|del|von)$/.test(tokens[at - 1]?.key ?? '') && isDatePart('leads', tokens[at - 2]);
}

/** 'Q3', 'Q3 FY26', 'H1 2026', '3. Quartal 2026', '2026 Q3'. A half year ends with its second quarter. */
function quarterPlace(source: string, tokens: readonly Token[], at: number): Place | null {
  const key = tokens[at]?.key ?? '';
  if (QUARTER.test(key)) {
    const to = key.length > 2 ? at + 1 : behindYear(tokens, at + 1);
    if (key.startsWith('t') && to === at + 1 && key.length === 2 && !isDatePart('leads', tokens[at - 1])) return null;
    const text = textOf(source, tokens, at, to);
    return { from: at, to, text: key.startsWith('h') ? `Q${key.charAt(1) === '1' ? 2 : 4}${text.slice(2)}` : text };
  }
  if (YEAR_THEN_QUARTER.test(key)) return { from: at, to: at + 1, text: key };
  if (YEAR.test(key) && /^q[1-4]$/.test(tokens[at + 1]?.key ?? ''))
    return { from: at, to: at + 2, text: textOf(source, tokens, at, at + 2) };
  if (!/^[1-4](?:st|nd|rd|th|er|e|o|a|eme)?$/.test(key)) return null;
  const word = behindJoints(tokens, at + 1);
  if (!isDatePart('quarter', tokens[word])) return null;
  const to = behindYear(tokens, word + 1);
  return { from: at, to, text: textOf(source, tokens, at, to) };
}

/** 'by 2026', 'end of 2026', 'Jahr 2026', 'FY26'. A year alone is no date: "the 2026 budget". */
function yearPlace(source: string, tokens: readonly Token[], at: number): Place | null {
  const key = tokens[at]?.key ?? '';
  if (FISCAL_YEAR.test(key)) return { from: at, to: at + 1, text: key };
  if (/^(?:fy|gj)$/.test(key) && /^\d{2,4}$/.test(tokens[at + 1]?.key ?? ''))
    return { from: at, to: at + 2, text: textOf(source, tokens, at, at + 2) };
  if (!YEAR.test(key)) return null;
  const before = tokens[at - 1];
  const isLed = isDatePart('leads', before) || isDatePart('year', before) || isOf(tokens, at);
  const isCount = tokens[at + 1]?.kind === 'mark' && /^[%\p{Sc}+]$/u.test(tokens[at + 1]?.text ?? '');
  return isLed && !isCount ? { from: at, to: at + 1, text: key } : null;
}

/** How far before a number of days the "within" of it may begin: "in den nächsten 90 Tagen". */
const MOST_BEFORE = 4;

/**
 * 'within 90 days', 'in 6 weeks'. Where every one of something is to be done within that time it is a duration, and
 * none of this sentence's dates: 'answer all leads within 2 days'.
 */
function spanPlace(source: string, tokens: readonly Token[], at: number, context: DateContext): Place | null {
  if (!COUNT.test(tokens[at]?.key ?? '') || !isDatePart('span', tokens[at + 1])) return null;
  for (let from = at - 1; from >= Math.max(0, at - MOST_BEFORE); from--) {
    if (!isDatePart('leads', tokens[from])) continue;
    const text = textOf(source, tokens, from, at + 2);
    const read = readDate(text, context);
    if (read.ok || read.problem.code === 'AS_OF_NEEDED') return { from, to: at + 2, text };
  }
  return null;
}

function placeAt(source: string, tokens: readonly Token[], at: number): Place | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || !isDatePart('begins', token)) return null;
  const phrase = isDatePart('phrase', token) && token.kind === 'word' ? phraseAt(fixedPhrases(), tokens, at) : 0;
  if (phrase > 0) return { from: at, to: at + phrase, text: textOf(source, tokens, at, at + phrase) };
  const quarter = quarterPlace(source, tokens, at);
  if (quarter !== null) return quarter;
  if (token.kind === 'word') return monthFirst(source, tokens, at) ?? yearPlace(source, tokens, at);
  if (FULL_DATE.test(token.key) || NAMED_DATE.test(token.key)) return { from: at, to: at + 1, text: token.text };
  if (DAY_AND_MONTH.test(token.key) && tokens[at + 1]?.text === '.' && isDatePart('leads', tokens[at - 1]))
    return { from: at, to: at + 2, text: `${token.text}.` };
  return dayAndMonth(source, tokens, at) ?? yearPlace(source, tokens, at);
}

/** A day and a month without a year are the next ones to come, as core/reading takes months. */
function withYear(text: string, context: DateContext): DateSpan['read'] {
  if (context.asOf === null) return { ok: false, code: 'AS_OF_NEEDED' };
  const { year } = dateOf(context.asOf);
  const join = text.endsWith('.') ? '' : text.includes(',') || /\d$/.test(text) ? ', ' : ' ';
  for (const each of [year, year + 1]) {
    const read = readDate(`${text}${join}${each}`, context);
    if (read.ok && read.value >= context.asOf) return { ok: true, day: read.value, notes: ['YEAR_ASSUMED'] };
  }
  return { ok: false, code: 'INVALID_DATE' };
}

function readPlace(text: string, context: DateContext): DateSpan['read'] {
  const read = readDate(text, context);
  if (read.ok) return { ok: true, day: read.value, notes: read.notes };
  if (read.problem.code === 'NOT_A_DATE' && /\d/.test(text) && !/\d{3}/.test(text)) return withYear(text, context);
  return { ok: false, code: read.problem.code };
}

/** How many readings of dates are remembered: plans repeat their deadlines. */
const MOST_KNOWN = 2000;

/** '2026年12月31日', '12月末', '第3四半期', '年末', '2026년 12월 31일'. */
const EAST_ASIAN_DATE =
  /(?:\d{4}[年년]\s?)?\d{1,2}[月월]\s?(?:\d{1,2}[日일]|末|底|말)?|(?:\d{4}[年년]\s?)?第?[1-4](?:四半期|季度|분기)(?:末|\s?말)?|年末|年度末|期末|月末|四半期末|年底|月底|季末|연말|월말|분기\s?말|Q[1-4](?:\s?\d{4})?/g;

/** Dates in texts without spaces, whose words the tokens do not part. */
function eastAsianPlaces(source: string, tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  let from = 0;
  for (const found of source.match(EAST_ASIAN_DATE) ?? []) {
    const start = source.indexOf(found, tokens[from]?.start ?? 0);
    while (from + 1 < tokens.length && (tokens[from]?.end ?? 0) <= start) from++;
    let to = from + 1;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < start + found.length) to++;
    const [year, month, day] = found.match(/\d+/g) ?? [];
    places.push({ from, to, text: day === undefined ? found : `${year ?? ''}-${month ?? ''}-${day}` });
    from = to;
  }
  return places;
}

/** Finds the dates of sentences. One finder serves a whole run: it remembers what it has read. */
export function dateFinder(context: DateContext): (source: string, tokens: readonly Token[]) => DateSpan[] {
  const known = new Map<string, DateSpan['read']>();
  const reading = (text: string): DateSpan['read'] => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const read = readPlace(text, context);
    known.set(text, read);
    return read;
  };
  return (source, tokens) => {
    if (UNSPACED.test(source)) {
      return eastAsianPlaces(source, tokens).map((place) => ({
        ...place,
        read: reading(place.text),
        isReference: false,
        isDeadline: false,
      }));
    }
    const spans: DateSpan[] = [];
    let isOfEach = false;
    for (let at = 0; at < tokens.length; at++) {
      isOfEach = isOfEach || phraseOf('every', tokens, at) > 0;
      const place = placeAt(source, tokens, at) ?? (isOfEach ? null : spanPlace(source, tokens, at, context));
      if (place === null) continue;
      const from = ledFrom(tokens, place.from, spans[spans.length - 1]?.to ?? 0);
      const { isDeadline, isReference } = roleOf(tokens, place.from);
      const text = textOf(source, tokens, from, place.to);
      spans.push({ from, to: place.to, text, read: reading(place.text), isDeadline, isReference });
      at = place.to - 1;
    }
    return spans;
  };
}

/** Where the words that lead to a date begin: "by the end of" before "Q3" belongs to it. */
function ledFrom(tokens: readonly Token[], from: number, earliest: number): number {
  let start = from;
  for (let at = from - 1; at >= Math.max(earliest, from - MOST_BEFORE); at--) {
    if (isDatePart('leads', tokens[at])) start = at;
    else if (!/^(?:of|de|del|do|da|du|la|le|el|the|der|des|dem|den|von)$/.test(tokens[at]?.key ?? '')) break;
  }
  return start;
}

/** What the words before a date make of it: at most three of them are looked at. */
function roleOf(tokens: readonly Token[], from: number): Pick<DateSpan, 'isReference' | 'isDeadline'> {
  if (phraseOf('deadline', tokens, from) > 0) return { isDeadline: true, isReference: false };
  const led = isDatePart('leads', tokens[from - 1]) ? 1 : 0;
  let isReference = false;
  for (let back = 1; back <= 3; back++) {
    if (tokens[from - back]?.kind !== 'word') break;
    if (phraseOf('deadline', tokens, from - back) > 0) return { isDeadline: true, isReference: false };
    const length = phraseOf('reference', tokens, from - back);
    isReference = isReference || (length > 0 && (length === back || length === back - led));
  }
  return { isDeadline: false, isReference };
}
