import type { Assigned, Candidate } from './assign.ts';
import type { RoleScores } from './role-scores.ts';
import type { Role } from './role.ts';

/**
 * Rows named after people ('Sales manager') belong to other people ('Sales director'): a repeating column of persons
 * beside such names is their parent, not their owner.
 */
function personAboveName(assigned: readonly Assigned[], candidates: readonly Candidate[]): Assigned[] {
  const headerOf = (role: Role): RoleScores | undefined => {
    const column = assigned.find((each) => each.role === role)?.column;
    return candidates.find(({ cell }) => cell.column === column)?.header;
  };
  const owner = assigned.find((each) => each.role === 'owner');
  const profile = candidates.find(({ cell }) => cell.column === owner?.column)?.profile;
  const isPerson = (headerOf('name')?.get('owner') ?? 0) > 0.4 && (headerOf('owner')?.get('owner') ?? 0) < 0.63;
  if (owner === undefined || profile === undefined || !isPerson || profile.distinct > 0.7) return [...assigned];
  return assigned.flatMap((each): Assigned[] => {
    if (each === owner) return [{ ...each, role: 'parent' }];
    if (each.role !== 'parent') return [each];
    return assigned.some((other) => other.role === 'category') ? [] : [{ ...each, role: 'category' }];
  });
}

/** Of two columns that rows belong to, the one nearer to the name is the parent, the other the category. */
function parentBesideName(assigned: readonly Assigned[]): Assigned[] {
  const name = assigned.find((each) => each.role === 'name');
  const parent = assigned.find((each) => each.role === 'parent');
  const category = assigned.find((each) => each.role === 'category');
  if (name === undefined || parent === undefined || category === undefined || parent.confidence > 0.75)
    return [...assigned];
  const isSwapped =
    Math.abs(category.column - name.column) < Math.abs(parent.column - name.column) &&
    category.column < name.column &&
    parent.column < name.column;
  if (!isSwapped) return [...assigned];
  return assigned.map((each) =>
    each === parent
      ? { ...each, column: category.column }
      : each === category
        ? { ...each, column: parent.column }
        : each,
  );
}

function candidateFor(assigned: readonly Assigned[], candidates: readonly Candidate[], role: Role): Candidate | null {
  const column = assigned.find((each) => each.role === role)?.column;
  return candidates.find(({ cell }) => cell.column === column) ?? null;
}

function without(assigned: readonly Assigned[], ...roles: readonly Role[]): Assigned[] {
  return assigned.filter(({ role }) => !roles.includes(role));
}

function renamed(assigned: readonly Assigned[], from: Role, to: Role): Assigned[] {
  return assigned.map((each) => (each.role === from ? { ...each, role: to } : each));
}

/** Figures by person ('Sales rep | Region | Quota | Sold') are named after the persons, not after what groups them. */
function personAsName(assigned: readonly Assigned[], candidates: readonly Candidate[]): Assigned[] {
  const owner = candidateFor(assigned, candidates, 'owner');
  const name = candidateFor(assigned, candidates, 'name');
  const has = (role: Role): boolean => assigned.some((each) => each.role === role);
  if (owner === null || !has('target') || has('due') || has('objective')) return [...assigned];
  const isPerson =
    (owner.header.get('owner') ?? 0) < 0.63 && owner.profile.distinct >= 0.8 && owner.profile.texts > 0.8;
  const isLeftmost = name === null || owner.cell.column < name.cell.column;
  if (!isPerson || !isLeftmost || (name?.header.get('name') ?? 0) > 0.6) return [...assigned];
  const group = name !== null && name.header.has('category') && !has('category') ? 'category' : null;
  const others = group === null ? without(assigned, 'name') : renamed(assigned, 'name', group);
  return renamed(others, 'owner', 'name');
}

/** Codes like 'O1' and 'KR 2.1' are this short; so many times longer is what they stand for. */
const LONGEST_CODE = 6;
const WORDS_PER_CODE = 3;

