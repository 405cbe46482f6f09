import type { Part, PartId } from './part.ts';
import { OBJECTIVES } from './parts/objectives/objectives.ts';
import { ALIGNMENT } from './parts/alignment/alignment.ts';
import { SOPS } from './parts/sops/sops.ts';
import { MILESTONES } from './parts/milestones/milestones.ts';
import { CSFS } from './parts/csfs/csfs.ts';
import { CALENDAR } from './parts/calendar/calendar.ts';
import { MULTI_YEAR } from './parts/multi-year/multi-year.ts';
import { READINESS } from './parts/readiness/readiness.ts';
import { TEAMS } from './parts/teams/teams.ts';

/** Every part that has a sheet, in the order of the method. A new part is a folder in `parts/` and a line here. */
export const PARTS: readonly Part[] = [
  OBJECTIVES,
  ALIGNMENT,
  CSFS,
  SOPS,
  MILESTONES,
  CALENDAR,
  MULTI_YEAR,
  READINESS,
  TEAMS,
];

/** The part of an id. */
export function partOf(id: PartId): Part {
  const part = PARTS.find((each) => each.id === id);
  if (part === undefined) throw new Error(`no part ${id}`);
  return part;
}
