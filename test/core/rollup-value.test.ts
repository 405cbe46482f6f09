import { describe, expect, test } from 'vitest';
import type { Child } from '../../core/rollup/child.ts';
import { rollUp } from '../../core/rollup/rollup.ts';
import { DEFAULT_ROLLUP, type RollupRules } from '../../core/rollup/rules.ts';
import type { Status } from '../../core/stoplight/status.ts';

const green = (attainment: number | null = 1, more: Partial<Child> = {}): Child => ({
  status: 'Green',
  attainment,
  ...more,
});
const red = (attainment: number | null = 0.5, more: Partial<Child> = {}): Child => ({
  status: 'Red',
  attainment,
  ...more,
});
const grey = (more: Partial<Child> = {}): Child => ({ status: 'Grey', attainment: null, ...more });
const rules = (more: Partial<RollupRules>): RollupRules => ({ ...DEFAULT_ROLLUP, ...more });

describe('the value roll-up', () => {
  const value = rules({ method: 'value' });
  const amount = (actual: number | null, target: number | null, more: Partial<Child> = {}): Child => ({
    ...grey(),
    actual,
    target,
    ...more,
  });

  test.each<[string, Child[], Status, number | null, string[]]>([
    ['what was reached in all against what was due in all', [amount(50, 100), amount(450, 400)], 'Green', 1, []],
    [
      'a big shortfall is not made up for by a small surplus',
      [amount(300, 400), amount(20, 10)],
      'Red',
      0.780487805,
      [],
    ],
    [
      'costs: less is better',
      [amount(110, 100, { direction: 'lower' }), amount(90, 100, { direction: 'lower' })],
      'Green',
      1,
      [],
    ],
    ['costs over by 10 % are Yellow', [amount(110, 100, { direction: 'lower' })], 'Yellow', 0.9, []],
    [
      'euros and pieces do not add',
      [amount(1, 1, { unit: 'EUR' }), amount(1, 1, { unit: 'pcs' })],
      'Grey',
      null,
      ['MIXED_UNITS'],
    ],
    ['a unit that is not stated goes with one that is', [amount(1, 1, { unit: 'EUR' }), amount(1, 1)], 'Green', 1, []],
    [
      'sales and costs do not add',
      [amount(1, 1), amount(1, 1, { direction: 'lower' })],
      'Grey',
      null,
      ['MIXED_DIRECTIONS'],
    ],
    [
      'both at once are both told',
      [amount(1, 1, { unit: 'a' }), amount(1, 1, { unit: 'b', direction: 'lower' })],
      'Grey',
      null,
      ['MIXED_UNITS', 'MIXED_DIRECTIONS'],
    ],
    [
      'a unit named like something of the language is only a unit',
      [amount(1, 1, { unit: 'constructor' }), amount(1, 1, { unit: '__proto__' })],
      'Grey',
      null,
      ['MIXED_UNITS'],
    ],
    [
      'a child without numbers is unknown, and its unit does not mix',
      [amount(1, 1), amount(2, 2), amount(null, 5, { unit: 'x' })],
      'Green',
      1,
      [],
    ],
    [
      'a child without target is unknown',
      [amount(5, null), amount(5, null), amount(1, 1)],
      'Grey',
      1,
      ['LOW_COVERAGE'],
    ],
    ['nothing due and nothing reached is Green without a score', [amount(0, 0)], 'Green', null, ['ZERO_TARGET']],
    ['far off is said to mean nothing in percent', [amount(-400, 100)], 'Red', 0, ['NOT_MEANINGFUL']],
    [
      'B009 sums beyond what a number holds have no colour',
      [amount(1e308, 1), amount(1e308, 1)],
      'Grey',
      null,
      ['OVERFLOW'],
    ],
  ])('%s', (_, children, status, score, flags) => {
    const found = rollUp(children, value);
    expect(found).toMatchObject({ status, flags });
    if (score === null) expect(found.score).toBeNull();
    else expect(found.score).toBeCloseTo(score, 9);
  });

  test('a child of two parents brings its share of both numbers', () => {
    expect(rollUp([amount(0, 100, { share: 0.25 }), amount(75, 75)], value)).toMatchObject({
      score: 0.75,
      total: { actual: 75, target: 100 },
    });
  });

  test('where missing counts as zero, no costs reported are the worst costs, not the best', () => {
    const zero = rules({ method: 'value', missing: 'zero' });
    expect(rollUp([amount(null, 100), amount(100, 100)], zero).score).toBe(0.5);
    expect(
      rollUp([amount(null, 100, { direction: 'lower' }), amount(100, 100, { direction: 'lower' })], zero).score,
    ).toBe(0.5);
  });
});

describe('numbers at the edge of what can be counted', () => {
  test('B009 weights that add up to more than a number holds give no colour', () => {
    const found = rollUp([green(1, { weight: 1e308 }), red(0.5, { weight: 1e308 })]);
    expect(found).toMatchObject({ status: 'Grey', score: null, flags: ['OVERFLOW'], reason: 'OVERFLOW' });
  });
  test('B009 an enormous actual alone is valid: its attainment counts as 1', () => {
    expect(rollUp([green(1e306, { weight: 10 }), green()]).status).toBe('Green');
  });
  test('weights too small to multiply are zero, not a false Green', () => {
    expect(rollUp([red(0.6, { weight: 5e-324 })])).toMatchObject({
      status: 'Red',
      score: 0.6,
      flags: ['ZERO_WEIGHTS'],
    });
  });
  test('a share that makes no sense counts nothing', () => {
    expect(rollUp([green(1), red(0, { share: NaN }), red(0, { share: -1 })])).toMatchObject({
      status: 'Yellow',
      score: 1,
    });
  });
});
