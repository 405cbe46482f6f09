import { areaKey, contentsDigest, type AreaImage, type Expected, type Image } from '../core/changes/compare.ts';
import type { Content, Contents } from '../core/changes/edits.ts';
import type { Area, SheetId } from '../core/workbook/cells.ts';
import { covering, holds, sizeOf, slices } from '../core/workbook/pieces.ts';
import { contentOf } from './cells.ts';
import { asked, Refused } from './errors.ts';
import { listed, type Listed } from './rules.ts';
import { rangeOf, sheetNamed, type Workbook } from './workbook.ts';

/** What a read asks for. */
export type Wanted = {
  readonly areas: readonly Area[];
  readonly painted: readonly Area[];
  readonly rules: readonly SheetId[];
  readonly named: readonly string[];
};

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Sheets gives of a range, row by row; an empty row where the grid ends. */
type Rows<T> = readonly (readonly T[])[];

/** So many cells are read with one call rather than the wanted ones of them with two: Google counts calls, and hardly cells. */
export const ONE_CALL = 300_000;

/** The range of a box as far as the grid goes: guards look at the row below a table, and there may be none. */
function rangeWithin(workbook: Workbook, box: Area): Range | null {
  try {
    return workbook.range(box);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // A sheet that is gone is refused here again.
    workbook.sheet(box.sheet);
    return box.bottom === box.top ? null : workbook.range({ ...box, bottom: box.bottom - 1 });
  }
}

/** Reads a box: one call. */
function rowsOf<T>(workbook: Workbook, box: Area, read: (range: Range) => Rows<T>): Rows<T> {
  const range = rangeWithin(workbook, box);
  return range === null ? [] : asked('HOST_NO_ANSWER', () => read(range));
}

/** What of the rows of a box is an area's, each cell made into what is wanted; `blank` beyond the grid. */
function partOf<T>(box: Area, area: Area, cell: (r: number, c: number) => T): T[][] {
  const { rows, columns } = sizeOf(area);
  const [top, left] = [area.top - box.top, area.left - box.left];
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cell(top + r, left + c)));
}

/** The contents of some areas that lie in one box; with formulas where values alone are not what their guards ask for. */
function contentsIn(workbook: Workbook, box: Area, areas: readonly Area[], expected: Expected): Map<Area, Content[][]> {
  const values = rowsOf<unknown>(workbook, box, (range) => range.getValues());
  const contentsWith = (formulas: Rows<string>): Map<Area, Content[][]> =>
    new Map(
      areas.map((area) => [
        area,
        partOf(box, area, (r, c) => contentOf(formulas[r]?.[c], values[r]?.[c] ?? '', workbook)),
      ]),
    );
  const plain = areas.every((area) => expected.has(areaKey(area))) ? contentsWith([]) : null;
  const isAsGuarded = areas.every((area) => contentsDigest(plain?.get(area) ?? []) === expected.get(areaKey(area)));
  if (plain !== null && isAsGuarded) return plain;
  return contentsWith(rowsOf(workbook, box, (range) => range.getFormulas()));
}

/** What areas hold: one call a sheet where values alone are all that guards ask for, else two. */
export function readContents(
  workbook: Workbook,
  areas: readonly Area[],
  expected: Expected = new Map(),
): readonly Content[][][] {
  const known = new Map<Area, Content[][]>();
  for (const [box, within] of boxed(areas))
    for (const [area, contents] of contentsIn(workbook, box, within, expected)) known.set(area, contents);
  return areas.map((area) => known.get(area) ?? []);
}

/** The boxes to read, each with the areas in it. */
function boxed(areas: readonly Area[]): (readonly [box: Area, within: Area[]])[] {
  const boxes = covering(areas, ONE_CALL).map((box): readonly [Area, Area[]] => [box, []]);
  for (const area of areas) boxes.find(([box]) => holds(box, area))?.[1].push(area);
  return boxes;
}

