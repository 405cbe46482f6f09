import { SURE, type FoundColumn } from '../core/columns/found-table.ts';
import type { PeriodHeader } from '../core/columns/months.ts';
import type { Note } from '../core/messages/problem.ts';
import { html, NOTHING, type Html } from './html.ts';
import { isLessBetter, noteText } from './notes.ts';
import { boxOf, lineOf } from './places.ts';
import type { ReportFile, ReportTable } from './report-file.ts';
import { ROLE_WORDS } from './role-words.ts';
import { userText } from './user-text.ts';

/** How many tables are described; a workbook with more is not read by people. */
const MOST_TABLES = 200;

function sureness({ confidence, isCorrected }: FoundColumn): string {
  if (isCorrected) return 'set by you';
  const percent = `${Math.round(confidence * 100)}%`;
  return confidence < SURE ? `${percent}, a guess` : percent;
}

function chip(column: FoundColumn, { review }: ReportTable): Html {
  const isGuess = !column.isCorrected && column.confidence < SURE;
  const header = column.header === '' ? NOTHING : html` “${userText(column.header, 40)}”`;
  return html`<li${isGuess ? html` class="guess"` : NOTHING}>${ROLE_WORDS[column.role]}${isGuess ? '?' : ''} <b>${lineOf(review.table, column.column)}</b>${header} <small>${sureness(column)}</small></li>`;
}

function periodName({ grain, number, year }: PeriodHeader): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const name = grain === 'month' ? (months[number - 1] ?? '') : `${grain === 'week' ? 'W' : 'Q'}${number}`;
  return year === null ? name : `${name} ${year}`;
}

function periodChips({ review }: ReportTable): Html[] {
  const { table } = review;
  return (['target', 'actual'] as const).map((role) => {
    const own = table.periods.filter((each) => each.role === role);
    const first = own[0];
    const last = own[own.length - 1];
    if (first === undefined || last === undefined) return NOTHING;
    const columns = `${lineOf(table, first.column)}–${lineOf(table, last.column)}`;
    const span = `${periodName(first.period)} to ${periodName(last.period)}`;
    return html`<li>${ROLE_WORDS[role]} by period <b>${columns}</b> <small>${span}</small></li>`;
  });
}

function directionChip({ review }: ReportTable): Html {
  const lower = review.rows.filter(isLessBetter);
  if (lower.length === 0) return NOTHING;
  const isGuess = lower.some((row) => row.isDirectionGuessed);
  const rows = `${lower.length} ${lower.length === 1 ? 'row' : 'rows'}`;
  return html`<li${isGuess ? html` class="guess"` : NOTHING}>Less is better${isGuess ? '?' : ''} <b>${rows}</b>${isGuess ? html` <small>a guess</small>` : NOTHING}</li>`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Rows of the table that were read as something else than a measure. */
function unjudged({ review }: ReportTable): string {
  const { totalRows, sectionRows } = review.table;
  const parts = [
    totalRows.length === 0 ? '' : plural(totalRows.length, 'row of totals', 'rows of totals'),
    sectionRows.length === 0 ? '' : plural(sectionRows.length, 'heading', 'headings'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Not judged: ${parts.join(' and ')}.`;
}

function commonNote(note: Note): Html {
  const { title, why, next } = noteText(note);
  return html`<p class="next"><b>${userText(title)}.</b> ${userText(`${why} ${next}`, 400)}</p>`;
}

function tableCard(table: ReportTable, file: ReportFile): Html {
  const { review, common, isHidden } = table;
  const facts = [
    `${file.figures.count(review.rows.length)} ${review.subject === 'measure' ? 'measures' : 'tasks and milestones'}`,
    `${Math.round(review.table.confidence * 100)}% sure that this is a plan${review.table.confidence < SURE ? ', a guess' : ''}`,
    `bands ${review.bands}`,
    isHidden ? 'on a hidden sheet' : '',
  ].filter((fact) => fact !== '');
  const titles = review.titles.slice(0, 3).map((title) => html` <small>${userText(title, 80)}</small>`);
  const rest = unjudged(table);
  return html`<article class="found">
    <h3>${userText(review.sheetName, 40)} <span class="range">${boxOf(review.table)}</span>${titles}</h3>
    <p class="quiet">${facts.join(' · ')}</p>
    <ul class="chips">
      ${review.table.columns.map((column) => chip(column, table))} ${periodChips(table)} ${directionChip(table)}
    </ul>
    ${[...common].map(commonNote)} ${rest === '' ? NOTHING : html`<p class="quiet">${rest}</p>`}
  </article>`;
}

/** What was found and how it was read: a claim that can be corrected. */
export function found(file: ReportFile, id: string): Html {
  if (file.tables.length === 0) return NOTHING;
  const listed = file.tables.slice(0, MOST_TABLES);
  const left = file.tables.length - listed.length;
  return html`<section id="${id}-found">
    <h2>What was found</h2>
    <p class="quiet">
      Columns are read by their headers and cells. Where one was taken wrongly, say so with <code>--map</code>, for
      instance <code>--map "Plan!actual=D,target=C"</code>, and add <code>--remember</code> to keep it.
    </p>
    ${listed.map((table) => tableCard(table, file))}
    ${left === 0 ? NOTHING : html`<p class="more">and ${file.figures.count(left)} more tables.</p>`}
  </section>`;
}
