import { isoOf } from '../../calendar/day.ts';
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
      return finding('R', 'fail', 'OWNER_OVERLOADED', [owner, `${ownerLoad} goals`]);
    if (due !== null && start !== null && due < start)
      return finding('R', 'fail', 'ENDS_BEFORE_START', [isoOf(start), isoOf(due)]);
    const from = start === null || (dates.asOf !== null && dates.asOf > start) ? dates.asOf : start;
    if (sellingCycle !== null && due !== null && from !== null && due - from < sellingCycle && !goal.isDone)
      return finding('R', 'fail', 'LEAD_TIME_SHORT', [`${due - from} days left`, `${sellingCycle} days needed`]);
    const told = [
      ownerLoad === null ? null : `${owner ?? ''} ${ownerLoad} ${ownerLoad === 1 ? 'goal' : 'goals'}`.trim(),
      start === null || due === null ? null : `${isoOf(start)} to ${isoOf(due)}`,
      sellingCycle === null || due === null || from === null ? null : `${due - from} days for ${sellingCycle}`,
    ];
    if (told.every((each) => each === null)) return finding('R', 'unknown', 'LOAD_UNKNOWN');
    return finding('R', 'pass', 'REALISTIC', told);
  },
};
