import type { Day } from '../calendar/day.ts';
import type { DateContext } from '../reading/date.ts';
import type { Direction, Target } from '../reading/target.ts';
import type { Deadline } from './deadline.ts';
import type { Sentence } from './sentence.ts';

/** A deadline that stands above the goal and not beside it. */
export type InheritedDue = { readonly day: Day; readonly from: string; readonly isYearAssumed: boolean };

/** What is known of a goal beside its sentence. Everything but the sentence may be missing. */
export type GoalFacts = {
  /** The name of the measure, where a column gives one. */
  readonly metric: string | null;
  readonly target: Target | null;
  /** The target as it is written. */
  readonly targetText: string | null;
  readonly baseline: number | null;
  /** What was reached before, in the target's unit and for as long a period. */
  readonly history: readonly number[];
  readonly direction: Direction | null;
  /** The due cell as the host gives it. */
  readonly due: unknown;
  readonly inherited: InheritedDue | null;
  readonly start: Day | null;
  /** What is done may be past. */
  readonly isDone: boolean;
  readonly owner: string | null;
  /** How many open goals the owner has, this one among them. */
  readonly ownerLoad: number | null;
  /** null: nobody said what it serves; '': there is a place to say it, and it is empty. */
  readonly parent: string | null;
  /** The parent's name leads to no row. */
  readonly isParentMissing: boolean;
  readonly isTop: boolean;
  /** Days a sale takes from first contact to signature. */
  readonly sellingCycle: number | null;
};

/** A goal as it is given: its sentence and what is known beside it. */
export type GivenGoal = GoalFacts & { readonly sentence: Sentence; readonly dates: DateContext };

/** A goal as the rules judge it. */
export type Goal = GivenGoal & { readonly deadline: Deadline };

/** Nothing known but the sentence. */
export const NO_FACTS: GoalFacts = {
  metric: null,
  target: null,
  targetText: null,
  baseline: null,
  history: [],
  direction: null,
  due: null,
  inherited: null,
  start: null,
  isDone: false,
  owner: null,
  ownerLoad: null,
  parent: null,
  isParentMissing: false,
  isTop: false,
  sellingCycle: null,
};

/** Which way is good: as said, as the target's operator says, as the verb says; higher where nothing speaks. */
export function directionOfGoal({
  direction,
  target,
  sentence,
}: Pick<GivenGoal, 'direction' | 'target' | 'sentence'>): Direction {
  if (direction !== null) return direction;
  if (target?.kind === 'value' && target.direction !== null) return target.direction;
  return sentence.clause?.kind === 'fall' ? 'lower' : 'higher';
}
