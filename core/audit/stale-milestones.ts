import { isoOf } from '../calendar/day.ts';
import { columnFor } from '../columns/found-table.ts';
import type { ReviewContext } from '../review/context.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import type { Finding, WrongRow } from './audit-types.ts';
import { seen, type SheetSource } from './cell-source.ts';
import { lightOfText } from './status-sign.ts';

/** A milestone that says all is well while its day has passed, in words. */
function staleRow(source: SheetSource, column: number, row: RowReview, asOf: string): WrongRow | null {
  const value = source.grid.value(row.row, column);
  if (source.grid.formula(row.row, column) !== null || lightOfText(value) !== 'Green') return null;
  if (row.subject !== 'milestone' || row.status !== 'Red' || row.due === null || row.due >= asOf) return null;
  return {
    row: row.row,
    column,
    name: row.name,
    shows: seen(value),
    should: 'Red',
    fault: 'STALE',
    facts: { kind: 'milestone', due: row.due, asOf },
    evidence: `due ${row.due}, not done by ${asOf}`,
  };
}

/**
 * Milestones whose typed status says Green though they are overdue. Only that: how a task stands before its day is for
 * people to say.
 */
export function staleMilestones(source: SheetSource, review: TableReview, context: ReviewContext): Finding | null {
  const column = columnFor(review.table, 'status');
  if (column === null || review.subject !== 'milestone') return null;
  const asOf = isoOf(context.asOf);
  const rows = review.rows.flatMap((row) => staleRow(source, column, row, asOf) ?? []);
  if (rows.length === 0) return null;
  const lights = review.rows.filter((row) => lightOfText(source.grid.value(row.row, column)) !== null);
  return {
    sheet: source.id,
    sheetName: source.name,
    kind: 'typed-status',
    column,
    firstRow: review.table.firstRow,
    lastRow: review.table.lastRow,
    judged: lights.length,
    agreeing: lights.length - rows.length,
    rows,
    flaws: [],
    bands: null,
    evidence: [`typed; judged as of ${asOf}`],
    confidence: 0.8,
  };
}
