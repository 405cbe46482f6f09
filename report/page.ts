import { describe } from '../core/messages/describe.ts';
import type { Problem } from '../core/messages/problem.ts';
import type { Status } from '../core/stoplight/status.ts';
import { countCards, countCells, countHeaders, totalOf } from './counts.ts';
import { documentOf } from './document.ts';
import { figuresFor, type Figures } from './figures.ts';
import { fileSection } from './file-section.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { ReportFile } from './report-file.ts';
import { STATUSES } from './signs.ts';
import { ENGLISH, type Speech } from './speech.ts';
import { STYLE } from './style.ts';
import { plainText, userText } from './user-text.ts';

/** A file of the report as it is kept until the page is written: its counts and its part, not its whole review. */
export type Entry =
  | {
      readonly name: string;
      readonly asOf: string;
      readonly counts: ReadonlyMap<Status, number>;
      readonly tables: number;
      readonly section: Html;
    }
  | { readonly name: string; readonly problem: Problem };

/** How many rows of one colour a page lists; several files share them. */
const MOST_ROWS = 2000;

/** However many files there are, each may say this much. */
const LEAST_ROWS = 50;

function idOf(index: number): string {
  return `file-${index + 1}`;
}

/** The entry of a file that was read: the `index`th of `count`. */
export function entryOf(file: ReportFile, index: number, count: number): Entry {
  const { name, asOf, counts, tables } = file;
  const most = Math.max(LEAST_ROWS, Math.floor(MOST_ROWS / count));
  return { name, asOf, counts, tables: tables.length, section: fileSection(file, idOf(index), most) };
}

function overviewLine(entry: Entry, index: number, figures: Figures): Html {
  const name = userText(entry.name, 120);
  if ('problem' in entry) {
    const { title, why, next } = describe(entry.problem, figures.texts);
    return html`<tr>
      <th scope="row">${name}</th>
      <td colspan="5"><b>${title}.</b> ${userText(`${why} ${next}`, 400)}</td>
    </tr>`;
  }
  const { words } = figures;
  const tables = words.tables(entry.tables, figures.count(entry.tables));
  return html`<tr>
    <th scope="row">
      <a href="#${idOf(index)}">${name}</a><small>${words.tablesAsOf(tables, figures.day(entry.asOf))}</small>
    </th>
    ${countCells(entry.counts, figures)}
    <td class="n">${figures.count(totalOf(entry.counts))}</td>
  </tr>`;
}

/** The first page of a report about several files. */
function overview(entries: readonly Entry[], figures: Figures): Html {
  const counts = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  for (const entry of entries) {
    if ('problem' in entry) continue;
    for (const [status, count] of entry.counts) counts.set(status, (counts.get(status) ?? 0) + count);
  }
  const { words } = figures;
  const unread = entries.filter((entry) => 'problem' in entry).length;
  return html`<section class="file">
    <header>
      <h1>${words.stoplightsOf(figures.count(entries.length))}</h1>
      <p class="facts">
        ${words.rows(totalOf(counts), figures.count(totalOf(counts)))}${unread === 0 ? NOTHING : ` · ${words.unread(figures.count(unread))}`}
      </p>
    </header>
    ${countCards(counts, figures)}
    <h2>${words.filesTitle}</h2>
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">${words.file}</th>
          ${countHeaders(figures)}
          <th scope="col" class="n">${words.all}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map((entry, i) => overviewLine(entry, i, figures))}
      </tbody>
    </table>
  </section>`;
}

/** A report as one self-contained page. `locale` is for the figures of the first page, `speech` for its words. */
export function reportPage(entries: readonly Entry[], locale: string, speech: Speech = ENGLISH): string {
  const [only] = entries;
  const title = entries.length === 1 && only !== undefined ? only.name : speech.words.files(String(entries.length));
  const figures = figuresFor(locale, speech);
  const content = html`${entries.length > 1 ? overview(entries, figures) : NOTHING}
  ${entries.map((entry) => ('problem' in entry ? NOTHING : entry.section))}`;
  return documentOf({ title: speech.words.title(plainText(title, 120)), content, style: STYLE, speech });
}
