import { describe, expect, test } from 'vitest';
import { judgeRamp, judgeValue } from '../../core/stoplight/measure.ts';
import { stoplight, type Measure, type Timing } from '../../core/stoplight/stoplight.ts';
import { day } from '../support/given-stoplight.ts';
import { absoluteRules, shown } from '../support/shown.ts';

const YEAR = { start: day('2026-01-01'), end: day('2026-12-31') };
const on = (asOf: string, period = YEAR): Timing => ({ period, asOf: day(asOf), basis: { kind: 'days' } });
const value = (target: number, direction: 'higher' | 'lower' = 'higher', strict = false) =>
  ({ kind: 'value', target, direction, strict }) as const;

describe('flows and levels in time (semantics 1.3)', () => {
  const flow: Measure = { actual: 50, aim: value(365), kind: 'flow' };

  test.each([
    ['2025-12-31', 'Grey NOT_STARTED', null],
    ['2026-01-01', 'Green/on', 1],
    ['2026-02-19', 'Green/on', 50],
    ['2026-02-20', 'Yellow/near', 51],
    ['2026-12-31', 'Red/behind', 365],
    ['2027-03-01', 'Red/behind', 365],
  ])('50 of 365 bookings on %s is %s', (asOf, is, expected) => {
    const verdict = stoplight({ ...flow, timing: on(asOf) });
    expect(shown(verdict)).toBe(is);
    if (expected === null) expect(verdict.expected).toBeNull();
    else expect(verdict.expected).toBeCloseTo(expected, 9);
  });

  test('without a period everything is judged as a level', () => {
    for (const kind of ['flow', 'level', 'ramp'] as const)
      expect(stoplight({ ...flow, kind, timing: null })).toEqual(judgeValue(50, 365, 'higher'));
  });

  test('a level is never prorated', () => {
    expect(stoplight({ ...flow, kind: 'level', timing: on('2026-02-19') })).toEqual(judgeValue(50, 365, 'higher'));
  });

  test('a flow with a range asks for the share of both ends', () => {
    const measure: Measure = { actual: 50, aim: { kind: 'range', lo: 365, hi: 730 }, kind: 'flow' };
    expect(shown(stoplight({ ...measure, timing: on('2026-02-19') }))).toBe('Green/on');
    expect(shown(stoplight({ ...measure, timing: on('2026-01-05') }))).toBe('Red/behind');
  });

  test('a flow with a target of zero knows only sides', () => {
    expect(shown(stoplight({ actual: 1, aim: value(0, 'lower'), kind: 'flow', timing: on('2026-06-30') }))).toBe(
      'Red/behind ZERO_TARGET',
    );
  });

  test('while no month is closed nothing is due, and doing nothing is not Green', () => {
    const timing: Timing = { ...on('2026-01-20'), basis: { kind: 'months' } };
    expect(shown(stoplight({ ...flow, actual: 0, timing }))).toBe('Grey TOO_EARLY');
  });

  test.each(['flow', 'ramp'] as const)('a %s over a period that ends before it begins is Grey', (kind) => {
    const timing = on('2026-06-30', { start: YEAR.end, end: YEAR.start });
    expect(shown(stoplight({ ...flow, kind, baseline: 1, timing }))).toBe('Grey BAD_PERIOD');
  });

  test('a strict flow is not met at exactly what is due', () => {
    const measure: Measure = { actual: 50, aim: value(365, 'higher', true), kind: 'flow' };
    expect(shown(stoplight({ ...measure, timing: on('2026-02-19') }))).toBe('Yellow/near STRICT_EQUAL');
  });
});

describe('ramps', () => {
  const TEN_DAYS = { start: day('2026-03-01'), end: day('2026-03-10') };
  const ramp = (actual: number, target: number, baseline: number | null, asOf = '2026-03-05'): Measure => ({
    actual,
    aim: value(target),
    kind: 'ramp',
    baseline,
    timing: on(asOf, TEN_DAYS),
  });

  test.each([
    [35, 40, 30, 'Green/on', 1],
    [34.6, 40, 30, 'Yellow/near', 0.92],
    [34.5, 40, 30, 'Yellow/caution', 0.9],
    [34.25, 40, 30, 'Yellow/caution', 0.85],
    [34.2, 40, 30, 'Red/behind', 0.84],
    [30, 40, 30, 'Red/behind', 0],
    [25, 40, 30, 'Red/behind', -1],
    [0.065, 0.05, 0.08, 'Green/on', 1],
    [0.06, 0.05, 0.08, 'Green/on', 1.333333333],
    [0.08, 0.05, 0.08, 'Red/behind', 0],
    [-5, 0, -10, 'Green/on', 1],
    [5, 0, 10, 'Green/on', 1],
  ])('%d on half the way to %d from %d is %s, attains %d', (actual, target, baseline, is, attainment) => {
    const verdict = stoplight(ramp(actual, target, baseline));
    expect(shown(verdict)).toBe(is);
    expect(verdict.attainment).toBe(attainment);
    expect(verdict.expected).toBeCloseTo((baseline + target) / 2, 9);
  });

  test('a ramp says nothing before a tenth of its time, and at a tenth it does', () => {
    const long = { start: day('2026-01-01'), end: day('2026-04-10') };
    const at = (asOf: string): string => shown(stoplight({ ...ramp(31, 40, 30), timing: on(asOf, long) }));
    expect([at('2025-12-31'), at('2026-01-09'), at('2026-01-10')]).toEqual([
      'Grey NOT_STARTED',
      'Grey TOO_EARLY',
      'Green/on',
    ]);
  });

  test('a ramp without a baseline is Grey', () => {
    expect(shown(stoplight(ramp(31, 40, null)))).toBe('Grey NO_BASELINE');
  });

  test.each([
    [40, 'higher', 'Green/on'],
    [38, 'higher', 'Yellow/near'],
    [42, 'lower', 'Yellow/near'],
    [30, 'higher', 'Red/behind'],
  ] as const)(
    'where the baseline is the target, %d of 40, %s is better, is judged as a level: %s',
    (actual, direction, is) => {
      const verdict = judgeRamp(actual, 40, 40, direction);
      expect(shown(verdict)).toBe(is);
      expect(verdict.notes).toContain('BASELINE_IS_TARGET');
    },
  );

  test.each([
    [34.5, 1, 'Yellow/caution'],
    [33.9, 1, 'Red/behind'],
    [35, 1, 'Green/on'],
  ])('with a tolerance the way does not count: %d with 35 due, tolerance %d, is %s', (actual, absYellow, is) => {
    expect(shown(stoplight({ ...ramp(actual, 40, 30), rules: absoluteRules(absYellow) }))).toBe(is);
  });

  test.each([
    [35, 30, 'Yellow/near STRICT_EQUAL'],
    [35.1, 30, 'Green/on'],
    [34.9, 30, 'Yellow/near'],
    [40, 40, 'Yellow/near STRICT_EQUAL'],
  ])('a strict ramp is not met at exactly what is due: %d from %d is %s', (actual, baseline, is) => {
    expect(shown(stoplight({ ...ramp(actual, 40, baseline), aim: value(40, 'higher', true) }))).toBe(is);
  });

  test('a ramp beyond counting is Grey', () => {
    expect(shown(judgeRamp(1e308, 1, -1e308, 'higher'))).toBe('Grey OVERFLOW');
    expect(shown(judgeRamp(1e300, 2, 2 - 4e-16, 'higher'))).toBe('Grey OVERFLOW');
  });
});
