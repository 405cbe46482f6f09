import { foldedText } from '../reading/text.ts';

/** Things with the same text, under the text as it was first written. */
export type Keyed<T> = { readonly text: string; readonly things: readonly T[] };

/**
 * Things by a text of theirs, in the order in which each text came first. Texts meet by what is read: 'Sales ' is
 * 'sales'. A text is data, so it is looked up in a Map.
 */
export function byKey<T>(things: readonly T[], textOf: (thing: T) => string): readonly Keyed<T>[] {
  const groups = new Map<string, { readonly text: string; readonly things: T[] }>();
  for (const thing of things) {
    const text = textOf(thing);
    const key = foldedText(text);
    const group = groups.get(key) ?? { text, things: [] };
    groups.set(key, group);
    group.things.push(thing);
  }
  return [...groups.values()];
}
