import type { ChangeSet, Edit, Guard, Skipped } from '../changes/edits.ts';
import type { Seen } from '../changes/compare.ts';
import { draftStanding } from '../changes/sheet-draft.ts';
import { problem, type Problem } from '../messages/problem.ts';
import type { HostTraits, Journal, Outcome, Protocol } from './asks.ts';
import { blocksOf, brokenGuard, eachStanding, everyCell, isProblem, look, stillToDo, type Step } from './carry-out.ts';
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

function foreignCounts({ image }: Seen): Journal['foreign'] {
  return image.rules.map(({ sheet, foreign }) => ({ sheet, count: foreign }));
}

/** The edits of which any part is still to be done. */
function pending(edits: readonly Edit[], present: Seen): Edit[] {
  const open = new Set<Edit>();
  for (const { edit, standing } of eachStanding(edits, present))
    if (standing === 'before' || standing === 'other') open.add(edit);
  return edits.filter((edit) => open.has(edit));
}

/** Whether somebody has made a sheet of that name since the change was proposed: blank or not, it is theirs. */
function isTaken(edit: Edit, present: Seen): boolean {
  return (
    edit.kind === 'sheet' &&
    edit.before === null &&
    edit.after !== null &&
    ['part', 'other'].includes(draftStanding(edit.after, present.named(edit.name) ?? null))
  );
}

function* applyLocked(changes: ChangeSet, traits: HostTraits): Step<Outcome> {
  const before = yield* look(changes.edits, changes.guards);
  if (isProblem(before)) return nothingDone(before);
  const broken = brokenGuard(changes.guards, before);
  if (broken !== null)
    return nothingDone(
      problem('STALE_PLAN', {}, { sheet: broken.area.sheet, row: broken.area.top, column: broken.area.left }),
    );
  const taken = changes.edits.find((edit) => isTaken(edit, before));
  if (taken?.kind === 'sheet') return nothingDone(problem('SHEET_TAKEN', { sheet: taken.name }));
  const { edits, skipped } = stillToDo(changes.edits, before);
  if (edits.length === 0) return applied(null, skipped);
  const journal: Journal = { version: 1, id: changes.id, edits, foreign: foreignCounts(before), state: 'writing' };
  const kept = yield { ask: 'keep', journal };
  if (!kept.ok) return nothingDone(kept.problem, skipped);
  const failure = yield* writeBlocks(edits, changes.guards, traits);
  return yield* settle(journal, traits, skipped, failure);
}

/** Writes edits block by block; what comes back is why a block was refused, or null. */
export function* writeBlocks(
  edits: readonly Edit[],
  guardsOfFirst: readonly Guard[],
  traits: HostTraits,
): Step<Problem | null> {
  const blocks = blocksOf(edits, traits);
  for (const [i, block] of blocks.entries()) {
    yield { ask: 'progress', done: i, of: blocks.length };
    // Guards are for the first block: later ones would see our own writes, and the lock and read-back cover them.
    const guards = i === 0 ? guardsOfFirst : [];
    const wrote = yield { ask: 'write', edits: block, guards, isLast: i === blocks.length - 1 };
    if (!wrote.ok) return wrote.problem;
  }
  return null;
}

/** The sheets on which other people's conditional formats are fewer than they were; more are somebody's new ones. */
function foreignLost(journal: Journal, { image }: Seen): Problem[] {
  const now = new Map(image.rules.map(({ sheet, foreign }) => [sheet, foreign]));
  return journal.foreign
    .filter(({ sheet, count }) => (now.get(sheet) ?? 0) < count)
    .map(({ sheet }) => problem('FOREIGN_RULES_CHANGED', {}, { sheet, row: 0, column: 0 }));
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
  const failures = failure === null ? [] : [failure];
  const unknown = (problems: readonly Problem[], unsettled: readonly Skipped[]): Outcome => {
    return { end: 'unknown', journal, problems: [...failures, ...problems], skipped, unsettled };
  };
  if (isProblem(now)) return unknown([now], everyCell(journal.edits, 'NOT_PROVEN'));
  const lost = foreignLost(journal, now);
  if (lost.length === 0 && pending(journal.edits, now).length === 0) return yield* settled(journal, skipped);
  const undone = yield* undo(journal.edits, traits);
  if (!undone.ok) return unknown(undone.problem === null ? lost : [...lost, undone.problem], undone.unsettled);
  if (undone.others.length > 0 || lost.length > 0) return unknown(lost, undone.others);
  yield { ask: 'keep', journal: { ...journal, state: 'restored' } };
  return { end: 'restored', journal: null, problems: failures, skipped, unsettled: [] };
}

/** The change is in the workbook; a journal that cannot be marked so is found and marked at the next start. */
function* settled(journal: Journal, skipped: readonly Skipped[]): Step<Outcome> {
  const done: Journal = { ...journal, state: 'applied' };
  const kept = yield { ask: 'keep', journal: done };
  return applied(done, skipped, kept.ok ? [] : [problem('JOURNAL_NOT_SETTLED')]);
}
