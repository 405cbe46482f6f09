import { dateOf, monthIndex, type Day } from '../calendar/day.ts';
import { readNumber } from '../reading/number.ts';
import type { ReviewResult } from '../review/review.ts';
import type { TableReview } from '../review/review-types.ts';
import { tableCells } from '../review/table-cells.ts';
import { wideOf } from '../review/wide-rows.ts';
import { gridOf, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { seasonOf } from './season.ts';

const MONTHS = 12;

/** The first month of the fiscal year before the one a day lies in, as a count of months. */
function lastYearFrom(day: Day, fiscalStart: number): number {
  const { year, month } = dateOf(day);
  const starts = month >= fiscalStart ? year : year - 1;
  return monthIndex({ year: starts - 1, month: fiscalStart });
}

/** The actuals of each row of a table in twelve months from one on; rows that do not add up are left out. */
function monthsFrom(
  book: WorkbookSnapshot,
  table: TableReview,
  first: number,
  { context }: ReviewResult,
): (number | null)[][] {
  const sheet = book.sheets.find(({ id }) => id === table.sheet);
  const isMonthly = table.table.periods.some(({ period }) => period.grain === 'month' && period.year !== null);
  if (sheet === undefined || !isMonthly || table.table.orientation === 'transposed') return [];
  const cells = tableCells(gridOf(sheet, book.styles), table.table, context.settings.fillMerged);
  const columns = new Map(
    wideOf(cells, context).slots.flatMap(({ start, actual }): [number, number][] => {
      const month = monthIndex(dateOf(start)) - first;
      return actual === null || month < 0 || month >= MONTHS ? [] : [[month, actual]];
    }),
  );
  if (columns.size < MONTHS) return [];
  const flows = table.rows.filter(({ kind }) => kind === 'flow');
  return flows.map(({ row }) =>
    Array.from({ length: MONTHS }, (_, month) => {
      const column = columns.get(month);
      const read = column === undefined ? null : readNumber(cells.at(row, column), context.numbers);
      return read?.ok === true ? read.value.value : null;
    }),
  );
}

/**
 * The season of last year, from the columns in which the workbook holds it: what each month of the fiscal year weighs,
 * its first one first, to be used as the pace of this year's plans. Null where no table has twelve months of last year
 * for anything that adds up.
 */
export function learnedSeason(book: WorkbookSnapshot, result: ReviewResult): readonly number[] | null {
  const { asOf, settings } = result.context;
  const first = lastYearFrom(asOf, settings.fiscalStart ?? 1);
  return seasonOf(result.review.tables.flatMap((table) => monthsFrom(book, table, first, result)));
}
