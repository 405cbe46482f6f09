import type { DateSystem } from '../calendar/serial.ts';
import { contains, type Box, type CellValue } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { periodHeader, type PeriodHeader } from './months.ts';

/** One column's header: the text of its own cell, the groups over it, and the period it names. */
export type HeaderCell = {
  readonly column: number;
  readonly text: string;
  /** The group right above the text. */
  readonly group: string;
  /** The group over the group: the quarter over a month over plan and actual. */
  readonly outer: string;
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
    cells.push({ column, text: headerText(value), group: '', outer: '', period });
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

/** A header's groups stand in two rows above its leaves at most. */
const MAX_GROUP_ROWS = 2;

/** Whether a row holds groups: at least two texts, each over more than one column or over leaves that repeat. */
function isGroupRow(
  grid: Grid,
  merges: MergeFinder,
  row: number,
  { cells, below, matters }: { cells: readonly HeaderCell[]; below: number; matters: (column: number) => boolean },
): boolean {
  let starts = 0;
  let wide = 0;
  let tall = 0;
  let isOverRole = false;
  const leaves: string[] = [];
  for (const { column, text } of cells) {
    const box = merges(row, column);
    const leaf = headerText(grid.value(below, column));
    if (leaf !== '') leaves.push(leaf);
    if (box !== null && box.bottom >= below && text !== '') tall++;
    if (headerText(grid.value(row, column)) === '') continue;
    starts++;
    if (matters(column)) isOverRole = true;
    if (box !== null && box.right > box.left) wide++;
  }
  const repeats = new Set(leaves).size < leaves.length && starts < leaves.length;
  return isOverRole && starts >= 2 && (wide >= 2 || tall >= 2 || (wide >= 1 && tall >= 1) || repeats);
}

/**
 * Looks up to two rows up for rows of groups. A single text merged over the whole table is its title, not a group.
 * `matters` tells whether a column is one that a role may hang on.
 */
export function withGroups(
  grid: Grid,
  merges: MergeFinder,
  leafRow: number,
  leaves: readonly HeaderCell[],
  matters: (column: number) => boolean,
): Header {
  let cells = leaves;
  let top = leafRow;
  while (top > grid.bounds.top && leafRow - top < MAX_GROUP_ROWS) {
    if (!isGroupRow(grid, merges, top - 1, { cells, below: top, matters })) break;
    const isFirst = top === leafRow;
    const texts = groupTexts(grid, merges, top - 1, cells);
    top--;
    cells = cells.map((cell, i) => {
      const text = texts[i] ?? '';
      if (text === cell.text || text === cell.group) return cell;
      return isFirst ? { ...cell, group: text } : { ...cell, outer: text };
    });
  }
  return { rows: [...Array(leafRow - top + 1).keys()].map((i) => top + i), cells };
}
