import { rampExpected, stoplight, type Measure } from './stoplight.ts';
import { DEFAULT_RULES, signOf, type Rules } from './measure.ts';
import { elapsed } from './pace.ts';
import type { Status } from './status.ts';

/** A change of one number that turns the colour. */
export type Flip = {
  /** The colour it turns to. */
  readonly to: Status;
  readonly of: 'actual' | 'target';
  /** The value at which it turns. */
  readonly at: number;
  /** How far that is from the present value; 0 where the least step suffices. */
  readonly by: number;
  /** Whether the value itself already has the new colour, or only values below or above it. */
  readonly side: 'at' | 'below' | 'above';
};

/** The least step that is not lost in the rounding of gaps to nine decimals. */
function nudge(at: number, scale: number): number {
  return Math.max(Math.abs(at), Math.abs(scale), 1e-6) * 1e-7;
}

/** The gaps at which one status ends, for the rules in force. */
function edges(rules: Rules): number[] {
  return [...new Set([rules.bands.green, rules.bands.yellow])];
}

function share(measure: Measure): number {
  const { timing = null, kind = 'level' } = measure;
  if (kind === 'level' || timing === null) return 1;
  const gone = elapsed(timing.period, timing.asOf, timing.basis);
  return gone.ok ? gone.share : 1;
}

/** Actuals that lie on an edge between two colours. */
function actualEdges(measure: Measure, rules: Rules): number[] {
  const { aim, baseline = null, kind = 'level' } = measure;
  const f = share(measure);
  if (aim.kind === 'range') {
    const [lo, hi] = [aim.lo * f, aim.hi * f];
    const base = (bound: number): number => (bound === 0 ? hi - lo : Math.abs(bound));
    if (rules.absYellow !== null) return [lo, hi, lo - rules.absYellow, hi + rules.absYellow];
    return edges(rules).flatMap((gap) => [lo - gap * base(lo), hi + gap * base(hi)]);
  }
  const sign = signOf(aim.direction);
  const isRamp = kind === 'ramp' && baseline !== null && measure.timing !== null && measure.timing !== undefined;
  const expected = isRamp ? rampExpected(aim.target, baseline, f) : aim.target * f;
  if (rules.absYellow !== null) {
    const way = isRamp && expected < baseline ? -1 : isRamp ? 1 : sign;
    return [expected, expected - way * rules.absYellow];
  }
  if (isRamp) return edges(rules).map((gap) => baseline + (1 - gap) * (expected - baseline));
  return expected === 0 ? [0] : edges(rules).map((gap) => expected - sign * gap * Math.abs(expected));
}

/** Targets that lie on an edge: where s(T·f - A)/|T·f| is an edge gap, for T above and below zero. */
function targetEdges(measure: Measure, rules: Rules): number[] {
  const { aim, actual, baseline = null, kind = 'level' } = measure;
  if (aim.kind === 'range') return [];
  const f = share(measure);
  const sign = signOf(aim.direction);
  if (kind === 'ramp' && baseline !== null && measure.timing) {
    if (rules.absYellow !== null || f === 0) return [];
    return edges(rules)
      .filter((gap) => gap !== 1)
      .map((gap) => baseline + (actual - baseline) / ((1 - gap) * f));
  }
  if (rules.absYellow !== null) return [actual / f, (actual + sign * rules.absYellow) / f];
  return edges(rules).flatMap((gap) => [actual / (1 - sign * gap) / f, actual / (1 + sign * gap) / f]);
}

/** The edge itself is tried first, so that 'at' wins where both sides of an edge would do. */
const SIDES: readonly Flip['side'][] = ['at', 'below', 'above'];

function flipsOf(
  measure: Measure,
  of: Flip['of'],
  present: number,
  places: readonly number[],
  withValue: (value: number) => Measure,
): Flip[] {
  const before = stoplight(measure).status;
  const best = new Map<Status, Flip>();
  for (const at of places) {
    if (!Number.isFinite(at)) continue;
    const step = nudge(at, present);
    for (const side of SIDES) {
      const value = side === 'at' ? at : side === 'below' ? at - step : at + step;
      const to = stoplight(withValue(value)).status;
      const known = best.get(to);
      const isNearer = known === undefined || Math.abs(at - present) < Math.abs(known.by);
      if (to !== before && to !== 'Grey' && isNearer) best.set(to, { to, of, at, by: at - present, side });
    }
  }
  return [...best.values()];
}

/**
 * The smallest changes of actual or target that turn the colour, nearest first for each new colour. Every one is
 * checked by judging again. Empty where there is no verdict to turn.
 *
 *   85 of 100 → Green: actual 100 (15 more) · Red: actual below 85
 */
export function flips(measure: Measure): Flip[] {
  const rules = measure.rules ?? DEFAULT_RULES;
  const { aim } = measure;
  if (stoplight(measure).status === 'Grey') return [];
  const ofActual = flipsOf(measure, 'actual', measure.actual, actualEdges(measure, rules), (actual) => ({
    ...measure,
    actual,
  }));
  if (aim.kind === 'range') return ofActual;
  const ofTarget = flipsOf(measure, 'target', aim.target, targetEdges(measure, rules), (target) => ({
    ...measure,
    aim: { ...aim, target },
  }));
  return [...ofActual, ...ofTarget];
}
