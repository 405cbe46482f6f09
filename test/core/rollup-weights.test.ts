import { describe, expect, test } from 'vitest';
import { defaultNumberContext } from '../../core/reading/number.ts';
import { effectiveWeights, readWeight, type Weight } from '../../core/rollup/weights.ts';
import { rollUp } from '../../core/rollup/rollup.ts';

const NO_NUMBER = NaN;

describe('the weights of one parent’s children', () => {
  test.each<[string, Weight[], number[], string[]]>([
    ['all blank are equal', [null, null], [0.5, 0.5], []],
    ['some blank count nothing, and are flagged', [1, null], [1, 0], ['WEIGHT_MISSING']],
    ['B056 a negative weight counts nothing, and is flagged', [-1, 2], [0, 1], ['NEGATIVE_WEIGHT']],
    ['B059 a weight that is no number counts nothing, and is flagged', [NO_NUMBER, 2], [0, 1], ['WEIGHT_INVALID']],
    ['an infinite weight is no number', [Infinity, 2], [0, 1], ['WEIGHT_INVALID']],
    ['all zero are equal, and flagged', [0, 0], [0.5, 0.5], ['ZERO_WEIGHTS']],
    ['one zero among others is meant so', [0, 4], [0, 1], []],
    ['a blank beside zeros leaves nothing to weigh by', [0, null], [0.5, 0.5], ['WEIGHT_MISSING', 'ZERO_WEIGHTS']],
    ['negative ones alone leave nothing to weigh by', [-1, -2], [0.5, 0.5], ['NEGATIVE_WEIGHT', 'ZERO_WEIGHTS']],
    ['fractions that add to 1 are taken as they are', [0.25, 0.75], [0.25, 0.75], []],
    ['fractions that add to 1 within what can be written', [0.1, 0.2, 0.3, 0.4], [0.1, 0.2, 0.3, 0.4], []],
    ['fractions that do not add to 1 are normalised, and flagged', [0.5, 0.3], [0.625, 0.375], ['WEIGHTS_NORMALISED']],
    ['a single fraction, too', [0.5], [1], ['WEIGHTS_NORMALISED']],
    ['a whole 1 beside a fraction makes fractions that add to more', [1, 0.5], [2 / 3, 1 / 3], ['WEIGHTS_NORMALISED']],
    ['weights are relative: 50 and 30 need no flag', [50, 30], [0.625, 0.375], []],
    ['ones are weights, no fractions', [1, 1, 1], [1 / 3, 1 / 3, 1 / 3], []],
    ['a fraction beside a weight above 1 is a relative weight', [0.5, 1.5], [0.25, 0.75], []],
    [
      'everything at once is flagged in one order',
      [NO_NUMBER, -1, null, 0.5],
      [0, 0, 0, 1],
      ['WEIGHT_MISSING', 'NEGATIVE_WEIGHT', 'WEIGHT_INVALID', 'WEIGHTS_NORMALISED'],
    ],
    ['no children have no weights', [], [], []],
    ['sums beyond what a number holds decide nothing', [1e308, 1e308], [0, 0], ['OVERFLOW']],
  ])('%s', (_, given, weights, flags) => {
    const found = effectiveWeights(given);
    expect(found.flags).toEqual(flags);
    expect(found.weights.length).toBe(weights.length);
    found.weights.forEach((weight, index) => expect(weight).toBeCloseTo(weights[index] ?? NaN, 12));
    expect(rollUp(given.map((weight) => ({ status: 'Green' as const, attainment: 1, weight }))).flags).toEqual(
      given.length === 0 ? ['NO_CHILDREN'] : flags,
    );
  });

  test('a row that gives a parent three quarters of itself has three quarters of its weight there', () => {
    expect(effectiveWeights([null, null], [0.75, 0.25]).weights).toEqual([0.75, 0.25]);
    expect(effectiveWeights([1, 3], [0.75, 0.25]).weights).toEqual([0.5, 0.5]);
  });

  test('where the shares leave nothing either, the rows are equal', () => {
    expect(effectiveWeights([5, 0], [0, 1])).toEqual({ weights: [0, 1], flags: ['ZERO_WEIGHTS'] });
    expect(effectiveWeights([5, 5], [0, 0])).toEqual({ weights: [0.5, 0.5], flags: ['ZERO_WEIGHTS'] });
  });
});

describe('reading a weight cell', () => {
  test.each<[unknown, Weight]>([
    [30, 30],
    ['30', 30],
    ['30 %', 0.3],
    ['1,200', 1200],
    [null, null],
    [undefined, null],
    ['', null],
    ['  ', null],
    ['n/a', null],
    ['-', null],
    [-1, -1],
    ['abc', NaN],
    [true, NaN],
    [{ error: '#REF!' }, NaN],
    [Infinity, NaN],
  ])('%j is read as %j', (cell, weight) => {
    expect(readWeight(cell)).toEqual(weight);
  });

  test('a weight is read as the locale writes it', () => {
    expect(readWeight('0,5', defaultNumberContext('de'))).toBe(0.5);
  });
});
