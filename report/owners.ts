import type { Status } from '../core/stoplight/status.ts';
import { countCells, countHeaders, totalOf } from './counts.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { ReportFile } from './report-file.ts';
import { userText } from './user-text.ts';

/** How many owners are listed; a column with more holds something else than people. */
const MOST_OWNERS = 300;

type Owner = { readonly name: string; readonly counts: ReadonlyMap<Status, number> };

/** Who has most that is off track comes first, then who has most at risk; rows without an owner come last. */
function ownersOf(file: ReportFile): Owner[] {
  const people = new Map<string, { name: string; counts: Map<Status, number> }>();
  for (const rows of file.rows.values()) {
    for (const { row, ownerKey } of rows) {
      const known = people.get(ownerKey);
      if (known === undefined) people.set(ownerKey, { name: row.owner ?? '', counts: new Map([[row.status, 1]]) });
      else known.counts.set(row.status, (known.counts.get(row.status) ?? 0) + 1);
    }
  }
  const owners: Owner[] = [...people.values()];
  const of = (owner: Owner, status: Status): number => owner.counts.get(status) ?? 0;
  return owners.sort(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') ||
      of(b, 'Red') - of(a, 'Red') ||
      of(b, 'Yellow') - of(a, 'Yellow') ||
      totalOf(b.counts) - totalOf(a.counts),
  );
}

/** How the rows spread over the people who own them. Nothing where no owner is named at all. */
export function owners(file: ReportFile, id: string): Html {
  const all = ownersOf(file);
  if (!all.some(({ name }) => name !== '')) return NOTHING;
  const { words } = file.figures;
  const listed = all.slice(0, MOST_OWNERS);
  const rows = listed.map(
    ({ name, counts }) =>
      html`<tr>
        <th scope="row">${name === '' ? html`<i>${words.noOwner}</i>` : userText(name, 60)}</th>
        ${countCells(counts, file.figures)}
        <td class="n">${file.figures.count(totalOf(counts))}</td>
      </tr>`,
  );
  const left = all.length - listed.length;
  return html`<section id="${id}-owners">
    <h2>${words.byOwner}</h2>
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">${words.owner}</th>
          ${countHeaders(file.figures)}
          <th scope="col" class="n">${words.all}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${left === 0 ? NOTHING : html`<p class="more">${words.moreOwners(file.figures.count(left))}</p>`}
  </section>`;
}
