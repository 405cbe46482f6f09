import { dateOf, dayOf, monthEnd, type Day } from '../calendar/day.ts';
import { periodHeader, type PeriodHeader } from '../columns/months.ts';
import type { Period } from '../stoplight/pace.ts';
import type { ReviewContext } from './context.ts';

const YEAR = /^(?:fy|gj)?\s?['’]?((?:19|20)\d{2}|\d{2})$/i;
const FISCAL = /^(?:fy|gj)/i;

function months(year: number, month: number, count: number): Period {
  const last = year * 12 + month - 1 + count - 1;
  return { start: dayOf({ year, month, day: 1 }), end: monthEnd(Math.floor(last / 12), (last % 12) + 1) };
}

/** The fiscal year a day lies in, by its first month; January unless set. */
function yearNow(asOf: Day, fiscalStart: number): number {
  const { year, month } = dateOf(asOf);
  return fiscalStart > 1 && month >= fiscalStart ? year + 1 : year;
}

/** The days of a month, quarter or week named by a header or a period cell; without a year the one of the as-of date. */
export function daysOfPeriod(period: PeriodHeader, context: ReviewContext): Period {
  const fiscal = context.settings.fiscalStart ?? 1;
  const year = period.year ?? (period.grain === 'quarter' ? yearNow(context.asOf, fiscal) : dateOf(context.asOf).year);
  if (period.grain === 'month') return months(year, period.number, 1);
  if (period.grain === 'quarter') {
    const first = (fiscal > 1 ? year - 1 : year) * 12 + fiscal - 1 + (period.number - 1) * 3;
    return months(Math.floor(first / 12), (first % 12) + 1, 3);
  }
  const start = dayOf({ year, month: 1, day: 4 });
  const monday = start - ((((start + 3) % 7) + 7) % 7) + (period.number - 1) * 7;
  return { start: monday, end: monday + 6 };
}

/** The period a cell names: 'Q3 2026', 'March', 'FY26', '2026'. Null when it names none. */
export function periodIn(text: string, context: ReviewContext): Period | null {
  const named = periodHeader(text, 'General', 1900);
  if (named !== null) return daysOfPeriod(named, context);
  const year = YEAR.exec(text.trim());
  if (year === null) return null;
  const number = (year[1] ?? '').length > 2 ? Number(year[1]) : 2000 + Number(year[1]);
  if (!FISCAL.test(text.trim())) return (year[1] ?? '').length > 2 ? months(number, 1, 12) : null;
  const start = context.settings.fiscalStart ?? 1;
  return months(start > 1 ? number - 1 : number, start, 12);
}
