import { roundedGap } from '../stoplight/bands.ts';

/** What one part was to contribute, and what it does. Shares are fractions: 0.45 is 45 %. */
export type Contribution = {
  readonly plannedShare: number;
  /** Null while nothing has come in. */
  readonly actualShare: number | null;
  /** Actual less planned share, in points: 0.45 of 1/3 is +0.1167. */
  readonly variance: number | null;
  /** The variance as a share of the planned share; null where none was planned. */
  readonly relative: number | null;
  /** The share it must have of what is still to come, for the plan to come true; null where nothing says how much is done. */
  readonly required: number | null;
};

/** The contributions, or why there are none: a message code. */
export type Contributed =
  { readonly ok: true; readonly parts: readonly Contribution[] } | { readonly ok: false; readonly reason: 'NO_SHARE' };

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Whether amounts make up a whole that shares can be taken of. */
function isWhole(amounts: readonly number[]): boolean {
  const whole = sumOf(amounts);
  return amounts.every((amount) => amount >= 0) && whole > 0 && Number.isFinite(whole);
}

/**
 * How a mix differs from the one that was planned (semantics 4, systems 32).
 *
 *   thirds planned, 45/45/10 at half-year → +11.67, +11.67 and -23.33 points; the last needs 56.7 % of what is to come
 *
 * @param done the share of the whole that is done, 0 to below 1: `(p - d·a) / (1 - d)` is what is then required
 */
export function contribution(planned: readonly number[], actual: readonly number[], done: number | null): Contributed {
  if (!isWhole(planned)) return { ok: false, reason: 'NO_SHARE' };
  const whole = sumOf(planned);
  const reached = isWhole(actual) ? sumOf(actual) : null;
  const isUnderWay = done !== null && done >= 0 && done < 1;
  return {
    ok: true,
    parts: planned.map((each, index) => {
      const plannedShare = each / whole;
      const actualShare = reached === null ? null : (actual[index] ?? 0) / reached;
      const variance = actualShare === null ? null : actualShare - plannedShare;
      const required = actualShare === null || !isUnderWay ? null : (plannedShare - done * actualShare) / (1 - done);
      return {
        plannedShare: roundedGap(plannedShare),
        actualShare: actualShare === null ? null : roundedGap(actualShare),
        variance: variance === null ? null : roundedGap(variance),
        relative: variance === null || plannedShare === 0 ? null : roundedGap(variance / plannedShare),
        required: required === null ? null : roundedGap(required),
      };
    }),
  };
}
