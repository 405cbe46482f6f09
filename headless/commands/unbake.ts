import { existsSync } from 'node:fs';
import { unbakeChanges } from '../../core/changes/bake.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { restore } from '../../core/protocol/restore.ts';
import { argumentsOf } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import { bytesOf } from '../files/read-file.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { undoPath } from '../files/undo-path.ts';
import { XlsxHost } from '../host.ts';
import { readUndo, writeUndo, type Undo } from '../journal.ts';
import { openWorkbook } from '../xlsx/open.ts';
import { checkOut } from './check-out.ts';
import { settleEarlier } from './settle-earlier.ts';
import { tellOutcome } from './tell-outcome.ts';
import { BAKED, showPlan } from './bake.ts';

/** The last change of a file, where it baked. */
function lastBaking(path: string): Undo | null {
  const history = existsSync(undoPath(path)) ? readUndo(path) : [];
  const last = history[history.length - 1];
  return last !== undefined && last.journal.id.startsWith(BAKED) ? last : null;
}

/** Takes out of an edited file what still stands where it was written, status columns too. */
function takeOut(path: string, baking: Undo): void {
  const host = new XlsxHost(path, path, openWorkbook(bytesOf(path), path));
  driveSync(restore(baking.journal, host.traits), host);
}

/** `planlight unbake FILE`: the custom functions again, in the place of the native formulas that bake wrote. */
export function unbake(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, ['out', 'force', 'dry-run', 'json']);
  const [path] = given.positionals;
  if (path === undefined || given.positionals.length > 1)
    throw new Refusal('USAGE', { message: 'unbake takes one file' });
  const out = given.text('out') ?? path;
  settleEarlier(out, output);
  checkOut(path, out, given);
  const bytes = bytesOf(path);
  const isDry = given.has('dry-run');
  const baking = lastBaking(path);
  if (!isDry && baking !== null && baking.after === fingerprint(bytes)) {
    writeAtomically(out, baking.original);
    if (out === path) writeUndo(path, readUndo(path).slice(0, -1));
    output.out(`Unbaked ${safe(out)}: every byte is as it was.`);
    return EXIT.ok;
  }
  if (!isDry && baking !== null && out === path) takeOut(path, baking);
  const book = openWorkbook(bytesOf(path), path);
  const changes = unbakeChanges(book.snapshot);
  showPlan(changes, book.snapshot, isDry, given.has('json'), output);
  if (isDry) return EXIT.ok;
  const host = new XlsxHost(path, out, book);
  const outcome = driveSync(applyChanges(changes, host.traits), host);
  if (outcome === null) throw new Error('nothing stops a headless run');
  if (outcome.end === 'applied' && outcome.journal === null && out !== path) host.copySource(changes.id);
  return tellOutcome(outcome, out, book, given, output);
}
