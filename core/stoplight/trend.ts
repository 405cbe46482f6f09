import { roundedGap } from './bands.ts';

/** Where a measure is heading. */
export type Trend = 'improving' | 'steady' | 'worsening';

/** Two points of attainment: a smaller step is noise (semantics 1.6). */
export const TREND_STEP = 0.02;

/**
 * The trend of attainments in time order, from the last two that are known. Null with fewer than two.
 *
 *   [0.8, 0.86] → improving by 0.06    [0.9, 0.91] → steady
 */
export function trend(
  attainments: readonly (number | null)[],
  step: number = TREND_STEP,
): { readonly trend: Trend; readonly delta: number } | null {
  const known = attainments.filter((each) => each !== null);
  const last = known[known.length - 1];
  const before = known[known.length - 2];
  if (last === undefined || before === undefined) return null;
  const delta = roundedGap(last - before);
  if (delta >= step) return { trend: 'improving', delta };
  return { trend: delta <= -step ? 'worsening' : 'steady', delta };
}
