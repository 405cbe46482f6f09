import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, isPreset, PRESETS, PRESET_NAMES, roundedGap, type Preset } from '../../core/stoplight/bands.ts';
import {
  DEFAULT_RULES,
  judgeRamp,
  judgeRange,
  judgeValue,
  type Aim,
  type Rules,
} from '../../core/stoplight/measure.ts';
import { stoplight, type Measure } from '../../core/stoplight/stoplight.ts';
import { RANK, STATUS_OF_BAND, type Verdict } from '../../core/stoplight/status.ts';

const rulesOf = (preset: Preset): Rules => ({ ...DEFAULT_RULES, bands: PRESETS[preset] });

/** The limits of semantics 1.5, attainments in percent, with what holds just above, at and just below each. */
const EDGES: readonly (readonly [Preset, number, string, string, string])[] = [
  ['sbi', 100, 'on', 'on', 'near'],
  ['sbi', 90, 'near', 'caution', 'caution'],
  ['sbi', 85, 'caution', 'caution', 'behind'],
  ['sbi-lenient', 90, 'on', 'caution', 'caution'],
  ['sbi-lenient', 85, 'caution', 'caution', 'behind'],
  ['clearpoint', 100, 'on', 'on', 'caution'],
  ['clearpoint', 90, 'caution', 'caution', 'behind'],
  ['servicenow', 90, 'on', 'on', 'caution'],
  ['servicenow', 75, 'caution', 'caution', 'behind'],
  ['cascade', 95, 'on', 'on', 'caution'],
  ['cascade', 85, 'caution', 'caution', 'behind'],
  ['upraise', 95, 'on', 'on', 'caution'],
  ['upraise', 75, 'caution', 'caution', 'behind'],
  ['okr-grade', 70, 'on', 'on', 'caution'],
  ['okr-grade', 40, 'caution', 'caution', 'behind'],
  ['binary', 100, 'on', 'on', 'behind'],
];

describe('the edges of the presets (semantics 1.5)', () => {
  test.each(EDGES)('%s at %d %%: above it %s, at it %s, below it %s', (preset, limit, above, at, below) => {
    const rules = rulesOf(preset);
    const step = 1e-6;
    const bands = (of: (percent: number) => Verdict): unknown[] =>
      [limit + step, limit, limit - step].map((percent) => of(percent).band);
    const expected = [above, at, below];
    expect(bands((percent) => judgeValue(percent, 100, 'higher', rules))).toEqual(expected);
    expect(bands((percent) => judgeValue(200 - percent, 100, 'lower', rules))).toEqual(expected);
    expect(bands((percent) => judgeValue(percent - 200, -100, 'higher', rules))).toEqual(expected);
    expect(bands((percent) => judgeValue(-percent, -100, 'lower', rules))).toEqual(expected);
    expect(bands((percent) => judgeRamp(50 + percent, 150, 50, 'higher', rules))).toEqual(expected);
    expect(bands((percent) => judgeRamp(50 - percent, -50, 50, 'higher', rules))).toEqual(expected);
    if (limit < 100) {
      expect(bands((percent) => judgeRange(percent, 100, 120, rules))).toEqual(expected);
      expect(bands((percent) => judgeRange(200 - percent, 80, 100, rules))).toEqual(expected);
    }
  });

  test('sbi comes first, and no other name is a preset', () => {
    expect(PRESET_NAMES).toEqual([
      'sbi',
      'sbi-lenient',
      'clearpoint',
      'servicenow',
      'cascade',
      'upraise',
      'okr-grade',
      'binary',
    ]);
    for (const name of ['SBI', '', 'constructor', '__proto__', 'toString']) expect(isPreset(name)).toBe(false);
  });

  test.each([
    [85, 100],
    [0.85, 1],
    [8.5, 10],
    [17, 20],
    [0.34, 0.4],
    [255, 300],
    [5.95, 7],
  ])('a gap of 15 %% is Yellow however its rounding falls: %d of %d', (actual, target) => {
    expect(judgeValue(actual, target, 'higher').band).toBe('caution');
  });
});

