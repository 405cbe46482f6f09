import { isCellEdit, sizeOf, type ChangeSet } from '../../core/changes/edits.ts';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import { wordOf } from '../../core/execution/sheets/emit-page.ts';
import { partFacts } from '../../core/execution/sheets/facts.ts';
import { PART_LANGUAGES, partLanguageOf, type Part } from '../../core/execution/sheets/part.ts';
import { PARTS } from '../../core/execution/sheets/parts.ts';
import { foldedText } from '../../core/reading/text.ts';
import type { OptionName } from '../cli/arguments.ts';
import { counted } from '../cli/counted.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { nearest } from '../cli/nearest.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile, type ReviewedFile } from '../review-file.ts';
import { checkOut } from './check-out.ts';
import { settleEarlier } from './settle-earlier.ts';
import { skippedLines } from './skipped-lines.ts';
import { tellOutcome } from './tell-outcome.ts';
import { bookOf, writeOut } from './write-out.ts';

const OPTIONS = [
  'out',
  'lang',
  'list',
  'palette',
  'force',
  'dry-run',
  'json',
  ...JUDGING_OPTIONS,
] as const satisfies readonly OptionName[];

/** The part that somebody names: by its word, its id or the name of its sheet in any language. */
export function partNamed(text: string): Part {
  const wanted = foldedText(text);
  const namesOf = (part: Part): string[] =>
    [part.id, wordOf(part), ...PART_LANGUAGES.map((language) => part.words[language].name)].map(foldedText);
  const found = PARTS.find((part) => namesOf(part).includes(wanted));
  if (found !== undefined) return found;
  const near = nearest(wanted, PARTS.map(wordOf));
  const hint = near === null ? '; create --list names them' : ` (did you mean ${near}?)`;
  throw new Refusal('USAGE', { message: `there is no part "${text}"${hint}` });
}

function list(output: Output): ExitCode {
  const width = Math.max(...PARTS.map((part) => wordOf(part).length));
  for (const part of PARTS) output.out(`${wordOf(part).padEnd(width)}  ${part.words.en.purpose}`);
  return EXIT.ok;
}

function summary({ id, edits, skipped }: ChangeSet): Record<string, unknown> {
  const sheets = edits.flatMap((edit) => (edit.kind === 'sheet' && edit.after !== null ? [edit.name] : []));
  const cells = edits.filter(isCellEdit).reduce((sum, edit) => sum + sizeOf(edit), 0);
  return { id, newSheets: sheets, cells, skipped };
}

/** Says what creating does, or did, in a line for each thing. */
export function showCreation(changes: ChangeSet, reviewed: ReviewedFile, output: Output, isDry: boolean): void {
  const { snapshot } = reviewed.file;
  for (const edit of changes.edits)
    if (edit.kind === 'sheet') output.out(`${isDry ? 'Would add' : 'Added'} the sheet ${safe(edit.name)}.`);
  const cells = changes.edits.filter(isCellEdit);
  const nameOf = (id: string): string => snapshot.sheets.find((sheet) => sheet.id === id)?.name ?? id;
  for (const name of new Set(cells.map(({ area }) => nameOf(area.sheet)))) {
    const count = cells.filter(({ area }) => nameOf(area.sheet) === name).reduce((sum, edit) => sum + sizeOf(edit), 0);
    const verb = isDry ? 'Would bring' : 'Brought';
    output.out(`${verb} ${counted(count, 'cell')} on ${safe(name)} up to date; what people typed stays.`);
  }
  if (changes.edits.length === 0) output.out('The sheet is up to date.');
  for (const line of skippedLines(changes.skipped, snapshot)) output.out(`  – ${safe(line)}`);
}

/** `planlight create PART FILE -o OUT`: the sheet of a part, made or brought up to date. */
export function create(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  if (given.has('list')) return list(output);
  const [name, source, ...more] = given.positionals;
  const out = given.text('out');
  if (name === undefined || source === undefined || more.length > 0)
    throw new Refusal('USAGE', { message: 'create takes a part and a file' });
  const part = partNamed(name);
  if (out === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: 'create needs an output: -o OUT.xlsx' });
  if (out !== null) {
    settleEarlier(out, output);
    checkOut(source, out, given);
  }
  const reviewed = reviewFile(source, given);
  const book = bookOf(reviewed);
  const facts = partFacts(book.snapshot, reviewed.result, PARTS);
  const changes = createPart(part, facts, partLanguageOf(given.text('lang') ?? 'en'));
  const isDry = out === null || given.has('dry-run');
  if (given.has('json')) output.out(JSON.stringify(summary(changes), null, 1));
  if (isDry) {
    if (!given.has('json')) showCreation(changes, reviewed, output, true);
    return EXIT.ok;
  }
  const outcome = writeOut(changes, reviewed, book, out, output);
  if (!given.has('json') && outcome.end === 'applied') showCreation(changes, reviewed, output, false);
  return tellOutcome(outcome, out, book, given, output);
}
