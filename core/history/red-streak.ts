import type { Status } from '../stoplight/status.ts';

/** How many periods running, up to the last, were Red: Red, Grey, Red, Red → 2. */
export function redStreak(statuses: readonly Status[]): number {
  let streak = 0;
  while (streak < statuses.length && statuses[statuses.length - 1 - streak] === 'Red') streak++;
  return streak;
}
