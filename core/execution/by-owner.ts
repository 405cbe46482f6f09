import { byKey } from './by-key.ts';
import { byName } from './by-name.ts';

/** What one person has; null is what nobody owns. */
export type OwnerList<T> = { readonly owner: string | null; readonly things: readonly T[] };

/** Things by their owners, owners by name, what nobody owns last. Inside of each the order stays. */
export function byOwner<T>(things: readonly T[], ownerOf: (thing: T) => string | null): readonly OwnerList<T>[] {
  return byKey(things, (thing) => ownerOf(thing)?.trim() ?? '')
    .map(({ text, things: own }) => ({ owner: text === '' ? null : text, things: own }))
    .sort((a, b) => {
      if (a.owner === null || b.owner === null) return a.owner === b.owner ? 0 : a.owner === null ? 1 : -1;
      return byName(a.owner, b.owner);
    });
}
