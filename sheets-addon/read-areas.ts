import { contentsDigest, type AreaImage, type Image } from '../core/changes/compare.ts';
import type { Content, Contents, Guard } from '../core/changes/edits.ts';
import type { Area, SheetId } from '../core/workbook/cells.ts';
import { joined, sizeOf, slices } from '../core/workbook/pieces.ts';
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

/** What was read of some areas, row by row, by where it stands. */
type Held<T> = { at(area: Area): T[][] };

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function columnsKey({ sheet, left, right }: Area): string {
  return `${left},${right},${sheet}`;
}

/** So many rows between two areas of a column are read with them: Google counts calls, and hardly cells. */
const GAP = 50_000;

/** The range of an area as far as the grid goes: guards look at the row below a table, and there may be none. */
function rangeWithin(workbook: Workbook, area: Area): Range | null {
  try {
    return workbook.range(area);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // A sheet that is gone is refused here again.
    workbook.sheet(area.sheet);
    return area.bottom === area.top ? null : workbook.range({ ...area, bottom: area.bottom - 1 });
  }
}

/** Reads areas, those of the same columns together: what lies between them costs less than another call. */
function held<T>(
  workbook: Workbook,
  areas: readonly Area[],
  blank: T,
  read: (range: Range, area: Area) => readonly T[][],
): Held<T> {
  const rows = new Map<string, Map<number, T[]>>();
  for (const area of joined(areas, GAP)) {
    const key = columnsKey(area);
    const known = rows.get(key) ?? new Map<number, T[]>();
    rows.set(key, known);
    const range = rangeWithin(workbook, area);
    if (range !== null) read(range, area).forEach((row, r) => known.set(area.top + r, row));
  }
  return {
    at: (area) => {
      const { rows: height, columns } = sizeOf(area);
      const found = rows.get(columnsKey(area));
      return Array.from({ length: height }, (_, r) => found?.get(area.top + r) ?? Array<T>(columns).fill(blank));
    },
  };
}

const BLANK: Content = { value: null, formula: null };

/** What is expected of an area: the digest of its guard, where it has one. */
export type Expected = ReadonlyMap<string, string>;

/** The digests of guards by their areas. */
export function expectedOf(guards: readonly Guard[]): Expected {
  return new Map(guards.map(({ area, digest }) => [areaKey(area), digest]));
}

/**
 * What areas hold: one call for each stretch of the same columns where values alone are all that their guards ask for,
 * else two.
 */
export function readContents(
  workbook: Workbook,
  areas: readonly Area[],
  expected: Expected = new Map(),
): readonly Content[][][] {
  const guarded = areas.filter((area) => expected.has(areaKey(area)));
  const isAsGuarded = (area: Area, contents: readonly Content[][]): boolean =>
    contentsDigest(contents) === expected.get(areaKey(area));
  const known = new Map<Area, Content[][]>();
  const values = held(workbook, guarded, BLANK, (range) => contentsOf(workbook, range, false));
  for (const area of guarded) {
    const contents = values.at(area);
    if (isAsGuarded(area, contents)) known.set(area, contents);
  }
  const rest = areas.filter((area) => !known.has(area));
  const whole = held(workbook, rest, BLANK, (range) => contentsOf(workbook, range, true));
  return areas.map((area) => known.get(area) ?? whole.at(area));
}

function contentsOf(workbook: Workbook, range: Range, withFormulas: boolean): Content[][] {
  const values = asked('HOST_NO_ANSWER', () => range.getValues()) as readonly (readonly unknown[])[];
  const formulas = withFormulas ? asked('HOST_NO_ANSWER', () => range.getFormulas()) : [];
  return values.map((row, r) => row.map((value, c) => contentOf(formulas[r]?.[c], value, workbook)));
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
  return usedPieces(sheet)?.flatMap((piece) => contentsOf(workbook, piece, true)) ?? NO_CELLS;
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
  const fills = held<string | null>(workbook, areas, null, (range) =>
    asked('HOST_NO_ANSWER', () => range.getBackgrounds()).map((row) => row.map(fillOf)),
  );
  return areas.map((area) => fills.at(area));
}

/** The conditional formats of a sheet, as they are at this moment. */
export function readRules(workbook: Workbook, id: SheetId): Listed {
  const sheet = workbook.sheet(id);
  return listed(
    asked('HOST_NO_ANSWER', () => sheet.getConditionalFormatRules()),
    workbook.tongue,
  );
}

function areaKey(area: Area): string {
  return `${area.top},${area.bottom},${columnsKey(area)}`;
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
