import type { HeaderCell } from './header-rows.ts';
import type { Profile } from './profile.ts';
import type { Role } from './role.ts';
import { fit, type RoleScores } from './role-scores.ts';

/** A column that may get a role. */
export type Candidate = {
  readonly cell: HeaderCell;
  readonly header: RoleScores;
  readonly profile: Profile;
};

/** A role that was given to a column, and how surely. */
export type Assigned = { readonly role: Role; readonly column: number; readonly confidence: number };

/** Below this a guess is more likely to mislead than to help. */
const MINIMUM = 0.42;

type Bid = { readonly role: Role; readonly column: number; readonly score: number };

/** Header words and cells together; a column nobody named may still be the name of its rows. */
function bids(candidates: readonly Candidate[]): Bid[] {
  const all: Bid[] = [];
  candidates.forEach(({ cell, header, profile }, place) => {
    for (const [role, score] of header) {
      // Of two columns that could name the rows, people mean the left one.
      const leaning = place * (role === 'name' ? 0.02 : 0.003);
      all.push({ role, column: cell.column, score: score * fit(role, profile) - leaning });
    }
  });
  return all;
}

/** How likely a column whose header says nothing of a name is one: mostly different words, far to the left. */
function nameByShape({ header, profile }: Candidate, place: number): number {
  const { texts, distinct, filled, looked, length, statuses, booleans } = profile;
  if (texts < 0.5 || filled === 0 || booleans > 0.5) return 0;
  const taken = [
    'target',
    'actual',
    'baseline',
    'weight',
    'progress',
    'variance',
    'owner',
    'status',
    'notes',
    'due',
    'start',
    'parent',
    'category',
    'id',
    'priority',
    'unit',
    'period',
    'direction',
  ] as const;
  const other = Math.max(
    0,
    ...taken.map(
      (role) => (header.get(role) ?? 0) * fit(role, profile) * (role === 'category' || role === 'parent' ? 0.5 : 1),
    ),
  );
  const shape =
    0.4 * distinct + 0.25 * Math.min(1, filled / looked) + 0.2 * Math.min(1, length / 12) + 0.15 / (1 + place);
  return 0.75 * shape * (1 - 0.75 * other) * (statuses > 0.5 ? 0.3 : 1);
}

/**
 * Gives each role to at most one column and each column at most one role, best fit first. Target and actual are chosen
 * as a pair where several columns could be either: plan beside actual, of the same kind of number.
 */
export function assignRoles(candidates: readonly Candidate[]): Assigned[] {
  const shaped = candidates.map((candidate, place): Bid => ({
    role: 'name',
    column: candidate.cell.column,
    score: nameByShape(candidate, place),
  }));
  const open = [...pairedBids(candidates, bids(candidates)), ...shaped].filter((bid) => bid.score >= MINIMUM);
  open.sort((a, b) => b.score - a.score);
  const assigned: Assigned[] = [];
  const takenColumns = new Set<number>();
  const takenRoles = new Set<Role>();
  for (const { role, column, score } of open) {
    if (takenColumns.has(column) || takenRoles.has(role)) continue;
    takenColumns.add(column);
    takenRoles.add(role);
    assigned.push({ role, column, confidence: Math.min(1, score) });
  }
  return withName(assigned, shaped);
}

/** Rows must be called something: where no column won the name, the one most like a name gets it, whatever else it was. */
function withName(assigned: readonly Assigned[], shaped: readonly Bid[]): Assigned[] {
  if (assigned.some((each) => each.role === 'name' || each.role === 'objective')) return [...assigned];
  const free = (bid: Bid): boolean => {
    const role = assigned.find((each) => each.column === bid.column)?.role;
    return role === undefined || role === 'parent' || role === 'category' || role === 'owner' || role === 'notes';
  };
  const best = shaped.filter((bid) => bid.score > 0.15 && free(bid)).sort((a, b) => b.score - a.score)[0];
  if (best === undefined) return [...assigned];
  const others = assigned.filter((each) => each.column !== best.column);
  return [...others, { role: 'name', column: best.column, confidence: best.score }];
}

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
function pairedBids(candidates: readonly Candidate[], all: readonly Bid[]): Bid[] {
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
