import { withoutAccents } from '../reading/text.ts';
import type { Entry } from './lexicon.ts';

/** What a word is by itself, whatever stands around it: looked up once for all its occurrences. */
export type Word = {
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Which lists of phrases (see `AllList`) have one that begins with it, a bit each. */
  readonly starts: number;
  /** What it may be of a date (see `DatePart`), a bit each. */
  readonly inDates: number;
  /** An article, a preposition or another small word in some language. */
  readonly isSmall: boolean;
  /** A verb in a language other than English, and no noun there. */
  readonly isOnlyVerb: boolean;
  /** The languages it speaks for, and how strongly. */
  readonly votes: readonly (readonly [language: number, weight: number])[];
  /** What each language knows of it, in the order of the lexicons. */
  readonly entries: readonly Entry[];
};

/** A word, number or mark of a goal sentence. */
export type Token = {
  /** As typed. */
  readonly text: string;
  /** In lower case, without accents, with straight apostrophes. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** What is known of the word itself. */
  readonly word: Word;
};

/**
 * Runs of letters and digits, held together by what stands between two of them: 'step-by-step', 'API/CLI', '1,200',
 * '31.12.2026', "d'ici". Everything else is a mark of its own. Each character is looked at once: no text takes longer
 * than its length.
 */
const PART = /[\p{L}\p{N}\p{M}]+(?:(?:[-'’./&_](?=[\p{L}\p{N}])|,(?=\d))[\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
/** Scripts that put no space between words: there a number ends where the letters begin. */
export const UNSPACED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const UNSPACED_PART = /\d+(?:[.,]\d+)*|[^\s\d\p{P}\p{S}]+|[^\s\d]/gu;
const DIGIT_FIRST = /^\p{N}/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/** A text as look-ups compare it. */
export function keyOf(text: string): string {
  return withoutAccents(text).replace(/’/g, "'");
}

/** The keys of a phrase. With patterns of its own: the place of the others must not move while a text is read. */
function keysOf(phrase: string): string[] {
  const pattern = UNSPACED.test(phrase) ? UNSPACED_PART : PART;
  return (phrase.match(new RegExp(pattern, 'gu')) ?? []).map(keyOf);
}

/** What kind of token a text is. */
export function kindOf(text: string): Token['kind'] {
  return DIGIT_FIRST.test(text) ? 'number' : LETTER_OR_DIGIT.test(text) ? 'word' : 'mark';
}

/** The tokens of a text in their order; `wordOf` tells what is known of each word. */
export function tokensOf(text: string, wordOf: (text: string) => Word): Token[] {
  const tokens: Token[] = [];
  const pattern = UNSPACED.test(text) ? UNSPACED_PART : PART;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [part] = found;
    const word = wordOf(part);
    const { key, kind } = word;
    tokens.push({ text: part, key, kind, start: found.index, end: found.index + part.length, word });
  }
  return tokens;
}

/** Phrases as a tree of their words: what follows a word, and whether a phrase ends with it. */
export type Phrases = { readonly isEnd: boolean; readonly next: PhraseIndex };
/** Phrases by their first word. */
export type PhraseIndex = ReadonlyMap<string, Phrases>;

type Growing = { isEnd: boolean; readonly next: Map<string, Growing> };

/** Arranges phrases for look-up in tokens. */
export function phraseIndex(phrases: Iterable<string>): PhraseIndex {
  const root: Growing = { isEnd: false, next: new Map() };
  for (const phrase of phrases) {
    let node = root;
    for (const key of keysOf(phrase)) {
      const known = node.next.get(key) ?? { isEnd: false, next: new Map() };
      node.next.set(key, known);
      node = known;
    }
    node.isEnd = true;
  }
  return root.next;
}

/** How many tokens the longest phrase takes that begins at a place and continues as told; 0 where none ends. */
export function lengthOfPhrase(phrases: Phrases | null, tokens: readonly Token[], at: number): number {
  let length = 0;
  let node = phrases ?? undefined;
  for (let next = at + 1; node !== undefined; next++) {
    if (node.isEnd) length = next - at;
    if (node.next.size === 0) break;
    node = node.next.get(tokens[next]?.key ?? '');
  }
  return length;
}

/** How many tokens the longest phrase beginning at a place takes; 0 where none begins there. */
export function phraseAt(index: PhraseIndex, tokens: readonly Token[], at: number): number {
  return lengthOfPhrase(index.get(tokens[at]?.key ?? '') ?? null, tokens, at);
}
