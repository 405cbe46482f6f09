/** A ninth decimal is the last that counts anywhere (semantics 1.5). */
export const MOST_DECIMALS = 9;

/** The largest whole number up to which every other one is exact. */
const LARGEST = 2 ** 53 - 1;

/**
 * An amount as a count of steps, so that sums are sums of whole numbers and no unit gets lost. Null where it is too
 * large to be counted so. Decimals below zero are steps of tens, hundreds, thousands.
 *
 *   inSteps(12.5, 1) → 125   inSteps(12_000, -3) → 12   inSteps(1e300, 0) → null
 */
export function inSteps(amount: number, decimals: number): number | null {
  const steps = decimals < 0 ? amount / 10 ** -decimals : amount * 10 ** decimals;
  const whole = Math.round(steps) + 0;
  return Math.abs(whole) <= LARGEST ? whole : null;
}

/** The amount of a count of steps: the inverse of `inSteps`. Dividing gives 0.3 where multiplying gives 0.30000000000000004. */
export function fromSteps(steps: number, decimals: number): number {
  return decimals < 0 ? steps * 10 ** -decimals : steps / 10 ** decimals;
}

/** How many decimals an amount is written with, nine at most: 1000 → 0, 12.5 → 1. */
export function decimalsOf(amount: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const steps = inSteps(amount, decimals);
    if (steps === null || fromSteps(steps, decimals) === amount) return decimals;
  }
  return MOST_DECIMALS;
}
