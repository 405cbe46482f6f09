import type { ReviewContext } from '../review/context.ts';
import { held } from '../review/held.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import { trend } from '../stoplight/trend.ts';
import { recordedMeasures, type RecordedMeasures } from './measures.ts';
import { periodOf } from './period.ts';
import type { HistoryRecord } from './record.ts';

/** A row with what was recorded before its period; one whose sheet shows its periods itself needs no record. */
function withRecord(row: RowReview, sheet: string, known: RecordedMeasures, context: ReviewContext): RowReview {
  if (row.subject !== 'measure' || row.history.length > 0) return row;
  const now = periodOf(context.asOf);
  const before = known.of(sheet, row.name).filter(({ period }) => period < now);
  if (before.length === 0) return row;
  const history = [...before.map(({ attainment }) => attainment), row.attainment];
  const told: RowReview = { ...row, history, trend: trend(history)?.trend ?? null };
  const isHolding = context.settings.hysteresis && row.computed === null;
  return isHolding ? held(told, history, context.rulesOf(sheet, row.name)) : told;
}

/**
 * Gives the rows of a table their past from the record people keep: the attainments of the periods before, the trend,
 * and, where it is asked for, hysteresis. Without a record the table comes back as it is.
 */
export function withRecords(
  records: readonly HistoryRecord[],
  context: ReviewContext,
): (table: TableReview) => TableReview {
  const known = recordedMeasures(records);
  if (known.isEmpty) return (table) => table;
  return (table) => ({
    ...table,
    rows: table.rows.map((row) => withRecord(row, table.sheetName, known, context)),
  });
}
