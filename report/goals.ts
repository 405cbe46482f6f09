import { describeNote } from '../core/messages/describe.ts';
import type { RowReview } from '../core/review/review-types.ts';
import { evidenceIn, MARK_SIGNS, type Finding } from '../core/smart/finding.ts';
import { needsNewWords } from '../core/smart/mending.ts';
import type { Figures } from './figures.ts';
import { coded, html, NOTHING, type Html } from './html.ts';
import type { ReportFile } from './report-file.ts';
import { userText } from './user-text.ts';

/** How many goals are listed, the least SMART first: a page is read to the end only when it ends. */
const MOST_GOALS = 40;

type Goal = { readonly name: string; readonly smart: NonNullable<RowReview['smart']> };

function chip({ letter, mark }: Finding, { words }: Figures): Html {
  return html`<li class="${mark}"><b>${letter}</b> ${MARK_SIGNS[mark]} ${words.marks[mark]}</li>`;
}

/** What keeps a letter from passing, and what to do. */
function mend(finding: Finding, { language, texts }: Figures): Html {
  const { letter, mark, code } = finding;
  const evidence = evidenceIn(finding, language);
  if (mark === 'pass') return NOTHING;
  const { title, next } = describeNote(code, texts);
  const told = evidence.length === 0 ? NOTHING : html` <small>${userText(evidence.join(' · '), 160)}</small>`;
  return html`<dt>${letter} · ${title}</dt>
    <dd>${next}${told}</dd>`;
}

function card({ name, smart }: Goal, figures: Figures): Html {
  const isWell = smart.findings.every(({ mark }) => mark === 'pass');
  return html`<article class="goal">
    <h3>${userText(name)}</h3>
    <ul class="letters">
      ${smart.findings.map((finding) => chip(finding, figures))}
    </ul>
    ${isWell ? NOTHING : html`<dl class="pairs">${smart.findings.map((finding) => mend(finding, figures))}</dl>`}
    ${needsNewWords(smart.findings) ? html`<p class="next"><b>${figures.words.couldRead}</b> ${userText(smart.rewrite, 300)}</p>` : NOTHING}
  </article>`;
}

/** Goals with their five letters, what keeps each from passing, and how the goal could read. */
export function goals(file: ReportFile, id: string): Html {
  const all = file.tables.flatMap(({ review }) =>
    review.rows.flatMap(({ name, smart }): Goal[] => (smart === undefined ? [] : [{ name, smart }])),
  );
  if (all.length === 0) return NOTHING;
  const { words } = file.figures;
  const listed = [...all].sort((a, b) => a.smart.score - b.smart.score).slice(0, MOST_GOALS);
  const left = all.length - listed.length;
  return html`<section id="${id}-goals">
    <h2>${words.goals}</h2>
    <p class="quiet">${words.goalsHelp}</p>
    ${listed.map((goal) => card(goal, file.figures))}
    ${left === 0 ? NOTHING : html`<p class="more">${coded(words.moreGoals(file.figures.count(left)))}</p>`}
  </section>`;
}
