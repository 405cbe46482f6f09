import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { sheetOf, sizeOf, type ChangeSet } from '../../core/changes/edits.ts';
import { proposeChanges } from '../../core/changes/propose.ts';
import { describeNote, sentence } from '../../core/messages/describe.ts';
import type { Skipped } from '../../core/changes/edits.ts';
import { problem } from '../../core/messages/problem.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { resume } from '../../core/protocol/restore.ts';
import { a1OnSheet } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { argumentsOf, type Arguments, type OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { progressOn } from '../cli/progress.ts';
import { JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { countsOf } from '../cli/show-review.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { XlsxHost } from '../host.ts';
import { readUndo, undoPath } from '../journal.ts';
import { reviewFile, type ReviewedFile } from '../review-file.ts';
import { hasSignature } from '../xlsx/signature.ts';
import { asNewWorkbook } from '../xlsx/write/from-snapshot.ts';
import { openWorkbook, type OpenedWorkbook } from '../xlsx/open.ts';
import { bytesOf } from '../files/read-file.ts';

const OPTIONS = [
  'out',
  'mode',
  'palette',
  'force',
  'dry-run',
  'json',
  ...JUDGING_OPTIONS,
] as const satisfies readonly OptionName[];

function isSameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

/** Nothing of somebody else's is written over: an existing output must be the source itself or one we made. */
export function checkOut(source: string, out: string, given: Arguments): void {
  const extension = extname(out).toLowerCase();
  if (extension === '.csv') throw new Refusal('CSV_HOLDS_NO_COLOURS');
  if (extname(source).toLowerCase() === '.xlsm' && extension !== '.xlsm')
    throw new Refusal('USAGE', { message: 'a macro workbook must be written as .xlsm' });
  if (!existsSync(dirname(out) === '' ? '.' : dirname(out))) throw new Refusal('NOT_FOUND', { file: dirname(out) });
  const isOurs = isSameFile(source, out) || existsSync(undoPath(out));
  if (existsSync(out) && !isOurs && !given.has('force')) throw new Refusal('FILE_EXISTS', { file: out });
}

/** The workbook to write into: the opened one, or a new one made from a CSV file. */
function bookOf(reviewed: ReviewedFile): OpenedWorkbook {
  const { opened, snapshot, path } = reviewed.file;
  return opened ?? openWorkbook(asNewWorkbook(snapshot), path);
}

/** An interrupted earlier run is settled first, so that its half is not taken for the user's own. */
export function settleEarlier(out: string, output: Output): void {
  const open = existsSync(out) ? readUndo(out).find((undo) => undo.journal.state === 'writing') : undefined;
  if (open === undefined) return;
  const host = new XlsxHost(out, out, openWorkbook(bytesOf(out), out));
  const outcome = driveSync(resume(open.journal, host.traits), host);
  output.err(`An interrupted run was found and settled: ${outcome?.end ?? 'stopped'}.\n`);
}

/** The cells of a change that are left alone, grouped by why. */
export function skippedLines(skipped: readonly Skipped[], book: WorkbookSnapshot): string[] {
  const groups = new Map<string, Skipped[]>();
  for (const each of skipped) groups.set(each.why, [...(groups.get(each.why) ?? []), each]);
  const place = ({ sheet, row, column }: Skipped): string =>
    a1OnSheet(book.sheets.find((each) => each.id === sheet)?.name ?? sheet, row, column);
  return [...groups].map(([why, places]) => {
    const { title, next } = describeNote(why);
    const named = places.slice(0, 5).map(place).join(', ');
    return `${title} (${places.length}): ${named}${places.length > 5 ? ', …' : ''}. ${next}`;
  });
}

function summary(changes: ChangeSet, reviewed: ReviewedFile): Record<string, unknown> {
  const { snapshot } = reviewed.file;
  const counts = countsOf(reviewed.result.review.tables.flatMap((table) => table.rows));
  return {
    id: changes.id,
    edits: changes.edits.length,
    cells: changes.edits.reduce((sum, edit) => sum + (edit.kind === 'rule' ? 0 : sizeOf(edit)), 0),
    rules: changes.edits.filter((edit) => edit.kind === 'rule' && edit.after !== null).length,
    sheets: [...new Set(changes.edits.map(sheetOf))].map(
      (id) => snapshot.sheets.find((sheet) => sheet.id === id)?.name ?? id,
    ),
    counts: Object.fromEntries(counts),
    skipped: changes.skipped.map(({ sheet, row, column, why }) => ({
      cell: a1OnSheet(snapshot.sheets.find((each) => each.id === sheet)?.name ?? sheet, row, column),
      why,
    })),
  };
}

const ENDS: Readonly<Record<Outcome['end'], { text: string; exit: ExitCode }>> = {
  applied: { text: 'Applied', exit: EXIT.ok },
  'nothing-done': { text: 'Nothing was written', exit: EXIT.nothingDone },
  restored: { text: 'Something went wrong and everything was put back', exit: EXIT.nothingDone },
  unknown: { text: 'The state of the file could not be proven', exit: EXIT.unknown },
};

/** `planlight apply FILE -o OUT`: writes the colours into a copy (or the file itself), to be taken back by restore. */
export function apply(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, OPTIONS);
  const [source] = given.positionals;
  const out = given.text('out');
  if (source === undefined || given.positionals.length > 1)
    throw new Refusal('USAGE', { message: 'apply takes one file' });
  if (out === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: 'apply needs an output: -o OUT.xlsx' });
  if (out !== null) {
    settleEarlier(out, output);
    checkOut(source, out, given);
  }
  const reviewed = reviewFile(source, given, { objectives: false });
  const { mode } = reviewed.settings;
  const book = bookOf(reviewed);
  const changes = proposeChanges(book.snapshot, reviewed.result.review.tables, reviewed.result.context, mode);
  if (given.has('json')) output.out(JSON.stringify(summary(changes, reviewed), null, 1));
  if (out === null || given.has('dry-run')) {
    if (!given.has('json')) showPlan(changes, reviewed, mode, output, 'Would write');
    return EXIT.ok;
  }
  const progress = progressOn(output);
  const host = new XlsxHost(source, out, book, (done, of) => progress.step(`writing ${done} of ${of}`));
  const outcome = driveSync(applyChanges(changes, host.traits), host);
  progress.clear();
  if (outcome === null) throw new Error('nothing stops a headless run');
  if (outcome.end === 'applied' && outcome.journal === null) host.copySource(changes.id);
  if (!given.has('json')) showPlan(changes, reviewed, mode, output, 'Wrote');
  return tell(outcome, out, book, given, output);
}

