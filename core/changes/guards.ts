import { columnFor, type FoundTable } from '../columns/found-table.ts';
import { LAST_ROW, type Area, type Box, type SheetId } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { contentsDigest } from './compare.ts';
import type { Content, Guard } from './edits.ts';
import type { Mode } from './propose.ts';

/** A table on its sheet, as guards look at it. */
export type GuardedTable = {
  readonly sheet: SheetId;
  readonly grid: Grid;
  readonly table: Pick<FoundTable, 'box' | 'headerRows' | 'firstRow' | 'lastRow' | 'columns'>;
};

/** The contents of an area, a row at a time: only their fingerprint is wanted, and there may be a hundred thousand. */
function* contentsOf(grid: Grid, { top, bottom, left, right }: Box): Iterable<readonly Content[]> {
  for (let row = top; row <= bottom; row++) {
    const cells: Content[] = [];
    for (let column = left; column <= right; column++)
      cells.push({ value: grid.value(row, column), formula: grid.formula(row, column) });
    yield cells;
  }
}

function guardOf({ sheet, grid }: GuardedTable, box: Box): Guard {
  const area: Area = { sheet, top: box.top, left: box.left, bottom: box.bottom, right: box.right };
  return { area, digest: contentsDigest(contentsOf(grid, area)) };
}

/** The headings over all columns: a column that was inserted, deleted or moved is seen in them. */
function headingOf({ table: { box, headerRows, firstRow } }: GuardedTable): Box {
  const top = headerRows[0] ?? firstRow;
  return { top, bottom: headerRows[headerRows.length - 1] ?? top, left: box.left, right: box.right };
}

/** Whole columns, where cells are written that belong to their rows: names, and the numbers where colours are frozen. */
function columnsOf({ table }: GuardedTable, mode: Mode): Box[] {
  const roles = mode === 'fill' ? (['name', 'actual', 'target'] as const) : (['name'] as const);
  return roles.flatMap((role): Box[] => {
    const column = columnFor(table, role);
    const top = table.headerRows[0] ?? table.firstRow;
    return column === null ? [] : [{ top, bottom: table.lastRow, left: column, right: column }];
  });
}

/** Boxes of the same columns that touch, as one; they come from the top down. */
function touching(boxes: readonly Box[]): Box[] {
  const runs: Box[] = [];
  for (const box of boxes) {
    const last = runs[runs.length - 1];
    if (last !== undefined && box.top <= last.bottom + 1)
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, box.bottom) };
    else runs.push(box);
  }
  return runs;
}

/**
 * Where the areas of a rule end: their first and last rows, each with the neighbour outside, in the column of names. A row
 * inserted or deleted within an area moves its end, and a row moved across an end changes who stands there. Where
 * both neighbours have one name or none, all columns of the table are looked at.
 */
function endsOf({ grid, table }: GuardedTable, areas: readonly Box[]): Box[] {
  const column = columnFor(table, 'name');
  const textAt = (row: number, of: number): string =>
    contentsDigest(contentsOf(grid, { top: row, bottom: row, left: of, right: of }));
  const byName: Box[] = [];
  const byAll: Box[] = [];
  const guard = (outer: number, inner: number): void => {
    const rows = { top: Math.max(0, Math.min(outer, inner)), bottom: Math.min(LAST_ROW, Math.max(outer, inner)) };
    const isTold = column !== null && textAt(outer, column) !== textAt(inner, column);
    if (isTold) byName.push({ ...rows, left: column, right: column });
    else byAll.push({ ...rows, left: table.box.left, right: table.box.right });
  };
  for (const { top, bottom } of areas) {
    guard(top - 1, top);
    guard(bottom + 1, bottom);
  }
  return [...touching(byName), ...touching(byAll)];
}

/**
 * The cells whose contents a table's change was made for. Rules count from their own row, so that they stay right as
 * long as their areas begin and end where they did; how many rows lie between costs nothing. What is written into
 * cells belongs to single rows, and their columns must be the same throughout.
 *
 * @param areas what the rules cover, from the top down
 */
export function guardsFor(table: GuardedTable, mode: Mode, areas: readonly Box[]): Guard[] {
  const boxes = mode === 'rules' ? endsOf(table, areas) : columnsOf(table, mode);
  return [headingOf(table), ...boxes].map((box) => guardOf(table, box));
}
