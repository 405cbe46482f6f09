import { dayOfIso, type Day, type IsoDate } from '../../calendar/day.ts';
import { rollUp, type Rollup } from '../../rollup/rollup.ts';
import { DEFAULT_ROLLUP, type RollupRules } from '../../rollup/rules.ts';
import { CADENCES, isStale } from '../../stoplight/stale.ts';
import { byKey } from '../by-key.ts';
import { byName } from '../by-name.ts';
import type { PacketItem } from './packet.ts';

/** A line of a team, with the day its team judged it. */
export type TeamItem = PacketItem & { readonly team: string; readonly asOf: IsoDate };

/** A team rolled up from its lines. */
export type RolledTeam = {
  readonly team: string;
  readonly asOf: IsoDate;
  /** Its packet is older than a month: nothing is known of it by now. */
  readonly isStale: boolean;
  readonly rollup: Rollup;
};

/** All teams, and what they come to together. */
export type RolledTeams = { readonly teams: readonly RolledTeam[]; readonly whole: Rollup };

/** Teams report monthly, like key leaders (systems 25). */
const CADENCE = CADENCES.get('monthly') ?? { unit: 'months', count: 1 };

function teamOf(team: string, items: readonly TeamItem[], today: Day, rules: RollupRules): RolledTeam {
  const asOf = items.reduce((latest, each) => (each.asOf > latest ? each.asOf : latest), '');
  const day = dayOfIso(asOf);
  // What a newer packet no longer names is gone from the team's plan.
  const present = items.filter((each) => each.asOf === asOf);
  const children = present.map(({ status, score, weight }) => ({ status, attainment: score, weight }));
  return { team, asOf, isStale: day === null || isStale(day, today, CADENCE), rollup: rollUp(children, rules) };
}

/**
 * Teams rolled up from their packets, and all of them together, by the rules of any roll-up (semantics 2): teams count
 * alike, and one whose packet is stale has no verdict. Teams come by name.
 */
export function rolledTeams(items: readonly TeamItem[], today: Day, rules: RollupRules = DEFAULT_ROLLUP): RolledTeams {
  const teams = byKey(items, ({ team }) => team)
    .map(({ text, things }) => teamOf(text, things, today, rules))
    .sort((a, b) => byName(a.team, b.team));
  const whole = rollUp(
    teams.map(({ rollup, isStale: stale }) => ({
      status: stale ? ('Grey' as const) : rollup.status,
      attainment: stale ? null : rollup.score,
    })),
    rules,
  );
  return { teams, whole };
}
