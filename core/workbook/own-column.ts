import { LAST_ROW, columnOf } from './cells.ts';
import type { Grid, SheetSnapshot } from './snapshot.ts';

/** The header of our status column. */
export const STATUS_HEADER = 'Stoplight';

/** A status column of ours: from its header, or its first row where somebody took the header away, to its last row. */
export type OwnColumn = {
  /** The key of the table it was made for. */
  readonly key: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
};

/** The rules over a status column compare its own words; those over measures compute. */
const OVER_WORDS = /=0,\$([A-Z]{1,3})\d+="(?:Green|Yellow|Red|Grey)"\)$/;
const KEY = /^(.+)\.\d+\.[a-z]+$/;

/** So many rows above the first status the header is looked for: heads and gaps are not deeper. */
const HEADER_REACH = 5;

/**
 * The status columns that we wrote on a sheet, told by the rules that came with them: a header alone could be anybody's.
 */
export function ownColumns(sheet: SheetSnapshot, value: Grid['value']): OwnColumn[] {
  const found = new Map<string, OwnColumn>();
  for (const { key, formula, areas } of sheet.ownRules) {
    const letters = OVER_WORDS.exec(formula)?.[1];
    const table = KEY.exec(key)?.[1];
    if (letters === undefined || table === undefined) continue;
    const column = columnOf(letters);
    for (const box of areas.filter((each) => each.left === column)) {
      const known = found.get(`${table}|${column}`);
      const top = Math.min(known?.top ?? LAST_ROW, box.top);
      found.set(`${table}|${column}`, { key: table, column, top, bottom: Math.max(known?.bottom ?? 0, box.bottom) });
    }
  }
  return [...found.values()].map((each) => {
    let header = each.top - 1;
    while (header >= Math.max(0, each.top - HEADER_REACH) && value(header, each.column) === null) header--;
    return value(header, each.column) === STATUS_HEADER ? { ...each, top: header } : each;
  });
}

/** The sheet as it is without our own status columns: what we wrote must not be taken for the user's plan. */
export function withoutOwnColumns(grid: Grid): Grid {
  const own = ownColumns(grid.sheet, grid.value);
  if (own.length === 0) return grid;
  const isOwn = (row: number, column: number): boolean =>
    own.some((each) => each.column === column && each.top <= row && row <= each.bottom);
  return {
    ...grid,
    value: (row, column) => (isOwn(row, column) ? null : grid.value(row, column)),
    formula: (row, column) => (isOwn(row, column) ? null : grid.formula(row, column)),
  };
}

const TEXT_LITERAL = /"(?:[^"]|"")*"/g;
const REFERENCE = /\$?[A-Z]{1,3}\$?\d+/g;

/** Whether a formula is one that we write: it ends Grey and looks at cells of its own row only, columns fixed. */
export function isOwnFormula(formula: string, row: number): boolean {
  if (!/^(?:IFERROR\()?IF\(/.test(formula) || !formula.includes('"Grey"')) return false;
  const references = formula.replace(TEXT_LITERAL, '').match(REFERENCE) ?? [];
  return references.every((each) => /^\$[A-Z]+\d+$/.test(each) && each.endsWith(String(row + 1)));
}
