import type { Part, PartId } from './part.ts';
import { CLARITY } from './parts/clarity/clarity.ts';
import { CSFS } from './parts/csfs/csfs.ts';
import { DIAGNOSIS } from './parts/diagnosis/diagnosis.ts';
import { HUDDLE } from './parts/huddle/huddle.ts';
import { MONTHLY } from './parts/monthly/monthly.ts';
import { QUARTERLY } from './parts/quarterly/quarterly.ts';
import { READINESS } from './parts/readiness/readiness.ts';
import { WEEKLY } from './parts/weekly/weekly.ts';

/** Every part that has a sheet, in the order of the method. A new part is a folder in `parts/` and a line here. */
export const PARTS: readonly Part[] = [CSFS, HUDDLE, WEEKLY, MONTHLY, QUARTERLY, DIAGNOSIS, CLARITY, READINESS];

/** The part of an id. */
export function partOf(id: PartId): Part {
  const part = PARTS.find((each) => each.id === id);
  if (part === undefined) throw new Error(`no part ${id}`);
  return part;
}
