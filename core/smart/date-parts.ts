import { datePhrases, monthNumber, type PhraseKind } from '../reading/date-words.ts';
import { isListed, lexicons } from './lexicon.ts';
import { keyOf, phraseIndex, type PhraseIndex, type Token } from './tokens.ts';

/** What a word may be of a date, a bit each: a word is asked once, and not wherever it stands. */
const PART_BIT = {
  /** A date may begin with it: a number, a month, "Q3", "end of". */
  begins: 1 << 0,
  /** It leads to a date: "by", "end", "within". */
  leads: 1 << 1,
  month: 1 << 2,
  quarter: 1 << 3,
  year: 1 << 4,
  /** What is counted in "within 90 days". */
  span: 1 << 5,
  /** A phrase that is a date by itself begins with it: "end of year". */
  phrase: 1 << 6,
} as const;

/** A part of a date. */
export type DatePart = keyof typeof PART_BIT;

const MONTH_AND_YEAR = /^(\p{L}{3,})[-/.'](\d{2}|\d{4})$/u;
/** A number, or a quarter, a half-year or a fiscal year that is written as one. */
const BEGINNING = /^\d|^(?:[qth][1-4]|fy|gj)/;

/** The one-word phrases of some kinds, as keys, but no articles: "the 2026 budget" is no deadline. */
function lastWords(kinds: readonly PhraseKind[]): readonly string[] {
  const isArticle = (key: string): boolean =>
    isListed(
      ['articles'],
      lexicons().map((lexicon) => lexicon.entryOf(key)),
    );
  const keys = kinds.flatMap((kind) => [...datePhrases(kind)]).map((phrase) => keyOf(phrase).split(' ').pop() ?? '');
  return keys.filter((key) => key !== '' && !isArticle(key));
}

let fixed: PhraseIndex | null = null;

/** "end of year", "this quarter", "mois prochain": phrases that are a date by themselves. */
export function fixedPhrases(): PhraseIndex {
  if (fixed !== null) return fixed;
  const ends = (['yearEnd', 'quarterEnd', 'monthEnd'] as const).flatMap((kind) => [...datePhrases(kind)]);
  const turns = (['current', 'next'] as const).flatMap((kind) => [...datePhrases(kind)]);
  const periods = (['year', 'quarter', 'month'] as const).flatMap((kind) => [...datePhrases(kind)]);
  const pairs = turns.flatMap((turn) => periods.flatMap((period) => [`${turn} ${period}`, `${period} ${turn}`]));
  return (fixed = phraseIndex([...ends, ...pairs]));
}

let listed: ReadonlyMap<string, number> | null = null;

/** The words of the shipped languages that are part of dates, arranged on first use. */
function listedParts(): ReadonlyMap<string, number> {
  if (listed !== null) return listed;
  const parts = new Map<string, number>();
  const put = (keys: Iterable<string>, bit: number): void => {
    for (const key of keys) parts.set(key, (parts.get(key) ?? 0) | bit);
  };
  put(lastWords(['by', 'endOf', 'within']), PART_BIT.leads);
  put(lastWords(['year']), PART_BIT.year);
  put(lastWords(['quarter']), PART_BIT.quarter);
  put(lastWords(['days', 'weeks', 'months']), PART_BIT.span);
  put(fixedPhrases().keys(), PART_BIT.phrase | PART_BIT.begins);
  return (listed = parts);
}

/** What a word may be of a date, a bit each. */
export function datePartsOf(key: string): number {
  const isMonth = monthNumber(key) !== null;
  return (
    (listedParts().get(key) ?? 0) |
    (isMonth ? PART_BIT.month : 0) |
    (isMonth || BEGINNING.test(key) || MONTH_AND_YEAR.test(key) ? PART_BIT.begins : 0)
  );
}

/** Whether a token may be that part of a date. */
export function isDatePart(part: DatePart, token: Token | undefined): boolean {
  return token !== undefined && (token.word.inDates & PART_BIT[part]) !== 0;
}

/** The month and the year of 'dec-26', 'march/2026'; null for other words. */
export function monthAndYear(key: string): number | null {
  const found = MONTH_AND_YEAR.exec(key);
  return found === null ? null : monthNumber(found[1] ?? '');
}
