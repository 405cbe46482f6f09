import type { Note } from '../messages/problem.ts';
import { readNumber, type NumberContext } from '../reading/number.ts';
import { isOneParent, parentTexts } from './parents.ts';

/** A weight as given: null is blank, NaN (or anything infinite) is no number. */
export type Weight = number | null;

/** Fractions add to 1 when they miss it by no more than this. */
const SUM_TOLERANCE = 1e-9;

/** Smaller weights are zero: below, a product with a share would lose its digits and turn a colour. */
const LEAST_WEIGHT = 1e-200;

/** How the weights of one parent's children were given. Written in place by `noteWeight`; sums of two parts add. */
export type WeightTally = {
  children: number;
  blank: number;
  negative: number;
  invalid: number;
  /** Strictly between 0 and 1. */
  fractions: number;
  aboveOne: number;
  /** The sum of the weights that count. */
  sum: number;
};

/** No weights seen yet. */
export function newWeightTally(): WeightTally {
  return { children: 0, blank: 0, negative: 0, invalid: 0, fractions: 0, aboveOne: 0, sum: 0 };
}

/**
 * A weight cell as a weight.
 *
 *   30, '30' → 30   '30 %' → 0.3   null, '', 'n/a' → null   'abc', TRUE, an error → NaN
 *   '75; 25' → 100: what it weighs in all its parents together; `sharesIn` divides it
 */
export function readWeight(raw: unknown, context?: NumberContext): Weight {
  if (typeof raw === 'string' && !isOneParent(raw)) {
    const parts = parentTexts(raw).map((text) => readWeight(text, context) ?? 0);
    return parts.every((part) => part >= 0) ? sumOf(parts) : NaN;
  }
  const read = readNumber(raw, context);
  if (read.ok) return read.value.value;
  return read.problem.code === 'NO_DATA' ? null : NaN;
}

/** What a given weight counts: itself, or 0 where it is blank, negative or no number (semantics 2). */
export function usableWeight(weight: Weight): number {
  return weight !== null && weight >= LEAST_WEIGHT && weight < Infinity ? weight : 0;
}

/** Counts one more weight. */
export function noteWeight(tally: WeightTally, weight: Weight): void {
  tally.children += 1;
  if (weight === null) tally.blank += 1;
  else if (!Number.isFinite(weight)) tally.invalid += 1;
  else if (weight < 0) tally.negative += 1;
  else {
    const used = usableWeight(weight);
    tally.sum += used;
    if (used > 1) tally.aboveOne += 1;
    else if (used > 0 && used < 1) tally.fractions += 1;
  }
}

/** Two tallies as one. */
export function mergedTally(a: WeightTally, b: WeightTally): WeightTally {
  return {
    children: a.children + b.children,
    blank: a.blank + b.blank,
    negative: a.negative + b.negative,
    invalid: a.invalid + b.invalid,
    fractions: a.fractions + b.fractions,
    aboveOne: a.aboveOne + b.aboveOne,
    sum: a.sum + b.sum,
  };
}

/**
 * What is odd about the weights, in a fixed order. `areEqual` says that no weight above zero was left to use.
 *
 *   1, blank → WEIGHT_MISSING   -1, 2 → NEGATIVE_WEIGHT   0, 0 → ZERO_WEIGHTS   0.5, 0.3 → WEIGHTS_NORMALISED
 *   50, 30 → nothing: weights are relative
 */
export function weightFlags(tally: WeightTally, areEqual: boolean): Note[] {
  const flags: Note[] = [];
  const isAllBlank = tally.blank === tally.children;
  if (tally.blank > 0 && !isAllBlank) flags.push('WEIGHT_MISSING');
  if (tally.negative > 0) flags.push('NEGATIVE_WEIGHT');
  if (tally.invalid > 0) flags.push('WEIGHT_INVALID');
  if (areEqual && !isAllBlank) flags.push('ZERO_WEIGHTS');
  const areFractions = tally.fractions > 0 && tally.aboveOne === 0;
  if (areFractions && Math.abs(tally.sum - 1) > SUM_TOLERANCE) flags.push('WEIGHTS_NORMALISED');
  return flags;
}

/** The weights of one parent's children as shares of the whole; they add to 1. */
export type EffectiveWeights = { readonly weights: readonly number[]; readonly flags: readonly Note[] };

/**
 * The effective weights of one parent's children (semantics 2). A row with several parents brings the share that this
 * one has of it.
 *
 *   blank, blank → 0.5, 0.5      1, blank → 1, 0 and WEIGHT_MISSING      50, 30 → 0.625, 0.375
 *   0, 0 → 0.5, 0.5 and ZERO_WEIGHTS      0.5, 0.3 → 0.625, 0.375 and WEIGHTS_NORMALISED
 */
export function effectiveWeights(
  given: readonly Weight[],
  shares: readonly number[] = given.map(() => 1),
): EffectiveWeights {
  const tally = newWeightTally();
  for (const weight of given) noteWeight(tally, weight);
  const products = given.map((weight, index) => usableWeight(weight) * (shares[index] ?? 1));
  const choices = [products, shares, given.map(() => 1)];
  const chosen = choices.find((weights) => sumOf(weights) > 0) ?? products;
  const flags = weightFlags(tally, chosen !== products);
  const whole = sumOf(chosen);
  if (!Number.isFinite(whole)) return { weights: given.map(() => 0), flags: [...flags, 'OVERFLOW'] };
  return { weights: chosen.map((weight) => weight / whole), flags };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
