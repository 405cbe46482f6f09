import type { MessageCode } from '../core/messages/en.ts';
import { problem, type Problem } from '../core/messages/problem.ts';

/** Something we expect went wrong; thrown inside host code only, and caught where the request or ask is answered. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(reason: Problem, cause = '') {
    super(cause === '' ? reason.code : cause);
    this.problem = reason;
  }
}

/**
 * Calls a service. What a failure means is told by what was called, never by Google's text, which comes in the user's
 * language: some forty of each are known.
 *
 *   asked('HOST_NO_ANSWER', () => range.getValues())   → a failure says that the workbook did not answer
 */
export function asked<T>(meaning: MessageCode, call: () => T): T {
  try {
    return call();
  } catch (error) {
    // The end of an execution is no error of a service, and nobody's to catch.
    if (error instanceof Refused || !(error instanceof Error)) throw error;
    throw new Refused(problem(meaning), error.message);
  }
}

/** What was refused, for the one place that answers; a mistake of ours is thrown on. */
export function expected(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}
