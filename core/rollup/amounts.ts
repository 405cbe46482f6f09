import type { Direction } from '../reading/target.ts';
import { gapOf, signOf } from '../stoplight/measure.ts';
import type { RollupRules } from './rules.ts';

/** What was reached and what was due. A null unit is not stated, and goes with any one unit. */
export type Amount = {
  readonly actual: number;
  readonly target: number;
  readonly direction: Direction;
  readonly unit: string | null;
};

/** The amounts of some children added up. */
export type Amounts = {
  readonly count: number;
  readonly actual: number;
  readonly target: number;
  readonly direction: Direction | null;
  readonly unit: string | null;
  readonly hasSeveralDirections: boolean;
  readonly hasSeveralUnits: boolean;
};

/** The cells of a child that an amount is made of. */
type AmountCells = {
  readonly actual?: number | null;
  readonly target?: number | null;
  readonly direction?: Direction;
  readonly unit?: string | null;
};

/** Nothing added yet. */
export const NO_AMOUNTS: Amounts = {
  count: 0,
  actual: 0,
  target: 0,
  direction: null,
  unit: null,
  hasSeveralDirections: false,
  hasSeveralUnits: false,
};

/**
 * The amount of a child, or null where it has none.
 *
 *   85 of 100          → 85 of 100
 *   blank of 100       → null; where missing counts as zero: 0 of 100, or 200 of 100 where lower is better
 *   85 without target  → null: nothing it could be held against
 *
 * "Missing is zero" is about attainment: no costs at all would be the best result, not the worst.
 */
export function addableAmount(child: AmountCells, missing: RollupRules['missing']): Amount | null {
  const { actual = null, target = null, direction = 'higher', unit = null } = child;
  if (target === null || !Number.isFinite(target)) return null;
  if (actual !== null && Number.isFinite(actual)) return { actual, target, direction, unit };
  return missing === 'zero' ? { actual: target - signOf(direction) * Math.abs(target), target, direction, unit } : null;
}

/** The attainment of one amount (semantics 1.4), uncapped; null for a target of 0. */
export function attainmentOfAmount(amount: Amount): number | null {
  if (amount.target === 0) return null;
  return 1 - gapOf(amount.actual, amount.target, signOf(amount.direction));
}

/** One amount as a sum; of a child with several parents only this one's share. */
export function amountsOf(amount: Amount, share: number): Amounts {
  const { actual, target, direction, unit } = amount;
  return {
    count: 1,
    actual: actual * share,
    target: target * share,
    direction,
    unit,
    hasSeveralDirections: false,
    hasSeveralUnits: false,
  };
}

/** Two sums as one. */
export function mergedAmounts(a: Amounts, b: Amounts): Amounts {
  return {
    count: a.count + b.count,
    actual: a.actual + b.actual,
    target: a.target + b.target,
    direction: a.direction ?? b.direction,
    unit: a.unit ?? b.unit,
    hasSeveralDirections: a.hasSeveralDirections || b.hasSeveralDirections || differ(a.direction, b.direction),
    hasSeveralUnits: a.hasSeveralUnits || b.hasSeveralUnits || differ(a.unit, b.unit),
  };
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
