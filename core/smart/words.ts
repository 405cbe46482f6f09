import { mayBeginDate } from './date-spans.ts';
import { votesOf } from './language.ts';
import { lexicons, startsOfPhrases } from './lexicon.ts';
import { keyOf, kindOf, tokensOf, type Token, type Word } from './tokens.ts';

const remembered = new Map<string, Word>();
/** Plans repeat their words; a text of random letters must not fill the memory. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 40;

function isSmall(key: string): boolean {
  return lexicons().some((lexicon) =>
    (['small', 'scope', 'articles', 'be', 'will'] as const).some((list) => lexicon.has(list, key)),
  );
}

/** 'ausrollen', 'gewinnen': with a small letter, in languages other than English, no noun. */
function isOnlyVerb(text: string, key: string): boolean {
  if (/^\p{Lu}/u.test(text) || key.length <= 5) return false;
  return lexicons().some((lexicon) => lexicon.language !== 'en' && lexicon.verb(key)?.form === 'base');
}

function lookedUp(text: string): Word {
  const key = keyOf(text);
  return {
    key,
    kind: kindOf(text),
    starts: startsOfPhrases(key),
    mayBeDate: mayBeginDate(key),
    isSmall: isSmall(key),
    isOnlyVerb: isOnlyVerb(text, key),
    votes: votesOf(key),
  };
}

/** What is known of a word by itself. */
export function wordOf(text: string): Word {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const word = lookedUp(text);
  if (text.length > LONGEST_REMEMBERED) return word;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, word);
  return word;
}

/** The tokens of a text, with what is known of their words. */
export function wordsOf(text: string): Token[] {
  return tokensOf(text, wordOf);
}
