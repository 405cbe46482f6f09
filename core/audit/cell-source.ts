import { withoutOwnColumns } from '../workbook/own-column.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { contains, isCellError, type CellValue, type SheetId } from '../workbook/cells.ts';
import { evaluate, type CellRef, type Scope } from './formula/evaluate.ts';
import { isUnknown, single } from './formula/value.ts';

/** Values put in the place of cells, to see what a formula would say. Keys as `keyOfCell` makes them. */
export type Overrides = ReadonlyMap<string, CellValue>;

/** No cell is anything else than it is. */
export const AS_IS: Overrides = new Map();

/** A cell as a key. */
export function keyOfCell({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row},${column}`;
}

/** Where a formula is evaluated, and how far that is from the cell it is written for. */
export type ScopeAt = {
  readonly row: number;
  readonly column?: number;
  readonly down?: number;
  readonly right?: number;
};

/** The cells of one sheet with their formulas, as they are and as they would be. */
export type SheetSource = {
  readonly id: SheetId;
  readonly name: string;
  readonly grid: Grid;
  /** What a cell shows: its stored value, or what its formula comes to where none is stored. */
  value(row: number, column: number): CellValue;
  /** A scope for formulas of a cell; `down` and `right` move the references of one written for another cell. */
  scope(at: ScopeAt, given?: Overrides): Scope;
  /** True to compare all digits instead of fifteen. */
  exactly(scope: Scope): Scope;
};

/** Longer chains of formulas are taken at their stored values. */
const MOST_STEPS = 24;

function tableColumnOf(
  grid: Grid,
  table: string | null,
  column: string,
  at: { readonly row: number; readonly column: number },
): CellRef | null {
  const found = grid.sheet.tables.find((each) =>
    table === null ? contains(each.box, at.row, at.column) : each.name.toLowerCase() === table.toLowerCase(),
  );
  if (found === undefined) return null;
  for (let place = found.box.left; place <= found.box.right; place++) {
    const header = grid.value(found.box.top, place);
    if (typeof header === 'string' && header.trim().toLowerCase() === column.trim().toLowerCase())
      return { sheet: null, row: at.row, column: place };
  }
  return null;
}

/** Opens the sheets of a workbook for auditing. */
export function sheetSources(
  book: WorkbookSnapshot,
  names: ReadonlyMap<string, string>,
  today: number,
): Map<SheetId, SheetSource> {
  const grids = new Map(
    book.sheets.map((sheet) => [sheet.name.toLowerCase(), withoutOwnColumns(gridOf(sheet, book.styles))]),
  );

  function cellValue(grid: Grid, at: CellRef, given: Overrides, steps: number): CellValue {
    const own = at.sheet === null ? grid : grids.get(at.sheet.toLowerCase());
    if (own === undefined) return { error: '#REF!' };
    const replaced = own === grid ? given.get(keyOfCell(at)) : undefined;
    if (replaced !== undefined) return replaced;
    const stored = own.value(at.row, at.column);
    const formula = own.formula(at.row, at.column);
    const isFirm = formula === null || (stored !== null && given.size === 0) || steps >= MOST_STEPS;
    if (isFirm) return stored;
    const result = evaluate(
      formula,
      scopeOf(own, { row: at.row, column: at.column }, own === grid ? given : AS_IS, steps + 1),
    );
    return isUnknown(result) ? stored : single(result);
  }

  function scopeOf(
    grid: Grid,
    { row, column = -1, down = 0, right = 0 }: ScopeAt,
    given: Overrides,
    steps: number,
  ): Scope {
    return {
      down,
      right,
      row,
      column,
      today,
      isExact: false,
      cell: (ref) => cellValue(grid, ref, given, steps),
      name: (name) => names.get(name.toLowerCase()) ?? null,
      tableColumn: (table, header, at) => tableColumnOf(grid, table, header, at),
    };
  }

  return new Map(
    book.sheets.map((sheet): [SheetId, SheetSource] => {
      const grid = grids.get(sheet.name.toLowerCase()) ?? gridOf(sheet, book.styles);
      return [
        sheet.id,
        {
          id: sheet.id,
          name: sheet.name,
          grid,
          value: (row, column) => cellValue(grid, { sheet: null, row, column }, AS_IS, 0),
          scope: (at, given = AS_IS) => scopeOf(grid, at, given, 0),
          exactly: (scope) => ({ ...scope, isExact: true }),
        },
      ];
    }),
  );
}

/** Whether a cell holds nothing at all: no value, no formula, no blank text. */
export function isBlankCell(source: SheetSource, row: number, column: number): boolean {
  const value = source.grid.value(row, column);
  return source.grid.formula(row, column) === null && (value === null || value === '');
}

/** A value as people see it, for evidence. */
export function seen(value: CellValue): string {
  if (value === null || value === '') return 'blank';
  return isCellError(value)
    ? value.error
    : typeof value === 'number'
      ? String(Number(value.toPrecision(12)))
      : String(value);
}
