import { describe, expect, test } from 'vitest';
import { book } from '../support/book.ts';
import { openSheets } from './open-sheets.ts';

const PLAN = ['KPI | Actual | Target | Due', 'Win rate | 31% | 35% | 2026-03-31', 'Calls | 120 |  | #N/A'];

describe('a script reads what people see', () => {
  test.each([
    ['a text', `sheet.getRange('A2').getValue()`, 'Win rate'],
    ['a percentage is a share', `sheet.getRange('B2').getValue()`, 0.31],
    ['a blank cell is an empty text', `sheet.getRange('C3').getValue()`, ''],
    ['an error is its text', `sheet.getRange('D3').getValue()`, '#N/A'],
    ['a date is a Date of the script’s own', `sheet.getRange('D2').getValue() instanceof Date`, true],
    [
      'a date is midnight in the spreadsheet’s zone',
      `sheet.getRange('D2').getValue().toISOString()`,
      '2026-03-31T00:00:00.000Z',
    ],
    ['rows come as lists of the script’s own', `sheet.getDataRange().getValues() instanceof Array`, true],
    ['a cell as it is shown', `sheet.getRange('B2').getDisplayValue()`, '31.0%'],
    ['no formula is an empty text', `sheet.getRange('B2').getFormula()`, ''],
    ['the address', `sheet.getDataRange().getA1Notation()`, 'A1:D3'],
    ['no fill is white', `sheet.getRange('A1').getBackground()`, '#ffffff'],
    ['the sheet', `sheet.getName()`, 'Plan'],
    ['the first sheet’s number', `sheet.getSheetId()`, 0],
    ['the format of a plain cell', `sheet.getRange('A1').getNumberFormat()`, '0.###############'],
  ])('%s', (_what, expression, expected) => {
    const { script } = openSheets(book(...PLAN));
    expect(script(`return ${expression};`)).toEqual(expected);
  });
});

describe('what a script writes is taken as typed by hand', () => {
  test.each([
    ['007 becomes 7', `'007'`, 7, '0.###############'],
    ['a percentage', `'5%'`, 0.05, '0%'],
    ['an apostrophe keeps a text', `"'007"`, '007', '0.###############'],
    ['a formula is calculated', `'=1+2'`, 3, '0.###############'],
    ['TRUE is true', `'TRUE'`, true, '0.###############'],
    ['null clears', `null`, '', '0.###############'],
    ['undefined clears', `undefined`, '', '0.###############'],
    ['an empty text clears', `''`, '', '0.###############'],
    ['an error value', `'#N/A'`, '#N/A', '0.###############'],
    ['a formula that cannot be read is an error, not an exception', `'=1+'`, '#ERROR!', '0.###############'],
  ])('%s', (_what, input, value, format) => {
    const { script } = openSheets(book('A | B'));
    const read = script(`
      const cell = sheet.getRange('B1');
      cell.setValue(${input});
      return [cell.getValue(), cell.getNumberFormat()];
    `);
    expect(read).toEqual([value, format]);
  });

  test('a Date is its day in the spreadsheet’s zone, and comes back the same', () => {
    const { script } = openSheets(book('A'), { zone: 'America/New_York' });
    expect(
      script(`
        const day = new Date('2026-07-01T04:00:00Z');
        sheet.getRange('A2').setValue(day);
        return [sheet.getRange('A2').getDisplayValue(), sheet.getRange('A2').getValue().getTime() === day.getTime()];
      `),
    ).toEqual(['7/1/2026', true]);
  });

  test('a rectangle, its formulas and its looks in one call each', () => {
    const { script, host } = openSheets(book('A | B', '1 | 2'));
    script(`
      const range = sheet.getRange(1, 1, 2, 2);
      range.setValues([['x', 2], [3, '=A2+1']]).setBackgrounds([['red', null], ['#00f', '#B7E1CD']]);
      range.setFontWeights([['bold', 'normal'], [null, null]]).setNotes([['why', null], ['', '']]);
      SpreadsheetApp.flush();
    `);
    expect(host.traffic).toMatchObject({ calls: 6, read: 1, write: 4, flush: 1 });
    expect(
      script(`
        const range = sheet.getDataRange();
        return [range.getValues(), range.getFormulas(), range.getBackgrounds(), range.getFontWeights(), range.getNotes()];
      `),
    ).toEqual([
      [
        ['x', 2],
        [3, 4],
      ],
      [
        ['', ''],
        ['', '=A2+1'],
      ],
      [
        ['#ff0000', '#ffffff'],
        ['#0000ff', '#b7e1cd'],
      ],
      [
        ['bold', 'normal'],
        ['normal', 'normal'],
      ],
      [
        ['why', ''],
        ['', ''],
      ],
    ]);
  });
});

describe('a formula that spills', () => {
  test('counts as data where it spills, and is a bad reference where cells are in its way', () => {
    const { script } = openSheets(book('A'));
    const read = script(`
      sheet.getRange('A3').setFormula('={1,2;3,4}');
      const free = [sheet.getDataRange().getA1Notation(), sheet.getRange('B4').getValue()];
      sheet.getRange('B4').setValue('mine');
      return [free, sheet.getRange('A3').getValue(), sheet.getRange('A3').getDisplayValue()];
    `);
    expect(read).toEqual([['A1:B4', 4], '#REF!', '#REF!']);
  });
});
