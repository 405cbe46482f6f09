/** The rows or the columns of a sheet laid out in pixels: where each begins, and where the last ends. */
export type Axis = {
  readonly count: number;
  /** `starts[i]` is where number i begins; one more than there are says where the last ends. */
  readonly starts: Float64Array;
};

/** Lays out rows or columns: a size for all, other sizes for some, and none for those that are hidden. */
export function axisOf(
  count: number,
  size: number,
  others: Iterable<readonly [index: number, size: number]>,
  hidden: Iterable<number>,
): Axis {
  const sizes = new Float64Array(count).fill(size);
  for (const [index, own] of others) if (index < count) sizes[index] = own;
  for (const index of hidden) if (index < count) sizes[index] = 0;
  const starts = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + (sizes[i] ?? 0);
  return { count, starts };
}

/** Where a row or column begins. Beyond the last, where that ends. */
export function startOf(axis: Axis, index: number): number {
  return axis.starts[Math.max(0, Math.min(index, axis.count))] ?? 0;
}

/** How much room rows or columns take, both ends included. */
export function sizeOf(axis: Axis, first: number, last = first): number {
  return startOf(axis, last + 1) - startOf(axis, first);
}

/** How much room all take. */
export function lengthOf(axis: Axis): number {
  return startOf(axis, axis.count);
}

/** The row or column at a distance from the start; the last one beyond the end. */
export function indexAt(axis: Axis, distance: number): number {
  let [low, high] = [0, axis.count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(axis, middle + 1) > distance) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

/** Those that are seen between two distances, hidden ones left out, from number `from` on. */
export function seenBetween(axis: Axis, start: number, end: number, from: number): number[] {
  const seen: number[] = [];
  const last = indexAt(axis, end);
  for (let i = Math.max(from, indexAt(axis, start)); i <= last; i++) if (sizeOf(axis, i) > 0) seen.push(i);
  return seen;
}

/** The next one in a direction that is not hidden; where there is none, the one it began with. */
export function nextSeen(axis: Axis, from: number, step: 1 | -1): number {
  for (let i = from + step; i >= 0 && i < axis.count; i += step) if (sizeOf(axis, i) > 0) return i;
  return from;
}
