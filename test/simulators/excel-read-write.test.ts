import { describe, expect, test } from 'vitest';
import { book, sheets } from '../support/book.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { at, insertRows } from '../../simulators/workbook/user.ts';
import { reopenExcel } from './open-excel.ts';

type Run = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

/** What comes back when an add-in runs something on the sheet "Plan". */
async function on(snapshot: Parameters<typeof reopenExcel>[0], run: Run): Promise<unknown> {
  const { Excel } = reopenExcel(snapshot);
  return Excel.run((context) => run(context, context.workbook.worksheets.getItem('Plan')));
}

const PLAN = book('KPI | Actual | Target | Behind', 'Win rate | 31% | 35% | =C2-B2 -> 0.04', 'Leads | #N/A | | TRUE');

describe('a range tells', () => {
  test.each<readonly [string, keyof Excel.Interfaces.RangeData, unknown]>([
    [
      'values',
      'values',
      [
        ['Win rate', 0.31, 0.35, 0.04],
        ['Leads', '#N/A', '', true],
      ],
    ],
    [
      'formulas',
      'formulas',
      [
        ['Win rate', 0.31, 0.35, '=C2-B2'],
        ['Leads', '#N/A', '', true],
      ],
    ],
    [
      'formats',
      'numberFormat',
      [
        ['General', '0.0%', '0.0%', 'General'],
        ['General', 'General', 'General', 'General'],
      ],
    ],
    [
      'types',
      'valueTypes',
      [
        ['String', 'Double', 'Double', 'Double'],
        ['String', 'Error', 'Empty', 'Boolean'],
      ],
    ],
    [
      'texts as they are shown',
      'text',
      [
        ['Win rate', '31.0%', '35.0%', '0.04'],
        ['Leads', '#N/A', '', 'TRUE'],
      ],
    ],
    ['its address', 'address', 'Plan!A2:D3'],
  ])('%s', async (_, property, expected) => {
    const seen = await on(PLAN, async (context, sheet) => {
      const range = sheet.getRange('A2:D3');
      range.load(property);
      await context.sync();
      return range.toJSON()[property];
    });
    expect(seen).toEqual(expected);
  });
});

describe('rows and columns tell', () => {
  test('which of them are hidden, and what fill they share', async () => {
    const seen = await on(
      sheets({ Plan: { rows: ['a | b', 'c | d', 'e | f'], hiddenRows: [1], hiddenColumns: [1] } }),
      async (context, sheet) => {
        sheet.getRange('A3:B3').format.fill.color = '#FF0000';
        const rows = sheet.getRange('A1:B3').getRowProperties({ rowHidden: true, format: { fill: { color: true } } });
        const columns = sheet.getRange('A1:B3').getColumnProperties({ columnHidden: true });
        await context.sync();
        return [
          rows.value.map((row) => [row.rowHidden, row.format?.fill?.color]),
          columns.value.map((each) => each.columnHidden),
        ];
      },
    );
    expect(seen).toEqual([
      [
        [false, '#FFFFFF'],
        [true, '#FFFFFF'],
        [false, '#FF0000'],
      ],
      [false, true],
    ]);
  });
});

describe('what is entered is taken as typed by hand', () => {
  test.each<readonly [string | number | boolean, unknown, string]>([
    ['Green', 'Green', 'General'],
    ['0123', 123, 'General'],
    ["'0123", '0123', 'General'],
    ['85%', 0.85, '0%'],
    ['1,250', 1250, '#,##0'],
    ['$1.50', 1.5, '$#,##0.00'],
    ['(5)', -5, 'General'],
    ['1/4', 46_026, 'd-mmm'],
    ['2026-03-31', 46_112, 'm/d/yyyy'],
    ['Q3', 'Q3', 'General'],
    ['TRUE', true, 'General'],
    ['#N/A', '#N/A', 'General'],
    ['=1+1', 2, 'General'],
    [0.1, 0.1, 'General'],
    [false, false, 'General'],
    ['', '', 'General'],
  ])('%j', async (input, value, format) => {
    const seen = await on(book('x'), async (context, sheet) => {
      const cell = sheet.getRange('B7');
      cell.values = [[input]];
      cell.load('values,numberFormat');
      await context.sync();
      return [(cell.values as unknown[][])[0]?.[0], (cell.numberFormat as unknown[][])[0]?.[0]];
    });
    expect(seen).toEqual([value, format]);
  });

  test('a cell of the format Text keeps texts, formulas too', async () => {
    const seen = await on(book('x'), async (context, sheet) => {
      const cells = sheet.getRange('B7:C7');
      cells.numberFormat = [['@', '@']];
      cells.values = [['0123', '=1+1']];
      cells.load('values');
      await context.sync();
      return cells.values;
    });
    expect(seen).toEqual([['0123', '=1+1']]);
  });

  test('null leaves a cell, one value fills all', async () => {
    const seen = await on(book('a | b'), async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[null, 'c']];
      const filled = sheet.getRange('A2:B3');
      filled.values = 'x' as unknown as unknown[][];
      const used = sheet.getUsedRange();
      used.load('values');
      await context.sync();
      return used.values;
    });
    expect(seen).toEqual([
      ['a', 'c'],
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });
});

