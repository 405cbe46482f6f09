import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, customBands, DEFAULT_BANDS, PRESETS, roundedGap } from '../../core/stoplight/bands.ts';
import { DEFAULT_RULES, type Aim, type Rules } from '../../core/stoplight/measure.ts';
import { gapShown } from '../../core/stoplight/shown.ts';
import type { Measure } from '../../core/stoplight/stoplight.ts';
import { whyMeasure } from '../../core/stoplight/why.ts';

const value = (target: number, direction: 'higher' | 'lower' = 'higher', strict = false): Aim => ({
  kind: 'value',
  target,
  direction,
  strict,
});
const range = (lo: number, hi: number): Aim => ({ kind: 'range', lo, hi });
/** Day 50 of 100. */
const HALF = { period: { start: 1, end: 100 }, asOf: 50, basis: { kind: 'days' } } as const;
const rules = (given: Partial<Rules>): Rules => ({ ...DEFAULT_RULES, ...given });

/** Gaps near the limits and anywhere else. */
const gap = fc
  .oneof(
    fc.double({ min: -4, max: 4, noNaN: true }),
    fc
      .tuple(fc.constantFrom(0, 0.1, 0.15, 1), fc.double({ min: -1e-5, max: 1e-5, noNaN: true }))
      .map(([at, by]) => at + by),
  )
  .map(roundedGap);

