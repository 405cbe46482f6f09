import type { Status } from '../stoplight/status.ts';
import type { SheetId } from '../workbook/cells.ts';
import type { Review } from './review-types.ts';

/** A row that has another colour in another review of the same workbook. */
export type ColourChange = {
  readonly sheet: SheetId;
  readonly sheetName: string;
  /** As in the review: the sheet's row, or its column where the table is transposed. */
  readonly row: number;
  readonly isTransposed: boolean;
  readonly name: string;
  readonly from: Status;
  readonly to: Status;
};

/** The rows whose colour differs between two reviews of one workbook, in the order of the first. */
export function colourChanges(from: Review, to: Review): ColourChange[] {
  const place = (table: Review['tables'][number], row: number): string =>
    `${table.sheet}|${table.table.key}|${table.table.orientation}|${row}`;
  const then = new Map(to.tables.flatMap((table) => table.rows.map((row) => [place(table, row.row), row.status])));
  return from.tables.flatMap((table) =>
    table.rows.flatMap(({ row, name, status }): ColourChange[] => {
      const other = then.get(place(table, row));
      if (other === undefined || other === status) return [];
      const { sheet, sheetName } = table;
      const isTransposed = table.table.orientation === 'transposed';
      return [{ sheet, sheetName, row, isTransposed, name, from: status, to: other }];
    }),
  );
}
