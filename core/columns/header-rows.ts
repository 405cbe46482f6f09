import type { DateSystem } from '../calendar/serial.ts';
import { contains, type Box, type CellValue } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { periodHeader, type PeriodHeader } from './months.ts';

/** One column's header: the text of its own cell, what group stands over it, and the period it names. */
export type HeaderCell = {
  readonly column: number;
  readonly text: string;
  readonly group: string;
  readonly period: PeriodHeader | null;
};

/** Looks up the merged box that covers a cell, without walking all of them each time. */
export type MergeFinder = (row: number, column: number) => Box | null;

/** Indexes the merged boxes by row: sheets may have thousands. */
export function mergeFinder(merged: readonly Box[]): MergeFinder {
  const byRow = new Map<number, Box[]>();
  for (const box of merged) {
    if (box.bottom - box.top > 50) continue;
    for (let row = box.top; row <= box.bottom; row++) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [box]);
      else known.push(box);
    }
  }
  return (row, column) => byRow.get(row)?.find((box) => contains(box, row, column)) ?? null;
}

/** A header cell's text; numbers count only where they can name something: a year. */
export function headerText(value: CellValue): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100 ? String(value) : '';
}

/** The value that shows at a cell: that of a merge's first cell for all it covers. */
export function shownValue(grid: Grid, merges: MergeFinder, row: number, column: number): CellValue {
  const own = grid.value(row, column);
  if (own !== null) return own;
  const box = merges(row, column);
  return box === null ? null : grid.value(box.top, box.left);
}

/** Reads the header cells of a row between two columns, without groups. */
export function headerCells(
  grid: Grid,
  merges: MergeFinder,
  row: number,
  left: number,
  right: number,
  system: DateSystem,
): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = left; column <= right; column++) {
    const value = shownValue(grid, merges, row, column);
    const period = periodHeader(value, grid.style(row, column).format, system);
    cells.push({ column, text: headerText(value), group: '', period });
  }
  return cells;
}

/** Group texts over each column: merged cells reach as far as their merge, plain ones up to the next text. */
function groupTexts(grid: Grid, merges: MergeFinder, row: number, cells: readonly HeaderCell[]): string[] {
  let running = '';
  return cells.map(({ column }) => {
    const box = merges(row, column);
    const own = headerText(grid.value(row, column));
    if (box !== null) {
      running = '';
      return box.right > box.left ? headerText(grid.value(box.top, box.left)) : own;
    }
    if (own !== '') running = own;
    return running;
  });
}

/** A header's rows, upper first, and its cells with their groups. */
export type Header = { readonly rows: readonly number[]; readonly cells: readonly HeaderCell[] };

/**
 * Looks one row up for a row of groups: at least two texts, each over more than one column or over columns with equal
 * leaf texts, and no more of them than leaves. `matters` tells whether a column is one that a role may hang on.
 */
export function withGroups(
  grid: Grid,
  merges: MergeFinder,
  leafRow: number,
  cells: readonly HeaderCell[],
  matters: (column: number) => boolean,
): Header {
  const plain: Header = { rows: [leafRow], cells };
  const above = leafRow - 1;
  if (above < grid.bounds.top) return plain;
  const texts = groupTexts(grid, merges, above, cells);
  const starts = cells.filter(({ column }) => headerText(grid.value(above, column)) !== '');
  const wide = starts.filter(({ column }) => {
    const box = merges(above, column);
    return box === null ? false : box.right > box.left;
  });
  const tall = cells.filter(({ column, text }) => {
    const box = merges(above, column);
    return box !== null && box.bottom >= leafRow && text !== '';
  });
  const leaves = cells.filter((cell) => headerText(grid.value(leafRow, cell.column)) !== '').map((cell) => cell.text);
  const repeats = new Set(leaves).size < leaves.length;
  const overRoles = starts.some(({ column }) => matters(column));
  const isGroupRow =
    overRoles &&
    starts.length >= 2 &&
    (wide.length >= 2 || tall.length >= 2 || (repeats && starts.length < leaves.length));
  if (!isGroupRow) return plain;
  return {
    rows: [above, leafRow],
    cells: cells.map((cell, i) => ({ ...cell, group: texts[i] === cell.text ? '' : (texts[i] ?? '') })),
  };
}