/** So many cells of a sheet come with one call: somebody's sheet may be as large as a spreadsheet gets. */
const MOST_CELLS = 50_000;

/** All that lies between A1 and the last cell with content, in pieces that one call can bring; null for a chart's sheet. */
export function usedPieces(sheet: Sheet): readonly Range[] | null {
  return asked('HOST_NO_ANSWER', () => {
    if (sheet.getType() !== SpreadsheetApp.SheetType.GRID) return null;
    const used = sheet.getDataRange();
    const box = { top: 0, left: 0, bottom: used.getNumRows() - 1, right: used.getNumColumns() - 1 };
    return slices(box, MOST_CELLS).map((piece) => rangeOf(sheet, piece));
  });
}

/** What stands for a sheet that has no cells, as one with a chart: no sheet of ours is like that. */
const NO_CELLS: Contents = [[{ value: { error: '#REF!' }, formula: null }]];

/** What a sheet holds from A1 on. */
export function wholeContents(workbook: Workbook, sheet: Sheet): Contents {
  return usedPieces(sheet)?.flatMap((piece) => contentsOf(workbook, piece)) ?? NO_CELLS;
}

function contentsOf(workbook: Workbook, range: Range): Content[][] {
  const values: Rows<unknown> = asked('HOST_NO_ANSWER', () => range.getValues());
  const formulas = asked('HOST_NO_ANSWER', () => range.getFormulas());
  return values.map((row, r) => row.map((value, c) => contentOf(formulas[r]?.[c], value, workbook)));
}

/**
 * A fill as Sheets tells it. White is what a cell without a fill has, and there is no telling the two apart.
 *
 *   '#8fcbb5' → '#8FCBB5'   '#ffffff' → null
 */
export function fillOf(background: string): string | null {
  const colour = background.toUpperCase();
  return colour === '#FFFFFF' || colour === '' ? null : colour;
}

function readFills(workbook: Workbook, areas: readonly Area[]): readonly (string | null)[][][] {
  const known = new Map<Area, (string | null)[][]>();
  for (const [box, within] of boxed(areas)) {
    const fills = rowsOf(workbook, box, (range) => range.getBackgrounds());
    for (const area of within)
      known.set(
        area,
        partOf(box, area, (r, c) => fillOf(fills[r]?.[c] ?? '')),
      );
  }
  return areas.map((area) => known.get(area) ?? []);
}

/** The conditional formats of a sheet, as they are at this moment. */
export function readRules(workbook: Workbook, id: SheetId): Listed {
  const sheet = workbook.sheet(id);
  return listed(
    asked('HOST_NO_ANSWER', () => sheet.getConditionalFormatRules()),
    workbook.tongue,
  );
}

/** Reads what areas hold and what rules there are: as many calls for ten rows as for ten thousand. */
export function readImage(
  workbook: Workbook,
  { areas, painted, rules, named }: Wanted,
  expected: Expected = new Map(),
): Image {
  // Whose fills count, their contents do not.
  const isPainted = new Set(painted);
  const plain = areas.filter((area) => !isPainted.has(area));
  const contents = readContents(workbook, plain, expected);
  const fills = readFills(workbook, painted);
  const contentsAt = new Map(plain.map((area, i) => [areaKey(area), contents[i] ?? []]));
  const fillsAt = new Map(painted.map((area, i) => [areaKey(area), fills[i] ?? []]));
  return {
    areas: areas.map((area): AreaImage => {
      const key = areaKey(area);
      return { area, contents: contentsAt.get(key) ?? [], fills: fillsAt.get(key) ?? [] };
    }),
    rules: rules.map((sheet) => {
      const { own, foreign } = readRules(workbook, sheet);
      return { sheet, own, foreign };
    }),
    named: named.map((name) => {
      const sheet = sheetNamed(workbook, name);
      return { name, contents: sheet === null ? null : wholeContents(workbook, sheet) };
    }),
  };
}
