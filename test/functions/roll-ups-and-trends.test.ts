import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';

describe('ROLLUP', () => {
  test('statuses are read as the functions return them, and as people type them', () => {
    const cells = [['Green', 'yellow', 'AMBER', ' Red ', 'gray', '●', '▲', '■', '○', 'On track', 'Off track']];
    expect(callFunction('ROLLUP', [cells, null, null, null, null, 'counts'])).toBe('3R 3Y 3G 2N');
  });

  test('errors and marks for no data are children without a verdict; other texts are refused', () => {
    expect(callFunction('ROLLUP', [[['Green', '#N/A', 'TBD', null]], null, null, null, null, 'counts'])).toBe(
      '0R 0Y 1G 3N',
    );
    expect(callFunction('ROLLUP', [[['Green', true]]])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('ROLLUP', [[['Green', 'In progress']]])).toMatchObject({ error: 'VALUE' });
  });

  test('missing children may count as nothing reached', () => {
    const cells = [['Green', 'Green', 'Green', null]];
    expect(callFunction('ROLLUP', [cells])).toBe('Green');
    expect(callFunction('ROLLUP', [cells, null, null, null, 'zero'])).toBe('Red');
  });

  test('weights and gates that cannot be read are named, and a score of nothing is #N/A', () => {
    expect(callFunction('ROLLUP', [[['Green', 'Red']], [['a', 1]]])).toMatchObject({
      why: 'weights: "a" is not a number.',
    });
    expect(callFunction('ROLLUP', [[['Green', 'Red']], null, null, [['perhaps', null]]])).toEqual({
      error: 'VALUE',
      why: 'gates must be yes or no, not "perhaps"',
    });
    expect(callFunction('ROLLUP', [[['Grey', 'Grey']], null, null, null, null, 'score'])).toMatchObject({
      error: 'N/A',
    });
    expect(callFunction('ROLLUP', [[['Grey', 'Grey']]])).toBe('Grey');
  });

  test('the method that adds up amounts is not offered', () => {
    expect(callFunction('ROLLUP', [[['Green']], null, 'value'])).toEqual({
      error: 'VALUE',
      why: 'method must be gated, worst, weighted or points, not "value"',
    });
  });
});

describe('ROLLUPTREE', () => {
  const ids = [['O'], ['K1'], ['K2'], [null]];
  const parents = [[null], ['O'], ['O'], [null]];
  const statuses = (args: readonly unknown[]): unknown => {
    const answer = callFunction('ROLLUPTREE', args);
    return Array.isArray(answer) ? answer.map((row: readonly unknown[]) => row[0]) : answer;
  };

  test('a leaf without a verdict says why, an empty row stays blank', () => {
    const answer = callFunction('ROLLUPTREE', [
      ids,
      parents,
      [[null], [90], ['TBD'], [null]],
      [[null], [100], [100], [null]],
    ]);
    expect(answer).toEqual([
      ['Grey', 'LOW_COVERAGE'],
      ['Yellow', ''],
      ['Grey', 'NO_DATA'],
      ['', ''],
    ]);
  });

  test('directions are one for all or one for each row', () => {
    const cells = [ids, parents, [[null], [115], [85], [null]], [[null], [100], [100], [null]]];
    expect(statuses([...cells, 'lower'])).toEqual(['Yellow', 'Yellow', 'Green', '']);
    expect(statuses([...cells, [[null], ['lower'], [null], [null]]])).toEqual(['Yellow', 'Yellow', 'Yellow', '']);
    expect(callFunction('ROLLUPTREE', [...cells, [['lower'], ['lower']]])).toEqual({
      error: 'VALUE',
      why: 'directions must be one cell or 4×1, as ids is',
    });
    expect(callFunction('ROLLUPTREE', [...cells, 'up'])).toMatchObject({ error: 'VALUE' });
  });

  test('a Red gate makes its parent Red, and weights are relative', () => {
    const cells = [ids, parents, [[null], [100], [84], [null]], [[null], [100], [100], [null]], null];
    expect(statuses([...cells, [[null], [9], [1], [null]]])).toEqual(['Yellow', 'Green', 'Red', '']);
    const gated = callFunction('ROLLUPTREE', [...cells, null, [[null], [null], ['x'], [null]]]);
    expect(gated).toEqual([
      ['Red', 'GATE_RED'],
      ['Green', ''],
      ['Red', ''],
      ['', ''],
    ]);
  });

  test('columns of different length, or ids in a row, are refused', () => {
    expect(callFunction('ROLLUPTREE', [[['A', 'B']], [[null, null]], [[1, 1]], [[1, 1]]])).toEqual({
      error: 'VALUE',
      why: 'ids must be one column',
    });
    expect(callFunction('ROLLUPTREE', [[['A'], ['B']], [[null]], [[1], [1]], [[1], [1]]])).toEqual({
      error: 'VALUE',
      why: 'ids is 2×1 and parents is 1×1: the sizes must be equal',
    });
  });

  test('one row is a hierarchy too', () => {
    expect(callFunction('ROLLUPTREE', [[['A']], [[null]], [[1]], [[1]]])).toEqual([['Green', '']]);
    expect(callFunction('ROLLUPTREE', ['A', null, 1, 1])).toEqual([['Green', '']]);
  });
});

describe('KPITREND and HOLDSTATUS', () => {
  test('a step of zero counts every change, and no change is steady', () => {
    expect(callFunction('KPITREND', [[[0.9, 0.9]], 0])).toBe('steady');
    expect(callFunction('KPITREND', [[[0.9, 0.9001]], 0])).toBe('improving');
    expect(callFunction('KPITREND', [[[0.9, 0.9]], -1])).toMatchObject({ error: 'VALUE' });
  });

  test('errors are gaps in a trend, and stay errors in held statuses', () => {
    expect(callFunction('KPITREND', [[[0.8, '#N/A', 0.9]]])).toBe('improving');
    expect(callFunction('HOLDSTATUS', [[[1, '#N/A', 0.8]]])).toEqual([
      ['Green', { error: 'N/A', why: 'series is #N/A' }, 'Red'],
    ]);
  });

  test('texts that are no attainments are refused', () => {
    expect(callFunction('KPITREND', [[['Jan', 'Feb']]])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('HOLDSTATUS', [[['Jan', 0.9]]])).toMatchObject({ error: 'VALUE' });
  });

  test('several rows are several measures, in the shape they came in', () => {
    expect(
      callFunction('HOLDSTATUS', [
        [
          [1, 0.8],
          [null, 1],
        ],
      ]),
    ).toEqual([
      ['Green', 'Red'],
      ['', 'Green'],
    ]);
    expect(
      callFunction('KPITREND', [
        [
          [0.8, 0.9],
          [null, null],
          [0.9, null],
        ],
      ]),
    ).toMatchObject([['improving'], [''], [{ error: 'N/A' }]]);
  });

  test.each([[0], [1.5], [-1]])('a better status cannot last for %d periods', (sustain) => {
    expect(callFunction('HOLDSTATUS', [[[1, 0.8]], null, sustain])).toMatchObject({
      error: 'VALUE',
      why: `sustain must be a whole number from 1, not ${sustain}`,
    });
  });
});
