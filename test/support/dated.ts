import { isoOf } from '../../core/calendar/day.ts';
import type { DateSystem } from '../../core/calendar/serial.ts';
import { defaultDateContext, readDate, type DateContext } from '../../core/reading/date.ts';
import type { DateOrder } from '../../core/reading/locale.ts';
import { day } from './given-stoplight.ts';

/** Contexts differ only in what a case says; the as-of day is 10 February 2026 unless it says otherwise. */
export type Given = { order?: DateOrder; system?: DateSystem; fiscal?: number; asOf?: string | null };

/** A context that differs from the usual in what is given. */
export function dateContext({ order, system, fiscal, asOf = '2026-02-10' }: Given): DateContext {
  return {
    ...defaultDateContext(system),
    order: order ?? null,
    fiscalStart: fiscal ?? null,
    asOf: asOf === null ? null : day(asOf),
  };
}

/** A reading in one line: '2026-03-31', with its notes behind it, or the code of the problem. */
export function dated(raw: unknown, given: Given = {}): string {
  const read = readDate(raw, dateContext(given));
  return read.ok ? [isoOf(read.value), ...read.notes].join(' ') : read.problem.code;
}
