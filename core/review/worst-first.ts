import type { Band, Status } from '../stoplight/status.ts';
import type { RowReview } from './review-types.ts';

/** The statuses as people are shown them: what needs attention first, no verdict last. */
export const WORST_FIRST: readonly Status[] = ['Red', 'Yellow', 'Green', 'Grey'];

const BAND_ORDER: Readonly<Record<Band, number>> = { behind: 0, caution: 1, near: 2, on: 3 };

/** Days after (or, below zero, before) the due date, where a row's notes tell them. */
export function daysLate({ notes }: Pick<RowReview, 'notes'>): number | null {
  for (const note of notes) {
    if (note.startsWith('DAYS_LATE:')) return Number(note.slice('DAYS_LATE:'.length));
    if (note.startsWith('DAYS_LEFT:')) return -Number(note.slice('DAYS_LEFT:'.length));
  }
  return null;
}

/** Numbers by which rows are ordered, the first that differs; smaller comes first. */
function place(row: RowReview): readonly number[] {
  const isDone = row.reason === 'DONE_LATE';
  return [
    WORST_FIRST.indexOf(row.status),
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
