import { columnOf } from '../workbook/cells.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { extentOf } from './extent.ts';
import type { FoundColumn, FoundTable } from './found-table.ts';
import { headerText, mergeFinder, shownValue } from './header-rows.ts';
import { isRole, type Role } from './role.ts';

/** What the user said a sheet's columns are, as settings keep it. Rows are 1-based, as people count. */
export type TableCorrection = {
  readonly sheet: string;
  /** The header's words when it was made, so that it finds its table again after rows were inserted. */
  readonly key?: string | undefined;
  readonly headerRows?: readonly number[] | undefined;
  readonly rows?: readonly [first: number, last: number] | undefined;
  /** Column letters by role; null says that the table has no such column. */
  readonly columns: Readonly<Partial<Record<Role, string | null | undefined>>>;
};

/** Whether a correction speaks of a table: by the header's words, by its header row, or as the only table there is. */
function isMeant(correction: TableCorrection, table: FoundTable, tables: number): boolean {
  if (correction.key !== undefined && correction.key === table.key) return true;
  const leaf = correction.headerRows?.[correction.headerRows.length - 1];
  if (leaf !== undefined) return table.headerRows[table.headerRows.length - 1] === leaf - 1;
  return correction.key === undefined && (tables === 1 || correction.rows === undefined);
}

function said(correction: TableCorrection): Map<Role, number | null> {
  const entries = Object.entries(correction.columns).filter(([, letters]) => letters !== undefined);
  const roles = new Map<Role, number | null>();
  for (const [role, letters] of entries)
    if (isRole(role)) roles.set(role, letters === null || letters === undefined ? null : columnOf(letters));
  return roles;
}

function correctedColumns(
  columns: readonly FoundColumn[],
  roles: ReadonlyMap<Role, number | null>,
  headerAt: (column: number) => string,
): FoundColumn[] {
  const taken = new Set([...roles.values()].filter((column) => column !== null));
  const kept = columns.filter((each) => !roles.has(each.role) && !taken.has(each.column));
  const own: FoundColumn[] = [];
  for (const [role, column] of roles) {
    if (column !== null) own.push({ role, column, confidence: 1, header: headerAt(column), isCorrected: true });
  }
  return [...own, ...kept];
}

/** Rebuilds a table's rows below its header, with the columns as they now are. */
function rebuilt(
  grid: Grid,
  table: FoundTable,
  columns: readonly FoundColumn[],
  correction: TableCorrection,
): FoundTable {
  const leaf = table.headerRows[table.headerRows.length - 1] ?? table.firstRow - 1;
  const name = columns.find((each) => each.role === 'name') ?? columns.find((each) => each.role === 'objective');
  if (name === undefined) return { ...table, columns };
  const right = Math.max(table.box.right, ...columns.map((each) => each.column));
  const left = Math.min(table.box.left, ...columns.map((each) => each.column));
  const [first, last] = correction.rows ?? [leaf + 2, Math.max(table.box.bottom, table.lastRow) + 1];
  const extent = extentOf(grid, mergeFinder(grid.sheet.merged), first - 1, last - 1, {
    name: name.column,
    others: columns.filter((each) => each !== name && each.role !== 'id').map((each) => each.column),
    left,
    right,
  });
  if (extent === null) return { ...table, columns };
  return {
    ...table,
    columns,
    box: { ...table.box, left, right, bottom: extent.last },
    firstRow: extent.first,
    lastRow: extent.last,
    rows: extent.rows,
    totalRows: extent.totals,
    sectionRows: extent.sections,
    confidence: 1,
  };
}

/** A table that only the user saw: its header rows and columns are taken as given. */
function fromScratch(grid: Grid, correction: TableCorrection): FoundTable | null {
  const roles = said(correction);
  const columns = [...roles.values()].filter((column) => column !== null);
  const headerRows = (correction.headerRows ?? []).map((row) => row - 1);
  const leaf = headerRows[headerRows.length - 1];
  if (columns.length === 0 || leaf === undefined) return null;
  const box = {
    top: headerRows[0] ?? leaf,
    left: Math.min(...columns),
    bottom: grid.bounds.bottom,
    right: Math.max(...columns),
  };
  const blank: FoundTable = {
    box,
    headerRows,
    firstRow: leaf + 1,
    lastRow: grid.bounds.bottom,
    orientation: 'rows',
    confidence: 1,
    columns: [],
    periods: [],
    rows: [],
    totalRows: [],
    sectionRows: [],
    because: ['as the user said'],
    key: correction.key ?? '',
  };
  return corrected(grid, blank, correction);
}

function corrected(grid: Grid, table: FoundTable, correction: TableCorrection): FoundTable {
  const leaf = table.headerRows[table.headerRows.length - 1] ?? 0;
  const merges = mergeFinder(grid.sheet.merged);
  const headerAt = (column: number): string => headerText(shownValue(grid, merges, leaf, column));
  return rebuilt(grid, table, correctedColumns(table.columns, said(correction), headerAt), correction);
}

/**
 * Lays the user's corrections over what was found on a sheet: they win over every guess. A correction that names a
 * header where nothing was found makes a table of its own.
 */
export function withCorrections(
  grid: Grid,
  tables: readonly FoundTable[],
  corrections: readonly TableCorrection[],
): FoundTable[] {
  let result = [...tables];
  for (const correction of corrections) {
    if (correction.sheet !== grid.sheet.name) continue;
    const meant = result.filter((table) => isMeant(correction, table, result.length));
    if (meant.length > 0) {
      result = result.map((table) => (meant.includes(table) ? corrected(grid, table, correction) : table));
    } else {
      const own = fromScratch(grid, correction);
      if (own !== null && own.rows.length > 0) result.push(own);
    }
  }
  return result;
}
