import type { Status } from '../core/stoplight/status.ts';
import type { FlipLine } from './engine/answers.ts';

/** A stretch of a scale in one colour, from 0 to 1 of its length. */
export type Stretch = { readonly status: Status; readonly from: number; readonly to: number };

/** A scale of actuals: its colours, where they change, and where the row stands. */
export type Scale = {
  readonly stretches: readonly Stretch[];
  readonly edges: readonly { readonly at: number; readonly x: number }[];
  readonly mark: number;
};

/** Room beyond the outermost value, as a share of the whole. */
const MARGIN = 0.15;

/**
 * The scale around an actual, from the values at which the core says that the colour turns: no limit is known here.
 * Null where nothing turns it, or where the values do not differ.
 *
 *   500, Red, turning Yellow at 567 and Green at 667 → Red up to 567, Yellow up to 667, Green beyond
 */
export function scaleOf(actual: number, status: Status, flips: readonly FlipLine[]): Scale | null {
  const edges = [...flips].sort((a, b) => a.at - b.at);
  const values = [actual, ...edges.map(({ at }) => at)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low;
  if (edges.length === 0 || !(span > 0) || !Number.isFinite(span)) return null;
  const start = low - span * MARGIN;
  const whole = span * (1 + 2 * MARGIN);
  const x = (value: number): number => (value - start) / whole;
  // Away from the actual each edge leads to the colour it turns to.
  const below = edges.filter(({ at, by }) => at < actual || (at === actual && by <= 0 && !isUpward(edges, at)));
  const above = edges.filter((edge) => !below.includes(edge));
  const cuts = [0, ...edges.map(({ at }) => x(at)), 1];
  const colours = [...below.map(({ to }) => to), status, ...above.map(({ to }) => to)];
  const stretches = colours.map((each, i) => ({ status: each, from: cuts[i] ?? 0, to: cuts[i + 1] ?? 1 }));
  return {
    stretches: stretches.filter(({ from, to }) => to > from),
    edges: edges.map(({ at }) => ({ at, x: x(at) })),
    mark: x(actual),
  };
}

/** An actual that stands on an edge turns on one side only: towards the side where the other edges are not. */
function isUpward(edges: readonly FlipLine[], at: number): boolean {
  const others = edges.filter((edge) => edge.at !== at);
  return others.length > 0 && others.every((edge) => edge.at > at);
}
