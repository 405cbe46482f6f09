import { existsSync } from 'node:fs';
import type { Journal } from '../../core/protocol/asks.ts';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import { lock, unlock } from '../files/lock.ts';
import { bytesOf } from '../files/read-file.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { readUndo, writeUndo } from '../journal.ts';

const REPAIR = 'repair-';

/** Whether a journal is that of a repair: its edits are the whole file, so only the original bytes take it back. */
export function isRepair(journal: Journal): boolean {
  return journal.id.startsWith(REPAIR);
}

/**
 * Writes a repaired file whole. The original is kept first, then the file is written in one rename, so that killed at any
 * moment the file is as before or as after, and restore gives the original bytes back either way.
 */
export function writeWhole(source: string, out: string, original: Uint8Array, repaired: Uint8Array): void {
  if (!lock(out)) throw new Refusal('LOCKED', { file: out });
  try {
    if (fingerprint(bytesOf(source)) !== fingerprint(original)) throw new Refusal('FILE_CHANGED', { file: source });
    const after = fingerprint(repaired);
    if (existsSync(out) && fingerprint(bytesOf(out)) === after) return;
    const journal: Journal = {
      version: 1,
      id: `${REPAIR}${after.slice(0, 16)}`,
      edits: [],
      foreign: [],
      state: 'applied',
    };
    const others = readUndo(out);
    writeUndo(out, [...others, { journal, original, after }]);
    writeFileOrForget(out, repaired, () => writeUndo(out, others));
  } finally {
    unlock(out);
  }
}

/** A file that could not be written leaves no history of a change that never was. */
function writeFileOrForget(out: string, bytes: Uint8Array, forget: () => void): void {
  try {
    writeAtomically(out, bytes);
  } catch (cause) {
    forget();
    if (cause instanceof Error && 'code' in cause)
      throw new Refusal('FILE_NOT_WRITTEN', { file: out, cause: String(cause.code) });
    throw cause;
  }
}
