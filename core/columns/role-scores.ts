import type { Concept } from '../words/sheet-words.ts';
import type { ConceptScores } from './concepts.ts';
import type { Profile } from './profile.ts';
import type { Role } from './role.ts';

/** How well a column would fit each role, 0 to 1. Roles it cannot have are absent. */
export type RoleScores = ReadonlyMap<Role, number>;

type Scores = Map<Role, number>;

function raise(scores: Scores, role: Role, score: number): void {
  if (score > (scores.get(role) ?? 0)) scores.set(role, score);
}

/** Dates: what kind of date the header speaks of. */
function dateRoles(has: (concept: Concept) => number, scores: Scores): void {
  const planned = Math.max(has('plan'), has('baseline') * 0.8);
  const start = has('start');
  const end = Math.max(has('end'), has('due'));
  const actual = has('actual');
  if (start > 0)
    raise(
      scores,
      actual > 0.5 ? 'actualStart' : 'start',
      start * (has('date') > 0 || planned > 0 || actual > 0 ? 1 : 0.85),
    );
  if (end > 0 && start < end) {
    const role = actual > 0.5 || has('done') > end ? 'actualEnd' : 'due';
    raise(scores, role, has('forecast') > 0 && planned === 0 ? end * 0.5 : end * 0.97);
  }
  if (has('due') > 0 && actual === 0) raise(scores, 'due', has('due'));
  if (has('date') > 0 && start === 0 && end === 0) {
    if (actual > 0.5) raise(scores, 'actualEnd', has('date') * 0.9);
    else raise(scores, 'due', has('date') * (planned > 0.5 ? 0.9 : 0.5));
  }
}

/** Numbers: target, actual and their kin. A difference of the two is neither. */
function numberRoles(has: (concept: Concept) => number, scores: Scores): void {
  const effort = has('effort');
  // 'Planned completion', 'Actual finish' are dates.
  const isDate = Math.max(has('date'), has('end'), has('due')) > 0.5;
  const damp = (effort > 0.5 ? 0.48 : 1) * (has('progress') > 0 || isDate || has('status') > 0.5 ? 0.55 : 1);
  const difference = has('variance');
  if (difference > 0) raise(scores, 'variance', difference);
  const isDifference = difference > 0.5 && difference >= Math.max(has('plan'), has('actual')) * 0.9;
  const left = isDifference ? 0.35 : 1;
  if (has('baseline') > 0) raise(scores, 'baseline', has('baseline') * left * damp);
  if (has('forecast') > 0) raise(scores, 'forecast', has('forecast') * left);
  const baselineLead = has('baseline') > 0.55 && has('baseline') >= has('plan') ? 0.6 : 1;
  const forecastLead = has('forecast') > 0.55 && has('forecast') >= has('plan') ? 0.5 : 1;
  const both = has('plan') > 0.5 && has('actual') > 0.5 ? 0.6 : 1;
  raise(scores, 'target', has('plan') * left * damp * baselineLead * forecastLead * both);
  raise(scores, 'actual', has('actual') * left * damp * baselineLead * forecastLead * both);
  if (has('score') > 0) raise(scores, 'actual', has('score') * (has('total') > 0 ? 0.75 : 0.6) * baselineLead);
  if (has('weight') > 0) raise(scores, 'weight', has('weight'));
  if (has('confidence') > 0) raise(scores, 'confidence', has('confidence'));
}

/** 'Issue type', 'Risk category': a kind of thing, not the thing. */
function isKind(has: (concept: Concept) => number): boolean {
  return has('category') > 0.5 && Math.max(has('kpi'), has('task')) > 0;
}

/** Texts: what a row is called, what it belongs to, whose it is. */
function textRoles(has: (concept: Concept) => number, scores: Scores): void {
  const thing = Math.max(has('kpi'), has('task'));
  const isId = has('id') > 0.5 && has('id') >= thing;
  const damp = isId ? 0.4 : has('owner') > 0.55 || has('notes') > 0.6 || isKind(has) ? 0.6 : 1;
  // 'Milestone title', 'KPI name', 'Sales manager name': the two words together leave no doubt.
  const isNamed = has('name') > 0 && (thing > 0 || has('person') > 0) ? 0.25 : 0;
  raise(scores, 'name', thing === 0 ? 0 : Math.min(1, thing + isNamed) * 0.97 * damp);
  raise(scores, 'name', has('name') === 0 ? 0 : Math.min(1, has('name') + isNamed) * 0.8 * damp);
  raise(scores, 'objective', has('objective') * damp);
  raise(scores, 'parent', has('parent'));
  raise(scores, 'parent', has('group') * 0.72 * damp);
  raise(scores, 'category', has('category') * 0.9 * damp);
  raise(scores, 'category', has('group') * 0.6 * damp);
  raise(scores, 'owner', has('owner'));
  raise(scores, 'owner', has('person') * 0.62);
  raise(scores, 'id', has('id'));
  raise(scores, 'notes', has('notes') * 0.9);
  raise(scores, 'unit', has('unit'));
  raise(scores, 'period', has('period') * 0.85);
  raise(scores, 'direction', has('direction'));
  raise(scores, 'priority', has('priority') * 0.95);
}

