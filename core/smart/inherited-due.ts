import type { DateContext } from '../reading/date.ts';
import { dateFinder, type DateSpan } from './date-spans.ts';
import type { InheritedDue } from './goal.ts';
import { wordsOf } from './words.ts';

const LONE_YEAR = /(?:^|[^\d])(20\d{2})(?:[^\d]|$)/;

/** A period, or a date that a word like "by" makes a deadline; "As of 15 March" over a table is none. */
function isPeriodOrDeadline({ text, isDeadline, isReference }: DateSpan): boolean {
  if (isReference) return false;
  return isDeadline || !/^\d{1,4}[-./]\d|^\d{1,2}\D+\d{4}$|^\p{L}+\.? \d{1,2},/u.test(text);
}

/**
 * The deadline that headings give to what stands below them: the first of them that names a period or a deadline.
 *
 *   'OKRs Q3 2026' → 30 September 2026    'Sales plan 2026' → 31 December 2026    'Q1' → the coming one, year assumed
 *   'Status 15.03.2026' → null: the day somebody looked
 */
export function inheritedDue(headings: readonly string[], dates: DateContext): InheritedDue | null {
  const find = dateFinder(dates);
  for (const from of headings) {
    const spans = find(from, wordsOf(from)).filter(isPeriodOrDeadline);
    const read = spans[spans.length - 1]?.read;
    if (read?.ok === true) return { day: read.day, from, isYearAssumed: read.notes.length > 0 };
    if (spans.length > 0) continue;
    const year = LONE_YEAR.exec(from)?.[1];
    const end =
      year === undefined || find(from, wordsOf(from)).length > 0
        ? undefined
        : find(`by ${year}`, wordsOf(`by ${year}`))[0]?.read;
    if (end?.ok === true) return { day: end.day, from, isYearAssumed: false };
  }
  return null;
}
