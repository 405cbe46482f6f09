import type { Texts } from '../core/messages/describe.ts';
import { en as enTexts } from '../core/messages/en.ts';
import { textsOf } from '../core/messages/languages.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import type { ReportWords } from './words/words.ts';

/** The language of a report: its own words, and those of the messages. */
export type Speech = { readonly language: 'en' | 'de' | 'es'; readonly words: ReportWords; readonly texts: Texts };

/** What a report is written in where nothing is asked. */
export const ENGLISH: Speech = { language: 'en', words: en, texts: enTexts };

/** The language of a BCP 47 tag, English where it is not spoken: 'de-AT' → German, 'fr' → English. */
export function speechOf(tag: string): Speech {
  const language = tag.toLowerCase().split('-')[0];
  if (language === 'de') return { language, words: de, texts: textsOf(tag) };
  return language === 'es' ? { language, words: es, texts: textsOf(tag) } : ENGLISH;
}
