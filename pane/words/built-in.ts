import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { SpokenWords } from './language-source.ts';
import { spoken, type Language } from './languages.ts';
import type { Words } from './words.ts';

const WORDS: Readonly<Record<Language, Words>> = { en, de, es };

/** All languages built in, for a pane that is one file, as in Google Sheets: a `LanguageSource` that answers at once. */
export function builtInLanguages(tag: string): SpokenWords {
  const language = spoken(tag);
  return { language, words: WORDS[language] };
}
