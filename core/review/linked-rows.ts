import { columnFor, isTurned } from '../columns/found-table.ts';
import { foldedText } from '../reading/text.ts';
import { contains } from '../workbook/cells.ts';
import { cellsLookedAt } from '../workbook/links.ts';
import type { Located } from './find-on-sheet.ts';
import type { TableReview } from './review-types.ts';
import { boxOnSheet } from './table-place.ts';

/** Tells whether a formula looks at cells of rows that are judged, and at nothing else. */
function linkReader(judged: readonly TableReview[]): (formula: string) => boolean {
  const bySheet = new Map<string, TableReview[]>();
  for (const table of judged) {
    const key = foldedText(table.sheetName);
    bySheet.set(key, [...(bySheet.get(key) ?? []), table]);
  }
  const isJudged = (sheet: string, row: number, column: number): boolean =>
    (bySheet.get(foldedText(sheet)) ?? []).some(
      ({ table, rows }) =>
        contains(boxOnSheet(table), row, column) && rows.some((each) => each.row === (isTurned(table) ? column : row)),
    );
  return (formula) => {
    const cells = cellsLookedAt(formula);
    return cells.length > 0 && cells.every(({ sheet, box }) => sheet !== null && isJudged(sheet, box.top, box.left));
  };
}

/**
 * A table of a sheet that gathers KPIs, without the rows that only show what is judged where it stands: their target and
 * actual are links to rows of other tables. A KPI is judged once, in the plan it comes from, however often it is shown;
 * rows with numbers of their own are judged like any others. Null where no row is left.
 */
export function withoutLinkedRows(located: Located, judged: readonly TableReview[]): Located | null {
  const { grid, table } = located;
  const isLink = linkReader(judged);
  const columns = [columnFor(table, 'target'), columnFor(table, 'actual')].filter((column) => column !== null);
  const shows = (row: number): boolean => {
    const formulas = columns.map((column) => grid.formula(row, column));
    const isOwn = columns.some((column, i) => formulas[i] === null && (grid.value(row, column) ?? '') !== '');
    const links = formulas.filter((formula) => formula !== null);
    return !isOwn && links.length > 0 && links.every(isLink);
  };
  const rows = table.rows.filter((row) => !shows(row));
  if (rows.length === table.rows.length) return located;
  return rows.length === 0 ? null : { grid, table: { ...table, rows } };
}
