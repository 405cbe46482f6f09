import { describeNote, type Texts } from '../../core/messages/describe.ts';
import { rowFinder } from '../../core/review/row-at.ts';
import type { ReviewResult } from '../../core/review/review.ts';
import type { Skipped } from '../../core/changes/edits.ts';
import { a1 } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { ToldCell } from './answers.ts';
import type { Lines } from './lines.ts';
import { rowId } from './row-lines.ts';

/** What telling of cells needs. */
export type ToldSource = {
  readonly book: WorkbookSnapshot;
  readonly result: ReviewResult;
  readonly lines: Lines;
  readonly texts: Texts;
};

/** The objectives by the ids of the rows that hang on them. */
export function objectiveNames({ answer }: Lines): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, children } of answer.objectives)
    for (const { rowId: id } of children) if (id !== null && !names.has(id)) names.set(id, name);
  return names;
}

/** Cells that are left as they are, each with the row it belongs to and why, in words. */
export function toldCells(cells: readonly Skipped[], { book, result, lines, texts }: ToldSource): ToldCell[] {
  const rowAt = rowFinder(result.review.tables);
  const objectives = objectiveNames(lines);
  const names = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return cells.map(({ sheet, row, column, why }) => {
    const at = { sheet, row, column };
    const found = rowAt(at);
    return {
      name: found?.row.name ?? '',
      objective: found === null ? null : (objectives.get(rowId(found.table, found.row.row)) ?? null),
      sheetName: names.get(sheet) ?? '',
      a1: a1(row, column),
      at,
      why: describeNote(why, texts),
    };
  });
}
