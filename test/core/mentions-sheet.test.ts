import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsSheet } from '../../core/changes/mentions-sheet.ts';
import { a1OnSheet } from '../../core/workbook/cells.ts';

describe('formulas that speak of a sheet', () => {
  test.each<readonly [name: string, formula: string, isMention: boolean]>([
    ['Huddle', 'SUM(Huddle!A1:A9)', true],
    ['Huddle', 'Huddle!A1', true],
    ['Huddle', "1+'Huddle'!B2", true],
    ['Huddle', 'HUDDLE!A1', true],
    ['Huddle', 'SUM(Huddle:Log!C3)', true],
    ['Huddle', 'SUM(Log:Huddle!C3)', true],
    ['Huddle', "SUM('Huddle:Q1 log'!C3)", true],
    ['Huddle', "SUM('Q1 log:Huddle'!C3)", true],
    ['Huddle', 'INDIRECT("huddle!A1")', true],
    ['Huddle', 'INDIRECT("\'Huddle\'!A1")', true],
    ['Huddle', 'INDEX(Plan!A1:Huddle!B2,1)', true],
    ['Team Q1', "'Team Q1'!A1", true],
    ["It's here", "'It''s here'!A1", true],
    ['Huddle', '[Book2]Huddle!A1', true],
    ['Huddle', "'C:\\\\plans\\\\[Book2.xlsx]Huddle'!A1", true],
    ['Huddle', 'INDIRECT("Huddle!"&A1)', true],
    ['Huddle', '$huddle!A1', true],
    ["It's (a) plan", "'Jan 26:It''s (a) plan'!A1", true],
    ['a+b', "'a.b'!A1", false],
    ['Σχέδιο', 'ΣΧΈΔΙΟ!A1', true],
    ['a.b', 'axb!A1', false],
    ['Huddle', 'SUM(MyHuddle!A1)', false],
    ['Huddle', "'My Huddle'!A1", false],
    ['Huddle', "'Huddle log'!A1", false],
    ['Huddle', 'Huddle+1', false],
    ['Huddle', 'IF(A1="Huddle","!",Log!A1)', false],
    ["It's here", "'It here'!A1", false],
  ])('%s: %s', (name, formula, isMention) => {
    expect(mentionsSheet(name)(formula)).toBe(isMention);
  });

  const order = ['Jan', 'Huddle', 'Dec 26', "Mid's", 'Last'];
  test.each<readonly [name: string, formula: string, isMention: boolean]>([
    ['Huddle', "SUM('Jan:Dec 26'!A1)", true],
    ['HUDDLE', "SUM('dec 26:jan'!A1)", true],
    ['Huddle', 'SUM(Jan:Last!A1)', true],
    ['Dec 26', "SUM('Huddle:Mid''s'!A1)", true],
    ['Huddle', "SUM('Dec 26:Last'!A1)", false],
    ['Huddle', 'SUM(Jan:Elsewhere!A1)', false],
    ['Huddle', 'IF(A1="Jan:Last!",Jan!B1,0)', false],
    ['Elsewhere', 'SUM(Jan:Last!A1)', false],
  ])('%s, among other sheets: %s', (name, formula, isMention) => {
    expect(mentionsSheet(name, order)(formula)).toBe(isMention);
  });

  test('whatever the sheet is called, a reference as it is written is a mention', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
      .filter((each) => !/[[\]:*?/\\]/.test(each));
    fc.assert(
      fc.property(name, fc.constantFrom('', 'SUM(', '1+', '-', '"it\'s"&', 'IF(A1="\'",'), (each, before) => {
        expect(mentionsSheet(each)(`${before}${a1OnSheet(each, 2, 3)}`)).toBe(true);
        expect(mentionsSheet(each)(`${before}${a1OnSheet(each.toUpperCase(), 2, 3)}`)).toBe(true);
      }),
    );
  });
});
