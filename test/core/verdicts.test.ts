import { describe, expect, test } from 'vitest';
import { judgeCells, type Judging } from '../../core/stoplight/cells.ts';
import { customBands, PRESETS, type Bands } from '../../core/stoplight/bands.ts';
import { DEFAULT_RULES, judgeRange, judgeValue, type Rules } from '../../core/stoplight/measure.ts';
import { defaultNumberContext } from '../../core/reading/number.ts';
import { absoluteRules, shown } from '../support/shown.ts';

const displayed = (displayPrecision: number, bands: Bands = PRESETS.sbi): Rules => ({
  ...DEFAULT_RULES,
  bands,
  displayPrecision,
});

describe('what gives no verdict (semantics 1.1)', () => {
  const judging: Judging = {
    direction: 'higher',
    kind: 'level',
    timing: null,
    rules: DEFAULT_RULES,
    context: defaultNumberContext(),
  };

  test.each([
    ['', 'NO_DATA'],
    [null, 'NO_DATA'],
    ['TBD', 'NO_DATA'],
    ['n/a', 'NO_DATA'],
    ['-', 'NO_DATA'],
    ['#DIV/0!', 'ERROR'],
    [{ error: '#N/A' }, 'ERROR'],
    ['well under way', 'TEXT'],
    ['12 of 30', 'TEXT'],
    [true, 'BOOLEAN'],
    [false, 'BOOLEAN'],
    [NaN, 'NOT_A_NUMBER'],
    [Infinity, 'NOT_FINITE'],
    [-Infinity, 'NOT_FINITE'],
  ])('an actual of %j is Grey %s, whatever the target', (actual, reason) => {
    for (const target of [100, 0, '', 'abc', '>95%', '40-50'])
      expect(judgeCells({ actual, target }, judging)).toMatchObject({
        status: 'Grey',
        reason,
        band: null,
        attainment: null,
        gap: null,
      });
  });

  test.each([
    ['', 'NO_TARGET'],
    [null, 'NO_TARGET'],
    ['TBD', 'NO_TARGET'],
    ['#REF!', 'ERROR'],
    ['as soon as we can', 'TEXT'],
    ['12 of 30', 'TEXT'],
    [true, 'BOOLEAN'],
    [NaN, 'NOT_A_NUMBER'],
    ['Target+10%', 'TARGET_REF'],
    ['50-40', 'BAD_RANGE'],
    ['2026-03-31', 'TARGET_IS_DATE'],
  ])('a target of %j is Grey %s', (target, reason) => {
    expect(shown(judgeCells({ actual: 45, target }, judging))).toBe(`Grey ${reason}`);
  });

  test('an error keeps its name and two numbers their own note', () => {
    expect(judgeCells({ actual: '#REF!', target: 1 }, judging).notes).toEqual(['ERROR:#REF!']);
    expect(judgeCells({ actual: '12 of 30', target: 1 }, judging).notes).toEqual(['TWO_NUMBERS']);
  });

  test('a zero is a value, and so is a blank kept from being one', () => {
    expect(shown(judgeCells({ actual: 0, target: 100 }, judging))).toBe('Red/behind');
    expect(shown(judgeCells({ actual: 0, target: 100 }, { ...judging, direction: 'lower' }))).toBe('Green/on');
  });

  test('what was noticed while reading stays with the verdict', () => {
    const verdict = judgeCells({ actual: '$1.200', target: '100' }, judging);
    expect(verdict.notes).toEqual(['AMBIGUOUS_NUMBER', 'TEXT_NUMBER']);
    expect(verdict.status).toBe('Red');
  });

  test.each([
    ['>= 100', 'lower', 90, 'Yellow/caution'],
    ['<= 100', 'higher', 110, 'Yellow/caution'],
    ['<= 100', 'higher', 90, 'Green/on'],
    ['100', 'lower', 90, 'Green/on'],
    ['40-50', 'lower', 55, 'Yellow/caution'],
  ] as const)(
    'the operator of the target %s wins over the column that says %s is better',
    (target, direction, actual, is) => {
      expect(shown(judgeCells({ actual, target }, { ...judging, direction }))).toBe(is);
    },
  );

  test.each([
    [100, '>100', 'Yellow/near STRICT_EQUAL'],
    [100.01, '>100', 'Green/on'],
    [99, '>100', 'Yellow/near'],
    [100, '<100', 'Yellow/near STRICT_EQUAL'],
    [99.99, '<100', 'Green/on'],
    [0.95, '>95%', 'Yellow/near STRICT_EQUAL'],
    [0, '>0', 'Yellow/near STRICT_EQUAL'],
    [0, '<0', 'Yellow/near STRICT_EQUAL'],
    [1, '>0', 'Green/on ZERO_TARGET'],
    [-1, '>0', 'Red/behind ZERO_TARGET'],
    [100, '>=100', 'Green/on'],
    [100, '<=100', 'Green/on'],
  ])('a strict target is not met at equality: %d against %s is %s', (actual, target, is) => {
    expect(shown(judgeCells({ actual, target }, judging))).toBe(is);
  });
});

