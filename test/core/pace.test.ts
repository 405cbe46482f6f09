import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, monthEnd, weekday, type Day } from '../../core/calendar/day.ts';
import { elapsed, workdaysBetween, type Elapsed, type PaceBasis, type Period } from '../../core/stoplight/pace.ts';
import { day } from '../support/given-stoplight.ts';
import { vectors } from '../support/vectors.ts';

const period = (start: string, end: string): Period => ({ start: day(start), end: day(end) });
const workdays = (...holidays: string[]): PaceBasis => ({ kind: 'workdays', holidays: holidays.map(day) });
const profile = (...weights: number[]): PaceBasis => ({ kind: 'profile', weights });
const DAYS: PaceBasis = { kind: 'days' };
const MONTHS: PaceBasis = { kind: 'months' };
const EVEN = profile(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

/** The share that has gone by, or why there is none. */
function gone(found: Elapsed): number | string {
  return found.ok ? found.share : found.reason;
}

describe('pace', () => {
  type Given = { start: string; end: string; asOf: string; basis?: 'months' | 'workdays'; weights?: number[] };
  type Expected = { elapsed: number | null; state?: string; reason?: string };
  test.each(vectors<Given, Expected>('pace'))('$id $why', ({ given, expected }) => {
    const { start, end, asOf, basis, weights } = given;
    const how =
      weights !== undefined
        ? profile(...weights)
        : basis === 'workdays'
          ? workdays()
          : basis === 'months'
            ? MONTHS
            : DAYS;
    const found = elapsed(period(start, end), day(asOf), how);
    if (expected.reason !== undefined) expect(gone(found)).toBe(expected.reason);
    if (expected.state !== undefined) expect(found).toMatchObject({ state: expected.state });
    if (expected.elapsed !== null) expect(gone(found)).toBeCloseTo(expected.elapsed, 8);
  });
});

describe('the elapsed share (semantics 1.3)', () => {
  test.each([
    ['the first day counts', '2026-04-01', 1 / 30],
    ['the day itself counts', '2026-04-15', 15 / 30],
    ['the last day is all of it', '2026-04-30', 1],
    ['after the end it stays all', '2026-05-20', 1],
    ['before the start nothing has gone by', '2026-03-31', 0],
  ])('in days of April: %s', (_, asOf, share) => {
    expect(gone(elapsed(period('2026-04-01', '2026-04-30'), day(asOf)))).toBe(share);
  });

  test.each([
    ['2026-03-31', 'NOT_STARTED'],
    ['2026-04-01', 'RUNNING'],
    ['2026-04-30', 'RUNNING'],
    ['2026-05-01', 'OVER'],
  ])('on %s April is %s', (asOf, state) => {
    expect(elapsed(period('2026-04-01', '2026-04-30'), day(asOf))).toMatchObject({ state });
  });

  test.each([
    ['2026-01-30', 0],
    ['2026-01-31', 1 / 3],
    ['2026-02-27', 1 / 3],
    ['2026-02-28', 2 / 3],
    ['2026-03-30', 2 / 3],
    ['2026-03-31', 1],
  ])('in months only closed ones count: on %s of the first quarter %d', (asOf, share) => {
    expect(gone(elapsed(period('2026-01-01', '2026-03-31'), day(asOf), MONTHS))).toBe(share);
  });

  test('in months a period that begins or ends within a month counts that month when it closes', () => {
    const odd = period('2026-01-15', '2026-03-20');
    expect(gone(elapsed(odd, day('2026-01-31'), MONTHS))).toBe(1 / 3);
    expect(gone(elapsed(odd, day('2026-03-19'), MONTHS))).toBe(2 / 3);
    expect(gone(elapsed(odd, day('2026-03-20'), MONTHS))).toBe(1);
  });

  test.each([
    ['2026-06-05', [], 5 / 22],
    ['2026-06-06', [], 5 / 22],
    ['2026-06-07', [], 5 / 22],
    ['2026-06-08', [], 6 / 22],
    ['2026-06-08', ['2026-06-08'], 5 / 21],
    ['2026-06-08', ['2026-06-30'], 6 / 21],
    ['2026-06-08', ['2026-06-06', '2026-07-01'], 6 / 22],
    ['2026-06-08', ['2026-06-01', '2026-06-01'], 5 / 21],
  ])('in workdays weekends and holidays do not count: on %s with holidays %j it is %d', (asOf, holidays, share) => {
    expect(gone(elapsed(period('2026-06-01', '2026-06-30'), day(asOf), workdays(...holidays)))).toBe(share);
  });

  test('a period without any workday is counted in days', () => {
    expect(gone(elapsed(period('2026-06-06', '2026-06-07'), day('2026-06-06'), workdays()))).toBe(0.5);
  });

  test.each([
    ['January is closed', '2026-01-31', 0.05],
    ['half of February is 3.5 of the year', '2026-02-14', 0.05 + 0.05 / 2],
    ['the year is over', '2026-12-31', 1],
  ])('by a profile a partial month counts by days: %s', (_, asOf, share) => {
    const retail = profile(5, 5, 7, 7, 8, 8, 7, 7, 8, 8, 12, 18);
    expect(gone(elapsed(period('2026-01-01', '2026-12-31'), day(asOf), retail))).toBeCloseTo(share, 12);
  });

  test('a profile belongs to the twelve months of the period, wherever they begin', () => {
    const late = profile(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    const fiscal = period('2025-07-01', '2026-06-30');
    expect(gone(elapsed(fiscal, day('2026-05-31'), late))).toBe(0);
    expect(gone(elapsed(fiscal, day('2026-06-15'), late))).toBe(0.5);
  });

  test('a shorter period takes the weights of its own months', () => {
    const march = profile(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(gone(elapsed(period('2026-01-01', '2026-03-31'), day('2026-02-28'), march))).toBe(0);
    expect(gone(elapsed(period('2026-03-01', '2026-04-30'), day('2026-03-31'), march))).toBe(1);
  });

  test.each([
    ['an end before its start is no period', period('2026-12-31', '2026-01-01'), DAYS, 'BAD_PERIOD'],
    [
      'eleven weights are no profile',
      period('2026-01-01', '2026-12-31'),
      profile(...Array<number>(11).fill(1)),
      'BAD_PROFILE',
    ],
    [
      'a negative weight is no profile',
      period('2026-01-01', '2026-12-31'),
      profile(-1, ...Array<number>(11).fill(1)),
      'BAD_PROFILE',
    ],
    [
      'weights that are all zero are no profile',
      period('2026-01-01', '2026-12-31'),
      profile(...Array<number>(12).fill(0)),
      'BAD_PROFILE',
    ],
    [
      'an infinite weight is no profile',
      period('2026-01-01', '2026-12-31'),
      profile(Infinity, ...Array<number>(11).fill(1)),
      'BAD_PROFILE',
    ],
    [
      'weights that add to infinity are no profile',
      period('2026-01-01', '2026-12-31'),
      profile(...Array<number>(12).fill(1e308)),
      'BAD_PROFILE',
    ],
    ['NaN is no weight', period('2026-01-01', '2026-12-31'), profile(NaN, ...Array<number>(11).fill(1)), 'BAD_PROFILE'],
  ])('%s', (_, given, basis, reason) => {
    expect(gone(elapsed(given, day('2026-06-30'), basis))).toBe(reason);
  });
});

describe('whatever the period', () => {
  const FIRST = day('2019-06-01');
  const anyDay = fc.integer({ min: FIRST, max: FIRST + 2000 });
  const length = fc.integer({ min: 0, max: 900 });
  const basis: fc.Arbitrary<PaceBasis> = fc.oneof(
    fc.constant(DAYS),
    fc.constant(MONTHS),
    fc.record({ kind: fc.constant('workdays' as const), holidays: fc.array(anyDay, { maxLength: 30 }) }),
    fc
      .array(fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(0)), { minLength: 12, maxLength: 12 })
      .map((weights) => ({ kind: 'profile' as const, weights })),
  );

  test('the share is within 0 and 1 and never falls as the as-of day moves on', () => {
    fc.assert(
      fc.property(anyDay, length, basis, (start, days, how) => {
        const given = { start, end: start + days };
        let before = 0;
        for (let asOf = start - 2; asOf <= start + days + 2; asOf++) {
          const found = elapsed(given, asOf, how);
          if (!found.ok) return;
          expect(found.share).toBeGreaterThanOrEqual(before);
          expect(found.share).toBeLessThanOrEqual(1);
          before = found.share;
        }
        expect(before).toBe(1);
      }),
    );
  });

  test('workdays between two days are as many as counting them one by one', () => {
    const naive = (first: Day, last: Day, holidays: readonly Day[]): number => {
      let count = 0;
      for (let each = first; each <= last; each++) if (weekday(each) <= 5 && !holidays.includes(each)) count++;
      return count;
    };
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -3, max: 200 }),
        fc.array(anyDay, { maxLength: 40 }),
        (first, days, free) => {
          const holidays = free.map((each) => (each % 3 === 0 ? first + (each % 50) : each));
          expect(workdaysBetween(first, first + days, holidays)).toBe(naive(first, first + days, holidays));
        },
      ),
    );
  });

  test('an even profile is close to days: a month is a twelfth, however long it is', () => {
    const year = period('2026-01-01', '2026-12-31');
    for (let month = 1; month <= 12; month++) {
      const found = gone(elapsed(year, monthEnd(2026, month), EVEN));
      expect(found).toBeCloseTo(month / 12, 12);
    }
  });

  test('a profile over a whole period is all of it at its end and less the day before where that day weighs', () => {
    fc.assert(
      fc.property(
        anyDay,
        length,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 12 }),
        (start, days, weights) => {
          const given = { start, end: start + days };
          const how = { kind: 'profile', weights } as const;
          expect(gone(elapsed(given, given.end, how))).toBe(1);
          if (days > 0) expect(gone(elapsed(given, given.end - 1, how))).toBeLessThan(1);
        },
      ),
    );
  });

  test('months are counted by their own ends, leap years too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const given = { start: day(`${year}-01-01`), end: monthEnd(year, 12) };
        const end = monthEnd(year, month);
        expect(gone(elapsed(given, end, MONTHS))).toBe(month / 12);
        expect(gone(elapsed(given, end - 1, MONTHS))).toBe((month - 1) / 12);
        expect(dateOf(end).month).toBe(month);
      }),
    );
  });
});
