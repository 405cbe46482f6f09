import { isDateFormat } from '../core/reading/number-format.ts';
import { boxesOf } from '../core/workbook/addresses.ts';
import type { Box, CellValue } from '../core/workbook/cells.ts';
import type { CellStyle } from '../core/workbook/snapshot.ts';
import { styleBook } from '../core/workbook/style-book.ts';
import type { Frame, Outline, RequestOf, SheetPage } from './messages/messages.ts';
import { pulseOf } from './messages/pulse.ts';
import { formulaOf, isDate, valueOf } from './cells.ts';
import { asked } from './errors.ts';
import { fillOf, readRules } from './read-areas.ts';
import { openWorkbook, rangeOf, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet at first sight: its sheets of cells, and how large they are. Charts on sheets of their own have none. */
export function outline(): Outline {
  return asked('HOST_NO_ANSWER', () => {
    const file = SpreadsheetApp.getActive();
    const sheets = file.getSheets().filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID);
    return {
      name: file.getName(),
      zone: file.getSpreadsheetTimeZone(),
      locale: file.getSpreadsheetLocale(),
      sheets: sheets.map((sheet) => ({
        id: String(sheet.getSheetId()),
        name: sheet.getName(),
        visibility: sheet.isSheetHidden() ? 'hidden' : 'visible',
        rows: sheet.getLastRow(),
        columns: sheet.getLastColumn(),
      })),
    };
  });
}

/** Merges of a sheet, and whether anything of it may be written. Rows are not asked one by one whether they are hidden. */
function frameOf(workbook: Workbook, sheet: Sheet, id: string): Frame {
  const { own, foreign } = readRules(workbook, id);
  return asked('HOST_NO_ANSWER', () => {
    const merged = sheet.getDataRange().getMergedRanges();
    const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    return {
      merged: merged.flatMap((range) => boxesOf(range.getA1Notation()) ?? []),
      isProtected: protection !== undefined && !protection.canEdit() && protection.getUnprotectedRanges().length === 0,
      ownRules: own,
      foreignRules: foreign,
    };
  });
}

/** What an automatic format is called in other programs; Sheets shows the pattern behind it or nothing. */
const AUTOMATIC = new Set(['', 'general', '0.###############']);

/** The number format of a cell; a day without one of its own gets the plain one, so that it is known for a day. */
function formatOf(format: string, raw: unknown, value: CellValue): string {
  const shown = AUTOMATIC.has(format.toLowerCase()) ? 'General' : format;
  if (!isDate(raw) || isDateFormat(shown)) return shown;
  return typeof value === 'number' && value % 1 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
}

/** Reads rows of a sheet: five calls, however many they are. */
function rowsOf(workbook: Workbook, sheet: Sheet, box: Box): Omit<SheetPage, 'frame'> {
  const [values, formulas, formats, backgrounds, weights] = asked('HOST_NO_ANSWER', () => {
    const range = rangeOf(sheet, box);
    return [
      range.getValues() as readonly (readonly unknown[])[],
      range.getFormulas(),
      range.getNumberFormats(),
      range.getBackgrounds(),
      range.getFontWeights(),
    ] as const;
  });
  const { styles, numberOf } = styleBook();
  const cells = values.map((row) => row.map((raw) => valueOf(raw, workbook)));
  const styleAt = (r: number, c: number): CellStyle => ({
    format: formatOf(formats[r]?.[c] ?? '', values[r]?.[c], cells[r]?.[c] ?? null),
    bold: weights[r]?.[c] === 'bold',
    // Sheets has no indents.
    indent: 0,
    fill: fillOf(backgrounds[r]?.[c] ?? ''),
  });
  return {
    values: cells,
    formulas: formulas.map((row) => row.map((formula) => formulaOf(formula, workbook))),
    styles: cells.map((row, r) => row.map((_, c) => numberOf(styleAt(r, c)))),
    dressed: styles,
  };
}

const NO_ROWS: Omit<SheetPage, 'frame'> = { values: [], formulas: [], styles: [], dressed: [] };

/** Pieces of sheets, as many as the sidebar asks for at once. */
export function pages({ pieces, locale, zone }: RequestOf<'pages'>): readonly SheetPage[] {
  const workbook = openWorkbook(locale, zone);
  return pieces.map(({ sheet: id, top, bottom, right, isFirst }) => {
    const sheet = workbook.sheet(id);
    const frame = isFirst ? frameOf(workbook, sheet, id) : null;
    const rows = bottom < top ? NO_ROWS : rowsOf(workbook, sheet, { top, left: 0, bottom, right });
    return { ...rows, frame };
  });
}

/** A fingerprint of what sheets hold; sheets that are gone or empty have one too. Two or three calls a sheet. */
export function pulse({ sheets }: RequestOf<'pulse'>): string {
  const workbook = openWorkbook('');
  const values = sheets.map((id) =>
    asked('HOST_NO_ANSWER', () => {
      const sheet = workbook.file.getSheetById(Number(id));
      const [rows, columns] = [sheet?.getLastRow() ?? 0, sheet?.getLastColumn() ?? 0];
      if (sheet === null || rows === 0 || columns === 0) return [];
      const found = sheet.getRange(1, 1, rows, columns).getValues() as readonly (readonly unknown[])[];
      return found.map((row) => row.map((raw) => valueOf(raw, workbook)));
    }),
  );
  return pulseOf(values);
}
