import type { Concept } from '../words/sheet-words.ts';
import type { ConceptScores } from './concepts.ts';
import type { Role } from './role.ts';

/** What speaks for a block of cells being a plan, in points, and what was counted. */
export type PlanEvidence = { readonly points: number; readonly because: readonly string[] };

/** What is known of a block when it is weighed. */
export type BlockFacts = {
  /** Roles found, with how surely. */
  readonly roles: ReadonlyMap<Role, number>;
  /** Concepts of the headers, by role column and for all columns together. */
  readonly nameConcepts: ConceptScores;
  readonly parentConcepts: ConceptScores;
  readonly all: readonly ConceptScores[];
  /** Concepts of the sheet's name and of the texts above the block. */
  readonly title: ConceptScores;
  readonly periods: number;
  /** True where the periods hold plan and actual side by side. */
  readonly hasPeriodPairs: boolean;
  /** True where columns stand for days, weeks or months and hold no figures: the bars of a Gantt chart. */
  readonly isTimeline: boolean;
  readonly dataRows: number;
  /** The share of the rows' names that read like measures: rates, costs, times, numbers of. */
  readonly measureNames: number;
  /** How many columns have a header. */
  readonly headers: number;
  readonly hasNumbers: boolean;
};

/** From this many points on a block is reported as a plan. */
export const PLAN_POINTS = 2.9;

/** Points per role, times how surely it was found. */
const WORTH: ReadonlyMap<Role, number> = new Map([
  ['target', 2],
  ['actual', 1.3],
  ['objective', 1.4],
  ['due', 1.6],
  ['progress', 1.9],
  ['status', 1.4],
  ['owner', 1.1],
  ['start', 0.6],
  ['weight', 0.9],
  ['baseline', 0.6],
  ['variance', 0.5],
  ['forecast', 0.5],
  ['parent', 0.3],
  ['priority', 0.5],
  ['actualEnd', 0.5],
  ['confidence', 0.5],
  ['direction', 0.6],
]);

/** Without one of these (or periods) there is nothing a row could be judged by. */
const JUDGEABLE: readonly Role[] = ['target', 'actual', 'due', 'progress', 'status', 'owner', 'objective', 'start'];

/**
 * Weighs a block. A plan says what should be reached: targets beside actuals, or tasks with who, when and how far.
 * Exports, contact lists, look-ups and price lists have some of the words, but not together.
 */
export function planEvidence(facts: BlockFacts): PlanEvidence {
  const because: string[] = [];
  let points = 0;
  const count = (what: string, worth: number): void => {
    if (worth === 0) return;
    points += worth;
    because.push(`${what}:${Math.round(worth * 100) / 100}`);
  };
  if (!facts.roles.has('name') && !facts.roles.has('objective')) return { points: 0, because: ['no name column'] };
  if (facts.periods < 3 && !JUDGEABLE.some((role) => facts.roles.has(role)))
    return { points: 0, because: ['nothing to judge'] };
  for (const [role, surely] of facts.roles) count(role, (WORTH.get(role) ?? 0) * surely);
  if (facts.roles.has('target') && facts.roles.has('actual')) count('target and actual', 1.2);
  const hasNameWord = facts.nameConcepts.has('name') ? 0.25 : 0;
  const named = (concept: Concept): number => {
    const score = facts.nameConcepts.get(concept) ?? 0;
    return score === 0 ? 0 : Math.min(1, score + hasNameWord);
  };
  count('named a task', named('task') * 1.5);
  // 'Step | Details': the rows are parts of tasks.
  if (named('task') === 0) count('parts of tasks', (facts.parentConcepts.get('task') ?? 0) * 0.9);
  if (named('task') > 0.5 && facts.roles.has('due')) count('dated tasks', 0.6);
  count('named a KPI', named('kpi') * 1.2);
  const titled = (concept: Concept): number => facts.title.get(concept) ?? 0;
  const title = Math.max(titled('plan'), titled('kpi'), titled('objective'), titled('task'), titled('score') * 0.8);
  count('title', title > 0.5 ? 1.1 : 0);
  if (facts.periods >= 3 && facts.hasNumbers) count('periods', 1);
  if (facts.hasPeriodPairs) count('plan and actual by period', 3);
  count('rows read like measures', facts.measureNames >= 0.35 && facts.hasNumbers ? 1 : 0);
  const plans = facts.all.filter((concepts) => (concepts.get('plan') ?? 0) > 0.6).length;
  if (plans >= 3) count('several plan columns', 0.5);
  const actuals = facts.all.filter((concepts) => (concepts.get('actual') ?? 0) > 0.6).length;
  if (actuals >= 2 && facts.measureNames >= 0.35) count('several actual columns', 0.9);
  if (facts.isTimeline) count('a timeline', 0.8);
  if (facts.periods >= 6 && titled('plan') > 0.6) count('a plan by period', 0.8);
  if (facts.roles.has('weight') && facts.roles.has('actual')) count('weighted scores', 0.7);
  if (facts.roles.has('status') && (facts.roles.has('priority') || facts.roles.has('owner'))) count('a tracker', 0.5);
  // Clients, suppliers, guests: a list of others, unless something is to be reached with them.
  if (!facts.roles.has('target') && (facts.nameConcepts.get('other') ?? 0) > 0.7) count('a list of others', -0.8);
  count('looks like a data export', -exportLikeness(facts));
  return { points, because };
}

/** Purchases, stock, contacts, ledgers: many columns that are none of a plan's, or hundreds of rows without a target. */
function exportLikeness(facts: BlockFacts): number {
  const share = (test: (concepts: ConceptScores) => boolean): number =>
    facts.all.length === 0 ? 0 : facts.all.filter(test).length / facts.all.length;
  const strange = share((concepts) => concepts.size === 0 || (concepts.get('other') ?? 0) > 0.6);
  const hasPair = facts.roles.has('target') && facts.roles.has('actual');
  const has = (concept: Concept): boolean => facts.all.some((concepts) => (concepts.get(concept) ?? 0) > 0.7);
  const trades = has('count') && has('money') && !facts.roles.has('target') ? 1.6 : 0;
  const crowd = facts.dataRows > 400 && !hasPair ? 1.2 : 0;
  const crowdOfStrangers = facts.headers >= 6 ? Math.max(0, strange - 0.25) * 1.2 : 0;
  return crowdOfStrangers + trades + crowd;
}
