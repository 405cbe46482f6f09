import type { Edit, Guard } from '../core/changes/edits.ts';
import { expectedOf } from '../core/changes/compare.ts';
import { problem, type Problem } from '../core/messages/problem.ts';
import type { Answer, Ask, HostTraits, Journal, SyncHost } from '../core/protocol/asks.ts';
import { expected, type Refused } from './errors.ts';
import { forgetJournal, keepJournal, markApplied } from './journal.ts';
import { lock } from './lock.ts';
import { readImage } from './read-areas.ts';
import type { Workbook } from './workbook.ts';
import { isEditable, writeEdits } from './write.ts';

/** What one run is about. */
export type RunPlan = {
  readonly workbook: Workbook;
  /** All that may be written: whether it may be is asked before anything is. */
  readonly edits: readonly Edit[];
  /** What must still be as it was when the change was proposed. */
  readonly guards: readonly Guard[];
  /** When the change was first kept, as an ISO time; null for one that is kept now. */
  readonly at: string | null;
  readonly now: () => number;
  /** Whether the run takes a change back from its beginning. */
  readonly isTakingBack: boolean;
};

/** A host, and how far its run is. */
export type SheetsHost = SyncHost & {
  /** Whether the run should end here, for another to go on: between two blocks only. */
  readonly mayStop: () => boolean;
  readonly isTakingBack: () => boolean;
  /** Why a block was refused, since when the change is being taken back. */
  readonly failure: () => Problem | null;
  readonly blocks: () => { readonly done: number; readonly of: number };
};

/** A block that Sheets takes well within half a minute. */
export const TRAITS: HostTraits = { blockCells: 10_000 };

/**
 * A run ends after so long, between two blocks, and the sidebar asks for the next one: so the user sees how far it is,
 * can stop it, and no run comes near the six minutes after which Google cuts it.
 */
const STEP_MS = 20_000;
/** Taking back after a failure is not interrupted but by this. */
const LONGEST_MS = 270_000;

/** Answers the protocol's asks on the spreadsheet that is open, under the document's lock. */
export function sheetsHost({ workbook, edits, guards, at, now, isTakingBack }: RunPlan): SheetsHost {
  const started = now();
  let keptAt = at;
  let failure: Problem | null = null;
  let isBetweenBlocks = false;
  let blocks = { done: 0, of: 0 };

  const begin = (): Answer => {
    lock(() => workbook.file.getName());
    return isEditable(workbook, edits) ? { ok: true } : { ok: false, problem: problem('PROTECTED') };
  };

  const keep = (journal: Journal): Answer => {
    if (journal.state === 'restored') {
      forgetJournal(journal.id);
      return { ok: true };
    }
    const time = keptAt ?? new Date(now()).toISOString();
    if (journal.state === 'applied') markApplied(journal, time);
    else keepJournal(journal, time);
    keptAt = time;
    return { ok: true };
  };

  const answered = (ask: Ask): Answer => {
    switch (ask.ask) {
      case 'lock':
        return begin();
      case 'unlock':
        // The run ends now, and the lock with it.
        return { ok: true };
      case 'progress':
        blocks = { done: ask.done, of: ask.of };
        return { ok: true };
      case 'keep':
        return keep(ask.journal);
      case 'read':
        return { ok: true, image: readImage(workbook, ask, expectedOf(guards)) };
      case 'write':
        writeEdits(workbook, ask.edits, ask.guards);
        isBetweenBlocks = !ask.isLast;
        return { ok: true };
    }
  };

  return {
    traits: TRAITS,
    mayStop: () => isBetweenBlocks && now() - started > (failure === null ? STEP_MS : LONGEST_MS),
    isTakingBack: () => isTakingBack || failure !== null,
    failure: () => failure,
    blocks: () => blocks,
    answer: (ask) => {
      isBetweenBlocks = false;
      try {
        return answered(ask);
      } catch (error) {
        const refused: Refused = expected(error);
        // From a write that failed on, the protocol takes back: the next run must not go forward again.
        if (ask.ask === 'write') failure ??= refused.problem;
        return { ok: false, problem: refused.problem, cause: refused.message };
      }
    },
  };
}
