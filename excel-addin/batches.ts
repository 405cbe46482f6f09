import type { Contents } from '../core/changes/edits.ts';
import { a1Box, type Area, type Box } from '../core/workbook/cells.ts';
import { sizeOf } from '../core/workbook/pieces.ts';

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

/** Cells of a sheet read page by page: values, formulas and formats of usual length are about 1 MB, and Excel gives 5. */
export const PAGE_CELLS = 20_000;

/** Boxes in groups that one address can name. */
export function addressable<B extends Box>(boxes: readonly B[]): B[][] {
  const groups: B[][] = [];
  let group: B[] = [];
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