describe('a gap in words', () => {
  test('never reads as one of another band, nor as all of the target where it is not', () => {
    fc.assert(
      fc.property(gap, (behind) => {
        const text = gapShown(behind, DEFAULT_BANDS);
        if (text === 'under 0.1%') return Math.abs(behind) < 0.0005;
        const read = (Number(text.slice(0, -1)) / 100) * Math.sign(behind);
        const isWhole = Math.abs(roundedGap(read)) === 1 && Math.abs(behind) !== 1;
        return bandOf(roundedGap(read), DEFAULT_BANDS) === bandOf(behind, DEFAULT_BANDS) && !isWhole;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('why, in the measure’s own numbers', () => {
  test.each<[Measure, string]>([
    [
      { actual: 85, aim: value(100) },
      '85 of 100 is 15.0% behind; Yellow covers 10-15%. Green needs 15 more; Red below 85.',
    ],
    [
      { actual: 100, aim: value(100) },
      '100 of 100 is exactly at the target; Green is at the target or better. Yellow below 100; Red below 85.',
    ],
    [
      { actual: 95, aim: value(100) },
      '95 of 100 is 5.0% behind; Yellow covers under 10% behind. Green needs 5 more; Red below 85.',
    ],
    [
      { actual: 120, aim: value(100) },
      '120 of 100 is 20.0% ahead; Green is at the target or better. Yellow below 100; Red below 85.',
    ],
    [
      { actual: 70, aim: value(100) },
      '70 of 100 is 30.0% behind; Red is more than 15% behind. Green needs 30 more; Yellow needs 15 more.',
    ],
    [
      { actual: 99.999, aim: value(100) },
      '99.999 of 100 is under 0.1% behind; Yellow covers under 10% behind. Green needs 0.001 more; Red below 85.',
    ],
    [
      { actual: 120, aim: value(100, 'lower') },
      '120 of 100 is 20.0% behind; Red is more than 15% behind. Green needs 20 less; Yellow needs 5 less.',
    ],
    [
      { actual: 100, aim: value(100, 'higher', true) },
      '100 of 100 is exactly at a target that must be passed; Yellow is exactly at it. Green above 100; Red below 85.',
    ],
    [
      { actual: 0, aim: value(0, 'lower') },
      '0 of 0: no share of nothing, so only the side counts; Green is at the target or better. Red above 0.',
    ],
    [
      { actual: 3, aim: value(0, 'lower') },
      '3 of 0: no share of nothing, so only the side counts; Red is anything short of it. Green needs 3 less.',
    ],
    [
      { actual: 45, aim: range(40, 50) },
      '45 is inside 40 to 50; Green is inside the range. Yellow below 40; Red below 34.',
    ],
    [
      { actual: 36, aim: range(40, 50) },
      '36 is 10.0% outside of 40 to 50; Yellow covers 10-15%. Green needs 4 more; Red below 34.',
    ],
    [
      { actual: 40, aim: value(100), kind: 'flow', timing: HALF },
      '40 of the 50 due by now (of 100) is 20.0% behind; Red is more than 15% behind. Green needs 10 more; Yellow needs 2.5 more.',
    ],
    [
      { actual: 4, aim: value(5), rules: rules({ absYellow: 1 }) },
      '4 of 5 is 20.0% behind; Yellow is short by at most 1. Green needs 1 more; Red below 4.',
    ],
    [
      { actual: 92, aim: value(100), rules: rules({ bands: PRESETS.cascade }) },
      '92 of 100 is 8.0% behind; Yellow covers 5-15%. Green needs 3 more; Red below 85.',
    ],
    [
      { actual: 96, aim: value(100), rules: rules({ bands: PRESETS.cascade }) },
      '96 of 100 is 4.0% behind; Green is up to 5% behind. Yellow below 95; Red below 85.',
    ],
    [
      { actual: 95, aim: value(100), rules: rules({ bands: PRESETS['sbi-lenient'] }) },
      '95 of 100 is 5.0% behind; Green is less than 10% behind. Yellow needs 5 less; Red below 85.',
    ],
    [
      { actual: 84.99, aim: value(100) },
      '84.99 of 100 is 15.01% behind; Red is more than 15% behind. Green needs 15.01 more; Yellow needs 0.01 more.',
    ],
    [
      { actual: 0.4, aim: value(1000) },
      '0.4 of 1000 is 99.96% behind; Red is more than 15% behind. Green needs 999.6 more; Yellow needs 849.6 more.',
    ],
    [
      { actual: 101, aim: value(100, 'higher', true) },
      '101 of 100 is 1.0% ahead; Green is better than the target. Yellow needs 1 less; Red below 85.',
    ],
    [
      { actual: -15, aim: value(2) },
      '-15 of 2 is 850.0% behind, by 17; Red is more than 15% behind. Green needs 17 more; Yellow needs 16.7 more.',
    ],
    [
      { actual: 60, aim: range(40, 50) },
      '60 is 20.0% outside of 40 to 50; Red is more than 15% outside. Green needs 10 less; Yellow needs 2.5 less.',
    ],
    [{ actual: 0, aim: range(0, 0) }, '0 is inside 0 to 0; Green is inside the range. Red below 0.'],
    [{ actual: 2, aim: range(0, 0) }, '2 is outside of 0 to 0; Red is anything short of it. Green needs 2 less.'],
    [
      { actual: 27, aim: range(40, 50), kind: 'flow', timing: HALF },
      '27 is 8.0% outside of the 20 to 25 due by now (of 40 to 50); Yellow covers under 10% outside. Green needs 2 less; Red above 28.75.',
    ],
    [
      { actual: 50, aim: value(100), kind: 'flow', timing: HALF },
      '50 of the 50 due by now (of 100) is exactly what is due; Green is at the target or better. Yellow below 50; Red below 42.5.',
    ],
    [
      { actual: 31, aim: value(40), kind: 'ramp', baseline: 30, timing: HALF },
      '31 of the 35 due by now (from 30 to 40) is 80.0% behind; Red is more than 15% behind. Green needs 4 more; Yellow needs 3.25 more.',
    ],
    [
      { actual: 90, aim: value(100), rules: rules({ bands: PRESETS.binary }) },
      '90 of 100 is 10.0% behind; Red is anything short of it. Green needs 10 more.',
    ],
    [
      { actual: 102, aim: value(100), rules: rules({ bands: customBands(1.05, 0.95) ?? PRESETS.sbi }) },
      '102 of 100 is 2.0% ahead; Yellow covers 5% ahead to 5% behind. Green needs 3 more; Red below 95.',
    ],
    [
      { actual: 106, aim: value(100), rules: rules({ bands: customBands(1.05, 0.95) ?? PRESETS.sbi }) },
      '106 of 100 is 6.0% ahead; Green is at least 5% ahead. Yellow below 105; Red below 95.',
    ],
    [
      { actual: 99.6, aim: value(100), rules: rules({ displayPrecision: 0 }) },
      '99.6 of 100 is 0.4% behind, read as 100% of it; Green is at the target or better. Yellow below 99.5; Red below 84.5.',
    ],
    [{ actual: 1, aim: range(50, 40) }, 'No verdict: BAD_RANGE.'],
  ])('%j', (measure, is) => {
    expect(whyMeasure(measure)).toBe(is);
  });

  test('amounts of a percentage are percentages, and their differences points', () => {
    expect(whyMeasure({ actual: 0.92, aim: value(0.95) }, true)).toBe(
      '92% of 95% is 3.2% behind; Yellow covers under 10% behind. Green needs 3 points more; Red below 80.75%.',
    );
    expect(whyMeasure({ actual: 0.94, aim: value(0.95) }, true)).toContain('Green needs 1 point more;');
  });
});
