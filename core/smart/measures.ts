import { once } from '../workbook/once.ts';
import { PHRASE_LANGUAGES } from '../words/phrase-languages.ts';
import { readNumber } from '../reading/number.ts';
import type { DateSpan } from './date-spans.ts';
import { isListed, type Lexicon } from './lexicon.ts';
import { phraseOf } from './phrase-lists.ts';
import { keyOf, type Token } from './tokens.ts';

/** What of a sentence can be measured, as the words that say it. */
export type Measures = {
  /** '30 new logos', '$500 million', 'at least one post'. */
  readonly amounts: readonly string[];
  /** 'double', '3x': a measure only against a baseline. */
  readonly multiples: readonly string[];
  /** 'all active repos': counts as 100 %. */
  readonly wholes: readonly string[];
  /** Numbers that only name something: 'Office 365', 'phase 2'. */
  readonly names: readonly string[];
};

const ROMAN_OR_NAME = /^(?:24\/7|7\/24|24x7|360|365|[1-9]d|[2-6]g|[248]k|b2b|b2c|covid-19)$/;
const ORDINAL = /^\d+(?:st|nd|rd|th|er|eme|º|ª)$/;
const PLAIN_YEAR = /^(?:19|20)\d{2}$/;
const TIMES = /^\d+(?:[.,]\d+)?[x×]$/;
const RANGE = /^\d[\d.,]*-\d[\d.,]*$/;
const WITH_UNIT = /^\d[\d.,]*(?:-\d[\d.,]*)?\p{L}{1,5}(?:\/\p{L}{1,4})?$/u;
/** A number with a slash is a score ('8.7/10'), one with more dots or dashes a number of something. */
const VERSION = /^\d+(?:\.\d+){2,}$|^\d+(?:[-_]\d+){2,}$|^\d+\p{L}+\d/u;
const COMPARISON_SIGN = /^[<>≤≥=~≈±]$/;
const MONEY_OR_SHARE = /^[%‰\p{Sc}]$/u;

/** "at least", "mehr als": words before a number that make a target of it, in all languages. */
const comparisons = once(
  () =>
    new Set(
      PHRASE_LANGUAGES.flatMap(({ targets }) => [
        ...targets.atLeast,
        ...targets.moreThan,
        ...targets.atMost,
        ...targets.lessThan,
      ]).map(keyOf),
    ),
);

/** "to", "from", "um", "de": words before a number that is reached or left. */
const leads = once(
  () =>
    new Set([
      ...PHRASE_LANGUAGES.flatMap(({ targets }) => [...targets.to, ...targets.between]).map(keyOf),
      ...['to', 'by', 'from', 'um', 'auf', 'von', 'a', 'de', 'en', 'para', 'em', 'of', 'is', 'reach', 'at', 'ueber'],
    ]),
);

const scales = new Map<string, boolean>();
const MOST_SCALES = 2000;

/** Whether a word behind a number is a scale, a share or a currency, as core/reading knows them: 'million', 'EUR', 'bps'. */
function isScaleOrCurrency(word: string): boolean {
  const known = scales.get(word);
  if (known !== undefined) return known;
  if (scales.size >= MOST_SCALES) scales.clear();
  const read = readNumber(`1 ${word}`);
  const isOne = read.ok && (read.value.value !== 1 || read.value.unit !== null);
  scales.set(word, isOne);
  return isOne;
}

/** What follows a number and says what is counted: 'reps', 'new logos'; no small word, no mark, no date. */
function countedNoun(tokens: readonly Token[], at: number, isDate: (at: number) => boolean): boolean {
  const next = tokens[at];
  return next?.kind === 'word' && !isDate(at) && !next.word.isSmall && !next.word.isOnlyVerb;
}

/** How many tokens before a number compare it: 'at least', 'unter'; 0 where none do. */
export function comparisonBefore(tokens: readonly Token[], at: number): number {
  for (let length = 3; length >= 1; length--) {
    if (at - length < 0) continue;
    let phrase = '';
    for (let i = at - length; i < at; i++) phrase += `${phrase === '' ? '' : ' '}${tokens[i]?.key ?? ''}`;
    if (comparisons().has(phrase)) return length;
  }
  return 0;
}

