import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isCellEdit } from '../../core/changes/edits.ts';
import { a1, a1Box, contains } from '../../core/workbook/cells.ts';
import { editedWorkbook, seeWorkbook, type SeenWorkbook } from '../../headless/in-memory.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { newWorkbook } from '../../headless/xlsx/write/new-workbook.ts';
import { unpack } from '../../headless/zip/archive.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { keyOfCell } from '../../simulators/workbook/sheet.ts';
import { editsSince, type EditsSince } from '../../workbench/book/edits-since.ts';
import { notesOn } from '../../workbench/book/facts.ts';
import { inputOf } from '../../workbench/book/input.ts';
import { openSeen } from '../../workbench/book/open-seen.ts';
import { clearBox, typeBlock } from '../../workbench/book/type.ts';
import { viewOf } from '../../workbench/book/view.ts';
import { downloadName, pastedRows } from '../../workbench/shell/files.ts';
import { zip } from '../support/zip.ts';

engineFromPackage();

const EXAMPLES = readdirSync('examples').filter((name) => /\.(?:xlsx|csv)$/.test(name));

type Opened = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly seen: SeenWorkbook;
  readonly book: Book;
  readonly calculator: Calculator;
};

function opened(bytes: Uint8Array, name: string): Opened {
  const seen = seeWorkbook(bytes, name);
  const book = openSeen(seen);
  return { bytes, name, seen, book, calculator: new Calculator(book) };
}

function example(name: string): Opened {
  return opened(readFileSync(`examples/${name}`), name);
}

/** Types in cells of the first sheet: 'G5 = 4900000'. */
function typed({ book }: Opened, ...lines: readonly string[]): (string | null)[] {
  return lines.map((line) => {
    const [, letters = '', row = '', text = ''] = /^([A-Z]+)(\d+) = (.*)$/.exec(line) ?? [];
    const sheet = book.sheets[0];
    if (sheet === undefined) throw new Error('a workbook has a sheet');
    return typeBlock(book, sheet, { row: Number(row) - 1, column: letters.charCodeAt(0) - 65 }, [[text]]);
  });
}

function since({ seen, book, calculator }: Opened): EditsSince {
  return editsSince(seen, book, calculator);
}

/** What is in cells of the first sheet of a file: value and formula. */
function cellsIn(bytes: Uint8Array, name: string, ...addresses: readonly string[]): unknown[] {
  const sheet = openWorkbook(bytes, name).snapshot.sheets[0];
  return addresses.map((address) => {
    const [row, column] = [Number(address.slice(1)) - 1 - (sheet?.top ?? 0), address.charCodeAt(0) - 65];
    return [sheet?.values[row]?.[column] ?? null, sheet?.formulas[row]?.[column] ?? null];
  });
}

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

