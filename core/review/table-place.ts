import type { FoundTable } from '../columns/found-table.ts';
import type { ObjectiveReview, TableReview } from './review-types.ts';
import type { Box } from '../workbook/cells.ts';

/** Whether an objective was rolled up from a table: tables of a sheet never begin in the same cell. */
export function isOfTable({ sheet, box }: ObjectiveReview, table: TableReview): boolean {
  return sheet === table.sheet && box.top === table.table.box.top && box.left === table.table.box.left;
}

/** The box of a table on its sheet: a transposed table's own rows are sheet columns. */
export function boxOnSheet({ box, orientation }: Pick<FoundTable, 'box' | 'orientation'>): Box {
  if (orientation !== 'transposed') return box;
  return { top: box.left, left: box.top, bottom: box.right, right: box.bottom };
}
