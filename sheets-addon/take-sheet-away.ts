import { mentionsSheet } from '../core/changes/mentions-sheet.ts';
import type { SheetDraft } from '../core/changes/sheet-draft.ts';
import { problem } from '../core/messages/problem.ts';
import { asked, Refused } from './errors.ts';
import { holdOurs } from './make-sheet.ts';
import { usedPieces } from './read-areas.ts';
import { sheetNamed, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a sheet has a formula that speaks of another: one call for all of its formulas. */
function looksAt(sheet: Sheet, isMention: (formula: string) => boolean): boolean {
  const pieces = usedPieces(sheet) ?? [];
  return pieces.some((piece) => asked('HOST_NO_ANSWER', () => piece.getFormulas()).some((row) => row.some(isMention)));
}

/** Refuses to take away a sheet that formulas or names of the spreadsheet point to, or that is the last one to be seen. */
function holdUnused({ file }: Workbook, sheet: Sheet): void {
  const [name, id] = asked('HOST_NO_ANSWER', () => [sheet.getName(), sheet.getSheetId()] as const);
  const others = asked('HOST_NO_ANSWER', () => file.getSheets()).filter((each) => each.getSheetId() !== id);
  const isMention = mentionsSheet(name);
  const isNamed = asked('HOST_NO_ANSWER', () => sheet.getNamedRanges()).length > 0;
  if (isNamed || others.some((each) => looksAt(each, isMention)))
    throw new Refused(problem('SHEET_IN_USE', { sheet: name }));
  if (asked('HOST_NO_ANSWER', () => others.every((each) => each.isSheetHidden())))
    throw new Refused(problem('SHEETS_REFUSED'), 'no other sheet can be seen');
}

/** Takes a sheet of ours away, when it is looked at again and still is nothing else, and nobody needs it. */
export function takeSheetAway(workbook: Workbook, draft: SheetDraft): void {
  const sheet = sheetNamed(workbook, draft.name);
  if (sheet === null) return;
  holdUnused(workbook, sheet);
  holdOurs(workbook, sheet, draft);
  asked('SHEETS_REFUSED', () => workbook.file.deleteSheet(sheet));
}
