import { problem } from '../core/messages/problem.ts';
import { a1Box, type Area, type Box, type SheetId } from '../core/workbook/cells.ts';
import { once } from '../core/workbook/once.ts';
import { asked, Refused } from './errors.ts';
import { serialsIn } from './zone.ts';
import { tongueOf, type FormulaTongue } from './tongue.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The spreadsheet that is open, for the length of one call of the sidebar. */
export type Workbook = {
  readonly file: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly tongue: FormulaTongue;
  /** The serial number of a date; asks for the time zone when the first date is met. */
  readonly serialOf: (date: Date) => number;
  /** The sheet of an id, which stays the same for ever; refuses where it is gone. */
  readonly sheet: (id: SheetId) => Sheet;
  readonly range: (area: Area) => Range;
};

/** How Utilities shows a moment, for `serialsIn`. */
const CLOCK = 'yyyy-MM-dd HH:mm:ss';

/** Opens the spreadsheet; the sidebar tells the locale and time zone that it was told, which saves calls. */
export function openWorkbook(locale: string, knownZone: string | null = null): Workbook {
  const file = SpreadsheetApp.getActive();
  // All sheets come with one call, as one of them would.
  const sheets = once(
    () =>
      new Map(
        asked('HOST_NO_ANSWER', () => file.getSheets()).map((each): [SheetId, Sheet] => [`${each.getSheetId()}`, each]),
      ),
  );
  const sheet = (id: SheetId): Sheet => {
    const found = sheets().get(id);
    if (found === undefined) throw new Refused(problem('HOST_GONE'));
    return found;
  };
  let serial: ((date: Date) => number) | null = null;
  return {
    file,
    tongue: tongueOf(locale),
    serialOf: (date) => {
      if (serial === null) {
        const zone = knownZone ?? asked('HOST_NO_ANSWER', () => file.getSpreadsheetTimeZone());
        serial = serialsIn((moment) => Utilities.formatDate(moment, zone, CLOCK));
      }
      return serial(date);
    },
    sheet,
    range: (area) => asked('HOST_GONE', () => rangeOf(sheet(area.sheet), area)),
  };
}

/** The sheet of a name, in whatever case it is written: Sheets lets no two differ by that alone. null is none. */
export function sheetNamed({ file }: Workbook, name: string): Sheet | null {
  return asked('HOST_NO_ANSWER', () => {
    const wanted = name.toLowerCase();
    return (
      file.getSheetByName(name) ?? file.getSheets().find((each) => each.getName().toLowerCase() === wanted) ?? null
    );
  });
}

/** The range of a box. Boxes beyond the grid are refused by Sheets: somebody deleted rows or columns. */
export function rangeOf(sheet: Sheet, box: Box): Range {
  return sheet.getRange(a1Box(box));
}
