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

function boxesOf(edit: Edit): readonly Box[] {
  if (edit.kind !== 'rule') return [edit.area];
  return (edit.after ?? edit.before)?.areas ?? [];
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
  return 'cells';
}

/** The edits by place and kind, so that four rules over one column are one line. */
function willChange(edits: readonly Edit[], sheets: readonly SheetSnapshot[]): WillChange[] {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    if (isIdle(edit)) continue;
    const key = `${sheetOf(edit)}|${whatOf(edit)}|${boxesOf(edit)[0]?.left ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), edit]);
  }
  return [...groups.values()].flatMap((group): WillChange[] => {
    const [first] = group;
    const boxes = group.flatMap(boxesOf);
    if (first === undefined || boxes.length === 0) return [];
    const sheet = sheets.find((each) => each.id === sheetOf(first));
    return [
      {
        sheetName: sheet?.name ?? '',
        place: a1Box(around(boxes)),
        what: whatOf(first),
        count: group.reduce((sum, edit) => sum + sizeOf(edit), 0),
      },
    ];
  });
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
