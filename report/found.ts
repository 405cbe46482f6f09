import { SURE, type FoundColumn } from '../core/columns/found-table.ts';
import type { PeriodHeader } from '../core/columns/months.ts';
import type { Note } from '../core/messages/problem.ts';
import type { Figures } from './figures.ts';
import { coded, html, NOTHING, type Html } from './html.ts';
import { isLessBetter, noteText } from './notes.ts';
import { boxOf, lineOf } from './places.ts';
import type { ReportFile, ReportTable } from './report-file.ts';
import { userText } from './user-text.ts';
import type { ReportWords } from './words/words.ts';

/** How many tables are described; a workbook with more is not read by people. */
const MOST_TABLES = 200;

function sureness({ confidence, isCorrected }: FoundColumn, { words }: Figures): string {
  if (isCorrected) return words.setByYou;
  const percent = `${Math.round(confidence * 100)}%`;
  return confidence < SURE ? words.aGuess(percent) : percent;
}

function chip(column: FoundColumn, { review }: ReportTable, figures: Figures): Html {
  const { words } = figures;
  const isGuess = !column.isCorrected && column.confidence < SURE;
  const header = column.header === '' ? NOTHING : html` “${userText(column.header, 40)}”`;
  return html`<li${isGuess ? html` class="guess"` : NOTHING}>${words.roles[column.role]}${isGuess ? '?' : ''} <b>${lineOf(review.table, column.column, words.rowNumber)}</b>${header} <small>${sureness(column, figures)}</small></li>`;
}

function periodName({ grain, number, year }: PeriodHeader, { months, week, quarter }: ReportWords): string {
  const name = grain === 'month' ? (months[number - 1] ?? '') : (grain === 'week' ? week : quarter)(String(number));
  return year === null ? name : `${name} ${year}`;
}

function periodChips({ review }: ReportTable, { words }: Figures): Html[] {
  const { table } = review;
  return (['target', 'actual'] as const).map((role) => {
    const own = table.periods.filter((each) => each.role === role);
    const first = own[0];
    const last = own[own.length - 1];
    if (first === undefined || last === undefined) return NOTHING;
    const columns = `${lineOf(table, first.column, words.rowNumber)}–${lineOf(table, last.column, words.rowNumber)}`;
    const span = words.span(periodName(first.period, words), periodName(last.period, words));
    return html`<li>${words.roleByPeriod(words.roles[role])} <b>${columns}</b> <small>${span}</small></li>`;
  });
}

function directionChip({ review }: ReportTable, { words, count }: Figures): Html {
  const lower = review.rows.filter(isLessBetter);
  if (lower.length === 0) return NOTHING;
  const isGuess = lower.some((row) => row.isDirectionGuessed);
  const rows = words.rows(lower.length, count(lower.length));
  return html`<li${isGuess ? html` class="guess"` : NOTHING}>${words.lessIsBetterTitle}${isGuess ? '?' : ''} <b>${rows}</b>${isGuess ? html` <small>${words.guess}</small>` : NOTHING}</li>`;
}

/** Rows of the table that were read as something else than a measure. */
function unjudged({ review }: ReportTable, { words }: Figures): string {
  const { totalRows, sectionRows } = review.table;
  const parts = [
    totalRows.length === 0 ? '' : words.totals(totalRows.length),
    sectionRows.length === 0 ? '' : words.headings(sectionRows.length),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : words.notJudged(parts.join(words.and));
}

function commonNote(note: Note, figures: Figures): Html {
  const { title, why, next } = noteText(note, figures);
  return html`<p class="next"><b>${userText(title)}.</b> ${userText(`${why} ${next}`, 400)}</p>`;
}

function tableCard(table: ReportTable, file: ReportFile): Html {
  const { figures } = file;
  const { words } = figures;
  const { review, common, isHidden } = table;
  const sure = `${Math.round(review.table.confidence * 100)}%`;
  const rowCount = figures.count(review.rows.length);
  const facts = [
    review.subject === 'measure' ? words.measures(rowCount) : words.tasks(rowCount),
    review.table.confidence < SURE ? words.aGuess(words.sure(sure)) : words.sure(sure),
    words.bands(review.bands),
    isHidden ? words.onHidden : '',
  ].filter((fact) => fact !== '');
  const titles = review.titles.slice(0, 3).map((title) => html` <small>${userText(title, 80)}</small>`);
  const rest = unjudged(table, figures);
  return html`<article class="found">
    <h3>${userText(review.sheetName, 40)} <span class="range">${boxOf(review.table)}</span>${titles}</h3>
    <p class="quiet">${facts.join(' · ')}</p>
    <ul class="chips">
      ${review.table.columns.map((column) => chip(column, table, figures))} ${periodChips(table, figures)}
      ${directionChip(table, figures)}
    </ul>
    ${[...common].map((note) => commonNote(note, figures))}
    ${rest === '' ? NOTHING : html`<p class="quiet">${rest}</p>`}
  </article>`;
}

/** What was found and how it was read: a claim that can be corrected. */
export function found(file: ReportFile, id: string): Html {
  if (file.tables.length === 0) return NOTHING;
  const listed = file.tables.slice(0, MOST_TABLES);
  const left = file.tables.length - listed.length;
  const { words } = file.figures;
  return html`<section id="${id}-found">
    <h2>${words.found}</h2>
    <p class="quiet">${coded(words.foundHelp)}</p>
    ${listed.map((table) => tableCard(table, file))}
    ${left === 0 ? NOTHING : html`<p class="more">${words.moreTables(file.figures.count(left))}</p>`}
  </section>`;
}
