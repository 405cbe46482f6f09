import { WORST_FIRST } from '../core/review/worst-first.ts';
import type { Figures } from './figures.ts';
import { SIGNS, type Status } from '../core/stoplight/status.ts';
import { html, type Html } from './html.ts';
import type { ReportWords } from './words/words.ts';

/** The order in which people take them: what needs attention first. */
export const STATUSES = WORST_FIRST;

/** A status as it always stands: shape, word and colour together. */
export function sign(status: Status, { statuses }: ReportWords): Html {
  return html`<b class="${status}">${SIGNS[status].symbol} ${statuses[status]}</b>`;
}

/** How many of each, without those of which there are none: ■ 2 off track, ● 5 on track. */
export function countsInWords(counts: ReadonlyMap<Status, number>, { count, words }: Figures): Html {
  const present = STATUSES.filter((status) => (counts.get(status) ?? 0) > 0);
  return html`${present.map(
    (status, i) =>
      html`${i === 0 ? '' : ', '}<span class="${status} keep"
          >${SIGNS[status].symbol} ${count(counts.get(status) ?? 0)} ${words.statuses[status].toLowerCase()}</span
        >`,
  )}`;
}