function showPlan(changes: ChangeSet, reviewed: ReviewedFile, mode: string, output: Output, verb: string): void {
  const { rules, cells, sheets } = summary(changes, reviewed);
  const names = Array.isArray(sheets) ? sheets.map((name) => safe(String(name))).join(', ') : '';
  output.out(
    `${verb} ${String(rules)} live rules and ${String(cells)} cells (mode ${mode})${names === '' ? '' : ` on ${names}`}.`,
  );
  for (const line of skippedLines(changes.skipped, reviewed.file.snapshot)) output.out(`  – ${safe(line)}`);
}

function tell(outcome: Outcome, out: string, book: OpenedWorkbook, given: Arguments, output: Output): ExitCode {
  const { text, exit } = ENDS[outcome.end];
  const notes = hasSignature(book.archive) && outcome.end === 'applied' ? [problem('FILE_SIGNED')] : [];
  for (const each of [...outcome.problems, ...notes]) output.err(`${safe(sentence(each))}\n`);
  for (const line of skippedLines([...outcome.skipped, ...outcome.unsettled], book.snapshot))
    output.err(`  – ${safe(line)}\n`);
  if (!given.has('json'))
    output.out(
      outcome.end === 'applied' ? `${text}: ${safe(out)}. Take it back with: planlight restore ${safe(out)}` : text,
    );
  return exit;
}