/** 'Windows 11', 'Series B 2': a word with a capital before the number, which no verb and no small word is. */
function isAfterName(tokens: readonly Token[], at: number, lexicon: Lexicon | null): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || !/^\p{Lu}/u.test(before.text)) return false;
  if (lexicon === null || lexicon.language === 'de' || before.word.isSmall) return false;
  const { verb, noun } = lexicon.entry(before);
  return verb === null && !(at === 1 && noun !== null);
}

/** 'phase 2', 'Top 10': but 'Plan 5 events' plans them. */
function isNamed(tokens: readonly Token[], at: number, lexicon: Lexicon | null): boolean {
  if (phraseOf('named', tokens, at - 1) !== 1) return false;
  return at !== 1 || lexicon?.entry(tokens[0]).verb?.form !== 'base';
}

type Counted = 'amount' | 'multiple' | 'name' | 'nothing';

function judgeNumber(
  tokens: readonly Token[],
  at: number,
  isDate: (at: number) => boolean,
  lexicon: Lexicon | null,
): Counted {
  const { key, text } = tokens[at] ?? { key: '', text: '' };
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (ORDINAL.test(key) || VERSION.test(key)) return 'nothing';
  const isTop = before?.key === 'top';
  if (ROMAN_OR_NAME.test(key) && !(after !== undefined && MONEY_OR_SHARE.test(after.text)) && !/^36[05]$/.test(key))
    return 'name';
  if (before?.text === '#' || isNamed(tokens, at, lexicon)) {
    if (isTop || after === undefined || !(MONEY_OR_SHARE.test(after.text) || isScaleOrCurrency(after.text)))
      return 'name';
  }
  if (before !== undefined && MONEY_OR_SHARE.test(before.text)) return 'amount';
  if (after !== undefined && MONEY_OR_SHARE.test(after.text)) return 'amount';
  if (TIMES.test(key)) return 'multiple';
  if (after?.kind === 'word' && !isDate(at + 1) && isScaleOrCurrency(after.text)) return 'amount';
  if (isAfterName(tokens, at, lexicon)) return 'name';
  if (WITH_UNIT.test(text) || RANGE.test(key)) return 'amount';
  if (PLAIN_YEAR.test(key) && !(before !== undefined && COMPARISON_SIGN.test(before.text)))
    return yearOrCount(tokens, at, isDate);
  if (after?.text === '+' || (after !== undefined && /^[±]$/.test(after.text))) return 'amount';
  if (before !== undefined && (COMPARISON_SIGN.test(before.text) || before.text === '+')) return 'amount';
  if (/^\d[\d.,]*\/\d/.test(key)) return 'amount';
  if (comparisonBefore(tokens, at) > 0) return 'amount';
  if (countedNoun(tokens, at + 1, isDate)) return 'amount';
  if (before !== undefined && (/^[:=–—-]$/.test(before.text) || leads().has(before.key))) return 'amount';
  return 'nothing';
}

/** '2000 users' counts, 'the 2026 budget' does not: a number like a year counts only where it cannot be one. */
function yearOrCount(tokens: readonly Token[], at: number, isDate: (at: number) => boolean): Counted {
  const { text } = tokens[at] ?? { text: '' };
  const isGrouped = /[.,]/.test(text);
  const compares = comparisonBefore(tokens, at) > 0 && countedNoun(tokens, at + 1, isDate);
  return isGrouped || compares ? 'amount' : 'nothing';
}

/** List numbers: '1. Grow …', '2.3 Grow …', '4) Grow …'. */
function listNumberEnd(tokens: readonly Token[]): number {
  const [first, second] = tokens;
  if (first?.kind !== 'number') return 0;
  if (second?.kind === 'mark' && /^[.):]$/.test(second.text) && tokens.length > 2) return 2;
  return /^\d+(?:\.\d+)+$/.test(first.key) &&
    /^\d{1,2}(?:\.\d{1,2})+$/.test(first.key) &&
    tokens[1]?.kind === 'word' &&
    /^\p{Lu}/u.test(tokens[1].text)
    ? 1
    : 0;
}

/** How much of the words behind a number is shown with it. */
const SHOWN_BEHIND = 3;

