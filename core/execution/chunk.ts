import { isProfile } from '../stoplight/pace.ts';
import { apportion } from './apportion.ts';
import { decimalsOf, fromSteps, inSteps } from './steps.ts';

/** Months and quarters of a year. */
export const MONTHS = 12;
export const QUARTERS = 4;
const MONTHS_OF_QUARTER = MONTHS / QUARTERS;

/** A year's amount in its quarters and months, from the first month of the fiscal year on. */
export type Chunks = { readonly quarters: readonly number[]; readonly months: readonly number[] };

/** The chunks, or why there are none: a message code. */
export type Chunked =
  | { readonly ok: true; readonly chunks: Chunks }
  | { readonly ok: false; readonly reason: 'BAD_PROFILE' | 'TOO_COARSE' | 'OVERFLOW' };

/** How a year is divided. */
export type ChunkOptions = {
  /** What each of the twelve months weighs; all alike unless set. */
  readonly profile?: readonly number[];
  /** Decimals of the parts; below zero tens, hundreds, thousands. Those of the total unless set. */
  readonly decimals?: number | null;
};

const EQUAL: readonly number[] = Array.from({ length: MONTHS }, () => 1);

/** The weights in runs of three, a quarter each. */
function quartersOf(weights: readonly number[]): readonly (readonly number[])[] {
  const quarters: (readonly number[])[] = [];
  for (let first = 0; first < MONTHS; first += MONTHS_OF_QUARTER)
    quarters.push(weights.slice(first, first + MONTHS_OF_QUARTER));
  return quarters;
}

/**
 * A year's amount as milestones: the year in quarters, each quarter in months, with sums that are exact at each level
 * (semantics 4, systems 40). For what adds up over the year; a rate is due in full at any time.
 *
 *   1000 → 250, 250, 250, 250 → 84, 83, 83, 84, 83, 83, …      7 → 2, 2, 2, 1 → 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0
 */
export function chunk(total: number, { profile = EQUAL, decimals = null }: ChunkOptions = {}): Chunked {
  if (!isProfile(profile)) return { ok: false, reason: 'BAD_PROFILE' };
  const places = decimals ?? decimalsOf(total);
  const units = inSteps(total, places);
  if (units === null || Number.isNaN(units)) return { ok: false, reason: 'OVERFLOW' };
  // Steps of which the total is no whole number would lose the rest, or hide it in one month.
  if (decimals !== null && fromSteps(units, places) !== total) return { ok: false, reason: 'TOO_COARSE' };
  const weights = quartersOf(profile);
  const quarters = apportion(
    units,
    weights.map((months) => months.reduce((sum, weight) => sum + weight, 0)),
  );
  const months = weights.flatMap((each, quarter) => apportion(quarters[quarter] ?? 0, each));
  const amount = (steps: number): number => fromSteps(steps, places);
  return { ok: true, chunks: { quarters: quarters.map(amount), months: months.map(amount) } };
}
