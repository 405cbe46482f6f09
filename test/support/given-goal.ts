import { dayOfIso } from '../../core/calendar/day.ts';
import { defaultDateContext } from '../../core/reading/date.ts';
import { readTarget, type Direction } from '../../core/reading/target.ts';
import { deadlineOf } from '../../core/smart/deadline.ts';
import { NO_FACTS, type GivenGoal, type Goal } from '../../core/smart/goal.ts';
import { inheritedDue } from '../../core/smart/inherited-due.ts';
import { sentenceReader } from '../../core/smart/sentence.ts';

/** A goal as the vectors give it. */
export type VectorGoal = {
  text: string;
  metric?: string;
  target?: string | number;
  baseline?: number;
  history?: number[];
  direction?: Direction;
  due?: unknown;
  headings?: string[];
  start?: string;
  owner?: string;
  ownerLoad?: number;
  parent?: string;
  isParentMissing?: boolean;
  isTop?: boolean;
  sellingCycle?: number;
  asOf?: string;
};

/** A vector's goal as the rules get it. */
export function goalOf(given: VectorGoal): GivenGoal {
  const { text, target, headings, start, asOf, ...facts } = given;
  const dates = { ...defaultDateContext(), asOf: asOf === undefined ? null : dayOfIso(asOf) };
  const read = readTarget(target ?? null);
  return {
    ...NO_FACTS,
    ...facts,
    target: read.ok ? read.value : null,
    targetText: target === undefined ? null : String(target),
    inherited: headings === undefined ? null : inheritedDue(headings, dates),
    start: start === undefined ? null : dayOfIso(start),
    sentence: sentenceReader(dates, 'en')(text),
    dates,
  };
}

/** The same with its deadline, for a single rule. */
export function ruledGoal(given: VectorGoal): Goal {
  const goal = goalOf(given);
  return { ...goal, deadline: deadlineOf(goal) };
}
