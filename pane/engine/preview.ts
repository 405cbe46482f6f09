import { proposeChanges, type Mode } from '../../core/changes/propose.ts';
import { sheetOf, sizeOf, type Edit, type Skipped } from '../../core/changes/edits.ts';
import { describeNote, type Texts } from '../../core/messages/describe.ts';
import type { ReviewResult } from '../../core/review/review.ts';
import { a1, a1Box, type Box } from '../../core/workbook/cells.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { countsOf, type Lines } from './lines.ts';
import type { PreviewAnswer, Uncoloured, WillChange } from './answers.ts';

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
export function previewOf(
  book: WorkbookSnapshot,
  result: ReviewResult,
  lines: Lines,
  mode: Mode,
  texts: Texts,
): PreviewAnswer {
  const changes = proposeChanges(book, result.review.tables, result.context, mode);
  const byPlace = new Map(lines.rows.map((row) => [`${row.at.sheet}|${row.at.row}`, row]));
  const uncoloured = ({ sheet, row, column, why }: Skipped): Uncoloured => ({
    name: byPlace.get(`${sheet}|${row}`)?.name ?? book.sheets.find((each) => each.id === sheet)?.name ?? '',
    a1: a1(row, column),
    at: { sheet, row, column },
    why: describeNote(why, texts),
  });
  const touched = new Set(changes.edits.map(sheetOf));
  return {
    changes,
    will: willChange(changes.edits, book.sheets),
    foreignRules: book.sheets.reduce((sum, sheet) => sum + (touched.has(sheet.id) ? sheet.foreignRules : 0), 0),
    noVerdict: lines.rows
      .filter((row) => row.status === 'Grey')
      .map(({ name, a1: cell, at, reason }) => ({
        name,
        a1: cell,
        at,
        why: { title: reason ?? '', why: '', next: '' },
      })),
    notLive: changes.skipped
      .filter(({ sheet, row }) => byPlace.get(`${sheet}|${row}`)?.status !== 'Grey')
      .map(uncoloured),
    counts: countsOf(lines.rows),
  };
}
