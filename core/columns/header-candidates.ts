import type { TableContext } from './table-from.ts';
import { headerText, shownValue } from './header-rows.ts';
import { periodHeader } from './months.ts';
import { headerRoles } from './role-scores.ts';

/** A row that may be the header of a table, between two columns. */
export type HeaderCandidate = {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** The last row of the table where a table object says so. */
  readonly lastRow: number | null;
  /** How much its cells speak of roles. */
  readonly score: number;
};

/** Longer texts are sentences, not headers; multi-line headers of registers reach far, though. */
const MAX_HEADER = 160;
/** Rows this far down are only looked at when a blank row stands before them. */
const DENSE_ROWS = 2_000;

type Segment = { left: number; right: number; columns: number[] };

function isHeaderable(context: TableContext, row: number, column: number): boolean {
  const { grid, merges, dates } = context;
  const value = shownValue(grid, merges, row, column);
  if (typeof value === 'string') return value.trim() !== '' && value.length <= MAX_HEADER;
  if (headerText(value) !== '') return true;
  return periodHeader(value, grid.style(row, column).format, dates) !== null;
}

function isBlankBelow(context: TableContext, row: number, column: number): boolean {
  for (let below = row + 1; below <= Math.min(row + 12, context.grid.bounds.bottom); below++) {
    const value = context.grid.value(below, column);
    if (value !== null && value !== '') return false;
  }
  return true;
}

/** Cuts a row into runs of header cells. A blank header does not cut where its column holds cells below. */
function segments(context: TableContext, row: number): Segment[] {
  const { left, right } = context.grid.bounds;
  const found: Segment[] = [];
  let open: Segment | null = null;
  for (let column = left; column <= right; column++) {
    if (isHeaderable(context, row, column)) {
      open ??= { left: column, right: column, columns: [] };
      open.right = column;
      open.columns.push(column);
    } else if (open !== null && (column - open.right > 2 || isBlankBelow(context, row, column))) {
      found.push(open);
      open = null;
    }
  }
  if (open !== null) found.push(open);
  return joined(context, row, found);
}

/** Whether a run has a column of its own that could name its rows. */
function couldStandAlone(context: TableContext, row: number, { columns }: Segment): boolean {
  const first = columns[0];
  if (first === undefined) return true;
  const concepts = context.concepts(headerText(shownValue(context.grid, context.merges, row, first)));
  if (NAMING.some((concept) => (concepts.get(concept) ?? 0) > 0.5)) return true;
  let texts = 0;
  let others = 0;
  for (let below = row + 1; below <= Math.min(row + 8, context.grid.bounds.bottom); below++) {
    const value = context.grid.value(below, first);
    if (typeof value === 'string' && value.trim() !== '') texts++;
    else if (value !== null && value !== '') others++;
  }
  return columns.length > 1 && texts > others;
}

const NAMING = ['name', 'task', 'kpi', 'objective', 'group', 'category'] as const;

/** Puts runs together again that only an empty column for looks keeps apart. */
function joined(context: TableContext, row: number, runs: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const run of runs) {
    const before = whole[whole.length - 1];
    if (before === undefined || run.left - before.right !== 2 || couldStandAlone(context, row, run)) {
      whole.push({ ...run, columns: [...run.columns] });
      continue;
    }
    before.right = run.right;
    before.columns.push(...run.columns);
  }
  return whole;
}

/** A name column often has no header of its own: a text column just left of the run belongs to it. */
function withBlankName(context: TableContext, row: number, segment: Segment): Segment {
  const { grid } = context;
  const column = segment.left - 1;
  if (column < grid.bounds.left || isHeaderable(context, row, column)) return segment;
  for (let below = row + 1; below <= Math.min(row + 6, grid.bounds.bottom); below++) {
    if (typeof grid.value(below, column) === 'string') return { ...segment, left: column };
  }
  return segment;
}

/** The first columns of a header tell what it is; the many after them are days, months or data. */
const TELLING_COLUMNS = 64;

function scoreOf(context: TableContext, row: number, segment: Segment): number {
  const { grid, merges, concepts, dates } = context;
  let score = 0;
  let periods = 0;
  let numbers = 0;
  const end = Math.min(segment.right, segment.left + TELLING_COLUMNS);
  for (const column of segment.columns.slice(0, TELLING_COLUMNS)) {
    const value = shownValue(grid, merges, row, column);
    if (periodHeader(value, grid.style(row, column).format, dates) !== null) periods++;
    else score += Math.max(0, ...headerRoles(concepts(headerText(value))).values());
  }
  for (let column = segment.left; column <= end; column++) {
    if (typeof grid.value(row, column) === 'number' && !isHeaderable(context, row, column)) numbers++;
  }
  return score + Math.min(2, periods * 0.4) - numbers;
}

function isAfterBlank(context: TableContext, row: number): boolean {
  const { values, top } = context.grid.sheet;
  return (values[row - 1 - top]?.length ?? 0) === 0;
}

function kindAt(context: TableContext, row: number, column: number): string {
  const value = context.grid.value(row, column);
  return value === null ? 'blank' : typeof value;
}

/** How many cells of the row have a typed text of their own, not one that a merge brings down from a header above. */
function ownTexts(context: TableContext, row: number, segment: Segment): number {
  return segment.columns.filter((column) => {
    const value = context.grid.value(row, column);
    return typeof value === 'string' && value !== '' && context.grid.formula(row, column) === null;
  }).length;
}

/** So many rows above are asked whether a row merely goes on with them. */
const LOOK_BACK = 5;

/** Whether the row merely goes on with what stands above it: the same kinds of cells in the same dress. */
function goesOn(context: TableContext, row: number, segment: Segment): boolean {
  const { grid } = context;
  if (row - LOOK_BACK < grid.bounds.top) return false;
  const alike = segment.columns.filter((column) => {
    const own = grid.style(row, column);
    let same = 0;
    for (let above = row - LOOK_BACK; above < row; above++) {
      const style = grid.style(above, column);
      const isAlike =
        kindAt(context, above, column) === kindAt(context, row, column) &&
        style.bold === own.bold &&
        style.fill === own.fill;
      if (isAlike) same++;
    }
    return same >= 3;
  });
  return alike.length >= segment.columns.length * 0.75;
}

/** Rows whose cells speak of at least two roles, and the header rows of table objects. */
export function headerCandidates(context: TableContext): HeaderCandidate[] {
  const { grid } = context;
  const candidates: HeaderCandidate[] = [];
  for (const { box, headerRows, totalsRows } of grid.sheet.tables) {
    if (headerRows < 1) continue;
    const columns = [...Array(box.right - box.left + 1).keys()].map((i) => box.left + i);
    const score = scoreOf(context, box.top, { left: box.left, right: box.right, columns });
    candidates.push({ row: box.top, left: box.left, right: box.right, lastRow: box.bottom - totalsRows, score });
  }
  const { top, bottom } = grid.bounds;
  for (let row = top; row <= bottom; row++) {
    if (row - top > DENSE_ROWS && !isAfterBlank(context, row)) continue;
    for (const segment of segments(context, row)) {
      const whole = withBlankName(context, row, segment);
      const score = scoreOf(context, row, whole);
      if (score < 1.1 || ownTexts(context, row, segment) < 2 || goesOn(context, row, segment)) continue;
      const isTable = candidates.some(
        (each) => each.lastRow !== null && each.row === row && each.left <= whole.right && whole.left <= each.right,
      );
      if (!isTable) candidates.push({ row, left: whole.left, right: whole.right, lastRow: null, score });
    }
  }
  return candidates;
}
