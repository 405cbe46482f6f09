import { isoOf, type Day } from '../core/calendar/day.ts';
import type { OwnerList } from '../core/execution/by-owner.ts';
import type { MonthlyPack, PackItem } from '../core/execution/monthly-pack.ts';
import { a1 } from '../core/workbook/cells.ts';
import type { Figures } from './figures.ts';
import { html, NOTHING, type Html } from './html.ts';
import { userText } from './user-text.ts';
import type { PackWords } from './words/pack-words.ts';

/** What every part of the page is written with. */
export type Context = { readonly figures: Figures; readonly words: PackWords; readonly pack: MonthlyPack };

/** Minutes to one decimal, without one where there is none. */
export function minutesText(minutes: number, { figures }: Context): string {
  return figures.amount(Math.round(minutes * 10) / 10, '0');
}

/** A name, or that nobody is named. */
export function ownerText(owner: string | null, { words }: Context): Html {
  return owner === null ? html`<i>${words.nobody}</i>` : userText(owner, 60);
}

/** A day as people write it; '' for none. */
export function dayText(day: Day | null, { figures }: Context): string {
  return day === null ? '' : figures.day(isoOf(day));
}

/** A part of the meeting under its heading, with what stands beside that. */
export function section(id: string, title: string, beside: string, content: readonly Html[]): Html {
  const small = beside === '' ? NOTHING : html` <small>${beside}</small>`;
  return html`<section id="${id}">
    <h2>${title}${small}</h2>
    ${content}
  </section>`;
}

/** A quiet line that says how a part is used. */
export function help(text: string): Html {
  return html`<p class="quiet">${text}</p>`;
}

/** A table by the heading it stands under; the place it scrolls in can be reached with the keyboard. */
export type Table = { readonly label: string; readonly name: string; readonly headings: readonly string[] };

/** A table under its heading. */
export function table({ label, name, headings }: Table, rows: readonly Html[]): Html {
  return html`<div class="wide" role="region" aria-label="${label}" tabindex="0">
    <table class="${name}">
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** Things by owner as pairs of a name and a list. */
export function pairs<T>(lists: readonly OwnerList<T>[], item: (thing: T) => Html, context: Context): Html {
  return html`<dl class="pairs thanks">
    ${lists.map(
      ({ owner, things }) =>
        html`<dt>${ownerText(owner, context)}</dt>
          <dd>
            <ul class="list">
              ${things.map((thing) => html`<li>${item(thing)}</li>`)}
            </ul>
          </dd>`,
    )}
  </dl>`;
}

/** Where an item stands in the plan. */
export function placeOf({ plan }: PackItem): Html {
  return html`<small>${userText(plan.table.sheetName, 40)} ${a1(plan.at.row, plan.at.column)}</small>`;
}
