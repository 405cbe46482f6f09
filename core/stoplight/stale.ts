import { dateOf, dayOf, daysInMonth, monthIndex, type Day } from '../calendar/day.ts';

/** How often something is to be updated. */
export type Cadence = { readonly unit: 'days' | 'months'; readonly count: number };

/**
 * Cadences by name. Leaders update and review monthly (systems 25); the huddle is daily, the team meets weekly, reviews
 * are quarterly, plans yearly.
 */
export const CADENCES: ReadonlyMap<string, Cadence> = new Map<string, Cadence>([
  ['daily', { unit: 'days', count: 1 }],
  ['weekly', { unit: 'days', count: 7 }],
  ['monthly', { unit: 'months', count: 1 }],
  ['quarterly', { unit: 'months', count: 3 }],
  ['yearly', { unit: 'months', count: 12 }],
]);

/** The same day so many months on; the month's last day where it has no such day: 31 January → 28 February. */
function monthsLater(day: Day, months: number): Day {
  const date = dateOf(day);
  const index = monthIndex(date) + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

/** The last day on which an update still holds: weekly from 1 June → 8 June; monthly from 31 January → 28 February. */
export function freshUntil(lastUpdate: Day, { unit, count }: Cadence): Day {
  return unit === 'days' ? lastUpdate + count : monthsLater(lastUpdate, count);
}

/** Whether an update is older than its cadence allows: the day the next one is due is still in time. */
export function isStale(lastUpdate: Day, asOf: Day, cadence: Cadence): boolean {
  return asOf > freshUntil(lastUpdate, cadence);
}
