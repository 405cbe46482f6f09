import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESETS, PRESET_NAMES } from '../../core/stoplight/bands.ts';
import { flips, type Flip } from '../../core/stoplight/flips.ts';
import { DEFAULT_RULES, type Aim, type Rules } from '../../core/stoplight/measure.ts';
import { stoplight, type Measure } from '../../core/stoplight/stoplight.ts';
import type { Status } from '../../core/stoplight/status.ts';

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

/** 'Green at 100 (+15)', 'Red below 85 (0)'. */
function shown({ to, side, at, by }: Flip): string {
  const tidy = (each: number): number => Math.round(each * 1e6) / 1e6 + 0;
  return `${to} ${side} ${tidy(at)} (${by > 0 ? '+' : ''}${tidy(by)})`;
}

const turns = (measure: Measure, of: Flip['of'] = 'actual'): string[] =>
  flips(measure)
    .filter((flip) => flip.of === of)
    .map(shown)
    .sort();

describe('what turns the colour', () => {
  test.each<[string, Measure, string[]]>([
    ['85 of 100', { actual: 85, aim: value(100) }, ['Green at 100 (+15)', 'Red below 85 (0)']],
    ['100 of 100', { actual: 100, aim: value(100) }, ['Red below 85 (-15)', 'Yellow below 100 (0)']],
    ['80 of 100', { actual: 80, aim: value(100) }, ['Green at 100 (+20)', 'Yellow at 85 (+5)']],
    ['115 of 100, lower', { actual: 115, aim: value(100, 'lower') }, ['Green at 100 (-15)', 'Red above 115 (0)']],
    ['-110 of -100', { actual: -110, aim: value(-100) }, ['Green at -100 (+10)', 'Red below -115 (-5)']],
    ['0 of 0', { actual: 0, aim: value(0) }, ['Red below 0 (0)']],
    ['1 of 0, lower', { actual: 1, aim: value(0, 'lower') }, ['Green at 0 (-1)']],
    [
      '100 of more than 100',
      { actual: 100, aim: value(100, 'higher', true) },
      ['Green above 100 (0)', 'Red below 85 (-15)'],
    ],
    ['45 in 40 to 50', { actual: 45, aim: range(40, 50) }, ['Red below 34 (-11)', 'Yellow below 40 (-5)']],
    ['36 in 40 to 50', { actual: 36, aim: range(40, 50) }, ['Green at 40 (+4)', 'Red below 34 (-2)']],
    [
      '0 in 0 to a milliard',
      { actual: 0, aim: range(0, 1e9) },
      ['Red below -150000000 (-150000000)', 'Yellow below 0 (0)'],
    ],
    [
      'half-time, 40 of 100',
      { actual: 40, aim: value(100), kind: 'flow', timing: HALF },
      ['Green at 50 (+10)', 'Yellow at 42.5 (+2.5)'],
    ],
    [
      'half-time, 31 from 30 to 40',
      { actual: 31, aim: value(40), kind: 'ramp', baseline: 30, timing: HALF },
      ['Green at 35 (+4)', 'Yellow at 34.25 (+3.25)'],
    ],
    [
      'half-time, 0.07 from 0.08 to 0.05',
      { actual: 0.07, aim: value(0.05), kind: 'ramp', baseline: 0.08, timing: HALF },
      ['Green at 0.065 (-0.005)', 'Yellow at 0.06725 (-0.00275)'],
    ],
    [
      'a ramp whose baseline is its target',
      { actual: 41, aim: value(40), kind: 'ramp', baseline: 40, timing: HALF },
      ['Red below 34 (-7)', 'Yellow below 40 (-1)'],
    ],
    [
      'a narrow ramp far from zero',
      { actual: 1e7 + 0.9, aim: value(1e7 + 1), kind: 'ramp', baseline: 1e7, timing: { ...HALF, asOf: 100 } },
      ['Green at 10000001 (+0.1)', 'Red below 10000000.85 (-0.05)'],
    ],
    [
      '4 of 5, tolerance 1',
      { actual: 4, aim: value(5), rules: rules({ absYellow: 1 }) },
      ['Green at 5 (+1)', 'Red below 4 (0)'],
    ],
    [
      '85 of 100 without decimals',
      { actual: 85, aim: value(100), rules: rules({ displayPrecision: 0 }) },
      ['Green at 99.5 (+14.5)', 'Red below 84.5 (-0.5)'],
    ],
    [
      '96 of more than 100, leniently',
      { actual: 96, aim: value(100, 'higher', true), rules: rules({ bands: PRESETS['sbi-lenient'] }) },
      ['Red below 85 (-11)', 'Yellow at 100 (+4)'],
    ],
    [
      'binary knows two colours',
      { actual: 99, aim: value(100), rules: rules({ bands: PRESETS.binary }) },
      ['Green at 100 (+1)'],
    ],
  ])('of %s by the actual', (_, measure, is) => {
    expect(turns(measure)).toEqual([...is].sort());
  });

  test.each<[string, Measure, string[]]>([
    ['85 of 100', { actual: 85, aim: value(100) }, ['Green at 85 (-15)', 'Red above 100 (0)']],
    [
      'half-time, 40 of 100',
      { actual: 40, aim: value(100), kind: 'flow', timing: HALF },
      ['Green at 80 (-20)', 'Yellow at 94.117647 (-5.882353)'],
    ],
    [
      'half-time, 34 from 30 to 40',
      { actual: 34, aim: value(40), kind: 'ramp', baseline: 30, timing: HALF },
      ['Green at 38 (-2)', 'Yellow at 39.411765 (-0.588235)'],
    ],
    [
      'half-time, 34 from 30 to 40, tolerance 0.5',
      { actual: 34, aim: value(40), kind: 'ramp', baseline: 30, timing: HALF, rules: rules({ absYellow: 0.5 }) },
      ['Green at 38 (-2)', 'Yellow at 39 (-1)'],
    ],
    ['0 of 100', { actual: 0, aim: value(100) }, ['Green at 0 (-100)']],
  ])('of %s by the target', (_, measure, is) => {
    expect(turns(measure, 'target')).toEqual([...is].sort());
  });

  test.each<[string, Measure]>([
    ['a range beyond its ends', { actual: 1, aim: range(50, 40) }],
    ['a ramp too early', { actual: 1, aim: value(2), kind: 'ramp', baseline: 0, timing: { ...HALF, asOf: 5 } }],
    ['too large a number', { actual: 1e308, aim: value(-1e308) }],
  ])('where there is no verdict nothing turns it: %s', (_, measure) => {
    expect(flips(measure)).toEqual([]);
  });
});

