import { describe, expect, test } from 'vitest';
import { book, sheets } from '../support/book.ts';
import { MOST_BYTES } from '../../simulators/excel/host.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { codeOf, reopenExcel } from './open-excel.ts';

type Context = Excel.RequestContext;
type Step = (sheet: Excel.Worksheet, context: Context) => void;

const PLAN = book('KPI | Actual | Target', 'Win rate | 31% | 35%', 'Leads | 80 | 100');

/** Something an add-in gets wrong, and the error Excel gives for it. */
const WRONG: readonly (readonly [string, Step, string])[] = [
  ['a sheet that is not there', (_, { workbook }) => workbook.worksheets.getItem('Nope').load('name'), 'ItemNotFound'],
  ['an address that is none', (sheet) => sheet.getRange('A1:').load('values'), 'InvalidArgument'],
  ['several areas as one range', (sheet) => sheet.getRange('A1,B2').load('values'), 'InvalidArgument'],
  [
    'an address of more than 8,192 characters',
    (sheet) => sheet.getRanges('A1,'.repeat(2800) + 'A1').load('address'),
    'InvalidArgument',
  ],
  ['a property that does not exist', (sheet) => sheet.getRange('A1').load('colour'), 'InvalidArgument'],
  ['values of the wrong shape', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]), 'InvalidArgument'],
  ['a value that is an object', (sheet) => (sheet.getRange('A1').values = [[{ a: 1 }]]), 'InvalidArgument'],
  ['a formula that is none', (sheet) => (sheet.getRange('D2').formulas = [['=IF(']]), 'InvalidArgument'],
  ['a colour that is none', (sheet) => (sheet.getRange('A1').format.fill.color = 'greenish'), 'InvalidArgument'],
  [
    'cell properties of the wrong shape',
    (sheet) => sheet.getRange('A1:B1').setCellProperties([[{}]]),
    'InvalidArgument',
  ],
  ['a range off the sheet', (sheet) => sheet.getCell(0, 0).getOffsetRange(-1, 0).load('address'), 'InvalidArgument'],
  ['a sheet name with a colon', (_, { workbook }) => workbook.worksheets.add('a:b'), 'InvalidArgument'],
  ['a sheet name that is taken', (_, { workbook }) => workbook.worksheets.add('plan'), 'ItemAlreadyExists'],
  ['deleting the only sheet', (sheet) => sheet.delete(), 'InvalidOperation'],
  [
    'a conditional format of an unknown kind',
    (sheet) => sheet.getRange('A1').conditionalFormats.add('Rainbow' as Excel.ConditionalFormatType),
    'InvalidArgument',
  ],
  [
    'the custom part of an icon set',
    (sheet) => sheet.getRange('A1').conditionalFormats.add('IconSet').custom.rule.load('formula'),
    'InvalidOperation',
  ],
  [
    'a rule that is not there',
    (sheet) => sheet.getRange('A1').conditionalFormats.getItem('{X}').load('type'),
    'ItemNotFound',
  ],
  [
    'a table over a table',
    (sheet) => [sheet.tables.add('A1:C3', true), sheet.tables.add('B2:D4', true)],
    'TableOverlap',
  ],
  ['a name that is a cell', (_, { workbook }) => workbook.names.add('AB12', '=1'), 'InvalidArgument'],
  ['a setting that is not there', (_, { workbook }) => workbook.settings.getItem('x').load('value'), 'ItemNotFound'],
  ['unprotecting what is not protected', (sheet) => sheet.protection.unprotect(), 'AccessDenied'],
];

