import type { Box, CellValue } from '../../core/workbook/cells.ts';
import type { Style } from './style.ts';

/** A cell as it is stored. For a formula, `value` is the last value known; the engine says what it is now. */
export type StoredCell = { readonly value: CellValue; readonly formula: string | null; readonly style: Style };

/** The kinds of conditional formats, as Excel names them. */
export type RuleKind =
  'Custom' | 'CellValue' | 'ColorScale' | 'DataBar' | 'IconSet' | 'ContainsText' | 'TopBottom' | 'PresetCriteria';

/**
 * A conditional format. Those with a formula are calculated: `Custom` rules, and others that somebody has put into
 * words of that kind; of the rest the stand-in keeps what it was told (`body`) without painting it. The first of a
 * sheet's rules has the highest priority.
 */
export type StoredRule = {
  readonly id: string;
  readonly kind: RuleKind;
  readonly areas: readonly Box[];
  /** Without '='; relative to the first cell of the first area. */
  readonly formula: string;
  readonly fill: string | null;
  readonly font: string | null;
  readonly bold: boolean | null;
  readonly stopIfTrue: boolean;
  readonly body: unknown;
};

/** A table object. */
export type StoredTable = {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
};

/** A protected sheet: what is still allowed, by Excel's names, and the password. */
export type Protection = {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | null;
};

/** A filter over a range; which rows it hides is in `hiddenRows`. */
export type SheetFilter = { readonly box: Box; readonly criteria: readonly (readonly [column: number, on: unknown])[] };

/** What a data validation demands; kept, not enforced (Excel does not enforce it on writes by code either). */
export type StoredValidation = { readonly areas: readonly Box[]; readonly rule: unknown };

/** One worksheet. Fields are changed only through `Book`, so that everything can be undone. */
export type Sheet = {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  readonly cells: Map<number, StoredCell>;
  readonly notes: Map<number, string>;
  readonly rowLevels: Map<number, number>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Pixels, by column; the others have the usual width. */
  columnWidths: ReadonlyMap<number, number>;
  /** How many rows stay in view when the sheet is scrolled. */
  frozenRows: number;
  merged: readonly Box[];
  tables: readonly StoredTable[];
  rules: readonly StoredRule[];
  validations: readonly StoredValidation[];
  protection: Protection | null;
  filter: SheetFilter | null;
};

const COLUMNS = 16_384;

/** The key of a cell in the maps of a sheet. */
export function keyOfCell(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The row and column of a key. */
export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** An empty worksheet. */
export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    notes: new Map(),
    rowLevels: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    frozenRows: 0,
    merged: [],
    tables: [],
    rules: [],
    validations: [],
    protection: null,
    filter: null,
  };
}
