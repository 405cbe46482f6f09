import type { Day } from '../calendar/day.ts';
import { byName } from './by-name.ts';
import { byOwner, type OwnerList } from './by-owner.ts';

/** Something somebody promised in a meeting. */
export type Action = {
  readonly text: string;
  readonly owner: string | null;
  readonly due: Day | null;
  readonly isDone: boolean;
  /** Why it is not done; null where nobody said. */
  readonly why: string | null;
};

/** What became of the actions of the last meeting. */
export type ActionLog = {
  /** By owner: what is open before what is done, then by the due day, those without one last. */
  readonly prior: readonly OwnerList<Action>[];
  /** What goes on into the next month. */
  readonly carriedOver: readonly Action[];
  /** Open, and nobody says why. */
  readonly unexplained: readonly Action[];
};

function inMeetingOrder(a: Action, b: Action): number {
  if (a.isDone !== b.isDone) return a.isDone ? 1 : -1;
  return (a.due ?? Infinity) === (b.due ?? Infinity)
    ? byName(a.text, b.text)
    : (a.due ?? Infinity) - (b.due ?? Infinity);
}

/** The first part of the monthly meeting: last month's actions by owner, done or not, and why (systems 28). */
export function actionLog(actions: readonly Action[]): ActionLog {
  const sorted = [...actions].sort(inMeetingOrder);
  const open = sorted.filter(({ isDone }) => !isDone);
  return {
    prior: byOwner(sorted, ({ owner }) => owner),
    carriedOver: open,
    unexplained: open.filter(({ why }) => why === null || why.trim() === ''),
  };
}
