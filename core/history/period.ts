import { dateOf, type Day } from '../calendar/day.ts';
import type { Period } from './record.ts';

/** The month of a day as it is recorded: 2026-06-30 → 202606. */
export function periodOf(day: Day): Period {
  const { year, month } = dateOf(day);
  return year * 100 + month;
}
