/**
 * Calendar days as whole numbers, without `Date`: day 0 is 1970-01-01. Days have no time zone, so that two people in
 * different zones see the same status.
 */
export type Day = number;

/** A day as people and files write it: '2026-03-31'. */
export type IsoDate = string;

/** Year, month 1-12, day of month 1-31. */
export type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number };

/** The first and last day a date may name: Excel's last is 9999-12-31. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** The number of a day, after Howard Hinnant's `days_from_civil`: exact for the whole Gregorian calendar. */
export function dayOf({ year, month, day }: YearMonthDay): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The date of a day's number: the inverse of `dayOf`. */
export function dateOf(day: Day): YearMonthDay {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day, or null when the calendar has none such: 31 February does not roll over into March. */
export function dayIfReal(year: number, month: number, day: number): Day | null {
  const isReal =
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? dayOf({ year, month, day }) : null;
}

/** The day as '2026-03-31'. */
export function isoOf(day: Day): IsoDate {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The day of '2026-03-31', or null when it is no date. */
export function dayOfIso(iso: IsoDate): Day | null {
  const found = ISO_DATE.exec(iso);
  return found === null ? null : dayIfReal(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The last day of the month. */
export function monthEnd(year: number, month: number): Day {
  return dayOf({ year, month, day: daysInMonth(year, month) });
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Months since year 0, for counting and moving by months. */
export function monthIndex({ year, month }: { year: number; month: number }): number {
  return year * 12 + month - 1;
}
