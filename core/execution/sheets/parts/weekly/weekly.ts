import type { Day } from '../../../../calendar/day.ts';
import { foldedText } from '../../../../reading/text.ts';
import { byOwner } from '../../../by-owner.ts';
import { obstacles, type ObstacleEntry } from '../../../obstacles.ts';
import { weeklyVerdict, type Week, type WeeklyVerdict } from '../../../weekly-verdict.ts';
import { dayIn, serialIn, weekOf } from '../../cell-day.ts';
import type { PartFacts } from '../../facts.ts';
import { trendOf } from '../../item-history.ts';
import { cellIn, rowsIn, saysYes, textOrNull, worstFindings } from '../../made-rows.ts';
import type { Part, PartFinding, PartLine, PartWords } from '../../part.ts';
import { partLine } from '../../part-line.ts';
import { planItems, type PlanItem } from '../../plan-items.ts';
import type { BlockRow } from '../../read-block.ts';
import { said } from '../../said.ts';
import { WEEKLY_BLOCKS } from './weekly-blocks.ts';
import { WEEKLY_WORDS } from './words.ts';

const DAYS = 7;

/** Somebody with the KPIs they answer for. */
type Person = { readonly person: string; readonly kpis: readonly PlanItem[] };

/** Whoever answers for something in the plan; only measures count as their KPIs. */
function peopleIn(facts: PartFacts): readonly Person[] {
  return byOwner(planItems(facts), ({ row }) => row.owner).flatMap(({ owner, things }) =>
    owner === null ? [] : [{ person: owner, kpis: things.filter(({ row }) => row.subject === 'measure') }],
  );
}

/** The actions that were due in a week, whose they are, and whether they are done. */
function dueIn(facts: PartFacts, week: Day): readonly (BlockRow & { readonly isDone: boolean })[] {
  return rowsIn(facts, 'weekly', 'actions').flatMap((row) => {
    const due = dayIn(row.value('due'), facts);
    if (row.text('action') === '' || due === null || due < week || due >= week + DAYS) return [];
    return [{ ...row, isDone: saysYes(row, 'done') }];
  });
}

function weekIn(facts: PartFacts, { person, kpis }: Person): Week {
  const actions = dueIn(facts, weekOf(facts.context.asOf));
  return {
    actions: actions.filter((row) => foldedText(row.text('owner')) === foldedText(person)),
    kpis: kpis.map((item) => ({ status: item.row.status, trend: trendOf(item) })),
  };
}

/** Decisions that have an owner are actions: nobody writes them down twice. */
function decided(facts: PartFacts): readonly PartLine[] {
  return rowsIn(facts, 'weekly', 'obstacles').flatMap((row) => {
    const [about, action, owner] = ['obstacle', 'decision', 'solver'].map((key) => row.text(key));
    if (about === '' || action === '' || owner === '') return [];
    return [
      partLine({
        agreed: row.value('day'),
        about: about ?? null,
        action: action ?? null,
        owner: owner ?? null,
        due: row.value('until'),
      }),
    ];
  });
}

function lines(facts: PartFacts): ReadonlyMap<string, readonly PartLine[]> {
  const week = serialIn(weekOf(facts.context.asOf), facts);
  const people = peopleIn(facts).map(({ person, kpis }) => {
    const count = (status: string): number => kpis.filter(({ row }) => row.status === status).length;
    const reds = kpis.filter(({ row }) => row.status === 'Red');
    const recovering = reds.filter((item) => trendOf(item) === 'improving').length;
    const counts = { green: count('Green'), yellow: count('Yellow'), red: reds.length, recovering };
    return partLine({ week, person, ...counts });
  });
  return new Map([
    ['actions', decided(facts)],
    ['people', people],
  ]);
}

function obstaclesIn(facts: PartFacts): readonly ObstacleEntry[] {
  return rowsIn(facts, 'weekly', 'obstacles').flatMap((row) => {
    const day = dayIn(row.value('day'), facts);
    const obstacle = row.text('obstacle');
    return obstacle === '' || day === null ? [] : [{ obstacle, day, decision: textOrNull(row, 'decision') }];
  });
}

function obstacleFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const rows = rowsIn(facts, 'weekly', 'obstacles');
  return obstacles(obstaclesIn(facts)).flatMap(({ obstacle, count, isRecurring, decision }): PartFinding[] => {
    if (!isRecurring && decision !== null) return [];
    const row = rows.filter((each) => foldedText(each.text('obstacle')) === foldedText(obstacle)).pop();
    const detail = isRecurring
      ? said(words, decision === null ? 'recursOpen' : 'recurs', { count, decision: decision ?? '' })
      : said(words, 'open');
    const at = row === undefined ? null : cellIn(facts, 'weekly', 'obstacles', row.row, 'obstacle');
    return [{ status: isRecurring && decision === null ? 'Red' : 'Yellow', title: obstacle, detail, at }];
  });
}

function verdictFinding({ person }: Person, verdict: WeeklyVerdict, words: PartWords): PartFinding {
  const { status, open, red, recovering } = verdict;
  const detail = status === 'Grey' ? said(words, 'unknown') : said(words, status, { open, red, recovering });
  return { status, title: person, detail, at: null };
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  if (!facts.made.has('weekly')) return [];
  const week = weekOf(facts.context.asOf);
  const unexplained = dueIn(facts, week)
    .filter((row) => !row.isDone && row.text('why') === '')
    .map((row): PartFinding => ({
      status: 'Yellow',
      title: row.text('action'),
      detail: said(words, 'unexplained', { owner: row.text('owner') || said(words, 'nobody') }),
      at: cellIn(facts, 'weekly', 'actions', row.row, 'why'),
    }));
  const verdicts = peopleIn(facts).map((person) => verdictFinding(person, weeklyVerdict(weekIn(facts, person)), words));
  return worstFindings([...obstacleFindings(facts, words), ...unexplained, ...verdicts]);
}

/** A third each: an obstacle named, an action with somebody and a day, a person with a verdict for this week. */
function progress(facts: PartFacts): number {
  const people = peopleIn(facts);
  const actions = rowsIn(facts, 'weekly', 'actions').filter((row) => row.text('action') !== '');
  const whole = actions.filter((row) => row.text('owner') !== '' && dayIn(row.value('due'), facts) !== null);
  const known = people.filter((person) => weekIn(facts, person).actions.length > 0);
  const parts = [
    obstaclesIn(facts).length > 0 ? 1 : 0,
    actions.length === 0 ? 0 : whole.length / actions.length,
    people.length === 0 ? 0 : known.length / people.length,
  ];
  return parts.reduce((sum, each) => sum + each, 0) / parts.length;
}

/** The weekly meeting: what is in the way, who does what about it, and whether it was a good week (systems 19 and 27). */
export const WEEKLY: Part = { id: 'weekly', blocks: WEEKLY_BLOCKS, words: WEEKLY_WORDS, lines, findings, progress };
