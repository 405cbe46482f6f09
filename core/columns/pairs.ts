import type { Bid, Candidate } from './assign.ts';
import type { Profile } from './profile.ts';

function alike(a: Profile, b: Profile): number {
  if (a.filled === 0 || b.filled === 0) return 0.5;
  const sameKind =
    Math.abs(a.percents - b.percents) < 0.5 &&
    Math.abs(a.money - b.money) < 0.5 &&
    Math.abs(a.numbers - b.numbers) < 0.5;
  const [x, y] = [Math.abs(a.median ?? 0), Math.abs(b.median ?? 0)];
  const sameSize = x === 0 || y === 0 || Math.max(x, y) / Math.min(x, y) < 20;
  return (sameKind ? 0.6 : 0) + (sameSize ? 0.4 : 0);
}

/** Raises the bids of the target and actual columns that fit each other best, so that they win together. */
export function pairedBids(candidates: readonly Candidate[], all: readonly Bid[]): Bid[] {
  const targets = all.filter((bid) => bid.role === 'target' && bid.score > 0.35);
  const actuals = all.filter((bid) => bid.role === 'actual' && bid.score > 0.35);
  const profiles = new Map(candidates.map(({ cell, profile }) => [cell.column, profile]));
  let best: { target: Bid; actual: Bid; worth: number } | null = null;
  for (const target of targets) {
    for (const actual of actuals) {
      const [a, b] = [profiles.get(target.column), profiles.get(actual.column)];
      if (target.column === actual.column || a === undefined || b === undefined) continue;
      const near = 1 / (1 + Math.abs(target.column - actual.column));
      const worth =
        target.score + actual.score + 0.35 * alike(a, b) + 0.2 * near - 1e-3 * (target.column + actual.column);
      if (best === null || worth > best.worth) best = { target, actual, worth };
    }
  }
  if (best === null) return [...all];
  const { target, actual } = best;
  return all.map((bid) => (bid === target || bid === actual ? { ...bid, score: bid.score + 0.08 } : bid));
}
