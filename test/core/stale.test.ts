import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CADENCES, freshUntil, isStale } from '../../core/stoplight/stale.ts';
import { isoOf } from '../../core/calendar/day.ts';
import { day } from '../support/given-stoplight.ts';

describe('when a value is stale', () => {
  test.each([
    ['daily', '2026-06-01', '2026-06-02'],
    ['weekly', '2026-06-01', '2026-06-08'],
    ['monthly', '2026-06-01', '2026-07-01'],
    ['monthly', '2026-01-31', '2026-02-28'],
    ['monthly', '2028-01-31', '2028-02-29'],
    ['quarterly', '2026-11-30', '2027-02-28'],
    ['yearly', '2028-02-29', '2029-02-28'],
  ])('%s from %s holds until %s', (name, last, until) => {
    const cadence = CADENCES.get(name) ?? { unit: 'days', count: 0 };
    expect(isoOf(freshUntil(day(last), cadence))).toBe(until);
    expect(isStale(day(last), day(until), cadence)).toBe(false);
    expect(isStale(day(last), day(until) + 1, cadence)).toBe(true);
  });

  test('an update of the future is not stale', () => {
    expect(isStale(day('2026-07-01'), day('2026-06-30'), { unit: 'days', count: 0 })).toBe(false);
  });

  test('a later update never makes a value stale', () => {
    const cadence = fc.constantFrom(...CADENCES.values());
    fc.assert(
      fc.property(cadence, fc.integer({ min: 0, max: 40_000 }), fc.nat(400), fc.nat(800), (each, last, later, ago) => {
        const asOf = last + ago;
        return isStale(last, asOf, each) || !isStale(last + later, asOf, each);
      }),
    );
  });
});
