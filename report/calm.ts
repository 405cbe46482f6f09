import { SIGNS, type Status } from '../core/stoplight/status.ts';
import { daysLate } from '../core/review/worst-first.ts';
import { more, nameOf, placeOf } from './attention.ts';
import { grouped, listedGroups, type Listed } from './groups.ts';
import { html, NOTHING, type Html } from './html.ts';
import { codeOf, noteText, noticed } from './notes.ts';
import { cellOf } from './places.ts';
import { remark } from './remark.ts';
import type { ReportFile, ReportRow } from './report-file.ts';
import { trendWord } from './sparkline.ts';
import { userText } from './user-text.ts';

function heading(status: Status, file: ReportFile): Html {
  return html`<h2 class="${status}">
    ${SIGNS[status].symbol} ${file.figures.words.statuses[status]}
    <small>${file.figures.count(file.counts.get(status) ?? 0)}</small>
  </h2>`;
}

/** Rows in a compact list, sheet by sheet, so that a sheet's name is said once. */
function bySheet(rows: readonly ReportRow[], item: (row: ReportRow) => Html): Html[] {
  return grouped(rows, ({ table }) => table.review.sheet).map(
    (group) =>
      html`<h4>${userText(group[0]?.table.review.sheetName ?? '', 40)}</h4>
        <ul class="list">
          ${group.map(item)}
        </ul>`,
  );
}

function good(listed: ReportRow, place: Html, file: ReportFile): Html {
  const { row, table } = listed;
  const trend = row.trend === null ? [] : [trendWord(row.trend, file.figures.words)];
  // That less is better needs no saying where it went well.
  const notes = noticed({ ...row, direction: null }, table.common, file.figures);
  const all = [...trend, ...notes].map((each) => html` · ${each}`);
  return html`<li>${nameOf(listed, file.figures)} <small>${remark(row, file.figures)} · ${place}${all}</small></li>`;
}

function ownerOf(group: readonly ReportRow[]): string {
  return group[0]?.row.owner ?? '';
}

function thanks({ all, listed }: Listed<ReportRow>, file: ReportFile): Html {
  const owner = ownerOf(all);
  return html`<dt>
      ${owner === '' ? html`<i>${file.figures.words.noOwner}</i>` : userText(owner, 60)}
      <small>${file.figures.count(all.length)}</small>
    </dt>
    <dd>
      <ul class="list">
        ${listed.map((row) => good(row, placeOf(row), file))}
      </ul>
      ${more(listed.length, all.length, file)}
    </dd>`;
}

/** What is on track, by the owners to thank for it; by sheets where nobody is named. */
export function onTrack(file: ReportFile, id: string, most: number): Html {
  const all = file.rows.get('Green') ?? [];
  if (all.length === 0) return NOTHING;
  const groups = listedGroups(
    grouped(all, ({ ownerKey }) => ownerKey),
    most,
  );
  const named = groups.filter((group) => ownerOf(group.all) !== '');
  const nobody = groups.filter((group) => ownerOf(group.all) === '');
  const listed = [...named, ...nobody].filter((group) => group.listed.length > 0);
  if (named.length === 0) {
    const rows = listed.flatMap((group) => group.listed);
    const item = (row: ReportRow): Html => good(row, html`${cellOf(row.table.review.table, row.row.row)}`, file);
    return html`<section id="${id}-good">
      ${heading('Green', file)} ${bySheet(rows, item)} ${more(rows.length, all.length, file)}
    </section>`;
  }
  const shown = listed.reduce((sum, group) => sum + group.all.length, 0);
  return html`<section id="${id}-good">
    ${heading('Green', file)}
    <p class="quiet">${file.figures.words.thanks}</p>
    <dl class="pairs thanks">${listed.map((group) => thanks(group, file))}</dl>
    ${more(shown, all.length, file)}
  </section>`;
}

function unknown(listed: ReportRow, file: ReportFile): Html {
  const { row, table } = listed;
  const owner = row.owner === null ? NOTHING : html` · ${userText(row.owner, 60)}`;
  const days = daysLate(row) === null ? NOTHING : html` · ${remark(row, file.figures)}`;
  return html`<li>
    ${nameOf(listed, file.figures)} ${table.figures.odd(row)}
    <small>${cellOf(table.review.table, row.row)}${owner}${days}</small>
  </li>`;
}

/** A reason as its heading, with why and what next. A sentence about a text that was not handed on is left out. */
function reason({ all, listed }: Listed<ReportRow>, file: ReportFile): Html {
  const { title, why, next } = noteText(all[0]?.row.reason ?? 'NO_DATA', file.figures);
  const words = [why.includes('""') ? '' : why, next].filter((part) => part !== '').join(' ');
  return html`<h3>${userText(title)} <small>${file.figures.count(all.length)}</small></h3>
    <p class="next">${userText(words, 400)}</p>
    ${bySheet(listed, (row) => unknown(row, file))} ${more(listed.length, all.length, file)}`;
}

/** What has no verdict, by the reason, with what to do about it. */
export function noVerdict(file: ReportFile, id: string, most: number): Html {
  const all = file.rows.get('Grey') ?? [];
  if (all.length === 0) return NOTHING;
  const groups = listedGroups(
    grouped(all, ({ row }) => codeOf(row.reason ?? 'NO_DATA')),
    most,
  );
  return html`<section id="${id}-grey">
    ${heading('Grey', file)} ${groups.map((group) => reason(group, file))}
  </section>`;
}
