import { columnFor, isTurned } from '../core/columns/found-table.ts';
import type { Role } from '../core/columns/role.ts';
import { isDateFormat, isPercentFormat } from '../core/reading/number-format.ts';
import type { RowReview, TableReview } from '../core/review/review-types.ts';
import { amountsShown } from '../core/stoplight/shown.ts';
import type { CellValue } from '../core/workbook/cells.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import type { Figures } from './figures.ts';

/** The amounts of a table's rows as its cells show them: a review holds bare numbers, 0.31 for 31 %. */
export type RowAmounts = {
  /** An amount in the dress of a row's actual or target; a number typed as text ('$1.2M', '85 %') as it was typed. */
  of(row: RowReview, role: 'actual' | 'target', value: number): string;
  /**
   * An amount that is a limit, in the same dress: only where that rounds nothing away. Rounded, a limit may lie on its
   * other side.
   */
  limit(row: RowReview, role: 'actual' | 'target', value: number): string;
  /** How far away a limit is, without its sign; shares are points apart. */
  distance(row: RowReview, role: 'actual' | 'target', value: number): string;
  /** The number in a row's cell as the cell shows it; null where it holds none, or a date. */
  shown(row: RowReview, role: Role): string | null;
  /** What stands in a row's cell. */
  value(row: RowReview, role: Role): CellValue;
  /** How far the actual is from what was due. */
  difference(row: RowReview): string | null;
};

/** Whether two decimals, which every figure may have, are all there is to a number. */
function isWhole(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}

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
  const formatIn = ({ row }: RowReview, column: number | null): string => {
    if (grid === null || column === null) return 'General';
    return (turned ? grid.style(column, row) : grid.style(row, column)).format;
  };
  const format = (row: RowReview, role: 'actual' | 'target'): string =>
    formatIn(row, period(role) ?? columnFor(table, role) ?? period('actual'));
  const isShare = (row: RowReview, role: 'actual' | 'target'): boolean => {
    const typed = value(row, role);
    return typeof typed === 'string' ? typed.includes('%') : isPercentFormat(format(row, role));
  };
  const limit = (row: RowReview, role: 'actual' | 'target', amount: number): string => {
    const isPercent = isShare(row, role);
    if (!isWhole(isPercent ? amount * 100 : amount)) return amountsShown(isPercent).amount(amount);
    return figures.amount(amount, isPercent ? '0%' : format(row, role));
  };
  return {
    of: (row, role, amount) => {
      // That is how its reader knows it. Sums over periods are in no cell.
      const typed = table.periods.length > 0 ? null : value(row, role);
      const isTyped = typeof typed === 'string' && amount === row[role];
      // '-0' is no figure to anybody.
      const isMinusZero = isTyped && amount === 0 && typed.trim().startsWith('-');
      return isTyped && !isMinusZero ? typed.trim() : figures.amount(amount, format(row, role));
    },
    limit,
    distance: (row, role, amount) =>
      isShare(row, role) ? amountsShown(true).difference(amount) : limit(row, role, Math.abs(amount)),
    shown: (row, role) => {
      const number = value(row, role);
      const dress = formatIn(row, columnFor(table, role));
      return typeof number !== 'number' || isDateFormat(dress) ? null : figures.amount(number, dress);
    },
    value,
    difference: (row) => {
      if (row.actual === null || row.expected === null) return null;
      const difference = row.actual - row.expected;
      return `${difference > 0 ? '+' : ''}${figures.amount(difference, format(row, 'actual'))}`;
    },
  };
}

/** The amounts of a table, by the dress of its sheet in a workbook. */
export function amountsIn(review: TableReview, book: WorkbookSnapshot, figures: Figures): RowAmounts {
  const sheet = book.sheets.find(({ id }) => id === review.sheet);
  return rowAmounts(review, sheet === undefined ? null : gridOf(sheet, book.styles), figures);
}
