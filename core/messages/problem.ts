import type { Cell } from '../workbook/cells.ts';
import type { MessageCode } from './en.ts';

/**
 * Something that is wrong in a way we expect: which, where, and the facts its text needs.
 * JSON-safe. The words come from `describe(problem)`.
 */
export type Problem = {
  readonly code: MessageCode;
  readonly at?: Cell;
  readonly args: Readonly<Record<string, string | number>>;
};

/** A value that was read, with what was noticed on the way, or the problem that kept it from being read. */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Something noticed about a value that was still used: a message code, with a detail behind a colon where it has one.
 *
 *   'TEXT_NUMBER'   'DAYS_LATE:3'   'CYCLE:A>B>C'
 */
export type Note = string;

/** A problem, spelled short. */
export function problem(code: MessageCode, args: Problem['args'] = {}, at?: Cell): Problem {
  return at === undefined ? { code, args } : { code, at, args };
}
