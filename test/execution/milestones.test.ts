import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../../core/execution/apportion.ts';
import { chunk, type Chunks } from '../../core/execution/chunk.ts';
import { replan, REPLAN_MODES, type Replan, type ReplanMode } from '../../core/execution/replan.ts';
import { vectors } from '../support/vectors.ts';

function chunksOf(...args: Parameters<typeof chunk>): Chunks {
  const chunked = chunk(...args);
  if (!chunked.ok) throw new Error(chunked.reason);
  return chunked.chunks;
}

function replanOf(...args: Parameters<typeof replan>): Replan {
  const next = replan(...args);
  if (!next.ok) throw new Error(next.reason);
  return next;
}

/** Amounts as whole numbers of their last decimal, so that sums are exact. */
function added(amounts: readonly number[], decimals: number): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 10 ** decimals), 0);
}

const decimals = fc.integer({ min: 0, max: 4 });
const amount = fc.integer({ min: -1e9, max: 1e9 });
const weights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 1e6, noNaN: true })), {
    minLength: 12,
    maxLength: 12,
  })
  .filter((each) => each.some((weight) => weight > 0));

describe('a year in quarters and months', () => {
  test.each(vectors<{ total: number }, Chunks>('chunk'))('$id $why', ({ given, expected }) => {
    expect(chunksOf(given.total)).toEqual(expected);
  });

  test('months add up to their quarter and quarters to the year, whatever the season and the decimals', () => {
    fc.assert(
      fc.property(amount, decimals, weights, (units, places, profile) => {
        const total = units / 10 ** places;
        const { quarters, months } = chunksOf(total, { profile, decimals: places });
        expect(added(quarters, places)).toBe(units);
        quarters.forEach((quarter, index) =>
          expect(added(months.slice(index * 3, index * 3 + 3), places)).toBe(added([quarter], places)),
        );
      }),
    );
  });

  test('no month is more than a step away from its share of its quarter, and a month without weight gets nothing', () => {
    fc.assert(
      fc.property(fc.nat(1e6), weights, (total, profile) => {
        const { quarters, months } = chunksOf(total, { profile });
        months.forEach((month, index) => {
          const first = index - (index % 3);
          const whole = profile.slice(first, first + 3).reduce((sum, weight) => sum + weight, 0);
          const share = whole === 0 ? 0 : ((quarters[first / 3] ?? 0) * (profile[index] ?? 0)) / whole;
          expect(Math.abs(month - share)).toBeLessThan(1.000001);
          if (profile[index] === 0) expect(month).toBe(0);
        });
      }),
    );
  });

  test('a loss is divided like a gain', () => {
    fc.assert(
      fc.property(amount, (total) => {
        const turned = (amounts: readonly number[]): number[] => amounts.map((each) => 0 - each);
        expect(chunksOf(-total).months).toEqual(turned(chunksOf(total).months));
      }),
    );
  });

  test('parts have the decimals of the total, or those asked for', () => {
    expect(chunksOf(1.5).quarters).toEqual([0.4, 0.4, 0.4, 0.3]);
    expect(chunksOf(1, { decimals: 2 }).quarters).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(chunksOf(10_000, { decimals: -3 }).quarters).toEqual([3000, 3000, 2000, 2000]);
    expect(added(chunksOf(0.1, { decimals: 3 }).months, 3)).toBe(100);
  });

  test('the season of the year decides, from its first month on', () => {
    const profile = [5, 5, 7, 7, 8, 8, 7, 7, 8, 8, 12, 18];
    expect(chunksOf(100, { profile })).toEqual({ quarters: [17, 23, 22, 38], months: profile });
  });

  test.each([
    ['too few weights', [1, 1, 1], 'BAD_PROFILE'],
    ['a weight below zero', [-1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], 'BAD_PROFILE'],
    ['no weight at all', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'BAD_PROFILE'],
  ])('%s is no profile', (_, profile, reason) => {
    expect(chunk(1000, { profile })).toEqual({ ok: false, reason });
  });

  test('steps that the total is no whole number of are refused: something would get lost', () => {
    expect(chunk(12.5, { decimals: 0 })).toEqual({ ok: false, reason: 'TOO_COARSE' });
    expect(chunk(1250, { decimals: -2 })).toEqual({ ok: false, reason: 'TOO_COARSE' });
  });

  test('what is too large to be counted says so', () => {
    for (const total of [1e300, Infinity, NaN]) expect(chunk(total)).toEqual({ ok: false, reason: 'OVERFLOW' });
  });
});

