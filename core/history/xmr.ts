import { roundedGap } from '../stoplight/bands.ts';

/**
 * The limits of what a series does by itself, from the moving ranges between neighbours (the XmR chart of Shewhart and
 * Wheeler): what stays inside is noise, and explaining it makes stories; what leaves them is a signal.
 */
export type XmrLimits = { readonly centre: number; readonly lower: number; readonly upper: number };

/** What the last value of a series is. */
export type XmrVerdict = {
  readonly limits: XmrLimits;
  /**
   * - above, below: outside of the limits
   * - shift: so many values running on one side of the centre
   * - noise: nothing that asks for a reason
   */
  readonly says: 'above' | 'below' | 'shift' | 'noise';
};

/** 3 standard deviations, estimated from a mean moving range of two: 3 / 1.128. */
const RANGE_TO_LIMIT = 2.66;
/** With fewer values before the last the limits mean little. */
export const LEAST_BEFORE = 5;
/** So many running on one side are no chance: 1 in 128. */
const RUN = 8;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The limits of some values in time order; null with fewer than two. */
export function xmrLimits(values: readonly number[]): XmrLimits | null {
  if (values.length < 2) return null;
  const centre = mean(values);
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const reach = RANGE_TO_LIMIT * mean(ranges);
  return { centre: roundedGap(centre), lower: roundedGap(centre - reach), upper: roundedGap(centre + reach) };
}

/**
 * Whether the last value of a series is a signal or noise, by the limits of those before it, so that it does not widen
 * its own. Null with fewer than six known values.
 *
 *   100, 102, 99, 101, 98, 120 → above      100, 102, 99, 101, 98, 103 → noise
 */
export function xmrVerdict(series: readonly (number | null)[]): XmrVerdict | null {
  const values = series.filter((value) => value !== null);
  const [before, last] = [values.slice(0, -1), values[values.length - 1]];
  const limits = before.length < LEAST_BEFORE ? null : xmrLimits(before);
  if (limits === null || last === undefined) return null;
  if (last > limits.upper) return { limits, says: 'above' };
  if (last < limits.lower) return { limits, says: 'below' };
  const run = values.slice(-RUN);
  const isShifted =
    run.length === RUN && (run.every((value) => value > limits.centre) || run.every((value) => value < limits.centre));
  return { limits, says: isShifted ? 'shift' : 'noise' };
}
