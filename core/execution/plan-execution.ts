import { roundedGap } from '../stoplight/bands.ts';

/** The best a plan, or its execution, can be. */
export const BEST = 10;

/** Plan × execution, or why there is no product: a message code. */
export type PlanExecution =
  { readonly ok: true; readonly product: number } | { readonly ok: false; readonly reason: 'OUT_OF_SCALE' };

/** Whether a mark lies on the scale from 0 to 10. */
export function isOnScale(mark: number): boolean {
  return mark >= 0 && mark <= BEST;
}

/**
 * What comes of a plan: its quality times the effectiveness of its execution, both 0 to 10 (semantics 4, systems 1).
 *
 *   9 and 4 → 36      6 and 8 → 48: the poorer plan, better carried out, wins      9 and 40 → OUT_OF_SCALE
 */
export function planExecution(plan: number, execution: number): PlanExecution {
  if (!isOnScale(plan) || !isOnScale(execution)) return { ok: false, reason: 'OUT_OF_SCALE' };
  // 9.5 × 4.3 is 40.849999999999994 otherwise.
  return { ok: true, product: roundedGap(plan * execution) };
}
