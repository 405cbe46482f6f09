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
