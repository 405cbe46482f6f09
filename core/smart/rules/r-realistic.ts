import { isoOf } from '../../calendar/day.ts';
import { reckoned } from '../evidence.ts';
import { finding } from '../finding.ts';
import type { SmartRule } from '../rule.ts';

/** How many goals one person can carry (semantics 3). */
const MOST_GOALS = 8;

/** Realistic: the owner can carry it, it ends after it starts, and there is time for a sale where one is needed. */
export const realistic: SmartRule = {
  id: 'r-realistic',
  letter: 'R',
  marks: ['pass', 'fail', 'unknown'],
  judge: (goal) => {
    const { ownerLoad, owner, start, sellingCycle, dates } = goal;
    const due = goal.deadline.day;
    if (ownerLoad !== null && ownerLoad > MOST_GOALS)
      return finding('R', 'fail', 'OWNER_OVERLOADED', [owner, reckoned('GOALS_OF_OWNER', ownerLoad)]);
    if (due !== null && start !== null && due < start)
      return finding('R', 'fail', 'ENDS_BEFORE_START', [isoOf(start), isoOf(due)]);
    const from = start === null || (dates.asOf !== null && dates.asOf > start) ? dates.asOf : start;
    if (sellingCycle !== null && due !== null && from !== null && due - from < sellingCycle && !goal.isDone)
      return finding('R', 'fail', 'LEAD_TIME_SHORT', [
        reckoned('DAYS_LEFT', due - from),
        reckoned('DAYS_NEEDED', sellingCycle),
      ]);
    const told = [
      ownerLoad === null
        ? null
        : ownerLoad === 1
          ? reckoned('GOAL', owner ?? '')
          : reckoned('GOALS', owner ?? '', ownerLoad),
      start === null || due === null ? null : reckoned('FROM_TO', isoOf(start), isoOf(due)),
      sellingCycle === null || due === null || from === null ? null : reckoned('DAYS_FOR', due - from, sellingCycle),
    ];
    if (told.every((each) => each === null)) return finding('R', 'unknown', 'LOAD_UNKNOWN');
    return finding('R', 'pass', 'REALISTIC', told);
  },
};
