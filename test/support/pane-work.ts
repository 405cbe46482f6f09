import type { ChangeSet } from '../../core/changes/edits.ts';
import { proposeChanges, type Mode } from '../../core/changes/propose.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { PaneHost, Watch } from '../../pane/pane-host.ts';

/** Nobody watches. */
export const UNWATCHED: Watch = { progress: () => undefined, signal: new AbortController().signal };

type Reader = Pick<PaneHost, 'snapshot'>;

/** What a program's host reads, as the core sees it. */
export async function read(pane: Reader): Promise<WorkbookSnapshot> {
  const given = await pane.snapshot(UNWATCHED);
  if (!given.ok) throw new Error(JSON.stringify(given.problem));
  return given.value;
}

/** Checks what is open and says what applying would change. */
export async function proposed(
  pane: Reader,
  mode: Mode = 'rules',
  settings: Partial<Settings> = {},
): Promise<ChangeSet> {
  const book = await read(pane);
  const result = reviewWorkbook(book, { ...defaultSettings(), ...settings }, '2026-06-30');
  return proposeChanges(book, result.review.tables, result.context, mode);
}
