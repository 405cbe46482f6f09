import type { Box } from '../workbook/cells.ts';
import type { ReviewResult } from './review.ts';
import type { ObjectiveReview, TableReview } from './review-types.ts';
import { boxOnSheet, isOfTable } from './table-place.ts';

/** What a cell is that belongs to no judged row, as near as can be told. */
export type BesideRows =
  | { readonly is: 'header' | 'total' | 'heading' | 'column' | 'row' | 'outside'; readonly table: TableReview }
  | { readonly is: 'alone' };

/** How many cells one has to go from a cell to a box; 0 inside. */
function steps(box: Box, row: number, column: number): number {
  const down = Math.max(box.top - row, row - box.bottom, 0);
  const across = Math.max(box.left - column, column - box.right, 0);
  return down + across;
}

function partOf({ table }: TableReview, row: number): 'header' | 'total' | 'heading' | 'row' {
  if (table.headerRows.includes(row)) return 'header';
  if (table.totalRows.includes(row)) return 'total';
  return table.sectionRows.includes(row) ? 'heading' : 'row';
}

/** What a cell is that `rowAt` found no row for: part of the nearest table on its sheet, beside it, or on a sheet without. */
export function besideRows(result: ReviewResult, sheetName: string, row: number, column: number): BesideRows {
  const near = result.review.tables
    .filter((table) => table.sheetName.toLowerCase() === sheetName.toLowerCase())
    .map((table) => ({ table, steps: steps(boxOnSheet(table.table), row, column) }))
    .sort((a, b) => a.steps - b.steps)[0];
  if (near === undefined) return { is: 'alone' };
  const { table } = near;
  const isTurned = table.table.orientation === 'transposed';
  if (near.steps === 0) return { is: partOf(table, isTurned ? column : row), table };
  const { top, bottom } = boxOnSheet(table.table);
  return { is: !isTurned && row >= top && row <= bottom ? 'column' : 'outside', table };
}

/** The objective that stands in a row of a table, whether the row is judged or a heading: by its row, or its name. */
export function objectiveAt(
  result: ReviewResult,
  table: TableReview,
  row: number,
  texts: readonly string[],
): ObjectiveReview | null {
  const own = result.review.objectives.filter((objective) => isOfTable(objective, table));
  return (
    own.find((objective) => objective.row === row) ??
    own.find((objective) => objective.row === null && texts.includes(objective.name)) ??
    null
  );
}
