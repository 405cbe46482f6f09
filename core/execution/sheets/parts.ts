import { PART_IDS, type Part, type PartId } from './part.ts';
import { ALIGNMENT } from './parts/alignment/alignment.ts';
import { CALENDAR } from './parts/calendar/calendar.ts';
import { CLARITY } from './parts/clarity/clarity.ts';
import { CSFS } from './parts/csfs/csfs.ts';
import { DIAGNOSIS } from './parts/diagnosis/diagnosis.ts';
import { HUDDLE } from './parts/huddle/huddle.ts';
import { MILESTONES } from './parts/milestones/milestones.ts';
import { MONTHLY } from './parts/monthly/monthly.ts';
import { MULTI_YEAR } from './parts/multi-year/multi-year.ts';
import { OBJECTIVES } from './parts/objectives/objectives.ts';
import { QUARTERLY } from './parts/quarterly/quarterly.ts';
import { READINESS } from './parts/readiness/readiness.ts';
import { SOPS } from './parts/sops/sops.ts';
import { TEAMS } from './parts/teams/teams.ts';
import { WEEKLY } from './parts/weekly/weekly.ts';

/** The part of each id. A new part is an id, a folder in `parts/` and a line here. */
const BY_ID: Readonly<Record<PartId, Part>> = {
  objectives: OBJECTIVES,
  alignment: ALIGNMENT,
  csfs: CSFS,
  sops: SOPS,
  milestones: MILESTONES,
  huddle: HUDDLE,
  weekly: WEEKLY,
  monthly: MONTHLY,
  quarterly: QUARTERLY,
  calendar: CALENDAR,
  multiYear: MULTI_YEAR,
  diagnosis: DIAGNOSIS,
  clarity: CLARITY,
  readiness: READINESS,
  teams: TEAMS,
};

/** Every part that has a sheet, in the order of the method. */
export const PARTS: readonly Part[] = PART_IDS.map((id) => BY_ID[id]);

/** The part of an id. */
export function partOf(id: PartId): Part {
  return BY_ID[id];
}
