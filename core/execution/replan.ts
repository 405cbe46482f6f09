import { apportion } from './apportion.ts';
import { decimalsOf, fromSteps, inSteps } from './steps.ts';

/** What becomes of a shortfall: it stays a miss, the next period takes it, or all that are left do. */
export type ReplanMode = 'hold' | 'next' | 'spread';

/** The ways to go on after a miss. */
export const REPLAN_MODES: readonly ReplanMode[] = ['hold', 'next', 'spread'];

/** The periods that are left, as they are planned now. */
export type Replan = {
  /** What is missing of the closed periods; below zero it is a surplus. */
  readonly shortfall: number;
  /** How many periods are closed: up to the last one with an actual. */
  readonly closed: number;
  /** The targets of the periods that are left. */
  readonly rest: readonly number[];
};

/** The new plan, or why there is none: a message code. */
export type Replanned = ({ readonly ok: true } & Replan) | { readonly ok: false; readonly reason: 'OVERFLOW' };

function closedPeriods(actuals: readonly (number | null)[]): number {
  for (let count = actuals.length; count > 0; count--) if ((actuals[count - 1] ?? null) !== null) return count;
  return 0;
}

/** Missing amounts of the closed periods. One without an actual says nothing, so neither side of it counts. */
function shortfallOf(plan: readonly number[], actuals: readonly (number | null)[]): number {
  return actuals.reduce<number>((sum, actual, period) => {
    const planned = plan[period];
    return actual === null || planned === undefined ? sum : sum + planned - actual;
  }, 0);
}

function restOf(rest: readonly number[], shortfall: number, mode: ReplanMode): readonly number[] {
  if (shortfall <= 0 || mode === 'hold') return rest;
  // By the plan, so that the season stays; a plan with a loss in it says nothing about shares.
  const weights = rest.some((target) => target < 0) ? rest.map(() => 1) : rest;
  const more =
    mode === 'next' ? rest.map((_, period) => (period === 0 ? shortfall : 0)) : apportion(shortfall, weights);
  return rest.map((target, period) => target + (more[period] ?? 0));
}

/**
 * The targets of the periods that are left, after those with an actual (semantics 4). A surplus never lowers them.
 *
 *   100 ×4, 80 reached, spread → 107, 107, 106      next → 120, 100, 100      hold → 100, 100, 100
 *   100 ×4, 130 reached        → 100, 100, 100
 *
 * Amounts are counted in the smallest step that the plan and the actuals are written in, so that nothing gets lost.
 */
export function replan(plan: readonly number[], actuals: readonly (number | null)[], mode: ReplanMode): Replanned {
  const known = actuals.filter((actual) => actual !== null);
  const decimals = Math.max(0, ...[...plan, ...known].map(decimalsOf));
  const count = (amount: number): number => inSteps(amount, decimals) ?? NaN;
  const steps = plan.map(count);
  const reached = actuals.map((actual) => (actual === null ? null : count(actual)));
  const closed = Math.min(plan.length, closedPeriods(actuals));
  const shortfall = shortfallOf(steps, reached);
  const rest = restOf(steps.slice(closed), shortfall, mode);
  if (![shortfall, ...steps, ...rest].every(Number.isSafeInteger)) return { ok: false, reason: 'OVERFLOW' };
  const amount = (each: number): number => fromSteps(each, decimals) + 0;
  return { ok: true, shortfall: amount(shortfall), closed, rest: rest.map(amount) };
}
