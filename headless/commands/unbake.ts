import { existsSync } from 'node:fs';
import { unbakeChanges } from '../../core/changes/bake.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import type { Journal } from '../../core/protocol/asks.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { argumentsOf } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import { bytesOf } from '../files/read-file.ts';
import { fingerprint, XlsxHost } from '../host.ts';
import { readUndo, undoPath, writeUndo } from '../journal.ts';
import { openWorkbook } from '../xlsx/open.ts';
import { checkOut, settleEarlier, tell } from './apply.ts';
import { showPlan } from './bake.ts';

/** Whether a change of an earlier run baked anything. */
function hasBaked(journal: Journal): boolean {
  return journal.edits.some(
    (edit) =>
      edit.kind === 'content' &&
      edit.after.some((row) => row.some(({ formula }) => formula !== null && formula.includes('N("planlight:'))),
  );
}

/** Gives a file that nobody touched since it was baked its bytes of before; false where it was, or was never baked. */
function givenBack(path: string, out: string, bytes: Uint8Array): boolean {
  const history = existsSync(undoPath(path)) ? readUndo(path) : [];
  const last = history[history.length - 1];
  if (last === undefined || last.after !== fingerprint(bytes) || !hasBaked(last.journal)) return false;
  writeAtomically(out, last.original);
  if (out === path) writeUndo(path, history.slice(0, -1));
  return true;
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
  if (!isDry && givenBack(path, out, bytes)) {
    output.out(`Unbaked ${safe(out)}: every byte is as it was.`);
    return EXIT.ok;
  }
  const book = openWorkbook(bytes, path);
  const changes = unbakeChanges(book.snapshot);
  showPlan(changes, book.snapshot, isDry, given.has('json'), output);
  if (isDry) return EXIT.ok;
  const host = new XlsxHost(path, out, book);
  const outcome = driveSync(applyChanges(changes, host.traits), host);
  if (outcome === null) throw new Error('nothing stops a headless run');
  if (outcome.end === 'applied' && outcome.journal === null && out !== path) host.copySource(changes.id);
  return tell(outcome, out, book, given, output);
}
