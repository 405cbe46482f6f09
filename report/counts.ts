import type { Status } from '../core/stoplight/status.ts';
import { SIGNS } from '../core/stoplight/status.ts';
import type { Figures } from './figures.ts';
import { html, NOTHING, type Html } from './html.ts';
import { STATUSES } from './signs.ts';

type Counts = ReadonlyMap<Status, number>;

/** How many there are in all. */
export function totalOf(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

function card(status: Status, count: number, figures: Figures): Html {
  return html`<li class="card ${status}${count === 0 ? ' none' : ''}">
    <span class="big">${figures.count(count)}</span> <b>${SIGNS[status].symbol} ${figures.words.statuses[status]}</b>
    <small>${figures.words.colours[status]}</small>
  </li>`;
}

/** The least share of the line in which a symbol finds room. */
const ROOM = 0.04;

/** All rows as one line in the four colours, each with its symbol: a decoration of the counts above it. */
function line(counts: Counts): Html {
  const total = totalOf(counts);
  if (total === 0) return NOTHING;
  let at = 0;
  const parts = STATUSES.map((status) => {
    const share = (counts.get(status) ?? 0) / total;
    const from = at;
    at += share;
    if (share === 0) return NOTHING;
    const percent = (part: number): string => `${Math.round(part * 1e4) / 100}%`;
    const symbol =
      share < ROOM ? NOTHING : html`<text x="${percent(from + share / 2)}" y="13">${SIGNS[status].symbol}</text>`;
    return html`<g class="${status}"><rect x="${percent(from)}" width="${percent(share)}" height="18" />${symbol}</g>`;
  });
  return html`<svg class="line" aria-hidden="true">${parts}</svg>`;
}

/** The answer to the first question: how many of each. */
export function countCards(counts: Counts, figures: Figures): Html {
  return html`<ul class="cards">
      ${STATUSES.map((status) => card(status, counts.get(status) ?? 0, figures))}
    </ul>
    ${line(counts)}`;
}

/** Counts as the cells of a table's row, in the order of `STATUSES`; zeros step back. */
export function countCells(counts: Counts, figures: Figures): Html[] {
  return STATUSES.map((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? html`<td class="n zero">0</td>` : html`<td class="n ${status}">${figures.count(count)}</td>`;
  });
}

/** The headers above `countCells`. */
export function countHeaders({ words }: Figures): Html[] {
  return STATUSES.map(
    (status) => html`<th scope="col" class="n ${status}">${SIGNS[status].symbol} ${words.statuses[status]}</th>`,
  );
}
