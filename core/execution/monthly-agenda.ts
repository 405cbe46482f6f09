import type { Day } from '../calendar/day.ts';
import type { Trend } from '../stoplight/trend.ts';
import { actionLog, type Action, type ActionLog } from './action-log.ts';
import { agendaMinutes, MEETING_MINUTES, type AgendaMinutes } from './agenda-minutes.ts';
import { agendaOrder, type AgendaItem, type AgendaOrder } from './agenda-order.ts';
import { byOwner, type OwnerList } from './by-owner.ts';
import { LASTING_REDS } from './lasting-reds.ts';

/** An item with all that the meeting asks of it. */
export type MeetingItem = AgendaItem & {
  readonly owner?: string | null;
  readonly trend?: Trend | null;
  /** Its last update is older than its cadence allows. */
  readonly isStale?: boolean;
  readonly cause?: string | null;
  readonly proposal?: string | null;
  readonly due?: Day | null;
};

/** What the owner of a Red item brings to the meeting (systems 30). */
export const RED_NEEDS = ['cause', 'proposal', 'owner', 'due'] as const;

/** What a Red item lacks. */
export type RedNeed = (typeof RED_NEEDS)[number];

/** The whole agenda of a month. */
export type MonthlyAgenda<T extends MeetingItem> = {
  readonly actions: ActionLog;
  readonly order: AgendaOrder<T>;
  /** Whom to ask for a number before the meeting: Grey and stale items by owner. */
  readonly chase: readonly OwnerList<T>[];
  /** Red items that come without a cause, proposal, owner or due day. */
  readonly unprepared: readonly { readonly item: T; readonly lacks: readonly RedNeed[] }[];
  /** Red for two periods or more and not improving: people, money and time are to be looked at again. */
  readonly reallocate: readonly T[];
  /** Whom to thank, for what. */
  readonly thanks: readonly OwnerList<T>[];
  readonly minutes: AgendaMinutes;
};

function isUnsaid(value: string | number | null | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function isLasting({ redStreak = null, trend = null }: MeetingItem): boolean {
  return (redStreak ?? 0) >= LASTING_REDS && trend !== 'improving';
}

/** The agenda of the monthly meeting (semantics 4, systems 28 to 30); 150 minutes unless said otherwise. */
export function monthlyAgenda<T extends MeetingItem>(
  items: readonly T[],
  actions: readonly Action[] = [],
  minutes: number = MEETING_MINUTES,
): MonthlyAgenda<T> {
  const order = agendaOrder(items);
  const { preRead, red, caution, near, green } = order;
  const discussed = [...red, ...caution, ...near, ...green];
  const lacking = red.map((item) => ({ item, lacks: RED_NEEDS.filter((need) => isUnsaid(item[need])) }));
  return {
    actions: actionLog(actions),
    order,
    chase: byOwner([...preRead, ...discussed.filter(({ isStale }) => isStale === true)], ({ owner = null }) => owner),
    unprepared: lacking.filter(({ lacks }) => lacks.length > 0),
    reallocate: red.filter(isLasting),
    thanks: byOwner(green, ({ owner = null }) => owner),
    minutes: agendaMinutes(minutes, red.length, caution.length + near.length),
  };
}
