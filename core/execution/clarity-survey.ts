import { clarityGap } from './clarity.ts';

/** The groups whose answers are compared, from the top (systems 52). */
export const GROUPS = ['executives', 'managers', 'salespeople'] as const;

/** A group of people that is asked. */
export type Group = (typeof GROUPS)[number];

/** One person's answer to one question; null is no answer. */
export type SurveyAnswer = { readonly question: string; readonly group: Group; readonly isYes: boolean | null };

/** What the groups say to one question. Shares of yes are fractions; null where nobody of the group answered. */
export type ClarityRow = {
  readonly question: string;
  readonly shares: Readonly<Record<Group, number | null>>;
  readonly answers: Readonly<Record<Group, number>>;
  /** From each group to the one below it: above zero, those above believe more than those below. */
  readonly managersToSalespeople: number | null;
  readonly executivesToManagers: number | null;
  /** The largest share less the smallest; null with fewer than two groups. */
  readonly widest: number | null;
};

/** How many of each group said yes, and how many answered. */
export type Tally = Readonly<Record<Group, { readonly yes: number; readonly all: number }>>;

type Count = { yes: number; all: number };

function newTally(): Record<Group, Count> {
  return { executives: { yes: 0, all: 0 }, managers: { yes: 0, all: 0 }, salespeople: { yes: 0, all: 0 } };
}

function between(above: number | null, below: number | null): number | null {
  return above === null || below === null ? null : clarityGap(above, below);
}

/** What the groups say to a question, from counts: 84 of 100 managers and 39 of 100 salespeople → 0.45 between the two. */
export function clarityRow(question: string, tally: Tally): ClarityRow {
  const share = (group: Group): number | null => (tally[group].all === 0 ? null : tally[group].yes / tally[group].all);
  const shares = { executives: share('executives'), managers: share('managers'), salespeople: share('salespeople') };
  const known = GROUPS.map((group) => shares[group]).filter((each) => each !== null);
  return {
    question,
    shares,
    answers: {
      executives: tally.executives.all,
      managers: tally.managers.all,
      salespeople: tally.salespeople.all,
    },
    executivesToManagers: between(shares.executives, shares.managers),
    managersToSalespeople: between(shares.managers, shares.salespeople),
    widest: known.length < 2 ? null : clarityGap(Math.max(...known), Math.min(...known)),
  };
}

/**
 * The same questions put to executives, managers and salespeople, and how far apart their answers are (semantics 4).
 * Questions come in the order in which they were first answered or left out.
 *
 *   "Are expectations clear?": 84 of 100 managers and 39 of 100 salespeople say yes → 0.45 between the two
 */
export function claritySurvey(given: readonly SurveyAnswer[]): readonly ClarityRow[] {
  const tallies = new Map<string, Record<Group, Count>>();
  for (const { question, group, isYes } of given) {
    const tally = tallies.get(question) ?? newTally();
    tallies.set(question, tally);
    if (isYes === null) continue;
    tally[group].all += 1;
    if (isYes) tally[group].yes += 1;
  }
  return [...tallies].map(([question, tally]) => clarityRow(question, tally));
}