describe('what Excel refuses', () => {
  test.each(WRONG)('%s', async (_, step, code) => {
    const { Excel } = reopenExcel(PLAN);
    const run = Excel.run(async (context) => {
      step(context.workbook.worksheets.getItem('Plan'), context);
      await context.sync();
    });
    expect(await codeOf(() => run)).toBe(code);
  });

  test('an older Excel has not what came later', async () => {
    const { Excel } = reopenExcel(PLAN, { apiLevel: 8 });
    const areas = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRanges('A1,B2').load('address');
      await context.sync();
    });
    expect(await codeOf(() => areas)).toBe('ApiNotFound');
  });

  test('a member that the stand-in lacks is named', async () => {
    const { Excel } = reopenExcel(PLAN);
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').copy();
      await context.sync();
    });
    await expect(run).rejects.toThrow(/Worksheet\.Copy: not in the stand-in/);
  });

  test('a request of more than 5 MB, and an answer', async () => {
    const { Excel, host } = reopenExcel(book('a'));
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1:A200').values = Array.from({ length: 200 }, () => [
        'x'.repeat(30_000),
      ]);
      await context.sync();
    });
    expect(await codeOf(() => asked)).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.traffic.sentBytes).toBeGreaterThan(MOST_BYTES);
    host.act((open) => {
      for (let row = 1; row <= 200; row++) typeIn(at(open, 'Plan'), `A${row}`, 'x'.repeat(30_000));
    });
    const told = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1:A200').load('values');
      await context.sync();
    });
    expect(await codeOf(() => told)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('of more than five million cells it gives null, and no error', async () => {
    const { Excel } = reopenExcel(book('a'));
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange('A:F');
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });

  test('writing while somebody types in a cell; it may wait until they are done', async () => {
    const { Excel, host } = reopenExcel(PLAN);
    const write = async (context: Context): Promise<void> => {
      context.workbook.worksheets.getItem('Plan').getRange('D1').values = [['Status']];
      await context.sync();
    };
    host.isEditingCell = true;
    expect(await codeOf(() => Excel.run(write))).toBe('InvalidOperationInCellEditMode');
    const patient = Excel.run({ delayForCellEdit: true }, write);
    await new Promise((go) => setTimeout(go, 20));
    expect(host.isTouched('Plan', 0, 3)).toBe(false);
    host.isEditingCell = false;
    await patient;
    expect(host.isTouched('Plan', 0, 3)).toBe(true);
  });
});

describe('a protected sheet', () => {
  const locked = sheets({ Plan: { rows: ['KPI | Actual', 'Win rate | 31%'], isProtected: true } });

  test.each<readonly [string, Step]>([
    [
      'values',
      (sheet) =>
        (sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ]),
    ],
    ['fills', (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000')],
    ['rules', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['rows', (sheet) => sheet.getRange('2:2').delete('Up')],
  ])('keeps its %s', async (_, step) => {
    const { Excel, host } = reopenExcel(locked);
    const before = stateDigest(host.book);
    const run = Excel.run(async (context) => {
      step(context.workbook.worksheets.getItem('Plan'), context);
      await context.sync();
    });
    expect(await codeOf(() => run)).toBe('AccessDenied');
    expect(stateDigest(host.book)).toBe(before);
  });

  test('lets unlocked cells be written', async () => {
    const { Excel } = reopenExcel(book('a'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({});
      sheet.getRange('B1').values = [['note']];
      await context.sync();
    });
  });
});

describe('a batch that fails in the middle', () => {
  test('has done what came before, and nothing after', async () => {
    const { Excel, host } = reopenExcel(book('a'));
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('A2').values = [['done']];
      sheet.getRange('A3').values = [[1, 2]];
      sheet.getRange('A4').values = [['never']];
      await context.sync();
    });
    expect(await codeOf(() => run)).toBe('InvalidArgument');
    expect([host.isTouched('Plan', 1, 0), host.isTouched('Plan', 3, 0)]).toEqual([true, false]);
  });

  test('tells the library which statement it was', async () => {
    const { Excel } = reopenExcel(book('a'));
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A3').values = [[1, 2]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ debugInfo: { statement: expect.stringContaining('values') } });
  });
});

describe('a null object', () => {
  test('swallows what is done with it', async () => {
    const { Excel, host } = reopenExcel(book('a'));
    const before = stateDigest(host.book);
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.load('values');
      sheet.load('name');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
    expect(stateDigest(host.book)).toBe(before);
  });
});
