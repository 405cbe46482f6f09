import { describe } from '../core/messages/describe.ts';
import { html, joined, NOTHING, type Html } from './html.ts';
import type { ReportFile, ReportProblem } from './report-file.ts';
import { userText } from './user-text.ts';

/** How many different problems are listed, and how many sheets are named. */
const MOST = 100;

function problemLine({ problem, places, count }: ReportProblem, file: ReportFile): Html {
  const { title, why, next } = describe(problem);
  const times = count === 1 ? NOTHING : html` <small>${file.figures.count(count)} times</small>`;
  const rest = count > places.length ? [html`…`] : [];
  const where =
    places.length === 0
      ? NOTHING
      : html` <small>${joined([...places.map((place) => userText(place, 60)), ...rest], ', ')}</small>`;
  return html`<dt>${userText(title)}${times}</dt>
    <dd>${userText([why, next].filter((part) => part !== '').join(' '), 600)}${where}</dd>`;
}

function bare({ bareSheets, tables }: ReportFile): Html {
  // Where nothing was found at all, the problem NO_PLAN_FOUND says so already.
  if (bareSheets.length === 0 || tables.length === 0) return NOTHING;
  const named = bareSheets.slice(0, MOST).map((name) => userText(name, 40));
  return html`<dt>${bareSheets.length === 1 ? 'A sheet without a plan' : 'Sheets without a plan'}</dt>
    <dd>
      Nothing to judge was found on ${joined(named, ', ')}${bareSheets.length > MOST ? ' and others' : ''}. If a plan is
      there, name its columns with <code>--map</code>.
    </dd>`;
}

function leftOut({ leftOut: count, figures }: ReportFile): Html {
  if (count === 0) return NOTHING;
  const tables = count === 1 ? 'One table is' : `${figures.count(count)} tables are`;
  return html`<dt>Very hidden sheets</dt>
    <dd>${tables} on very hidden sheets and left out of this report. <code>--hidden</code> takes them in.</dd>`;
}

/** What could not be read or was passed over, each with what to do. */
export function problems(file: ReportFile, id: string): Html {
  const listed = file.problems.slice(0, MOST).map((each) => problemLine(each, file));
  const isNothing =
    listed.length === 0 && file.leftOut === 0 && (file.bareSheets.length === 0 || file.tables.length === 0);
  if (isNothing) return NOTHING;
  const left = file.problems.length - listed.length;
  return html`<section id="${id}-problems">
    <h2>Problems and what was passed over</h2>
    <dl class="pairs">${listed} ${bare(file)} ${leftOut(file)}</dl>
    ${left <= 0 ? NOTHING : html`<p class="more">and ${file.figures.count(left)} more.</p>`}
  </section>`;
}
