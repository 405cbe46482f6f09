import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import type { Answer } from '../../core/functions/values.ts';

function stoplight(...args: readonly unknown[]): Answer {
  return callFunction('STOPLIGHT', args);
}

describe('one formula for a whole range', () => {
  test('B192 a matrix in is a matrix out, each cell on its own', () => {
    expect(
      stoplight(
        [
          [100, 90],
          [70, null],
        ],
        [
          [100, 100],
          [100, 100],
        ],
      ),
    ).toEqual([
      ['Green', 'Yellow'],
      ['Red', ''],
    ]);
    expect(stoplight([[1, 2]], [[3, 4]])).toEqual([['Red', 'Red']]);
  });

  test('B192 a plain list is a row', () => {
    expect(stoplight([1, 2], [3, 4])).toEqual([['Red', 'Red']]);
  });

  test('B192 a row beside a column is #VALUE! saying the two sizes', () => {
    expect(stoplight([[1], [2], [3]], [[1, 2, 3]])).toEqual({
      error: 'VALUE',
      why: 'actual is 3×1 and target is 1×3: the sizes must be equal',
    });
  });

  test.each([
    ['2×1', [[1], [2]], '3×1', [[1], [2], [3]]],
    [
      '2×2',
      [
        [1, 1],
        [2, 2],
      ],
      '3×3',
      [
        [1, 1, 1],
        [2, 2, 2],
        [3, 3, 3],
      ],
    ],
    [
      '1×3',
      [[1, 1, 1]],
      '2×2',
      [
        [1, 1],
        [2, 2],
      ],
    ],
  ])('B192 %s beside %s is #VALUE! saying the two sizes', (one, actual, other, target) => {
    expect(stoplight(actual, target)).toMatchObject({ error: 'VALUE', why: expect.stringContaining(one) });
    expect(stoplight(actual, target)).toMatchObject({ error: 'VALUE', why: expect.stringContaining(other) });
  });

  test('a single cell serves the whole range, on either side', () => {
    expect(stoplight([[100], [70]], 100)).toEqual([['Green'], ['Red']]);
    expect(stoplight([[100], [70]], [[100]])).toEqual([['Green'], ['Red']]);
    expect(stoplight(85, [[80], [100], [200]])).toEqual([['Green'], ['Yellow'], ['Red']]);
  });

  test('a row serves every row of a matrix, a column every column', () => {
    const actuals = [
      [100, 100, 100],
      [100, 100, 100],
    ];
    expect(stoplight(actuals, [[100, 110, 200]])).toEqual([
      ['Green', 'Yellow', 'Red'],
      ['Green', 'Yellow', 'Red'],
    ]);
    expect(stoplight(actuals, [[100], [200]])).toEqual([
      ['Green', 'Green', 'Green'],
      ['Red', 'Red', 'Red'],
    ]);
    expect(stoplight(actuals, [[100], [200]], [['higher', 'lower', 'lower']])).toEqual([
      ['Green', 'Green', 'Green'],
      ['Red', 'Green', 'Green'],
    ]);
  });

  test('one cell of a range is that cell, and gives a single value', () => {
    expect(stoplight([[85]], [[100]])).toBe('Yellow');
    expect(stoplight([85], 100)).toBe('Yellow');
  });

  test('any argument of cells may be a range, dates and words too', () => {
    expect(stoplight(115, 100, [['higher'], ['lower']])).toEqual([['Green'], ['Yellow']]);
    expect(stoplight(85, 100, null, null, [['status', 'code', 'band']])).toEqual([['Yellow', 2, 'caution']]);
    expect(callFunction('PACE', ['2026-04-01', '2026-04-30', [['2026-04-15'], ['2026-04-30']]])).toEqual([[0.5], [1]]);
  });

  test('a wrong word shows in every row that has something to judge', () => {
    expect(stoplight([[85], [null]], 100, 'sideways')).toMatchObject([[{ error: 'VALUE' }], ['']]);
  });

  test('blanks stay blank: null, nothing, empty text and spaces', () => {
    expect(stoplight([[null, undefined, '', '  ', '\u00A0']], 100)).toEqual([['', '', '', '', '']]);
    expect(stoplight([], 100)).toBe('');
    expect(stoplight([[]], 100)).toBe('');
  });
});

describe('two cells as a target', () => {
  test('beside one actual they are the range to stay in, as a row or a column', () => {
    expect(stoplight(45, [[40, 50]])).toBe('Green');
    expect(stoplight(45, [[40], [50]])).toBe('Green');
    expect(stoplight([[45]], [[40], [50]])).toBe('Green');
    expect(stoplight(60, [40, 50])).toBe('Red');
    expect(callFunction('ATTAINMENT', [55, [[40, 50]]])).toBe(0.9);
    expect(callFunction('WHY', [45, [[40, 50]]])).toMatch(/^45 is inside 40 to 50/);
  });

  test('beside two actuals of the same shape they are their targets', () => {
    expect(stoplight([[45], [45]], [[40], [50]])).toEqual([['Green'], ['Yellow']]);
    expect(stoplight([[45, 45]], [[40, 50]])).toEqual([['Green', 'Yellow']]);
  });

  test('beside several actuals they do not fit, and the message tells how to write a range', () => {
    expect(stoplight([[45], [55], [65]], [[40, 50]])).toEqual({
      error: 'VALUE',
      why: 'actual is 3×1 and target is 1×2: the sizes must be equal; write a range to stay in as text, like "40..50"',
    });
    expect(stoplight([[45], [55], [65]], '40..50')).toEqual([['Green'], ['Yellow'], ['Red']]);
  });

  test('a bound that is blank is no target, one that is text is Grey, and a reversed pair is Grey', () => {
    expect(stoplight(45, [[40, null]], null, null, 'reason')).toBe('NO_TARGET');
    expect(stoplight(45, [['low', 50]], null, null, 'reason')).toBe('TEXT');
    expect(stoplight(45, [[50, 40]], null, null, 'reason')).toBe('BAD_RANGE');
    expect(callFunction('ATTAINMENT', [45, [[40, null]]])).toMatchObject({ error: 'N/A' });
    expect(callFunction('ATTAINMENT', [45, [[50, 40]]])).toMatchObject({ error: 'VALUE' });
    expect(stoplight(null, [[40, 50]])).toBe('');
  });
});

describe('functions of whole ranges', () => {
  test('their other arguments are single cells', () => {
    expect(callFunction('ROLLUP', [[['Green']], null, [['gated', 'worst']]])).toEqual({
      error: 'VALUE',
      why: 'method must be one cell, not 1×2',
    });
  });

  test('a range of blanks gives a blank', () => {
    for (const id of ['ROLLUP', 'KPITREND', 'HOLDSTATUS']) expect(callFunction(id, [[[null], ['']]])).toBe('');
    expect(callFunction('ROLLUPTREE', [[[null]], [[null]], [[null]], [[null]]])).toBe('');
  });
});
