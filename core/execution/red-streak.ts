import type { Status } from '../stoplight/status.ts';

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
