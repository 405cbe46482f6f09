import { existsSync } from 'node:fs';
import { sentence } from '../../core/messages/describe.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { restore as restoring } from '../../core/protocol/restore.ts';
import { argumentsOf } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { lock, unlock } from '../files/lock.ts';
import { bytesOf } from '../files/read-file.ts';
import { XlsxHost } from '../host.ts';
import { readUndo, writeUndo, type Undo } from '../journal.ts';
import { isRepair } from '../repair/write-whole.ts';
import { openWorkbook } from '../xlsx/open.ts';
import { settleEarlier } from './settle-earlier.ts';
import { skippedLines } from './skipped-lines.ts';

function lastOf(history: readonly Undo[], path: string): Undo {
  const last = history[history.length - 1];
  if (last === undefined) throw new Refusal('NO_UNDO', { file: path });
  return last;
}

/** Puts the original bytes back where the file is as we left it, or has them already. False where it was edited since. */
function restoreBytes(path: string): boolean {
  if (!lock(path)) throw new Refusal('LOCKED', { file: path });
  try {
    const history = readUndo(path);
    const last = lastOf(history, path);
    const present = fingerprint(bytesOf(path));
    if (present !== last.after && present !== fingerprint(last.original)) return false;
    writeAtomically(path, last.original);
    writeUndo(path, history.slice(0, -1));
    return true;
  } finally {
    unlock(path);
  }
}

/**
 * `planlight restore OUT`: takes the last change back. A file that nobody touched since gets its original bytes; in one
 * that was edited since, our own changes are taken out and everything else is left.
 */
export function restore(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, []);
  const [path] = given.positionals;
  if (path === undefined || given.positionals.length > 1)
    throw new Refusal('USAGE', { message: 'restore takes one file' });
  // An interrupted run that could be taken back needs nothing more.
  if (settleEarlier(path, output) === 'restored') return EXIT.ok;
  if (!existsSync(path)) throw new Refusal('NOT_FOUND', { file: path });
  const last = lastOf(readUndo(path), path);
  if (restoreBytes(path)) {
    output.out(`Restored ${safe(path)}: every byte is as it was.`);
    return EXIT.ok;
  }
  if (isRepair(last.journal)) throw new Refusal('REPAIR_EDITED_SINCE', { file: path });
  const book = openWorkbook(bytesOf(path), path);
  const host = new XlsxHost(path, path, book);
  const outcome = driveSync(restoring(last.journal, host.traits), host);
  if (outcome === null) throw new Error('nothing stops a headless run');
  for (const problem of outcome.problems) output.err(`${safe(sentence(problem))}\n`);
  for (const line of skippedLines([...outcome.skipped, ...outcome.unsettled], book.snapshot))
    output.err(`  – ${safe(line)}\n`);
  if (outcome.end !== 'restored') return outcome.end === 'unknown' ? EXIT.unknown : EXIT.nothingDone;
  output.out(`Restored ${safe(path)}: the file was edited since, so only our own changes were taken out.`);
  return EXIT.ok;
}
