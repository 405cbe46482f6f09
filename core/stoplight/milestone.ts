import type { Day } from '../calendar/day.ts';
import { DEFAULT_RULES, judgeRamp, type Rules } from './measure.ts';
import { elapsed, type PaceBasis } from './pace.ts';
import { RAMP_MINIMUM, rampExpected } from './stoplight.ts';
import { grey, type Verdict } from './status.ts';

/** A task or milestone with what is known of it. */
export type Milestone = {
  readonly due: Day | null;
  readonly isDone: boolean;
  readonly doneOn?: Day | null;
  readonly asOf: Day;
  /** Days before the due date from which it is near; 7 unless set. */
  readonly warnDays?: number;
  /** Share done, 0 to 1. */
  readonly percent?: number | null;
  readonly start?: Day | null;
  readonly rules?: Rules;
  readonly basis?: PaceBasis;
};

/** Days before the due date from which an open milestone is Yellow. */
export const WARN_DAYS = 7;

function colour(status: 'Green' | 'Yellow' | 'Red', reason: string, notes: readonly string[] = []): Verdict {
  const band = status === 'Green' ? 'on' : status === 'Yellow' ? 'near' : 'behind';
  return { status, band, attainment: null, gap: null, expected: null, reason, notes };
}

/**
 * The verdict of a milestone (semantics 1.7), rule by rule, the first that holds.
 *
 *   done on time → Green DONE · done late → Yellow DONE_LATE · overdue → Red OVERDUE
 *   due within 7 days → Yellow DUE_SOON · with percent and start → bands on pace · else Grey PENDING
 */
export function milestone(given: Milestone): Verdict {
  const { due, asOf, percent = null, doneOn = null } = given;
  const isDone = given.isDone || (percent !== null && percent >= 1) || (doneOn !== null && doneOn <= asOf);
  if (isDone) return doneVerdict(due, doneOn);
  if (given.start !== undefined && given.start !== null && due !== null && due < given.start) return grey('DATE_ORDER');
  if (due === null) return grey('NO_DUE');
  if (asOf > due) return colour('Red', 'OVERDUE', [`DAYS_LATE:${asOf - due}`]);
  const daysLeft = due - asOf;
  if (daysLeft <= (given.warnDays ?? WARN_DAYS)) return colour('Yellow', 'DUE_SOON', [`DAYS_LEFT:${daysLeft}`]);
  return onPace(given, due) ?? grey('PENDING', [`DAYS_LEFT:${daysLeft}`]);
}

function doneVerdict(due: Day | null, doneOn: Day | null): Verdict {
  if (due === null || doneOn === null || doneOn <= due) return colour('Green', 'DONE');
  return colour('Yellow', 'DONE_LATE', [`DAYS_LATE:${doneOn - due}`]);
}

/** Progress is a ramp from nothing done to all done; null where there is no percent or start. */
function onPace(given: Milestone, due: Day): Verdict | null {
  const { start = null, percent = null, asOf } = given;
  if (start === null || percent === null) return null;
  const gone = elapsed({ start, end: due }, asOf, given.basis);
  if (!gone.ok) return grey(gone.reason);
  if (gone.state === 'NOT_STARTED') return percent > 0 ? null : grey('NOT_STARTED');
  if (gone.share < RAMP_MINIMUM) return grey('TOO_EARLY');
  return judgeRamp(percent, rampExpected(1, 0, gone.share), 0, 'higher', given.rules ?? DEFAULT_RULES);
}
