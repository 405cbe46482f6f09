import type { Box } from '../workbook/cells.ts';
import { meet, unionOf, without } from './box-union.ts';
import { isMovable, sensesOf, type FormatRule } from './format-rule.ts';
import { relativeForm } from './relative-form.ts';

/** Several rules that become one: which, with whose formulas, over which cells, at which priority. */
export type Merge = {
  /** Numbers of the rules, in the order of their priorities. */
  readonly rules: readonly number[];
  /** The rule whose formulas hold for all the cells. */
  readonly keep: number;
  readonly areas: readonly Box[];
  readonly priority: number;
};

/** Rules that are one already; at first each on its own. */
type Cluster = {
  readonly rules: readonly number[];
  readonly areas: readonly Box[];
  readonly priority: number;
  readonly keep: number;
  readonly sense: string;
};

/** Excel takes no more areas for one rule. */
const MOST_AREAS = 8192;

/** Two rules of one priority over one cell have no certain order; where they stand in the file may decide, so they stay. */
function tied(rules: readonly FormatRule[]): Set<number> {
  const byPriority = new Map<number, number[]>();
  rules.forEach((rule, i) => byPriority.set(rule.priority, [...(byPriority.get(rule.priority) ?? []), i]));
  const found = new Set<number>();
  for (const same of byPriority.values())
    for (const a of same)
      for (const b of same) if (a !== b && meet(rules[a]?.areas ?? [], rules[b]?.areas ?? [])) found.add(a);
  return found;
}

/** Whether rules of another sense lie between two priorities, both included, over any of some cells. */
function isBlocked(
  cells: readonly Box[],
  [from, to]: readonly [number, number],
  sense: string,
  all: readonly Cluster[],
): boolean {
  return (
    cells.length > 0 &&
    all.some(
      (other) => other.sense !== sense && other.priority >= from && other.priority <= to && meet(cells, other.areas),
    )
  );
}

/** Both ways of joining two clusters: the later one moves up, or the earlier one down. */
const EITHER_WAY = { mayMoveDown: true };

/** The joined cluster at one of the two priorities, or null where somebody else's rule would change its place. */
function joined(
  a: Cluster,
  b: Cluster,
  rules: readonly FormatRule[],
  all: readonly Cluster[],
  { mayMoveDown } = EITHER_WAY,
): Cluster | null {
  const [first, second] = a.priority <= b.priority ? [a, b] : [b, a];
  const between = [first.priority, second.priority] as const;
  const isUp = !isBlocked(without(second.areas, first.areas), between, a.sense, all);
  if (!isUp && (!mayMoveDown || isBlocked(first.areas, between, a.sense, all))) return null;
  const areas = unionOf([...first.areas, ...second.areas]);
  if (areas.length > MOST_AREAS) return null;
  const form = relativeForm(rules[a.keep]?.formulas ?? [], rules[a.keep]?.areas ?? []);
  const members = [...first.rules, ...second.rules];
  const keep = members.find((each) => relativeForm(rules[each]?.formulas ?? [], areas) === form);
  if (keep === undefined) return null;
  return { rules: members, areas, priority: isUp ? first.priority : second.priority, keep, sense: a.sense };
}

/** All of a sense at once: pieces that fit only together (an L of three) are not found two by two. */
function allJoined(same: readonly Cluster[], rules: readonly FormatRule[], all: readonly Cluster[]): Cluster | null {
  const [first] = same;
  if (first === undefined || same.length < 2) return null;
  const others: Cluster = {
    ...first,
    rules: same.slice(1).flatMap((each) => each.rules),
    areas: same.slice(1).flatMap((each) => each.areas),
    priority: same[same.length - 1]?.priority ?? first.priority,
  };
  return joined(first, others, rules, all, { mayMoveDown: false });
}

/** Joins what can be joined of one sense, one by one in the order of priorities. */
function joinedOneByOne(
  same: readonly Cluster[],
  rules: readonly FormatRule[],
  foreign: readonly Cluster[],
): Cluster[] {
  let clusters: Cluster[] = [];
  for (const each of same) {
    let added = false;
    clusters = clusters.map((cluster) => {
      const both = added ? null : joined(cluster, each, rules, foreign);
      if (both === null) return cluster;
      added = true;
      return both;
    });
    if (!added) clusters.push(each);
  }
  return clusters;
}

/**
 * Which rules of a sheet are pieces of one, torn apart by inserted rows and pastes, and what they are together. A rule is
 * moved to another priority only past rules that share no cell with it; everything that is not certain stays.
 *
 * @example A8:E57 and A59:E86 with the same formula from each cell → one rule over both
 */
export function mergedRules(rules: readonly FormatRule[]): Merge[] {
  const stuck = tied(rules);
  const senses = sensesOf(rules);
  const bySense = new Map<string, Cluster[]>();
  const order = rules.map((_, i) => i).sort((a, b) => (rules[a]?.priority ?? 0) - (rules[b]?.priority ?? 0));
  for (const i of order) {
    const rule = rules[i];
    if (rule === undefined) continue;
    const sense = senses[i] ?? '';
    // What must stay never joins, not even its twin.
    const key = stuck.has(i) || !isMovable(rule) ? `stays ${i}` : sense;
    const cluster: Cluster = { rules: [i], areas: rule.areas, priority: rule.priority, keep: i, sense };
    bySense.set(key, [...(bySense.get(key) ?? []), cluster]);
  }
  for (const [sense, same] of bySense) {
    if (same.length < 2) continue;
    const all = [...bySense.values()].flat();
    const whole = allJoined(same, rules, all);
    bySense.set(sense, whole === null ? joinedOneByOne(same, rules, all) : [whole]);
  }
  return [...bySense.values()]
    .flat()
    .filter((cluster) => cluster.rules.length > 1)
    .map(({ rules: members, keep, areas, priority }) => ({ rules: members, keep, areas, priority }));
}
