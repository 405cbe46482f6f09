import type { Expected } from '../core/changes/compare.ts';
import type { Content } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import { a1Box, type Area } from '../core/workbook/cells.ts';
import { joined, loads, sizeOf, slices } from '../core/workbook/pieces.ts';
import { MOST_CELLS_READ } from './batches.ts';
import { contentOf, rowsOf } from './contents.ts';
import { codeOf, Refused } from './errors.ts';
import { isShortGuard, queueGuards } from './read-guards.ts';
import type { Sync } from './run.ts';

/** A batch that reads. */
export type Reading = { readonly context: Excel.RequestContext; readonly sync: Sync };

/** What is expected of areas that are no guards. */
export const NOTHING_EXPECTED: Expected = new Map();

/** What cells hold, by sheet and place. */
type Held = Map<string, Map<number, readonly Content[]>>;

type Piece = { readonly area: Area; readonly range: Excel.Range };

/** How many cells an area has. */
export function cellsOf(area: Area): number {
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

/** Whether Excel found a request too much to answer. */
function isTooMuch(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** Areas in two halves; null where there is one row left. */
function halves(areas: readonly Area[]): [Area[], Area[]] | null {
  const middle = Math.ceil(areas.length / 2);
  if (areas.length > 1) return [areas.slice(0, middle), areas.slice(middle)];
  const [area] = areas;
  if (area === undefined || area.top === area.bottom) return null;
  const last = Math.floor((area.top + area.bottom) / 2);
  return [[{ ...area, bottom: last }], [{ ...area, top: last + 1 }]];
}

/**
 * Reads areas in one request; where Excel finds that too much to answer, in halves of it: how long texts are is not
 * known before.
 *
 * @param ask queues the loads of an area, and gives what is to be done after the sync
 * @param withFirst what else the request asks for
 */
export async function readInHalves(
  sync: Sync,
  areas: readonly Area[],
  ask: (area: Area) => () => void,
  withFirst: () => void = () => undefined,
): Promise<void> {
  withFirst();
  const takes = areas.map(ask);
  try {
    await sync();
  } catch (error) {
    const parts = isTooMuch(error) ? halves(areas) : null;
    if (parts === null) throw error;
    await readInHalves(sync, parts[0], ask, withFirst);
    await readInHalves(sync, parts[1], ask);
    return;
  }
  for (const take of takes) take();
}

/** Reads areas in as few requests as their size allows, and at least in one. */
async function readPieces(
  { context, sync }: Reading,
  areas: readonly Area[],
  held: Held,
  withFirst?: () => void,
): Promise<void> {
  const pieces = joined(areas).flatMap((area) => slices(area, MOST_CELLS_READ));
  const [first = [], ...rest] = loads(pieces, cellsOf, MOST_CELLS_READ);
  const ask = (area: Area): (() => void) => {
    const piece = queued(context, area);
    return () => taken(piece, held);
  };
  await readInHalves(sync, first, ask, withFirst);
  for (const load of rest) await readInHalves(sync, load, ask);
}

/**
 * What areas hold, area by area, read in as few requests as their size allows; of guards that are as expected it may be
 * their formulas alone. What `withFirst` queues goes with the first request.
 */
export async function readContents(
  at: Reading,
  areas: readonly Area[],
  expected: Expected,
  withFirst: () => void,
): Promise<readonly (readonly (readonly Content[])[])[]> {
  const held: Held = new Map();
  const short = areas.filter((area) => isShortGuard(area, expected));
  const isShort = new Set(short);
  const long = areas.filter((area) => !isShort.has(area));
  let proven: ReturnType<typeof queueGuards> = () => new Map();
  try {
    await readPieces(at, long, held, () => {
      withFirst();
      proven = queueGuards(at.context, short, expected);
    });
  } catch (error) {
    if (!isTooMuch(error) || short.length === 0) throw error;
    // Guards with long texts are read as everything else is, which can be halved.
    return readContents(at, areas, NOTHING_EXPECTED, withFirst);
  }
  const known = proven();
  const unproven = short.filter((area) => !known.has(area));
  if (unproven.length > 0) await readPieces(at, unproven, held);
  return areas.map((area) => {
    const rows = held.get(columnsKey(area));
    return known.get(area) ?? Array.from({ length: sizeOf(area).rows }, (_, r) => rows?.get(area.top + r) ?? []);
  });
}
