import { attention } from './attention.ts';
import { bandsInWords } from './bands.ts';
import { noVerdict, onTrack } from './calm.ts';
import { countCards, totalOf } from './counts.ts';
import { found } from './found.ts';
import { goals } from './goals.ts';
import { html, joined, NOTHING, type Html } from './html.ts';
import { objectives } from './objectives.ts';
import { owners } from './owners.ts';
import { problems } from './problems.ts';
import { remark } from './remark.ts';
import type { ReportFile } from './report-file.ts';
import { method, past } from './sayings.ts';
import { userText } from './user-text.ts';

type Part = { readonly title: string; readonly anchor: string; readonly content: Html };

/** The parts of a file's report in reading order, those without content left out. */
function partsOf(file: ReportFile, id: string, most: number): Part[] {
  const { words } = file.figures;
  const parts: readonly Part[] = [
    { title: words.attention, anchor: 'attention', content: attention(file, id, most) },
    { title: words.statuses.Green, anchor: 'good', content: onTrack(file, id, most) },
    { title: words.statuses.Grey, anchor: 'grey', content: noVerdict(file, id, most) },
    { title: words.byOwner, anchor: 'owners', content: owners(file, id) },
    { title: words.objectives, anchor: 'objectives', content: objectives(file, id) },
    { title: words.goals, anchor: 'goals', content: goals(file, id) },
    { title: words.past, anchor: 'past', content: past(file, id) },
    { title: words.method, anchor: 'method', content: method(file, id) },
    { title: words.found, anchor: 'found', content: found(file, id) },
    { title: words.problems, anchor: 'problems', content: problems(file, id) },
  ];
  return parts.filter(({ content }) => content !== NOTHING);
}

/** The first answer in one sentence. */
function lead(file: ReportFile): Html {
  const { counts, figures } = file;
  const { words } = figures;
  const total = totalOf(counts);
  const red = counts.get('Red') ?? 0;
  const yellow = counts.get('Yellow') ?? 0;
  if (total === 0) return html`<p class="lead">${words.nothingToJudge}</p>`;
  const rows = words.rows(total, figures.count(total));
  const worst = file.rows.get('Red')?.[0] ?? file.rows.get('Yellow')?.[0];
  if (worst === undefined) {
    const grey = counts.get('Grey') ?? 0;
    const unknown = grey === 0 ? '' : ` ${words.someUnknown(figures.count(grey))}`;
    const text = grey === total ? words.noneJudged(rows) : `${words.allWell}${unknown}`;
    return html`<p class="lead">${text}</p>`;
  }
  const { row } = worst;
  const owner = row.owner === null ? NOTHING : html` (${userText(row.owner, 60)})`;
  const said = words.leadCounts(figures.count(red), rows, figures.count(yellow));
  return html`<p class="lead">
    ${said} ${words.firstOnList} ${userText(row.name, 100)}, ${remark(row, figures)}${owner}.
  </p>`;
}

function facts(file: ReportFile): Html {
  const { figures, tables, rules, sheetRules } = file;
  const { words } = figures;
  const count = words.tables(tables.length, figures.count(tables.length));
  const rows = totalOf(file.counts);
  const all = [words.asOf(figures.day(file.asOf)), count, words.rows(rows, figures.count(rows))];
  return html`<p class="facts">${joined(all, ' · ')}</p>
    <p class="quiet">${words.bandsNamed(rules.bands.name)} ${bandsInWords(rules, figures)}</p>
    ${sheetRules.map(
      (own) =>
        html`<p class="quiet">
          ${words.bandsOn} ${userText(own.sheetName, 60)} ${words.bandsOfSheet(own.rules.bands.name)}
          ${bandsInWords(own.rules, figures)}
        </p>`,
    )}`;
}

/** One file's part of the report. Of each colour at most `most` rows are listed; the rest is counted. */
export function fileSection(file: ReportFile, id: string, most: number): Html {
  const parts = partsOf(file, id, most);
  const links = parts.map(({ title, anchor }) => html`<li><a href="#${id}-${anchor}">${title}</a></li>`);
  return html`<section class="file" id="${id}">
    <header>
      <h1>${userText(file.name, 120)}</h1>
      ${facts(file)}
    </header>
    ${lead(file)} ${totalOf(file.counts) === 0 ? NOTHING : countCards(file.counts, file.figures)}
    ${
      parts.length < 2
        ? NOTHING
        : html`<nav aria-label="${file.figures.words.partsLabel}">
            <ul>
              ${links}
            </ul>
          </nav>`
    }
    ${parts.map(({ content }) => content)}
  </section>`;
}
