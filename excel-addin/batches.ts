import type { Contents } from '../core/changes/edits.ts';
import { a1Box, columnOf, LAST_COLUMN, LAST_ROW, type Area, type Box } from '../core/workbook/cells.ts';

/**
 * Excel refuses addresses of more than about 8,000 characters, and errs near that (office-js#5198): these stay well
 * below it.
 */
const LONGEST_ADDRESS = 2_000;
const MOST_AREAS = 200;

/** Excel on the web takes 5 MB a request; half of it leaves room for what the library puts around. */
export const MOST_BYTES = 2_000_000;
/** The library splits larger grids, which undo groups do not survive (office-js#6491). */
const MOST_CELLS_SET = 1_500;

/** Cells read by one request: with values and formulas of usual length about 3 MB, and Excel gives 5 at most. */
export const MOST_CELLS_READ = 60_000;

/** Boxes in groups that one address can name. */
export function addressable(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let group: Box[] = [];
  let length = 0;
  for (const box of boxes) {
    const size = a1Box(box).length + 1;
    if (group.length > 0 && (length + size > LONGEST_ADDRESS || group.length >= MOST_AREAS)) {
      groups.push(group);
      group = [];
      length = 0;
    }
    group.push(box);
    length += size;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The address of some boxes of one sheet: 'B2:B9,B12'. */
export function addressOf(boxes: readonly Box[]): string {
  return boxes.map(a1Box).join(',');
}

const SHEET_PART = /(?:'(?:[^']|'')*'|[^',!]+)!/g;

const ENDS = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/;

/**
 * One address as Excel gives it: 'B2', 'B2:D9', 'B:D', '2:9'. What people type is read by `core/workbook/references.ts`,
 * whose parser would be an eighth of the pane; Excel's own addresses need none of it.
 */
function boxOf(address: string): Box | null {
  const [, fromColumn, fromRow, toColumn, toRow] = ENDS.exec(address) ?? [];
  const isRange = address.includes(':');
  const isWhole = fromColumn === undefined || fromRow === undefined;
  const isEven =
    (fromColumn === undefined) === (toColumn === undefined) && (fromRow === undefined) === (toRow === undefined);
  if ((fromColumn === undefined && fromRow === undefined) || (isRange ? !isEven : isWhole)) return null;
  const left = fromColumn === undefined ? 0 : columnOf(fromColumn);
  const top = fromRow === undefined ? 0 : Number(fromRow) - 1;
  const right = !isRange ? left : toColumn === undefined ? LAST_COLUMN : columnOf(toColumn);
  const bottom = !isRange ? top : toRow === undefined ? LAST_ROW : Number(toRow) - 1;
  return right > LAST_COLUMN || bottom > LAST_ROW || left > right || top > bottom ? null : { top, left, bottom, right };
}

/** The boxes of an address as Excel gives it: "'My plan'!B2:B9,'My plan'!B12"; null when it names no cells. */
export function boxesOf(address: string): Box[] | null {
  const boxes = address.replace(SHEET_PART, '').split(',').map(boxOf);
  return boxes.every((box) => box !== null) ? boxes : null;
}

/** Rows and columns of a box. */
export function sizeOf({ top, left, bottom, right }: Box): { readonly rows: number; readonly columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** A box in slices of whole rows, each of at most so many cells. */
export function slices<T extends Box>(box: T, most: number): T[] {
  const height = Math.max(1, Math.floor(most / sizeOf(box).columns));
  const cut: T[] = [];
  for (let top = box.top; top <= box.bottom; top += height)
    cut.push({ ...box, top, bottom: Math.min(box.bottom, top + height - 1) });
  return cut;
}

/** Pieces that one sync can carry. */
export function loads<T>(pieces: readonly T[], weight: (piece: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let sum = Infinity;
  for (const piece of pieces) {
    const own = weight(piece);
    if (sum + own > most) {
      groups.push([]);
      sum = 0;
    }
    groups[groups.length - 1]?.push(piece);
    sum += own;
  }
  return groups;
}

/** A rectangle of contents to write at once, and its size on the wire. */
export type ContentPiece = { readonly area: Area; readonly contents: Contents; readonly bytes: number };

/** Contents in pieces by whole rows that Excel takes at once. */
export function contentPieces(area: Area, contents: Contents): ContentPiece[] {
  const width = sizeOf(area).columns;
  const pieces: ContentPiece[] = [];
  let from = 0;
  let bytes = 0;
  const cut = (to: number): void => {
    if (to > from)
      pieces.push({
        area: { ...area, top: area.top + from, bottom: area.top + to - 1 },
        contents: contents.slice(from, to),
        bytes,
      });
    from = to;
    bytes = 0;
  };
  contents.forEach((row, r) => {
    const size = JSON.stringify(row).length;
    if (bytes + size > MOST_BYTES || (r - from + 1) * width > MOST_CELLS_SET) cut(r);
    bytes += size;
  });
  cut(contents.length);
  return pieces;
}

/** Boxes that can be read as one: those of the same columns of a sheet, where little lies between them. */
export function joined(areas: readonly Area[]): Area[] {
  const byColumns = new Map<string, Area[]>();
  for (const area of areas) {
    const key = `${area.left},${area.right},${area.sheet}`;
    const known = byColumns.get(key);
    if (known === undefined) byColumns.set(key, [area]);
    else known.push(area);
  }
  return [...byColumns.values()].flatMap(joinedInColumn);
}

/** So many rows between two areas cost less to read, at some 40 bytes each, than another range to ask for, at 800. */
const GAP = 20;

function joinedInColumn(areas: readonly Area[]): Area[] {
  const runs: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && area.top - last.bottom <= GAP)
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
    else runs.push(area);
  }
  return runs;
}