function stateRoles(has: (concept: Concept) => number, scores: Scores): void {
  raise(scores, 'status', has('status'));
  const isDate =
    has('end') > 0.5 && has('percent') === 0 && Math.max(has('plan'), has('actual'), has('forecast')) > 0.5;
  raise(scores, 'progress', has('progress') * (isDate ? 0.6 : 1));
  if (has('percent') > 0 && (has('done') > 0 || has('end') > 0))
    raise(scores, 'progress', Math.max(has('percent'), has('done')) * 0.95);
  if (has('done') > 0) raise(scores, 'status', has('done') * 0.6);
}

/** What a header alone says of the column's role. */
export function headerRoles(concepts: ConceptScores): RoleScores {
  const has = (concept: Concept): number => concepts.get(concept) ?? 0;
  const scores: Scores = new Map();
  dateRoles(has, scores);
  numberRoles(has, scores);
  textRoles(has, scores);
  stateRoles(has, scores);
  const elsewhere = has('other') > 0.75 ? 0.55 : 1;
  for (const [role, score] of scores) {
    if (score === 0) scores.delete(role);
    else if (elsewhere < 1) scores.set(role, score * elsewhere);
  }
  return scores;
}

const DATE_ROLES: ReadonlySet<Role> = new Set(['due', 'start', 'actualStart', 'actualEnd']);
const NUMBER_ROLES: ReadonlySet<Role> = new Set([
  'target',
  'actual',
  'baseline',
  'forecast',
  'variance',
  'weight',
  'confidence',
]);
const TEXT_ROLES: ReadonlySet<Role> = new Set([
  'name',
  'objective',
  'parent',
  'category',
  'owner',
  'notes',
  'unit',
  'direction',
]);

/** A blank column may be waiting for its numbers, but is hardly what names or groups the rows. */
const BLANK_FIT: ReadonlyMap<Role, number> = new Map([
  ['name', 0.15],
  ['parent', 0.7],
  ['category', 0.7],
  ['target', 0.8],
  ['actual', 0.85],
]);

/** How well the cells go with a role: 0 never, 1 just as expected. Blank columns (templates) go with all. */
export function fit(role: Role, profile: Profile): number {
  const { filled, numbers, dates, texts, statuses, booleans } = profile;
  if (filled === 0) return BLANK_FIT.get(role) ?? 0.95;
  if (DATE_ROLES.has(role))
    return dates >= 0.5 ? 1 : dates > 0 ? 0.8 : numbers > 0.6 ? 0.1 : role === 'due' ? 0.55 : 0.4;
  if (role === 'target') return targetFit(profile);
  if (role === 'progress') return dates > 0.5 ? 0.2 : numbers + booleans >= 0.5 ? 1 : statuses >= 0.5 ? 0.6 : 0.35;
  if (role === 'status') return dates > 0.5 ? 0.1 : profile.distinct > 0.8 && filled > 8 && statuses < 0.3 ? 0.5 : 1;
  if (NUMBER_ROLES.has(role)) return dates > 0.6 ? 0.1 : numbers >= 0.5 ? 1 : texts > 0.7 ? 0.15 : 0.5;
  if (TEXT_ROLES.has(role)) return textFit(role, profile);
  return 1;
}

/** Targets are numbers or expressions; a sentence may be one too ('reduce waiting times by 20 %'), a bare name is none. */
function targetFit({ numbers, expressions, dates, length }: Profile): number {
  if (dates > 0.6) return 0.2;
  if (numbers + expressions >= 0.5) return 1;
  return length > 40 ? 0.85 : 0.3;
}

function textFit(
  role: Role,
  { texts, numbers, dates, distinct, length, statuses, booleans, filled, looked }: Profile,
): number {
  if (dates > 0.6 || booleans > 0.6) return 0.1;
  if (role === 'name' || role === 'objective') {
    const wordy = texts >= 0.5 ? 1 : numbers > 0.7 ? 0.2 : 0.6;
    // A name stands in nearly every row; what stands in some heads those below it.
    const full = looked <= 4 || filled / looked > 0.75 ? 1 : filled / looked < 0.4 ? 0.55 : 0.75;
    const repeats = distinct < 0.35 && filled > 6 ? 0.6 : 1;
    return role === 'objective' ? wordy : wordy * full * repeats * (statuses > 0.6 ? 0.4 : 1);
  }
  if (role === 'owner') return numbers > 0.6 ? 0.2 : length > 60 ? 0.4 : 1;
  if (role === 'notes' || role === 'unit' || role === 'direction') return numbers > 0.8 ? 0.5 : 1;
  return length > 90 ? 0.5 : numbers > 0.7 ? 0.55 : 1;
}
