import { dateOf } from '../core/calendar/day.ts';
import type { Action } from '../core/execution/action-log.ts';
import type { AgendaPart } from '../core/execution/agenda-order.ts';
import { LASTING_REDS } from '../core/execution/lasting-reds.ts';
import type { MonthlyPack, PackItem } from '../core/execution/monthly-pack.ts';
import { documentOf } from './document.ts';
import { figuresFor } from './figures.ts';
import { html, NOTHING, type Html } from './html.ts';
import {
  dayText,
  help,
  minutesText,
  ownerText,
  pairs,
  placeOf,
  section,
  table,
  type Context,
} from './monthly-frame.ts';
import { remark } from './remark.ts';
import { sign } from './signs.ts';
import { trendWord } from './sparkline.ts';
import { ENGLISH, type Speech } from './speech.ts';
import { STYLE } from './style.ts';
import { plainText, userText } from './user-text.ts';
import { packWordsOf } from './words/pack-words.ts';

/** What the page of a monthly meeting is made from. */
export type MonthlyPageSource = {
  /** The file it is about. */
  readonly name: string;
  readonly pack: MonthlyPack;
  /** For its figures. */
  readonly locale: string;
  /** The language it is written in; English when left out. */
  readonly speech?: Speech;
};

/** Room to write in, on paper; wide tables scroll on a narrow screen. */
const PACK_STYLE = `.wide{overflow-x:auto}.wide table{min-width:40rem}.blank{border-bottom:1px solid var(--quiet)!important}
.lines td{height:2.25rem}.lines th{width:45%}
.needs,.said{table-layout:fixed}
.needs thead th{width:18%}.needs thead th:nth-child(1),.needs thead th:nth-child(3){width:14%}
.said thead th{width:17%}.said thead th:nth-child(1),.said thead th:nth-child(4){width:33%}`;

function chase(context: Context): Html {
  const { pack, words, figures } = context;
  if (pack.chase.length === 0) return NOTHING;
  const item = (each: PackItem): Html =>
    html`${userText(each.name)} <small>${each.isStale ? words.stale : remark(each.plan.row, figures)}</small>`;
  return section('before', words.before, '', [help(words.beforeHelp), pairs(pack.chase, item, context)]);
}

function actionRow(action: Action, context: Context): Html {
  const { words } = context;
  const state = action.isDone ? html`<b class="Green">● ${words.done}</b>` : html`<b class="Red">■ ${words.open}</b>`;
  const why = action.isDone ? NOTHING : userText(action.why ?? '', 200);
  const isAsked = !action.isDone && (action.why ?? '').trim() === '';
  return html`<tr>
    <th scope="row">${userText(action.text, 200)}</th>
    <td class="s">${dayText(action.due, context)}</td>
    <td class="s">${state}</td>
    <td${isAsked ? html` class="blank"` : NOTHING}>${why}</td>
  </tr>`;
}

function prior(context: Context): Html {
  const { pack, words, figures } = context;
  const { prior: lists, carriedOver } = pack.actions;
  const headings = [words.action, words.due, words.done, words.why];
  const tables = lists.map(
    ({ owner, things }) =>
      html`<h3>${ownerText(owner, context)}</h3>
        ${table(
          { label: plainText(owner ?? words.nobody, 60), name: 'said', headings },
          things.map((action) => actionRow(action, context)),
        )}`,
  );
  const carried =
    carriedOver.length === 0 ? NOTHING : help(words.carried(carriedOver.length, figures.count(carriedOver.length)));
  const content = lists.length === 0 ? [help(words.noPrior)] : [help(words.priorHelp), ...tables, carried];
  return section('prior', words.prior, words.minutes(minutesText(pack.agenda.minutes.prior, context)), content);
}

/** A field of a Red item: what was typed, else a line to write on. */
function field(content: Html, isBlank: boolean): Html {
  return html`<td${isBlank ? html` class="blank"` : NOTHING}>${content}</td>`;
}

function streakText({ redStreak }: PackItem, { words, figures }: Context): Html {
  return redStreak < LASTING_REDS ? NOTHING : html`<small>${words.redFor(redStreak, figures.count(redStreak))}</small>`;
}

function redRow(item: PackItem, context: Context): Html {
  const { figures } = context;
  const { cause = null, proposal = null, due = null, owner } = item;
  return html`<tr>
    <td class="s">${sign(item.status, figures.words)}</td>
    <th scope="row">${userText(item.name)}${placeOf(item)}</th>
    <td>${remark(item.plan.row, figures)}${streakText(item, context)}</td>
    ${field(userText(cause ?? '', 300), cause === null)} ${field(userText(proposal ?? '', 300), proposal === null)}
    ${field(html`${ownerText(owner, context)}<small>${dayText(due, context)}</small>`, due === null)}
  </tr>`;
}

