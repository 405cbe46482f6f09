import type { DateSystem } from '../calendar/serial.ts';
import { withCorrections, type TableCorrection } from '../columns/corrections.ts';
import { findTables } from '../columns/find-tables.ts';
import { columnFor, type FoundTable } from '../columns/found-table.ts';
import { headerText } from '../columns/header-rows.ts';
import { turnedGrid } from '../columns/turned-grid.ts';
import { withoutOwnColumns } from '../workbook/own-column.ts';
import type { Grid } from '../workbook/snapshot.ts';

/** A table with the grid its positions are of: the sheet's own, or the turned one. */
export type Located = { readonly grid: Grid; readonly table: FoundTable };

/** A sheet is looked at sideways only where nothing was found upright, and only plain target/actual tables count. */
function sideways(grid: Grid, dates: DateSystem): Located[] {
  const turned = turnedGrid(grid);
  if (turned === null) return [];
  return findTables(turned, { dates })
    .filter((table) => columnFor(table, 'target') !== null && columnFor(table, 'actual') !== null)
    .map((table) => ({ grid: turned, table: { ...table, orientation: 'transposed' } }));
}

/** The planning tables of a sheet, the user's corrections laid over what was found. */
export function tablesOn(whole: Grid, dates: DateSystem, corrections: readonly TableCorrection[]): Located[] {
  const grid = withoutOwnColumns(whole);
  const upright = withCorrections(grid, findTables(grid, { dates }), corrections);
  return upright.length > 0 ? upright.map((table) => ({ grid, table })) : sideways(grid, dates);
}

const TITLE_ROWS = 6;
const TITLE_LENGTH = 60;

/** Short texts above a table: what it is about. */
export function titlesAbove({ grid, table }: Located): string[] {
  const titles: string[] = [];
  for (let row = Math.max(grid.bounds.top, table.box.top - TITLE_ROWS); row < table.box.top; row++) {
    for (let column = grid.bounds.left; column <= Math.min(table.box.right, table.box.left + 3); column++) {
      const text = headerText(grid.value(row, column));
      if (text !== '' && text.length <= TITLE_LENGTH) titles.push(text);
    }
  }
  return titles.reverse();
}
