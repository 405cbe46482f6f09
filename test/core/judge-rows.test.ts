import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultNumberContext } from '../../core/reading/number.ts';
import { BAND_CODES, judgeRows, type Judged } from '../../core/review/judge-rows.ts';
import { PRESETS, PRESET_NAMES } from '../../core/stoplight/bands.ts';
import { judgeCells, type Judging, type MeasureCells } from '../../core/stoplight/cells.ts';
import { DEFAULT_RULES } from '../../core/stoplight/measure.ts';

const PLAIN: Judging = {
  direction: 'higher',
  kind: 'level',
  timing: null,
  rules: DEFAULT_RULES,
  context: defaultNumberContext(),
};

function judged(rows: readonly MeasureCells[], judgings: Judging | ((row: number) => Judging)): Judged {
  return judgeRows(
    {
      count: rows.length,
      actual: (row) => rows[row]?.actual,
      target: (row) => rows[row]?.target,
      baseline: (row) => rows[row]?.baseline,
    },
    judgings,
  );
}

describe('many rows at once', () => {
  const number = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -300, max: 300 }).map((each) => each / 10) },
    { weight: 2, arbitrary: fc.double() },
    {
      weight: 2,
      arbitrary: fc.constantFrom(0, -0, 1e-9, 5e-10, 0.1, -0.2, 0.4, 85, 90, 100, 115, 1e15, -1e308, 1e308, 5e-324),
    },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
  );
  const cell = fc.oneof(
    { weight: 8, arbitrary: number },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        '',
        null,
        undefined,
        true,
        false,
        { error: '#N/A' },
        '#REF!',
        'TBD',
        'abc',
        '12 of 30',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('85%', '>95%', '<= 3', '40-50', '200 ± 5%', '1.250', 'Target+10%', '2026-03-31'),
    },
    { weight: 1, arbitrary: fc.integer().map(String) },
  );
  const row = fc.record({ actual: cell, target: cell, baseline: cell });
  const judging: fc.Arbitrary<Judging> = fc.record({
    direction: fc.constantFrom('higher', 'lower'),
    kind: fc.constantFrom('level', 'flow', 'ramp'),
    timing: fc.oneof(
      fc.constant(null),
      fc.record({
        period: fc.constant({ start: 1, end: 100 }),
        asOf: fc.integer({ min: -5, max: 110 }),
        basis: fc.constant({ kind: 'days' as const }),
      }),
    ),
    rules: fc.record({
      bands: fc.constantFrom(...PRESET_NAMES).map((name) => PRESETS[name]),
      absYellow: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 2, nil: null }),
      displayPrecision: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2, nil: null }),
    }),
    context: fc.constantFrom(defaultNumberContext('en'), defaultNumberContext('de')),
  });

  test('each gets the verdict it would get alone, however the rows are judged', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.oneof(fc.constant(PLAIN), judging), (rows, how) => {
        const all = judged(rows, how);
        rows.forEach((cells, i) => expect(all.at(i)).toEqual(judgeCells(cells, how)));
      }),
      { numRuns: 1000 },
    );
  });

  test('each gets the verdict it would get alone, each row judged in its own way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, judging), { maxLength: 20 }), (given) => {
        const all = judged(
          given.map(([cells]) => cells),
          (i) => given[i]?.[1] ?? PLAIN,
        );
        given.forEach(([cells, how], i) => expect(all.at(i)).toEqual(judgeCells(cells, how)));
      }),
      { numRuns: 500 },
    );
  });

  test('the columns of bands and gaps say what the verdicts say', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const all = judged(rows, PLAIN);
        rows.forEach((_, i) => {
          const { band, gap } = all.at(i);
          if (all.special.has(i)) expect(all.bands[i]).toBe(0);
          else expect([BAND_CODES[all.bands[i] ?? 0], all.gaps[i]]).toEqual([band, gap]);
        });
      }),
    );
  });

  test.each([
    ['a gap of three whose last digit is rounding', -0.2, 0.1],
    ['a gap of three and a bit', -0.21, 0.1],
    ['a gap of half a billionth', 1 - 5e-10, 1],
    ['a gap that rounds up', 1 - 1.5e-9, 1],
    ['minus zero', -0, 100],
    ['a target of minus zero', 5, -0],
    ['the edge of Yellow', 85, 100],
  ])('%s: %d of %d', (_, actual, target) => {
    expect(judged([{ actual, target }], PLAIN).at(0)).toEqual(judgeCells({ actual, target }, PLAIN));
  });

  test('two plain numbers need no closer look, everything else does', () => {
    const rows = [85, 'TBD', 0, 100].map((actual) => ({ actual, target: actual === 100 ? 0 : 100 }));
    expect([...judged(rows, PLAIN).special.keys()]).toEqual([1, 3]);
    expect(judged([], PLAIN).special.size).toBe(0);
  });
});
