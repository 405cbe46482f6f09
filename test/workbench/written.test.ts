import { describe, expect, test } from 'vitest';
import { isCellEdit } from '../../core/changes/edits.ts';
import { a1Box } from '../../core/workbook/cells.ts';
import { editedWorkbook } from '../../headless/in-memory.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { newWorkbook } from '../../headless/xlsx/write/new-workbook.ts';
import { unpack } from '../../headless/zip/archive.ts';
import { keyOfCell } from '../../simulators/workbook/sheet.ts';
import { example, opened, since, typed } from './opened.ts';

/** What is in cells of the first sheet of a file: value and formula. */
function cellsIn(bytes: Uint8Array, name: string, ...addresses: readonly string[]): unknown[] {
  const sheet = openWorkbook(bytes, name).snapshot.sheets[0];
  return addresses.map((address) => {
    const [row, column] = [Number(address.slice(1)) - 1 - (sheet?.top ?? 0), address.charCodeAt(0) - 65];
    return [sheet?.values[row]?.[column] ?? null, sheet?.formulas[row]?.[column] ?? null];
  });
}

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
