import type { HeaderCell } from './header-rows.ts';
import type { Profile } from './profile.ts';
import type { Role } from './role.ts';
import { pairedBids } from './pairs.ts';
import { fit, type RoleScores } from './role-scores.ts';
import { nameByShape } from './name-by-shape.ts';

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

/** A role a column may get, and how well it would fit. */
export type Bid = { readonly role: Role; readonly column: number; readonly score: number };

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
