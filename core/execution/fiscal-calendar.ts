import { dayOf, monthEnd, type Day } from '../calendar/day.ts';

/** First and last day. */
export type Span = { readonly start: Day; readonly end: Day };

/** A quarter of the fiscal year and the month in which it is reviewed: the one after it. */
export type FiscalQuarter = Span & { readonly quarter: 1 | 2 | 3 | 4; readonly review: Span };

/** When the next year is planned, quarter by quarter (systems 33, 43 and 8). */
export type FiscalCalendar = Span & {
  readonly quarters: readonly FiscalQuarter[];
  /** Annual planning opens: the first day of fiscal Q3. */
  readonly aopStart: Day;
  /** Initiatives for the next year begin: the first day of fiscal Q4. */
  readonly initiativesFrom: Day;
  /** Everybody knows the plan: the last day before the next year. */
  readonly communicateBy: Day;
  /** Critical success factors are agreed after the final budget and before the year; null while the budget has no date, or too late a one. */
  readonly csfSession: Span | null;
  /** The final budget comes when the year has begun. */
  readonly isBudgetLate: boolean;
};

const MONTHS = 12;

/** The first day of a month counted from January of year 0. */
function firstOf(month: number): Day {
  return dayOf({ year: Math.floor(month / MONTHS), month: (month % MONTHS) + 1, day: 1 });
}

function lastOf(month: number): Day {
  return monthEnd(Math.floor(month / MONTHS), (month % MONTHS) + 1);
}

/**
 * The planning calendar of a fiscal year. A fiscal year is named by the calendar year in which it ends, as everywhere:
 * with a start in July, 2026 runs from July 2025 to June 2026.
 *
 *   2026 from July → annual planning from 2026-01-01, initiatives from 2026-04-01, communicated by 2026-06-30
 *   2026 from January → 2026-07-01, 2026-10-01, 2026-12-31
 *
 * @param start the first month, 1 to 12
 * @param budgetFinal the day on which the budget for the next year is final; null where nobody said
 */
export function fiscalCalendar(year: number, start: number, budgetFinal: Day | null = null): FiscalCalendar {
  const first = (start === 1 ? year : year - 1) * MONTHS + start - 1;
  const quarters = ([1, 2, 3, 4] as const).map((quarter): FiscalQuarter => {
    const month = first + (quarter - 1) * 3;
    return {
      quarter,
      start: firstOf(month),
      end: lastOf(month + 2),
      review: { start: firstOf(month + 3), end: lastOf(month + 3) },
    };
  });
  const end = lastOf(first + MONTHS - 1);
  const isBudgetLate = budgetFinal !== null && budgetFinal >= end;
  return {
    start: firstOf(first),
    end,
    quarters,
    aopStart: firstOf(first + 6),
    initiativesFrom: firstOf(first + 9),
    communicateBy: end,
    csfSession: budgetFinal === null || isBudgetLate ? null : { start: budgetFinal + 1, end },
    isBudgetLate,
  };
}
