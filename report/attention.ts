import { SIGNS } from '../core/stoplight/status.ts';
import type { Figures } from './figures.ts';
import { coded, html, joined, NOTHING, type Html } from './html.ts';
import { codeOf, noticed, noteText, ownNotes } from './notes.ts';
import { cellOf } from './places.ts';
import { remark } from './remark.ts';
import type { ReportFile, ReportRow } from './report-file.ts';
import { sign } from './signs.ts';
import { gapBar, sparkline, trendWord } from './sparkline.ts';
import { userText } from './user-text.ts';

/** Where a row stands, as people say it: Sales KPIs B7. */
export function placeOf({ row, table }: ReportRow): Html {
  const { sheetName, table: found } = table.review;
  return html`${userText(sheetName, 40)} ${cellOf(found, row.row)}`;
}

/** A row's name; one without a name is called by its place alone. */
export function nameOf({ row }: ReportRow, { words }: Figures): Html {
  return row.name === '' ? html`<i>${words.noName}</i>` : userText(row.name);
}

/** That more rows are there than are listed, and where to see them. */
export function more(listed: number, all: number, { figures }: ReportFile): Html {
  return all <= listed
    ? NOTHING
    : html`<p class="more">${coded(figures.words.moreRows(figures.count(all - listed)))}</p>`;
}

/** Beyond any share that means something the amount stands beside it (semantics 1.4). */
function behind({ row, table }: ReportRow, file: ReportFile): Html {
  const difference = row.notes.includes('NOT_MEANINGFUL') ? table.figures.difference(row) : null;
  const amount = difference === null ? NOTHING : html`<small>${difference}</small>`;
  return html`${remark(row, file.figures)}${amount}${gapBar(row)}`;
}

function trendCell({ row }: ReportRow, { words }: Figures): Html {
  return html`<td class="t">${trendWord(row.trend, words)}${sparkline(row.history, words)}</td>`;
}

function line(listed: ReportRow, file: ReportFile, hasTrend: boolean): Html {
  const { row, table } = listed;
  const notes = noticed(row, table.common, file.figures);
  const band =
    row.status === 'Yellow' && row.band !== null
      ? html`<small>${file.figures.words.bandNames[row.band]}</small>`
      : NOTHING;
  const noted = notes.length === 0 ? NOTHING : html`<small class="w">${joined(notes, ' · ')}</small>`;
  return html`<tr${row.subject === 'milestone' ? html` class="m"` : NOTHING}>
    <td class="s">${sign(row.status, file.figures.words)}${band}</td>
    <th scope="row">${nameOf(listed, file.figures)}<small>${placeOf(listed)}</small>${noted}</th>
    <td class="o">${userText(row.owner ?? '', 60)}</td>
    <td class="n">${table.figures.reached(row)}</td>
    <td class="n f">${table.figures.asked(row)}</td>
    <td class="n b">${behind(listed, file)}</td>
    ${hasTrend ? trendCell(listed, file.figures) : NOTHING}
  </tr>`;
}

function section(status: 'Red' | 'Yellow', file: ReportFile, most: number, hasTrend: boolean): Html {
  const all = file.rows.get(status) ?? [];
  if (all.length === 0) return NOTHING;
  const rows = all.slice(0, most);
  const { words } = file.figures;
  return html`<h3 class="${status}">
      ${SIGNS[status].symbol} ${words.statuses[status]} <small>${file.figures.count(all.length)}</small>
    </h3>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${words.status}</th>
          <th scope="col">${words.what}</th>
          <th scope="col">${words.owner}</th>
          <th scope="col" class="n">${words.actual}</th>
          <th scope="col" class="n">${words.targetOrDue}</th>
          <th scope="col" class="n">${words.behindTitle}</th>
          ${hasTrend ? html`<th scope="col">${words.trend}</th>` : NOTHING}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(row, file, hasTrend))}
      </tbody>
    </table>
    ${more(rows.length, all.length, file)}`;
}

/** The remarks that stand in the rows, each explained once: what it means and what to do. */
function glossary(file: ReportFile, most: number): Html {
  const found = new Map<string, string>();
  for (const status of ['Red', 'Yellow'] as const) {
    for (const { row, table } of (file.rows.get(status) ?? []).slice(0, most))
      for (const note of ownNotes(row, table.common)) found.set(codeOf(note), note);
  }
  if (found.size === 0) return NOTHING;
  const entries = [...found.values()].map((note) => {
    const { title, why, next } = noteText(note, file.figures);
    // What is particular about one row was said in the row.
    const general = note.includes(':') ? '' : why;
    return html`<dt>${title}</dt>
      <dd>${[general, next].filter((part) => part !== '').join(' ')}</dd>`;
  });
  return html`<div class="keep">
    <h4>${file.figures.words.remarksMean}</h4>
    <dl class="pairs">${entries}</dl>
  </div>`;
}

/** What needs attention: Red rows, the furthest behind first, then Yellow ones. */
export function attention(file: ReportFile, id: string, most: number): Html {
  const rows = [...(file.rows.get('Red') ?? []), ...(file.rows.get('Yellow') ?? [])];
  if (rows.length === 0) return NOTHING;
  const hasTrend = rows.some(({ row }) => row.history.length > 0);
  return html`<section id="${id}-attention">
    <h2>${file.figures.words.attention}</h2>
    <p class="quiet">${file.figures.words.attentionHelp}</p>
    ${section('Red', file, most, hasTrend)} ${section('Yellow', file, most, hasTrend)} ${glossary(file, most)}
  </section>`;
}
