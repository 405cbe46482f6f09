import type { DateContext } from '../reading/date.ts';
import { cleanText } from '../reading/text.ts';
import { clauseOf, type Clause } from './clause.ts';
import { dateFinder, type DateSpan } from './date-spans.ts';
import { languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { measuresIn, type Measures } from './measures.ts';
import type { Token } from './tokens.ts';
import { wordsOf } from './words.ts';

/** A goal's sentence, taken apart once for all rules. */
export type Sentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dates: readonly DateSpan[];
  readonly measures: Measures;
  /** Null where the sentence is in no language whose verbs are known. */
  readonly lexicon: Lexicon | null;
  readonly clause: Clause | null;
};

/**
 * Of a longer text only so many characters are read: no goal is that long, and whatever somebody pasted into a cell, its
 * neighbours must not wait for it.
 */
export const LONGEST_SENTENCE = 4_000;

/** Reads sentences; one reader serves a whole run. `language` is what the sheet's locale says, for words that tell nothing. */
export function sentenceReader(dates: DateContext, language: string): (raw: string) => Sentence {
  const find = dateFinder(dates);
  return (raw) => {
    const { text } = cleanText(raw.slice(0, LONGEST_SENTENCE).normalize('NFKC'));
    const tokens = wordsOf(text);
    const found = find(text, tokens);
    const lexicon = languageOf(tokens, language);
    return {
      text,
      tokens,
      dates: found,
      measures: measuresIn(text, tokens, found, lexicon),
      lexicon,
      clause: lexicon === null ? null : clauseOf(tokens, found, lexicon),
    };
  };
}

/** Whether a text says what is to happen: "Reduce churn to 5 %" does, "Win rate" does not. */
export function isGoalSentence({ clause, tokens }: Sentence): boolean {
  return clause !== null && clause.manner !== 'none' && clause.manner !== 'dash' && tokens.length >= 2;
}
