import { OTHER_LANGUAGES } from '../words/smart/other.ts';
import { lexicons, listed, type Entry, type Lexicon } from './lexicon.ts';
import { keyOf, type Token } from './tokens.ts';

/** How much a word of each kind says of the language a sentence is in. */
const SMALL_WORD = 2;
const OWN_WORD = 3;

type Vote = readonly [language: number, weight: number];
type Votes = ReadonlyMap<string, readonly Vote[]>;

const NO_VOTES: readonly Vote[] = [];

let votes: Votes | null = null;

/** Which languages a word speaks for. Those behind the lexicons are the ones whose goals are not read. */
function allVotes(): Votes {
  if (votes !== null) return votes;
  const made = new Map<string, [number, number][]>();
  const put = (word: string, language: number, weight: number): void => {
    const key = keyOf(word);
    const known = made.get(key);
    if (known === undefined) made.set(key, [[language, weight]]);
    else if (!known.some(([each]) => each === language)) known.push([language, weight]);
  };
  lexicons().forEach(({ words }, language) => {
    for (const list of [words.small, words.articles, words.scope, words.be, words.have, words.will, words.every])
      for (const word of listed(list)) put(word, language, SMALL_WORD);
    for (const list of [words.subjects, words.can, words.want, words.vague, words.empty, words.states])
      for (const word of listed(list)) put(word, language, OWN_WORD);
  });
  OTHER_LANGUAGES.forEach((words, i) => {
    for (const word of listed(words)) put(word, lexicons().length + i, SMALL_WORD);
  });
  return (votes = made);
}

/** The votes of one word: as a small word, and as a verb or an action noun of a language. */
export function votesOf(key: string, entries: readonly Entry[]): readonly Vote[] {
  const asSmall = allVotes().get(key) ?? NO_VOTES;
  if (entries.every(isNoAction)) return asSmall;
  const own = entries.flatMap((entry, language): Vote[] => (isNoAction(entry) ? [] : [[language, OWN_WORD]]));
  return [...asSmall, ...own];
}

function isNoAction({ verb, noun }: Entry): boolean {
  return verb === null && noun === null;
}

const LATIN = /\p{Script=Latin}/u;
/** A name of up to so many words needs no language: "EBITDA margin EMEA" is a name anywhere. */
const LONGEST_NAME = 4;

/**
 * The language of a sentence by its small words and verbs, or null where it is none of those we read. `hint` is what
 * the sheet or the user says; it decides where the words do not.
 *
 *   'Sell more!' → en    'Umsatz steigern' → de    'Verhoog de omzet met 10% voor eind juni' → null    'NPS' → the hint
 */
export function languageOf(tokens: readonly Token[], hint: string): Lexicon | null {
  const known = lexicons();
  const scores = new Array<number>(known.length + OTHER_LANGUAGES.length).fill(0);
  let words = 0;
  let latin = 0;
  for (const { kind, key, word } of tokens) {
    if (kind !== 'word') continue;
    words++;
    if (LATIN.test(key)) latin++;
    for (const [language, weight] of word.votes) scores[language] = (scores[language] ?? 0) + weight;
  }
  if (latin * 2 < words) return null;
  const byHint = known.findIndex(({ language }) => language === hint);
  let best = byHint < 0 ? 0 : byHint;
  for (let language = 0; language < scores.length; language++)
    if ((scores[language] ?? 0) > (scores[best] ?? 0)) best = language;
  if ((scores[best] ?? 0) > 0) return known[best] ?? null;
  return words <= LONGEST_NAME ? (known[byHint < 0 ? 0 : byHint] ?? null) : null;
}
