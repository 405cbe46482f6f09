import type { Day } from '../calendar/day.ts';
import { DEFAULT_RULES, judgeRamp, judgeRange, judgeValue, type Aim, type Rules } from './measure.ts';
import { elapsed, type PaceBasis, type Period } from './pace.ts';
import { grey, type Verdict } from './status.ts';

/** How a measure relates to time (semantics 1.3). */
export type MeasureKind = 'flow' | 'level' | 'ramp';

/** Where in time a measure stands. */
export type Timing = { readonly period: Period; readonly asOf: Day; readonly basis: PaceBasis };

/** One measure with everything its colour depends on. */
export type Measure = {
  readonly actual: number;
  readonly aim: Aim;
  readonly kind?: MeasureKind;
  /** Where a ramp starts from. */
  readonly baseline?: number | null;
  /** Without it everything is judged as a level. */
  readonly timing?: Timing | null;
  readonly rules?: Rules;
};

/** A ramp says nothing before a tenth of its time has gone by. */
export const RAMP_MINIMUM = 0.1;

/**
 * The verdict of one measure.
 *
 *   85 of 100                                     → Yellow/caution, gap 0.15
 *   500 of 1000 bookings after 2 of 3 months      → Red: 666.67 were due
 *   31 on the way from 30 to 40, at half of time  → Red: 1 of 5 points moved
 */
export function stoplight(measure: Measure): Verdict {
  const { actual, aim, rules = DEFAULT_RULES, kind = 'level', timing = null, baseline = null } = measure;
  if (kind === 'level' || timing === null) return judgeAim(actual, aim, 1, rules);
  const gone = elapsed(timing.period, timing.asOf, timing.basis);
  if (!gone.ok) return grey(gone.reason);
  if (gone.state === 'NOT_STARTED') return grey('NOT_STARTED');
  if (kind === 'flow') {
    // Nothing is due yet (no month closed, say): a colour would be Green for doing nothing or Red for spending early.
    return gone.share === 0 ? grey('TOO_EARLY') : judgeAim(actual, aim, gone.share, rules);
  }
  if (aim.kind === 'range') return judgeAim(actual, aim, 1, rules);
  if (baseline === null) return grey('NO_BASELINE');
  if (gone.share < RAMP_MINIMUM) return grey('TOO_EARLY');
  const { target, direction, strict } = aim;
  return judgeRamp(actual, rampExpected(target, baseline, gone.share), baseline, direction, rules, strict);
}

function judgeAim(actual: number, aim: Aim, share: number, rules: Rules): Verdict {
  return aim.kind === 'range'
    ? judgeRange(actual, aim.lo * share, aim.hi * share, rules)
    : judgeValue(actual, aim.target * share, aim.direction, rules, aim.strict);
}

/**
 * The share of the aim that is due by now: all of a level; of a flow, what has gone by of its period. A ramp moves its
 * expected value, not this: all of it for ranges.
 */
export function shareDue({ kind = 'level', timing = null, aim }: Measure): number {
  if (kind === 'level' || timing === null || (kind === 'ramp' && aim.kind === 'range')) return 1;
  const gone = elapsed(timing.period, timing.asOf, timing.basis);
  return gone.ok ? gone.share : 1;
}

/** The baseline of a measure that is judged as a ramp, or null. */
export function rampBaseline({ kind, baseline = null, timing = null }: Measure): number | null {
  return kind === 'ramp' && timing !== null ? baseline : null;
}

/** What a ramp asks for when a share of its time has gone by: from baseline to target in a straight line. */
export function rampExpected(target: number, baseline: number, share: number): number {
  return baseline + (target - baseline) * share;
}
