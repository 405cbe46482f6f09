import { columnFor } from '../core/columns/found-table.ts';
import type { Role } from '../core/columns/role.ts';
import type { RowReview, TableReview } from '../core/review/review-types.ts';
import type { CellValue } from '../core/workbook/cells.ts';
import type { Grid } from '../core/workbook/snapshot.ts';
import type { Figures } from './figures.ts';
import { isTurned } from './places.ts';

/** The amounts of a table's rows as its cells show them: a review holds bare numbers, 0.31 for 31 %. */
export type RowAmounts = {
  /** An amount in the dress of a row's actual or target; a number typed as text ('$1.2M', '85 %') as it was typed. */
  of(row: RowReview, role: 'actual' | 'target', value: number): string;
  /** What stands in a row's cell. */
  value(row: RowReview, role: Role): CellValue;
  /** How far the actual is from what was due. */
  difference(row: RowReview): string | null;
};

/** The amounts of a table; without its sheet at hand numbers are written plainly. */
export function rowAmounts(review: TableReview, grid: Grid | null, figures: Figures): RowAmounts {
  const { table } = review;
  const turned = isTurned(table);
  const period = (role: 'actual' | 'target'): number | null =>
    table.periods.find((each) => each.role === role)?.column ?? null;
  const value = ({ row }: RowReview, role: Role): CellValue => {
    const column = columnFor(table, role);
    if (grid === null || column === null) return null;
    return turned ? grid.value(column, row) : grid.value(row, column);
  };
  const format = ({ row }: RowReview, role: 'actual' | 'target'): string => {
    const column = period(role) ?? columnFor(table, role) ?? period('actual');
    if (grid === null || column === null) return 'General';
    return (turned ? grid.style(column, row) : grid.style(row, column)).format;
  };
  return {
    of: (row, role, amount) => {
      // That is how its reader knows it. Sums over periods are in no cell.
      const typed = table.periods.length > 0 ? null : value(row, role);
      const isTyped = typeof typed === 'string' && amount === row[role];
      return isTyped ? typed.trim() : figures.amount(amount, format(row, role));
    },
    value,
    difference: (row) => {
      if (row.actual === null || row.expected === null) return null;
      const difference = row.actual - row.expected;
      return `${difference > 0 ? '+' : ''}${figures.amount(difference, format(row, 'actual'))}`;
    },
  };
}
