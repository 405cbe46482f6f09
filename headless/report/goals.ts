import { describeNote } from '../../core/messages/describe.ts';
import type { Finding } from '../../core/smart/finding.ts';
import { MARK_WORDS } from '../../core/smart/describe.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { ReportFile } from './report-file.ts';
import { userText } from './user-text.ts';

/** How many goals are listed, the least SMART first. */
const MOST_GOALS = 200;

function letterLine({ letter, mark, code, evidence }: Finding): Html {
  const { title, next } = describeNote(code);
  return html`<tr>
    <th scope="row">${letter} · ${MARK_WORDS[mark]}</th>
    <td>${title}${evidence.length === 0 ? '' : ': '}${userText(evidence.join(' · '), 200)}</td>
    <td>${next}</td>
  </tr>`;
}

/** Goals with their five letters, what decided each, and how the goal could read. Letter and word tell it, not colour. */
export function goals(file: ReportFile, id: string): Html {
  const all = file.tables.flatMap(({ review }) =>
    review.rows.flatMap(({ name, smart }) => (smart === undefined ? [] : [{ name, smart }])),
  );
  if (all.length === 0) return NOTHING;
  const listed = [...all].sort((a, b) => a.smart.score - b.smart.score).slice(0, MOST_GOALS);
  const left = all.length - listed.length;
  const cards = listed.map(
    ({ name, smart }) =>
      html`<article class="objective">
        <h3>${smart.letters} ${userText(name)} <span class="score">${file.figures.share(smart.score)}</span></h3>
        <table class="parts">
          <thead>
            <tr>
              <th scope="col">Letter</th>
              <th scope="col">What decided</th>
              <th scope="col">Suggestion</th>
            </tr>
          </thead>
          <tbody>
            ${smart.findings.map(letterLine)}
          </tbody>
        </table>
        <p class="next">Could read: ${userText(smart.rewrite, 300)}</p>
      </article>`,
  );
  return html`<section id="${id}-goals">
    <h2>Goals</h2>
    <p class="quiet">SMART: a capital letter passes, a small one is weak, “-” fails, “?” is unknown.</p>
    ${cards}
    ${left === 0 ? NOTHING : html`<p class="more">and ${file.figures.count(left)} more goals; <code>planlight check --json</code> lists all.</p>`}
  </section>`;
}
