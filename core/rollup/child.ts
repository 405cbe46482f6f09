import type { Direction } from '../reading/target.ts';
import type { Status } from '../stoplight/status.ts';
import { addableAmount, attainmentOfAmount } from './amounts.ts';
import { STATUS_POINTS, type RollupRules } from './rules.ts';
import type { Weight } from './weights.ts';

/** One child as its parent sees it. */
export type Child = {
  readonly status: Status;
  /** Share of its target that was reached, uncapped; without one the status counts. */
  readonly attainment?: number | null;
  readonly weight?: Weight;
  /** How much of the child counts for this parent, 0 to 1; 1 unless it has several. */
  readonly share?: number;
  /** A Red gate turns the parent Red, an unknown one keeps it from Green. */
  readonly gate?: boolean;
  /**
   * For 'value': what was reached and what was due by now, in one unit and direction. There the numbers alone decide,
   * not the status: leave them out where they must not count, as before the start of a period.
   */
  readonly actual?: number | null;
  readonly target?: number | null;
  readonly direction?: Direction;
  readonly unit?: string | null;
};

/** An attainment as it counts: no more than all, no less than nothing (semantics 2). */
export function capped(attainment: number): number {
  return Math.min(1, Math.max(0, attainment));
}

/** The share of a child that counts for this parent; 1 where none is given, 0 where it makes no sense. */
export function shareOf(child: Child): number {
  const { share = 1 } = child;
  return share > 0 ? share : 0;
}

/**
 * What a child counts, 0 to 1, or null where it is unknown and left out.
 *
 *   Green, 1.5 → 1   Red, -7.1 → 0   Yellow without attainment → 0.875   Grey → null, or 0 where missing counts as zero
 *
 * 'points' looks at the status alone; 'value' at the amounts alone.
 */
export function worthOf(child: Child, rules: RollupRules): number | null {
  if (rules.method === 'value') {
    const amount = addableAmount(child, rules.missing);
    return amount === null ? null : capped(attainmentOfAmount(amount) ?? 0);
  }
  const { status, attainment = null } = child;
  if (status === 'Grey') return rules.missing === 'zero' ? 0 : null;
  if (rules.method === 'points') return rules.points[status];
  return attainment !== null && Number.isFinite(attainment) ? capped(attainment) : STATUS_POINTS[status];
}
