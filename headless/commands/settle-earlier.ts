import { existsSync } from 'node:fs';
import type { Outcome } from '../../core/protocol/asks.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { resume } from '../../core/protocol/restore.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { lock, unlock } from '../files/lock.ts';
import { bytesOf } from '../files/read-file.ts';
import { XlsxHost } from '../host.ts';
import { readUndo, writeUndo, type Undo } from '../journal.ts';
import { openWorkbook } from '../xlsx/open.ts';
import { skippedLines } from './skipped-lines.ts';

/** A run that was cut off before its one rename left nothing but its journal. */
function forget(path: string, open: Undo): Outcome['end'] | null {
  if (!lock(path)) return null;
  const others = readUndo(path).filter((each) => each.journal.id !== open.journal.id);
  writeUndo(path, others);
  unlock(path);
  return 'restored';
}

function resumed(path: string, open: Undo, bytes: Uint8Array, output: Output): Outcome['end'] | null {
  const book = openWorkbook(bytes, path);
  const host = new XlsxHost(path, path, book);
  const outcome = driveSync(resume(open.journal, host.traits), host);
  if (outcome === null || outcome.end === 'nothing-done') return null;
  for (const line of skippedLines(outcome.unsettled, book.snapshot)) output.err(`  – ${safe(line)}\n`);
  return outcome.end;
}

const ENDS = {
  applied: 'its change is in the file',
  restored: 'the file is as it was before',
  unknown: 'what became of it could not be proven',
  'nothing-done': '',
} as const satisfies Record<Outcome['end'], string>;

/**
 * Settles what an interrupted run left at a path, before anything else is done there: its half must not be taken for the
 * user's own. Comes back with how it ended; null where there was nothing to settle, or where its run still goes on.
 */
export function settleEarlier(path: string, output: Output): Outcome['end'] | null {
  const open = readUndo(path).find((undo) => undo.journal.state === 'writing');
  if (open === undefined) return null;
  const bytes = existsSync(path) ? bytesOf(path) : null;
  const isUntouched = bytes === null || fingerprint(bytes) === fingerprint(open.original);
  const end = isUntouched ? forget(path, open) : resumed(path, open, bytes, output);
  if (end !== null) output.err(`An earlier run was interrupted: ${ENDS[end]}.\n`);
  return end;
}
