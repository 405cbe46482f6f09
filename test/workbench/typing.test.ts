import { describe, expect, test } from 'vitest';
import { a1, contains } from '../../core/workbook/cells.ts';
import { inputOf } from '../../workbench/book/input.ts';
import { clearBox, typeBlock } from '../../workbench/book/type.ts';
import { downloadName, pastedRows } from '../../workbench/shell/files.ts';
import { EXAMPLES, example, since, typed } from './opened.ts';

/** So many cells of a sheet are entered again. */
const MOST_ENTERED = 10;

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
        // Each entry calculates the workbook anew: of a large sheet some cells are entered, spread over all of it.
        const step = Math.max(1, Math.floor(sheet.cells.size / MOST_ENTERED));
        for (const [key, cell] of [...sheet.cells].filter((_, i) => i % step === 0)) {
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
