import type { AreaImage, Image } from '../core/changes/compare.ts';
import type { Content } from '../core/changes/edits.ts';
import type { Area, SheetId } from '../core/workbook/cells.ts';
import { joined, sizeOf } from '../core/workbook/pieces.ts';
import { contentOf } from './cells.ts';
import { asked } from './errors.ts';
import { listed, type Listed } from './rules.ts';
import type { Workbook } from './workbook.ts';

/** What a read asks for. */
export type Wanted = {
  readonly areas: readonly Area[];
  readonly painted: readonly Area[];
  readonly rules: readonly SheetId[];
};

/** What was read of some areas, row by row, by where it stands. */
type Held<T> = { at(area: Area): T[][] };

function columnsKey({ sheet, left, right }: Area): string {
  return `${left},${right},${sheet}`;
}

/** Reads areas, those of the same columns together: what lies between them costs less than another call. */
function held<T>(areas: readonly Area[], read: (area: Area) => readonly T[][]): Held<T> {
  const rows = new Map<string, Map<number, T[]>>();
  for (const area of joined(areas)) {
    const key = columnsKey(area);
    const known = rows.get(key) ?? new Map<number, T[]>();
    rows.set(key, known);
    read(area).forEach((row, r) => known.set(area.top + r, row));
  }
  return {
    at: (area) =>
      Array.from({ length: sizeOf(area).rows }, (_, r) => rows.get(columnsKey(area))?.get(area.top + r) ?? []),
  };
}

/** What areas hold: two calls for each stretch of the same columns. */
export function readContents(workbook: Workbook, areas: readonly Area[]): readonly Content[][][] {
  const contents = held(areas, (area) => {
    const range = workbook.range(area);
    const values = asked('HOST_NO_ANSWER', () => range.getValues()) as readonly (readonly unknown[])[];
    const formulas = asked('HOST_NO_ANSWER', () => range.getFormulas());
    return values.map((row, r) => row.map((value, c) => contentOf(formulas[r]?.[c], value, workbook)));
  });
  return areas.map((area) => contents.at(area));
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
  const fills = held(areas, (area) => {
    const range = workbook.range(area);
    return asked('HOST_NO_ANSWER', () => range.getBackgrounds()).map((row) => row.map(fillOf));
  });
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
export function readImage(workbook: Workbook, { areas, painted, rules }: Wanted): Image {
  // Whose fills count, their contents do not.
  const isPainted = new Set(painted);
  const plain = areas.filter((area) => !isPainted.has(area));
  const contents = readContents(workbook, plain);
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
  };
}
