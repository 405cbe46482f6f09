import { roundedGap } from '../stoplight/bands.ts';

/** What misses a whole number by less is that number: 0.1 + 0.2 parts of ten are three. */
const NOISE = 1e-9;

/**
 * Whole units divided by weights, so that the parts add up exactly: largest remainder, ties to the earliest
 * (semantics 4). Weights are zero or more; where none is above zero, all count alike.
 *
 *   7 by 1, 1, 1, 1 → 2, 2, 2, 1      20 by 100, 100, 100 → 7, 7, 6      -7 by 1, 1 → -4, -3
 */
export function apportion(units: number, weights: readonly number[]): number[] {
  const largest = Math.max(0, ...weights);
  // Scaled first, so that weights of any size can be added.
  const scaled = largest > 0 ? weights.map((weight) => weight / largest) : weights.map(() => 1);
  const whole = scaled.reduce((sum, weight) => sum + weight, 0);
  const exact = scaled.map((weight) => (Math.abs(units) * weight) / whole);
  const parts = exact.map((share) => Math.floor(share + NOISE));
  const remainders = exact.map((share, index) => roundedGap(share - (parts[index] ?? 0)));
  const byRemainder = remainders.map((_, index) => index);
  byRemainder.sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  const left = Math.abs(units) - parts.reduce((sum, part) => sum + part, 0);
  const luckier = new Set(byRemainder.slice(0, left));
  const sign = units < 0 ? -1 : 1;
  return parts.map((part, index) => sign * (part + (luckier.has(index) ? 1 : 0)) + 0);
}
