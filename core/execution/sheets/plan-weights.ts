import type { TableReview } from '../../review/review-types.ts';
import { readWeight, usableWeight } from '../../rollup/weights.ts';

/**
 * What the rows of a table weigh beside those of other tables: 1 is an average row. Each table weighs in a scale of its
 * own, or in none; a list of tasks without weights must not count for nothing beside a scorecard with them. Inside of a
 * table a blank counts nothing where others are weighed, as in any roll-up (semantics 2).
 */
export function weightsIn({ rows }: TableReview): ReadonlyMap<number, number> {
  const weights = rows.map(({ row, weight }): [number, number] => [row, usableWeight(readWeight(weight))]);
  const mean = weights.reduce((sum, [, weight]) => sum + weight, 0) / Math.max(1, weights.length);
  return new Map(weights.map(([row, weight]) => [row, mean > 0 ? weight / mean : 1]));
}
