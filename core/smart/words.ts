import { datePartsOf } from './date-parts.ts';
import { votesOf } from './language.ts';
import { isListed, lexicons, type Entry, type WordList } from './lexicon.ts';
import { startsOfPhrases } from './phrase-lists.ts';
import { keyOf, kindOf, tokensOf, type Token, type Word } from './tokens.ts';

const remembered = new Map<string, Word>();
/** Plans repeat their words, but not their numbers; a text of random letters must not fill the memory. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 40;

const SMALL: readonly WordList[] = ['small', 'scope', 'articles', 'be', 'will'];

/** 'ausrollen', 'gewinnen': with a small letter, in languages other than English, no noun. */
function isOnlyVerb(text: string, key: string, entries: readonly Entry[]): boolean {
  if (key.length <= 5 || /^\p{Lu}/u.test(text)) return false;
  return entries.some(({ verb }, place) => verb?.form === 'base' && lexicons()[place]?.language !== 'en');
}

function lookedUp(text: string): Word {
  const key = keyOf(text);
  const entries = lexicons().map((lexicon) => lexicon.entryOf(key));
  return {
    key,
    kind: kindOf(text),
    starts: startsOfPhrases(key),
    inDates: datePartsOf(key),
    isSmall: isListed(SMALL, entries),
    isOnlyVerb: isOnlyVerb(text, key, entries),
    votes: votesOf(key, entries),
    entries,
  };
}

/** What is known of a word by itself. */
export function wordOf(text: string): Word {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const word = lookedUp(text);
  if (word.kind === 'number' || text.length > LONGEST_REMEMBERED) return word;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, word);
  return word;
}

/** The tokens of a text, with what is known of their words. */
export function wordsOf(text: string): Token[] {
  return tokensOf(text, wordOf);
}
