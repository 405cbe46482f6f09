import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { columnFor, type FoundTable } from '../../core/columns/found-table.ts';
import type { Role } from '../../core/columns/role.ts';
import { tablesOn } from '../../core/review/find-on-sheet.ts';
import type { Correction } from '../../core/settings/schema.ts';
import { gridOf } from '../../core/workbook/snapshot.ts';
import { columnLetters } from '../../core/workbook/cells.ts';
import { lines, sheets } from '../support/book.ts';
import { planlight } from '../support/run.ts';

const PLAN = lines(`
KPI | Target | Actual | Q1 result | Owner | Lead
Revenue | 500 | 470 | 120 | Ann | Zoe
Margin | 40% | 38% | 37% | Bo | Yan
New clients | 25 | 31 | 9 | Cy | Xia`);

function corrected(rows: readonly string[], corrections: readonly Correction[]): FoundTable[] {
  const snapshot = sheets({ Plan: rows });
  const [sheet] = snapshot.sheets;
  return sheet === undefined
    ? []
    : tablesOn(gridOf(sheet, snapshot.styles), 1900, corrections).map(({ table }) => table);
}

function letter(table: FoundTable | undefined, role: Role): string | null {
  const column = table === undefined ? null : columnFor(table, role);
  return column === null ? null : columnLetters(column);
}

test('a found table tells how surely, and what spoke for it', () => {
  const [table] = corrected(PLAN, []);
  expect(table?.confidence).toBeGreaterThan(0.5);
  expect(table?.because).toContainEqual(expect.stringMatching(/^target and actual/));
  expect(table?.columns.every(({ confidence, isCorrected }) => confidence > 0 && confidence <= 1 && !isCorrected)).toBe(
    true,
  );
});

test('a column that the user names wins over the guess, and the guess it displaces is gone', () => {
  const [table] = corrected(PLAN, [{ sheet: 'Plan', columns: { actual: 'D', owner: 'F' } }]);
  expect(letter(table, 'actual')).toBe('D');
  expect(letter(table, 'owner')).toBe('F');
  expect(letter(table, 'target')).toBe('B');
  expect(table?.columns.find(({ role }) => role === 'actual')).toMatchObject({ confidence: 1, isCorrected: true });
});

test('a role that the user denies is not guessed again', () => {
  const [table] = corrected(PLAN, [{ sheet: 'Plan', columns: { owner: null } }]);
  expect(letter(table, 'owner')).toBeNull();
});

test('a correction for another sheet changes nothing', () => {
  expect(corrected(PLAN, [{ sheet: 'Other', columns: { actual: 'D' } }])).toEqual(corrected(PLAN, []));
});

test('a table that only the user sees is taken as given', () => {
  const rows = lines(`
Alpha | Beta | Gamma
one | 5 | 4
two | 6 | 7`);
  expect(corrected(rows, [])).toEqual([]);
  const [table] = corrected(rows, [
    { sheet: 'Plan', headerRows: [1], columns: { name: 'A', target: 'B', actual: 'C' } },
  ]);
  expect(letter(table, 'target')).toBe('B');
  expect(table?.rows).toEqual([1, 2]);
});

test('--map corrects a table from the command line', () => {
  const file = `${mkdtempSync(`${tmpdir()}/map-`)}/plan.csv`;
  writeFileSync(file, 'KPI,Target,Actual,Q1 result\nRevenue,500,470,120\nLeads,40,38,37\nNew clients,25,31,9\n');
  const printed = planlight(['check', file, '--json', '--as-of', '2026-03-31', '--map', 'actual=D,header=1']).out;
  expect(JSON.parse(printed)).toMatchObject({ tables: [{ columns: { name: 'A', target: 'B', actual: 'D' } }] });
});
