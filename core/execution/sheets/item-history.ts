import { foldedText } from '../../reading/text.ts';
import type { Status } from '../../stoplight/status.ts';
import type { Trend } from '../../stoplight/trend.ts';
import { redStreak, statusesBefore } from '../red-streak.ts';
import { dayIn, monthOf } from './cell-day.ts';
import type { PartFacts } from './facts.ts';
import { rowsIn, statusIn } from './made-rows.ts';
import type { PlanItem } from './plan-items.ts';

/** How something stood in earlier months, as the agendas of their meetings say; oldest first. */
function fromAgendas(facts: PartFacts, { name }: PlanItem): readonly (Status | null)[] {
  const now = monthOf(facts.context.asOf);
  const key = foldedText(name);
  return rowsIn(facts, 'monthly', 'agenda')
    .filter((row) => foldedText(row.text('item')) === key)
    .flatMap((row) => {
      const month = dayIn(row.value('month'), facts);
      return month === null || month >= now ? [] : [{ month, status: statusIn(row, 'status') }];
    })
    .sort((a, b) => a.month - b.month)
    .map(({ status }) => status);
}

/**
 * How something stood in the periods before this one, oldest first: as its own periods in the sheet say, else as the
 * agendas of earlier months do. Whatever else remembers is to be asked here, so that a red streak is counted one way.
 */
export function earlierStatuses(facts: PartFacts, item: PlanItem): readonly (Status | null)[] {
  const { bands } = facts.context.rulesOf(item.table.sheetName, item.row.name);
  const periods = statusesBefore(item.row.history, bands);
  return periods.length === 0 ? fromAgendas(facts, item) : periods;
}

/** How many periods running something is Red, this one counted in. */
export function streakOf(facts: PartFacts, item: PlanItem): number {
  return redStreak(item.row.status, earlierStatuses(facts, item));
}

/** Where something is heading; null where nothing tells. */
export function trendOf(item: PlanItem): Trend | null {
  return item.row.trend;
}

/** Whether the last period that is over has no number yet, so that the verdict is that of an earlier one. */
export function isStaleItem({ row: { history, status } }: PlanItem): boolean {
  return status !== 'Grey' && history.length > 0 && (history[history.length - 1] ?? null) === null;
}
