import { problem, type Problem } from '../core/messages/problem.ts';
import type { MessageCode } from '../core/messages/en.ts';

/**
 * Thrown inside the file readers when a file cannot be used, and caught once at their door, where it becomes a
 * `Problem`. It is never a bug: bugs are plain errors.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: MessageCode, args: Problem['args'] = {}) {
    super(code);
    this.name = 'Refusal';
    this.problem = problem(code, args);
  }
}

/** Runs file-reading code; a refusal comes back as a value, a bug goes on. */
export function refusing<T>(read: () => T): { ok: true; value: T } | { ok: false; problem: Problem } {
  try {
    return { ok: true, value: read() };
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, problem: cause.problem };
    throw cause;
  }
}
