import { roundedGap } from '../stoplight/bands.ts';

/**
 * How many more managers say that expectations are clear than reports do, in points (semantics 4, systems 55).
 *
 *   0.84 and 0.39 → 0.45
 */
export function clarityGap(managers: number, reports: number): number {
  return roundedGap(managers - reports);
}
