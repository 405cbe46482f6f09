import { isCellEdit, sizeOf, type ChangeSet } from '../../core/changes/edits.ts';
import { partLanguageOf, type PartLanguage } from '../../core/execution/sheets/part.ts';
import type { Arguments } from '../cli/arguments.ts';
import { counted } from '../cli/counted.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { speechAsked } from '../cli/speech-asked.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile, type ReviewedFile } from '../review-file.ts';
import type { OpenedWorkbook } from '../xlsx/open.ts';
import { checkOut } from './check-out.ts';
import { settleEarlier } from './settle-earlier.ts';
import { skippedLines } from './skipped-lines.ts';
import { tellOutcome } from './tell-outcome.ts';
import { bookOf, writeOut } from './write-out.ts';

/** A command that adds something of ours to a workbook: what it is called, of which file, and what it would write. */
export type Making = {
  readonly command: string;
  readonly source: string;
  readonly given: Arguments;
  readonly propose: (reviewed: ReviewedFile, book: OpenedWorkbook) => ChangeSet;
};

/** The language that --lang asks for; English without it, and one that is not spoken is refused. */
export function languageAsked(given: Arguments): PartLanguage {
  return partLanguageOf(speechAsked(given.text('lang')).language);
}

function summary({ id, edits, skipped }: ChangeSet): Record<string, unknown> {
  const sheets = edits.flatMap((edit) => (edit.kind === 'sheet' && edit.after !== null ? [edit.name] : []));
  const cells = edits.filter(isCellEdit).reduce((sum, edit) => sum + sizeOf(edit), 0);
  return { id, newSheets: sheets, cells, skipped };
}

/** Says what is made, or would be, in a line for each thing. */
function showMaking(changes: ChangeSet, { file: { snapshot } }: ReviewedFile, isDry: boolean, output: Output): void {
  for (const edit of changes.edits)
    if (edit.kind === 'sheet') output.out(`${isDry ? 'Would add' : 'Added'} the sheet ${safe(edit.name)}.`);
  const cells = changes.edits.filter(isCellEdit);
  const nameOf = (id: string): string => snapshot.sheets.find((sheet) => sheet.id === id)?.name ?? id;
  for (const name of new Set(cells.map(({ area }) => nameOf(area.sheet)))) {
    const count = cells.filter(({ area }) => nameOf(area.sheet) === name).reduce((sum, edit) => sum + sizeOf(edit), 0);
    const verb = isDry ? 'Would bring' : 'Brought';
    output.out(`${verb} ${counted(count, 'cell')} on ${safe(name)} up to date; all others stay as they are.`);
  }
  if (changes.edits.length === 0 && changes.skipped.length === 0) output.out('The sheet is up to date.');
  for (const line of skippedLines(changes.skipped, snapshot)) output.out(`  – ${safe(line)}`);
}

/** Makes it in a copy, or says what would be made: the same for every command that adds something of ours. */
export function made({ command, source, given, propose }: Making, output: Output): ExitCode {
  const out = given.text('out');
  const isDry = out === null || given.has('dry-run');
  if (out === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: `${command} needs an output: -o OUT.xlsx` });
  if (out !== null) {
    settleEarlier(out, output);
    checkOut(source, out, given);
  }
  const reviewed = reviewFile(source, given);
  const book = bookOf(reviewed);
  const changes = propose(reviewed, book);
  const isJson = given.has('json');
  if (isJson) output.out(JSON.stringify(summary(changes), null, 1));
  if (isDry) {
    if (!isJson) showMaking(changes, reviewed, true, output);
    return EXIT.ok;
  }
  const outcome = writeOut(changes, reviewed, book, out, output);
  if (!isJson && outcome.end === 'applied') showMaking(changes, reviewed, false, output);
  return tellOutcome(outcome, out, book, given, output);
}
