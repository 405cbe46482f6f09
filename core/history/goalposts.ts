import type { Direction } from '../reading/target.ts';
import type { Rules } from '../stoplight/measure.ts';
import { judgeValue } from '../stoplight/measure.ts';
import type { Status } from '../stoplight/status.ts';
import type { HistoryRecord, Period } from './record.ts';

/** A target that was another one when the year began. */
export type MovedGoalpost = {
  readonly from: number;
  readonly to: number;
  /** The first period in which it is known to be another. */
  readonly since: Period;
  readonly isEasier: boolean;
  /** The status against the target as it first was, beside the present one. */
  readonly against: Status;
};

/**
 * Whether a target was moved since it was first recorded, and what the status would be without that. What was due by
 * now moves with the target: half of 100 due is half of 120. Null where it stands, or nothing is known.
 *
 *   target 120, now 100, actual 100, higher is better → Green now, Red against the target as it was
 *
 * @param records of one measure, oldest first
 */
export function movedGoalpost(
  records: readonly HistoryRecord[],
  now: {
    readonly period: Period;
    readonly actual: number | null;
    readonly target: number | null;
    readonly expected: number | null;
  },
  direction: Direction,
  rules: Rules,
): MovedGoalpost | null {
  const first = records.find(({ target }) => target !== null)?.target ?? null;
  const { actual, target, expected } = now;
  if (first === null || target === null || actual === null || first === target) return null;
  const since = records.find((record) => record.target !== null && record.target !== first)?.period ?? null;
  const share = expected === null ? 1 : target === 0 ? null : expected / target;
  if (share === null) return null;
  return {
    from: first,
    to: target,
    since: since ?? now.period,
    isEasier: direction === 'higher' ? target < first : target > first,
    against: judgeValue(actual, first * share, direction, rules).status,
  };
}
