import { overlaps, type Box } from '../workbook/cells.ts';

/** The part of a box that another leaves over, as at most four boxes. */
function cutBy(box: Box, other: Box): Box[] {
  if (!overlaps(box, other)) return [box];
  const rest: Box[] = [];
  const top = Math.max(box.top, other.top);
  const bottom = Math.min(box.bottom, other.bottom);
  if (box.top < top) rest.push({ ...box, bottom: top - 1 });
  if (box.left < other.left) rest.push({ top, bottom, left: box.left, right: other.left - 1 });
  if (box.right > other.right) rest.push({ top, bottom, left: other.right + 1, right: box.right });
  if (box.bottom > bottom) rest.push({ ...box, top: bottom + 1 });
  return rest;
}

/** What some boxes cover and others do not. */
export function without(boxes: readonly Box[], others: readonly Box[]): Box[] {
  let rest = [...boxes];
  for (const other of others) rest = rest.flatMap((box) => cutBy(box, other));
  return rest;
}

/** Whether any of some boxes shares a cell with any of others. */
export function meet(boxes: readonly Box[], others: readonly Box[]): boolean {
  return boxes.some((box) => others.some((other) => overlaps(box, other)));
}

type Run = readonly [left: number, right: number];

/** The columns that boxes cover in a band of rows, as runs from left to right. */
function runsOf(boxes: readonly Box[]): Run[] {
  const runs: Run[] = [];
  for (const { left, right } of [...boxes].sort((a, b) => a.left - b.left)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && left <= last[1] + 1) runs[runs.length - 1] = [last[0], Math.max(last[1], right)];
    else runs.push([left, right]);
  }
  return runs;
}

/**
 * The cells of some boxes as few boxes, from top to bottom: runs of columns, each as far down as it stays the same.
 *
 *   A8:E57 A58:E58 A59:E86 → A8:E86
 */
export function unionOf(boxes: readonly Box[]): Box[] {
  const cuts = [...new Set(boxes.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((a, b) => a - b);
  const done: Box[] = [];
  let open = new Map<string, Box>();
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [top, next] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
    const here = new Map<string, Box>();
    for (const [left, right] of runsOf(boxes.filter((box) => box.top <= top && box.bottom >= top))) {
      const key = `${left}:${right}`;
      here.set(key, { top: open.get(key)?.top ?? top, left, bottom: next - 1, right });
      open.delete(key);
    }
    done.push(...open.values());
    open = here;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}
