import { roundedGap } from '../../stoplight/bands.ts';
import { shown } from '../../stoplight/shown.ts';
import type { Direction, Target } from '../../reading/target.ts';
import { reckoned } from '../evidence.ts';
import { finding, type Finding } from '../finding.ts';
import { directionOfGoal, type Goal } from '../goal.ts';
import type { SmartRule } from '../rule.ts';

/** How far beyond what was reached a target may be (semantics 3): the shares up to which it is a pass, and weak. */
const OVER_BEST = { pass: 0.1, weak: 0.5 } as const;
const OVER_BASELINE = { pass: 0.25, weak: 1 } as const;

/** The value of a target that is to be reached from a starting point: of a range the nearest bound. */
function aimOf(target: Target | null, from: number): number | null {
  if (target === null || target.kind === 'date') return null;
  if (target.kind === 'value') return target.target;
  return Math.min(Math.max(from, target.lo), target.hi);
}

/**
 * How far a target lies beyond a known value, as a share; 0 or less where it was reached already.
 *
 *   30 after 11, higher     → 1.727
 *   5 % after 8 %, lower    → 0.6     (8 / 5 − 1: what must fit into it)
 *   10 after 0              → null    (no share of nothing)
 */
export function stretch(target: number, known: number, direction: Direction): number | null {
  const beyond = direction === 'higher' ? target - known : known - target;
  if (beyond <= 0) return roundedGap(Math.min(0, beyond));
  const base = Math.abs(direction === 'higher' ? known : target);
  return base === 0 ? null : roundedGap(beyond / base);
}

function percent(share: number): string {
  return `${shown(Math.round(share * 1000) / 10)} %`;
}

type Basis = {
  readonly known: number;
  readonly limits: typeof OVER_BEST | typeof OVER_BASELINE;
  readonly words: 'AGAINST_BEST' | 'AGAINST_BASELINE';
};

function basisOf({ history, baseline }: Goal, direction: Direction): Basis | null {
  if (history.length > 0) {
    const best = history.reduce((a, b) => (direction === 'higher' ? Math.max(a, b) : Math.min(a, b)));
    return { known: best, limits: OVER_BEST, words: 'AGAINST_BEST' };
  }
  return baseline === null ? null : { known: baseline, limits: OVER_BASELINE, words: 'AGAINST_BASELINE' };
}

function against(goal: Goal): Finding {
  const direction = directionOfGoal(goal);
  const basis = basisOf(goal, direction);
  const aim = basis === null ? null : aimOf(goal.target, basis.known);
  if (basis === null || aim === null) return finding('A', 'unknown', 'NO_EVIDENCE');
  const over = stretch(aim, basis.known, direction);
  const numbers = reckoned(basis.words, shown(aim), shown(basis.known));
  if (over === null) return finding('A', 'unknown', 'NO_SHARE', [numbers]);
  if (over <= 0) return finding('A', 'pass', 'WITHIN_REACH', [numbers]);
  const told = [numbers, reckoned('BEYOND', percent(over))];
  if (over <= basis.limits.pass) return finding('A', 'pass', 'WITHIN_REACH', told);
  if (over <= basis.limits.weak) return finding('A', 'weak', 'A_STRETCH', told);
  return finding('A', 'fail', 'OUT_OF_REACH', told);
}

/** Attainable: from data only. What the words call realistic proves nothing. */
export const attainable: SmartRule = {
  id: 'a-attainable',
  letter: 'A',
  marks: ['pass', 'weak', 'fail', 'unknown'],
  judge: against,
};
