import type { Box } from '../workbook/cells.ts';

/** The rows of a column that are taken: spans without overlaps, from top to bottom. */
type Spans = { readonly top: number; readonly bottom: number }[];

/** The place of the first span that ends at a row or below. */
function firstReaching(spans: Spans, row: number): number {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spans[middle]?.bottom ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Those of some boxes that overlap none that was kept before them, in their order. Each column knows which of its rows
 * are taken, so that a box is looked up and not held against every other: sheets of thousands of tables exist.
 */
export function withoutOverlaps<T extends { readonly box: Box }>(inOrder: readonly T[]): T[] {
  const taken = new Map<number, Spans>();
  return inOrder.filter(({ box: { top, left, bottom, right } }) => {
    for (let column = left; column <= right; column++) {
      const spans = taken.get(column) ?? [];
      const next = spans[firstReaching(spans, top)];
      if (next !== undefined && next.top <= bottom) return false;
    }
    for (let column = left; column <= right; column++) {
      const spans = taken.get(column) ?? [];
      spans.splice(firstReaching(spans, top), 0, { top, bottom });
      taken.set(column, spans);
    }
    return true;
  });
}
