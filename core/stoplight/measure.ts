import type { Direction } from '../reading/target.ts';
import { bandOf, DEFAULT_BANDS, roundedGap, type Bands } from './bands.ts';
import { grey, STATUS_OF_BAND, type Band, type Reason, type Verdict } from './status.ts';
import type { Note } from '../messages/problem.ts';

/** What the actual is held against: a value, or a range to stay in. */
export type Aim =
  | { readonly kind: 'value'; readonly target: number; readonly direction: Direction; readonly strict: boolean }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number };

/** How a gap becomes a colour. */
export type Rules = {
  readonly bands: Bands;
  /** Absolute mode: Yellow is short by at most this much, whatever the percentages; null is off. */
  readonly absYellow: number | null;
  /** Decimals of the attainment in percent that are shown, and so judged; null is off. */
  readonly displayPrecision: number | null;
};

/** The rules of someone who set none. */
export const DEFAULT_RULES: Rules = { bands: DEFAULT_BANDS, absYellow: null, displayPrecision: null };

/** Beyond ±300 % a percentage says nothing; the absolute variance is shown beside it. */
const MEANINGFUL = 3;

/** +1 where higher is better, -1 where lower is. */
export function signOf(direction: Direction): 1 | -1 {
  return direction === 'lower' ? -1 : 1;
}

/**
 * How far the actual is behind the expected value, as a share of it (semantics 1.4). Not rounded.
 *
 *   85 of 100          → 0.15
 *   8.2 of 7.5, lower  → 0.0933
 *   -50 of -100        → -0.5: half the loss is ahead of plan
 */
export function gapOf(actual: number, expected: number, sign: 1 | -1): number {
  return (sign * (expected - actual)) / Math.abs(expected);
}

/** The gap on the way from a baseline: share of the way that is missing. Not rounded. */
export function rampGap(actual: number, expected: number, baseline: number): number {
  return 1 - (actual - baseline) / (expected - baseline);
}

/** The distance to the violated bound as a share of it; of the range's width where the bound is 0. Inside: 0. */
export function rangeGap(actual: number, lo: number, hi: number): number {
  if (actual >= lo && actual <= hi) return 0;
  const bound = actual < lo ? lo : hi;
  const base = bound === 0 ? hi - lo : Math.abs(bound);
  return Math.abs(actual - bound) / base;
}

/** Decimals of a gap in percent: nine of the share. */
const GAP_DECIMALS = 7;

/** A gap as it is judged (semantics 1.5): at nine decimals, or at what is displayed. */
export function judgedGap(gap: number, { displayPrecision }: Rules): number {
  const rounded = roundedGap(gap);
  if (displayPrecision === null) return rounded;
  // In whole billionths, where half points are exact: 0.845 * 100 is 84.49999999999999, and would be read as 84 %.
  const unit = 10 ** (GAP_DECIMALS - displayPrecision);
  const read = Math.round(Math.round((1 - rounded) * 1e9) / unit) * unit;
  return roundedGap(1 - read / 1e9);
}

function verdict(
  band: Band,
  gap: number | null,
  expected: number | null,
  reason: Reason | null = null,
  notes: readonly Note[] = [],
): Verdict {
  const rounded = gap === null ? null : roundedGap(gap);
  const attainment = rounded === null ? null : roundedGap(1 - rounded);
  return { status: STATUS_OF_BAND[band], band, attainment, gap: rounded, expected, reason, notes };
}

/** The band by amounts: short by nothing, by at most the tolerance, or by more. */
function absoluteBand(shortfall: number, tolerance: number): Band {
  const short = roundedGap(shortfall);
  if (short <= 0) return 'on';
  return short <= tolerance ? 'caution' : 'behind';
}

function withNotes(gap: number): readonly Note[] {
  return Math.abs(roundedGap(gap)) > MEANINGFUL ? ['NOT_MEANINGFUL'] : [];
}

/**
 * Judges an actual against what is expected of it by now.
 *
 *   judgeValue(85, 100, 'higher')  → Yellow/caution, attainment 0.85
 *   judgeValue(0, 0, 'lower')      → Green, attainment null, reason ZERO_TARGET
 */
export function judgeValue(
  actual: number,
  expected: number,
  direction: Direction,
  rules: Rules = DEFAULT_RULES,
  strict = false,
): Verdict {
  const sign = signOf(direction);
  const shortfall = sign * (expected - actual);
  if (Number.isNaN(shortfall)) return grey('OVERFLOW');
  if (expected === 0) {
    // Exactly, as the native formula of semantics 5 compares; only a tolerance compares amounts as they are rounded.
    const isEqual = (rules.absYellow === null ? shortfall : roundedGap(shortfall)) === 0;
    if (strict && isEqual) return verdict('near', null, expected, 'STRICT_EQUAL');
    const band =
      rules.absYellow === null ? (shortfall <= 0 ? 'on' : 'behind') : absoluteBand(shortfall, rules.absYellow);
    return verdict(band, null, expected, 'ZERO_TARGET');
  }
  const gap = gapOf(actual, expected, sign);
  return judgeGap({ gap, shortfall, expected, strict }, rules);
}

/**
 * The verdict of a share behind and of the amount it stands for. A strict target at equality is Yellow: equal by
 * amounts where those are judged, else as displayed.
 */
function judgeGap(
  { gap, shortfall, expected, strict }: { gap: number; shortfall: number; expected: number; strict: boolean },
  rules: Rules,
): Verdict {
  if (!Number.isFinite(gap)) return grey('OVERFLOW');
  const isEqual = (rules.absYellow === null ? judgedGap(gap, rules) : roundedGap(shortfall)) === 0;
  if (strict && isEqual) return verdict('near', gap, expected, 'STRICT_EQUAL');
  const band =
    rules.absYellow === null ? bandOf(judgedGap(gap, rules), rules.bands) : absoluteBand(shortfall, rules.absYellow);
  return verdict(band, gap, expected, null, withNotes(gap));
}

/** Judges the way from a baseline to what is expected by now. A target that is the baseline is judged as a level. */
export function judgeRamp(
  actual: number,
  expected: number,
  baseline: number,
  direction: Direction,
  rules: Rules = DEFAULT_RULES,
  strict = false,
): Verdict {
  if (expected === baseline) {
    const level = judgeValue(actual, expected, direction, rules, strict);
    return { ...level, notes: [...level.notes, 'BASELINE_IS_TARGET'] };
  }
  const gap = rampGap(actual, expected, baseline);
  const shortfall = (expected > baseline ? 1 : -1) * (expected - actual);
  return judgeGap({ gap, shortfall, expected, strict }, rules);
}

/** Judges whether an actual lies in a range. A reversed range is a set-up error, not a colour. */
export function judgeRange(actual: number, lo: number, hi: number, rules: Rules = DEFAULT_RULES): Verdict {
  if (lo > hi) return grey('BAD_RANGE');
  const distance = Math.max(lo - actual, actual - hi, 0);
  if (Number.isNaN(distance)) return grey('OVERFLOW');
  if (lo === 0 && hi === 0) return verdict(absoluteBand(distance, rules.absYellow ?? 0), null, null, 'ZERO_TARGET');
  const gap = rangeGap(actual, lo, hi);
  if (!Number.isFinite(gap)) return grey('OVERFLOW');
  const band =
    rules.absYellow === null ? bandOf(judgedGap(gap, rules), rules.bands) : absoluteBand(distance, rules.absYellow);
  return verdict(band, gap, null, null, withNotes(gap));
}
