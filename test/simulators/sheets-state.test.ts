import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { protectCells, besides } from '../../simulators/sheets/user.ts';
import { at, insertRows, typeIn } from '../../simulators/workbook/user.ts';
import { snapshotOfBook } from '../../simulators/workbook/to-snapshot.ts';
import { book, sheets } from '../support/book.ts';
import { openSheets } from './open-sheets.ts';

const PLAN = ['*KPI* | Actual | Due', 'Win rate | 31% | 2026-03-31', 'Sum | =B2*2 -> 0.62 | #N/A'];

/** A snapshot without what each program numbers by itself. */
function contents({ sheets: each, styles }: WorkbookSnapshot): unknown {
  return each.map(({ id: _id, styles: numbers, ...rest }) => ({
    ...rest,
    styles: numbers.map((row) => row.map((number) => styles[number])),
  }));
}

describe('a workbook in the stand-in for Google Sheets', () => {
  test('is the snapshot it was opened from', () => {
    const snapshot = sheets({ Plan: PLAN, Other: { rows: ['x | <', '1 | 2'], hiddenRows: [1], visibility: 'hidden' } });
    const { host } = openSheets(snapshot);
    expect(contents(snapshotOfBook(host.book, host.calculator))).toEqual(contents(snapshot));
  });

  test('counts days from 1900, as Google does with a workbook that counts them from 1904', () => {
    const from1904 = { ...book('2026-03-31 | 5'), dates: 1904 as const };
    const { script } = openSheets(from1904);
    expect(
      script(`return [sheet.getRange('A1').getValue().getUTCFullYear(), sheet.getRange('B1').getValue()];`),
    ).toEqual([2030, 5]);
  });

  test.each([
    ['a value', `sheet.getRange('A5').setValue(1)`, `sheet.getRange('A5').clearContent()`],
    ['a fill', `sheet.getRange('A1').setBackground('red')`, `sheet.getRange('A1').setBackground(null)`],
    ['a format', `sheet.getRange('A1').setNumberFormat('0%')`, `sheet.getRange('A1').setNumberFormat('general')`],
    ['a weight', `sheet.getRange('B1').setFontWeight('bold')`, `sheet.getRange('B1').setFontWeight('normal')`],
    ['a note', `sheet.getRange('A1').setNote('x')`, `sheet.getRange('A1').setNote(null)`],
    ['a merge', `sheet.getRange('A8:B8').merge()`, `sheet.getRange('A8:B8').breakApart()`],
    ['a frozen row', `sheet.setFrozenRows(1)`, `sheet.setFrozenRows(0)`],
    ['rows', `sheet.insertRowsAfter(1, 2)`, `sheet.deleteRows(2, 2)`],
    ['columns', `sheet.insertColumnsBefore(1, 2)`, `sheet.deleteColumns(1, 2)`],
    ['a sheet', `ss.insertSheet('New', 1)`, `ss.deleteSheet(ss.getSheetByName('New'))`],
    ['a name', `sheet.setName('Plan B')`, `sheet.setName('Plan')`],
    [
      'a property',
      `PropertiesService.getDocumentProperties().setProperty('a', 'b')`,
      `PropertiesService.getDocumentProperties().deleteProperty('a')`,
    ],
    ['a named range', `ss.setNamedRange('N', sheet.getRange('A1'))`, `ss.removeNamedRange('N')`],
    ['a hidden sheet', `ss.getSheets()[1].hideSheet()`, `ss.getSheets()[1].showSheet()`],
    [
      'metadata',
      `ss.addDeveloperMetadata('k', 'v')`,
      `ss.createDeveloperMetadataFinder().withKey('k').find()[0].remove()`,
    ],
  ])('shows %s in its fingerprint, and no trace of it when it is taken back', (_what, forth, back) => {
    const { script, host } = openSheets(sheets({ Plan: PLAN, Other: ['x'] }));
    const before = host.digest();
    script(`${forth};`);
    expect(host.digest()).not.toBe(before);
    script(`${back};`);
    expect(host.digest()).toBe(before);
  });

  test('moves protections with its rows', () => {
    const { host, script } = openSheets(book(...PLAN));
    protectCells(besides(host, 'Plan'), 'B2:B3');
    host.act(() => insertRows(at(host.book, 'Plan', 'Remote'), 0, 1));
    expect(script(`return ['B2', 'B3', 'B4'].map((each) => sheet.getRange(each).canEdit());`)).toEqual([
      true,
      false,
      false,
    ]);
    expect(script(`return sheet.getMaxRows();`)).toBe(1001);
  });

  test('can be undone step by step by its user', () => {
    const { host } = openSheets(book(...PLAN));
    const before = host.digest();
    host.act((each) => typeIn(at(each, 'Plan'), 'B2', '50%'));
    host.book.undo();
    expect(host.digest()).toBe(before);
  });
});
