import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { calculatedOn } from '../../simulators/workbook/calculated.ts';
import { TODAY } from './parts.ts';

/** The workbook with every formula worked out on the day the parts are tried on. */
export function calculated(book: WorkbookSnapshot, today = TODAY): WorkbookSnapshot {
  return calculatedOn(book, today);
}
