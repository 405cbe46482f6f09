import type { ExecutionWords } from './execution-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

/** The languages in which the execution system asks, English first. */
export const EXECUTION_LANGUAGES: readonly ExecutionWords[] = [en, de, es];

/** The questions in the language of a BCP 47 tag; English where there are none: 'de-AT' → German. */
export function executionWordsOf(tag: string): ExecutionWords {
  const language = tag.toLowerCase().split('-')[0];
  return EXECUTION_LANGUAGES.find((words) => words.language === language) ?? en;
}
