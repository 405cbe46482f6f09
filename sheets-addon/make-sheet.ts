import { draftStanding, type Dress, type SheetDraft, type Validation } from '../core/changes/sheet-draft.ts';
import type { Rule } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import { contains, LAST_COLUMN, LAST_ROW, type Box } from '../core/workbook/cells.ts';
import { inputOf } from './cells.ts';
import { boxesBy, putOn } from './dress.ts';
import { asked, Refused } from './errors.ts';
import { wholeContents } from './read-areas.ts';
import { nextList } from './rules.ts';
import { rangeOf, sheetNamed, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Refuses a sheet that holds anything but its draft: it is somebody's. */
export function holdOurs(workbook: Workbook, sheet: Sheet, draft: SheetDraft): void {
  if (draftStanding(draft, wholeContents(workbook, sheet)) === 'other')
    throw new Refused(problem('SHEET_TAKEN', { sheet: draft.name }));
}

/** A new sheet behind all others. Sheets shows it at once: the user gets back what was in front, and what was selected. */
function inserted({ file }: Workbook, name: string): Sheet {
  const front = file.getActiveSheet();
  const made = file.insertSheet(name, file.getNumSheets());
  file.setActiveSheet(front, true);
  return made;
}

type Grid = { readonly rows: number; readonly columns: number };

/** How many rows and columns a draft speaks of; what goes to the last one of any program goes as far as there are cells. */
function neededBy({ contents, dress, widths, frozenRows, validations, rules }: SheetDraft): Grid {
  const boxes = [
    ...dress,
    ...rules.map(({ areas }) => ({ boxes: areas })),
    { boxes: validations.map(({ box }) => box) },
  ]
    .flatMap((each) => each.boxes)
    .map(({ bottom, right }) => [bottom === LAST_ROW ? 0 : bottom + 1, right === LAST_COLUMN ? 0 : right + 1] as const);
  return {
    rows: boxes.reduce((most, [rows]) => Math.max(most, rows), Math.max(contents.length, frozenRows)),
    columns: boxes.reduce(
      (most, [, columns]) => Math.max(most, columns),
      Math.max(contents[0]?.length ?? 0, widths.length),
    ),
  };
}

/** Makes room: a new sheet has 1,000 rows and 26 columns. What comes back is how large it is then. */
function enlarged(sheet: Sheet, needed: Grid): Grid {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (needed.rows > rows) sheet.insertRowsAfter(rows, needed.rows - rows);
  if (needed.columns > columns) sheet.insertColumnsAfter(columns, needed.columns - columns);
  // What is named next must be there already.
  if (needed.rows > rows || needed.columns > columns) SpreadsheetApp.flush();
  return { rows: Math.max(rows, needed.rows), columns: Math.max(columns, needed.columns) };
}

/** A draft whose boxes end where the cells of the sheet do. */
function fitted(draft: SheetDraft, { rows, columns }: Grid): SheetDraft {
  const fit = (box: Box): Box => ({
    ...box,
    bottom: Math.min(box.bottom, rows - 1),
    right: Math.min(box.right, columns - 1),
  });
  return {
    ...draft,
    dress: draft.dress.map((each): Dress => ({ ...each, boxes: each.boxes.map(fit) })),
    validations: draft.validations.map((each): Validation => ({ ...each, box: fit(each.box) })),
    rules: draft.rules.map((each) => ({ ...each, areas: each.areas.map(fit) })),
  };
}

/** Widths in characters as Sheets counts them: so many pixels has a digit of its usual letters, and so many lie around. */
const DIGIT = 7;
const AROUND = 8;

/** Sets column widths: one call for each run of columns that are equally wide. */
function widen(sheet: Sheet, widths: readonly number[]): void {
  for (let from = 0, to = 0; from < widths.length; from = to) {
    const width = widths[from] ?? 0;
    while (to < widths.length && widths[to] === width) to++;
    sheet.setColumnWidths(from + 1, to - from, Math.max(1, Math.round(width * DIGIT + AROUND)));
  }
}

function validationOf(given: Validation): DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  switch (given.kind) {
    case 'list':
      builder.requireValueInList([...given.choices], true);
      break;
    case 'number':
      builder.requireNumberBetween(given.least, given.most);
      break;
    case 'date':
      builder.requireDate();
  }
  return builder.setAllowInvalid(false).build();
}

function setRules({ tongue }: Workbook, sheet: Sheet, rules: SheetDraft['rules'], isNew: boolean): void {
  if (rules.length === 0) return;
  const wanted = new Map(rules.map(({ key, ...rule }): [string, Rule] => [key, rule]));
  const present = isNew ? [] : sheet.getConditionalFormatRules();
  sheet.setConditionalFormatRules(nextList(sheet, present, wanted, tongue));
}

function fill({ tongue }: Workbook, sheet: Sheet, { contents, dress }: SheetDraft): void {
  const [first] = contents;
  if (first === undefined || first.length === 0) return;
  const texts = boxesBy(dress, ({ format }) => format).get('@') ?? [];
  const formatOf = (row: number, column: number): string =>
    texts.some((box) => contains(box, row, column)) ? '@' : '';
  const input = contents.map((row, r) => row.map((content, c) => inputOf(content, formatOf(r, c), tongue)));
  sheet.getRange(1, 1, contents.length, first.length).setValues(input);
}

/**
 * Makes a sheet as it is drafted, or finishes one of which only part was made: each step may be done twice. The contents
 * come last, so that where they are whole the rest is there.
 */
export function makeSheet(workbook: Workbook, draft: SheetDraft): void {
  const standing = sheetNamed(workbook, draft.name);
  if (standing !== null) holdOurs(workbook, standing, draft);
  asked('SHEETS_REFUSED', () => {
    const sheet = standing ?? inserted(workbook, draft.name);
    const { dress, widths, frozenRows, validations, rules, isHidden } = fitted(draft, enlarged(sheet, neededBy(draft)));
    putOn(sheet, dress);
    widen(sheet, widths);
    if (frozenRows > 0) sheet.setFrozenRows(frozenRows);
    for (const each of validations) rangeOf(sheet, each.box).setDataValidation(validationOf(each));
    setRules(workbook, sheet, rules, standing === null);
    if (isHidden) sheet.hideSheet();
    fill(workbook, sheet, draft);
  });
}
