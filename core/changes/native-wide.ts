import { columnFor } from '../columns/found-table.ts';
import { numberLiteral, rowCell } from '../native/expressions.ts';
import { lastLogic, sumsLogic, type WideNative } from '../native/measure-logic.ts';
import type { StatusLogic } from '../native/status-logic.ts';
import { readNumber } from '../reading/number.ts';
import type { ReviewContext } from '../review/context.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import type { TableCells } from '../review/table-cells.ts';
import { wideOf, type Slot } from '../review/wide-rows.ts';
import { columnLetters } from '../workbook/cells.ts';
import type { NotLive, RowPlan } from './native-plan.ts';

function obstacle(
  cells: TableCells,
  context: ReviewContext,
  row: RowReview,
  columns: readonly number[],
): string | null {
  if (row.computed !== null) return 'OVERRIDE';
  const values = columns.map((column) => cells.at(row.row, column));
  // LibreOffice would count it as 1.
  if (values.some((value) => typeof value === 'boolean')) return 'BOOLEAN';
  if (values.some((value) => typeof value === 'string' && readNumber(value, context.numbers).ok)) return 'TEXT_NUMBER';
  return columns.some((column, i) => cells.grid.value(row.row, column) === null && values[i] !== null)
    ? 'MERGED'
    : null;
}

/**
 * How each row of a table with periods side by side is judged natively. Bare month names end where the actuals end, so
 * that all of them may be looked at and next month's actual counts by itself; periods with a year are those that were
 * closed on the as-of day.
 */
export function widePlans(cells: TableCells, context: ReviewContext, review: TableReview): (RowPlan | NotLive)[] {
  const { slots, closed, assumesYear } = wideOf(cells, context);
  const looked = (assumesYear ? slots : slots.slice(0, closed)).filter((slot) => slot.actual !== null);
  const target = columnFor(cells.table, 'target');
  const share = (target_: string, kind: RowReview['kind']): string =>
    kind === 'level' ? target_ : `(${target_}*${numberLiteral(closed)}/${Math.max(1, slots.length)})`;
  const columnsOf = ({ actual, target: plan }: Slot): number[] => [actual, plan].filter((each) => each !== null);
  const columns = [...looked.flatMap(columnsOf), ...(target === null ? [] : [target])];
  return review.rows.map((reviewed): RowPlan | NotLive => {
    const { row, kind, name } = reviewed;
    const why = obstacle(cells, context, reviewed, columns);
    if (why !== null) return { row, why };
    const direction = reviewed.direction ?? 'higher';
    const rules = context.rulesOf(review.sheetName, name);
    const plainAt = (r: number): StatusLogic => {
      const at = (column: number): string => rowCell(columnLetters(column), r);
      const wide: WideNative = {
        periods: looked.flatMap(({ actual, target: plan }) =>
          actual === null ? [] : [{ actual: at(actual), target: plan === null ? null : at(plan) }],
        ),
        whole: target === null ? null : { cell: at(target), due: share(at(target), kind) },
        direction,
      };
      return kind === 'level' ? lastLogic(wide, rules) : sumsLogic(wide, rules);
    };
    return { row, key: `${direction}|${kind ?? ''}|${JSON.stringify(rules)}`, plainAt, read: null };
  });
}
