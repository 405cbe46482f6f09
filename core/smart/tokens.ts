import { withoutAccents } from '../reading/text.ts';

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
};

/**
 * Runs of letters and digits, held together by what stands between two of them: 'step-by-step', 'API/CLI', '1,200',
 * '31.12.2026', "d'ici". Everything else is a mark of its own. Each character is looked at once: no text takes longer
 * than its length.
 */
const PART = /[\p{L}\p{N}\p{M}]+(?:(?:[-'’./&_](?=[\p{L}\p{N}])|,(?=\d))[\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const DIGIT_FIRST = /^\p{N}/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/** A text as look-ups compare it. */
export function keyOf(text: string): string {
  return withoutAccents(text).replace(/’/g, "'");
}

/** The tokens of a text in their order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  PART.lastIndex = 0;
  for (let found = PART.exec(text); found !== null; found = PART.exec(text)) {
    const [part] = found;
    const kind = DIGIT_FIRST.test(part) ? 'number' : LETTER_OR_DIGIT.test(part) ? 'word' : 'mark';
    tokens.push({ text: part, key: keyOf(part), kind, start: found.index, end: found.index + part.length });
  }
  return tokens;
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Arranges phrases for look-up in tokens. */
export function phraseIndex(phrases: Iterable<string>): PhraseIndex {
  const index = new Map<string, string[][]>();
  for (const phrase of new Set(phrases)) {
    const keys = tokensOf(phrase).map(({ key }) => key);
    const [first] = keys;
    if (first === undefined) continue;
    const known = index.get(first);
    if (known === undefined) index.set(first, [keys]);
    else known.push(keys);
  }
  for (const known of index.values()) known.sort((a, b) => b.length - a.length);
  return index;
}

/** How many tokens the longest phrase beginning at a place takes; 0 where none begins there. */
export function phraseAt(index: PhraseIndex, tokens: readonly Token[], at: number): number {
  for (const phrase of index.get(tokens[at]?.key ?? '') ?? []) {
    if (phrase.every((key, i) => tokens[at + i]?.key === key)) return phrase.length;
  }
  return 0;
}
