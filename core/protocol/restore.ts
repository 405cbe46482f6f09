import type { HostTraits, Journal, Outcome, Protocol } from './asks.ts';
import { isProblem, look, stillToDo, type Step } from './carry-out.ts';
import { settle, writeBlocks } from './apply.ts';
import { undo } from './undo.ts';

/**
 * Takes an applied change back. What others changed since is left as it is and listed. Ends `restored`, or names every
 * cell that could not be taken back; running it again goes on where it stopped.
 */
export function* restore(journal: Journal, traits: HostTraits): Protocol {
  const locked = yield { ask: 'lock' };
  if (!locked.ok) return { end: 'nothing-done', journal, problems: [locked.problem], skipped: [], unsettled: [] };
  const outcome = yield* restoreLocked(journal, traits);
  yield { ask: 'unlock' };
  return outcome;
}

function* restoreLocked(journal: Journal, traits: HostTraits): Step<Outcome> {
  const undone = yield* undo(journal.edits, traits);
  if (!undone.ok) {
    return {
      end: 'unknown',
      journal,
      problems: undone.problem === null ? [] : [undone.problem],
      skipped: [],
      unsettled: undone.unsettled,
    };
  }
  yield { ask: 'keep', journal: { ...journal, state: 'restored' } };
  return { end: 'restored', journal: null, problems: [], skipped: undone.others, unsettled: [] };
}

/**
 * Settles a journal that an interrupted run left behind: where everything had been written it is applied, else it is
 * taken back.
 */
export function* resume(journal: Journal, traits: HostTraits): Protocol {
  const locked = yield { ask: 'lock' };
  if (!locked.ok) return { end: 'nothing-done', journal, problems: [locked.problem], skipped: [], unsettled: [] };
  const outcome = yield* settle(journal, traits, [], null);
  yield { ask: 'unlock' };
  return outcome;
}

/**
 * Goes on with a change that was ended between two blocks, by a host whose runs are short: what is still as before is
 * written, and then everything is read back as if it had been one run. Running it again goes on where it stopped.
 */
export function* carryOn(journal: Journal, traits: HostTraits): Protocol {
  const locked = yield { ask: 'lock' };
  if (!locked.ok) return { end: 'nothing-done', journal, problems: [locked.problem], skipped: [], unsettled: [] };
  const present = yield* look(journal.edits);
  const failure = isProblem(present)
    ? present
    : yield* writeBlocks(stillToDo(journal.edits, present).edits, [], traits);
  const outcome = yield* settle(journal, traits, [], failure);
  yield { ask: 'unlock' };
  return outcome;
}
