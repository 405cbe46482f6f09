import type { ChangeSet, Edit, Skipped } from '../changes/edits.ts';
import type { Image } from '../changes/compare.ts';
import { problem, type Problem } from '../messages/problem.ts';
import type { HostTraits, Journal, Outcome, Protocol } from './asks.ts';
import { blocksOf, brokenGuard, eachStanding, isProblem, look, withoutChanged, type Step } from './carry-out.ts';
import { undo } from './undo.ts';

function nothingDone(reason: Problem, skipped: readonly Skipped[] = []): Outcome {
  return { end: 'nothing-done', journal: null, problems: [reason], skipped, unsettled: [] };
}

function applied(journal: Journal | null, skipped: readonly Skipped[], problems: readonly Problem[] = []): Outcome {
  return { end: 'applied', journal, problems, skipped, unsettled: [] };
}

/**
 * Applies a change set: lock, look whether all is as it was when the change was proposed, keep a journal, write, read
 * back. Ends with everything applied, or the workbook as it was, or every cell named for which neither can be proven.
 * A reply that says "failed" proves nothing: only reading back decides.
 */
export function* applyChanges(changes: ChangeSet, traits: HostTraits): Protocol {
  const locked = yield { ask: 'lock' };
  if (!locked.ok) return nothingDone(locked.problem);
  const outcome = yield* applyLocked(changes, traits);
  yield { ask: 'unlock' };
  return outcome;
}

function foreignCounts(image: Image): Journal['foreign'] {
  return image.rules.map(({ sheet, foreign }) => ({ sheet, count: foreign }));
}

/** The edits of which any part is still to be done. */
function pending(edits: readonly Edit[], image: Image): Edit[] {
  const open = new Set<Edit>();
  for (const { edit, standing } of eachStanding(edits, image))
    if (standing === 'before' || standing === 'other') open.add(edit);
  return edits.filter((edit) => open.has(edit));
}

function* applyLocked(changes: ChangeSet, traits: HostTraits): Step<Outcome> {
  const before = yield* look(changes.edits, changes.guards);
  if (isProblem(before)) return nothingDone(before);
  const broken = brokenGuard(changes.guards, before);
  if (broken !== null)
    return nothingDone(
      problem('STALE_PLAN', {}, { sheet: broken.area.sheet, row: broken.area.top, column: broken.area.left }),
    );
  const { edits: safe, skipped } = withoutChanged(changes.edits, before);
  const edits = pending(safe, before);
  if (edits.length === 0) return applied(null, skipped);
  const journal: Journal = { version: 1, id: changes.id, edits, foreign: foreignCounts(before), state: 'writing' };
  const kept = yield { ask: 'keep', journal };
  if (!kept.ok) return nothingDone(kept.problem, skipped);
  const failure = yield* writeBlocks(changes, edits, traits);
  return yield* settle(journal, traits, skipped, failure);
}

function* writeBlocks(changes: ChangeSet, edits: readonly Edit[], traits: HostTraits): Step<Problem | null> {
  const blocks = blocksOf(edits, traits);
  for (const [i, block] of blocks.entries()) {
    yield { ask: 'progress', done: i, of: blocks.length };
    // Guards are for the first block: later ones would see our own writes, and the lock and read-back cover them.
    const guards = i === 0 ? changes.guards : [];
    const wrote = yield { ask: 'write', edits: block, guards, isLast: i === blocks.length - 1 };
    if (!wrote.ok) return wrote.problem;
  }
  return null;
}

function foreignChanged(journal: Journal, image: Image): boolean {
  return journal.foreign.some(
    ({ sheet, count }) => image.rules.find((each) => each.sheet === sheet)?.foreign !== count,
  );
}

/**
 * Reads back what a change did. All as wanted: applied. Else everything of ours is taken back; what then is neither
 * before nor after is named. Used after writing, and on the next start for a journal that was left behind.
 */
export function* settle(
  journal: Journal,
  traits: HostTraits,
  skipped: readonly Skipped[],
  failure: Problem | null,
): Step<Outcome> {
  const now = yield* look(journal.edits);
  if (isProblem(now)) {
    return { end: 'unknown', journal, problems: failure === null ? [now] : [failure, now], skipped, unsettled: [] };
  }
  const isFirm = !foreignChanged(journal, now);
  if (isFirm && pending(journal.edits, now).length === 0) return yield* settled(journal, skipped);
  const undone = yield* undo(journal.edits, traits);
  const problems = [...(failure === null ? [] : [failure]), ...(isFirm ? [] : [problem('FOREIGN_RULES_CHANGED')])];
  if (!undone.ok) {
    return {
      end: 'unknown',
      journal,
      problems: undone.problem === null ? problems : [...problems, undone.problem],
      skipped,
      unsettled: undone.unsettled,
    };
  }
  if (undone.others.length > 0 || !isFirm)
    return { end: 'unknown', journal, problems, skipped, unsettled: undone.others };
  yield { ask: 'keep', journal: { ...journal, state: 'restored' } };
  return { end: 'restored', journal: null, problems, skipped, unsettled: [] };
}

/** The change is in the workbook; a journal that cannot be marked so is found and marked at the next start. */
function* settled(journal: Journal, skipped: readonly Skipped[]): Step<Outcome> {
  const done: Journal = { ...journal, state: 'applied' };
  const kept = yield { ask: 'keep', journal: done };
  return applied(done, skipped, kept.ok ? [] : [problem('JOURNAL_NOT_SETTLED')]);
}
