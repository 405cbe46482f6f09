/** Things by a key, in the order in which keys come first. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [thing]);
    else known.push(thing);
  }
  return [...groups.values()];
}

/** A group with as many of its things as are listed. */
export type Listed<T> = { readonly all: readonly T[]; readonly listed: readonly T[] };

/**
 * Shares room for `most` things among groups: small ones are listed whole, what they leave goes to the large ones.
 * The largest group comes first.
 *
 *   sizes 100, 2, 10 and room for 22 → 10, 2, 10
 */
export function listedGroups<T>(groups: readonly (readonly T[])[], most: number): Listed<T>[] {
  const smallestFirst = [...groups].sort((a, b) => a.length - b.length);
  let room = most;
  const shared = smallestFirst.map((all, i): Listed<T> => {
    const listed = all.slice(0, Math.floor(room / (smallestFirst.length - i)));
    room -= listed.length;
    return { all, listed };
  });
  // Of groups of one size the one that came first stays first.
  const place = new Map(groups.map((group, i) => [group, i]));
  return shared.sort((a, b) => b.all.length - a.all.length || (place.get(a.all) ?? 0) - (place.get(b.all) ?? 0));
}
