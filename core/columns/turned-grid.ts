import type { Box } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';

/** Sheets wider or longer than this are not looked at sideways: nobody lays out that many measures in columns. */
const MAX_SIDE = 400;

function turnedBox(box: Box): Box {
  return { top: box.left, left: box.top, bottom: box.right, right: box.bottom };
}

/** The sheet with rows as columns and columns as rows, or null when it is too large to be laid out that way. */
export function turnedGrid(grid: Grid): Grid | null {
  const { top, left, bottom, right } = grid.bounds;
  if (bottom - top > MAX_SIDE || right - left > MAX_SIDE || right < left) return null;
  return {
    sheet: { ...grid.sheet, merged: grid.sheet.merged.map(turnedBox), tables: [] },
    bounds: turnedBox(grid.bounds),
    value: (row, column) => grid.value(column, row),
    formula: (row, column) => grid.formula(column, row),
    style: (row, column) => grid.style(column, row),
  };
}
