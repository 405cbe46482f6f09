import { problem } from '../core/messages/problem.ts';
import type { RequestOf } from './messages/messages.ts';
import { inputOf } from './cells.ts';
import { asked, Refused } from './errors.ts';
import { lock } from './lock.ts';
import { openWorkbook } from './workbook.ts';

/** How our report's sheet is known again, whatever somebody calls it: by its id, kept beside the settings. */
const KEY = 'planlight.report-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The name, or with the first number behind it that nobody has. */
function freeName(file: Spreadsheet, wanted: string): string {
  const taken = new Set(file.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The sheet of the report before, or a new one behind all others. */
function reportSheet(file: Spreadsheet, wanted: string): Sheet {
  const store = PropertiesService.getDocumentProperties();
  const known = store.getProperty(KEY);
  const before = known === null ? null : file.getSheetById(Number(known));
  if (before !== null) return before;
  const made = file.insertSheet(freeName(file, wanted), file.getSheets().length);
  store.setProperty(KEY, String(made.getSheetId()));
  return made;
}

/**
 * Writes a report into a sheet of its own, at the end of the spreadsheet; the next one replaces it there. No sheet of
 * anybody else is touched: to take the report back is to delete its sheet. Texts stay texts, whatever they begin with.
 */
export function writeReport({ name, rows }: RequestOf<'write-report'>): null {
  const workbook = openWorkbook('');
  const { file, tongue } = workbook;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const input = rows.map((row) =>
    Array.from({ length: width }, (_, c) => inputOf({ value: row[c] ?? null, formula: null }, '', tongue)),
  );
  if (input.length === 0) return null;
  lock(() => file.getName());
  asked('SHEETS_REFUSED', () => {
    const sheet = reportSheet(file, name);
    if (!sheet.getDataRange().canEdit()) throw new Refused(problem('PROTECTED'));
    sheet.clearContents();
    const missing = input.length - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const narrow = width - sheet.getMaxColumns();
    if (narrow > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), narrow);
    sheet.getRange(1, 1, input.length, width).setValues(input);
    SpreadsheetApp.flush();
    sheet.activate();
  });
  return null;
}
