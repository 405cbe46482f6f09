import { dateOf, type Day } from '../../../../calendar/day.ts';
import { fiscalCalendar, type Span } from '../../../fiscal-calendar.ts';
import type { PartFacts } from '../../facts.ts';

/** A fiscal quarter as people call it, with its days. */
export type ReviewQuarter = Span & { readonly name: string; readonly quarter: 1 | 2 | 3 | 4 };

/**
 * The quarter that is reviewed on a day: in its first month still the one before, afterwards the running one.
 *
 *   30 June 2026 → '2026 Q2'      15 July 2026 → '2026 Q2'      1 August 2026 → '2026 Q3'
 */
export function reviewQuarter(day: Day, fiscalStart: number): ReviewQuarter {
  const { year } = dateOf(day);
  for (const fiscal of [year - 1, year, year + 1])
    for (const { quarter, start, end, review } of fiscalCalendar(fiscal, fiscalStart).quarters)
      if (day <= review.end) return { name: `${fiscal} Q${quarter}`, quarter, start, end };
  throw new Error(`no quarter for the day ${day}`);
}

/** The quarter to review for a workbook; years begin in January where nobody said otherwise. */
export function quarterIn({ context }: PartFacts): ReviewQuarter {
  return reviewQuarter(context.asOf, context.settings.fiscalStart ?? 1);
}
