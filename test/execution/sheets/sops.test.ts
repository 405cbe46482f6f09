import { describe, expect, test } from 'vitest';
import { sopLight } from '../../../core/execution/sop-light.ts';
import { rowsOf } from '../../../core/execution/sheets/rows-of.ts';
import { calculated } from '../../support/calculated.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';

const SHEET = created(exampleBook(), 'sops');
type Rows = Parameters<typeof typed>[3];
const standards = (rows: Rows, positions: Rows = []) =>
  calculated(typed(typed(SHEET, 'sops', 'standards', rows), 'sops', 'positions', positions));
const rowsIn = (book: typeof SHEET) => rowsOf(factsOf(book), 'sops', 'standards', 'kpi');
const own = { position: 'Account executive', excellent: 50, minimum: 35 };
const many = (count: number): Rows => Array.from({ length: count }, (_, i) => ({ ...own, kpi: `K${i}`, value: 50 }));
const words = { role: 'Account executive', quantity: '50 calls are excellent', quality: 'Listens first' };

describe('the standards of a position', () => {
  test('have the light of SOPLIGHT in every case, as a native formula', () => {
    const cases = [
      [42, 50, 35],
      [50, 50, 35],
      [35, 50, 35],
      [34.9, 50, 35],
      [2, 2, 6],
      [6, 2, 6],
      [7, 2, 6],
      [5, 5, 5],
      [4, 5, 5],
      [0.3, 0.1, 0.3],
    ] as const;
    const book = standards(
      cases.map(([value, excellent, minimum], i) => ({ position: 'P', kpi: `K${i}`, value, excellent, minimum })),
    );
    expect(rowsIn(book).map((row) => row.text('light'))).toEqual(cases.map(([a, b, c]) => sopLight(a, b, c).status));
  });

  test('take the value of a KPI of the plan by its name; a blank one is grey, never zero', () => {
    const book = standards([
      { ...own, kpi: 'win rate', excellent: 0.3, minimum: 0.25 },
      { ...own, kpi: 'Time to first value (days)' },
      { ...own, kpi: 'Nobody has it' },
    ]);
    expect(rowsIn(book).map((row) => [row.value('value'), row.text('light')])).toEqual([
      [0.26, 'Yellow'],
      [null, 'Grey'],
      [null, 'Grey'],
    ]);
  });

  test.each([
    [5, 1],
    [6, 0],
    [8, 0],
    [9, 1],
  ])('%d of them: six to eight describe a position', (count, expected) => {
    expect(findingsIn(standards(many(count), [words]), 'sops').length).toBe(expected);
  });

  test('are counted beside the position', () => {
    const book = standards(many(6), [{ role: 'account executive' }]);
    expect(rowsOf(factsOf(book), 'sops', 'positions', 'role')[0]?.value('count')).toBe(6);
  });

  test.each([
    [[], ['Quantity is not said', 'Quality is not said']],
    [[{ ...words, quality: '' }], ['Quality is not said']],
    [[words], []],
  ])('are said in numbers and in words', (positions, titles) => {
    expect(findingsIn(standards(many(7), positions), 'sops').map(({ title }) => title)).toEqual(titles);
  });

  test('below the line come first, with the number and the line', () => {
    const book = standards(
      [{ ...own, kpi: 'Visits', excellent: 1, minimum: '' }, { ...own, kpi: 'Calls', value: 20 }, ...many(5)],
      [words],
    );
    expect(findingsIn(book, 'sops').map(({ status, title }) => [status, title])).toEqual([
      ['Red', 'Account executive: “Calls” is not good enough'],
      ['Yellow', 'Account executive: “Visits” has no lines yet'],
    ]);
    expect(findingsIn(book, 'sops')[0]?.detail).toBe('It is 20; at least 35 was agreed.');
  });
});
