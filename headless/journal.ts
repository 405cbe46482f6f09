import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Journal } from '../core/protocol/asks.ts';
import { journalFrom } from '../core/protocol/journal-schema.ts';
import { Refusal } from './errors.ts';
import { writeAtomically } from './files/atomic.ts';
import { fingerprint } from './files/fingerprint.ts';
import { undoPath } from './files/undo-path.ts';
import { openWorkbook } from './xlsx/open.ts';
import { patchedWorkbook } from './xlsx/write/patch.ts';
import { readArchive, unpack } from './zip/archive.ts';
import { newArchive } from './zip/rewrite.ts';

/** One change that can be taken back: its journal, the file's bytes before it, and the file's fingerprint after it. */
export type Undo = {
  readonly journal: Journal;
  readonly original: Uint8Array;
  /** SHA-256 of the file as we left it; null until it was written. */
  readonly after: string | null;
};

/**
 * The fingerprint of the file as a change left it. Of a run that was interrupted it is not on record, but the same
 * original with the same edits gives the same bytes.
 */
export function leftBehind({ journal, original, after }: Undo): string {
  return after ?? fingerprint(patchedWorkbook(openWorkbook(original, ''), journal.edits));
}

/** How many changes are kept. */
const KEPT = 10;

const history = z.array(z.strictObject({ journal: z.unknown(), after: z.nullable(z.string()) }));

/** The changes that can be taken back, oldest first. Refuses a history that cannot be read. */
export function readUndo(workbook: string): Undo[] {
  const path = undoPath(workbook);
  if (!existsSync(path)) return [];
  const archive = readArchive(readFileSync(path));
  const part = (name: string): Uint8Array => {
    const entry = archive.byName.get(name);
    if (entry === undefined) throw new Refusal('UNDO_DAMAGED', { file: path });
    return unpack(archive, entry);
  };
  const stored = history.safeParse(JSON.parse(Buffer.from(part('history.json')).toString('utf8')));
  if (!stored.success) throw new Refusal('UNDO_DAMAGED', { file: path });
  return stored.data.map(({ journal, after }, i): Undo => {
    const checked = journalFrom(journal);
    if (checked === null) throw new Refusal('UNDO_DAMAGED', { file: path });
    return { journal: checked, after, original: part(`${i}.original`) };
  });
}

/** Writes the history; an empty one takes the file away. */
export function writeUndo(workbook: string, undos: readonly Undo[]): void {
  const path = undoPath(workbook);
  if (undos.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const kept = undos.slice(-KEPT);
  const entries = kept.map(({ journal, after }) => ({ journal, after }));
  const parts = new Map<string, Uint8Array>([['history.json', Buffer.from(JSON.stringify(entries), 'utf8')]]);
  kept.forEach(({ original }, i) => parts.set(`${i}.original`, original));
  writeAtomically(path, newArchive(parts, false));
}