function shownAmount(source: string, tokens: readonly Token[], at: number, isDate: (at: number) => boolean): string {
  const money = /^[\p{Sc}<>≤≥]$/u.test(tokens[at - 1]?.text ?? '') ? 1 : 0;
  const from = at - Math.max(money, comparisonBefore(tokens, at));
  let to = at + 1;
  while (to < tokens.length && to - at <= SHOWN_BEHIND && !isDate(to)) {
    const token = tokens[to];
    if (token === undefined || token.kind === 'number') break;
    if (token.kind === 'mark' && !/^[%‰+\p{Sc}]$/u.test(token.text)) break;
    if (token.kind === 'word' && (token.word.isSmall || token.word.isOnlyVerb)) break;
    to++;
    if (token.kind === 'mark' && token.text !== '+') break;
  }
  return source.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** Looks through the numbers of a sentence (semantics 3, M). Dates were found before and are no measures. */
export function measuresIn(
  source: string,
  tokens: readonly Token[],
  dates: readonly DateSpan[],
  lexicon: Lexicon | null,
): Measures {
  const inDate = new Uint8Array(tokens.length + 1);
  for (const { from, to } of dates) inDate.fill(1, from, to);
  const isDate = (at: number): boolean => inDate[at] === 1;
  const amounts: string[] = [];
  const multiples: string[] = [];
  const wholes: string[] = [];
  const names: string[] = [];
  for (let at = listNumberEnd(tokens); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || isDate(at)) continue;
    if (token.kind === 'word') {
      if (phraseOf('multiples', tokens, at) > 0) multiples.push(token.text);
      else if (isNumberWord(tokens, at, isDate)) amounts.push(shownAmount(source, tokens, at, isDate));
      else if (phraseOf('every', tokens, at) > 0 && isWhole(tokens, at, isDate))
        wholes.push(shownAmount(source, tokens, at, isDate));
      continue;
    }
    const counted = judgeNumber(tokens, at, isDate, lexicon);
    if (counted === 'amount') amounts.push(shownAmount(source, tokens, at, isDate));
    else if (counted === 'multiple') multiples.push(token.text);
    else if (counted === 'name') names.push(source.slice(tokens[at - 1]?.start ?? token.start, token.end));
    else if (PLAIN_YEAR.test(token.key) || ORDINAL.test(token.key)) names.push(token.text);
  }
  return { amounts, multiples, wholes, names };
}

/** 'three new stores', 'at least one post', 'one post per month': a number in words that counts something. */
function isNumberWord(tokens: readonly Token[], at: number, isDate: (at: number) => boolean): boolean {
  const isNumber = phraseOf('numbers', tokens, at) > 0;
  if (isNumber) return countedNoun(tokens, at + 1, isDate);
  if (!ONE.has(tokens[at]?.key ?? '') || !countedNoun(tokens, at + 1, isDate)) return false;
  return comparisonBefore(tokens, at) > 0 || PER.test(tokens[at + 2]?.key ?? '') || PER.test(tokens[at + 3]?.key ?? '');
}

/** "one post per month" is a rate. */
const PER = /^(?:per|pro|par|por)$/;

const ONE: ReadonlySet<string> = new Set(['one', 'ein', 'eine', 'einen', 'un', 'une', 'una', 'um', 'uma']);

const ARTICLES = ['articles'] as const;

/** 'all active repos' counts; 'every year', 'for everyone' do not. */
function isWhole(tokens: readonly Token[], at: number, isDate: (at: number) => boolean): boolean {
  // "All Hands": with a capital inside of a sentence it is a name.
  if (at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? '')) return false;
  let next = at + 1;
  while (next < at + 3 && isListed(ARTICLES, tokens[next]?.word.entries ?? [])) next++;
  return countedNoun(tokens, next, isDate) && !isPeriod(tokens[next]?.key ?? '');
}

const periodWords = once(
  () =>
    new Set(
      PHRASE_LANGUAGES.flatMap(({ dates }) => [
        ...dates.days,
        ...dates.weeks,
        ...dates.months,
        ...dates.month,
        ...dates.quarter,
        ...dates.year,
      ]).map(keyOf),
    ),
);

function isPeriod(key: string): boolean {
  return periodWords().has(key);
}
