import { addableAmount, amountsOf, mergedAmounts, NO_AMOUNTS, type Amounts } from './amounts.ts';
import { shareOf, worthOf, type Child } from './child.ts';
import type { RollupRules } from './rules.ts';
import { mergedTally, newWeightTally, noteWeight, usableWeight, type WeightTally } from './weights.ts';

/** How many children have which status; N has no verdict. */
export type Counts = { R: number; Y: number; G: number; N: number };

/** Weight of all children, of the known ones, and the weighted worth of those. */
export type Sums = { all: number; known: number; reached: number };

/**
 * All that a parent needs to know of its children, in a size that does not depend on how many they are.
 *
 * Whether the weights given, the bare shares or nothing at all decides is only known when all children are, so all
 * three sums are kept. Two summaries add up to one: a parent without one child is the children before it plus those
 * behind it, which is exact where subtracting a huge weight from a sum would leave noise.
 *
 * Written in place by `addChild` alone.
 */
export type Summary = {
  readonly counts: Counts;
  readonly weights: WeightTally;
  readonly given: Sums;
  readonly shares: Sums;
  readonly even: Sums;
  redGates: number;
  unknownGates: number;
  amounts: Amounts;
};

/** The summary of no children. */
export function newSummary(): Summary {
  return {
    counts: { R: 0, Y: 0, G: 0, N: 0 },
    weights: newWeightTally(),
    given: { all: 0, known: 0, reached: 0 },
    shares: { all: 0, known: 0, reached: 0 },
    even: { all: 0, known: 0, reached: 0 },
    redGates: 0,
    unknownGates: 0,
    amounts: NO_AMOUNTS,
  };
}

/** Adds one child. */
export function addChild(summary: Summary, child: Child, rules: RollupRules): void {
  const { weight = null } = child;
  const share = shareOf(child);
  const worth = worthOf(child, rules);
  noteStatus(summary, child);
  noteWeight(summary.weights, weight);
  addTo(summary.given, usableWeight(weight) * share, worth);
  addTo(summary.shares, share, worth);
  addTo(summary.even, 1, worth);
  if (rules.method !== 'value') return;
  const amount = addableAmount(child, rules.missing);
  if (amount !== null) summary.amounts = mergedAmounts(summary.amounts, amountsOf(amount, share));
}

function noteStatus(summary: Summary, child: Child): void {
  const { counts } = summary;
  const { status, gate = false } = child;
  if (status === 'Green') counts.G += 1;
  else if (status === 'Yellow') counts.Y += 1;
  else if (status === 'Red') {
    counts.R += 1;
    if (gate) summary.redGates += 1;
  } else {
    counts.N += 1;
    if (gate) summary.unknownGates += 1;
  }
}

function addTo(sums: Sums, weight: number, worth: number | null): void {
  sums.all += weight;
  if (worth === null) return;
  sums.known += weight;
  sums.reached += weight * worth;
}

/** The summary of some children. */
export function summaryOf(children: readonly Child[], rules: RollupRules): Summary {
  const summary = newSummary();
  for (const child of children) addChild(summary, child, rules);
  return summary;
}

/** Two groups of children as one. */
export function mergedSummary(a: Summary, b: Summary): Summary {
  const { counts } = a;
  return {
    counts: { R: counts.R + b.counts.R, Y: counts.Y + b.counts.Y, G: counts.G + b.counts.G, N: counts.N + b.counts.N },
    weights: mergedTally(a.weights, b.weights),
    given: mergedSums(a.given, b.given),
    shares: mergedSums(a.shares, b.shares),
    even: mergedSums(a.even, b.even),
    redGates: a.redGates + b.redGates,
    unknownGates: a.unknownGates + b.unknownGates,
    amounts: mergedAmounts(a.amounts, b.amounts),
  };
}

function mergedSums(a: Sums, b: Sums): Sums {
  return { all: a.all + b.all, known: a.known + b.known, reached: a.reached + b.reached };
}

/** The sums that decide: by the weights given, else by the bare shares (all blank or zero), else each child alike. */
export function decidingSums(summary: Summary): Sums {
  if (summary.given.all > 0) return summary.given;
  return summary.shares.all > 0 ? summary.shares : summary.even;
}
