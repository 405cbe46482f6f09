import type { FoundTable } from '../columns/found-table.ts';
import type { Box } from '../workbook/cells.ts';

/** The box of a table on its sheet: a transposed table's own rows are sheet columns. */
export function boxOnSheet({ box, orientation }: Pick<FoundTable, 'box' | 'orientation'>): Box {
  if (orientation !== 'transposed') return box;
  return { top: box.left, left: box.top, bottom: box.right, right: box.bottom };
}
