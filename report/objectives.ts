import type { ObjectiveChild, ObjectiveReview } from '../core/review/review-types.ts';
import { SIGNS, type Status } from '../core/stoplight/status.ts';
import type { Figures } from './figures.ts';
import { coded, html, joined, NOTHING, type Html } from './html.ts';
import { noteText } from './notes.ts';
import type { ReportFile } from './report-file.ts';
import { countsInWords, sign, STATUSES } from './signs.ts';
import { userText } from './user-text.ts';

/** How many objectives are shown, how many children of each and of all: a larger tree is read in the workbook. */
const MOST_OBJECTIVES = 300;
const MOST_CHILDREN = 40;
const MOST_LINES = 2000;

/** Deeper levels are indented no further: the page ends somewhere. */
const DEEPEST = 5;

function withoutIt(child: ObjectiveChild, objective: ObjectiveReview, { words }: Figures): Html {
  if (child.without !== objective.status) return sign(child.without, words);
  return html`<small>${words.stays} ${SIGNS[child.without].symbol} ${words.statuses[child.without]}</small>`;
}

function childLine(child: ObjectiveChild, objective: ObjectiveReview, figures: Figures): Html {
  const part =
    child.contribution === null ? html`<small>${figures.words.notCounted}</small>` : figures.share(child.contribution);
  return html`<tr>
    <th scope="row">${userText(child.name)}</th>
    <td class="s">${sign(child.status, figures.words)}</td>
    <td class="n">${figures.share(child.weight)}</td>
    <td class="n">${part}</td>
    <td class="s">${withoutIt(child, objective, figures)}</td>
  </tr>`;
}

/** What pulls an objective down comes first. */
function worstChildrenFirst(children: readonly ObjectiveChild[]): ObjectiveChild[] {
  return [...children].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || b.weight - a.weight);
}

function childTable(objective: ObjectiveReview, most: number, figures: Figures): Html {
  const { children } = objective;
  const { words } = figures;
  if (children.length === 0) return NOTHING;
  if (most === 0) return html`<p class="more">${words.restsOnMany(figures.count(children.length))}</p>`;
  const listed = worstChildrenFirst(children).slice(0, most);
  const left = children.length - listed.length;
  return html`<table class="parts">
      <thead>
        <tr>
          <th scope="col">${words.restsOn}</th>
          <th scope="col">${words.status}</th>
          <th scope="col" class="n">${words.weight}</th>
          <th scope="col" class="n">${words.brings}</th>
          <th scope="col">${words.withoutIt}</th>
        </tr>
      </thead>
      <tbody>
        ${listed.map((child) => childLine(child, objective, figures))}
      </tbody>
    </table>
    ${left === 0 ? NOTHING : html`<p class="more">${words.more(figures.count(left))}</p>`}`;
}

function countsOfObjective({ counts }: ObjectiveReview): ReadonlyMap<Status, number> {
  return new Map<Status, number>([
    ['Red', counts.R],
    ['Yellow', counts.Y],
    ['Green', counts.G],
    ['Grey', counts.N],
  ]);
}

function flagLine(flag: string, figures: Figures): Html {
  const { title, why, next } = noteText(flag, figures);
  return html`<p class="next">
    <b>${userText(title)}.</b> ${userText([why, next].filter((part) => part !== '').join(' '), 400)}
  </p>`;
}

/** A score beside "no verdict" is the mean of the few parts that are known, and says so. */
function scoreOf({ score, status }: ObjectiveReview, figures: Figures): Html {
  if (score === null) return NOTHING;
  return status === 'Grey'
    ? html`<small>${figures.words.ofKnown(figures.share(score))}</small>`
    : html`${figures.share(score)}`;
}

function objectiveCard(objective: ObjectiveReview, most: number, figures: Figures): Html {
  const { name, level, status, coverage, flags, row, sheetName } = objective;
  const { words } = figures;
  const place =
    row === null ? userText(sheetName, 40) : html`${userText(sheetName, 40)} ${words.rowNumber(String(row + 1))}`;
  const facts = [
    countsInWords(countsOfObjective(objective), figures),
    html`${words.weightKnown(figures.percent(coverage))}`,
    place,
  ];
  return html`<article class="objective ${status} level${Math.min(DEEPEST, level)}">
    <h3>
      ${sign(status, words)} ${name === '' ? html`<i>${words.noName}</i>` : userText(name)}
      <span class="score">${scoreOf(objective, figures)}</span>
    </h3>
    <p class="quiet">${joined(facts, ' · ')}</p>
    ${flags.map((flag) => flagLine(flag, figures))} ${childTable(objective, most, figures)}
  </article>`;
}

/** Objectives as a tree: each with its score, what it rests on, and what it would be without that. */
export function objectives(file: ReportFile, id: string): Html {
  const all = file.objectives;
  const { words } = file.figures;
  if (all.length === 0) return NOTHING;
  const listed = all.slice(0, MOST_OBJECTIVES);
  const left = all.length - listed.length;
  let room = MOST_LINES;
  const cards = listed.map((each) => {
    const most = Math.min(MOST_CHILDREN, each.children.length, room);
    room -= most;
    return objectiveCard(each, most, file.figures);
  });
  return html`<section id="${id}-objectives">
    <h2>${words.objectives}</h2>
    <p class="quiet">${words.objectivesHelp}</p>
    ${cards}
    ${left === 0 ? NOTHING : html`<p class="more">${coded(words.moreObjectives(file.figures.count(left)))}</p>`}
  </section>`;
}
