import type { Grid } from '../workbook/snapshot.ts';
import type { Candidate } from './assign.ts';
import { holdsFigures } from './column-roles.ts';
import type { Role } from './role.ts';
import { fit } from './role-scores.ts';

/** A column that is reckoned from two others: `of` against `to`, as a share or a difference. */
export type Reckoned = { readonly column: number; readonly of: number; readonly to: number };

/** More columns of figures than this are not tried against each other. */
const MAX_COLUMNS = 10;
const MAX_ROWS = 30;

type Figures = { readonly column: number; readonly values: readonly (number | null)[] };

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.006 * Math.max(1, Math.abs(b));
}

/** Whether x is the share or the difference of a and b; shares are often rounded, or times a hundred. */
function isReckoned(x: number, a: number, b: number): boolean {
  return (
    near(x, a - b) || near(x, b - a) || (b !== 0 && (near(x, a / b) || near(x, (a / b) * 100) || near(x, a / b - 1)))
  );
}

function holds(result: Figures, of: Figures, to: Figures): boolean {
  let tried = 0;
  let right = 0;
  let telling = 0;
  result.values.forEach((x, i) => {
    const [a, b] = [of.values[i] ?? null, to.values[i] ?? null];
    if (x === null || a === null || b === null) return;
    tried++;
    if (!isReckoned(x, a, b)) return;
    right++;
    if (a !== b && a !== 0) telling++;
  });
  return telling >= 2 && tried >= 3 && right >= tried * 0.8;
}

function figuresOf(grid: Grid, rows: readonly number[], column: number): Figures {
  const values = rows.slice(0, MAX_ROWS).map((row) => {
    const value = grid.value(row, column);
    return typeof value === 'number' ? value : null;
  });
  return { column, values };
}

/** All triples among some columns in which one column is reckoned from two others, `known` being one of those. */
export function reckonedFrom(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
  known: { readonly column: number; readonly is: 'of' | 'to' },
): Reckoned[] {
  const others = columns.filter((column) => column !== known.column).slice(0, MAX_COLUMNS);
  const fixed = figuresOf(grid, rows, known.column);
  const figures = others.map((column) => figuresOf(grid, rows, column));
  return figures.flatMap((result) =>
    figures.flatMap((other): Reckoned[] => {
      if (other === result) return [];
      const [of, to] = known.is === 'of' ? [fixed, other] : [other, fixed];
      return holds(result, of, to) ? [{ column: result.column, of: of.column, to: to.column }] : [];
    }),
  );
}

function best(candidates: readonly Candidate[], role: Role): Candidate | null {
  let found: Candidate | null = null;
  for (const candidate of candidates) {
    const score = (candidate.header.get(role) ?? 0) * fit(role, candidate.profile);
    if (score >= 0.5 && score > (found?.header.get(role) ?? 0)) found = candidate;
  }
  return found;
}

/** A header that already says something else is believed. */
const SPOKEN_FOR: readonly Role[] = ['baseline', 'forecast', 'weight', 'variance', 'progress', 'id', 'priority'];

function isFree({ header }: Candidate): boolean {
  return SPOKEN_FOR.every((role) => (header.get(role) ?? 0) < 0.55);
}

/**
 * Arithmetic tells what words do not: where a column is the share or the difference of the target and some other
 * column, that other one is the actual, whatever it is called; and the other way round.
 */
export function withReckoned(grid: Grid, rows: readonly number[], candidates: readonly Candidate[]): Candidate[] {
  const columns = candidates.filter(({ profile }) => holdsFigures(profile)).map(({ cell }) => cell.column);
  const known = best(candidates, 'target') ?? best(candidates, 'actual');
  if (known === null || columns.length < 3) return [...candidates];
  const knows = (known.header.get('target') ?? 0) >= (known.header.get('actual') ?? 0) ? 'target' : 'actual';
  const is = knows === 'target' ? 'to' : 'of';
  const at = new Map(candidates.map((candidate) => [candidate.cell.column, candidate]));
  const triples = reckonedFrom(grid, rows, columns, { column: known.cell.column, is }).filter((triple) => {
    const other = at.get(is === 'to' ? triple.of : triple.to);
    // Of 'target, actual, difference' each is the difference of the others: the result stands last.
    return other !== undefined && isFree(other) && other.cell.column < triple.column;
  });
  const first = triples[0];
  if (first === undefined) return [...candidates];
  const other = is === 'to' ? first.of : first.to;
  return candidates.map((candidate) => {
    const header = new Map(candidate.header);
    if (candidate.cell.column === other) {
      const role = is === 'to' ? 'actual' : 'target';
      header.set(role, Math.max(header.get(role) ?? 0, 0.7));
    } else if (candidate.cell.column === first.column) {
      header.set('variance', Math.max(header.get('variance') ?? 0, 0.7));
      header.set('actual', (header.get('actual') ?? 0) * 0.5);
    } else return candidate;
    return { ...candidate, header };
  });
}
