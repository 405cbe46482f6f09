import { dateOf } from '../core/calendar/day.ts';
import { dayOfSerial, type DateSystem } from '../core/calendar/serial.ts';

/** A year of four digits that stands by itself. */
const YEAR = /(?<!\d)\d{4}(?!\d)/g;

/**
 * Which date system makes a number the date that its cell shows, or null where the cell does not tell: Excel gives
 * add-ins no setting to ask for, but the two systems are four years apart.
 *
 *   46023 shown as 1/1/2026  → 1900
 *   44561 shown as 1/1/2026  → 1904
 *   46023 shown as ######## → null
 */
export function dateSystemOf(serial: number, text: string): DateSystem | null {
  const years = new Set((text.match(YEAR) ?? []).map(Number));
  const isShownIn = (system: DateSystem): boolean => {
    const day = dayOfSerial(serial, system);
    return day !== null && years.has(dateOf(day).year);
  };
  const [is1900, is1904] = [isShownIn(1900), isShownIn(1904)];
  if (is1900 === is1904) return null;
  return is1900 ? 1900 : 1904;
}
