/**
 * A piece of evidence that we reckoned, as a pattern with its facts: what is quoted from the sheet stays as it is written,
 * this is said in the reader's language.
 */
export type Reckoned = { readonly says: ReckonedCode; readonly facts: readonly string[] };

/** What can be reckoned; {0} and {1} are the facts. */
const EN = {
  AGAINST_BEST: '{0} against best so far {1}',
  AGAINST_BASELINE: '{0} against baseline {1}',
  BEYOND: '{0} beyond',
  GOAL: '{0} 1 goal',
  GOALS: '{0} {1} goals',
  GOALS_OF_OWNER: '{0} goals',
  DAYS_LEFT: '{0} days left',
  DAYS_NEEDED: '{0} days needed',
  DAYS_FOR: '{0} days for {1}',
  FROM_TO: '{0} to {1}',
} as const;

type ReckonedCode = keyof typeof EN;
type Patterns = Readonly<Record<ReckonedCode, string>>;

const DE: Patterns = {
  AGAINST_BEST: '{0} gegenüber dem bisher besten Wert {1}',
  AGAINST_BASELINE: '{0} gegenüber dem Ausgangswert {1}',
  BEYOND: '{0} darüber hinaus',
  GOAL: '{0} 1 Ziel',
  GOALS: '{0} {1} Ziele',
  GOALS_OF_OWNER: '{0} Ziele',
  DAYS_LEFT: '{0} Tage übrig',
  DAYS_NEEDED: '{0} Tage nötig',
  DAYS_FOR: '{0} Tage für {1}',
  FROM_TO: '{0} bis {1}',
};

const ES: Patterns = {
  AGAINST_BEST: '{0} frente al mejor valor hasta ahora, {1}',
  AGAINST_BASELINE: '{0} frente a la base {1}',
  BEYOND: '{0} más allá',
  GOAL: '{0} 1 objetivo',
  GOALS: '{0} {1} objetivos',
  GOALS_OF_OWNER: '{0} objetivos',
  DAYS_LEFT: 'quedan {0} días',
  DAYS_NEEDED: 'hacen falta {0} días',
  DAYS_FOR: '{0} días para {1}',
  FROM_TO: 'de {0} a {1}',
};

/** The patterns by the language of a BCP 47 tag; English where there are none. */
export const RECKONED_LANGUAGES: ReadonlyMap<string, Patterns> = new Map([
  ['en', EN],
  ['de', DE],
  ['es', ES],
]);

/** A piece of evidence that we reckoned. */
export function reckoned(says: ReckonedCode, ...facts: readonly (string | number)[]): Reckoned {
  return { says, facts: facts.map(String) };
}

/** It in words: 'DAYS_LEFT', 30 → '30 days left', 'quedan 30 días'. */
export function reckonedText({ says, facts }: Reckoned, tag: string = 'en'): string {
  const patterns = RECKONED_LANGUAGES.get(tag.toLowerCase().split('-')[0] ?? '') ?? EN;
  return patterns[says].replace(/\{(\d)\}/g, (_, index: string) => facts[Number(index)] ?? '').trim();
}
