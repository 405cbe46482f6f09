import { seen, standings } from '../core/changes/compare.ts';
import { problem } from '../core/messages/problem.ts';
import { applyChanges } from '../core/protocol/apply.ts';
import type { HostTraits, Journal, Outcome, Protocol } from '../core/protocol/asks.ts';
import { blocksOf, whereabouts } from '../core/protocol/carry-out.ts';
import { driveSync } from '../core/protocol/drive.ts';
import { changeSetFrom } from '../core/protocol/journal-schema.ts';
import type { PastChange } from '../core/protocol/past-change.ts';
import { carryOn, restore } from '../core/protocol/restore.ts';
import type { Edit, Guard } from '../core/changes/edits.ts';
import type { Place, Ran, RequestOf } from './messages/messages.ts';
import { asked, Refused } from './errors.ts';
import { sheetsHost, TRAITS } from './host.ts';
import { keptHeads, keptJournal, removeProperties, storedProperties, untidyKeys, type KeptHead } from './journal.ts';
import { lock } from './lock.ts';
import { readImage } from './read-areas.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

type Run = {
  readonly id: string;
  readonly place: Place;
  readonly edits: readonly Edit[];
  readonly guards: readonly Guard[];
  readonly at: string | null;
  readonly isTakingBack: boolean;
  readonly protocol: (traits: HostTraits) => Protocol;
};

function now(): number {
  return Date.now();
}

/** What was written stays on the server: the sidebar only needs to know by which id it can be taken back. */
function ended(outcome: Outcome): Ran {
  const { journal } = outcome;
  return { is: 'ended', outcome: { ...outcome, journal: journal && { ...journal, edits: [], foreign: [] } } };
}

/** How many blocks of a change are done, when so many of those of this run are. */
function progressOf(
  { edits }: Run,
  { done, of }: { readonly done: number; readonly of: number },
): { done: number; of: number } {
  const all = Math.max(of, blocksOf(edits, TRAITS).length);
  return { done: all - of + done, of: all };
}

/** One run under the lock: to its end, or until it is time for another to go on with it. */
function ran(run: Run): Ran {
  const workbook = openWorkbook(run.place.locale, run.place.zone);
  const { edits, guards, at, isTakingBack } = run;
  const host = sheetsHost({ workbook, edits, guards, at, now, isTakingBack });
  const outcome = driveSync(run.protocol(host.traits), host, host.mayStop);
  if (outcome !== null) return ended(outcome);
  const way = host.isTakingBack() ? 'back' : 'on';
  return { is: 'paused', id: run.id, way, problem: host.failure(), ...progressOf(run, host.blocks()) };
}

function nothingDone(reason: ReturnType<typeof problem>): Ran {
  return ended({ end: 'nothing-done', journal: null, problems: [reason], skipped: [], unsettled: [] });
}

/** Ids are digests; as parts of the names of properties they must be nothing else. */
const ID = /^[0-9a-f]{16}$/;

/** Applies a change set, from its beginning. */
export function applied({ changes, locale, zone }: RequestOf<'apply'>): Ran {
  const set = changeSetFrom(changes);
  if (set === null || !ID.test(set.id)) throw new Refused(problem('BRIDGE_OLD'));
  return ran({
    id: set.id,
    place: { locale, zone },
    edits: set.edits,
    guards: set.guards,
    at: null,
    isTakingBack: false,
    protocol: (traits) => applyChanges(set, traits),
  });
}

type Kept = { readonly journal: Journal; readonly at: string };

function keptChange(id: string): Kept | null {
  const stored = storedProperties();
  const journal = ID.test(id) ? keptJournal(id, stored) : null;
  const found = keptHeads(stored).find((each) => each.id === id);
  return journal === null || found === undefined ? null : { journal, at: found.at };
}

/** Goes on with a change, or with taking it back. */
function again(
  { id, locale, zone }: RequestOf<'carry-on' | 'restore'>,
  isTakingBack: boolean,
  protocol: (journal: Journal, traits: HostTraits) => Protocol,
): Ran {
  const kept = keptChange(id);
  if (kept === null) return nothingDone(problem('NO_UNDO', { file: openWorkbook(locale).file.getName() }));
  const { journal, at } = kept;
  return ran({
    id,
    place: { locale, zone },
    edits: journal.edits,
    guards: [],
    at,
    isTakingBack,
    protocol: (traits) => protocol(journal, traits),
  });
}

export function carriedOn(request: RequestOf<'carry-on'>): Ran {
  return again(request, false, carryOn);
}

export function restored(request: RequestOf<'restore'>): Ran {
  return again(request, true, restore);
}

/** Whether nothing of a change is in the spreadsheet any more: somebody undid it in Sheets itself. */
function isUndone(workbook: Workbook, { edits }: Journal): boolean {
  if (edits.length === 0) return false;
  const present = seen(readImage(workbook, whereabouts(edits)));
  return edits.every((edit) =>
    standings(edit, present)?.every((row) => row.every((each) => each === 'before' || each === 'same')),
  );
}

/** Whether a kept change was undone; one whose sheet is gone was not. */
function isTakenBack(workbook: Workbook, { id }: KeptHead, stored: ReadonlyMap<string, string>): boolean {
  const journal = keptJournal(id, stored);
  if (journal === null) return false;
  try {
    return isUndone(workbook, journal);
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'HOST_GONE') return false;
    throw error;
  }
}

/** The ids of the changes that somebody undid: the newest ones, since undo goes back from the last. */
function undoneIds(
  workbook: Workbook,
  heads: readonly KeptHead[],
  stored: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const each of heads) {
    if (each.state !== 'applied' || !isTakenBack(workbook, each, stored)) break;
    undone.add(each.id);
  }
  return undone;
}

/** Under the lock, so that nothing goes that another run is just keeping. */
function tidied(workbook: Workbook, stored: ReadonlyMap<string, string>): void {
  if (untidyKeys(stored).length === 0) return;
  lock(() => workbook.file.getName());
  removeProperties(untidyKeys(storedProperties()));
}

/**
 * The changes that can be taken back, newest first; those that were cut off are among them, and those that somebody
 * undid in Sheets itself, which can be redone there.
 */
export function history({ locale, zone }: RequestOf<'history'>): readonly PastChange[] {
  const stored = storedProperties();
  const heads = keptHeads(stored);
  const workbook = openWorkbook(locale, zone);
  if (stored.size > 0) tidied(workbook, stored);
  if (heads.length === 0) return [];
  const undone = undoneIds(workbook, heads, stored);
  const names = new Map(
    asked('HOST_NO_ANSWER', () => workbook.file.getSheets()).map((sheet) => [
      String(sheet.getSheetId()),
      sheet.getName(),
    ]),
  );
  return heads.slice(0, MOST_LISTED).map(({ id, at, edits, state, sheets, named }) => ({
    id,
    at,
    edits,
    state: undone.has(id) ? 'undone' : state,
    sheets: [...sheets.flatMap((sheet) => names.get(sheet) ?? []), ...named],
  }));
}

const MOST_LISTED = 10;
