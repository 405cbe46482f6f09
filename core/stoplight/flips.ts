import { rampBaseline, rampExpected, shareDue, stoplight, type Measure } from './stoplight.ts';
import { roundedGap } from './bands.ts';
import { DEFAULT_RULES, signOf, type Aim, type Rules } from './measure.ts';
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

/** Steps past an edge, as shares of what a gap is a share of: past the nine decimals of a gap, far below any band. */
const STEPS = [1e-8, 1e-7, 1e-6];

/** The least step between amounts, which are compared at nine decimals. */
const LEAST = 2e-9;

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}

/** Half-way to the steps that are displayed around a limit: there what is read changes. */
function readEdges(limit: number, precision: number): number[] {
  const unit = 10 ** -(precision + 2);
  const step = Math.floor((1 - limit) / unit);
  return [step - 1, step, step + 1, step + 2].map((each) => roundedGap(1 - (each - 0.5) * unit));
}

/** The gaps at which one status ends, for the rules in force; a strict target has one at the target too. */
function edges(rules: Rules, strict: boolean): number[] {
  const limits = [rules.bands.green, rules.bands.yellow, ...(strict ? [0] : [])];
  const { displayPrecision } = rules;
  if (displayPrecision === null) return unique(limits);
  return unique(limits.flatMap((limit) => readEdges(limit, displayPrecision)));
}

type Value = Extract<Aim, { kind: 'value' }>;

/** A value where the colour may change, and the steps to take from it, smallest first. */
type Place = { readonly at: number; readonly steps: readonly number[] };

/** The values with steps in the units that gaps there are shares of; with no unit, or in absolute mode, in amounts. */
function places(values: readonly number[], unitOf: (at: number) => number, least: number): Place[] {
  return values
    .filter((at) => Number.isFinite(at))
    .map((at) => {
      const unit = unitOf(at);
      // Never so small that adding it changes nothing.
      const floor = Math.max(least, unit === 0 ? LEAST : 0, Math.abs(at) * 1e-15);
      return { at, steps: STEPS.map((share) => Math.max(unit * share, floor)) };
    });
}

/** Actuals that lie on an edge between two colours. */
function actualPlaces(measure: Measure, rules: Rules): Place[] {
  const { aim } = measure;
  const f = shareDue(measure);
  if (aim.kind === 'range') return rangePlaces(aim, f, rules);
  const baseline = rampBaseline(measure);
  const expected = baseline === null ? aim.target * f : rampExpected(aim.target, baseline, f);
  const isWay = baseline !== null && expected !== baseline;
  // One gap is this much of the actual, downwards where less is worse.
  const unit = isWay ? expected - baseline : signOf(aim.direction) * Math.abs(expected);
  const size = (): number => Math.abs(unit);
  if (rules.absYellow === null)
    return places(
      edges(rules, aim.strict).map((gap) => expected - gap * unit),
      size,
      0,
    );
  const down = isWay ? Math.sign(unit) : signOf(aim.direction);
  return places([expected, expected - down * rules.absYellow], size, LEAST);
}

function rangePlaces(aim: { readonly lo: number; readonly hi: number }, f: number, rules: Rules): Place[] {
  const [lo, hi] = [aim.lo * f, aim.hi * f];
  const { absYellow } = rules;
  const gaps = unique([0, ...edges(rules, false)]).filter((gap) => gap >= 0);
  return [-1, 1].flatMap((side) => {
    const bound = side < 0 ? lo : hi;
    const base = bound === 0 ? hi - lo : Math.abs(bound);
    const off = absYellow === null ? gaps.map((gap) => gap * base) : [0, absYellow];
    return places(
      off.map((each) => bound + side * each),
      () => base,
      absYellow === null ? 0 : LEAST,
    );
  });
}

/** Targets that lie on an edge: where s(T·f - A)/|T·f| is an edge gap, for T above and below zero. */
function targetPlaces(measure: Measure, rules: Rules, aim: Value): Place[] {
  const { actual } = measure;
  const f = shareDue(measure);
  const { absYellow } = rules;
  const gaps = edges(rules, aim.strict);
  const least = absYellow === null ? 0 : LEAST / f;
  // A ramp counts from its baseline, everything else from zero; there the sign of a gap changes.
  const baseline = rampBaseline(measure);
  const zero = baseline ?? 0;
  const factors = gaps.flatMap((gap) => (baseline === null ? [1 - gap, 1 + gap] : [1 - gap]));
  const due =
    absYellow === null
      ? factors.map((factor) => (actual - zero) / factor)
      : [-absYellow, 0, absYellow].map((each) => actual - zero + each);
  const unit = (at: number): number => Math.abs((at === zero ? actual : at) - zero);
  return places([zero, ...due.map((each) => zero + each / f)], unit, least);
}

const SIDES = [
  ['below', -1],
  ['above', 1],
] as const;

function flipsOf(
  measure: Measure,
  of: Flip['of'],
  present: number,
  where: readonly Place[],
  withValue: (value: number) => Measure,
): Flip[] {
  const before = stoplight(measure).status;
  const best = new Map<Status, Flip>();
  const turns = (at: number, side: Flip['side'], value: number): Status => {
    const to = stoplight(withValue(value)).status;
    const known = best.get(to);
    const isNearer = known === undefined || Math.abs(at - present) < Math.abs(known.by);
    if (to !== before && to !== 'Grey' && isNearer) best.set(to, { to, of, at, by: at - present, side });
    return to;
  };
  for (const { at, steps } of where) {
    // The edge itself is tried first, so that 'at' wins where both sides of an edge would do.
    const status = turns(at, 'at', at);
    for (const [side, sign] of SIDES) steps.some((step) => turns(at, side, at + sign * step) !== status);
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
  const ofActual = flipsOf(measure, 'actual', measure.actual, actualPlaces(measure, rules), (actual) => ({
    ...measure,
    actual,
  }));
  if (aim.kind === 'range') return ofActual;
  const ofTarget = flipsOf(measure, 'target', aim.target, targetPlaces(measure, rules, aim), (target) => ({
    ...measure,
    aim: { ...aim, target },
  }));
  return [...ofActual, ...ofTarget];
}
