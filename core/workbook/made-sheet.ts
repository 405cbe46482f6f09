import type { SheetSnapshot } from './snapshot.ts';

/** Before the keys of the colours on sheets that we made ourselves. */
const PREFIX = 'made-';

/**
 * The key of a native colour on a sheet that we made: first what the sheet is, then where in it. By these keys the sheet
 * is known again whatever it is called by then, in any program, without anything else being stored.
 *
 *   madeKey('huddle', 'people', 'status', 'red') → 'made-huddle.people.status.red'
 */
export function madeKey(what: string, ...inside: readonly string[]): string {
  return [`${PREFIX}${what}`, ...inside].join('.');
}

/** What the sheet of a colour is, or null where the colour belongs to a plan of the user's: 'huddle'. */
export function madeOfKey(key: string): string | null {
  return key.startsWith(PREFIX) ? (key.slice(PREFIX.length).split('.')[0] ?? null) : null;
}

/** What a sheet is that we made, or null where it is the user's own. */
export function madeAs({ ownRules }: SheetSnapshot): string | null {
  for (const { key } of ownRules) {
    const made = madeOfKey(key);
    if (made !== null) return made;
  }
  return null;
}
