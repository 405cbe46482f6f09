/** Phrases arranged by their first and last character, so that a text is compared with those few that can match it. */
export type PhraseIndex = {
  readonly all: ReadonlySet<string>;
  /** The phrases the text may start with, in the order given. */
  readonly startingLike: (text: string) => readonly string[];
  /** The phrases the text may end with, in the order given. */
  readonly endingLike: (text: string) => readonly string[];
};

const NONE: readonly string[] = [];

function grouped(phrases: Iterable<string>, characterOf: (phrase: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const character = characterOf(phrase);
    const group = groups.get(character);
    if (group === undefined) groups.set(character, [phrase]);
    else group.push(phrase);
  }
  return groups;
}

const first = (text: string): string => text.charAt(0);
const last = (text: string): string => text.charAt(text.length - 1);

/** Arranges phrases; each counts once. */
export function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const all = new Set(phrases);
  const byFirst = grouped(all, first);
  const byLast = grouped(all, last);
  return {
    all,
    startingLike: (text) => byFirst.get(first(text)) ?? NONE,
    endingLike: (text) => byLast.get(last(text)) ?? NONE,
  };
}
