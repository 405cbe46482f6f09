/** The languages the pane speaks; English is built into it, and speaks where another cannot be had. */
export type Language = 'en' | (typeof OTHER_LANGUAGES)[number];

/** The languages besides English: each has a table of words of its own, `<language>.ts`. */
export const OTHER_LANGUAGES = ['de', 'es'] as const;

/** The languages whose script runs from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** The language the pane speaks for a display language: 'de-AT' → 'de', 'fr' → 'en'. */
export function spoken(tag: string): Language {
  const language = languageOf(tag);
  return OTHER_LANGUAGES.find((each) => each === language) ?? 'en';
}

/** The side a page of this language begins on. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(languageOf(tag)) ? 'rtl' : 'ltr';
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en';
}
