import type { PartFinding } from '../core/execution/sheets/part.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { ReportFile } from './report-file.ts';
import { sign } from './signs.ts';
import { userText } from './user-text.ts';

/** So many findings of one sheet are listed: the sheet itself has them all. */
const MOST = 8;

function line({ status, title, detail }: PartFinding, { figures: { words } }: ReportFile): Html {
  return html`<dt>${sign(status, words)}</dt>
    <dd>
      <b>${userText(title, 160)}</b>
      ${detail === '' ? NOTHING : userText(detail, 300)}
    </dd>`;
}

function list(findings: readonly PartFinding[], file: ReportFile): Html {
  const { words, count } = file.figures;
  const left = findings.length - MOST;
  return html`<dl class="pairs">${findings.slice(0, MOST).map((each) => line(each, file))}</dl>
    ${left <= 0 ? NOTHING : html`<p class="more">${words.more(count(left))}</p>`}`;
}

/** What the record of earlier periods, and what owners claim, say of the present numbers. */
export function past(file: ReportFile, id: string): Html {
  if (file.past.length === 0) return NOTHING;
  return html`<section id="${id}-past">
    <h2>${file.figures.words.past}</h2>
    ${list(file.past, file)}
  </section>`;
}

/** What the sheets of the method say as they are filled in, part by part. */
export function method(file: ReportFile, id: string): Html {
  if (file.method.length === 0) return NOTHING;
  return html`<section id="${id}-method">
    <h2>${file.figures.words.method}</h2>
    ${file.method.map(
      ({ name, findings }) =>
        html`<h3>${userText(name, 60)}</h3>
          ${list(findings, file)}`,
    )}
  </section>`;
}
