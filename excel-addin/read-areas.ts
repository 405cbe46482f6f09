import type { AreaImage, Expected, Image } from '../core/changes/compare.ts';
import type { Area, SheetId } from '../core/workbook/cells.ts';
import { joined, loads, sizeOf, slices } from '../core/workbook/pieces.ts';
import { eachDress } from './fills.ts';
import { lookFor, readNamed, type Named } from './named-sheets.ts';
import { cellsOf, NOTHING_EXPECTED, rangeOf, readContents } from './read-contents.ts';
import { listRules, lookAtRules, rulesOf, type SheetRules, type Strangers } from './rules.ts';
import { reading, type Doors, type Sync } from './run.ts';

/** The fills of an area: at one stroke where they are the same, cell by cell where not. */
async function readFills(
  context: Excel.RequestContext,
  sync: Sync,
  areas: readonly Area[],
): Promise<readonly (string | null)[][][]> {
  if (areas.length === 0) return [];
  const found = new Map<string, string | null>();
  for (const load of loads(
    joined(areas).flatMap((area) => slices(area, FILLS_READ)),
    cellsOf,
    FILLS_READ,
  )) {
    const asked = load.map((area) => {
      const sheet = context.workbook.worksheets.getItem(area.sheet);
      return { area, dress: eachDress(area, rangeOf(sheet, area)) };
    });
    await sync();
    for (const { area, dress } of asked) {
      const at = dress();
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++)
          found.set(`${row},${column},${area.sheet}`, at(row, column).fill);
    }
  }
  return areas.map((area) =>
    Array.from({ length: sizeOf(area).rows }, (_, r) =>
      Array.from(
        { length: sizeOf(area).columns },
        (__, c) => found.get(`${area.top + r},${area.left + c},${area.sheet}`) ?? null,
      ),
    ),
  );
}

/** Cells whose dress is asked for at once: 100 bytes each, and 5 MB at most. */
const FILLS_READ = 20_000;

/** What a read asks for. */
export type Wanted = {
  readonly areas: readonly Area[];
  readonly painted: readonly Area[];
  readonly rules: readonly SheetId[];
  readonly named: readonly string[];
};

/** What was read: the image for the protocol, and our conditional formats with their ids. */
export type ReadImage = {
  readonly image: Image;
  readonly formats: readonly SheetRules[];
  /** What the sheets are called whose rules were read. */
  readonly names: readonly (readonly [id: SheetId, name: string])[];
};

/**
 * Reads what areas and sheets hold and what rules of ours there are: two requests in all, unless there is much to read.
 */
export async function readImage(
  doors: Doors,
  wanted: Wanted,
  strangers: Strangers,
  expected: Expected = NOTHING_EXPECTED,
): Promise<ReadImage> {
  return reading(doors, async (context, sync) => {
    const sheets = wanted.rules.map((id) => ({ id, sheet: context.workbook.worksheets.getItem(id) }));
    let listings: { id: SheetId; sheet: Excel.Worksheet; listed: ReturnType<typeof listRules> }[] = [];
    let sought: readonly Named[] = [];
    const contents = await readContents({ context, sync }, wanted.areas, expected, () => {
      listings = sheets.map(({ id, sheet }) => ({ id, sheet: sheet.load('name'), listed: listRules(sheet) }));
      sought = wanted.named.map((name) => lookFor(context, name));
    });
    let looks: { id: SheetId; look: ReturnType<typeof lookAtRules> }[] = [];
    const held = await readNamed(context, sync, sought, () => {
      looks = listings.map(({ id, sheet, listed }) => ({ id, look: lookAtRules(sheet, listed(), strangers) }));
    });
    const fills = await readFills(context, sync, wanted.painted);
    if (held.isQuiet && wanted.painted.length === 0 && looks.some(({ look }) => look.isNeeded)) await sync();
    const formats = looks.map(({ id, look }) => look.result(id));
    const painted = new Map(wanted.painted.map((area, i) => [area, fills[i] ?? []]));
    const areas = wanted.areas.map((area, i): AreaImage => ({
      area,
      contents: contents[i] ?? [],
      fills: painted.get(area) ?? [],
    }));
    const rules = formats.map(({ sheet, own, foreign }) => ({ sheet, own: rulesOf(own), foreign }));
    const named = wanted.named.map((name, i) => ({ name, contents: held.contents[i] ?? null }));
    return { image: { areas, rules, named }, formats, names: sheets.map(({ id, sheet }) => [id, sheet.name]) };
  });
}
