import { isoOf, type IsoDate } from '../calendar/day.ts';
import { deadlineOf } from './deadline.ts';
import { LETTERS, worse, type Finding, type Letter, type Mark } from './finding.ts';
import type { GivenGoal, Goal } from './goal.ts';
import { rewriteOf } from './rewrite.ts';
import { SMART_RULES } from './rules.ts';

/** What SMART says of a goal. JSON-safe. */
export type Smart = {
  /** 'SMaRT': capital = pass, small = weak, '-' = fail, '?' = unknown. */
  readonly letters: string;
  /** (passes + half of the weak ones) / 5. */
  readonly score: number;
  /** One for each letter, in order. */
  readonly findings: readonly Finding[];
  readonly due: IsoDate | null;
  /** The goal as it could be written from what is known, blanks in angle brackets. */
  readonly rewrite: string;
};

function signOf(letter: Letter, mark: Mark): string {
  switch (mark) {
    case 'pass':
      return letter;
    case 'weak':
      return letter.toLowerCase();
    case 'fail':
      return '-';
    case 'unknown':
      return '?';
  }
}

const RULES_OF = new Map(LETTERS.map((letter) => [letter, SMART_RULES.filter((rule) => rule.letter === letter)]));

/**
 * The finding of one letter from those of its rules. What one rule cannot know takes nothing from what another knows to
 * be well: a parent is a parent, also where nobody counted the owner's goals. Only the first rule of a letter can leave
 * it unknown.
 */
function findingOf(letter: Letter, goal: Goal): Finding {
  const [first, ...others] = (RULES_OF.get(letter) ?? []).map((rule) => rule.judge(goal));
  if (first === undefined) throw new Error(`every letter has a rule: ${letter}`);
  return others.filter(({ mark }) => mark !== 'unknown').reduce(worse, first);
}

/** Judges a goal (semantics 3). */
export function smart(given: GivenGoal): Smart {
  const goal: Goal = { ...given, deadline: deadlineOf(given) };
  const findings = LETTERS.map((letter) => findingOf(letter, goal));
  const count = (mark: Mark): number => findings.filter((each) => each.mark === mark).length;
  const { day } = goal.deadline;
  return {
    letters: findings.map(({ letter, mark }) => signOf(letter, mark)).join(''),
    score: (count('pass') + count('weak') / 2) / LETTERS.length,
    findings,
    due: day === null ? null : isoOf(day),
    rewrite: rewriteOf(goal),
  };
}
