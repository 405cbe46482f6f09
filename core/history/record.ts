import type { Day } from '../calendar/day.ts';
import type { Light } from '../audit/status-sign.ts';
import type { Status } from '../stoplight/status.ts';

/** A month as it is recorded: 202606. */
export type Period = number;

/** What one measure came to at the end of a period, as it was judged then. */
export type HistoryRecord = {
  readonly period: Period;
  /** The day it was judged on. */
  readonly day: Day;
  /** The sheet and the measure by their names: rows move, and names stay. */
  readonly sheet: string;
  readonly measure: string;
  readonly status: Status;
  /** What its owner said in a status column; null where there is none. */
  readonly claimed: Light | null;
  /** Share. */
  readonly confidence: number | null;
  readonly actual: number | null;
  readonly target: number | null;
  /** What was due by then. */
  readonly expected: number | null;
  readonly attainment: number | null;
};

/** The columns of the record, in their order on its sheet. */
export const RECORD_COLUMNS = [
  'period',
  'day',
  'sheet',
  'measure',
  'status',
  'claimed',
  'confidence',
  'actual',
  'target',
  'expected',
  'attainment',
] as const satisfies readonly (keyof HistoryRecord)[];

/** What the sheet of the record is, in the keys of its colours. */
export const HISTORY = 'history';