describe('what was changed is written into the original file', () => {
  test('a typed number, and the formulas that follow from it', () => {
    const bytes = newWorkbook([
      { name: 'Plan', rows: [[10, 20, { value: 30, formula: 'A1+B1' }], [{ value: 5, formula: 'LEN("abcde")' }]] },
    ]);
    const open = opened(bytes, 'plan.xlsx');
    typed(open, 'A1 = 12');
    const { edits, unsaid } = since(open);
    const written = editedWorkbook(bytes, 'plan.xlsx', edits);
    expect(unsaid).toEqual([]);
    expect(edits.map((edit) => (isCellEdit(edit) ? a1Box(edit.area) : ''))).toEqual(['A1', 'C1']);
    expect(cellsIn(written, 'plan.xlsx', 'A1', 'B1', 'C1', 'A2')).toEqual([
      [12, null],
      [20, null],
      [32, 'A1+B1'],
      [5, 'LEN("abcde")'],
    ]);
  });

  test('a value the file has otherwise than the engine stays, unless it follows from a change', () => {
    // Nobody can calculate 99 from this, so it came from a program that knew better.
    const bytes = newWorkbook([
      { name: 'Plan', rows: [[10, { value: 99, formula: 'A1+1' }, { value: 7, formula: 'C5+1' }]] },
    ]);
    const open = opened(bytes, 'plan.xlsx');
    typed(open, 'A1 = 20');
    const written = editedWorkbook(bytes, 'plan.xlsx', since(open).edits);
    expect(cellsIn(written, 'plan.xlsx', 'B1', 'C1')).toEqual([
      [21, 'A1+1'],
      [7, 'C5+1'],
    ]);
  });

  test('functions of this product calculate, and are written with their values', () => {
    const open = example('sales-plan.xlsx');
    typed(open, 'J5 = =STOPLIGHT(G5,F5)', 'J6 = =ATTAINMENT(G6,F6)', 'J7 = =UPPER(STOPLIGHT(G7,F7))');
    const written = editedWorkbook(open.bytes, open.name, since(open).edits);
    expect(cellsIn(written, open.name, 'J5', 'J6', 'J7')).toEqual([
      ['Yellow', 'STOPLIGHT(G5,F5)'],
      [1.04, 'ATTAINMENT(G6,F6)'],
      ['RED', 'UPPER(STOPLIGHT(G7,F7))'],
    ]);
  });

  test('a fill and a rule of ours are written, a rule that went is taken out', () => {
    const open = example('sales-plan.xlsx');
    const [sheet] = open.book.sheets;
    if (sheet === undefined) throw new Error('a workbook has a sheet');
    const key = keyOfCell(4, 6);
    const cell = open.book.cell(sheet, 4, 6);
    open.book.setCell(sheet, key, { ...cell, style: { ...cell.style, fill: '#FFF399' } });
    const rule = {
      id: 'x',
      kind: 'Custom',
      areas: [{ top: 5, left: 6, bottom: 9, right: 6 }],
      fill: '#8FCBB5',
    } as const;
    const more = {
      formula: 'AND(N("planlight:1|Green")=0,$G6>$F6)',
      font: null,
      bold: null,
      stopIfTrue: false,
      body: null,
    };
    open.book.dress(sheet, 'rules', [{ ...rule, ...more }]);
    const written = editedWorkbook(open.bytes, open.name, since(open).edits);
    const again = opened(written, open.name);
    const [now] = again.book.sheets;
    expect(now?.rules).toMatchObject([{ formula: more.formula, fill: '#8FCBB5', areas: rule.areas }]);
    expect(now?.cells.get(key)?.style.fill).toBe('#FFF399');
    if (now !== undefined) again.book.dress(now, 'rules', []);
    const emptied = editedWorkbook(written, open.name, since(again).edits);
    expect(openWorkbook(emptied, open.name).snapshot.sheets[0]?.ownRules).toEqual([]);
  });

  test('every part but the changed sheet keeps its packed bytes', () => {
    const open = example('sales-plan.xlsx');
    typed(open, 'G5 = 4900000');
    const written = openWorkbook(editedWorkbook(open.bytes, open.name, since(open).edits), open.name).archive;
    const original = openWorkbook(open.bytes, open.name).archive;
    const different = original.entries
      .filter((entry) => {
        const other = written.byName.get(entry.name.toLowerCase());
        return other === undefined || !Buffer.from(unpack(written, other)).equals(unpack(original, entry));
      })
      .map(({ name }) => name);
    expect(different).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('a CSV file becomes a workbook', () => {
    const open = example('sales-plan.csv');
    typed(open, 'D2 = 5000001');
    const written = editedWorkbook(open.bytes, open.name, since(open).edits);
    expect(cellsIn(written, 'x.xlsx', 'A2', 'D2')).toEqual([
      ['Bookings', null],
      [5_000_001, null],
    ]);
  });

  test('a format that typing set is not written, and that is said', () => {
    const open = opened(newWorkbook([{ name: 'Plan', rows: [[1]] }]), 'plan.xlsx');
    typed(open, 'B1 = 5%');
    expect(since(open).unsaid).toEqual(['1 number format that typing set on Plan']);
  });
});

describe('typing', () => {
  test('what cannot be a formula is refused in a sentence, and nothing is entered', () => {
    const open = example('sales-plan.xlsx');
    expect(typed(open, 'A20 = =SUM(')).toEqual(['=SUM( cannot be entered: a bracket, quote or name is not right.']);
    expect(since(open).edits).toEqual([]);
  });

  test('a protected sheet and a covered cell are left alone, with the reason', () => {
    const open = example('sales-plan.xlsx');
    const [sheet] = open.book.sheets;
    if (sheet === undefined) throw new Error('a workbook has a sheet');
    open.book.dress(sheet, 'merged', [{ top: 19, left: 0, bottom: 20, right: 1 }]);
    expect(typed(open, 'B21 = 1')).toEqual(['B21 is covered by the merged cell A20.']);
    open.book.dress(sheet, 'protection', { options: {}, password: null });
    expect(typed(open, 'A1 = 1')).toEqual(['A1 is locked: the sheet Scorecard is protected.']);
    expect(clearBox(open.book, sheet, { top: 0, left: 0, bottom: 9, right: 9 })).toMatch(/is locked/);
  });

  test('entering what editing began with changes nothing', () => {
    for (const name of EXAMPLES) {
      const open = example(name);
      open.book.sheets.forEach((sheet) => {
        for (const [key, cell] of [...sheet.cells]) {
          const [row, column] = [Math.floor(key / 16_384), key % 16_384];
          const isCovered = sheet.merged.some(
            (box) => contains(box, row, column) && (box.top !== row || box.left !== column),
          );
          if (isCovered) continue;
          const input = inputOf(cell, open.calculator.text(sheet, row, column));
          expect([a1(row, column), typeBlock(open.book, sheet, { row, column }, [[input]])]).toEqual([
            a1(row, column),
            null,
          ]);
          const now = open.book.cell(sheet, row, column);
          const before = cell.formula === null ? cell.value : cell.formula;
          expect([name, a1(row, column), now.formula ?? now.value]).toEqual([name, a1(row, column), before]);
        }
      });
    }
  });

  test.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb\r\n', [['a'], ['b']]],
    ['one', [['one']]],
  ])('a copied block comes apart by tabs and lines: %j', (text, rows) => expect(pastedRows(text)).toEqual(rows));

  test.each([
    ['plan.xlsx', 'plan-planlight.xlsx'],
    ['my.plan.xlsm', 'my.plan-planlight.xlsm'],
    ['export.csv', 'export-planlight.xlsx'],
    ['no-ending', 'no-ending-planlight.xlsx'],
  ])('%s is downloaded as %s', (name, expected) => expect(downloadName(name)).toBe(expected));
});
