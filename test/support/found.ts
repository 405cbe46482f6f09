import { findTables } from '../../core/columns/find-tables.ts';
import type { FoundTable } from '../../core/columns/found-table.ts';
import { isRole } from '../../core/columns/role.ts';
import { tablesOn } from '../../core/review/find-on-sheet.ts';
import { columnLetters } from '../../core/workbook/cells.ts';
import { gridOf } from '../../core/workbook/snapshot.ts';
import { sheets, type DrawnSheet } from './book.ts';

/** Roles that must be found exactly: one too many is as wrong as one too few. The others count only where asked for. */
const EXACT = new Set([
  'name',
  'objective',
  'target',
  'actual',
  'baseline',
  'weight',
  'owner',
  'due',
  'status',
  'parent',
  'progress',
]);

function rolesOf(table: FoundTable, wanted: ReadonlyMap<string, string>, free: ReadonlySet<string>): string {
  const place = (column: number): string =>
    table.orientation === 'transposed' ? String(column + 1) : columnLetters(column);
  return table.columns
    .filter(({ role, column }) => wanted.has(role) || (EXACT.has(role) && !free.has(place(column))))
    .map(({ role, column }) => `${role} ${place(column)}`)
    .sort()
    .join(', ');
}

/**
 * What is found on a drawn sheet, written as `expected` is written: '1: name A, target B, any D', header rows as people
 * count them, then the columns by role. A column that is `any` may have whatever role.
 */
export function found(drawn: readonly string[] | DrawnSheet, expected: readonly string[]): string[] {
  const snapshot = sheets({ Sheet1: drawn });
  const [sheet] = snapshot.sheets;
  if (sheet === undefined) return [];
  const tables = tablesOn(gridOf(sheet, snapshot.styles), 1900, []).map((each) => each.table);
  return tables.map((table, i) => {
    const pairs = pairsOf(expected[i] ?? '');
    const free = new Set(pairs.filter(([role]) => role === 'any').map(([, column]) => column));
    const wanted = new Map(pairs.filter(([role]) => isRole(role)));
    return `${table.headerRows.map((row) => row + 1).join('-')}: ${rolesOf(table, wanted, free)}`;
  });
}

/** What was expected, without the columns nobody cares for, in the same order. */
export function wanted(expected: readonly string[]): string[] {
  return expected.map((each) => {
    const pairs = pairsOf(each).filter(([role]) => role !== 'any');
    const roles = pairs.map((pair) => pair.join(' ')).sort();
    return `${each.split(':')[0] ?? ''}: ${roles.join(', ')}`;
  });
}

function pairsOf(expected: string): [string, string][] {
  const [, list = ''] = expected.split(': ');
  return list.split(', ').map((pair): [string, string] => {
    const [role = '', column = ''] = pair.split(' ');
    return [role, column];
  });
}

/** Everything found on a drawn sheet, with why: for failure messages. */
export function because(drawn: readonly string[] | DrawnSheet): string {
  const snapshot = sheets({ Sheet1: drawn });
  const [sheet] = snapshot.sheets;
  if (sheet === undefined) return '';
  return findTables(gridOf(sheet, snapshot.styles), { dates: 1900 })
    .map((table) => `${table.columns.map((c) => `${c.role}=${c.header}`).join(' ')} (${table.because.join(' ')})`)
    .join('\n');
}
