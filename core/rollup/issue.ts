import type { Note } from '../messages/problem.ts';

/** What can be wrong with the way rows hang together. */
export type IssueCode =
  'NO_ID' | 'DUPLICATE' | 'DUPLICATE_SUSPECT' | 'ORPHAN' | 'AMBIGUOUS_PARENT' | 'BAD_SHARES' | 'CYCLE';

/** One finding about a hierarchy: which rows it concerns, first to last, and the words shown behind the code. */
export type TreeIssue = { readonly code: IssueCode; readonly rows: readonly number[]; readonly detail: string };

/** Longer lists are shown by their ends. */
const MOST_SHOWN = 6;
const ENDS_SHOWN = 3;

/** An issue as a note: 'CYCLE:A>B>C', 'ORPHAN:K1->O9', 'NO_ID:3'. */
export function issueNote(issue: TreeIssue): Note {
  return `${issue.code}:${issue.detail}`;
}

/**
 * Names in one line; more than six are shown by the first and last three.
 *
 *   A, B, C joined by '>'        → 'A>B>C'
 *   N1 to N10000 joined by '>'   → 'N1>N2>N3>…>N9998>N9999>N10000'
 *
 * A loop of 10,000 rows must not become a message of 10,000 names.
 */
export function shownList(names: readonly string[], separator: string): string {
  const isLong = names.length > MOST_SHOWN;
  const shown = isLong ? [...names.slice(0, ENDS_SHOWN), '…', ...names.slice(-ENDS_SHOWN)] : names;
  return shown.join(separator);
}

/** A row as people count it, for rows without a name: row 4 → '#5'. */
export function rowLabel(id: string, row: number): string {
  const shown = id.trim();
  return shown === '' ? `#${row + 1}` : shown;
}

/** The issues by row, and for one row in the order they were found. */
export function inRowOrder(issues: readonly TreeIssue[]): TreeIssue[] {
  return [...issues].sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}
