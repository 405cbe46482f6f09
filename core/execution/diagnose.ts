import { DIAGNOSIS_QUESTIONS, EVER_HIT, type DiagnosisLevel } from './diagnosis-questions.ts';

/** An answer; a question that is left out or "?" has none. */
export type YesNo = 'yes' | 'no';

/** Where performance breaks down. */
export type Diagnosis = {
  /** The first level with an adverse answer; null where there is none. */
  readonly level: DiagnosisLevel | null;
  readonly question: string | null;
  /** Questions before it without an answer, by their ids: the order must not be skipped. All of them where nothing is adverse. */
  readonly askFirst: readonly string[];
  /** The goal was hit before: assumed. It never was: in question, which alone decides nothing. */
  readonly capability: 'assumed' | 'inQuestion' | 'unknown';
};

/**
 * Goes from the goals to the people and stops at the first adverse answer (semantics 4, systems 10).
 *
 *   goals answered well, work products: quality no → workProducts, quality
 *   "ever hit the goal?" no, all else well         → no level; capability in question
 */
export function diagnose(answers: ReadonlyMap<string, YesNo>): Diagnosis {
  const everHit = answers.get(EVER_HIT);
  const capability = everHit === undefined ? 'unknown' : everHit === 'yes' ? 'assumed' : 'inQuestion';
  const askFirst: string[] = [];
  for (const { id, level, question, adverse } of DIAGNOSIS_QUESTIONS) {
    const answer = answers.get(id);
    if (answer === undefined) askFirst.push(id);
    else if (answer === adverse) return { level, question, askFirst, capability };
  }
  return { level: null, question: null, askFirst, capability };
}