describe('attainment and gap (semantics 1.4)', () => {
  test.each([
    [85, 100, 'higher', 0.85],
    [115, 100, 'higher', 1.15],
    [115, 100, 'lower', 0.85],
    [5, 10, 'lower', 1.5],
    [0, 10, 'lower', 2],
    [-50, -100, 'higher', 1.5],
    [-110, -100, 'higher', 0.9],
    [-90, -100, 'lower', 0.9],
    [-110, -100, 'lower', 1.1],
    [4, -2, 'higher', 4],
    [4, -2, 'lower', -2],
    [0, -100, 'higher', 2],
    [-1, 2, 'higher', -0.5],
  ] as const)('%d of %d, %s is better, attains %d', (actual, target, direction, attainment) => {
    const verdict = judgeValue(actual, target, direction);
    expect(verdict.attainment).toBe(attainment);
    expect(verdict.gap).toBeCloseTo(1 - attainment, 9);
    expect(verdict.expected).toBe(target);
  });

  test.each([
    [-200, 100, []],
    [-201, 100, ['NOT_MEANINGFUL']],
    [400, 100, []],
    [401, 100, ['NOT_MEANINGFUL']],
    [-0.2, 0.1, []],
    [0.4, 0.1, []],
  ])('beyond three times the target a percentage says nothing: %d of %d is noted %j', (actual, target, notes) => {
    expect(judgeValue(actual, target, 'higher').notes).toEqual(notes);
  });

  test.each([
    [0, 'higher', null, 'Green/on ZERO_TARGET'],
    [1, 'higher', null, 'Green/on ZERO_TARGET'],
    [-1, 'higher', null, 'Red/behind ZERO_TARGET'],
    [-1e-10, 'higher', null, 'Red/behind ZERO_TARGET'],
    [0, 'lower', null, 'Green/on ZERO_TARGET'],
    [-1, 'lower', null, 'Green/on ZERO_TARGET'],
    [1, 'lower', null, 'Red/behind ZERO_TARGET'],
    [1, 'lower', 1, 'Yellow/caution ZERO_TARGET'],
    [1.1, 'lower', 1, 'Red/behind ZERO_TARGET'],
    [0, 'lower', 1, 'Green/on ZERO_TARGET'],
    [-1, 'higher', 2, 'Yellow/caution ZERO_TARGET'],
  ] as const)('%d against a target of zero, %s is better, tolerance %s: %s', (actual, direction, absYellow, is) => {
    const verdict = judgeValue(actual, 0, direction, { ...DEFAULT_RULES, absYellow });
    expect(shown(verdict)).toBe(is);
    expect(verdict).toMatchObject({ attainment: null, gap: null, expected: 0 });
  });

  test.each([
    [1e308, -1e308],
    [-1e308, 1e308],
    [1, 5e-324],
    [1e300, 1e-300],
  ])('%d against %d is too much to count with, and Grey', (actual, target) => {
    for (const direction of ['higher', 'lower'] as const)
      expect(shown(judgeValue(actual, target, direction))).toBe('Grey OVERFLOW');
  });
});

describe('ranges', () => {
  test.each([
    [45, 40, 50, 'Green/on', 0],
    [40, 40, 50, 'Green/on', 0],
    [50, 40, 50, 'Green/on', 0],
    [38, 40, 50, 'Yellow/near', 0.05],
    [36, 40, 50, 'Yellow/caution', 0.1],
    [34, 40, 50, 'Yellow/caution', 0.15],
    [33.9, 40, 50, 'Red/behind', 0.1525],
    [55, 40, 50, 'Yellow/caution', 0.1],
    [58, 40, 50, 'Red/behind', 0.16],
    [-55, -50, -40, 'Yellow/caution', 0.1],
    [-36, -50, -40, 'Yellow/caution', 0.1],
    [-1, 0, 10, 'Yellow/caution', 0.1],
    [11, 0, 10, 'Yellow/caution', 0.1],
    [0.5, -1, 0, 'Red/behind', 0.5],
    [-0.1, 0, 1, 'Yellow/caution', 0.1],
    [5, 5, 5, 'Green/on', 0],
    [5.5, 5, 5, 'Yellow/caution', 0.1],
    [6, 0.0, 5, 'Red/behind', 0.2],
  ])('%d in %d to %d is %s, %d behind', (actual, lo, hi, is, gap) => {
    const verdict = judgeRange(actual, lo, hi);
    expect(shown(verdict)).toBe(is);
    expect(verdict.gap).toBe(gap);
    expect(verdict.attainment).toBeCloseTo(1 - gap, 9);
    expect(verdict.expected).toBeNull();
  });

  test.each([
    [0, null, 'Green/on ZERO_TARGET'],
    [0.1, null, 'Red/behind ZERO_TARGET'],
    [-0.1, null, 'Red/behind ZERO_TARGET'],
    [0.5, 1, 'Yellow/caution ZERO_TARGET'],
    [-0.5, 1, 'Yellow/caution ZERO_TARGET'],
    [1.5, 1, 'Red/behind ZERO_TARGET'],
  ])('%d in a range of nothing, tolerance %s, is %s', (actual, absYellow, is) => {
    expect(shown(judgeRange(actual, 0, 0, { ...DEFAULT_RULES, absYellow }))).toBe(is);
  });

  test('a reversed range is a set-up error, even for an actual between its ends', () => {
    expect(shown(judgeRange(45, 50, 40))).toBe('Grey BAD_RANGE');
  });

  test.each([
    [39, 'Yellow/caution'],
    [38, 'Yellow/caution'],
    [37.9, 'Red/behind'],
    [52, 'Yellow/caution'],
    [52.1, 'Red/behind'],
    [45, 'Green/on'],
  ])('with a tolerance of 2 around 40 to 50, %d is %s', (actual, is) => {
    expect(shown(judgeRange(actual, 40, 50, absoluteRules(2)))).toBe(is);
  });
});

