import { expect, test } from 'vitest';
import { Book } from '../../simulators/workbook/book.ts';
import { ExcelHost } from '../../simulators/excel/host.ts';
import { bootOffice } from '../../simulators/excel/node-transport.ts';

test('the real office.js reads and writes', async () => {
  const book = new Book();
  book.addSheet('Plan');
  const host = new ExcelHost(book);
  const { Excel } = bootOffice(host);
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    sheet.getRange('A1:C2').values = [
      ['KPI', 'Actual', 'Target'],
      ['Win rate', 31, 35],
    ];
    sheet.getRange('D2').formulas = [['=B2/C2']];
    sheet.getRange('E2').formulas = [['=STOPLIGHT(B2,C2)']];
    sheet.getRange('A2').format.fill.color = '#92D050';
    const rule = sheet.getRange('B2:B9').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = '=$B2<$C2';
    rule.custom.format.fill.color = '#F9705F';
    const table = sheet.tables.add('A1:E2', true);
    table.name = 'Plan';
    context.workbook.settings.add('planlight', { a: 1 });
    const used = sheet.getUsedRange();
    used.load('values,formulas,address,numberFormat,text');
    sheet.protection.load('protected');
    await context.sync();
    return [used.address, used.values, used.formulas, used.text, sheet.protection.protected];
  });
  console.log(JSON.stringify(seen), host.traffic);
  expect(host.painted('Plan', 1, 1).fill).toBe('#F9705F');
  expect(host.painted('Plan', 1, 0).fill).toBe('#92D050');
});
