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

/** Of the sheets that we make, the one that is a plan of its own: the list of objectives and KPIs. */
const PLAN_SHEET = 'objectives';

/** What a sheet is that we made, or null where it is the user's own. */
export function madeAs({ ownRules }: SheetSnapshot): string | null {
  for (const { key } of ownRules) {
    const made = madeOfKey(key);
    if (made !== null) return made;
  }
  return null;
}

/** Whether a sheet of ours is a plan that is judged like those of people. */
export function isPlanSheet(sheet: SheetSnapshot): boolean {
  return madeAs(sheet) === PLAN_SHEET;
}
