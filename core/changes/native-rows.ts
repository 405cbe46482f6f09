import type { ReviewContext } from '../review/context.ts';
import { isHeld } from '../review/held.ts';
import type { TableReview } from '../review/review-types.ts';
import type { TableCells } from '../review/table-cells.ts';
import { measurePlans } from './native-measures.ts';
import { milestonePlans } from './native-milestones.ts';
import { liveRows, type LiveRows, type NotLive, type RowPlan } from './native-plan.ts';
import { widePlans } from './native-wide.ts';

/** The rows of a table as one native logic, and those that stay without. */
export type NativeRows = { readonly live: LiveRows; readonly notLive: readonly NotLive[] };

function plansOf(cells: TableCells, context: ReviewContext, review: TableReview): (RowPlan | NotLive)[] {
  if (review.subject === 'milestone') return milestonePlans(cells, context, review);
  return review.table.periods.length > 0 ? widePlans(cells, context, review) : measurePlans(cells, context, review);
}

/** The native logic of a table's rows; of one with a measure in each row, as others are not coloured. */
export function nativeRows(cells: TableCells, context: ReviewContext, review: TableReview): NativeRows {
  const plans: RowPlan[] = [];
  const kept = review.rows.filter(isHeld).map(({ row }): NotLive => ({ row, why: 'HYSTERESIS' }));
  const keptRows = new Set(kept.map(({ row }) => row));
  const obstacles: NotLive[] = [...kept];
  for (const each of plansOf(cells, context, review)) {
    if (keptRows.has(each.row)) continue;
    if ('why' in each) obstacles.push(each);
    else plans.push(each);
  }
  const { live, notLive } = liveRows(cells, plans);
  return { live, notLive: [...obstacles, ...notLive].sort((a, b) => a.row - b.row) };
}
