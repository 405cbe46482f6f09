import type { Day } from '../../../../calendar/day.ts';
import { foldedText } from '../../../../reading/text.ts';
import { byWorst } from '../../../../review/worst-first.ts';
import { byOwner } from '../../../by-owner.ts';
import { huddleCards, type HuddleActivity } from '../../../huddle.ts';
import { activityLints } from '../../../lints.ts';
import { DAY_FORMAT, dayIn, serialIn } from '../../cell-day.ts';
import type { PartFacts } from '../../facts.ts';
import { cellIn, rowsIn, textOrNull, worstFindings } from '../../made-rows.ts';
import { paintedByStatus, type Part, type PartFinding, type PartLine, type PartWords } from '../../part.ts';
import { partLine } from '../../part-line.ts';
import { kpisByPerson, planItems } from '../../plan-items.ts';
import type { BlockRow } from '../../read-block.ts';
import { said } from '../../said.ts';
import { told } from '../../told.ts';
import { HUDDLE_WORDS } from './words.ts';

/** An activity with the row it was typed in. */
type Typed = HuddleActivity & { readonly row: BlockRow };

/** All activities of the newest day up to today; those without a day are of today. */
function activitiesIn(facts: PartFacts): readonly Typed[] {
  const today = facts.context.asOf;
  const rows = rowsIn(facts, 'huddle', 'today').filter((row) => row.text('activity') !== '');
  const dayOf = (row: BlockRow): Day => dayIn(row.value('day'), facts) ?? today;
  const held = rows.map(dayOf).filter((day) => day <= today);
  const last = Math.max(...held);
  return rows
    .filter((row) => dayOf(row) === last)
    .map((row) => ({
      name: row.text('activity'),
      person: textOrNull(row, 'person'),
      kpi: textOrNull(row, 'kpi'),
      row,
    }));
}

/** The plan's KPIs by the names our lists give them; null where it has none. */
function kpisIn(facts: PartFacts): readonly string[] | null {
  const kpis = planItems(facts).filter(({ row }) => row.subject === 'measure');
  return kpis.length === 0 ? null : kpis.map(({ name }) => name);
}

/** For each person a row of today for each KPI that is behind; who has none gets a row to begin with. */
function todayLines(facts: PartFacts): readonly PartLine[] {
  const day = serialIn(facts.context.asOf, facts);
  return kpisByPerson(facts).flatMap(({ owner, things }) => {
    const behind = byWorst(things, ({ row }) => row).filter(
      ({ row: { status } }) => status === 'Red' || status === 'Yellow',
    );
    const kpis = behind.length === 0 ? [null] : behind.map(({ name }) => name);
    return kpis.map((kpi) => partLine({ day, person: owner, kpi }));
  });
}

function lines(facts: PartFacts): ReadonlyMap<string, readonly PartLine[]> {
  const measures = planItems(facts).filter(({ row }) => row.subject === 'measure');
  const kpis = byOwner(measures, ({ row }) => row.owner).flatMap(({ owner, things }) =>
    things.map(({ name, row: { status } }) => partLine({ owner, measure: name, status })),
  );
  return new Map([
    ['today', todayLines(facts)],
    ['kpis', kpis],
  ]);
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  if (!facts.made.has('huddle')) return [];
  const activities = activitiesIn(facts);
  const known = kpisIn(facts);
  const at = (row: number, column: string) => cellIn(facts, 'huddle', 'today', row, column);
  const unsupported = activities.flatMap((each) =>
    activityLints([each], known).map((lint) => told(lint, 'Red', words, at(each.row.row, 'activity'))),
  );
  const cards = huddleCards(activities, known);
  const worked = new Set(activities.map(({ kpi }) => foldedText(String(kpi ?? ''))));
  const people = kpisByPerson(facts).flatMap(({ owner, things }): PartFinding[] => {
    const card = cards.find(({ person }) => foldedText(person ?? '') === foldedText(owner));
    if (card === undefined) return [{ status: 'Yellow', title: owner, detail: said(words, 'nothing'), at: null }];
    const left = things.filter(({ name, row }) => row.status === 'Red' && !worked.has(foldedText(name)));
    return left.map(({ name, at: place }) => ({
      status: 'Yellow',
      title: name,
      detail: said(words, 'left', { owner }),
      at: place,
    }));
  });
  const ready = cards
    .filter(({ person, kpis }) => person !== null && kpis.length > 0)
    .map(({ person, kpis }): PartFinding => {
      const all = kpis.reduce((sum, { activities: own }) => sum + own.length, 0);
      const facing = said(words, 'ready', { activities: all, kpis: kpis.map(({ kpi }) => kpi).join(', ') });
      return { status: 'Green', title: person ?? '', detail: facing, at: null };
    });
  return worstFindings([...unsupported, ...people, ...ready]);
}

/** The share of the people with KPIs who bring something for one of them. */
function progress(facts: PartFacts): number {
  const cards = huddleCards(activitiesIn(facts), kpisIn(facts)).filter(({ kpis }) => kpis.length > 0);
  const people = kpisByPerson(facts);
  if (people.length === 0) return cards.length > 0 ? 1 : 0;
  const ready = new Set(cards.map(({ person }) => foldedText(person ?? '')));
  return people.filter(({ owner }) => ready.has(foldedText(owner))).length / people.length;
}

/**
 * The daily huddle: who does what today for which KPI (semantics 4, systems 26). A day's rows come below those of the
 * days before. Which KPIs there are is told by the second table and not by a list of choices: that would refuse those
 * that come later.
 */
export const HUDDLE: Part = {
  id: 'huddle',
  blocks: [
    {
      key: 'today',
      identity: ['day', 'person', 'kpi'],
      spareRows: 20,
      room: 300,
      columns: [
        { key: 'day', width: 12, filledBy: 'you', format: DAY_FORMAT, takes: { kind: 'date' } },
        { key: 'person', width: 20, filledBy: 'you' },
        {
          key: 'activity',
          width: 46,
          filledBy: 'you',
          paints: (at, _, cells) => [
            {
              status: 'Red',
              when: `AND(${at('activity')}<>"",NOT(ISNUMBER(MATCH(${at('kpi')},${cells('measure', 'kpis')},0))))`,
            },
          ],
        },
        { key: 'kpi', width: 30, filledBy: 'you' },
        {
          key: 'done',
          width: 10,
          filledBy: 'you',
          takes: { kind: 'choice', of: ['yes', 'no'] },
          paints: (at, words) => [{ status: 'Green', when: `${at('done')}="${words.choices['yes'] ?? ''}"` }],
        },
      ],
    },
    {
      key: 'kpis',
      identity: ['owner', 'measure'],
      spareRows: 10,
      columns: [
        { key: 'owner', width: 20, filledBy: 'us' },
        { key: 'measure', width: 30, filledBy: 'us' },
        { key: 'status', width: 10, filledBy: 'us', paints: paintedByStatus('status') },
      ],
    },
  ],
  words: HUDDLE_WORDS,
  lines,
  findings,
  progress,
};
