import { describe, expect, test } from 'vitest';
import { book, sheets } from '../support/book.ts';
import { besides, filter, protectCells } from '../../simulators/sheets/user.ts';
import { failureOf, openSheets } from './open-sheets.ts';

const PLAN = ['KPI | Actual | Target', 'Win rate | 31% | 35%', 'Calls | 120 | 100'];
const OPTIONS = { locale: 'en_US' } as const;

describe('what Google refuses, the stand-in refuses in Google’s words', () => {
  test.each([
    [
      'a row missing',
      `sheet.getRange('A1:B3').setValues([[1, 2], [3, 4]])`,
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    ],
    [
      'a ragged row',
      `sheet.getRange('A1:B2').setBackgrounds([['red', 'red'], ['red']])`,
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'a list instead of rows',
      `sheet.getRange('A1:B1').setValues(['a', 'b'])`,
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'a number as a note',
      `sheet.getRange('A1').setNote(25)`,
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setNote.",
    ],
    [
      'an argument too many',
      `sheet.getRange('A1').getValues(true)`,
      "The parameters (Boolean) don't match the method signature for SpreadsheetApp.Range.getValues.",
    ],
    [
      'a row that is no whole number',
      `sheet.getRange(1.5, 1)`,
      "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'no number format',
      `sheet.getRange('A1').setNumberFormat(null)`,
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    ],
    [
      'an object as a value',
      `sheet.getRange('A1').setValues([[{ error: '#N/A' }]])`,
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'cells beyond the grid',
      `sheet.getRange(999, 1, 3, 1)`,
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['row 0', `sheet.getRange(0, 1)`, 'The coordinates or dimensions of the range are invalid.'],
    [
      'a sheet with a header only',
      `sheet.getRange(2, 1, 1 - 1, 1)`,
      'The number of rows in the range must be at least 1.',
    ],
    ['no columns', `sheet.getRange('A1').offset(0, 0, 1, 0)`, 'The number of columns in the range must be at least 1.'],
    ['no address', `sheet.getRange('total')`, 'Range not found'],
    ['a colour that is none', `sheet.getRange('A1').setBackground('foo')`, 'Invalid color: foo'],
    [
      'a cell too long',
      `sheet.getRange('A1').setValue('x'.repeat(50001))`,
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'a name that is taken',
      `ss.insertSheet('Plan')`,
      'A sheet with this name already exists. Please enter another name.',
    ],
    [
      'more than ten million cells',
      `sheet.insertRowsAfter(1, 400000)`,
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'a second filter',
      `sheet.getRange('A1:C3').createFilter(); sheet.getRange('A1:C3').createFilter()`,
      "You can't create a filter in a sheet that already has a filter.",
    ],
    [
      'metadata at a part of a column',
      `sheet.getRange('B2:B3').addDeveloperMetadata('role')`,
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    ],
    [
      'a member that is not there',
      `sheet.getRange('A1').getValuez()`,
      'SpreadsheetApp.Range.getValuez is not in the stand-in',
    ],
    ['setting a member', `sheet.name = 'x'`, 'SpreadsheetApp.Sheet.name cannot be set'],
    [
      'a page that is not there',
      `HtmlService.createHtmlOutputFromFile('Sidebar')`,
      'No HTML file named Sidebar was found.',
    ],
  ])('%s', (_what, lines, message) => {
    const { script } = openSheets(book(...PLAN), OPTIONS);
    expect(failureOf(() => script(`${lines}; SpreadsheetApp.flush();`))).toBe(message);
  });

  test('an exception is an Error of the script’s own by the name of Exception', () => {
    const { script } = openSheets(book(...PLAN));
    const caught = script(`
      try { sheet.getRange('nothing'); } catch (error) { return [error instanceof Error, error.name, error.message]; }
    `);
    expect(caught).toEqual([true, 'Exception', 'Range not found']);
  });
});

describe('addresses', () => {
  test.each([
    ['corners in any order', `sheet.getRange('C5:B2').getA1Notation()`, 'B2:C5'],
    ['whole columns end with the grid', `sheet.getRange('B:C').getA1Notation()`, 'B1:C1000'],
    ['from a row down', `sheet.getRange('B2:B').getA1Notation()`, 'B2:B1000'],
    ['whole rows', `sheet.getRange('2:3').getA1Notation()`, 'A2:Z3'],
    ['dollars are let go', `sheet.getRange('$B$2').getA1Notation()`, 'B2'],
    ['another sheet by name', `ss.getRange("'Plan 2'!A1").getSheet().getName()`, 'Plan 2'],
    ['a sheet by number', `ss.getSheetById(ss.getSheets()[1].getSheetId()).getName()`, 'Plan 2'],
    ['no such sheet', `ss.getSheetByName('plan')`, null],
    ['no such number', `ss.getSheetById(77)`, null],
    ['the data begins at A1', `ss.getSheets()[1].getDataRange().getA1Notation()`, 'A1:B3'],
    ['an empty sheet has A1', `ss.insertSheet().getDataRange().getA1Notation()`, 'A1'],
    ['and no last row', `ss.insertSheet('New').getLastRow()`, 0],
  ])('%s', (_what, expression, expected) => {
    const second = { rows: ['x'], top: 2, left: 1 };
    const { script } = openSheets(sheets({ Plan: PLAN, 'Plan 2': second }));
    expect(script(`return ${expression};`)).toEqual(expected);
  });
});

describe('what is protected', () => {
  test('cells of somebody else cannot be written, and all others can', () => {
    const { script, host } = openSheets(book(...PLAN));
    protectCells(besides(host, 'Plan'), 'B2:B3');
    const before = host.digest();
    expect(script(`return ['A1:A3', 'A1:B3', 'B3'].map((at) => sheet.getRange(at).canEdit());`)).toEqual([
      true,
      false,
      false,
    ]);
    expect(failureOf(() => script(`sheet.getRange('A1:B3').setBackground('red');`))).toMatch(
      /^You are trying to edit a protected cell/,
    );
    expect(host.digest()).toBe(before);
    expect(failureOf(() => script(`sheet.getRange('A1:A3').setBackground('red');`))).toBe('none');
  });

  test('of a protected sheet the open ranges can be written', () => {
    const { script, host } = openSheets(book(...PLAN));
    protectCells(besides(host, 'Plan'), null, { open: [{ top: 1, left: 1, bottom: 2, right: 1 }] });
    expect(script(`return [sheet.getRange('B2:B3').canEdit(), sheet.getRange('B1:B3').canEdit()];`)).toEqual([
      true,
      false,
    ]);
    const read = script(`
      const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      return [protection.canEdit(), protection.getUnprotectedRanges().map((range) => range.getA1Notation())];
    `);
    expect(read).toEqual([false, ['B2:B3']]);
  });

  test.each([
    ['a rule on other cells can be added', `rule('A1:A3')`, true],
    ['a rule on these cells cannot', `rule('A1:B3')`, false],
    ['rows can be inserted beside them', `sheet.insertRowsAfter(3, 1)`, true],
    ['rows cannot be inserted among them', `sheet.insertRowsAfter(2, 1)`, false],
    ['their rows cannot be deleted', `sheet.deleteRows(3, 1)`, false],
    ['rows can be frozen', `sheet.setFrozenRows(1)`, true],
    ['a row can be appended', `sheet.appendRow(['x', 1])`, true],
  ])('of protected cells: %s', (_what, lines, isAllowed) => {
    const { script, host } = openSheets(book(...PLAN));
    protectCells(besides(host, 'Plan'), 'B2:B3');
    const rule = `const rule = (at) => sheet.setConditionalFormatRules([
      SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([sheet.getRange(at)]).build(),
    ]);`;
    const failure = failureOf(() => script(`${rule} ${lines};`));
    if (isAllowed) expect(failure).toBe('none');
    else expect(failure).toMatch(/^You are trying to edit a protected cell/);
  });

  test.each(['sheet.setFrozenRows(1)', `sheet.setName('x')`, 'sheet.insertRowsAfter(1, 1)', `sheet.appendRow(['x'])`])(
    'a protected sheet refuses %s',
    (lines) => {
      const { script, host } = openSheets(book(...PLAN));
      protectCells(besides(host, 'Plan'), null);
      expect(failureOf(() => script(`${lines};`))).toMatch(/^You are trying to edit a protected cell/);
    },
  );

  test('a protection that only warns stops no script', () => {
    const { script, host } = openSheets(book(...PLAN));
    protectCells(besides(host, 'Plan'), 'B2:B3', { isWarning: true });
    expect(failureOf(() => script(`sheet.getRange('B2').setValue(1);`))).toBe('none');
  });

  test('a viewer cannot write anything', () => {
    const { script, host } = openSheets(book(...PLAN));
    host.isEditor = false;
    expect(failureOf(() => script(`sheet.getRange('B2').setValue(1);`))).toMatch(
      /^You are trying to edit a protected cell/,
    );
  });
});

describe('rows that are not seen', () => {
  test('are hidden by the filter or by the user, row by row', () => {
    const { script, host } = openSheets(book(...PLAN, 'Deals | 3 | 4'));
    filter(besides(host, 'Plan'), 'A1:C3', [2, 3]);
    expect(
      script(`return [2, 3, 4].map((row) => [sheet.isRowHiddenByFilter(row), sheet.isRowHiddenByUser(row)]);`),
    ).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(script(`return sheet.getDataRange().getValues().length;`)).toBe(4);
  });
});

describe('in another country', () => {
  const german = { locale: 'de_DE', zone: 'Europe/Berlin' };

  test.each([
    ['numbers have a comma', `set('1,5')`, [1.5, '']],
    ['a point means thousands', `set('1.500')`, [1500, '']],
    ['formulas have semicolons', `set('=IF(1,5>1;2;3)')`, [2, '=IF(1,5>1;2;3)']],
    ['texts in formulas are left alone', `set('="a;b,c.d"')`, ['a;b,c.d', '="a;b,c.d"']],
    ['arrays have backslashes', `set('=SUM({1\\\\2;3\\\\4})')`, [10, '=SUM({1\\2;3\\4})']],
  ])('%s', (_what, call, expected) => {
    const { script } = openSheets(book('A'), german);
    const set = `const set = (input) => {
      const cell = sheet.getRange('B5').setValue(input);
      return [cell.getValue(), cell.getFormula()];
    };`;
    expect(script(`${set} return ${call};`)).toEqual(expected);
  });

  test('a date is midnight there', () => {
    const { script } = openSheets(book('2026-03-31'), german);
    expect(script(`return sheet.getRange('A1').getValue().toISOString();`)).toBe('2026-03-30T22:00:00.000Z');
    const day = `Utilities.formatDate(sheet.getRange('A1').getValue(), ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd')`;
    expect(script(`return ${day};`)).toBe('2026-03-31');
  });
});

describe('metadata', () => {
  test('of a column moves with it', () => {
    const { script } = openSheets(book(...PLAN));
    const read = script(`
      sheet.getRange('B:B').addDeveloperMetadata('role', 'actual', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.insertColumnsBefore(1, 2);
      const [found] = sheet.createDeveloperMetadataFinder().withKey('role').find();
      return [found.getValue(), found.getLocation().getColumn().getA1Notation(), String(found.getVisibility())];
    `);
    expect(read).toEqual(['actual', 'D1:D1000', 'PROJECT']);
  });
});

describe('names', () => {
  test('are given, found and taken away', () => {
    const { script } = openSheets(book(...PLAN));
    expect(
      script(`
        ss.setNamedRange('Actuals', sheet.getRange('B2:B3'));
        const found = ss.getRangeByName('actuals').getA1Notation();
        ss.removeNamedRange('Actuals');
        return [found, ss.getRangeByName('Actuals'), ss.getNamedRanges().length];
      `),
    ).toEqual(['B2:B3', null, 0]);
  });

  test('of sheets can change under formulas', () => {
    const { script } = openSheets(sheets({ Plan: PLAN, Sum: ['=Plan!B3*2 -> 240'] }));
    expect(
      script(`
        sheet.setName('Plan 26');
        const cell = ss.getSheetByName('Sum').getRange('A1');
        return [cell.getFormula(), cell.getValue()];
      `),
    ).toEqual(["='Plan 26'!B3*2", 240]);
  });
});
