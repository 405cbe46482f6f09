import { describe, expect, test } from 'vitest';
import { addRule, besides } from '../../simulators/sheets/user.ts';
import { at, insertRows, typeIn } from '../../simulators/workbook/user.ts';
import { book, sheets } from '../support/book.ts';
import { failureOf, openSheets } from './open-sheets.ts';

const PLAN = ['KPI | Actual', 'Win rate | 10', 'Calls | 120'];
const PAINT = `
  const paint = (at, formula, colour) => SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula).setBackground(colour).setRanges([sheet.getRange(at)]).build();
  const texts = () => sheet.getConditionalFormatRules().map((rule) => {
    const condition = rule.getBooleanCondition();
    const [first] = rule.getRanges();
    return first.getA1Notation() + ' ' + (condition === null ? 'scale' : condition.getCriteriaValues().join(','));
  });
`;

describe('conditional formats', () => {
  test('paint cells, live, by the first rule that holds; the own colour of a cell is not theirs', () => {
    const { script, host } = openSheets(book(...PLAN));
    const backgrounds = script(`${PAINT}
      sheet.setConditionalFormatRules([paint('B2:B3', '=B2>100', '#B7E1CD'), paint('B2:B3', '=B2>5', '#F4C7C3')]);
      return sheet.getRange('B2:B3').getBackgrounds();
    `);
    expect(backgrounds).toEqual([['#ffffff'], ['#ffffff']]);
    expect([1, 2].map((row) => host.painted('Plan', row, 1).fill)).toEqual(['#F4C7C3', '#B7E1CD']);
    typeIn(at(host.book, 'Plan', 'Remote'), 'B2', 500);
    expect(host.painted('Plan', 1, 1).fill).toBe('#B7E1CD');
  });

  test('are set as a whole list: what is not handed back is gone', () => {
    const { script } = openSheets(book(...PLAN));
    const left = script(`${PAINT}
      sheet.setConditionalFormatRules([paint('B2', '=TRUE', 'red'), paint('B3', '=TRUE', 'red')]);
      sheet.setConditionalFormatRules([paint('B2', '=1=1', 'blue')]);
      return texts();
    `);
    expect(left).toEqual(['B2 =1=1']);
  });

  test('of others are kept exactly, scales too, when they are handed back', () => {
    const { script, host } = openSheets(book(...PLAN));
    addRule(besides(host, 'Plan'), { address: 'A2:A3', kind: 'ColorScale', body: { foreign: 0 } });
    addRule(besides(host, 'Plan'), { address: 'B2:B3', formula: 'B2=""', fill: '#EEEEEE', body: { italic: true } });
    const before = host.digest();
    const texts = script(`${PAINT}
      const foreign = sheet.getConditionalFormatRules();
      sheet.setConditionalFormatRules([...foreign, paint('B2:B3', '=B2>5', '#F4C7C3')]);
      return texts();
    `);
    expect(texts).toEqual(['A2:A3 scale', 'B2:B3 =B2=""', 'B2:B3 =B2>5']);
    expect(host.digest()).not.toBe(before);
    script('sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(0, 2));');
    expect(host.digest()).toBe(before);
  });

  test('that somebody adds between reading and setting are lost without a look', () => {
    const { script, host } = openSheets(book(...PLAN));
    host.meanwhile = ({ name }) => {
      if (name.endsWith('setConditionalFormatRules'))
        addRule(besides(host, 'Plan'), { address: 'A2', formula: 'TRUE', fill: '#000000' });
    };
    script('sheet.setConditionalFormatRules(sheet.getConditionalFormatRules());');
    expect(host.book.sheets[0]?.rules).toEqual([]);
  });

  test('are read back as they were built', () => {
    const { script } = openSheets(book(...PLAN));
    const read = script(`${PAINT}
      const C = SpreadsheetApp.BooleanCriteria;
      const built = SpreadsheetApp.newConditionalFormatRule()
        .whenNumberBetween(1, 5.5).setFontColor('LIGHTCORAL').setBold(true).setRanges([sheet.getRange('B2'), sheet.getRange('B3')]);
      const scale = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#fff').setGradientMaxpoint('#0f0')
        .setRanges([sheet.getRange('A2:A3')]);
      sheet.setConditionalFormatRules([built.build(), scale.build(), built.copy().whenCellEmpty().build()]);
      return sheet.getConditionalFormatRules().map((rule) => {
        const condition = rule.getBooleanCondition();
        return condition === null
          ? rule.getGradientCondition().getMaxColor()
          : [condition.getCriteriaType() === C.NUMBER_BETWEEN, condition.getCriteriaValues(), condition.getFontColor(),
             condition.getBold(), condition.getBackground(), rule.getRanges().length];
      });
    `);
    expect(read).toEqual([
      [true, [1, 5.5], '#f08080', true, null, 2],
      '#00ff00',
      [false, [], '#f08080', true, null, 2],
    ]);
  });

  test('move when somebody inserts rows', () => {
    const { script, host } = openSheets(book(...PLAN));
    script(`${PAINT} sheet.setConditionalFormatRules([paint('B2:B3', '=B2>100', 'red')]);`);
    host.act(() => insertRows(at(host.book, 'Plan', 'Remote'), 1, 2));
    expect(script(`${PAINT} return texts();`)).toEqual(['B4:B5 =B4>100']);
  });

  test('follow the spreadsheet’s locale in their formulas', () => {
    const { script, host } = openSheets(book(...PLAN), { locale: 'de_DE' });
    const read = script(`${PAINT}
      sheet.setConditionalFormatRules([paint('B2', '=AND(B2>0,5;B2<99)', 'red')]);
      return texts();
    `);
    expect(read).toEqual(['B2 =AND(B2>0,5;B2<99)']);
    expect(host.book.sheets[0]?.rules[0]?.formula).toBe('AND(B2>0.5,B2<99)');
  });

  test.each([
    [
      'a look at another sheet',
      `[paint('B2', '=Sum!A1>0', 'red')]`,
      'Conditional format rule cannot reference a different sheet.',
    ],
    [
      'no condition',
      `[SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).build()]`,
      'Conditional format rule must have a condition.',
    ],
    [
      'no range',
      `[SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()]`,
      'Conditional format rule must have at least one range.',
    ],
    ['a colour that is none', `[paint('B2', '=TRUE', 'grn')]`, 'Invalid color: grn'],
    [
      'something else than rules',
      `[1]`,
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
    ],
  ])('fail with %s, and then nothing of the list is set', (_what, list, message) => {
    const { script, host } = openSheets(sheets({ Plan: PLAN, Sum: ['1'] }));
    addRule(besides(host, 'Plan'), { address: 'A2', formula: 'TRUE', fill: '#000000' });
    const before = host.digest();
    expect(failureOf(() => script(`${PAINT} sheet.setConditionalFormatRules(${list});`))).toBe(message);
    expect(host.digest()).toBe(before);
  });
});
