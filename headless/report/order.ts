import type { RowReview } from '../../core/review/review-types.ts';
import type { Band, Status } from '../../core/stoplight/status.ts';
import { daysLate } from './remark.ts';
import { STATUSES } from './signs.ts';

const BAND_ORDER: Readonly<Record<Band, number>> = { behind: 0, caution: 1, near: 2, on: 3 };

/** Numbers by which rows are ordered, the first that differs; smaller comes first. */
function place(row: RowReview): readonly number[] {
  const isDone = row.reason === 'DONE_LATE';
  return [
    STATUSES.indexOf(row.status),
    row.band === null ? 4 : BAND_ORDER[row.band],
    isDone ? 1 : 0,
    -(row.gap ?? 0),
    -(daysLate(row) ?? 0),
  ];
}

/**
 * Things with rows as a meeting takes them: Red first, caution before near, the furthest behind first and of tasks the
 * latest; what is done after what is still open. Grey comes last. Rows that are alike stay as they stand in the sheet.
 */
export function byWorst<T>(things: readonly T[], rowOf: (thing: T) => RowReview): T[] {
  const placed = things.map((thing) => ({ thing, at: place(rowOf(thing)) }));
  placed.sort((a, b) => {
    for (let i = 0; i < a.at.length; i++) {
      const difference = (a.at[i] ?? 0) - (b.at[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return placed.map(({ thing }) => thing);
}

/** Rows in the order of `byWorst`. */
export function worstFirst(rows: readonly RowReview[]): RowReview[] {
  return byWorst(rows, (row) => row);
}

/** How many rows have each status. */
export function countsOf(rows: Iterable<Pick<RowReview, 'status'>>): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
