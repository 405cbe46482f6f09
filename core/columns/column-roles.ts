import type { Concept } from '../words/sheet-words.ts';
import type { ConceptScores } from './concepts.ts';
import type { Profile } from './profile.ts';
import type { Role } from './role.ts';
import { headerRoles, type RoleScores } from './role-scores.ts';

/** Whether the cells are figures: numbers or targets such as '>95%', no dates and no running number. */
export function holdsFigures({ numbers, expressions, dates, isRunning }: Profile): boolean {
  return numbers + expressions >= 0.6 && dates < 0.3 && !isRunning;
}

/** Words that mean one thing over texts or dates and another over figures. */
const OVER_FIGURES: readonly (readonly [concept: Concept, role: Role, worth: number])[] = [
  // 'Goal', 'Objectif', 'Doelstelling' over numbers is what should be reached.
  ['objective', 'target', 0.95],
  // 'Start' over numbers is where a key result started from.
  ['start', 'baseline', 0.9],
  // 'Closed', 'Filled', 'Completed' over numbers is how many.
  ['done', 'actual', 0.8],
];

/** What a column may be, from its header's words in the light of the cells below it. */
export function columnRoles(concepts: ConceptScores, profile: Profile): RoleScores {
  const scores = new Map(headerRoles(concepts));
  const has = (concept: Concept): number => concepts.get(concept) ?? 0;
  const raise = (role: Role, score: number): void => {
    if (score > (scores.get(role) ?? 0)) scores.set(role, score);
  };
  const isOther = Math.max(has('variance'), has('date'), has('id'), has('other')) > 0.5;
  if (holdsFigures(profile) && !isOther) {
    for (const [concept, role, worth] of OVER_FIGURES) if (has(concept) > 0) raise(role, has(concept) * worth);
  }
  // 'Plan', 'Dépense' over short texts is what the rows are called: a plan of communications, a kind of expense.
  if (profile.texts > 0.8 && profile.expressions + profile.dates < 0.2 && profile.length < 40 && profile.distinct > 0.7)
    raise('name', Math.max(has('plan'), has('money')) * 0.7);
  // '% achieved' beside a target tells how much of it, not what was achieved.
  if (has('percent') > 0.5 && has('actual') > 0.5) raise('variance', has('percent') * 0.85);
  // 'Progress' over 'in progress', 'done' is the status.
  if (profile.statuses >= 0.5 && has('progress') > 0.5) {
    raise('status', has('progress') * 0.95);
    scores.set('progress', has('progress') * 0.5);
  }
  // A ticked box says done or not; it is no share.
  if (profile.booleans >= 0.6 && has('done') > 0.5 && has('percent') === 0) {
    raise('status', has('done') * 0.98);
    scores.set('progress', (scores.get('progress') ?? 0) * 0.5);
  }
  return scores;
}
