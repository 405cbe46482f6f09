import { describe, expect, test } from 'vitest';
import { at, protect, select } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { failureOf, openSheets } from './open-sheets.ts';

const BOOK = sheets({ Plan: ['KPI | Actual', 'Win rate | 31%'], Notes: ['free text'] });

describe('a sheet that comes or goes', () => {
  test('comes to the front with its first cell selected; going back, what was selected can be so again', () => {
    const { script, host } = openSheets(BOOK);
    select(at(host.book, 'Notes'), 'B2:C3');
    const [front, again] = script(`
      const before = ss.getActiveSheet();
      ss.insertSheet('New', 2);
      const front = ss.getActiveRange().getA1Notation();
      ss.setActiveSheet(before, true);
      return [front, before.getName() + ' ' + ss.getActiveRange().getA1Notation()];
    `) as readonly string[];
    expect([front, again]).toEqual(['A1', 'Notes B2:C3']);
  });

  test('deleted in front, it leaves the first sheet that can be seen', () => {
    const { script } = openSheets(BOOK);
    expect(
      script(`sheet.hideSheet(); ss.deleteSheet(ss.insertSheet('New', 2)); return ss.getActiveSheet().getName()`),
    ).toBe('Notes');
  });

  test.each([
    [
      'the last one to be seen',
      `sheet.hideSheet(); SpreadsheetApp.flush(); ss.deleteSheet(ss.getSheets()[1])`,
      /all the sheets/,
    ],
    [
      'one that is gone',
      `const made = ss.insertSheet('New'); ss.deleteSheet(made); SpreadsheetApp.flush(); ss.deleteSheet(made)`,
      /not found/,
    ],
    ['widths of columns beyond the grid', `sheet.setColumnWidths(20, 8, 50)`, /outside the dimensions/],
    ['a half size', `sheet.getRange('A1').setFontSize(10.5)`, /method signature/],
    ['a size in words for a list of ranges', `sheet.getRangeList(['A1']).setFontSize('big')`, /method signature/],
  ])('%s is refused', (_, lines, message) => {
    const { script } = openSheets(BOOK);
    expect(failureOf(() => script(`${lines}; SpreadsheetApp.flush();`))).toMatch(message);
  });

  test('a sheet that is protected for this user cannot be deleted', () => {
    const { script, host } = openSheets(BOOK);
    protect(at(host.book, 'Notes'), true);
    expect(failureOf(() => script(`ss.deleteSheet(ss.getSheets()[1])`))).toMatch(/protected/);
  });
});

describe('what cells take', () => {
  const LIST = `requireValueInList(['Green', 'Red'], true)`;
  const SHARE = `requireNumberBetween(0, 1)`;
  test.each([
    ['a text of the list', LIST, `"'Green"`, 'none'],
    ['another text', LIST, `'Blue'`, /violates the data validation rules/],
    ['a blank', LIST, `''`, 'none'],
    ['a formula', LIST, `'=1+1'`, 'none'],
    ['a number within', SHARE, `0.5`, 'none'],
    ['a percentage that is typed', SHARE, `'50%'`, 'none'],
    ['a number beyond', SHARE, `2`, /violates/],
    ['a text for a number', SHARE, `'half'`, /violates/],
    ['a day that is typed', `requireDate()`, `'2026-06-30'`, 'none'],
    ['a number that is shown as one', `requireDate()`, `5`, /violates/],
    ['a word for a day', `requireDate()`, `'soon'`, /violates/],
  ])('%s', (_, rule, input, message) => {
    const { script } = openSheets(BOOK);
    const failure = failureOf(() =>
      script(`
        const rule = SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build();
        sheet.getRange('D1:D9').setDataValidation(rule);
        SpreadsheetApp.flush();
        sheet.getRange('D2').setValue(${input});
      `),
    );
    expect(failure).toMatch(message);
  });

  test('another validation for some of the cells leaves the others theirs', () => {
    const { script } = openSheets(BOOK);
    expect(
      script(`
        const of = (...choices) => SpreadsheetApp.newDataValidation().requireValueInList(choices).build();
        sheet.getRange('D1:E3').setDataValidation(of('a'));
        sheet.getRange('D2').setDataValidation(of('b'));
        sheet.getRange('E3').setDataValidation(null);
        return sheet.getRange('D1:E3').getDataValidations().map((row) =>
          row.map((each) => each === null ? '' : each.getCriteriaValues()[0][0]).join());
      `),
    ).toEqual(['a,a', 'b,a', 'a,']);
  });
});
