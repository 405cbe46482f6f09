import { columnFor } from '../columns/found-table.ts';
import { LASTING_REDS } from '../execution/lasting-reds.ts';
import { partLanguageOf, type PartFinding } from '../execution/sheets/part.ts';
import { filledIn, type Facts } from '../messages/filled.ts';
import type { ReviewResult } from '../review/review.ts';
import type { TableReview } from '../review/review-types.ts';
import { WORST_FIRST } from '../review/worst-first.ts';
import { shown } from '../stoplight/shown.ts';
import type { Cell } from '../workbook/cells.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { lookBack, type LookBack } from './look-back.ts';
import { HISTORY_WORDS, type HistoryWords } from './words.ts';

/** Where a row's measure stands on its sheet. */
function placeOf({ sheet, table }: TableReview, row: number): Cell {
  const column = columnFor(table, 'actual') ?? columnFor(table, 'name') ?? table.box.left;
  return table.orientation === 'transposed' ? { sheet, row: column, column: row } : { sheet, row, column };
}

/** A month as people read it: 202606 → '2026-06'. */
function monthText(period: number): string {
  return `${Math.floor(period / 100)}-${String(period % 100).padStart(2, '0')}`;
}

function findingsOf(each: LookBack, { says }: HistoryWords): PartFinding[] {
  const { table, row, moved, xmr, difference } = each;
  const say = (key: keyof HistoryWords['says'], facts: Facts = {}): string => filledIn(says[key], facts);
  const found = (status: PartFinding['status'], detail: string): PartFinding => {
    return { status, title: row.name, detail, at: placeOf(table, row.row) };
  };
  const findings: PartFinding[] = [];
  if (difference === 'greener') findings.push(found('Red', say('greener')));
  if (moved !== null) {
    const key = moved.isEasier ? 'movedEasier' : 'movedHarder';
    const facts = { from: shown(moved.from), to: shown(moved.to), since: monthText(moved.since) };
    findings.push(found(moved.against, say(key, { ...facts, status: says[moved.against] })));
  }
  if (each.redStreak >= LASTING_REDS) findings.push(found('Red', say('streak', { count: each.redStreak })));
  if (difference === 'doubted' || difference === 'hoped' || difference === 'unproven')
    findings.push(found('Yellow', say(difference)));
  if (xmr !== null && xmr.says !== 'noise')
    findings.push(found(xmr.says === 'above' ? 'Green' : 'Yellow', say(xmr.says)));
  if (difference === 'redder') findings.push(found('Yellow', say('redder')));
  return findings;
}

/**
 * What the past says, in words, worst first: claims greener than the numbers, moved targets with the status against the
 * first one, lasting Reds, doubts and hopes, and what is a signal and no noise.
 *
 * @param language BCP 47
 */
export function historyFindings(
  book: WorkbookSnapshot,
  result: ReviewResult,
  language: string,
): readonly PartFinding[] {
  const words = HISTORY_WORDS[partLanguageOf(language)];
  const findings = lookBack(book, result).flatMap((each) => findingsOf(each, words));
  return findings
    .map((finding, at) => ({ finding, at }))
    .sort((a, b) => WORST_FIRST.indexOf(a.finding.status) - WORST_FIRST.indexOf(b.finding.status) || a.at - b.at)
    .map(({ finding }) => finding);
}
