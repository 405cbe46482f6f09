import { describeNote } from '../core/messages/describe.ts';
import type { RowReview } from '../core/review/review-types.ts';
import type { Figures } from './figures.ts';
import { ENGLISH } from './speech.ts';
import { daysLate } from '../core/review/worst-first.ts';

/** How a remark writes shares and counts; the terminal writes them plainly, a report in its locale. */
export type Wording = Pick<Figures, 'share' | 'count' | 'words' | 'texts'>;

const PLAIN: Wording = {
  ...ENGLISH,
  share: (share) => (share > 0 && share < 0.0005 ? 'under 0.1%' : `${(share * 100).toFixed(1)}%`),
  count: String,
};

function daysText(days: number, isDone: boolean, { count, words }: Wording): string {
  if (days === 0) return words.dueToday;
  const text = words.days(Math.abs(days), count(Math.abs(days)));
  if (days < 0) return words.dueIn(text);
  return isDone ? words.doneLate(text) : words.late(text);
}

/**
 * What a row's line says behind its numbers: how far behind, how late, or why there is no number.
 *
 *   a gap of 0.25 → '25.0% behind'    overdue → '12 days late'    no target → 'No target'
 */
export function remark(row: RowReview, wording: Wording = PLAIN): string {
  const { words, share, texts } = wording;
  const days = daysLate(row);
  if (days !== null) return daysText(days, row.reason === 'DONE_LATE', wording);
  if (row.gap !== null) {
    if (row.gap === 0) return words.exactly;
    const far = share(Math.abs(row.gap));
    return row.gap > 0 ? words.behind(far) : words.ahead(far);
  }
  return row.reason === null ? '' : describeNote(row.reason, texts).title;
}
