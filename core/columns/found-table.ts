import type { Box } from '../workbook/cells.ts';
import type { PeriodHeader } from './months.ts';
import type { Role } from './role.ts';

/** How a table is laid out: a row a measure, months side by side, or a column a measure. */
export type Orientation = 'rows' | 'wide-months' | 'transposed';

/** A column with a role, how surely, and what spoke for it. */
export type FoundColumn = {
  readonly role: Role;
  readonly column: number;
  readonly confidence: number;
  readonly header: string;
  /** True when the user said so: a guess never overrides it. */
  readonly isCorrected: boolean;
};

/** One of the period columns of a wide table. */
export type PeriodColumn = {
  readonly column: number;
  readonly period: PeriodHeader;
  readonly role: 'target' | 'actual';
};

/**
 * A planning table found on a sheet. Rows and columns are zero-based positions in the sheet; for a transposed table
 * they are those of the turned sheet, rows as columns.
 */
export type FoundTable = {
  readonly box: Box;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly orientation: Orientation;
  /** 0 to 1. */
  readonly confidence: number;
  readonly columns: readonly FoundColumn[];
  readonly periods: readonly PeriodColumn[];
  /** The rows to judge, in order. */
  readonly rows: readonly number[];
  readonly totalRows: readonly number[];
  readonly sectionRows: readonly number[];
  /** What spoke for it being a plan. */
  readonly because: readonly string[];
  /** A key for remembering corrections: the sheet's name and the header's words. */
  readonly key: string;
};

/** The column of a role, or null. */
export function columnFor(table: Pick<FoundTable, 'columns'>, role: Role): number | null {
  return table.columns.find((each) => each.role === role)?.column ?? null;
}

/** Below this confidence a role, or a whole table, is a guess and has to look like one. */
export const SURE = 0.7;

/** Whether a table is read turned: a measure a column. Its rows are sheet columns and its columns sheet rows. */
export function isTurned({ orientation }: Pick<FoundTable, 'orientation'>): boolean {
  return orientation === 'transposed';
}
