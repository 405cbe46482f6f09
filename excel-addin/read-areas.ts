import type { AreaImage, Expected, Image } from '../core/changes/compare.ts';
import type { Content } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import { a1Box, type Area, type SheetId } from '../core/workbook/cells.ts';
import { joined, loads, sizeOf, slices } from '../core/workbook/pieces.ts';
import { MOST_CELLS_READ } from './batches.ts';
import { contentOf, rowsOf } from './contents.ts';
import { Refused } from './errors.ts';
import { eachDress } from './fills.ts';
import { isShortGuard, queueGuards } from './read-guards.ts';
import { listRules, lookAtRules, rulesOf, type SheetRules, type Strangers } from './rules.ts';
import { reading, type Doors, type Sync } from './run.ts';

/** What cells hold, by sheet and place. */
type Held = Map<string, Map<number, readonly Content[]>>;

type Piece = { readonly area: Area; readonly range: Excel.Range };

function cells(area: Area): number {
  const { rows, columns } = sizeOf(area);
  return rows * columns;
}

/** The range of an area; not kept by Excel beyond the next sync, which saves it and us a request. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = sheet.getRange(a1Box(area));
  range.untrack();
  return range;
}

function columnsKey(area: Area): string {
  return `${area.left},${area.right},${area.sheet}`;
}

/** Queues a piece; what it holds goes into `held` after the sync. */
function queued(context: Excel.RequestContext, area: Area): Piece {
  const range = rangeOf(context.workbook.worksheets.getItem(area.sheet), area);
  range.load('values,formulas');
  return { area, range };
}

function taken({ area, range }: Piece, held: Held): void {
  const [values, formulas] = [rowsOf(range.values), rowsOf(range.formulas)];
  // Too many cells come back as null without an error: never to be taken for blanks.
  if (values === null || formulas === null) throw new Refused(problem('HOST_TOO_MUCH'));
  const key = columnsKey(area);
  const rows = held.get(key) ?? new Map<number, readonly Content[]>();
  held.set(key, rows);
  values.forEach((row, r) =>
    rows.set(
      area.top + r,
      row.map((value, c) => contentOf(formulas[r]?.[c], value)),
    ),
  );
}

/** Reads areas in as few requests as their size allows, and at least in one. */
async function readPieces(
  context: Excel.RequestContext,
  sync: Sync,
  areas: readonly Area[],
  held: Held,
): Promise<void> {
  const pieces = joined(areas).flatMap((area) => slices(area, MOST_CELLS_READ));
  const [first = [], ...rest] = loads(pieces, cells, MOST_CELLS_READ);
  for (const load of [first, ...rest]) {
    const asked = load.map((area) => queued(context, area));
    await sync();
    for (const piece of asked) taken(piece, held);
  }
}

/**
 * What areas hold, area by area, read in as few requests as their size allows; of guards that are as expected it may be
 * their formulas alone. What `withFirst` queues goes with the first request.
 */
export async function readContents(
  { context, sync }: { readonly context: Excel.RequestContext; readonly sync: Sync },
  areas: readonly Area[],
  expected: Expected,
  withFirst: () => void,
): Promise<readonly (readonly (readonly Content[])[])[]> {
  const held: Held = new Map();
  const short = areas.filter((area) => isShortGuard(area, expected));
  const isShort = new Set(short);
  withFirst();
  const proven = queueGuards(context, short, expected);
  await readPieces(
    context,
    sync,
    areas.filter((area) => !isShort.has(area)),
    held,
  );
  const known = proven();
  const unproven = short.filter((area) => !known.has(area));
  if (unproven.length > 0) await readPieces(context, sync, unproven, held);
  return areas.map((area) => {
    const rows = held.get(columnsKey(area));
    return known.get(area) ?? Array.from({ length: sizeOf(area).rows }, (_, r) => rows?.get(area.top + r) ?? []);
  });
}

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
    cells,
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
};

/** What was read: the image for the protocol, and our conditional formats with their ids. */
export type ReadImage = {
  readonly image: Image;
  readonly formats: readonly SheetRules[];
  /** What the sheets are called whose rules were read. */
  readonly names: readonly (readonly [id: SheetId, name: string])[];
};

/** Reads what areas hold and what rules of ours there are: two requests in all, unless there is much to read. */
export async function readImage(
  doors: Doors,
  wanted: Wanted,
  strangers: Strangers,
  expected: Expected = new Map(),
): Promise<ReadImage> {
  return reading(doors, async (context, sync) => {
    const sheets = wanted.rules.map((id) => ({ id, sheet: context.workbook.worksheets.getItem(id) }));
    let listings: { id: SheetId; sheet: Excel.Worksheet; listed: ReturnType<typeof listRules> }[] = [];
    const contents = await readContents({ context, sync }, wanted.areas, expected, () => {
      listings = sheets.map(({ id, sheet }) => ({ id, sheet: sheet.load('name'), listed: listRules(sheet) }));
    });
    const looks = listings.map(({ id, sheet, listed }) => ({ id, look: lookAtRules(sheet, listed(), strangers) }));
    const fills = await readFills(context, sync, wanted.painted);
    if (wanted.painted.length === 0 && looks.some(({ look }) => look.isNeeded)) await sync();
    const formats = looks.map(({ id, look }) => look.result(id));
    const painted = new Map(wanted.painted.map((area, i) => [area, fills[i] ?? []]));
    const areas = wanted.areas.map((area, i): AreaImage => ({
      area,
      contents: contents[i] ?? [],
      fills: painted.get(area) ?? [],
    }));
    const rules = formats.map(({ sheet, own, foreign }) => ({ sheet, own: rulesOf(own), foreign }));
    return { image: { areas, rules }, formats, names: sheets.map(({ id, sheet }) => [id, sheet.name]) };
  });
}
