import { bandOf, roundedGap, type Bands } from '../stoplight/bands.ts';
import { STATUS_OF_BAND, type Status } from '../stoplight/status.ts';

/**
 * How many periods running something is Red, this one counted in; 0 where it is not Red now. A period without a verdict
 * neither counts nor ends it: nobody looked.
 *
 *   Red now; Green, Red, Red before → 3      Red now; Red, Grey before → 2      Yellow now → 0
 *
 * @param before the statuses of earlier periods, oldest first
 */
export function redStreak(now: Status, before: readonly (Status | null)[]): number {
  if (now !== 'Red') return 0;
  let count = 1;
  for (let i = before.length - 1; i >= 0; i--) {
    const status = before[i] ?? 'Grey';
    if (status === 'Red') count++;
    else if (status !== 'Grey') break;
  }
  return count;
}

/**
 * How something stood in the periods before the present one, from the attainments of all: oldest first, without those at
 * the end that nobody has filled in yet.
 */
export function statusesBefore(history: readonly (number | null)[], bands: Bands): readonly (Status | null)[] {
  let end = history.length;
  while (end > 0 && (history[end - 1] ?? null) === null) end--;
  return history
    .slice(0, Math.max(0, end - 1))
    .map((attainment) => (attainment === null ? null : STATUS_OF_BAND[bandOf(roundedGap(1 - attainment), bands)]));
}
