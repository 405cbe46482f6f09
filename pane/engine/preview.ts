import { proposeChanges, type Mode } from '../../core/changes/propose.ts';
import { sheetOf, sizeOf, type Edit } from '../../core/changes/edits.ts';
import { rowFinder } from '../../core/review/row-at.ts';
import { a1Box, type Box } from '../../core/workbook/cells.ts';
import type { SheetSnapshot } from '../../core/workbook/snapshot.ts';
import { countsOf } from './lines.ts';
import { objectiveNames, toldCells, type ToldSource } from './told-cells.ts';
import type { PreviewAnswer, WillChange } from './answers.ts';

/** Whether an edit leaves everything as it is: colours that are there already are no change. */
function isIdle(edit: Edit): boolean {
  return JSON.stringify(edit.before) === JSON.stringify(edit.after);
}

/** Where on its sheet an edit is; a sheet that comes or goes is nowhere in one. */
function boxesOf(edit: Edit): readonly Box[] {
  if (edit.kind === 'sheet') return [];
  if (edit.kind === 'rule') return (edit.after ?? edit.before)?.areas ?? [];
  return [edit.area];
}

function around(boxes: readonly Box[]): Box {
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    left: Math.min(...boxes.map((box) => box.left)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    right: Math.max(...boxes.map((box) => box.right)),
  };
}

function whatOf(edit: Edit): WillChange['what'] {
  if (edit.kind === 'rule') return edit.after === null ? 'taken-away' : 'rules';
  if (edit.kind === 'sheet') return edit.after === null ? 'sheet-gone' : 'sheet';
  return 'cells';
}

function lineOf(group: readonly Edit[], sheets: readonly SheetSnapshot[]): WillChange[] {
  const [first] = group;
  if (first === undefined) return [];
  const what = whatOf(first);
  if (first.kind === 'sheet') return [{ sheetName: first.name, place: '', what, count: 1 }];
  const boxes = group.flatMap(boxesOf);
  if (boxes.length === 0) return [];
  const sheet = sheets.find((each) => each.id === sheetOf(first));
  const count = group.reduce((sum, edit) => sum + sizeOf(edit), 0);
  return [{ sheetName: sheet?.name ?? '', place: a1Box(around(boxes)), what, count }];
}

/** Groups of edits in the order in which their first ones come. */
function grouped(edits: readonly Edit[], keyOf: (edit: Edit) => string): readonly (readonly Edit[])[] {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits.filter((each) => !isIdle(each))) {
    const key = keyOf(edit);
    groups.set(key, [...(groups.get(key) ?? []), edit]);
  }
  return [...groups.values()];
}

/** The edits by place and kind, so that four rules over one column are one line. */
function willChange(edits: readonly Edit[], sheets: readonly SheetSnapshot[]): WillChange[] {
  const keyOf = (edit: Edit): string =>
    edit.kind === 'sheet' ? `sheet ${edit.name}` : `${sheetOf(edit)}|${whatOf(edit)}|${boxesOf(edit)[0]?.left ?? ''}`;
  return grouped(edits, keyOf).flatMap((group) => lineOf(group, sheets));
}

/** The edits of a part, a line a sheet: cells of ours are kept up to date, whatever column they are in. */
export function willCreate(edits: readonly Edit[], sheets: readonly SheetSnapshot[]): WillChange[] {
  const keyOf = (edit: Edit): string =>
    edit.kind === 'sheet' ? `sheet ${edit.name}` : `${sheetOf(edit)}|${edit.kind}`;
  return grouped(edits, keyOf)
    .flatMap((group) => lineOf(group, sheets))
    .map((line) => (line.what === 'cells' ? { ...line, what: 'kept' } : line));
}

/** What applying would do, what stays, and what gets no colour: a promise, made of the very change set. */
export function previewOf(source: ToldSource, mode: Mode): PreviewAnswer {
  const { book, result, lines } = source;
  const changes = proposeChanges(book, result.review.tables, result.context, mode);
  const touched = new Set(changes.edits.map(sheetOf));
  const rowAt = rowFinder(result.review.tables);
  const objectives = objectiveNames(lines);
  const tables = lines.answer.tables;
  return {
    changes,
    will: willChange(changes.edits, book.sheets),
    fills: [],
    packets: null,
    foreignRules: book.sheets.reduce((sum, sheet) => sum + (touched.has(sheet.id) ? sheet.foreignRules : 0), 0),
    noVerdict: lines.rows
      .filter((row) => row.status === 'Grey')
      .map(({ id, table, name, a1, at, reason }) => ({
        name,
        objective: objectives.get(id) ?? null,
        sheetName: tables[table]?.sheetName ?? '',
        a1,
        at,
        why: { title: reason ?? '', why: '', next: '' },
      })),
    // Rows without a verdict are listed as such; nobody misses a live colour on them.
    notLive: toldCells(
      changes.skipped.filter((each) => rowAt(each)?.row.status !== 'Grey'),
      source,
    ),
    counts: countsOf(lines.rows),
  };
}