describe('whole units by weights', () => {
  test('more weight never gets less, and alike weights differ by one at most, the earlier having more', () => {
    const given = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(10_000), given, (units, each) => {
        const parts = apportion(units, each);
        for (let a = 0; a < each.length; a++)
          for (let b = a + 1; b < each.length; b++) {
            const [first = 0, second = 0] = [parts[a], parts[b]];
            if (each[a] === each[b]) expect([0, 1]).toContain(first - second);
            if ((each[a] ?? 0) > (each[b] ?? 0)) expect(first).toBeGreaterThanOrEqual(second);
            if ((each[a] ?? 0) < (each[b] ?? 0)) expect(second).toBeGreaterThanOrEqual(first);
          }
      }),
    );
  });
});

type GivenReplan = { plan: number[]; actuals: (number | null)[]; mode: ReplanMode };

describe('the plan after a miss', () => {
  test.each(vectors<GivenReplan, { rest: number[]; shortfall?: number }>('replan'))(
    '$id $why',
    ({ given, expected }) => {
      const next = replanOf(given.plan, given.actuals, given.mode);
      expect(next.rest).toEqual(expected.rest);
      if (expected.shortfall !== undefined) expect(next.shortfall).toBe(expected.shortfall);
    },
  );

  test('a miss may be held', () => {
    expect(replanOf([100, 100, 100], [80], 'hold')).toMatchObject({ shortfall: 20, rest: [100, 100] });
  });

  const cents = fc.integer({ min: -50_000, max: 50_000 }).map((each) => each / 100);
  const plans = fc.array(cents, { minLength: 1, maxLength: 12 });
  const reached = fc.array(fc.option(cents), { maxLength: 12 });

  test('no target that is left is ever lowered, in no mode', () => {
    fc.assert(
      fc.property(plans, reached, fc.constantFrom(...REPLAN_MODES), (plan, actuals, mode) => {
        const { rest, closed } = replanOf(plan, actuals.slice(0, plan.length), mode);
        rest.forEach((target, index) => expect(target).toBeGreaterThanOrEqual(plan[closed + index] ?? 0));
      }),
    );
  });

  test('what is missing is put on the rest to the last cent, unless it is held or nothing is left', () => {
    fc.assert(
      fc.property(plans, reached, fc.constantFrom<ReplanMode>('next', 'spread'), (plan, actuals, mode) => {
        const { rest, closed, shortfall } = replanOf(plan, actuals.slice(0, plan.length), mode);
        const more = added(rest, 2) - added(plan.slice(closed), 2);
        expect(more).toBe(rest.length === 0 ? 0 : Math.max(0, added([shortfall], 2)));
      }),
    );
  });

  test('a surplus leaves the targets as they are, and is told', () => {
    expect(replanOf([100, 100, 100], [130], 'spread')).toMatchObject({ shortfall: -30, rest: [100, 100] });
  });

  test('with the targets reached as they were planned, nothing changes: planning again is the same plan', () => {
    fc.assert(
      fc.property(plans, fc.nat(12), fc.constantFrom(...REPLAN_MODES), (plan, count, mode) => {
        const actuals = plan.slice(0, count);
        expect(replanOf(plan, actuals, mode).rest).toEqual(plan.slice(actuals.length));
      }),
    );
  });

  test('the season stays: a strong month takes more of what is missing', () => {
    expect(replanOf([100, 100, 300], [60], 'spread').rest).toEqual([110, 330]);
  });

  test('a closed month without an actual says nothing: neither its target nor a zero counts', () => {
    expect(replanOf([100, 100, 100, 100], [100, null, 90], 'next')).toMatchObject({ closed: 3, rest: [110] });
  });

  test('a plan with a loss in it is spread alike', () => {
    expect(replanOf([100, -50, 100], [80], 'spread').rest).toEqual([-40, 110]);
  });

  test('what is too large to be counted says so', () => {
    expect(replan([1e300, 1], [1], 'spread')).toEqual({ ok: false, reason: 'OVERFLOW' });
  });
});
