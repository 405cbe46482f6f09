const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Sheets counts days from 30 December 1899, as Excel does from March 1900 on. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** Before this, zones have offsets with seconds, and change at any time. */
const REGULAR_SINCE = Date.UTC(1972, 0, 1);

const CLOCK = /^(\d+)-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;

/** The clock of a time zone as Utilities.formatDate shows it: 'yyyy-MM-dd HH:mm:ss'. */
export type ShownClock = (date: Date) => string;

/**
 * Turns the dates that Sheets hands over into the numbers that its cells hold: days of the spreadsheet's own calendar.
 * A date is asked for once a week of the calendar, since clocks are changed twice a year and never within a fortnight.
 *
 *   2026-03-29T22:00:00Z in Europe/Berlin → 46111 (30 March 2026)
 */
export function serialsIn(shown: ShownClock): (date: Date) => number {
  const offsets = new Map<number, number | null>();
  const offsetAt = (epoch: number): number => {
    const parts = CLOCK.exec(shown(new Date(epoch)));
    if (parts === null) return 0;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epoch / 1000) * 1000;
  };
  const offsetOf = (epoch: number): number => {
    if (epoch < REGULAR_SINCE) return offsetAt(epoch);
    const week = Math.floor(epoch / WEEK);
    const known = offsets.get(week);
    if (known !== undefined) return known ?? offsetAt(epoch);
    const [first, last] = [offsetAt(week * WEEK), offsetAt((week + 1) * WEEK)];
    offsets.set(week, first === last ? first : null);
    return first === last ? first : offsetAt(epoch);
  };
  return (date) => {
    const epoch = date.getTime();
    const serial = (epoch + offsetOf(epoch) - FIRST_DAY) / DAY;
    // Milliseconds come as fractions of a day that are a little off.
    return Math.round(serial * 1e10) / 1e10;
  };
}
