import { createPart } from '../core/execution/sheets/create-part.ts';
import { partFacts } from '../core/execution/sheets/facts.ts';
import { partLanguageOf, type PartId } from '../core/execution/sheets/part.ts';
import { PARTS, partOf } from '../core/execution/sheets/parts.ts';
import { reviewWorkbook } from '../core/review/review.ts';
import { parseSettings } from '../core/settings/parse.ts';
import { asked } from './errors.ts';
import type { Refresh } from './refresh.ts';
import { storedSettings } from './settings.ts';

/** What meets without anybody opening the sidebar first. */
const REFRESHED: PartId = 'monthly';

function today(zone: string): string {
  return asked('HOST_NO_ANSWER', () => Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd'));
}

/**
 * Brings the monthly agenda up to date with the plan as it is this morning: the lines of the month, their colours and
 * minutes. A spreadsheet without an agenda gets none: making a sheet is for people to decide. What they typed stays.
 */
export const refresh: Refresh = (workbook, { zone }) => {
  const { settings } = parseSettings(storedSettings().text ?? '{"version":1}');
  const result = reviewWorkbook(workbook, settings, settings.asOf ?? today(zone));
  const facts = partFacts(workbook, result, PARTS);
  if (!facts.made.has(REFRESHED)) return null;
  // A sheet that is there keeps its own language.
  const changes = createPart(partOf(REFRESHED), facts, partLanguageOf(settings.locale));
  return changes.edits.length === 0 ? null : changes;
};
