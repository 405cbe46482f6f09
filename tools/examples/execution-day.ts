import { dayOfIso } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';

/** A day as cells hold it. */
export function serial(iso: string): number {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`no date: ${iso}`);
  return serialOfDay(day, 1900);
}
