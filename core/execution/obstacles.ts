import type { Day } from '../calendar/day.ts';
import { byKey } from './by-key.ts';
import { byName } from './by-name.ts';

/** An entry of the weekly obstacle log. */
export type ObstacleEntry = { readonly obstacle: string; readonly day: Day; readonly decision: string | null };

/** An obstacle with how often it came up. */
export type Obstacle = {
  readonly obstacle: string;
  /** Meetings it was named in: twice on one day is once. */
  readonly count: number;
  readonly first: Day;
  readonly last: Day;
  /** Named in more than one meeting: a theme, for the manager to act on (systems 27). */
  readonly isRecurring: boolean;
  /** What was decided last; null while nothing is. */
  readonly decision: string | null;
};

function decisionOf(entries: readonly ObstacleEntry[]): string | null {
  const decided = entries.filter(({ decision }) => decision !== null && decision.trim() !== '');
  return (
    decided.reduce<ObstacleEntry | null>((last, each) => (last === null || each.day >= last.day ? each : last), null)
      ?.decision ?? null
  );
}

/** The obstacles of a log: what came up most often first, then what came up last, then by name (semantics 4). */
export function obstacles(log: readonly ObstacleEntry[]): readonly Obstacle[] {
  return byKey(log, ({ obstacle }) => obstacle)
    .map(({ text, things }) => {
      const days = things.map(({ day }) => day);
      const count = new Set(days).size;
      return {
        obstacle: text,
        count,
        first: Math.min(...days),
        last: Math.max(...days),
        isRecurring: count > 1,
        decision: decisionOf(things),
      };
    })
    .sort((a, b) => b.count - a.count || b.last - a.last || byName(a.obstacle, b.obstacle));
}
