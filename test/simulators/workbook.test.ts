import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type Book } from '../../simulators/workbook/book.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import { restyle } from '../../simulators/workbook/enter.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import { movedFormula, type Shift } from '../../simulators/workbook/shift.ts';
import { stateDigest, stateOf } from '../../simulators/workbook/state.ts';
import { at, contentsOf, deleteRows, insertRows, protect, sortRows, typeIn } from '../../simulators/workbook/user.ts';
import { book as drawn, sheets } from '../support/book.ts';

engineFromPackage();

const PLAN = sheets({
  Plan: {
    rows: ['KPI | Actual | Target', 'b | 2 | =B2*2 -> 4', 'a | 1 | =SUM(B2:B3) -> 3', 'c | 3 | =$B$4 -> 3'],
    merged: [{ top: 5, left: 0, bottom: 5, right: 2 }],
    hiddenRows: [3],
    outline: [[3, 1]],
    tables: [{ name: 'Goals', box: { top: 0, left: 0, bottom: 3, right: 2 }, headerRows: 1, totalsRows: 0 }],
    foreignRules: 2,
  },
  Notes: ['x'],
});

/** Things people do to a workbook, of any kind and at any place. */
const act = fc.oneof(
  fc.record({ row: fc.nat(6), text: fc.constantFrom('', 'x', '=B2+1', '5%', "'0123", '7') }).map(
    ({ row, text }) =>
      (book: Book) =>
        typeIn(at(book, 'Plan'), `B${row + 1}`, text),
  ),
  fc.nat(5).map((row) => (book: Book) => insertRows(at(book, 'Plan'), row, 2)),
  fc.nat(5).map((row) => (book: Book) => deleteRows(at(book, 'Plan'), row, 1)),
  fc.nat(2).map((by) => (book: Book) => sortRows(at(book, 'Plan'), 'A2:C4', by)),
  fc.boolean().map((isOn) => (book: Book) => protect(at(book, 'Plan'), isOn)),
  fc
    .constantFrom('#FF0000', null)
    .map((fill) => (book: Book) => restyle(book, at(book, 'Plan').sheet, { row: 1, column: 1 }, { fill })),
  fc.constantFrom('a', 'b').map((key) => (book: Book) => book.setIn(book.settings, key, { at: key })),
);

