import { everyCell } from '../../core/protocol/carry-out.ts';
import type { ChangeSet, Edit } from '../../core/changes/edits.ts';
import { problem, type Problem } from '../../core/messages/problem.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import type { Given, Watch } from '../../pane/pane-host.ts';
import type { Place, Ran } from '../messages/messages.ts';
import type { Bridge } from './bridge.ts';

/** How the server is asked: with the spreadsheet's locale and time zone, which are asked for once. */
export type Asking = {
  readonly bridge: Bridge;
  readonly inPlace: <T>(work: (place: Place) => Promise<Given<T>>) => Promise<Given<T>>;
};

function outcomeOf(end: Outcome['end'], problems: readonly Problem[], more: Partial<Outcome> = {}): Outcome {
  return { end, journal: null, problems, skipped: [], unsettled: [], ...more };
}

/** No answer proves nothing: what the server has kept of the change tells how it ended. */
async function unanswered({ bridge, inPlace }: Asking, { id, edits }: ChangeSet, reason: Problem): Promise<Outcome> {
  const unknown = outcomeOf('unknown', [reason], { unsettled: everyCell(edits, 'NOT_PROVEN') });
  const past = await inPlace((place) => bridge({ is: 'history', ...place }));
  if (!past.ok) return unknown;
  const found = past.value.find((each) => each.id === id);
  if (found === undefined || found.state === 'undone') return outcomeOf('nothing-done', [reason]);
  return found.state === 'applied' ? outcomeOf('applied', []) : unknown;
}

/** Run after run until the change is whole: each is short, and between two of them the user can stop it. */
async function toTheEnd(
  { bridge, inPlace }: Asking,
  first: Given<Ran>,
  { progress, signal }: Watch,
  edits: readonly Edit[],
): Promise<Outcome | { readonly lost: Problem }> {
  let given = first;
  let reason: Problem | null = null;
  while (given.ok && given.value.is === 'paused') {
    const { id, way, done, of } = given.value;
    progress({ done, of });
    reason ??= given.value.problem;
    if (signal.aborted && way === 'on') reason ??= problem('STOPPED');
    const isBack = way === 'back' || signal.aborted;
    given = await inPlace((place) => bridge({ is: isBack ? 'restore' : 'carry-on', ...place, id }));
  }
  if (!given.ok) return { lost: given.problem };
  if (given.value.is === 'paused') throw new Error('a paused run was gone on with');
  const { outcome } = given.value;
  return reason === null || edits.length === 0 ? outcome : { ...outcome, problems: [reason, ...outcome.problems] };
}

/** Applies a change, in as many runs as it takes. */
export async function appliedToTheEnd(asking: Asking, changes: ChangeSet, watch: Watch): Promise<Outcome> {
  const first = await asking.inPlace((place) => asking.bridge({ is: 'apply', ...place, changes }));
  // Refused before anything was tried.
  if (!first.ok && first.problem.code !== 'HOST_NO_ANSWER') return outcomeOf('nothing-done', [first.problem]);
  const ended = await toTheEnd(asking, first, watch, changes.edits);
  return 'lost' in ended ? unanswered(asking, changes, ended.lost) : ended;
}

/** Takes a change back, in as many runs as it takes. */
export async function restoredToTheEnd(asking: Asking, id: string, watch: Watch): Promise<Outcome> {
  const { bridge, inPlace } = asking;
  const first = await inPlace((place) => bridge({ is: 'restore', ...place, id }));
  const ended = await toTheEnd(asking, first, watch, []);
  if (!('lost' in ended)) return ended;
  const past = await inPlace((place) => bridge({ is: 'history', ...place }));
  const isGone = past.ok && !past.value.some((each) => each.id === id);
  return outcomeOf(isGone ? 'restored' : 'unknown', [ended.lost]);
}
