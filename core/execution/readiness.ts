import { roundedGap } from '../stoplight/bands.ts';
import type { YesNo } from './diagnose.ts';
import { adverseOf, questionsOf, READINESS_LISTS, type ReadinessList } from './readiness-questions.ts';

/** An answer to a question of a list, and what shows it. */
export type ReadinessAnswer = { readonly answer: YesNo | null; readonly evidence: string | null };

/** What an answer comes to: good and shown, good but only said, against us, or open. */
export type ReadinessState = 'shown' | 'said' | 'adverse' | 'open';

/** A list with what was answered. */
export type ReadinessResult = {
  readonly list: ReadinessList;
  readonly questions: readonly { readonly id: string; readonly state: ReadinessState }[];
  readonly counts: Readonly<Record<ReadinessState, number>>;
  /** Good answers as a share of all questions, whether shown or only said. */
  readonly score: number;
};

function stateOf(adverse: YesNo, given: ReadinessAnswer | undefined): ReadinessState {
  if (given === undefined || given.answer === null) return 'open';
  if (given.answer === adverse) return 'adverse';
  return given.evidence === null || given.evidence.trim() === '' ? 'said' : 'shown';
}

/**
 * All lists side by side (semantics 4). They overlap and are kept apart, because they come from different places and
 * are asked at different times.
 *
 *   'plan.customer' yes, with evidence → shown; without → said; no → adverse; in the reasons for failing yes is adverse
 */
export function readiness(answers: ReadonlyMap<string, ReadinessAnswer>): readonly ReadinessResult[] {
  return READINESS_LISTS.map((list) => {
    const questions = questionsOf(list).map((id) => ({ id, state: stateOf(adverseOf(list), answers.get(id)) }));
    const count = (state: ReadinessState): number => questions.filter((each) => each.state === state).length;
    const counts = { shown: count('shown'), said: count('said'), adverse: count('adverse'), open: count('open') };
    return { list, questions, counts, score: roundedGap((counts.shown + counts.said) / questions.length) };
  });
}
