import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOf,
  dayIfReal,
  dayOf,
  dayOfIso,
  daysInMonth,
  isoOf,
  monthEnd,
  weekday,
  type Day,
} from '../../core/calendar/day.ts';
import { dayOfSerial, LAST_SERIAL, serialOfDay } from '../../core/calendar/serial.ts';
import { dated } from '../support/dated.ts';
import { day } from '../support/given-stoplight.ts';

describe('serial numbers', () => {
  test.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, 'INVALID_DATE'],
    [60.5, 1900, 'INVALID_DATE'],
    [61, 1900, '1900-03-01'],
    [0, 1900, 'INVALID_DATE'],
    [0.75, 1900, 'INVALID_DATE'],
    [-1, 1900, 'INVALID_DATE'],
    [NaN, 1900, 'INVALID_DATE'],
    [Infinity, 1900, 'INVALID_DATE'],
    [2_958_465.99, 1900, '9999-12-31'],
    [0, 1904, '1904-01-01'],
    [60, 1904, '1904-03-01'],
    [-1, 1904, 'INVALID_DATE'],
    [2_957_003, 1904, '9999-12-31'],
    [2_957_004, 1904, 'INVALID_DATE'],
  ] as const)('%d in a workbook of %d is %s', (serial, system, is) => {
    expect(dated(serial, { system })).toBe(is);
  });

  test('a day goes into a workbook and comes back, with any time of day cut off', () => {
    const time = fc.double({ min: 0, max: 0.999_99, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: day('1904-01-01'), max: day('9999-12-31') }), time, (each, hours) => {
        for (const system of [1900, 1904] as const)
          expect(dayOfSerial(serialOfDay(each, system) + hours, system)).toBe(each);
      }),
    );
  });

  test('the first two months of 1900 come back too, on both sides of the day that never was', () => {
    for (let each = day('1900-01-01'); each <= day('1900-03-05'); each++) {
      const serial = serialOfDay(each, 1900);
      expect(serial).not.toBe(60);
      expect(dayOfSerial(serial, 1900)).toBe(each);
    }
  });

  test('every serial is a real day or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ min: -10, max: LAST_SERIAL + 10 })), (serial) => {
        for (const system of [1900, 1904] as const) {
          const found = dayOfSerial(serial, system);
          if (found !== null) expect(dayOfIso(isoOf(found))).toBe(found);
        }
      }),
    );
  });
});

describe('the calendar', () => {
  const FIRST = dayOf({ year: 1, month: 1, day: 1 });
  const LAST = dayOf({ year: 9999, month: 12, day: 31 });
  const anyDay = fc.integer({ min: FIRST, max: LAST });

  /** The same date from JavaScript's own calendar, in UTC. */
  function dateInUtc(each: Day): Date {
    return new Date(each * 86_400_000);
  }

  test('day numbers and dates, and their ISO texts, are inverse to each other from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        expect(dayOf(dateOf(each))).toBe(each);
        expect(dayOfIso(isoOf(each))).toBe(each);
      }),
      { numRuns: 2000 },
    );
  });

  test('days agree with another calendar', () => {
    const sample = [...fc.sample(anyDay, 2000), FIRST, LAST, day('2000-02-29'), day('1900-02-28'), day('1970-01-01')];
    for (const each of sample) {
      const utc = dateInUtc(each);
      expect(dateOf(each)).toEqual({ year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() });
      expect(weekday(each)).toBe(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay());
      expect(isoOf(each)).toBe(utc.toISOString().slice(0, 10));
    }
  });

  test('months end where the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const end = monthEnd(year, month);
        expect(dateOf(end)).toEqual({ year, month, day: daysInMonth(year, month) });
        expect(dateOf(end + 1).day).toBe(1);
      }),
    );
  });

  test.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [0, 1, 1],
    [10_000, 1, 1],
  ])('there is no day %d-%d-%d', (year, month, each) => {
    expect(dayIfReal(year, month, each)).toBeNull();
  });

  test.each(['2026-02-30', '2026-3', '2026-03-31T00:00', ' 2026-03-31', '31.03.2026', '', '20260331', '10000-01-01'])(
    'no ISO date: %j',
    (iso) => {
      expect(dayOfIso(iso)).toBeNull();
    },
  );
});
