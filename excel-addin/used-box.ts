import type { Box } from '../core/workbook/cells.ts';

/** What is to be loaded of a range so that `usedBox` can tell where it is. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Where a range is; null where Excel gave none. */
export function usedBox(range: Excel.Range): Box | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
