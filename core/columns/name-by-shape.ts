import type { Candidate } from './assign.ts';
import type { Role } from './role.ts';
import { fit } from './role-scores.ts';

const NAMING: ReadonlySet<Role> = new Set(['name', 'objective']);
/** Columns that group rows may be all the name the rows have. */
const GROUPING: ReadonlySet<Role> = new Set(['category', 'parent']);

/** How likely a column whose header says nothing of a name is one: mostly different words, far to the left. */
export function nameByShape({ header, profile }: Candidate, place: number): number {
  const { texts, distinct, filled, looked, length, statuses, booleans } = profile;
  if (texts < 0.5 || filled === 0 || booleans > 0.5) return 0;
  const other = Math.max(
    0,
    ...[...header].map(([role, score]) =>
      NAMING.has(role) ? 0 : score * fit(role, profile) * (GROUPING.has(role) ? 0.5 : 1),
    ),
  );
  const shape =
    0.4 * distinct + 0.25 * Math.min(1, filled / looked) + 0.2 * Math.min(1, length / 12) + 0.15 / (1 + place);
  return 0.75 * shape * (1 - 0.75 * other) * (statuses > 0.5 ? 0.3 : 1);
}