/** Rows named by codes ('Objective': O1, O2, O3) are named by what the codes stand for ('Goal': 'Raise the win rate'). */
function codesAsId(assigned: readonly Assigned[], candidates: readonly Candidate[]): Assigned[] {
  const saying = ({ header }: Candidate): number => Math.max(header.get('objective') ?? 0, header.get('name') ?? 0);
  const isFree = ({ cell }: Candidate): boolean =>
    assigned.every(({ column, role }) => column !== cell.column || role === 'name' || role === 'objective');
  for (const role of ['name', 'objective'] as const) {
    const codes = candidateFor(assigned, candidates, role)?.profile;
    if (codes === undefined || codes.length > LONGEST_CODE || codes.distinct < 0.9) continue;
    const [words] = candidates
      .filter((each) => isFree(each) && saying(each) > 0 && each.profile.texts > 0.8)
      .filter(({ profile }) => profile.length >= codes.length * WORDS_PER_CODE)
      .sort((a, b) => saying(b) - saying(a));
    if (words === undefined) continue;
    const isKnown = assigned.some((each) => each.role === 'id');
    const others = isKnown ? without(assigned, role) : renamed(assigned, role, 'id');
    const isGiven = others.some(({ column }) => column === words.cell.column);
    return isGiven ? others : [...others, { role, column: words.cell.column, confidence: saying(words) }];
  }
  return [...assigned];
}

/**
 * Where goals are the rows, the goal is their name: when nothing else names them, and when it is due by a date ('Goal |
 * Measure | Target | Deadline') and differs in each row; what was reached is told by key result.
 */
function objectiveAsName(assigned: readonly Assigned[], candidates: readonly Candidate[]): Assigned[] {
  const objective = candidateFor(assigned, candidates, 'objective');
  const name = candidateFor(assigned, candidates, 'name');
  if (objective === null) return [...assigned];
  if (name === null) return renamed(assigned, 'objective', 'name');
  const { distinct, filled, looked } = objective.profile;
  const isEachRow = distinct > 0.9 && filled >= looked * 0.9 && objective.cell.column < name.cell.column;
  const isNamed = (name.header.get('name') ?? 0) > 0.4;
  const has = (role: Role): boolean => assigned.some((each) => each.role === role);
  const isDueGoal = has('due') && has('target') && !has('actual') && !has('baseline');
  return isEachRow && (!isNamed || isDueGoal) ? renamed(without(assigned, 'name'), 'objective', 'name') : [...assigned];
}

/** Without a target there is nothing to differ from: a share 'of execution' beside dates is how far the row is. */
function shareAsProgress(assigned: readonly Assigned[], candidates: readonly Candidate[]): Assigned[] {
  const share = candidateFor(assigned, candidates, 'variance');
  const has = (role: Role): boolean => assigned.some((each) => each.role === role);
  if (share === null || has('target') || has('actual') || has('progress') || !has('due')) return [...assigned];
  const isShare = share.profile.numbers > 0.6 && (share.profile.isShare || share.profile.percents > 0.6);
  return isShare ? renamed(assigned, 'variance', 'progress') : [...assigned];
}

/** Where something was reached and nothing else was planned, the forecast is what was: 'Prévision | Réalisé'. */
function forecastAsTarget(assigned: readonly Assigned[]): Assigned[] {
  const has = (role: Role): boolean => assigned.some((each) => each.role === role);
  return has('actual') && has('forecast') && !has('target') ? renamed(assigned, 'forecast', 'target') : [...assigned];
}

/** What the roles say of each other, once all are given. */
export function refinedRoles(assigned: readonly Assigned[], candidates: readonly Candidate[]): Assigned[] {
  const steps = [
    codesAsId,
    personAboveName,
    personAsName,
    objectiveAsName,
    shareAsProgress,
    forecastAsTarget,
    parentBesideName,
  ];
  return steps.reduce<Assigned[]>((roles, step) => step(roles, candidates), [...assigned]);
}
