import { SMART_LANGUAGES } from '../words/smart-languages.ts';
import { listed } from './lexicon.ts';
import { phraseAt, phraseIndex, type PhraseIndex, type Token } from './tokens.ts';

/** The lists whose phrases are looked for in all languages at once, a bit each. */
const LIST_BIT = {
  urgent: 1 << 0,
  endless: 1 << 1,
  someday: 1 << 2,
  deadline: 1 << 3,
  reference: 1 << 4,
  every: 1 << 5,
  multiples: 1 << 6,
  named: 1 << 7,
  numbers: 1 << 8,
} as const;

/** A list of phrases that are understood in whatever language the sentence is. */
export type AllList = keyof typeof LIST_BIT;

function isAllList(name: string): name is AllList {
  return name in LIST_BIT;
}

/** The phrases of each list, and which lists have one that begins with a word. */
type Arranged = {
  readonly phrases: ReadonlyMap<AllList, PhraseIndex>;
  readonly starts: ReadonlyMap<string, number>;
};

let arranged: Arranged | null = null;

/** Arranged on first use: an import does no work. */
function lists(): Arranged {
  if (arranged !== null) return arranged;
  const phrases = new Map<AllList, PhraseIndex>();
  const starts = new Map<string, number>();
  for (const list of Object.keys(LIST_BIT).filter(isAllList)) {
    const index = phraseIndex(SMART_LANGUAGES.flatMap((words) => listed(words[list])));
    phrases.set(list, index);
    for (const first of index.keys()) starts.set(first, (starts.get(first) ?? 0) | LIST_BIT[list]);
  }
  return (arranged = { phrases, starts });
}

/** Which of the lists have a phrase that begins with a word, a bit each. */
export function startsOfPhrases(key: string): number {
  return lists().starts.get(key) ?? 0;
}

/**
 * How many tokens a phrase of a list takes at a place, 0 where none is there, in whatever language: times and numbers
 * are understood everywhere (semantics 3: "numbers, dates and columns work everywhere").
 */
export function phraseOf(list: AllList, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || (token.word.starts & LIST_BIT[list]) === 0) return 0;
  const index = lists().phrases.get(list);
  return index === undefined ? 0 : phraseAt(index, tokens, at);
}
