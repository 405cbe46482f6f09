import { describeNote } from '../core/messages/describe.ts';
import type { RowReview } from '../core/review/review-types.ts';
import { daysLate } from '../core/review/worst-first.ts';

/** How a remark writes shares and counts; the terminal writes them plainly, a report in its locale. */
export type Wording = { readonly share: (share: number) => string; readonly count: (n: number) => string };

const PLAIN: Wording = {
  share: (share) => (share > 0 && share < 0.0005 ? 'under 0.1%' : `${(share * 100).toFixed(1)}%`),
  count: String,
};

function daysText(days: number, isDone: boolean, count: Wording['count']): string {
  if (days === 0) return 'due today';
  const text = `${count(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  if (days < 0) return `due in ${text}`;
  return isDone ? `done ${text} late` : `${text} late`;
}

/**
 * What a row's line says behind its numbers: how far behind, how late, or why there is no number.
 *
 *   a gap of 0.25 → '25.0% behind'    overdue → '12 days late'    no target → 'No target'
 */
export function remark(row: RowReview, words: Wording = PLAIN): string {
  const days = daysLate(row);
  if (days !== null) return daysText(days, row.reason === 'DONE_LATE', words.count);
  if (row.gap !== null) {
    if (row.gap === 0) return 'at target';
    return `${words.share(Math.abs(row.gap))} ${row.gap > 0 ? 'behind' : 'ahead'}`;
  }
  return row.reason === null ? '' : describeNote(row.reason).title;
}
