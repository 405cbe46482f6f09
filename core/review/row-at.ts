import { isTurned } from '../columns/found-table.ts';
import type { Cell } from '../workbook/cells.ts';
import type { RowReview, TableReview } from './review-types.ts';

/** A judged row with its table. */
export type PlacedRow = { readonly table: TableReview; readonly row: RowReview };

/** How far a column is from those of a box; 0 inside. */
function distance(column: number, { left, right }: { readonly left: number; readonly right: number }): number {
  return Math.max(left - column, column - right, 0);
}

/**
 * Finds the judged row that a cell stands in or beside, so that what is said of a cell can name whom it is about. Where
 * tables share sheet rows, the nearer one is meant; null where no row is.
 */
export function rowFinder(tables: readonly TableReview[]): (cell: Cell) => PlacedRow | null {
  const bySheet = new Map<string, { readonly table: TableReview; readonly rows: Map<number, RowReview> }[]>();
  for (const table of tables) {
    const known = bySheet.get(table.sheet) ?? [];
    known.push({ table, rows: new Map(table.rows.map((row) => [row.row, row])) });
    bySheet.set(table.sheet, known);
  }
  return ({ sheet, row, column }) => {
    let nearest: PlacedRow | null = null;
    let least = Infinity;
    for (const { table, rows } of bySheet.get(sheet) ?? []) {
      // A table that lies on its side has its rows in the columns of the sheet.
      const [along, across] = isTurned(table.table) ? [column, row] : [row, column];
      const found = rows.get(along);
      const far = distance(across, table.table.box);
      if (found === undefined || far >= least) continue;
      nearest = { table, row: found };
      least = far;
    }
    return nearest;
  };
}
