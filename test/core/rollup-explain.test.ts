import { describe, expect, test } from 'vitest';
import type { Child } from '../../core/rollup/child.ts';
import { explain, explainRow } from '../../core/rollup/explain.ts';
import { rollUpForest } from '../../core/rollup/rollup-tree.ts';
import { DEFAULT_ROLLUP } from '../../core/rollup/rules.ts';
import { buildForest } from '../../core/rollup/tree.ts';

const child = (status: Child['status'], attainment: number | null, more: Partial<Child> = {}): Child => ({
  status,
  attainment,
  ...more,
});
const numbers = (
  parts: readonly { weight: number; attainment: number | null; contribution: number | null }[],
): (number | null)[][] =>
  parts.map(({ weight, attainment, contribution }) =>
    [weight, attainment, contribution].map((each) => (each === null ? null : Math.round(each * 1e6) / 1e6 + 0)),
  );

describe('the explanation of a parent', () => {
  test('each child shows its weight, capped attainment and contribution', () => {
    const { rollup, children } = explain([child('Green', 1.5, { weight: 3 }), child('Red', 0.4, { weight: 1 })]);
    expect(rollup.score).toBe(0.85);
    expect(numbers(children)).toEqual([
      [0.75, 1, 0.75],
      [0.25, 0.4, 0.1],
    ]);
  });

  test('an unknown child has a weight and no contribution; the known ones carry the score', () => {
    const { rollup, children } = explain([child('Green', 1), child('Yellow', 0.9), child('Grey', null)]);
    expect(rollup.score).toBe(0.95);
    expect(numbers(children)).toEqual([
      [0.333333, 1, 0.5],
      [0.333333, 0.9, 0.45],
      [0.333333, null, null],
    ]);
  });

  test.each<[string, Child[], string[]]>([
    [
      'without the Red child the parent would be Green',
      [child('Green', 1), child('Green', 1), child('Red', 0.8)],
      ['Yellow', 'Yellow', 'Green'],
    ],
    [
      'without the Red gate the parent would be Green',
      [child('Green', 1), child('Red', 0.8, { gate: true })],
      ['Red', 'Green'],
    ],
    [
      'without the unknown gate, too',
      [child('Green', 1), child('Green', 1), child('Grey', null, { gate: true })],
      ['Grey', 'Grey', 'Green'],
    ],
    ['without the only child there is no colour', [child('Green', 1)], ['Grey']],
    [
      'without the one child that had a weight the rest are equal',
      [child('Green', 1, { weight: 1 }), child('Red', 0.5), child('Green', 1)],
      ['Red', 'Green', 'Yellow'],
    ],
    [
      'without a child of enormous weight nothing of it is left',
      [child('Green', 1, { weight: 1e17 }), child('Red', 0.5, { weight: 1 })],
      ['Red', 'Green'],
    ],
    [
      'without a child that is unknown the rest may be enough',
      [child('Green', 1), child('Grey', null), child('Green', 1, { weight: null })],
      ['Grey', 'Green', 'Grey'],
    ],
  ])('%s', (_, children, without) => {
    expect(explain(children).children.map((part) => part.without)).toEqual(without);
  });

  test('no children, nothing to explain', () => {
    expect(explain([])).toMatchObject({ rollup: { status: 'Grey', reason: 'NO_CHILDREN' }, children: [] });
  });

  test('in the value roll-up a child counts by what was due of it', () => {
    const amount = (actual: number, target: number): Child => ({ status: 'Grey', actual, target });
    const { rollup, children } = explain([amount(60, 100), amount(300, 300)], { ...DEFAULT_ROLLUP, method: 'value' });
    expect(rollup.score).toBe(0.9);
    expect(numbers(children)).toEqual([
      [0.5, 0.6, 0.15],
      [0.5, 1, 0.75],
    ]);
    expect(children.map((part) => part.without)).toEqual(['Green', 'Red']);
  });

  test('a row of a table is explained with the rows of its children', () => {
    const forest = buildForest([
      { id: 'P', parents: '', shares: '' },
      { id: 'K', parents: 'P; Q', shares: '25; 75' },
      { id: 'L', parents: 'P', shares: '' },
      { id: 'Q', parents: '', shares: '' },
    ]);
    const rolled = rollUpForest(forest, [child('Grey', null), child('Red', 0), child('Green', 1), child('Grey', null)]);
    const { rollup, children } = explainRow(rolled, 0);
    expect(rollup).toMatchObject({ status: 'Red', score: 0.8 });
    expect(children.map(({ row, weight, without }) => [row, weight, without])).toEqual([
      [1, 0.2, 'Green'],
      [2, 0.8, 'Red'],
    ]);
  });
});
