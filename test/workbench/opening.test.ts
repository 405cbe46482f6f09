import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editedWorkbook } from '../../headless/in-memory.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { newWorkbook } from '../../headless/xlsx/write/new-workbook.ts';
import { unpack } from '../../headless/zip/archive.ts';
import { notesOn } from '../../workbench/book/facts.ts';
import { viewOf } from '../../workbench/book/view.ts';
import { zip } from '../support/zip.ts';
import { EXAMPLES, example, opened, since, typed } from './opened.ts';

/** A workbook with conditional formats over A1:A2 of its first sheet, the first two looks red and green. */
function withFormats(bytes: Uint8Array, ...rules: readonly string[]): Uint8Array {
  const { archive } = openWorkbook(bytes, 'plan.xlsx');
  const look = (colour: string): string =>
    `<dxf><fill><patternFill><bgColor rgb="FF${colour}"/></patternFill></fill></dxf>`;
  return zip(
    archive.entries.map((entry) => ({
      name: entry.name,
      content: new TextDecoder()
        .decode(unpack(archive, entry))
        .replace(
          '<pageMargins',
          `<conditionalFormatting sqref="A1:A2">${rules.join('')}</conditionalFormatting><pageMargins`,
        )
        .replace('<dxfs count="0"/>', `<dxfs count="2">${look('FFC7CE')}${look('C6EFCE')}</dxfs>`),
    })),
  );
}

describe('opening a file in the workbench', () => {
  test.each(EXAMPLES)('%s: nothing done is nothing to write, and comes back byte for byte', (name) => {
    const open = example(name);
    expect(since(open)).toEqual({ edits: [], unsaid: [] });
    if (!name.endsWith('.csv')) expect(Buffer.from(editedWorkbook(open.bytes, name, [])).equals(open.bytes)).toBe(true);
  });

  test('widths, frozen rows, lines, colours and sizes are the file’s', () => {
    const { seen } = example('sales-plan.xlsx');
    const [scorecard] = seen.looks.sheets;
    expect(scorecard).toMatchObject({ frozenRows: 4, frozenColumns: 0, hasGridLines: false });
    expect(scorecard?.widths.slice(0, 3)).toEqual([
      [0, 0, 30],
      [1, 1, 30],
      [2, 2, 12],
    ]);
    const header = seen.looks.styles[seen.snapshot.sheets[0]?.styles[3]?.[0] ?? 0];
    expect(header).toMatchObject({ fill: '#24404E', colour: '#FFFFFF', wrap: true, line: '#B0B7BD' });
    const title = seen.looks.styles[seen.snapshot.sheets[0]?.styles[0]?.[0] ?? 0];
    expect(title).toMatchObject({ size: 16, colour: '#24404E', fill: null });
  });

  test('cells are shown under their formats, with the file’s colours, and edited as they would be typed', () => {
    const { book, calculator, seen } = example('sales-plan.xlsx');
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('a workbook has a sheet');
    const view = viewOf({ book, calculator, seen }, sheet, { sheet: sheet.id, rows: [4, 5], columns: [0, 4, 9] });
    expect(view.cells.map((row) => row.map((cell) => cell && [cell.text, cell.input]))).toEqual([
      [['Grow bookings by 15 percent', 'Grow bookings by 15 percent'], ['4,347,800 €', '4347800'], null],
      [['Grow bookings by 15 percent', 'Grow bookings by 15 percent'], ['21.0%', '21%'], null],
    ]);
    const number = view.cells[0]?.[1]?.dress ?? -1;
    expect(view.dresses[number]).toMatchObject({ align: 'right', bold: false });
  });

  test('looking at a workbook calculates nothing: what the file says stays', () => {
    const bytes = newWorkbook([
      {
        name: 'Plan',
        rows: [
          [
            { value: 1.5, style: { format: '0.00' } },
            { value: 99, formula: 'A1+1' },
          ],
        ],
      },
    ]);
    const { book, calculator, seen } = opened(bytes, 'plan.xlsx');
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('a workbook has a sheet');
    const texts = viewOf({ book, calculator, seen }, sheet, { sheet: sheet.id, rows: [0], columns: [0, 1] }).cells[0];
    expect(texts?.map((cell) => cell?.text)).toEqual(['1.50', '99']);
  });

  test('lights that others made are painted, and follow the numbers', () => {
    const open = opened(
      withFormats(
        newWorkbook([
          {
            name: 'Plan',
            rows: [
              [80, 100],
              [120, 100],
            ],
          },
        ]),
        '<cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>B1</formula></cfRule>',
        '<cfRule type="expression" dxfId="1" priority="2"><formula>A1&gt;=B1</formula></cfRule>',
        '<cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
      ),
      'plan.xlsx',
    );
    const [sheet] = open.book.sheets;
    if (sheet === undefined) throw new Error('a workbook has a sheet');
    const fills = (): unknown[] => [0, 1].map((row) => open.calculator.painted(sheet, row, 0).fill);
    expect(fills()).toEqual(['#FFC7CE', '#C6EFCE']);
    typed(open, 'A1 = 100');
    expect(fills()).toEqual(['#C6EFCE', '#C6EFCE']);
    expect(sheet.rules.map(({ kind }) => kind)).toEqual(['CellValue', 'Custom', 'DataBar']);
    expect(notesOn(open.seen, open.book)).toEqual([
      '1 conditional format with color scales, bars, icons or rankings is kept and not painted here.',
    ]);
  });

  test('what is kept and not shown is said', () => {
    const { archive } = openWorkbook(readFileSync('examples/okr.xlsx'), 'okr.xlsx');
    const more = [
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/vbaProject.bin',
      'xl/pivotTables/pivotTable1.xml',
    ];
    const bytes = zip([
      ...archive.entries.map((entry) => ({ name: entry.name, bytes: unpack(archive, entry) })),
      ...more.map((name) => ({ name, content: '<x/>' })),
    ]);
    const { seen, book } = opened(bytes, 'okr.xlsm');
    expect(notesOn(seen, book)).toEqual(['Kept in the file, not shown here: 2 charts, 1 pivot table and macros.']);
  });
});