describe('colours', () => {
  test('no fill is white by its colour, and told by its pattern', async () => {
    const seen = await on(book('x'), async (context, sheet) => {
      const [plain, painted, both] = [sheet.getRange('A1'), sheet.getRange('A2'), sheet.getRange('A1:A2')];
      painted.format.fill.color = 'red';
      for (const range of [plain, painted, both]) range.load('format/fill/color,format/fill/pattern');
      await context.sync();
      return [plain, painted, both].map((range) => [range.format.fill.color, range.format.fill.pattern]);
    });
    expect(seen).toEqual([
      ['#FFFFFF', 'None'],
      ['#FF0000', 'Solid'],
      [null, null],
    ]);
  });

  test('cell by cell, and taken away again: as if nothing had been', async () => {
    const { Excel, host } = reopenExcel(book('a | b', 'c | d'));
    const before = stateDigest(host.book);
    const paint = (fill: string): Promise<unknown> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Plan').getRange('A1:B2');
        range.setCellProperties([
          [{ format: { fill: { color: fill } } }, {}],
          [{}, { format: { fill: { color: fill } } }],
        ]);
        const seen = range.getCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        return seen.value.map((row) => row.map((cell) => cell.format?.fill?.color));
      });
    expect(await paint('#92D050')).toEqual([
      ['#92D050', '#FFFFFF'],
      ['#FFFFFF', '#92D050'],
    ]);
    expect(stateDigest(host.book)).not.toBe(before);
    await paint('');
    expect(stateDigest(host.book)).toBe(before);
  });

  test('many places in one call', async () => {
    const { Excel, host } = reopenExcel(book('a'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRanges('A1,C3:C4').format.fill.color = '#00B050';
      await context.sync();
    });
    expect([host.painted('Plan', 0, 0).fill, host.painted('Plan', 3, 2).fill, host.painted('Plan', 3, 1).fill]).toEqual(
      ['#00B050', '#00B050', null],
    );
    expect(host.traffic.requests).toBe(2);
  });
});

describe('a whole workbook', () => {
  test('is written in blocks that arrive whole', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [i, `x${i}`, i % 3]);
    const seen = await on(book('a'), async (context, sheet) => {
      const range = sheet.getRange('A1:C2000');
      range.values = rows;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual(rows);
  });

  test('undo takes one sync back', async () => {
    const { Excel, host } = reopenExcel(sheets({ Plan: ['a | 1'], Other: ['b'] }));
    const before = stateDigest(host.book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('A1:B1').values = [['z', 2]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      await context.sync();
    });
    expect(stateDigest(host.book)).not.toBe(before);
    host.book.undo();
    expect(stateDigest(host.book)).toBe(before);
  });

  test('a co-author’s new row moves what is below, and what points at it', async () => {
    const { Excel, host } = reopenExcel(book('KPI | Actual | Sum', 'a | 1 | =SUM(B2:B3) -> 3', 'b | 2 | =$B$3*2 -> 4'));
    host.act((open) => insertRows(at(open, 'Plan', 'Remote'), 2, 1));
    const seen = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Plan').getUsedRange();
      used.load('formulas,values');
      await context.sync();
      return [used.formulas[1], used.formulas[3], used.values[3]];
    });
    expect(seen).toEqual([
      ['a', 1, '=SUM(B2:B4)'],
      ['b', 2, '=$B$4*2'],
      ['b', 2, 4],
    ]);
  });
});
