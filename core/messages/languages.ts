import { de } from './de.ts';
import type { Texts } from './describe.ts';
import { en } from './en.ts';
import { es } from './es.ts';

/**
 * The messages in the language of a BCP 47 tag; English where there are none. Only those who ask for languages load
 * them: the custom functions speak English and stay small.
 *
 *   'de-AT' → German   'fr' → English
 */
export function textsOf(tag: string): Texts {
  const language = tag.toLowerCase().split('-')[0];
  if (language === 'de') return de;
  return language === 'es' ? es : en;
}
