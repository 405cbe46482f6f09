import { columnFor, type FoundTable } from '../columns/found-table.ts';
import type { Role } from '../columns/role.ts';
import { mergeFinder, type MergeFinder } from '../columns/header-rows.ts';
import { isDateFormat, isPercentFormat } from '../reading/number-format.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';

/** A found table with its cells at hand, by role. */
export type TableCells = {
  readonly grid: Grid;
  readonly table: FoundTable;
  has(role: Role): boolean;
  /** The cell of a role in a row; null where the table has no such column. */
  value(row: number, role: Role): CellValue;
  /** The value at a column of the table. */
  at(row: number, column: number): CellValue;
  /** The cell as a text, '' when blank; numbers as they are written without a format. */
  text(row: number, role: Role): string;
  /** Whether the cell is a number dressed as a date. */
  isDate(row: number, column: number): boolean;
  isPercent(row: number, role: Role): boolean;
  /** Whether the cell is blank only because a merge further up holds its value. */
  isCovered(row: number, role: Role): boolean;
};

/** A cell value as text, the way ids and names are compared. */
export function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? value.trim() : String(value);
}

/** Opens a table. With `fillMerged` a merge's value counts for every row it covers. */
export function tableCells(grid: Grid, table: FoundTable, fillMerged: boolean): TableCells {
  const columns = new Map<Role, number | null>();
  const columnOf = (role: Role): number | null => {
    const known = columns.get(role);
    if (known !== undefined) return known;
    const column = columnFor(table, role);
    columns.set(role, column);
    return column;
  };
  const merges: MergeFinder = mergeFinder(grid.sheet.merged);
  const at = (row: number, column: number): CellValue => {
    const own = grid.value(row, column);
    if (own !== null || !fillMerged) return own;
    const box = merges(row, column);
    return box === null ? null : grid.value(box.top, box.left);
  };
  const value = (row: number, role: Role): CellValue => {
    const column = columnOf(role);
    return column === null ? null : at(row, column);
  };
  return {
    grid,
    table,
    has: (role) => columnOf(role) !== null,
    value,
    at,
    text: (row, role) => textOf(value(row, role)),
    isDate: (row, column) =>
      typeof grid.value(row, column) === 'number' && isDateFormat(grid.style(row, column).format),
    isPercent: (row, role) => {
      const column = columnOf(role);
      return column !== null && isPercentFormat(grid.style(row, column).format);
    },
    isCovered: (row, role) => {
      const column = columnOf(role);
      if (column === null || fillMerged || grid.value(row, column) !== null) return false;
      const box = merges(row, column);
      return box !== null && box.top < row && grid.value(box.top, box.left) !== null;
    },
  };
}
