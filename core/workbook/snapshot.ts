import type { Look } from './look.ts';
import { type Box, type CellValue, contains, type SheetId } from './cells.ts';

/** How a cell is dressed, as far as reading a plan needs it. */
export type CellStyle = {
  /** The invariant number format code: 'General', '0.0%', 'yyyy-mm-dd'. */
  readonly format: string;
  readonly bold: boolean;
  /** Indent steps, as the host counts them. */
  readonly indent: number;
  /** The fill as the host names it: '#RRGGBB', a token only the host understands, or null for none. */
  readonly fill: string | null;
};

/** A table object of the host (Excel's "Format as table"), which states its own bounds. */
export type TableSnapshot = {
  readonly name: string;
  readonly box: Box;
  readonly headerRows: number;
  readonly totalsRows: number;
};

/** A conditional format this product wrote, found again by its tag. */
export type OwnRule = {
  readonly key: string;
  readonly areas: readonly Box[];
  readonly formula: string;
  readonly look: Look;
};

/**
 * One sheet as it was read. Rows are ragged and start at `top`, `left`; a missing tail is blank.
 * `formulas` and `styles` run beside `values`; a row without any is empty.
 */
export type SheetSnapshot = {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Indexes into `WorkbookSnapshot.styles`. */
  readonly styles: readonly (readonly number[])[];
  readonly merged: readonly Box[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** [row, outline level] of the rows that have a level above 0. */
  readonly outline: readonly (readonly [row: number, level: number])[];
  readonly tables: readonly TableSnapshot[];
  /** True when the sheet is protected: nothing may be written. */
  readonly isProtected: boolean;
  readonly ownRules: readonly OwnRule[];
  /** How many conditional formats are other people's. */
  readonly foreignRules: number;
};

/** A workbook as it was read: JSON-safe, so that it can cross any border. */
export type WorkbookSnapshot = {
  readonly name: string;
  readonly dates: 1900 | 1904;
  readonly sheets: readonly SheetSnapshot[];
  readonly styles: readonly CellStyle[];
};

/** The style of a cell nobody dressed. */
export const PLAIN_STYLE: CellStyle = { format: 'General', bold: false, indent: 0, fill: null };

/** A sheet of values and nothing else, from A1 on; `more` says what else it has. */
export function plainSheet(
  values: SheetSnapshot['values'],
  more: Pick<SheetSnapshot, 'id' | 'name'> & Partial<SheetSnapshot>,
): SheetSnapshot {
  return {
    visibility: 'visible',
    top: 0,
    left: 0,
    values,
    formulas: [],
    styles: [],
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    outline: [],
    tables: [],
    isProtected: false,
    ownRules: [],
    foreignRules: 0,
    ...more,
  };
}

/** Reads single cells of a sheet by absolute row and column; outside of what was read everything is blank. */
export type Grid = {
  readonly sheet: SheetSnapshot;
  /** Absolute bounds of what was read; `bottom < top` when the sheet is empty. */
  readonly bounds: Box;
  readonly value: (row: number, column: number) => CellValue;
  readonly formula: (row: number, column: number) => string | null;
  readonly style: (row: number, column: number) => CellStyle;
};

/** The grid of a sheet. Costs one pass over the rows to learn the width. */
export function gridOf(sheet: SheetSnapshot, styles: readonly CellStyle[]): Grid {
  const { top, left } = sheet;
  let width = 0;
  for (const row of sheet.values) width = Math.max(width, row.length);
  const bounds: Box = { top, left, bottom: top + sheet.values.length - 1, right: left + width - 1 };
  return {
    sheet,
    bounds,
    value: (row, column) => sheet.values[row - top]?.[column - left] ?? null,
    formula: (row, column) => sheet.formulas[row - top]?.[column - left] ?? null,
    style: (row, column) => styles[sheet.styles[row - top]?.[column - left] ?? 0] ?? PLAIN_STYLE,
  };
}

/** The merged box that covers the cell, if any. */
export function mergeAt(sheet: SheetSnapshot, row: number, column: number): Box | null {
  return sheet.merged.find((box) => contains(box, row, column)) ?? null;
}
