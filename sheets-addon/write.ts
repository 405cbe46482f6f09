import { contentsDigest, expectedOf } from '../core/changes/compare.ts';
import { sheetOf, sheetsOf, type Edit, type Guard, type Rule } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import { a1Box, type Area, type Box, type SheetId } from '../core/workbook/cells.ts';
import { around } from '../core/workbook/pieces.ts';
import { inputOf } from './cells.ts';
import { asked, Refused } from './errors.ts';
import { makeSheet } from './make-sheet.ts';
import { readContents } from './read-areas.ts';
import { nextList } from './rules.ts';
import { takeSheetAway } from './take-sheet-away.ts';
import type { Workbook } from './workbook.ts';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;
type Writer<Kind extends Edit['kind']> = (workbook: Workbook, edits: readonly EditOf<Kind>[], sheet: SheetId) => void;

/**
 * All rules of a sheet are set by one call that replaces other people's too: the list is read immediately before, so
 * that it holds whatever somebody added since it was looked at.
 */
const writeRules: Writer<'rule'> = (workbook, edits, id) => {
  const sheet = workbook.sheet(id);
  const wanted = new Map(edits.map(({ key, after }): [string, Rule | null] => [key, after]));
  const present = asked('HOST_NO_ANSWER', () => sheet.getConditionalFormatRules());
  asked('SHEETS_REFUSED', () => sheet.setConditionalFormatRules(nextList(sheet, present, wanted, workbook.tongue)));
};

/** So many areas are set one by one; more of them colour by colour. */
const MOST_AREAS = 4;

/** The cells of each colour as runs down the columns. */
function runsByColour(edits: readonly EditOf<'fill'>[]): Map<string | null, Box[]> {
  const byColour = new Map<string | null, Box[]>();
  for (const { area, after } of edits)
    for (let column = area.left; column <= area.right; column++)
      after.forEach((cells, r) => {
        const colour = cells[column - area.left] ?? null;
        const runs = byColour.get(colour) ?? [];
        byColour.set(colour, runs);
        const row = area.top + r;
        const last = runs[runs.length - 1];
        if (last !== undefined && last.left === column && last.bottom === row - 1)
          runs[runs.length - 1] = { ...last, bottom: row };
        else runs.push({ top: row, left: column, bottom: row, right: column });
      });
  return byColour;
}

const writeFills: Writer<'fill'> = (workbook, edits, id) => {
  if (edits.length <= MOST_AREAS) {
    for (const { area, after } of edits) {
      const range = workbook.range(area);
      asked('SHEETS_REFUSED', () => range.setBackgrounds(after.map((row) => [...row])));
    }
    return;
  }
  for (const [colour, runs] of runsByColour(edits)) {
    const ranges = asked('HOST_GONE', () => workbook.sheet(id).getRangeList(runs.map(a1Box)));
    asked('SHEETS_REFUSED', () => ranges.setBackground(colour));
  }
};

const writeContents: Writer<'content'> = (workbook, edits) => {
  for (const { area, after } of edits) {
    const range = workbook.range(area);
    const formats = asked('HOST_NO_ANSWER', () => range.getNumberFormats());
    const input = after.map((row, r) =>
      row.map((content, c) => inputOf(content, formats[r]?.[c] ?? '', workbook.tongue)),
    );
    asked('SHEETS_REFUSED', () => range.setValues(input));
  }
};

const writeSheets = (workbook: Workbook, edits: readonly EditOf<'sheet'>[]): void => {
  for (const { before, after } of edits) {
    if (after !== null) makeSheet(workbook, after);
    else if (before !== null) takeSheetAway(workbook, before);
  }
};

/** One writer for every kind of edit: a kind without one is a type error. */
const WRITERS = { rule: writeRules, fill: writeFills, content: writeContents, sheet: writeSheets } satisfies {
  [Kind in Edit['kind']]: Writer<Kind>;
};

function ofKind<Kind extends Edit['kind']>(edits: readonly Edit[], kind: Kind): EditOf<Kind>[] {
  return edits.filter((edit): edit is EditOf<Kind> => edit.kind === kind);
}

/** Refuses where guarded cells are no longer what the change was made for. */
function hold(workbook: Workbook, guards: readonly Guard[]): void {
  const contents = readContents(
    workbook,
    guards.map(({ area }) => area),
    expectedOf(guards),
  );
  if (guards.some((guard, i) => contentsDigest(contents[i] ?? []) !== guard.digest))
    throw new Refused(problem('STALE_PLAN'));
}

/**
 * Writes edits, and has Sheets carry them out: what it queued may fail only then. Guards are read once more before the
 * first write, since Sheets has no call that looks and writes at once.
 */
export function writeEdits(workbook: Workbook, edits: readonly Edit[], guards: readonly Guard[]): void {
  if (guards.length > 0) hold(workbook, guards);
  const whole = ofKind(edits, 'sheet');
  // A sheet is there before anything names it, and goes when nothing does any more.
  WRITERS.sheet(
    workbook,
    whole.filter(({ after }) => after !== null),
  );
  for (const id of sheetsOf(edits)) {
    const here = edits.filter((edit) => sheetOf(edit) === id);
    // What rules look at stands before they do.
    const [contents, fills, rules] = [ofKind(here, 'content'), ofKind(here, 'fill'), ofKind(here, 'rule')];
    if (contents.length > 0) WRITERS.content(workbook, contents, id);
    if (fills.length > 0) WRITERS.fill(workbook, fills, id);
    if (rules.length > 0) WRITERS.rule(workbook, rules, id);
  }
  WRITERS.sheet(
    workbook,
    whole.filter(({ after }) => after === null),
  );
  asked('SHEETS_REFUSED', () => SpreadsheetApp.flush());
}

/** The areas that edits write to, sheet by sheet; a sheet that comes or goes whole has none. */
function areasBySheet(edits: readonly Edit[]): Map<SheetId, Area[]> {
  const areas = new Map<SheetId, Area[]>();
  for (const edit of edits) {
    if (edit.kind === 'sheet') continue;
    const sheet = edit.kind === 'rule' ? edit.sheet : edit.area.sheet;
    const boxes = edit.kind === 'rule' ? ((edit.after ?? edit.before)?.areas ?? []) : [edit.area];
    areas.set(sheet, [...(areas.get(sheet) ?? []), ...boxes.map((box) => ({ ...box, sheet }))]);
  }
  return areas;
}

/**
 * Whether all cells that edits write to may be edited by this user. One question a sheet where all around them may be;
 * else area by area, since what is protected may lie between.
 */
export function isEditable(workbook: Workbook, edits: readonly Edit[]): boolean {
  const may = (area: Area): boolean => {
    const range = workbook.range(area);
    return asked('HOST_NO_ANSWER', () => range.canEdit());
  };
  return [...areasBySheet(edits).values()].every((areas) => {
    const [first, ...rest] = areas;
    return first === undefined || may(rest.reduce(around, first)) || distinct(areas).every(may);
  });
}

/** The four rules of a table have the same areas: each is asked about once. */
function distinct(areas: readonly Area[]): Area[] {
  const byPlace = new Map(areas.map((area) => [a1Box(area), area]));
  return [...byPlace.values()];
}
