import { sentence } from '../../core/messages/describe.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { restore as restoring } from '../../core/protocol/restore.ts';
import { argumentsOf } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import { bytesOf } from '../files/read-file.ts';
import { fingerprint, XlsxHost } from '../host.ts';
import { readUndo, writeUndo } from '../journal.ts';
import { isRepair } from '../repair/write-whole.ts';
import { openWorkbook } from '../xlsx/open.ts';
import { skippedLines } from './apply.ts';

/**
 * `planlight restore OUT`: takes the last change back. A file that nobody touched since gets its original bytes; in one
 * that was edited since, our own changes are taken out and everything else is left.
 */
export function restore(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, []);
  const [path] = given.positionals;
  if (path === undefined || given.positionals.length > 1)
    throw new Refusal('USAGE', { message: 'restore takes one file' });
  const bytes = bytesOf(path);
  const history = readUndo(path);
  const last = history[history.length - 1];
  if (last === undefined) throw new Refusal('NO_UNDO', { file: path });
  if (fingerprint(bytes) === last.after || fingerprint(bytes) === fingerprint(last.original)) {
    writeAtomically(path, last.original);
    writeUndo(path, history.slice(0, -1));
    output.out(`Restored ${safe(path)}: every byte is as it was.`);
    return EXIT.ok;
  }
  if (isRepair(last.journal)) throw new Refusal('REPAIR_EDITED_SINCE', { file: path });
  const book = openWorkbook(bytes, path);
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
