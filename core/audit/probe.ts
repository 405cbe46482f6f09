import { customBands, roundedGap, type Bands } from '../stoplight/bands.ts';
import type { Direction } from '../reading/target.ts';
import type { Light } from './status-sign.ts';

/** What a home-made light shows at an attainment A/T, exactly there and from there up to the next step. */
type Step = { readonly at: number; readonly here: Light | null; readonly above: Light | null };

/** A place between two bands where a light falls through: it shows something that is neither of its neighbours. */
export type Hole = {
  /** Attainments; equal where only one point is missed, such as exactly 85 %. */
  readonly from: number;
  readonly to: number;
  readonly shows: Light | null;
};

/** What a home-made light does over the whole range, told by trying it. */
export type Behaviour = {
  readonly direction: Direction | null;
  /** Its bands as shares of the target; null where they are no shares, or no bands at all. */
  readonly bands: Bands | null;
  /** The attainments at which Green and Yellow begin, for telling people. */
  readonly green: number | null;
  readonly yellow: number | null;
  readonly holes: readonly Hole[];
};

/** A light as a function of actual and target. */
export type Probe = (actual: number, target: number) => Light | null;

const RANK: Readonly<Record<Light, number>> = { Red: 1, Yellow: 2, Green: 3 };

/** Where a light may turn: at its limits as shares, percents, distances from one, and their like the other way round. */
function turningPoints(limits: readonly number[], target: number): number[] {
  const points = new Set<number>([1]);
  const add = (value: number): void => {
    if (Number.isFinite(value) && value > 0 && value < 10) points.add(Number(value.toPrecision(12)));
  };
  for (const limit of limits) {
    for (const share of [limit, limit / 100]) for (const at of [share, 1 - share, 1 + share, 1 / share]) add(at);
    for (const amount of [limit, -limit]) {
      add(amount / target);
      add(1 + amount / target);
    }
  }
  return [...points].sort((a, b) => a - b);
}

const START = 1e-6;

function stepsOf(probe: Probe, limits: readonly number[], target: number): Step[] {
  const points = [START, ...turningPoints(limits, target)];
  return points.map((at, i) => ({
    at,
    here: probe(at * target, target),
    above: probe(((at + (points[i + 1] ?? at + 2)) / 2) * target, target),
  }));
}

/** Stretches of one light, in order; points that differ from both sides count as stretches of their own. */
type Stretch = { readonly from: number; readonly to: number; readonly light: Light | null; readonly hasStart: boolean };

function stretchesOf(steps: readonly Step[]): Stretch[] {
  const found: Stretch[] = [];
  const push = (from: number, to: number, light: Light | null, isPoint: boolean): void => {
    const last = found[found.length - 1];
    if (last !== undefined && last.light === light) found[found.length - 1] = { ...last, to };
    else found.push({ from, to, light, hasStart: isPoint });
  };
  steps.forEach(({ at, here, above }, i) => {
    push(at, at, here, true);
    push(at, steps[i + 1]?.at ?? Infinity, above, false);
  });
  return found;
}

/** A gap between bands this narrow was not meant: 84 to 85, or one point. */
const NARROW = 0.021;

function holesIn(stretches: readonly Stretch[]): Hole[] {
  return stretches.flatMap(({ from, to, light }, i): Hole[] => {
    const [before, after] = [stretches[i - 1]?.light, stretches[i + 1]?.light];
    if (before === undefined || after === undefined || before === null || after === null) return [];
    if (to - from > NARROW || from <= 2 * START) return [];
    const isBetween = light !== null && (RANK[light] - RANK[before]) * (RANK[after] - RANK[light]) > 0;
    return isBetween ? [] : [{ from, to, shows: light }];
  });
}

/** The stretches without holes, put together again. */
function withoutHoles(stretches: readonly Stretch[], holes: readonly Hole[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const each of stretches) {
    if (holes.some((hole) => hole.from === each.from && hole.to === each.to)) continue;
    const last = kept[kept.length - 1];
    if (last !== undefined && last.light === each.light) kept[kept.length - 1] = { ...last, to: each.to };
    else kept.push(each);
  }
  return kept;
}

function directionOf(lights: readonly Light[]): Direction | null {
  const ranks = lights.map((light) => RANK[light]);
  const isRising = ranks.every((rank, i) => i === 0 || rank > (ranks[i - 1] ?? 0));
  const isFalling = ranks.every((rank, i) => i === 0 || rank < (ranks[i - 1] ?? 4));
  if (lights.length < 2 || isRising === isFalling) return null;
  return isRising ? 'higher' : 'lower';
}

/** Where only the point itself is left out, as in '> 90 %'. */
const OPEN = 1e-9;

/** What no limit ends: a light that never turns Red. */
export const ENDLESS = 1e6;

/** The attainment from which on (higher) or up to which (lower) a light or a better one is shown. */
function limitOf(stretches: readonly Stretch[], direction: Direction, least: number): number | null {
  const good = stretches.filter(({ light }) => light !== null && RANK[light] >= least);
  const edge = direction === 'higher' ? good[0] : good[good.length - 1];
  if (edge === undefined) return null;
  if (direction === 'higher') return edge.hasStart ? edge.from : edge.from + OPEN;
  const next = stretches[stretches.indexOf(edge) + 1];
  return next !== undefined && next.hasStart ? edge.to - OPEN : Math.min(edge.to, ENDLESS);
}

function behaviourAt(probe: Probe, limits: readonly number[], target: number): Behaviour {
  const stretches = stretchesOf(stepsOf(probe, limits, target));
  const holes = holesIn(stretches);
  const whole = withoutHoles(stretches, holes);
  const direction = directionOf(whole.flatMap(({ light }) => light ?? []));
  const hasGap = whole.some(({ light }, i) => light === null && i > 0 && i < whole.length - 1);
  if (direction === null || hasGap) return { direction: null, bands: null, green: null, yellow: null, holes: [] };
  const green = limitOf(whole, direction, RANK.Green);
  const yellow = limitOf(whole, direction, RANK.Yellow) ?? green;
  // As shares behind: for lower-is-better, 1.1 times the target is 10 % behind.
  const share = (limit: number): number => (direction === 'higher' ? limit : 2 - limit);
  const bands = green === null || yellow === null ? null : customBands(share(green), share(yellow));
  return { direction, bands, green, yellow, holes };
}

function sameBands(a: Bands | null, b: Bands | null): boolean {
  if (a === null || b === null) return false;
  const isSame = (x: number, y: number): boolean => Math.abs(roundedGap(x - y)) < 1e-6;
  return isSame(a.green, b.green) && isSame(a.yellow, b.yellow);
}

/**
 * What a light does with any actual, found out by trying it at and between all places where it could turn. Its bands are
 * shares of the target only if they stay the same for another target.
 */
export function behaviourOf(probe: Probe, limits: readonly number[], target: number): Behaviour {
  const at = target > 0 && Number.isFinite(target) ? target : 100;
  const here = behaviourAt(probe, limits, at);
  const elsewhere = behaviourAt(probe, limits, at * 3.7);
  if (sameBands(here.bands, elsewhere.bands) && here.direction === elsewhere.direction) return here;
  return { ...here, bands: null };
}
