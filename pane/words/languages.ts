import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Words } from './words.ts';

/** The languages whose script runs from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** The language the pane speaks for a display language: 'de-AT' → 'de', 'fr' → 'en'. */
export function spoken(tag: string): 'en' | 'de' | 'es' {
  const language = languageOf(tag);
  return language === 'de' || language === 'es' ? language : 'en';
}

/** The pane's texts for a display language. */
export function wordsOf(tag: string): Words {
  return { en, de, es }[spoken(tag)];
}

/** The side a page of this language begins on. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(languageOf(tag)) ? 'rtl' : 'ltr';
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en';
}
