import { byWorst, WORST_FIRST } from '../core/review/worst-first.ts';
import type { RowReview } from '../core/review/review-types.ts';
import type { Status } from '../core/stoplight/status.ts';

/** Rows in the order of `byWorst`. */
export function worstFirst(rows: readonly RowReview[]): RowReview[] {
  return byWorst(rows, (row) => row);
}

/** How many rows have each status. */
export function countsOf(rows: Iterable<Pick<RowReview, 'status'>>): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>(WORST_FIRST.map((status) => [status, 0]));
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
