import { bakeChanges } from '../../core/changes/bake.ts';
import { sizeOf, type ChangeSet } from '../../core/changes/edits.ts';
import { proposeChanges } from '../../core/changes/propose.ts';
import type { TableReview } from '../../core/review/review-types.ts';
import { digestOf } from '../../core/workbook/digest.ts';
import { a1OnSheet, overlaps } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { argumentsOf, type OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { counted } from '../cli/counted.ts';
import { JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile, type ReviewedFile } from '../review-file.ts';
import { bakeFacts, filledColumns } from '../xlsx/bake-facts.ts';
import type { OpenedWorkbook } from '../xlsx/open.ts';
import { checkOut } from './check-out.ts';
import { settleEarlier } from './settle-earlier.ts';
import { skippedLines } from './skipped-lines.ts';
import { tellOutcome } from './tell-outcome.ts';
import { writeOut } from './write-out.ts';

const OPTIONS = [
  'out',
  'functions-only',
  'force',
  'dry-run',
  'json',
  ...JUDGING_OPTIONS,
] as const satisfies readonly OptionName[];

/** The id of a change that baked begins with this, so that unbake finds it in the history. */
export const BAKED = 'bake-';

/** Tables that a baked formula stands in have a status of their own. */
function withoutOwnStatus(tables: readonly TableReview[], functions: ChangeSet): TableReview[] {
  return tables.filter(
    ({ sheet, table }) =>
      !functions.edits.some(
        (edit) => edit.kind === 'content' && edit.area.sheet === sheet && overlaps(edit.area, table.box),
      ),
  );
}

/** The functions of a workbook as native formulas, and a status column for each table that has none. */
function planned(reviewed: ReviewedFile, book: OpenedWorkbook, isFunctionsOnly: boolean): ChangeSet {
  const found = bakeChanges(book.snapshot, bakeFacts(book));
  const functions = { ...found, skipped: [...found.skipped, ...filledColumns(book)] };
  if (isFunctionsOnly) return { ...functions, id: `${BAKED}${functions.id}` };
  const { review, context } = reviewed.result;
  const statuses = proposeChanges(book.snapshot, withoutOwnStatus(review.tables, functions), context, 'column');
  const edits = [...functions.edits, ...statuses.edits];
  return {
    version: 1,
    id: `${BAKED}${digestOf(JSON.stringify(edits))}`,
    edits,
    guards: statuses.guards,
    skipped: [...functions.skipped, ...statuses.skipped],
  };
}

function bookOf(reviewed: ReviewedFile): OpenedWorkbook {
  const { opened } = reviewed.file;
  if (opened === null) throw new Refusal('USAGE', { message: 'a CSV file holds no formulas: bake takes a workbook' });
  return opened;
}

/** `planlight bake FILE -o OUT`: a copy whose formulas need no add-in. */
export function bake(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, OPTIONS);
  const [source] = given.positionals;
  const out = given.text('out');
  if (source === undefined || given.positionals.length > 1)
    throw new Refusal('USAGE', { message: 'bake takes one file' });
  if (out === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: 'bake needs an output: -o OUT.xlsx' });
  if (out !== null) {
    settleEarlier(out, output);
    checkOut(source, out, given);
  }
  const reviewed = reviewFile(source, given, { objectives: false });
  const book = bookOf(reviewed);
  const changes = planned(reviewed, book, given.has('functions-only'));
  const isDry = out === null || given.has('dry-run');
  showPlan(changes, book.snapshot, isDry, given.has('json'), output);
  if (isDry) return EXIT.ok;
  const outcome = writeOut(changes, reviewed, book, out, output);
  return tellOutcome(outcome, out, book, given, output);
}

/** Says what of a workbook's formulas changes, and what does not and why. */
export function showPlan(
  changes: ChangeSet,
  book: WorkbookSnapshot,
  isDry: boolean,
  isJson: boolean,
  output: Output,
): void {
  const cells = changes.edits.reduce((sum, edit) => sum + (edit.kind === 'content' ? sizeOf(edit) : 0), 0);
  const nameOf = (id: string): string => book.sheets.find((sheet) => sheet.id === id)?.name ?? id;
  if (isJson) {
    const skipped = changes.skipped.map(({ sheet, row, column, why }) => ({
      cell: a1OnSheet(nameOf(sheet), row, column),
      why,
    }));
    const formulas = changes.edits.flatMap((edit) =>
      edit.kind !== 'content'
        ? []
        : edit.after.flatMap((contents, r) =>
            contents.map(({ formula, value }, c) => ({
              cell: a1OnSheet(nameOf(edit.area.sheet), edit.area.top + r, edit.area.left + c),
              formula: formula === null ? null : `=${formula}`,
              value,
            })),
          ),
    );
    output.out(JSON.stringify({ id: changes.id, cells, formulas, skipped }, null, 1));
    return;
  }
  output.out(`${isDry ? 'Would write' : 'Wrote'} ${counted(cells, 'cell')}.`);
  for (const line of skippedLines(changes.skipped, book)) output.out(`  – ${safe(line)}`);
}
