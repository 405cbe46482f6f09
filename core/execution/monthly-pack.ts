import type { Day } from '../calendar/day.ts';
import { foldedText } from '../reading/text.ts';
import { byName } from './by-name.ts';
import { byOwner, type OwnerList } from './by-owner.ts';
import type { Action } from './action-log.ts';
import type { AgendaPart } from './agenda-order.ts';
import { monthlyAgenda, type MeetingItem, type MonthlyAgenda } from './monthly-agenda.ts';
import type { CellValue } from '../workbook/cells.ts';
import { agendaDecisions } from './sheets/agenda-decisions.ts';
import { dayIn, monthOf } from './sheets/cell-day.ts';
import type { PartFacts } from './sheets/facts.ts';
import { isStaleItem, streakOf, trendOf } from './sheets/item-history.ts';
import { rowsIn, saysYes, textOrNull } from './sheets/made-rows.ts';
import { planItems, type PlanItem } from './sheets/plan-items.ts';
import { weightsIn } from './sheets/plan-weights.ts';

/** Something of the plan as the meeting takes it: how it stands, and what was prepared for it. */
export type PackItem = MeetingItem & {
  readonly plan: PlanItem;
  readonly owner: string | null;
  readonly redStreak: number;
  readonly isStale: boolean;
};

/** An action with the meeting in which it was agreed, and what it is about. */
export type PackAction = Action & {
  /** The first day of the month; null where nobody said. */
  readonly agreedIn: Day | null;
  readonly about: string | null;
};

/** What is said of an action, without its days. */
type PackedText = Omit<PackAction, 'due' | 'agreedIn'>;

/** A part of the meeting. */
export type PackPart = 'prior' | AgendaPart | 'next';

/** One line of the agenda with its minutes; what is settled before the meeting has none. */
export type PackLine = { readonly part: PackPart; readonly minutes: number } & (
  | { readonly kind: 'item'; readonly item: PackItem }
  | { readonly kind: 'prior'; readonly owner: string | null; readonly actions: readonly Action[] }
  | { readonly kind: 'next' }
);

/** All that the monthly meeting needs. */
export type MonthlyPack = {
  /** The first day of its month. */
  readonly month: Day;
  readonly asOf: Day;
  readonly agenda: MonthlyAgenda<PackItem>;
  /** The agenda line by line, in the order of the meeting. */
  readonly lines: readonly PackLine[];
  /** Whom to ask for a number before the meeting. */
  readonly chase: readonly OwnerList<PackItem>[];
  /** What was promised in earlier meetings, by owner, and what goes on into the next month. */
  readonly actions: MonthlyAgenda<PackItem>['actions'];
  /** What this meeting agreed, by owner. */
  readonly agreed: readonly OwnerList<PackAction>[];
  /** Whom to thank, for what. */
  readonly celebrate: readonly OwnerList<PackItem>[];
  /** Where people, money and time are to be looked at again. */
  readonly reallocate: readonly PackItem[];
};

/** What people prepared for the items of a month, by the folded names of the items. */
function prepared(facts: PartFacts, month: Day) {
  const rows = rowsIn(facts, 'monthly', 'agenda').filter((row) => {
    const day = dayIn(row.value('month'), facts);
    return day !== null && monthOf(day) === month;
  });
  return new Map(
    rows.map((row) => [
      foldedText(row.text('item')),
      {
        cause: textOrNull(row, 'cause'),
        proposal: textOrNull(row, 'proposal'),
        owner: textOrNull(row, 'actionOwner'),
        due: dayIn(row.value('actionDue'), facts),
      },
    ]),
  );
}

function itemsIn(facts: PartFacts, month: Day): readonly PackItem[] {
  const typed = prepared(facts, month);
  const weights = new Map(facts.review.tables.map((table) => [table, weightsIn(table)]));
  return planItems(facts).map((plan) => {
    const { row, status, band, gap, owner } = plan.row;
    const own = typed.get(foldedText(plan.name));
    return {
      plan,
      name: plan.name,
      ...{ status, band, gap },
      weight: weights.get(plan.table)?.get(row) ?? 1,
      owner: owner?.trim() || own?.owner || null,
      cause: own?.cause ?? null,
      proposal: own?.proposal ?? null,
      due: own?.due ?? null,
      trend: trendOf(plan),
      redStreak: streakOf(facts, plan),
      isStale: isStaleItem(plan),
    };
  });
}

