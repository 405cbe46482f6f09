import type { Note } from '../messages/problem.ts';
import { holdStatuses } from '../stoplight/hold.ts';
import type { Rules } from '../stoplight/measure.ts';
import type { Status } from '../stoplight/status.ts';

/** What is held on to: a verdict, or a row with one. */
type Judged = { readonly status: Status; readonly notes: readonly Note[] };

/** What was judged, or what hysteresis still holds of an earlier verdict (semantics 1.6); the present one is noted. */
export function held<T extends Judged>(judged: T, history: readonly (number | null)[], { bands }: Rules): T {
  if (judged.status === 'Grey') return judged;
  const statuses = holdStatuses(
    history.map((each) => (each === null ? null : 1 - each)),
    undefined,
    bands,
  );
  const status = statuses[statuses.length - 1];
  if (status === undefined || status === 'Grey' || status === judged.status) return judged;
  return { ...judged, status, notes: [...judged.notes, `HELD_FROM:${judged.status}`] };
}

/** Whether hysteresis holds a row's status: a native rule, which knows no history, cannot. */
export function isHeld({ notes }: Pick<Judged, 'notes'>): boolean {
  return notes.some((note) => note.startsWith('HELD_FROM'));
}
