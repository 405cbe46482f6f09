import type { Status } from '../stoplight/status.ts';
import type { Trend } from '../stoplight/trend.ts';

/** What one person did in a week. */
export type Week = {
  /** What was due in it. */
  readonly actions: readonly { readonly isDone: boolean }[];
  /** How the person's own KPIs stand at its end. */
  readonly kpis: readonly { readonly status: Status; readonly trend: Trend | null }[];
};

/** Whether it was a good week: Green yes, Yellow in part, Red no, Grey nobody can tell. */
export type WeeklyVerdict = {
  readonly status: Status;
  /** Actions that were due and are not done. */
  readonly open: number;
  /** Red KPIs, and how many of them are improving. */
  readonly red: number;
  readonly recovering: number;
};

/** Fewer actions done than this share make no good week. */
export const LEAST_DONE = 0.5;

/**
 * Whether a person's week was a good one (semantics 4, systems 19): good when all that was due is done and none of
 * their KPIs is Red; not good when less than half is done, or a KPI is Red and not improving; in part otherwise.
 *
 *   3 of 3 done, KPIs Green and Yellow → Green      2 of 3 done → Yellow      a Red KPI that improves → Yellow
 */
export function weeklyVerdict({ actions, kpis }: Week): WeeklyVerdict {
  const open = actions.filter(({ isDone }) => !isDone).length;
  const reds = kpis.filter(({ status }) => status === 'Red');
  const recovering = reds.filter(({ trend }) => trend === 'improving').length;
  const isKnown = actions.length > 0 || kpis.some(({ status }) => status !== 'Grey');
  const isBad = reds.length > recovering || actions.length - open < actions.length * LEAST_DONE;
  const status = !isKnown ? 'Grey' : isBad ? 'Red' : open + reds.length === 0 ? 'Green' : 'Yellow';
  return { status, open, red: reds.length, recovering };
}
