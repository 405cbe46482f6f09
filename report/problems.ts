import { describe } from '../core/messages/describe.ts';
import { coded, html, joined, NOTHING, type Html } from './html.ts';
import type { ReportFile, ReportProblem } from './report-file.ts';
import { userText } from './user-text.ts';

/** How many different problems are listed, and how many sheets are named. */
const MOST = 100;

function problemLine({ problem, places, count }: ReportProblem, file: ReportFile): Html {
  const { title, why, next } = describe(problem, file.figures.texts);
  const times = count === 1 ? NOTHING : html` <small>${file.figures.words.times(file.figures.count(count))}</small>`;
  const rest = count > places.length ? [html`…`] : [];
  const where =
    places.length === 0
      ? NOTHING
      : html` <small>${joined([...places.map((place) => userText(place, 60)), ...rest], ', ')}</small>`;
  return html`<dt>${userText(title)}${times}</dt>
    <dd>${userText([why, next].filter((part) => part !== '').join(' '), 600)}${where}</dd>`;
}

function bare({ bareSheets, tables, figures: { words } }: ReportFile): Html {
  // Where nothing was found at all, the problem NO_PLAN_FOUND says so already.
  if (bareSheets.length === 0 || tables.length === 0) return NOTHING;
  const named = bareSheets.slice(0, MOST).map((name) => userText(name, 40));
  return html`<dt>${words.bareSheets(bareSheets.length)}</dt>
    <dd>
      ${words.bareOn} ${joined(named, ', ')}${bareSheets.length > MOST ? words.andOthers : ''}. ${coded(words.bareNext)}
    </dd>`;
}

function leftOut({ leftOut: count, figures }: ReportFile): Html {
  if (count === 0) return NOTHING;
  const { words } = figures;
  return html`<dt>${words.veryHidden}</dt>
    <dd>${coded(words.leftOut(count, figures.count(count)))}</dd>`;
}

/** What could not be read or was passed over, each with what to do. */
export function problems(file: ReportFile, id: string): Html {
  const listed = file.problems.slice(0, MOST).map((each) => problemLine(each, file));
  const isNothing =
    listed.length === 0 && file.leftOut === 0 && (file.bareSheets.length === 0 || file.tables.length === 0);
  if (isNothing) return NOTHING;
  const left = file.problems.length - listed.length;
  return html`<section id="${id}-problems">
    <h2>${file.figures.words.problemsTitle}</h2>
    <dl class="pairs">${listed} ${bare(file)} ${leftOut(file)}</dl>
    ${left <= 0 ? NOTHING : html`<p class="more">${file.figures.words.more(file.figures.count(left))}</p>`}
  </section>`;
}
