import { dayOf, type Day } from './day.ts';

/** The two ways workbooks count days: from 1900 (with a 29 February 1900 that never was) or from 1904. */
export type DateSystem = 1900 | 1904;

/** The last serial Excel shows as a date: 9999-12-31, in the 1900 system. */
export const LAST_SERIAL = 2_958_465;

const DAY_ZERO_1900 = dayOf({ year: 1899, month: 12, day: 30 });
const DAY_ZERO_1904 = dayOf({ year: 1904, month: 1, day: 1 });
const LAST_DAY = dayOf({ year: 9999, month: 12, day: 31 });

/**
 * The calendar day of a stored serial number; a time of day is cut off. Null when the serial is no date.
 *
 *   45000 in a 1900 workbook → 2023-03-15
 *   45000 in a 1904 workbook → 2027-03-16, 1,462 days later
 *   60 in a 1900 workbook → null: the 29 February 1900 that Excel counts and no calendar has
 */
export function dayOfSerial(serial: number, system: DateSystem): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 0 || whole > LAST_SERIAL) return null;
  if (system === 1904) return DAY_ZERO_1904 + whole <= LAST_DAY ? DAY_ZERO_1904 + whole : null;
  if (whole === 0 || whole === 60) return null;
  return DAY_ZERO_1900 + whole + (whole < 60 ? 1 : 0);
}

/** The serial number under which a workbook stores a day: the inverse of `dayOfSerial`. */
export function serialOfDay(day: Day, system: DateSystem): number {
  if (system === 1904) return day - DAY_ZERO_1904;
  const serial = day - DAY_ZERO_1900;
  return serial <= 60 ? serial - 1 : serial;
}
