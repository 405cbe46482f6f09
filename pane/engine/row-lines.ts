import { describeNote, type Texts } from '../../core/messages/describe.ts';
import type { Note } from '../../core/messages/problem.ts';
import { columnFor } from '../../core/columns/found-table.ts';
import type { Role } from '../../core/columns/role.ts';
import { redStreak, statusesBefore } from '../../core/execution/red-streak.ts';
import type { ReviewContext } from '../../core/review/context.ts';
import type { RowReview, TableReview } from '../../core/review/review-types.ts';
import { tableCells } from '../../core/review/table-cells.ts';
import { daysLate } from '../../core/review/worst-first.ts';
import { gapShown } from '../../core/stoplight/shown.ts';
import { a1, type Cell } from '../../core/workbook/cells.ts';
import type { Grid } from '../../core/workbook/snapshot.ts';
import type { RowLine } from './answers.ts';
import { lettersLine } from './goal-lines.ts';

/** Makes the line of one row of a table. */
export type LineReader = (row: RowReview) => RowLine;

const NAMING: readonly Role[] = ['name', 'objective'];

/** The cell of a row in the first of some roles that its table has. */
function cellIn({ sheet, table }: TableReview, row: number, roles: readonly Role[]): Cell {
  const column = roles.map((role) => columnFor(table, role)).find((each) => each !== null) ?? table.box.left;
  return table.orientation === 'transposed' ? { sheet, row: column, column: row } : { sheet, row, column };
}

/** The cell in which a row's eye-catcher stands: what was reached, else its name. */
function cellOf(review: TableReview, row: number): Cell {
  return cellIn(review, row, review.subject === 'measure' ? ['actual', ...NAMING] : NAMING);
}

/** How a row is known: its sheet and cell. */
export function rowId(review: TableReview, row: number): string {
  const cell = cellOf(review, row);
  return `${review.sheet}!${a1(cell.row, cell.column)}`;
}

/** Said in the row's own words already, or of no use in a list. */
const SILENT = /^(?:DAYS_|KIND_GUESSED|YEAR_ASSUMED|TYPED_STATUS|OVERRIDE_BY)/;

function isRemark(note: Note): boolean {
  return !SILENT.test(note);
}

/** What reading the lines of a table needs. */
export type LineSource = {
  readonly review: TableReview;
  readonly index: number;
  readonly grid: Grid;
  readonly context: ReviewContext;
  readonly texts: Texts;
};

/** The reader of a table's lines. */
export function lineReader({ review, index, grid, context, texts }: LineSource): LineReader {
  const cells = tableCells(grid, review.table, context.settings.fillMerged);
  const period = review.table.periods[0];
  return (row) => {
    const { bands } = context.rulesOf(review.sheetName, row.name);
    const at = cellOf(review, row.row);
    const isPercent =
      cells.isPercent(row.row, 'target') ||
      cells.isPercent(row.row, 'actual') ||
      row.unit === '%' ||
      (period !== undefined && grid.style(row.row, period.column).format.includes('%'));
    return {
      id: rowId(review, row.row),
      table: index,
      name: row.name,
      owner: row.owner,
      subject: row.subject,
      status: row.status,
      band: row.band,
      actual: row.actual,
      target: row.target,
      expected: row.expected,
      isPercent,
      gap: row.gap,
      gapShown: row.gap === null || Math.abs(row.gap) < 0.0005 ? null : gapShown(row.gap, bands),
      days: daysLate(row),
      isDone: row.reason === 'DONE_LATE' || row.reason === 'DONE',
      due: row.due,
      direction: row.direction,
      trend: row.trend,
      redStreak: redStreak(row.status, statusesBefore(row.history, bands)),
      reason: row.reason === null ? null : describeNote(row.reason, texts).title,
      remarks: row.notes.filter(isRemark).map((note) => describeNote(note, texts).title),
      smart: row.smart === undefined ? null : lettersLine(row.smart, cellIn(review, row.row, NAMING), texts),
      at,
      a1: a1(at.row, at.column),
    };
  };
}