describe('absolute mode and displayed precision (semantics 1.5)', () => {
  test.each([
    [5, 5, 'higher', 1, 'Green/on'],
    [6, 5, 'higher', 1, 'Green/on'],
    [4.5, 5, 'higher', 1, 'Yellow/caution'],
    [4, 5, 'higher', 1, 'Yellow/caution'],
    [3.999, 5, 'higher', 1, 'Red/behind'],
    [50, 100, 'higher', 50, 'Yellow/caution'],
    [99.9, 100, 'higher', 0, 'Red/behind'],
    [6, 5, 'lower', 1, 'Yellow/caution'],
    [6.01, 5, 'lower', 1, 'Red/behind'],
    [4, 5, 'lower', 1, 'Green/on'],
    [0.2, 0.3, 'higher', 0.1, 'Yellow/caution'],
    [-6, -5, 'higher', 1, 'Yellow/caution'],
  ] as const)('%d against %d, %s is better, tolerance %d: %s', (actual, target, direction, tolerance, is) => {
    expect(shown(judgeValue(actual, target, direction, absoluteRules(tolerance)))).toBe(is);
  });

  test('absolute mode holds whatever the preset', () => {
    for (const bands of Object.values(PRESETS))
      expect(shown(judgeValue(99, 100, 'higher', { ...DEFAULT_RULES, bands, absYellow: 0.5 }))).toBe('Red/behind');
  });

  test.each([
    [99.5, 100, 0, 'Green/on'],
    [99.49, 100, 0, 'Yellow/near'],
    [84.5, 100, 0, 'Yellow/caution'],
    [84.49, 100, 0, 'Red/behind'],
    [8.45, 10, 0, 'Yellow/caution'],
    [0.845, 1, 0, 'Yellow/caution'],
    [89.6, 100, 0, 'Yellow/caution'],
    [90.4, 100, 0, 'Yellow/caution'],
    [90.5, 100, 0, 'Yellow/near'],
    [84.95, 100, 1, 'Yellow/caution'],
    [84.94, 100, 1, 'Red/behind'],
    [99.95, 100, 1, 'Green/on'],
    [99.9995, 100, 3, 'Green/on'],
    [99.9994, 100, 3, 'Yellow/near'],
    [84.9999996, 100, 6, 'Yellow/caution'],
  ])('what is read is what is judged: %d of %d shown with %d decimals is %s', (actual, target, precision, is) => {
    expect(shown(judgeValue(actual, target, 'higher', displayed(precision)))).toBe(is);
  });

  test('every half point just at an edge is read up, whatever the amounts', () => {
    for (let target = 1; target <= 500; target++)
      for (const [share, band] of [
        [0.845, 'caution'],
        [0.995, 'on'],
      ] as const)
        expect(judgeValue(Number((target * share).toFixed(6)), target, 'higher', displayed(0)).band).toBe(band);
  });

  test('the precision rounds the verdict only: attainment and gap stay exact', () => {
    expect(judgeValue(99.5, 100, 'higher', displayed(0))).toMatchObject({ attainment: 0.995, gap: 0.005 });
  });

  test.each([99.6, 100, 100.4])('a strict target read as exactly met is not passed: %d', (actual) => {
    expect(shown(judgeValue(actual, 100, 'higher', displayed(0), true))).toBe('Yellow/near STRICT_EQUAL');
  });
});

describe('bands of one’s own', () => {
  test.each([
    [0.9, 0.9, 0.9, 'Green/on'],
    [0.9, 0.9, 0.8999, 'Red/behind'],
    [0.8, 0.6, 0.7, 'Yellow/caution'],
    [1, -1, -0.5, 'Yellow/caution'],
  ])('Green from %d and Yellow from %d: %d is %s', (green, yellow, actual, is) => {
    const bands = customBands(green, yellow);
    if (bands === null) throw new Error('no bands');
    expect(shown(judgeValue(actual, 1, 'higher', { ...DEFAULT_RULES, bands }))).toBe(is);
  });

  test.each([
    [0.8, 0.9],
    [NaN, 0.5],
    [1, -Infinity],
  ])('Green from %d and Yellow from %d are no bands', (green, yellow) => {
    expect(customBands(green, yellow)).toBeNull();
  });
});