function yellowRow(item: PackItem, context: Context): Html {
  const { figures } = context;
  return html`<tr>
    <td class="s">${sign(item.status, figures.words)}</td>
    <th scope="row">${userText(item.name)}${placeOf(item)}</th>
    <td>${ownerText(item.owner, context)}</td>
    <td>${remark(item.plan.row, figures)}</td>
    <td class="t">${trendWord(item.trend ?? null, figures.words)}</td>
  </tr>`;
}

type Listed = { readonly part: Extract<AgendaPart, 'red' | 'caution' | 'near'>; readonly each: number | null };

function items({ part, each }: Listed, context: Context): Html {
  const { pack, words, figures } = context;
  const own = pack.agenda.order[part];
  if (own.length === 0) return NOTHING;
  const status = figures.words.status;
  const content =
    part === 'red'
      ? table(
          {
            label: words.red,
            name: 'needs',
            headings: [status, words.what, words.behind, words.cause, words.proposal, words.who],
          },
          own.map((item) => redRow(item, context)),
        )
      : table(
          { label: words[part], name: 'plain', headings: [status, words.what, words.owner, words.behind, words.trend] },
          own.map((item) => yellowRow(item, context)),
        );
  const beside = `${words.items(own.length, figures.count(own.length))}, ${words.each(minutesText(each ?? 0, context))}`;
  return section(part, words[part], beside, [help(part === 'red' ? words.redHelp : words.yellowHelp), content]);
}

function green(context: Context): Html {
  const { pack, words } = context;
  if (pack.celebrate.length === 0) return NOTHING;
  const item = (each: PackItem): Html => html`<b class="Green">●</b> ${userText(each.name)}`;
  const content = pairs(pack.celebrate, item, context);
  return section('green', words.green, words.minutes(minutesText(pack.agenda.minutes.green, context)), [content]);
}

function reallocate(context: Context): Html {
  const { pack, words, figures } = context;
  if (pack.reallocate.length === 0) return NOTHING;
  const list = pack.reallocate.map(
    (item) =>
      html`<li>
        ${sign(item.status, figures.words)} ${userText(item.name)}, ${ownerText(item.owner, context)}
        <small>${words.redFor(item.redStreak, figures.count(item.redStreak))}</small>
      </li>`,
  );
  return section('reallocate', words.reallocate, '', [
    help(words.reallocateHelp),
    html`<ul class="list">
      ${list}
    </ul>`,
  ]);
}

/** Lines to write on: a meeting agrees on more than was typed before it. */
const BLANK_LINES = 5;

function next(context: Context): Html {
  const { pack, words } = context;
  const agreed = pack.agreed.flatMap(({ owner, things }) =>
    things.map(
      (action) =>
        html`<tr>
          <th scope="row">${userText(action.text, 200)}</th>
          <td>${ownerText(owner, context)}</td>
          <td class="s">${dayText(action.due, context)}</td>
        </tr>`,
    ),
  );
  const blank = Array.from(
    { length: BLANK_LINES },
    () =>
      html`<tr>
        <td class="blank"></td>
        <td class="blank"></td>
        <td class="blank"></td>
      </tr>`,
  );
  return section('next', words.next, words.minutes(minutesText(pack.agenda.minutes.next, context)), [
    help(words.nextHelp),
    table({ label: words.next, name: 'lines', headings: [words.action, words.owner, words.due] }, [
      ...agreed,
      ...blank,
    ]),
  ]);
}

function header(name: string, context: Context): Html {
  const { pack, words, figures } = context;
  const { year, month } = dateOf(pack.month);
  const said = `${figures.words.months[month - 1] ?? ''} ${year}`;
  const { spare } = pack.agenda.minutes;
  return html`<header>
    <h1>${words.heading(said)}</h1>
    <p class="facts">${userText(name, 120)} · ${figures.words.asOf(dayText(pack.asOf, context))}</p>
    ${spare === 0 ? NOTHING : help(words.spare(minutesText(spare, context)))}
  </header>`;
}

/**
 * The monthly pack as one page to print or to send: what is asked before the meeting, what became of last month's
 * actions, Red, Yellow and Green in the order in which they are taken, what to reallocate, and what comes next.
 */
export function monthlyPage({ name, pack, locale, speech = ENGLISH }: MonthlyPageSource): string {
  const figures = figuresFor(locale, speech);
  const words = packWordsOf(speech);
  const context = { figures, words, pack };
  const { perRed, perYellow } = pack.agenda.minutes;
  const content = html`<div class="file">
    ${header(name, context)} ${chase(context)} ${prior(context)} ${items({ part: 'red', each: perRed }, context)}
    ${items({ part: 'caution', each: perYellow }, context)} ${items({ part: 'near', each: perYellow }, context)}
    ${green(context)} ${reallocate(context)} ${next(context)}
  </div>`;
  const style = STYLE + PACK_STYLE.replace(/\n/g, '');
  return documentOf({ title: words.title(plainText(name, 120)), content, style, speech });
}
