import { describe, expect, test } from 'vitest';
import { withUndoGroups } from '../../simulators/excel/undo-overlay.ts';
import { at } from '../../simulators/workbook/user.ts';
import { sheets } from '../support/book.ts';
import { codeOf, reopenExcel } from './open-excel.ts';

type Step = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const BOOK = sheets({ Plan: ['KPI | Actual | =Notes!A1 -> free'], Notes: ['free'] });

/** What comes back when an add-in runs something on the sheet "Plan". */
function on<T>(run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  const { Excel, host } = reopenExcel(BOOK);
  return { host, done: Excel.run((context) => run(context.workbook.worksheets.getItem('Plan'), context)) };
}

describe('what Excel refuses of new sheets', () => {
  const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });
  test.each<readonly [string, Step, string]>([
    [
      'a sheet more in a workbook with protected structure',
      (_, { workbook }) => [workbook.protection.protect(), workbook.worksheets.add('New')],
      'AccessDenied',
    ],
    ['a sheet less in it', (sheet, { workbook }) => [workbook.protection.protect(), sheet.delete()], 'AccessDenied'],
    [
      'hiding one in it',
      (sheet, { workbook }) => [workbook.protection.protect(), (sheet.visibility = 'Hidden')],
      'AccessDenied',
    ],
    ['a reserved name', (_, { workbook }) => workbook.worksheets.add('History'), 'InvalidArgument'],
    ['a name of 32 characters', (_, { workbook }) => workbook.worksheets.add('x'.repeat(32)), 'InvalidArgument'],
    ['a name told apart by case alone', (_, { workbook }) => workbook.worksheets.add('NOTES'), 'ItemAlreadyExists'],
    [
      'deleting what is very hidden',
      (_, { workbook }) => {
        workbook.worksheets.getItem('Notes').visibility = 'VeryHidden';
        workbook.worksheets.getItem('Notes').delete();
      },
      'InvalidOperation',
    ],
    ['freezing less than nothing', (sheet) => sheet.freezePanes.freezeRows(-1), 'InvalidArgument'],
    [
      'freezing rows that nobody sees',
      (_, { workbook }) => {
        workbook.worksheets.getItem('Notes').visibility = 'Hidden';
        workbook.worksheets.getItem('Notes').freezePanes.freezeRows(1);
      },
      'InvalidOperation',
    ],
    [
      'a column wider than 255 characters',
      (sheet) => (sheet.getRange('A1').format.columnWidth = 1_343),
      'InvalidArgument',
    ],
    ['text of no size', (sheet) => (sheet.getRange('A1').format.font.size = 0), 'InvalidArgument'],
    [
      'a written list of 256 characters',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = list('x'.repeat(256))),
      'InvalidArgument',
    ],
    [
      'two kinds of validation at once',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { ...list('a,b'), custom: { formula: '=TRUE' } }),
      'InvalidArgument',
    ],
    [
      'between one bound',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { decimal: { formula1: 0, operator: 'Between' } }),
      'InvalidArgument',
    ],
    [
      'a date after a day that is none',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { date: { formula1: 'soon', operator: 'GreaterThan' } }),
      'InvalidArgument',
    ],
  ])('%s', async (_, step, code) => {
    const { done } = on(async (sheet, context) => {
      step(sheet, context);
      await context.sync();
    });
    expect(await codeOf(() => done)).toBe(code);
  });

  test.each<readonly [string, Step]>([
    ['taking a sheet away', (_, { workbook }) => workbook.worksheets.getItem('Notes').delete()],
    ['hiding one', (_, { workbook }) => (workbook.worksheets.getItem('Notes').visibility = 'Hidden')],
  ])('%s within an undo group: nothing is done', async (_, step) => {
    const { host, ...globals } = reopenExcel(BOOK, { apiLevel: 20 });
    const run = withUndoGroups(globals).run({ mergeUndoGroup: true }, async (context) => {
      step(context.workbook.worksheets.getItem('Plan'), context);
      await context.sync();
    });
    expect(await codeOf(() => run)).toBe('UndoNotSupported');
    expect(host.book.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Visible']);
  });
});

describe('a sheet', () => {
  test('is added at the end, and what the user looks at stays in front', async () => {
    const { host, done } = on(async (_, context) => {
      const added = context.workbook.worksheets.add('New');
      added.load('name,position');
      await context.sync();
      return [added.name, added.position];
    });
    expect(await done).toEqual(['New', 2]);
    expect(host.book.active).toBe(host.book.sheetByName('Plan')?.id);
  });

  test('takes along what looked at it when it goes', async () => {
    const { host, done } = on(async (_, context) => {
      context.workbook.names.add('Note', '=Notes!$A$1');
      context.workbook.worksheets.getItem('Notes').names.add('Own', '=1');
      await context.sync();
      context.workbook.worksheets.getItem('Notes').delete();
      await context.sync();
    });
    await done;
    expect(host.book.cell(at(host.book, 'Plan').sheet, 0, 2).formula).toBe('#REF!');
    expect(host.book.names.map(({ name, formula }) => [name, formula])).toEqual([['Note', '#REF!']]);
  });

  test('has columns of 48 points, and others in whole pixels', async () => {
    const { done } = on(async (sheet, context) => {
      sheet.getRanges('B1,C5').format.columnWidth = 66.6;
      const widths = ['A1', 'B1:C9', 'A1:B1'].map((address) => sheet.getRange(address).load('format/columnWidth'));
      await context.sync();
      return widths.map(({ format }) => format.columnWidth);
    });
    expect(await done).toEqual([48, 66.75, null]);
  });

  test('keeps rows in view until they are let go', async () => {
    const { done } = on(async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return [frozen.address, none.isNullObject];
    });
    expect(await done).toEqual(['Plan!1:2', true]);
  });

  test('takes text of another size', async () => {
    const { done } = on(async (sheet, context) => {
      sheet.getRange('A1').format.font.size = 16;
      const sizes = ['A1', 'B1', 'A1:B1'].map((address) => sheet.getRange(address).load('format/font/size'));
      await context.sync();
      return sizes.map(({ format }) => format.font.size);
    });
    expect(await done).toEqual([16, 11, null]);
  });

  test('lets a new validation win over a part of an old one', async () => {
    const { done } = on(async (sheet, context) => {
      sheet.getRanges('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
      sheet.getRange('A3').dataValidation.rule = { date: { formula1: '2026-01-01', operator: 'GreaterThan' } };
      const types = ['A1:A2', 'A3', 'A4:A9', 'B1'].map((a) => sheet.getRange(a).dataValidation.load('type'));
      await context.sync();
      return types.map(({ type }) => type);
    });
    expect(await done).toEqual(['List', 'Date', 'List', 'None']);
  });
});
