import { dateOf, dayOf, weekday, type Day } from '../../calendar/day.ts';
import { serialOfDay } from '../../calendar/serial.ts';
import { readDate } from '../../reading/date.ts';
import type { CellValue } from '../../workbook/cells.ts';
import type { PartFacts } from './facts.ts';

/** How days stand in sheets of ours. */
export const DAY_FORMAT = 'yyyy-mm-dd';

/** How months stand there: as the first day of each. */
export const MONTH_FORMAT = 'yyyy-mm';

/** The day in a cell of a sheet of ours, however it was typed; null where there is none. */
export function dayIn(value: CellValue, { context }: PartFacts): Day | null {
  const read = readDate(value, context.dates);
  return read.ok ? read.value : null;
}

/** A day as the workbook stores it. */
export function serialIn(day: Day, { book }: PartFacts): number {
  return serialOfDay(day, book.dates);
}

/** The first day of a day's month. */
export function monthOf(day: Day): Day {
  const { year, month } = dateOf(day);
  return dayOf({ year, month, day: 1 });
}

/** The Monday of a day's week. */
export function weekOf(day: Day): Day {
  return day - weekday(day) + 1;
}
