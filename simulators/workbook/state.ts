import { digestOf } from '../../core/workbook/digest.ts';
import { a1, a1Box } from '../../core/workbook/cells.ts';
import type { Book } from './book.ts';
import { cellOfKey, type Sheet } from './sheet.ts';
import { dressed } from './style.ts';

function byKey<T>(map: ReadonlyMap<number, T>): [string, T][] {
  return [...map]
    .sort(([a], [b]) => a - b)
    .map(([key, value]) => [a1(cellOfKey(key).row, cellOfKey(key).column), value]);
}

function sorted(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function sheetState(sheet: Sheet): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    cells: byKey(sheet.cells)
      .filter(([, cell]) => cell.value !== null || cell.formula !== null || dressed(cell.style).length > 0)
      .map(([at, cell]) => [at, cell.formula === null ? cell.value : `=${cell.formula}`, ...dressed(cell.style)]),
    notes: byKey(sheet.notes),
    levels: [...sheet.rowLevels].sort(([a], [b]) => a - b),
    hiddenRows: sorted(sheet.hiddenRows),
    hiddenColumns: sorted(sheet.hiddenColumns),
    columnWidths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    frozenRows: sheet.frozenRows,
    merged: sheet.merged.map(a1Box).sort(),
    tables: sheet.tables.map((table) => ({ ...table, box: a1Box(table.box), id: '' })),
    rules: sheet.rules.map((rule) => ({ ...rule, areas: rule.areas.map(a1Box), id: '' })),
    validations: sheet.validations.map(({ areas, rule }) => [areas.map(a1Box), rule]),
    protection: sheet.protection,
    filter: sheet.filter === null ? null : { ...sheet.filter, box: a1Box(sheet.filter.box) },
  };
}

/**
 * Everything of a workbook that a user could see or lose, as plain data in a fixed order: for comparing before with
 * after, and for seeing where they differ. Ids are left out: a rule that is made again is the same rule.
 */
export function stateOf(book: Book): unknown {
  return {
    sheets: book.sheets.map(sheetState),
    names: [...book.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    comments: book.comments.map((comment) => [book.sheetById(comment.sheet)?.name, comment.key, comment.content]),
    protection: book.protection,
    settings: [...book.settings].sort(([a], [b]) => (a < b ? -1 : 1)),
    customXml: [...book.customXml.values()].sort(),
  };
}

/** The fingerprint of all that: equal if and only if nothing differs. */
export function stateDigest(book: Book): string {
  return digestOf(JSON.stringify(stateOf(book)));
}
