import type { MessageCode } from '../core/messages/en.ts';
import { problem, type Problem } from '../core/messages/problem.ts';

/** Excel did not answer within our own time limit: office-js#6678 and others report a sync that never settles. */
export class NoAnswer extends Error {}

/** Something we expect went wrong; thrown inside a batch only, and caught once where the ask is answered. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(reason: Problem) {
    super(reason.code);
    this.problem = reason;
  }
}

/** What the error codes of Excel mean to the user. Those not listed are told by their code. */
const MEANING: ReadonlyMap<string, MessageCode> = new Map<string, MessageCode>([
  ['InvalidOperationInCellEditMode', 'HOST_EDITING'],
  ['AccessDenied', 'PROTECTED'],
  ['ItemNotFound', 'HOST_GONE'],
  ['InvalidReference', 'HOST_GONE'],
  ['RequestPayloadSizeLimitExceeded', 'HOST_TOO_MUCH'],
  ['ResponsePayloadSizeLimitExceeded', 'HOST_TOO_MUCH'],
  ['InvalidSelection', 'HOST_OTHER_WORKBOOK'],
  ['InactiveWorkbook', 'HOST_OTHER_WORKBOOK'],
  ['MergedRangeConflict', 'HOST_IN_THE_WAY'],
  ['PivotTableRangeConflict', 'HOST_IN_THE_WAY'],
  ['TableOverlap', 'HOST_IN_THE_WAY'],
  ['ApiNotFound', 'HOST_TOO_OLD'],
  ['UndoNotSupported', 'HOST_NO_UNDO_GROUP'],
  ['ActivityLimitReached', 'HOST_NO_ANSWER'],
  ['InvalidOrTimedOutSession', 'HOST_NO_ANSWER'],
  ['GeneralException', 'HOST_NO_ANSWER'],
]);

/** Failures that may pass by themselves: reading again is safe, writing again is not. */
const PASSING: ReadonlySet<string> = new Set([
  'ActivityLimitReached',
  'InvalidOrTimedOutSession',
  'GeneralException',
  'HostIsBusy',
]);

/** The code of an Excel error, or '' for anything else. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Whether a failure may be gone on the next try. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(codeOf(error));
}

/**
 * An error of Excel as one of our problems; null for what is none of Excel's: a mistake of ours, which must be seen.
 *
 *   { code: 'AccessDenied' } → PROTECTED   { code: 'Odd' } → HOST_FAILED with its code   TypeError → null
 */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Refused) return error.problem;
  if (error instanceof NoAnswer) return problem('HOST_NO_ANSWER');
  const code = codeOf(error);
  if (code === '') return null;
  const meaning = MEANING.get(code);
  return meaning === undefined ? problem('HOST_FAILED', { error: code }) : problem(meaning);
}

/** The same, for the one place that answers: what is none of Excel's is thrown on. */
export function expected(error: unknown): Problem {
  const known = problemOf(error);
  if (known === null) throw error;
  return known;
}

/** Excel's own words, for the log of whoever looks into it; never shown in the pane. */
export function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