const RUNS = 600;
describe('whatever the measure', () => {
  const amount = fc.oneof(
    fc.integer({ min: -2000, max: 2000 }).map((each) => each / 10),
    fc.constantFrom(0, 85, 90, 100, 115, -100, 40, 50),
  );
  const direction = fc.constantFrom('higher', 'lower');
  const ends = fc.tuple(amount, amount).map(([a, b]) => range(Math.min(a, b), Math.max(a, b)));
  const aim = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('value' as const), target: amount, direction, strict: fc.boolean() }),
    },
    { weight: 1, arbitrary: ends },
  );
  const timing = fc.integer({ min: 10, max: 110 }).map((asOf) => ({ ...HALF, asOf }));
  const measure: fc.Arbitrary<Measure> = fc.record({
    actual: amount,
    aim,
    kind: fc.constantFrom('flow', 'level', 'ramp'),
    baseline: amount,
    timing: fc.option(timing, { nil: null }),
    rules: fc.record({
      bands: fc.constantFrom(...PRESET_NAMES).map((name) => PRESETS[name]),
      absYellow: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 50 })),
      displayPrecision: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 3 })),
    }),
  });

  function withValue(given: Measure, of: Flip['of'], at: number): Measure {
    if (of === 'actual') return { ...given, actual: at };
    return given.aim.kind === 'range' ? given : { ...given, aim: { ...given.aim, target: at } };
  }
  const statusAt = (given: Measure, of: Flip['of'], at: number): Status => stoplight(withValue(given, of, at)).status;

  test('every flip turns to the colour it names', () => {
    fc.assert(
      fc.property(measure, (given) => {
        const before = stoplight(given).status;
        for (const { to, of, at, side } of flips(given)) {
          expect(to).not.toBe(before);
          const size = Math.max(Math.abs(at), Math.abs(given.baseline ?? 0), 1e-3);
          const step = side === 'at' ? 0 : side === 'below' ? -size : size;
          const seen = [1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4].map((share) =>
            statusAt(given, of, at + step * share),
          );
          expect(seen).toContain(to);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('nothing nearer turns to that colour, and a colour without a flip cannot be reached', () => {
    fc.assert(
      fc.property(measure, (given) => {
        const before = stoplight(given).status;
        if (before === 'Grey') return;
        const found = flips(given);
        for (const of of given.aim.kind === 'range' ? (['actual'] as const) : (['actual', 'target'] as const)) {
          const present = of === 'actual' ? given.actual : given.aim.kind === 'value' ? given.aim.target : 0;
          for (const to of (['Green', 'Yellow', 'Red'] as const).filter((each) => each !== before)) {
            const flip = found.find((each) => each.of === of && each.to === to);
            const reach = flip === undefined ? 2000 : Math.abs(flip.by);
            const tried = Array.from({ length: 200 }, (_, i) => ((reach * i) / 200) * (1 - 1e-6)).filter(
              (away) => away > 1e-6,
            );
            const wrong = tried
              .flatMap((away) => [present + away, present - away])
              .filter((at) => statusAt(given, of, at) === to);
            expect(wrong, `${to} by the ${of}`).toEqual([]);
          }
        }
      }),
      { numRuns: RUNS / 2 },
    );
  }, 60_000);
});
