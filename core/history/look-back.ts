import { isTurned } from '../columns/found-table.ts';
import { redStreak } from '../execution/red-streak.ts';
import { turnedGrid } from '../columns/turned-grid.ts';
import type { ReviewResult } from '../review/review.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { movedGoalpost, type MovedGoalpost } from './goalposts.ts';
import { claimedIn } from './keep-period.ts';
import { recordedMeasures, type RecordedMeasures } from './measures.ts';
import { periodOf } from './period.ts';
import { recordsIn } from './read-records.ts';
import { claimDifference, type Difference } from './watermelon.ts';
import { xmrVerdict, type XmrVerdict } from './xmr.ts';

/** What the past, and its owner's own words, say of a row. */
export type LookBack = {
  readonly table: TableReview;
  readonly row: RowReview;
  /** Periods Red running, this one too. */
  readonly redStreak: number;
  readonly moved: MovedGoalpost | null;
  /** Of the attainments; null with too short a past. */
  readonly xmr: XmrVerdict | null;
  readonly difference: Difference | null;
};

function lookBackOf(
  table: TableReview,
  row: RowReview,
  grid: Grid,
  known: RecordedMeasures,
  { context }: ReviewResult,
): LookBack {
  const before = known.of(table.sheetName, row.name).filter(({ period }) => period < periodOf(context.asOf));
  const target = typeof row.target === 'number' ? row.target : null;
  const rules = context.rulesOf(table.sheetName, row.name);
  const now = { period: periodOf(context.asOf), actual: row.actual, target, expected: row.expected };
  return {
    table,
    row,
    redStreak: redStreak(
      row.status,
      before.map(({ status }) => status),
    ),
    moved: movedGoalpost(before, now, row.direction ?? 'higher', rules),
    xmr: xmrVerdict(row.history),
    difference: claimDifference({
      status: row.computed ?? row.status,
      claimed: row.subject === 'measure' ? claimedIn(grid, table, row.row) : null,
      confidence: row.confidence,
    }),
  };
}

/** What the past says of each row of a check, in the order of the sheets. */
export function lookBack(book: WorkbookSnapshot, result: ReviewResult): readonly LookBack[] {
  const known = recordedMeasures(recordsIn(book));
  return result.review.tables.flatMap((table) => {
    const sheet = book.sheets.find(({ id }) => id === table.sheet);
    if (sheet === undefined) return [];
    const grid = gridOf(sheet, book.styles);
    const turned = isTurned(table.table) ? (turnedGrid(grid) ?? grid) : grid;
    return table.rows.map((row) => lookBackOf(table, row, turned, known, result));
  });
}
