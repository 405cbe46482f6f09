import type { Candidate } from './assign.ts';
import { holdsFigures } from './column-roles.ts';
import type { Role } from './role.ts';

const FULL_YEAR = /(?:^|\D)((?:19|20)\d{2})(?!\d)/;
const SHORT_YEAR = /(?:\bFY\s?|\bGJ\s?|['’])(\d{2})(?!\d)/i;

/**
 * The year a header names, or null.
 *
 *   'Plan 2026', '2026年度', 'FY2026' → 2026    "FY26", "Actual '26" → 2026    'Top 10' → null
 */
export function yearIn(header: string): number | null {
  const full = FULL_YEAR.exec(header.normalize('NFKC'));
  if (full !== null) return Number(full[1]);
  const short = SHORT_YEAR.exec(header);
  return short === null ? null : 2000 + Number(short[1]);
}

type Dated = { readonly candidate: Candidate; readonly year: number };

/** The year the table is about: where target and actual share one, else that of the first target, else of the last actual. */
function yearOfTable(dated: readonly Dated[]): number | null {
  const years = (role: Role): number[] =>
    dated.filter(({ candidate }) => (candidate.header.get(role) ?? 0) > 0.5).map(({ year }) => year);
  const [targets, actuals] = [years('target'), years('actual')];
  const shared = targets.filter((year) => actuals.includes(year));
  if (shared.length > 0) return Math.max(...shared);
  if (targets.length > 0) return Math.min(...targets);
  return actuals.length > 0 ? Math.max(...actuals) : null;
}

/** 'FY21 sales | Target': a year left of a target that names none is an earlier one. */
function leftOfTarget(dated: readonly Dated[], candidates: readonly Candidate[]): Dated[] {
  const target = candidates.find(({ header }) => (header.get('target') ?? 0) > 0.5);
  return target === undefined ? [] : dated.filter(({ candidate }) => candidate.cell.column < target.cell.column);
}

/**
 * Figures of an earlier year are where the plan starts from, not what it has reached: 'FY25 Actual' beside 'FY26 Plan'
 * is the baseline. Of several earlier years the latest is.
 */
export function withYears(candidates: readonly Candidate[]): Candidate[] {
  const dated = candidates.flatMap((candidate): Dated[] => {
    const { text, group } = candidate.cell;
    const year = yearIn(text) ?? yearIn(group);
    return year !== null && (holdsFigures(candidate.profile) || candidate.profile.filled === 0)
      ? [{ candidate, year }]
      : [];
  });
  const reference = yearOfTable(dated);
  const earlier = reference === null ? leftOfTarget(dated, candidates) : dated.filter(({ year }) => year < reference);
  const latest = Math.max(...earlier.map(({ year }) => year));
  const yearBy = new Map(earlier.map(({ candidate, year }) => [candidate, year]));
  return candidates.map((candidate) => {
    const year = yearBy.get(candidate);
    if (year === undefined) return candidate;
    const header = new Map(candidate.header);
    for (const role of ['target', 'actual'] as const) header.set(role, (header.get(role) ?? 0) * 0.55);
    const isPlan = (candidate.header.get('target') ?? 0) > (candidate.header.get('actual') ?? 0);
    const isDifference = (candidate.header.get('variance') ?? 0) > 0.5;
    if (year === latest && !isPlan && !isDifference) header.set('baseline', 0.75);
    return { ...candidate, header };
  });
}
