import { dateOf, daysInMonth, monthEnd, monthIndex, weekday, type Day } from '../calendar/day.ts';

/** How the elapsed share of a period is counted (semantics 1.3). */
export type PaceBasis =
  | { readonly kind: 'days' }
  | { readonly kind: 'workdays'; readonly holidays: readonly Day[] }
  /** Closed months only. */
  | { readonly kind: 'months' }
  /** Twelve weights, one a month; a partial month counts by days. */
  | { readonly kind: 'profile'; readonly weights: readonly number[] };

/** First and last day, both included. */
export type Period = { readonly start: Day; readonly end: Day };

/** The elapsed share of a period, 0 to 1, or why there is none. */
export type Elapsed =
  | { readonly ok: true; readonly share: number; readonly state: 'NOT_STARTED' | 'RUNNING' | 'OVER' }
  | { readonly ok: false; readonly reason: 'BAD_PERIOD' | 'BAD_PROFILE' };

const DAYS: PaceBasis = { kind: 'days' };

/**
 * How much of the period has gone by at the end of the as-of day.
 *
 *   1 to 30 April, on 15 April                     → 0.5
 *   1 January to 31 March, on 28 February, months  → 2/3
 *   before the start → 0, NOT_STARTED · after the end → 1 · an end before its start → BAD_PERIOD
 */
export function elapsed(period: Period, asOf: Day, basis: PaceBasis = DAYS): Elapsed {
  if (period.end < period.start) return { ok: false, reason: 'BAD_PERIOD' };
  if (basis.kind === 'profile' && !isProfile(basis.weights)) return { ok: false, reason: 'BAD_PROFILE' };
  if (asOf < period.start) return { ok: true, share: 0, state: 'NOT_STARTED' };
  if (asOf >= period.end) return { ok: true, share: 1, state: asOf > period.end ? 'OVER' : 'RUNNING' };
  return { ok: true, share: shareOf(period, asOf, basis), state: 'RUNNING' };
}

function shareOf(period: Period, asOf: Day, basis: PaceBasis): number {
  switch (basis.kind) {
    case 'days':
      return (asOf - period.start + 1) / (period.end - period.start + 1);
    case 'workdays':
      return workdayShare(period, asOf, basis.holidays);
    case 'months':
      return closedMonths(period, asOf) / monthsIn(period);
    case 'profile':
      return profileShare(period, asOf, basis.weights);
  }
}

/** Twelve weights of zero or more that add up to something: a profile of a year's months. */
export function isProfile(weights: readonly number[]): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.length === 12 && weights.every((weight) => weight >= 0) && total > 0 && Number.isFinite(total);
}

/** Mondays to Fridays between two days, both included, without counting day by day. */
export function workdaysBetween(first: Day, last: Day, holidays: readonly Day[] = []): number {
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day++) if (weekday(day) <= 5) count++;
  const free = new Set(holidays.filter((day) => day >= first && day <= last && weekday(day) <= 5));
  return count - free.size;
}

/** A period without a single working day is counted in days: there is nothing else to count. */
function workdayShare(period: Period, asOf: Day, holidays: readonly Day[]): number {
  const all = workdaysBetween(period.start, period.end, holidays);
  return all === 0 ? shareOf(period, asOf, DAYS) : workdaysBetween(period.start, asOf, holidays) / all;
}

function monthsIn(period: Period): number {
  return monthIndex(dateOf(period.end)) - monthIndex(dateOf(period.start)) + 1;
}

function closedMonths(period: Period, asOf: Day): number {
  const { year, month } = dateOf(asOf);
  const begun = monthIndex({ year, month }) - monthIndex(dateOf(period.start)) + 1;
  return asOf === monthEnd(year, month) ? begun : begun - 1;
}

/**
 * The share of the weights that lies behind. The weights belong to the twelve months from the period's first when it
 * covers twelve; a shorter or longer period takes them by calendar month, January first.
 */
function profileShare(period: Period, asOf: Day, weights: readonly number[]): number {
  const first = monthIndex(dateOf(period.start));
  const count = monthsIn(period);
  let gone = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    const index = first + i;
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const last = Math.min(monthEnd(year, month), period.end);
    const start = Math.max(monthEnd(year, month) - daysInMonth(year, month) + 1, period.start);
    const weight = (weights[count === 12 ? i : index % 12] ?? 0) * ((last - start + 1) / daysInMonth(year, month));
    all += weight;
    if (asOf >= last) gone += weight;
    else if (asOf >= start) gone += (weight * (asOf - start + 1)) / (last - start + 1);
  }
  return all === 0 ? shareOf(period, asOf, DAYS) : gone / all;
}