function actionOf(facts: PartFacts, month: CellValue, due: CellValue, said: PackedText): PackAction {
  const agreed = dayIn(month, facts);
  return { ...said, due: dayIn(due, facts), agreedIn: agreed === null ? null : monthOf(agreed) };
}

/** The log of actions, and what agendas propose that is not in it yet. */
function logIn(facts: PartFacts): readonly PackAction[] {
  const log = rowsIn(facts, 'monthly', 'log').flatMap((row) => {
    const text = row.text('action');
    if (text === '') return [];
    const said = { text, about: textOrNull(row, 'about'), owner: textOrNull(row, 'doer') };
    const became = { isDone: saysYes(row, 'done'), why: textOrNull(row, 'why') };
    return [actionOf(facts, row.value('agreedIn'), row.value('until'), { ...said, ...became })];
  });
  const key = ({ agreedIn, about }: PackAction): string => `${agreedIn} ${foldedText(about ?? '')}`;
  const known = new Set(log.map(key));
  const proposed = agendaDecisions(facts).map(({ row, about, action, doer }) => {
    const said = { text: action, about, owner: doer, isDone: false, why: null };
    return actionOf(facts, row.value('month'), row.value('actionDue'), said);
  });
  return [...log, ...proposed.filter((action) => !known.has(key(action)))];
}

/** What the meeting looks back on: all that is open, and of the last meeting what is done. */
function priorActions(log: readonly PackAction[], month: Day): readonly PackAction[] {
  const earlier = log.filter(({ agreedIn }) => agreedIn === null || agreedIn < month);
  const last = Math.max(...earlier.map(({ agreedIn }) => agreedIn ?? -Infinity));
  return earlier.filter(({ agreedIn, isDone }) => !isDone || agreedIn === last);
}

/** The whole agenda as lines: what is looked back on, what is settled before, Red to Green, what comes next. */
function linesOf({ actions, chase, order, minutes }: MonthlyAgenda<PackItem>): readonly PackLine[] {
  const { prior } = actions;
  const grey = chase.flatMap(({ things }) => things).filter(({ status }) => status === 'Grey');
  const items = (part: AgendaPart, own: readonly PackItem[], each: number): readonly PackLine[] =>
    own.map((item) => ({ kind: 'item', part, minutes: each, item }));
  return [
    ...prior.map(({ owner, things }): PackLine => ({
      kind: 'prior',
      part: 'prior',
      minutes: minutes.prior / prior.length,
      owner,
      actions: things,
    })),
    ...items('preRead', grey, 0),
    ...items('red', order.red, minutes.perRed ?? 0),
    ...items('caution', order.caution, minutes.perYellow ?? 0),
    ...items('near', order.near, minutes.perYellow ?? 0),
    ...items('green', order.green, minutes.green / Math.max(1, order.green.length)),
    { kind: 'next', part: 'next', minutes: minutes.next },
  ];
}

/**
 * The pack of the monthly meeting from a checked workbook and what people typed into its agenda and its action log
 * (semantics 4, systems 25 and 28 to 30): one set of data for the sheet, the pane and the page that is printed.
 */
export function monthlyPack(facts: PartFacts, minutes?: number): MonthlyPack {
  const month = monthOf(facts.context.asOf);
  const log = logIn(facts);
  const agenda = monthlyAgenda(itemsIn(facts, month), priorActions(log, month), minutes);
  const agreed = log.filter(({ agreedIn }) => agreedIn === month);
  return {
    month,
    asOf: facts.context.asOf,
    agenda,
    lines: linesOf(agenda),
    chase: agenda.chase,
    actions: agenda.actions,
    agreed: byOwner(
      [...agreed].sort((a, b) => byName(a.text, b.text)),
      ({ owner }) => owner,
    ),
    celebrate: agenda.thanks,
    reallocate: agenda.reallocate,
  };
}
