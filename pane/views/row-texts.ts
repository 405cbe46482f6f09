import { LASTING_REDS } from '../../core/execution/lasting-reds.ts';
import type { RowLine } from '../engine/answers.ts';
import type { Shared } from './shared.ts';

/** What was reached, as a figure: '500', '6.4%', '50% done'. */
export function reachedText(row: RowLine, { words, figures }: Shared): string {
  if (row.actual === null) return '';
  if (row.subject === 'milestone') return words.percentDone(figures.share(row.actual));
  return figures.amount(row.actual, row.isPercent);
}

/** What was asked: 'of 667 due', 'of 5%', 'due 29 May 2026'. */
export function askedText(row: RowLine, { words, figures }: Shared): string {
  if (row.subject === 'milestone') return row.due === null ? '' : words.dueOn(figures.day(row.due));
  if (row.target === null) return '';
  if (typeof row.target === 'string') return words.ofTarget(row.target);
  if (row.expected !== null && row.expected !== row.target)
    return words.ofDue(figures.amount(row.expected, row.isPercent));
  return words.ofTarget(figures.amount(row.target, row.isPercent));
}

function daysText(row: RowLine, days: number, { words, figures }: Shared): string {
  const shown = figures.count(Math.abs(days));
  if (row.isDone) return words.doneLate(days, shown);
  if (days === 0) return words.dueToday;
  return days > 0 ? words.daysLate(days, shown) : words.daysLeft(-days, shown);
}

/** How far a row is from what was asked: '25.0% behind', '12 days late', 'No target'. */
export function standingText(row: RowLine, shared: Shared): string {
  const { words, figures } = shared;
  if (row.days !== null) return daysText(row, row.days, shared);
  if (row.gap === null) return row.reason ?? '';
  if (row.gap === 0) return words.atTarget;
  if (row.gapShown === null) return row.gap > 0 ? words.barelyBehind : words.barelyAhead;
  const gap = figures.gap(row.gapShown);
  return row.gap > 0 ? words.behind(gap) : words.ahead(gap);
}

/** The second line of a row: whose it is, how far behind, what is to be known. */
export function detailTexts(row: RowLine, shared: Shared): string[] {
  const { words, figures } = shared;
  const isRed = row.redStreak >= LASTING_REDS && row.status === 'Red';
  return [
    row.owner ?? '',
    standingText(row, shared),
    row.direction === 'lower' && row.status !== 'Grey' ? words.lowerBetter : '',
    isRed ? words.redFor(row.redStreak, figures.count(row.redStreak)) : '',
    row.trend === 'improving' ? words.improving : row.trend === 'worsening' ? words.worsening : '',
    ...row.remarks,
  ].filter((text) => text !== '');
}