describe('undo and redo', () => {
  test('undo takes back whatever was done, step by step, and redo does it again', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        const book = bookOf(PLAN);
        const states = [stateOf(book)];
        for (const each of acts) {
          const depth = book.undoDepth;
          book.together(() => each(book));
          if (book.undoDepth > depth) states.push(stateOf(book));
        }
        for (let i = states.length - 1; i > 0; i--) {
          expect(stateOf(book)).toEqual(states[i]);
          book.undo();
        }
        expect(stateOf(book)).toEqual(states[0]);
        expect(book.undo()).toBe(false);
        for (const state of states.slice(1)) {
          expect(book.redo()).toBe(true);
          expect(stateOf(book)).toEqual(state);
        }
        expect(book.redo()).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('what was undone before another change is gone, and formulas follow what is done again', () => {
    const book = bookOf(PLAN);
    const calculator = new Calculator(book);
    const type = (address: string, given: string | number): void =>
      book.together(() => typeIn(at(book, 'Plan'), address, given));
    type('B2', 7);
    type('F9', '=B2*2');
    const doubled = (): unknown => calculator.value(at(book, 'Plan').sheet, 8, 5);
    expect(doubled()).toBe(14);
    type('B2', 8);
    expect(doubled()).toBe(16);
    book.undo();
    expect(doubled()).toBe(14);
    book.redo();
    expect(doubled()).toBe(16);
    book.undo();
    type('B2', 9);
    expect(book.redo()).toBe(false);
    expect(doubled()).toBe(18);
  });
});

describe('the fingerprint of a workbook', () => {
  test.each<readonly [string, (book: Book) => void]>([
    ['a value', (book) => typeIn(at(book, 'Plan'), 'B2', 9)],
    ['a text for the number it looks like', (book) => typeIn(at(book, 'Plan'), 'B2', "'2")],
    ['a formula for its value', (book) => typeIn(at(book, 'Plan'), 'B2', '=2')],
    ['a fill', (book) => restyle(book, at(book, 'Plan').sheet, { row: 0, column: 0 }, { fill: '#FF0000' })],
    ['a format', (book) => restyle(book, at(book, 'Plan').sheet, { row: 1, column: 1 }, { format: '0%' })],
    ['a rule less', (book) => book.dress(at(book, 'Plan').sheet, 'rules', at(book, 'Plan').sheet.rules.slice(1))],
    ['a shown row', (book) => book.dress(at(book, 'Plan').sheet, 'hiddenRows', new Set())],
    ['protection', (book) => protect(at(book, 'Plan'), true)],
    ['a setting', (book) => book.setIn(book.settings, 'k', 1)],
    ['a note', (book) => book.setIn(at(book, 'Plan').sheet.notes, 0, 'hm')],
    [
      'a name',
      (book) => book.put(book, 'names', [{ name: 'n', formula: '1', comment: '', scope: null, isVisible: true }]),
    ],
    ['another order of the sheets', (book) => book.put(book, 'sheets', [...book.sheets].reverse())],
  ])('tells %s', (_, change) => {
    const book = bookOf(PLAN);
    const before = stateDigest(book);
    change(book);
    expect(stateDigest(book)).not.toBe(before);
  });

  test('is the same for a rule that was made again', () => {
    const book = bookOf(PLAN);
    const before = stateDigest(book);
    const { sheet } = at(book, 'Plan');
    book.dress(
      sheet,
      'rules',
      sheet.rules.map((rule) => ({ ...rule, id: book.nextId() })),
    );
    expect(stateDigest(book)).toBe(before);
  });
});

describe('rows that come and go', () => {
  const down: Shift = { axis: 'rows', at: 4, count: 2, from: 0, to: 16_383 };
  const up: Shift = { axis: 'rows', at: 4, count: -2, from: 0, to: 16_383 };

  test.each<readonly [string, Shift, string]>([
    ['B2+B9', down, 'B2+B11'],
    ['SUM(B2:B9)', down, 'SUM(B2:B11)'],
    ['$B$5', down, '$B$7'],
    ['Other!B9', down, 'Other!B9'],
    ["'Plan'!B9", down, 'Plan!B11'],
    ['A:A', down, 'A:A'],
    ['SUM(5:5)', down, 'SUM(7:7)'],
    ['B5', up, '#REF!'],
    ['SUM(B2:B5)', up, 'SUM(B2:B4)'],
    ['B9&"B9"', up, 'B7&"B9"'],
  ])('%s', (formula, shift, expected) => {
    expect(movedFormula(formula, 'Plan', 'Plan', shift)).toBe(expected);
  });

  test('take everything of the sheet along', () => {
    const book = bookOf(PLAN);
    insertRows(at(book, 'Plan'), 1, 1);
    const { sheet } = at(book, 'Plan');
    expect(sheet.merged).toEqual([{ top: 6, left: 0, bottom: 6, right: 2 }]);
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect([...sheet.rowLevels]).toEqual([[4, 1]]);
    expect(sheet.tables[0]?.box).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
    expect(contentsOf(at(book, 'Plan'))).toContainEqual([3, 2, '=SUM(B3:B4)']);
  });

  test('a co-author’s sort moves whole rows', () => {
    const book = bookOf(drawn('KPI | Actual', 'b | 2', 'a | 1', ' | 3'));
    sortRows(at(book, 'Plan', 'Remote'), 'A2:B4', 0);
    expect(contentsOf(at(book, 'Plan')).map(([, , content]) => content)).toEqual(['KPI', 'Actual', 'a', 1, 'b', 2, 3]);
  });
});
