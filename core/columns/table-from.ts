import type { DateSystem } from '../calendar/serial.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { assignRoles, type Assigned, type Candidate } from './assign.ts';
import type { Concept } from '../words/sheet-words.ts';
import type { ConceptScores } from './concepts.ts';
import { extentOf, type Extent } from './extent.ts';
import type { FoundColumn, FoundTable, PeriodColumn } from './found-table.ts';
import { headerCells, headerText, withGroups, type Header, type HeaderCell, type MergeFinder } from './header-rows.ts';
import type { HeaderCandidate } from './header-candidates.ts';
import { periodColumns } from './period-columns.ts';
import { measureShare } from './measure-words.ts';
import { planEvidence } from './planning.ts';
import { profileOf, sampleRows, type Profile } from './profile.ts';
import { withReckoned } from './reckoned.ts';
import { refinedRoles } from './refine-roles.ts';
import type { Role } from './role.ts';
import type { RoleScores } from './role-scores.ts';
import { columnRoles } from './column-roles.ts';
import { withYears } from './years.ts';
import { foldedText } from '../reading/text.ts';

/** What every step of finding tables on one sheet shares. */
export type TableContext = {
  readonly grid: Grid;
  readonly merges: MergeFinder;
  readonly concepts: (header: string) => ConceptScores;
  readonly dates: DateSystem;
};

/** A table with the points that speak for it. */
export type WeighedTable = FoundTable & { readonly points: number };

/** The whole header of a column: its groups and its own text. */
export function fullHeader({ outer, group, text }: HeaderCell): string {
  return [outer, group, text].filter((part) => part !== '').join(' ');
}

/** What a group over several columns says counts less than a column's own words; of what a row is called, hardly. */
const GROUP_WEIGHT = 0.85;
const GROUP_NAME_WEIGHT = 0.4;
const NAMING: ReadonlySet<Concept> = new Set(['name', 'task', 'kpi', 'objective', 'group', 'category']);

/** The concepts of a column's header: its own words, and those of the group over it. */
export function headerConcepts(context: Pick<TableContext, 'concepts'>, cell: HeaderCell): ConceptScores {
  const own = context.concepts(cell.text);
  if (cell.group === '' && cell.outer === '') return own;
  const all = new Map(own);
  for (const group of [cell.group, cell.outer]) {
    for (const [concept, score] of context.concepts(group)) {
      const lent = score * (NAMING.has(concept) && cell.text !== '' ? GROUP_NAME_WEIGHT : GROUP_WEIGHT);
      if (lent > (all.get(concept) ?? 0)) all.set(concept, lent);
    }
  }
  return all;
}

/** Roles lie among so many first columns that are no periods: a row of thousands of headers is data. */
const ROLE_COLUMNS = 200;

function candidatesOf(
  context: TableContext,
  header: Header,
  rows: readonly number[],
  periods: readonly PeriodColumn[],
): Candidate[] {
  const taken = new Set(periods.map((each) => each.column));
  const candidates = header.cells
    .filter((cell) => cell.period === null && !taken.has(cell.column))
    .slice(0, ROLE_COLUMNS)
    .map((cell): Candidate => {
      const profile = profileOf(context.grid, rows, cell.column);
      return { cell, header: rolesOf(context, cell, profile, periods.length > 0), profile };
    });
  return withReckoned(context.grid, rows, withYears(candidates));
}

/** What a column's header says; beside months a bare 'Total' is what was reached in all of them. */
function rolesOf(context: TableContext, cell: HeaderCell, profile: Profile, isBesidePeriods: boolean): RoleScores {
  const concepts = headerConcepts(context, cell);
  const roles = columnRoles(concepts, profile);
  const total = concepts.get('total') ?? 0;
  if (!isBesidePeriods || total < 0.7 || roles.has('target') || roles.has('actual')) return roles;
  return new Map([...roles, ['actual', total * 0.65]]);
}

/** The texts above a block and the sheet's name: what the block is about. */
function titleOf(context: TableContext, candidate: HeaderCandidate): ConceptScores {
  const { grid, concepts } = context;
  const all = new Map(concepts(grid.sheet.name));
  for (let row = Math.max(grid.bounds.top, candidate.row - 8); row < candidate.row; row++) {
    for (let column = grid.bounds.left; column <= Math.min(candidate.right, candidate.left + 3); column++) {
      const text = headerText(grid.value(row, column));
      if (text === '' || text.length > 60) continue;
      for (const [concept, score] of concepts(text)) all.set(concept, Math.max(score, all.get(concept) ?? 0));
    }
  }
  return all;
}

function foundColumns(assigned: readonly Assigned[], header: Header): FoundColumn[] {
  return assigned.map(({ role, column, confidence }) => {
    const cell = header.cells.find((each) => each.column === column);
    return {
      role,
      column,
      confidence: Math.round(confidence * 100) / 100,
      header: cell === undefined ? '' : fullHeader(cell),
      isCorrected: false,
    };
  });
}

