import { RAMP_MINIMUM } from '../stoplight/stoplight.ts';
import type { Rules } from '../stoplight/measure.ts';
import { and, dayNumber, isDate, isNumber, numberLiteral, or, textLiteral, type Expression } from './expressions.ts';
import { wayLogic } from './measure-logic.ts';
import { elapsedShare, hasBegun, isPeriod, type PeriodNative } from './pace-share.ts';
import { choose, type StatusLogic } from './status-logic.ts';

/** The cells of a milestone as native expressions; null where the table has no such column. */
export type MilestoneCells = {
  readonly due: Expression | null;
  readonly progress: Expression | null;
  readonly status: Expression | null;
  readonly doneOn: Expression | null;
  readonly start: Expression | null;
};

/** What a milestone is judged by. */
export type MilestoneRules = Pick<PeriodNative, 'asOf' | 'basis' | 'system'> & {
  readonly warnDays: Expression;
  readonly rules: Rules;
  /** What people type for done and for cancelled, in the languages of the sheet. */
  readonly done: readonly string[];
  readonly cancelled: readonly string[];
  /** 1, or 100 where progress counts to a hundred. */
  readonly fullProgress: 1 | 100;
};

/** Whether a text cell is one of some words, in any case: one look into a list of them, since there are many. */
function isOneOf(cell: Expression, words: readonly string[]): Expression {
  const list = textLiteral(`|${words.map((word) => word.toLowerCase()).join('|')}|`);
  return `ISNUMBER(FIND("|"&LOWER(TRIM(${cell}))&"|",${list}))`;
}

function isDone(cells: MilestoneCells, rules: MilestoneRules): Expression {
  const { progress, status, doneOn } = cells;
  const signs: Expression[] = [];
  if (progress !== null) signs.push(`IF(${isNumber(progress)},${progress}>=${rules.fullProgress},FALSE)`);
  if (status !== null && rules.done.length > 0)
    signs.push(`IF(ISERROR(${status}),FALSE,${isOneOf(status, rules.done)})`);
  if (doneOn !== null) signs.push(`IF(${isDate(doneOn, rules.system)},${dayNumber(doneOn)}<=${rules.asOf},FALSE)`);
  return or(...signs);
}

/** Done: on time, or late where a later date of completion stands there. */
function doneLogic({ doneOn, due }: MilestoneCells, { system }: MilestoneRules): StatusLogic {
  if (doneOn === null || due === null) return 'on';
  const isLate = `IF(${and(isDate(doneOn, system), isDate(due, system))},${dayNumber(doneOn)}>${dayNumber(due)},FALSE)`;
  return choose(isLate, 'near', 'on');
}

/** Progress against the elapsed share of the time; Grey where there is nothing to go by. */
function paceLogic({ progress, start, due }: MilestoneCells, given: MilestoneRules): StatusLogic {
  if (progress === null || start === null || due === null) return 'Grey';
  const period: PeriodNative = { start, end: due, ...given };
  const share = elapsedShare(period);
  const done = given.fullProgress === 1 ? progress : `(${progress}/100)`;
  const way = wayLogic(done, share, '0', false, given.rules);
  const judged = choose(`${share}<${numberLiteral(RAMP_MINIMUM)}`, 'Grey', way);
  return choose(isNumber(progress), choose(isPeriod(period), choose(hasBegun(period), judged, 'Grey'), 'Grey'), 'Grey');
}

/** The status of a milestone (semantics 1.7) as native conditions, in the core's order. */
export function milestoneLogic(cells: MilestoneCells, given: MilestoneRules): StatusLogic {
  const { due, start, status } = cells;
  const { asOf, system, warnDays } = given;
  const live = choose(isDone(cells, given), doneLogic(cells, given), openLogic());
  return status === null || given.cancelled.length === 0
    ? live
    : choose(`IF(ISERROR(${status}),FALSE,${isOneOf(status, given.cancelled)})`, 'Grey', live);

  function openLogic(): StatusLogic {
    if (due === null) return 'Grey';
    const day = dayNumber(due);
    const soon = choose(`${day}-${asOf}<=${warnDays}`, 'near', paceLogic(cells, given));
    const open = choose(`${day}<${asOf}`, 'behind', soon);
    const inOrder =
      start === null ? open : choose(`IF(${isDate(start, system)},${day}<${dayNumber(start)},FALSE)`, 'Grey', open);
    return choose(isDate(due, system), inOrder, 'Grey');
  }
}
