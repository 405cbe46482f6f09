import { describeNote } from '../../../../messages/describe.ts';
import { textsOf } from '../../../../messages/languages.ts';
import { foldedText } from '../../../../reading/text.ts';
import { monthlyPack, type MonthlyPack, type PackItem, type PackLine } from '../../../monthly-pack.ts';
import type { OwnerList } from '../../../by-owner.ts';
import { agendaDecisions } from '../../agenda-decisions.ts';
import { serialIn } from '../../cell-day.ts';
import type { PartFacts } from '../../facts.ts';
import { cellIn, rowsIn, worstFindings } from '../../made-rows.ts';
import type { LineCell, Part, PartFinding, PartLine, PartWords } from '../../part.ts';
import { partLine } from '../../part-line.ts';
import { said } from '../../said.ts';
import { MONTHLY_BLOCKS } from './monthly-blocks.ts';
import { MONTHLY_WORDS } from './words.ts';

function ownerName(owner: string | null, words: PartWords): string {
  return owner ?? said(words, 'nobody');
}

/** What there is to say of an item in the meeting, or before it. */
function sayOf(item: PackItem, { reallocate }: MonthlyPack, words: PartWords): string {
  const texts = textsOf(words.language);
  if (item.isStale) return said(words, 'stale');
  switch (item.status) {
    case 'Grey':
      return said(words, 'sayGrey', { why: describeNote(item.plan.row.reason ?? 'NO_DATA', texts).title });
    case 'Red':
      return reallocate.includes(item) ? said(words, 'lasting', { streak: item.redStreak }) : said(words, 'sayRed');
    case 'Yellow':
      return said(words, item.trend ?? 'sayYellow');
    case 'Green':
      return item.owner === null ? said(words, 'sayWhose') : said(words, 'sayGreen', { owner: item.owner });
  }
}

/** The cells of an agenda's line that differ by what it is. */
function cellsOf(line: PackLine, pack: MonthlyPack, words: PartWords): Readonly<Record<string, LineCell>> {
  switch (line.kind) {
    case 'prior': {
      const done = line.actions.filter(({ isDone }) => isDone).length;
      const item = said(words, 'actionsOf', { owner: ownerName(line.owner, words) });
      const say = said(words, 'doneOf', { done, all: line.actions.length });
      return { item, owner: line.owner, status: null, gap: null, streak: null, say };
    }
    case 'item': {
      const { name, owner, status, plan, redStreak } = line.item;
      const streak = redStreak === 0 ? null : redStreak;
      return { item: name, owner, status, gap: plan.row.gap, streak, say: sayOf(line.item, pack, words) };
    }
    case 'next':
      return { item: said(words, 'nextActions'), owner: null, status: null, gap: null, streak: null, say: null };
  }
}

/** What an agenda's proposals become: actions of the log, so that nobody writes them down twice. */
function agreedLines(facts: PartFacts): readonly PartLine[] {
  return agendaDecisions(facts).map(({ row, about, action, doer }) =>
    partLine({ agreedIn: row.value('month'), about, action, doer, until: row.value('actionDue') }),
  );
}

function lines(facts: PartFacts, words: PartWords): ReadonlyMap<string, readonly PartLine[]> {
  const pack = monthlyPack(facts);
  const month = serialIn(pack.month, facts);
  const agenda = pack.lines.map((line, index) =>
    partLine({
      month,
      order: index + 1,
      part: said(words, `part.${line.part}`),
      minutes: line.minutes,
      ...cellsOf(line, pack, words),
    }),
  );
  return new Map([
    ['agenda', agenda],
    ['log', agreedLines(facts)],
  ]);
}

/** Where an item stands in this month's agenda; its place in the plan where it does not. */
function placeOf(facts: PartFacts, item: PackItem, column: string) {
  const rows = rowsIn(facts, 'monthly', 'agenda').filter(
    (row) => foldedText(row.text('item')) === foldedText(item.name),
  );
  const last = rows[rows.length - 1];
  return last === undefined ? item.plan.at : cellIn(facts, 'monthly', 'agenda', last.row, column);
}

function namesOf({ things }: OwnerList<PackItem>): string {
  return things.map(({ name }) => name).join(', ');
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  if (!facts.made.has('monthly')) return [];
  const pack = monthlyPack(facts);
  const unprepared = pack.agenda.unprepared.map(({ item, lacks }): PartFinding => {
    const missing = lacks.map((need) => said(words, `need.${need}`)).join(', ');
    return {
      status: 'Red',
      title: item.name,
      detail: said(words, 'unprepared', { lacks: missing }),
      at: placeOf(facts, item, 'cause'),
    };
  });
  const lasting = pack.reallocate.map((item): PartFinding => {
    const detail = said(words, 'lasting', { streak: item.redStreak });
    return { status: 'Red', title: item.name, detail, at: placeOf(facts, item, 'item') };
  });
  const unexplained = pack.actions.unexplained.map((action): PartFinding => {
    const row = rowsIn(facts, 'monthly', 'log').find((each) => each.text('action') === action.text);
    const at = row === undefined ? null : cellIn(facts, 'monthly', 'log', row.row, 'why');
    const detail = said(words, 'unexplained', { owner: ownerName(action.owner, words) });
    return { status: 'Yellow', title: action.text, detail, at };
  });
  const thanks = pack.celebrate.flatMap((list): PartFinding[] => {
    const detail = said(words, 'thanks', { items: namesOf(list) });
    return list.owner === null ? [] : [{ status: 'Green', title: list.owner, detail, at: null }];
  });
  const chase = pack.chase.map((list): PartFinding => {
    const detail = said(words, 'chase', { items: namesOf(list) });
    return { status: 'Grey', title: ownerName(list.owner, words), detail, at: null };
  });
  return worstFindings([...unprepared, ...lasting, ...unexplained, ...thanks, ...chase]);
}

/** The share of this month's Red items that come with all they need; all of it where none is Red. */
function progress(facts: PartFacts): number {
  const { agenda, month } = monthlyPack(facts);
  const now = String(serialIn(month, facts));
  if (!rowsIn(facts, 'monthly', 'agenda').some((row) => row.text('month') === now)) return 0;
  const { length } = agenda.order.red;
  return length === 0 ? 1 : (length - agenda.unprepared.length) / length;
}

/**
 * The monthly meeting: one sheet for all months. Each month's agenda comes below the one before, so that what was said
 * of a KPI earlier, and how it stood then, is a look upward, and the one log of actions goes on from meeting to meeting;
 * with a sheet a month, open actions would have to be copied and nobody could filter over months (systems 25, 28 to 30).
 */
export const MONTHLY: Part = {
  id: 'monthly',
  blocks: MONTHLY_BLOCKS,
  words: MONTHLY_WORDS,
  lines,
  findings,
  progress,
};
