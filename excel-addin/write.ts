import type { Edit, Guard } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import { loads } from '../core/workbook/pieces.ts';
import { MOST_BYTES } from './batches.ts';
import { codeOf, Refused } from './errors.ts';
import type { SheetRules } from './rules.ts';
import type { Work } from './run.ts';
import type { Place, Step, Writer } from './steps.ts';
import { writeContent, writeFill } from './write-cells.ts';
import { checked } from './write-checks.ts';
import { writeRule } from './write-rule.ts';
import { writeSheet } from './write-sheet.ts';

/** One writer for every kind of edit: a kind without one is a type error. */
const WRITERS = { rule: writeRule, fill: writeFill, content: writeContent, sheet: writeSheet } satisfies {
  [K in Edit['kind']]: Writer<K>;
};

function stepsOf(edit: Edit, place: Place): Step[] {
  switch (edit.kind) {
    case 'rule':
      return WRITERS.rule(edit, place);
    case 'fill':
      return WRITERS.fill(edit, place);
    case 'content':
      return WRITERS.content(edit, place);
    case 'sheet':
      return WRITERS.sheet(edit, place);
  }
}

/** Takes away the formats that a failed batch of ours began and did not finish. */
export function tidyBatch(sheets: readonly SheetRules[]): Work<void> {
  return async (context, sync) => {
    for (const { sheet, begun } of sheets)
      for (const id of begun) {
        const range = context.workbook.worksheets.getItem(sheet).getRange();
        range.untrack();
        range.conditionalFormats.getItem(id).delete();
      }
    await sync();
  };
}

/**
 * Whether Excel can undo edits everywhere: not where a sheet goes (`Worksheet.delete`), or is hidden on Windows and Mac
 * (`Worksheet.visibility`). Those are never part of an undo group, which would be refused for them.
 */
export function isUndoable(edits: readonly Edit[]): boolean {
  return edits.every((edit) => edit.kind !== 'sheet' || (edit.after !== null && !edit.after.isHidden));
}

/** A name that is taken by what add-ins cannot see: a sheet of nothing but a chart. */
function asTaken(error: unknown, edits: readonly Edit[]): unknown {
  const made = edits.flatMap((edit) => (edit.kind === 'sheet' && edit.after !== null ? [edit.name] : []));
  const isTaken = codeOf(error) === 'ItemAlreadyExists' && made.length > 0;
  return isTaken ? new Refused(problem('SHEET_TAKEN', { sheet: made.join(', ') })) : error;
}

/**
 * The batch that writes edits: it looks at the guards, and at the sheets that come or go, and only when they hold it
 * writes, in as many requests as the size asks for.
 */
export function writeBatch(
  edits: readonly Edit[],
  guards: readonly Guard[],
  own: Pick<Place, 'formats' | 'foreign'>,
): Work<void> {
  return async (context, sync) => {
    const checks = await checked(context, sync, edits, guards);
    const place: Place = { worksheets: context.workbook.worksheets, ...own, ...checks };
    const steps = edits.flatMap((edit) => stepsOf(edit, place));
    try {
      for (const load of loads(steps, ({ bytes }) => bytes, MOST_BYTES)) {
        for (const { run } of load) run();
        await sync();
      }
    } catch (error) {
      throw asTaken(error, edits);
    }
  };
}