/** The roles with how surely they were found; a bare 'Date' beside tasks, full of dates, is surely when they are due. */
function rolesFound(
  context: TableContext,
  assigned: readonly Assigned[],
  candidates: readonly Candidate[],
): Map<Role, number> {
  const roles = new Map(assigned.map((each) => [each.role, each.confidence]));
  const candidateOf = (role: Role): Candidate | undefined =>
    candidates.find(({ cell }) => cell.column === assigned.find((each) => each.role === role)?.column);
  const name = candidateOf('name');
  const isTask = name !== undefined && (headerConcepts(context, name.cell).get('task') ?? 0) > 0.5;
  const due = roles.get('due');
  if (isTask && due !== undefined && (candidateOf('due')?.profile.dates ?? 0) >= 0.8)
    roles.set('due', Math.max(due, 0.75));
  return roles;
}

function extentFor(
  context: TableContext,
  candidate: HeaderCandidate,
  limit: number,
  assigned: readonly Assigned[],
  periods: readonly PeriodColumn[],
): Extent | null {
  const name = assigned.find((each) => each.role === 'name') ?? assigned.find((each) => each.role === 'objective');
  if (name === undefined) return null;
  const passive: ReadonlySet<Role> = new Set(['name', 'id', 'parent', 'category']);
  const others = [
    ...assigned.filter((each) => !passive.has(each.role)).map((each) => each.column),
    ...periods.map((each) => each.column),
  ];
  return extentOf(context.grid, context.merges, candidate.row + 1, limit, {
    name: name.column,
    others: others.filter((column) => column !== name.column),
    left: candidate.left,
    right: candidate.right,
  });
}

/** From so many columns of days, weeks or months on a header is a timeline. */
const TIMELINE = 5;

/** Whether columns of days, weeks or months hold marks or nothing: bars are drawn in them. */
function isTimeline(context: TableContext, header: Header, rows: readonly number[]): boolean {
  const columns = header.cells.filter((cell) => cell.period !== null).map((cell) => cell.column);
  if (columns.length < TIMELINE) return false;
  const sample = rows.slice(0, 20);
  return columns
    .slice(0, 12)
    .every((column) => sample.every((row) => typeof context.grid.value(row, column) !== 'number'));
}

/** So many rows are enough to tell what the columns hold. */
const FIRST_LOOK = 400;

/** Builds the table that a header candidate stands for, or null when nothing below it makes one. */
export function tableFrom(context: TableContext, candidate: HeaderCandidate, limit: number): WeighedTable | null {
  const { grid, merges, dates } = context;
  const leaves = headerCells(grid, merges, candidate.row, candidate.left, candidate.right, dates);
  const firstLook = sampleRows(candidate.row + 1, Math.min(limit, candidate.row + FIRST_LOOK));
  const speaks = (column: number): boolean => {
    const cell = leaves.find((each) => each.column === column);
    return cell !== undefined && cell.period === null;
  };
  const header = withGroups(grid, merges, candidate.row, leaves, speaks);
  const periods = periodColumns(context, header, firstLook);
  const roughly = assignRoles(candidatesOf(context, header, firstLook, periods));
  const rough = extentFor(context, candidate, Math.min(limit, candidate.row + FIRST_LOOK), roughly, periods);
  if (rough === null) return null;
  const rows = rough.rows.length > 240 ? sampleRows(rough.first, rough.last) : rough.rows;
  const candidates = candidatesOf(context, header, rows, periods);
  const assigned = refinedRoles(assignRoles(candidates), candidates);
  const extent = extentFor(context, candidate, limit, assigned, periods);
  if (extent === null) return null;
  const roles = rolesFound(context, assigned, candidates);
  const nameColumn = assigned.find((each) => each.role === 'name')?.column;
  const conceptsOfRole = (role: Role): ConceptScores => {
    const column = assigned.find((each) => each.role === role)?.column;
    const cell = header.cells.find((each) => each.column === column);
    return cell === undefined ? new Map() : headerConcepts(context, cell);
  };
  const evidence = planEvidence({
    roles,
    nameConcepts: conceptsOfRole('name'),
    parentConcepts: conceptsOfRole('parent'),
    all: header.cells
      .filter((cell) => cell.text !== '' && cell.period === null)
      .slice(0, ROLE_COLUMNS)
      .map((cell) => headerConcepts(context, cell)),
    title: titleOf(context, candidate),
    periods: periods.length,
    hasPeriodPairs: ['target', 'actual'].every((role) => periods.some((each) => each.role === role)),
    isTimeline: isTimeline(context, header, rows),
    measureNames: nameColumn === undefined ? 0 : measureShare(grid, rows, nameColumn),
    dataRows: extent.rows.length,
    headers: header.cells.filter((cell) => cell.text !== '' && cell.period === null).length,
    hasNumbers: candidates.some(({ profile }) => profile.numbers > 0.5) || periods.length > 0,
  });
  const isWide = periods.length >= 3 && !(roles.has('start') && roles.has('due'));
  return {
    box: { top: header.rows[0] ?? candidate.row, left: candidate.left, bottom: extent.last, right: candidate.right },
    headerRows: header.rows,
    firstRow: extent.first,
    lastRow: extent.last,
    orientation: isWide ? 'wide-months' : 'rows',
    confidence: Math.round(Math.min(1, evidence.points / 6) * 100) / 100,
    columns: foundColumns(assigned, header),
    periods: isWide ? periods : [],
    rows: extent.rows,
    totalRows: extent.totals,
    sectionRows: extent.sections,
    because: evidence.because,
    key: `${foldedText(grid.sheet.name)}|${header.cells.map((cell) => foldedText(fullHeader(cell))).join('|')}`,
    points: evidence.points,
  };
}
