import { isCellEdit, sheetsOf, sizeOf, type ChangeSet } from '../../core/changes/edits.ts';
import { proposeChanges } from '../../core/changes/propose.ts';
import { a1OnSheet } from '../../core/workbook/cells.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { counted } from '../cli/counted.ts';
import { countsOf } from '../cli/show-review.ts';
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
  'mode',
  'palette',
  'force',
  'dry-run',
  'json',
  ...JUDGING_OPTIONS,
] as const satisfies readonly OptionName[];

function summary(changes: ChangeSet, reviewed: ReviewedFile): Record<string, unknown> {
  const { snapshot } = reviewed.file;
  const counts = countsOf(reviewed.result.review.tables.flatMap((table) => table.rows));
  return {
    id: changes.id,
    edits: changes.edits.length,
    cells: changes.edits.filter(isCellEdit).reduce((sum, edit) => sum + sizeOf(edit), 0),
    rules: changes.edits.filter((edit) => edit.kind === 'rule' && edit.after !== null).length,
    sheets: sheetsOf(changes.edits).map((id) => snapshot.sheets.find((sheet) => sheet.id === id)?.name ?? id),
    counts: Object.fromEntries(counts),
    skipped: changes.skipped.map(({ sheet, row, column, why }) => ({
      cell: a1OnSheet(snapshot.sheets.find((each) => each.id === sheet)?.name ?? sheet, row, column),
      why,
    })),
  };
}

/** `planlight apply FILE -o OUT`: writes the colours into a copy (or the file itself), to be taken back by restore. */
export function apply(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
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
  const outcome = writeOut(changes, reviewed, book, out, output);
  if (!given.has('json')) showPlan(changes, reviewed, mode, output, 'Wrote');
  return tellOutcome(outcome, out, book, given, output);
}

function showPlan(changes: ChangeSet, reviewed: ReviewedFile, mode: string, output: Output, verb: string): void {
  const { rules, cells, sheets } = summary(changes, reviewed);
  const parts = [
    Number(rules) === 0 ? '' : counted(Number(rules), 'live rule'),
    Number(cells) === 0 ? '' : counted(Number(cells), 'cell'),
  ];
  const written = parts.filter((part) => part !== '').join(' and ') || 'nothing';
  const names = Array.isArray(sheets) ? sheets.map((name) => safe(String(name))).join(', ') : '';
  output.out(`${verb} ${written} (mode ${mode})${names === '' ? '' : ` on ${names}`}.`);
  for (const line of skippedLines(changes.skipped, reviewed.file.snapshot, reviewed.result.review.tables))
    output.out(`  – ${safe(line)}`);
}
