import type { Area, Box } from './cells.ts';

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

/** Pieces that one request can carry. */
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

/**
 * Boxes that can be read as one: those of the same columns of a sheet, where little lies between them.
 *
 * @param gap so many cells
 */
export function joined(areas: readonly Area[], gap = GAP): Area[] {
  const columns = grouped(areas, (area) => `${area.left},${area.right},${area.sheet}`);
  return columns.flatMap((column) => joinedInColumn(column, gap));
}

function grouped(areas: readonly Area[], keyOf: (area: Area) => string): Area[][] {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = keyOf(area);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [area]);
    else known.push(area);
  }
  return [...groups.values()];
}

/** So many cells between two areas cost less to read, at some 40 bytes each, than another range to ask for, at 800. */
const GAP = 20;

function joinedInColumn(areas: readonly Area[], gap: number): Area[] {
  const runs: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && (area.top - last.bottom - 1) * sizeOf(area).columns <= gap)
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
    else runs.push(area);
  }
  return runs;
}

/**
 * The fewest boxes to read that hold all of some areas: one a sheet where a box around all of them has at most so many
 * cells. Where it has more, areas near each other share one, or those of the same columns do: whichever is fewer.
 *
 *   A1:C1, A1:A2, A9:A10 with room for 30 cells    → A1:C10
 *   A1:C1, A1:A2, A900:A901 with room for 30 cells → A1:C2, A900:A901
 */
export function covering(areas: readonly Area[], most: number): Area[] {
  return grouped(areas, ({ sheet }) => sheet).flatMap((here) => {
    const [near, down] = [neighbours(here, most), joined(here, most)];
    return near.length <= down.length ? near : down;
  });
}

/** The box around two areas of a sheet. */
export function around(a: Area, b: Area): Area {
  return {
    sheet: a.sheet,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** From the top down, boxes around as many areas as there is room for. */
function neighbours(areas: readonly Area[], most: number): Area[] {
  const boxes: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const last = boxes[boxes.length - 1];
    const both = last === undefined ? null : around(last, area);
    const { rows, columns } = sizeOf(both ?? area);
    if (both !== null && rows * columns <= most) boxes[boxes.length - 1] = both;
    else boxes.push(area);
  }
  return boxes;
}

/** Whether a box holds all of another. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    outer.sheet === inner.sheet &&
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
