import { foldedText, withoutAccents } from '../reading/text.ts';
import { once } from '../workbook/once.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';
import type { Grid } from '../workbook/snapshot.ts';
import type { MergeFinder } from './header-rows.ts';

/** What a row of a table is. Only data rows are judged. */
export type RowKind = 'data' | 'total' | 'section' | 'blank';

/** Where a table's rows lie: the first and last data row, and the rows between that are no data. */
export type Extent = {
  readonly first: number;
  readonly last: number;
  readonly totals: readonly number[];
  readonly sections: readonly number[];
  /** Every data row, in order. */
  readonly rows: readonly number[];
};

/** The columns that tell the kind of a row. */
export type RowColumns = {
  readonly name: number;
  /** Columns whose blanks make a row a heading: the roles of the table without its name. */
  readonly others: readonly number[];
  readonly left: number;
  readonly right: number;
};

/** So many blank rows end a table. */
const GAP = 3;

const totalWords = once(() => [...new Set(SHEET_LANGUAGES.flatMap((language) => language.totals.map(withoutAccents)))]);

/** How much a name is that of a total: 'Total' surely is, 'Total income' may be a measure of its own. */
type TotalName = 'sure' | 'maybe' | null;

/** The first two letters of all total words: enough to pass over nearly every name without folding it. */
const beginnings = once(
  () =>
    new Set(
      SHEET_LANGUAGES.flatMap(({ totals }) =>
        totals.flatMap((word) => [word.slice(0, 2), withoutAccents(word).slice(0, 2)]),
      ),
    ),
);

function totalName(name: string): TotalName {
  if (!beginnings().has(name.trimStart().slice(0, 2).toLowerCase())) return null;
  const folded = withoutAccents(foldedText(name)).replace(/[:.*]+$/, '');
  if (totalWords().includes(folded)) return 'sure';
  return totalWords().some((word) => folded.startsWith(word) && /^[\s:(]/.test(folded.slice(word.length)))
    ? 'maybe'
    : null;
}

function isBlank(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

const SUMS = /^\s*=?\s*(?:SUM|SUBTOTAL|AGGREGATE|SUMME|AVERAGE)\s*\(/i;
const CHAIN = /^\s*=?\s*\$?[A-Z]{1,3}\$?\d+(?:\s*\+\s*\$?[A-Z]{1,3}\$?\d+)+\s*$/i;

/** Sums of the data rows since the last total, beside the columns they are of: what a total row would show. */
type RunningSums = { readonly rows: number[]; readonly sums: number[] };

function addsUp(grid: Grid, row: number, others: readonly number[], running: RunningSums): boolean {
  return others.some((column, i) => {
    const formula = grid.formula(row, column) ?? '';
    if (SUMS.test(formula) || CHAIN.test(formula)) return true;
    const value = grid.value(row, column);
    if (typeof value !== 'number' || (running.rows[i] ?? 0) < 2) return false;
    return Math.abs(value - (running.sums[i] ?? 0)) <= Math.abs(value) * 1e-9;
  });
}

/** True where a name stands alone in its row, or where there is nothing at all. */
function isAlone(grid: Grid, row: number, others: readonly number[]): boolean {
  for (const column of others) if (!isBlank(grid, row, column)) return false;
  return true;
}

function kindOf(
  grid: Grid,
  merges: MergeFinder,
  row: number,
  { name, others, left, right }: RowColumns,
  running: RunningSums,
): RowKind {
  const text = grid.value(row, name);
  if (text === null || (typeof text === 'string' && text.trim() === '')) {
    if (!isAlone(grid, row, others)) return addsUp(grid, row, others, running) ? 'total' : 'section';
    for (let column = left; column <= right; column++) if (!isBlank(grid, row, column)) return 'section';
    return 'blank';
  }
  const total = typeof text === 'string' ? totalName(text) : null;
  if (total === 'sure' || (total === 'maybe' && addsUp(grid, row, others, running))) return 'total';
  if (!isAlone(grid, row, others)) return 'data';
  const box = merges(row, name);
  return box !== null && box.right > name ? 'section' : 'data';
}

/** Carries the sums on by one row; a total begins them anew. */
function carryOn(grid: Grid, row: number, kind: RowKind, others: readonly number[], running: RunningSums): void {
  if (kind === 'total') {
    running.rows.fill(0);
    running.sums.fill(0);
  }
  if (kind !== 'data') return;
  for (let i = 0; i < others.length; i++) {
    const value = grid.value(row, others[i] ?? 0);
    if (typeof value !== 'number') continue;
    running.rows[i] = (running.rows[i] ?? 0) + 1;
    running.sums[i] = (running.sums[i] ?? 0) + value;
  }
}

/** How a name is dressed: bold or not, and how far it stands in. */
function dress(grid: Grid, row: number, name: number): string {
  const style = grid.style(row, name);
  const text = grid.value(row, name);
  const spaces = typeof text === 'string' ? text.length - text.trimStart().length : 0;
  return `${style.bold ? 'b' : ''}${style.indent + spaces}`;
}

/** A name alone in its row is a heading when it is dressed unlike the rows that have values. */
function headings(grid: Grid, kinds: RowKind[], top: number, { name, others }: RowColumns): void {
  const alone: number[] = [];
  const valued: number[] = [];
  kinds.forEach((kind, i) => {
    if (kind === 'data') (isAlone(grid, top + i, others) ? alone : valued).push(i);
  });
  if (alone.length === 0 || valued.length === 0) return;
  const usual = new Map<string, number>();
  for (const i of valued) {
    const dressed = dress(grid, top + i, name);
    usual.set(dressed, (usual.get(dressed) ?? 0) + 1);
  }
  for (const i of alone) {
    const style = grid.style(top + i, name);
    const isDressed = style.bold || style.fill !== null;
    const isUnlike = (usual.get(dress(grid, top + i, name)) ?? 0) < valued.length * 0.2;
    if (isUnlike && isDressed) kinds[i] = 'section';
  }
}

/**
 * Finds the rows of a table below its header: to `limit` at most, to the first gap of three blank rows, or to a total
 * after which nothing looks like the rows before. Null when there is not a single data row.
 */
export function extentOf(
  grid: Grid,
  merges: MergeFinder,
  from: number,
  limit: number,
  columns: RowColumns,
): Extent | null {
  const kinds: RowKind[] = [];
  const running: RunningSums = { rows: columns.others.map(() => 0), sums: columns.others.map(() => 0) };
  let blanks = 0;
  for (let row = from; row <= limit && blanks < GAP; row++) {
    const kind = kindOf(grid, merges, row, columns, running);
    carryOn(grid, row, kind, columns.others, running);
    blanks = kind === 'blank' ? blanks + 1 : 0;
    kinds.push(kind);
  }
  headings(grid, kinds, from, columns);
  const dataCount = kinds.filter((kind) => kind === 'data').length;
  const totalCount = kinds.filter((kind) => kind === 'total').length;
  // A summary of totals is a table of them: 'Total income', 'Total expenses', 'Total profit'.
  if (totalCount > dataCount * 1.5) kinds.forEach((kind, i) => (kinds[i] = kind === 'total' ? 'data' : kind));
  return gathered(kinds, from);
}

function gathered(kinds: readonly RowKind[], from: number): Extent | null {
  const rows: number[] = [];
  const totals: number[] = [];
  const sections: number[] = [];
  kinds.forEach((kind, i) => {
    if (kind === 'data') rows.push(from + i);
    else if (kind === 'total') totals.push(from + i);
    else if (kind === 'section') sections.push(from + i);
  });
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return null;
  return { first, last, totals, sections: sections.filter((row) => row < last), rows };
}