/** Green from, Yellow from, in percent attained; what `near` needs more than. The law's own figures, once more. */
const LAW: Readonly<Record<Preset, readonly [green: number, yellow: number, near: number | null]>> = {
  sbi: [100, 85, 90],
  'sbi-lenient': [90, 85, null],
  clearpoint: [100, 90, null],
  servicenow: [90, 75, null],
  cascade: [95, 85, null],
  upraise: [95, 75, null],
  'okr-grade': [70, 40, null],
  binary: [100, 100, null],
};

const preset = fc.constantFrom(...PRESET_NAMES);
const amount = fc.oneof(
  fc.integer({ min: -20_000, max: 20_000 }).map((each) => each / 100),
  fc.constantFrom(0, 85, 90, 95, 100, 110, 115, -85, -100, -115, 0.1, 0.3),
);
const direction = fc.constantFrom('higher', 'lower');

describe('whatever the amounts', () => {
  test('every gap has exactly one band, the one the law gives it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 300_000 }), preset, (thousandths, name) => {
        const attained = 100_000 - thousandths;
        const [green, yellow, near] = LAW[name];
        const isGreen = name === 'sbi-lenient' ? attained > green * 1000 : attained >= green * 1000;
        const isRed = attained < yellow * 1000;
        const middle = near !== null && attained > near * 1000 ? 'near' : 'caution';
        expect(isGreen && isRed).toBe(false);
        expect(bandOf(roundedGap(thousandths / 100_000), PRESETS[name])).toBe(
          isGreen ? 'on' : isRed ? 'behind' : middle,
        );
      }),
      { numRuns: 2000 },
    );
  });

  const rules: fc.Arbitrary<Rules> = fc.record({
    bands: preset.map((name) => PRESETS[name]),
    absYellow: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 50 })),
    displayPrecision: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 6 })),
  });

  test('a worse actual never gets a better status: values', () => {
    fc.assert(
      fc.property(amount, amount, amount, direction, rules, (a, b, target, way, how) => {
        const [worse, better] = (way === 'higher') === a < b ? [a, b] : [b, a];
        const rank = (actual: number): number => RANK[judgeValue(actual, target, way, how).status];
        expect(rank(worse)).toBeLessThanOrEqual(rank(better));
      }),
      { numRuns: 3000 },
    );
  });

  test('a worse actual never gets a better status: strict targets, where Green begins at the target', () => {
    const strictRules = rules.filter(({ bands, absYellow }) => absYellow !== null || bands.green === 0);
    fc.assert(
      fc.property(amount, amount, direction, strictRules, (target, step, way, how) => {
        const sign = way === 'higher' ? 1 : -1;
        const steps = [-100, -1, -1e-3, -1e-12, 0, 1e-12, 1e-3, 1, 100].map(
          (each) => target + sign * each * Math.abs(step),
        );
        const ranks = steps.map((actual) => RANK[judgeValue(actual, target, way, how, true).status]);
        expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
      }),
      { numRuns: 2000 },
    );
  });

  test('a worse actual never gets a better status: ramps', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, direction, rules, (a, b, expected, baseline, way, how) => {
        const goesUp = expected === baseline ? way === 'higher' : expected > baseline;
        const [worse, better] = goesUp === a < b ? [a, b] : [b, a];
        const rank = (actual: number): number => RANK[judgeRamp(actual, expected, baseline, way, how).status];
        expect(rank(worse)).toBeLessThanOrEqual(rank(better));
      }),
      { numRuns: 3000 },
    );
  });

  test('a worse actual never gets a better status: further outside of a range', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, fc.boolean(), rules, (a, b, x, y, isAbove, how) => {
        const [lo, hi] = x < y ? [x, y] : [y, x];
        const far = Math.max(Math.abs(a), Math.abs(b));
        const close = Math.min(Math.abs(a), Math.abs(b));
        const rank = (off: number): number => RANK[judgeRange(isAbove ? hi + off : lo - off, lo, hi, how).status];
        expect(rank(far)).toBeLessThanOrEqual(rank(close));
        expect(judgeRange(lo + (hi - lo) * Math.min(1, close / (far || 1)), lo, hi, how).status).toBe('Green');
      }),
      { numRuns: 3000 },
    );
  });

  const aim: fc.Arbitrary<Aim> = fc.oneof(
    fc.record({ kind: fc.constant('value' as const), target: amount, direction, strict: fc.boolean() }),
    fc.record({ kind: fc.constant('range' as const), lo: amount, hi: amount }),
  );
  const timing = fc.record({
    period: fc.constant({ start: 100, end: 199 }),
    asOf: fc.integer({ min: 95, max: 210 }),
    basis: fc.constant({ kind: 'days' as const }),
  });
  const measure: fc.Arbitrary<Measure> = fc.record({
    actual: amount,
    aim,
    kind: fc.constantFrom('flow', 'level', 'ramp'),
    baseline: fc.option(amount, { nil: null }),
    timing: fc.option(timing, { nil: null }),
    rules,
  });

  test('in other units, a positive number of times as large, the verdict is the same', () => {
    const scaled = (given: Measure, by: number): Measure => ({
      ...given,
      actual: given.actual * by,
      aim:
        given.aim.kind === 'range'
          ? { ...given.aim, lo: given.aim.lo * by, hi: given.aim.hi * by }
          : { ...given.aim, target: given.aim.target * by },
      baseline: given.baseline === null || given.baseline === undefined ? null : given.baseline * by,
      rules: {
        ...DEFAULT_RULES,
        ...given.rules,
        absYellow: given.rules?.absYellow == null ? null : given.rules.absYellow * by,
      },
    });
    fc.assert(
      fc.property(measure, fc.constantFrom(2, 1024, 1 / 8, 1000, 1e6, 1e-2), (given, by) => {
        const [a, b] = [stoplight(given), stoplight(scaled(given, by))];
        expect({ ...b, expected: null, gap: null, attainment: null }).toEqual({
          ...a,
          expected: null,
          gap: null,
          attainment: null,
        });
        // A gap of ten thousand times the target has fewer decimals to be the same in.
        const size = Math.max(1, Math.abs(a.gap ?? 99));
        expect((b.gap ?? 99) / size).toBeCloseTo((a.gap ?? 99) / size, 8);
      }),
      { numRuns: 3000 },
    );
  });

  test('a colour has its band, Grey a reason, and the gap and the attainment add to one', () => {
    const wild = fc.oneof(amount, fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324));
    const wildMeasure = fc.record({
      actual: wild,
      aim: fc.oneof(
        fc.record({ kind: fc.constant('value' as const), target: wild, direction, strict: fc.boolean() }),
        fc.record({ kind: fc.constant('range' as const), lo: wild, hi: wild }),
      ),
      kind: fc.constantFrom('flow' as const, 'level' as const, 'ramp' as const),
      baseline: fc.option(wild, { nil: null }),
      timing: fc.option(timing, { nil: null }),
      rules,
    });
    fc.assert(
      fc.property(fc.oneof(measure, wildMeasure), (given) => {
        const { status, band, gap, attainment, reason } = stoplight(given);
        expect(band === null).toBe(status === 'Grey');
        if (band === null) expect(reason).toMatch(/^[A-Z_]+$/);
        else expect(STATUS_OF_BAND[band]).toBe(status);
        if (Number.isNaN(given.actual)) expect(status).toBe('Grey');
        if (gap === null || attainment === null) return;
        expect(Number.isFinite(gap) && Number.isFinite(attainment)).toBe(true);
        if (Math.abs(gap) < 1e5) expect(gap + attainment).toBeCloseTo(1, 9);
        expect(Object.is(gap, -0) || Object.is(attainment, -0)).toBe(false);
      }),
      { numRuns: 4000 },
    );
  });
});
