import type { ChangeSet } from '../../core/changes/edits.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import type { Output } from '../cli/terminal.ts';
import { progressOn } from '../cli/progress.ts';
import { XlsxHost } from '../host.ts';
import type { ReviewedFile } from '../review-file.ts';
import { asNewWorkbook } from '../xlsx/write/from-snapshot.ts';
import { openWorkbook, type OpenedWorkbook } from '../xlsx/open.ts';

/** The workbook to write into: the opened one, or a new one made from a CSV file. */
export function bookOf({ file: { opened, snapshot, path } }: ReviewedFile): OpenedWorkbook {
  return opened ?? openWorkbook(asNewWorkbook(snapshot), path);
}

/** Carries a change of a checked file out, into a file of that name; where nothing has to change, the copy is still made. */
export function writeOut(
  changes: ChangeSet,
  reviewed: ReviewedFile,
  book: OpenedWorkbook,
  out: string,
  output: Output,
): Outcome {
  const progress = progressOn(output);
  const { path, bytes } = reviewed.file;
  const host = new XlsxHost(path, out, book, (done, of) => progress.step(`writing ${done} of ${of}`), bytes);
  const outcome = driveSync(applyChanges(changes, host.traits), host);
  progress.clear();
  if (outcome === null) throw new Error('nothing stops a headless run');
  if (outcome.end === 'applied' && outcome.journal === null) host.copySource(changes.id);
  return outcome;
}
