import { once } from '../workbook/once.ts';
import { PHRASE_LANGUAGES } from '../words/phrase-languages.ts';
import type { Phrases } from '../words/phrases.ts';
import { phraseIndex, type PhraseIndex } from './phrase-index.ts';
import { withoutAccents } from './text.ts';

/** A kind of date phrase. */
export type PhraseKind = keyof Phrases['dates'];

const months = once(
  (): ReadonlyMap<string, number> =>
    new Map(
      [...PHRASE_LANGUAGES]
        .reverse()
        .flatMap((words) =>
          words.months.flatMap((names, month) =>
            names.flatMap((each): [string, number][] => [[withoutAccents(each), month + 1]]),
          ),
        ),
    ),
);

/** The month a name or short form means in any shipped language, 1-12: 'März' → 3. Null for other words. */
export function monthNumber(name: string): number | null {
  return months().get(withoutAccents(name.toLowerCase())) ?? null;
}

const indexes = new Map<PhraseKind, PhraseIndex>();

/** The phrases of one kind in all languages, lower case and without accents. */
function indexOf(kind: PhraseKind): PhraseIndex {
  const known = indexes.get(kind);
  if (known !== undefined) return known;
  const made = phraseIndex(PHRASE_LANGUAGES.flatMap((words) => words.dates[kind].map(withoutAccents)));
  indexes.set(kind, made);
  return made;
}

/** All phrases of one kind in all languages, lower case and without accents. */
export function datePhrases(kind: PhraseKind): ReadonlySet<string> {
  return indexOf(kind).all;
}

/** Scripts that put no space behind a word, or need none. */
const NOT_LATIN = /[\u0250-\uFFFF]$/;

/**
 * The text without one of the phrases at its start, or null when none is there. The longest wins: 'end of' before 'end'.
 * A phrase must end at a space or, in scripts without spaces, anywhere.
 */
export function withoutStart(text: string, kind: PhraseKind): string | null {
  let best: string | null = null;
  for (const phrase of indexOf(kind).startingLike(text)) {
    if (!text.startsWith(phrase)) continue;
    const rest = text.slice(phrase.length);
    const isWhole = rest === '' || /^[ '’]/.test(rest) || NOT_LATIN.test(phrase) || /['’]$/.test(phrase);
    if (isWhole && (best === null || rest.length < best.length)) best = rest;
  }
  return best === null ? null : best.replace(/^['’]/, '').trim();
}

/** The text without one of the phrases at its end, or null when none is there: 'mois prochain', '분기 말'. */
export function withoutEnd(text: string, kind: PhraseKind): string | null {
  for (const phrase of indexOf(kind).endingLike(text)) {
    if (text.endsWith(` ${phrase}`)) return text.slice(0, -phrase.length - 1).trim();
  }
  return null;
}
