import { foldedText, withoutAccents } from '../reading/text.ts';
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

let totalWords: readonly string[] | null = null;

/** How much a name is that of a total: 'Total' surely is, 'Total income' may be a measure of its own. */
type TotalName = 'sure' | 'maybe' | null;

let totalBeginnings: ReadonlySet<string> | null = null;

/** The first two letters of all total words: enough to pass over nearly every name without folding it. */
function beginnings(): ReadonlySet<string> {
  return (totalBeginnings ??= new Set(
    SHEET_LANGUAGES.flatMap(({ totals }) =>
      totals.flatMap((word) => [word.slice(0, 2), withoutAccents(word).slice(0, 2)]),
    ),
  ));
}

function totalName(name: string): TotalName {
  if (!beginnings().has(name.trimStart().slice(0, 2).toLowerCase())) return null;
  totalWords ??= [...new Set(SHEET_LANGUAGES.flatMap((language) => language.totals.map(withoutAccents)))];
  const folded = withoutAccents(foldedText(name)).replace(/[:.*]+$/, '');
  if (totalWords.includes(folded)) return 'sure';
  return totalWords.some((word) => folded.startsWith(word) && /^[\s:(]/.test(folded.slice(word.length)))
    ? 'maybe'
    : null;
}

function isBlank(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

const SUMS = /^\s*=?\s*(?:SUM|SUBTOTAL|AGGREGATE|SUMME|AVERAGE)\s*\(/i;
const CHAIN = /^\s*=?\s*\$?[A-Z]{1,3}\$?\d+(?:\s*\+\s*\$?[A-Z]{1,3}\$?\d+)+\s*$/i;

/** Sums of the data rows since the last total, by column: what a total row would show. */
type RunningSums = Map<number, { rows: number; sum: number }>;

function addsUp(grid: Grid, row: number, others: readonly number[], sums: RunningSums): boolean {
  return others.some((column) => {
    const formula = grid.formula(row, column) ?? '';
    if (SUMS.test(formula) || CHAIN.test(formula)) return true;
    const value = grid.value(row, column);
    const running = sums.get(column);
    if (typeof value !== 'number' || running === undefined || running.rows < 2) return false;
    return Math.abs(value - running.sum) <= Math.abs(value) * 1e-9;
  });
}

function kindOf(grid: Grid, merges: MergeFinder, row: number, columns: RowColumns, sums: RunningSums): RowKind {
  const { name, others, left, right } = columns;
  const othersBlank = others.every((column) => isBlank(grid, row, column));
  if (isBlank(grid, row, name)) {
    if (othersBlank) {
      for (let column = left; column <= right; column++) if (!isBlank(grid, row, column)) return 'section';
      return 'blank';
    }
    return addsUp(grid, row, others, sums) ? 'total' : 'section';
  }
  const text = grid.value(row, name);
  const total = typeof text === 'string' ? totalName(text) : null;
  if (total === 'sure' || (total === 'maybe' && addsUp(grid, row, others, sums))) return 'total';
  if (!othersBlank) return 'data';
  const box = merges(row, name);
  return box !== null && box.right > name ? 'section' : 'data';
}

/** Carries the sums on by one row; a total begins them anew. */
function carryOn(grid: Grid, row: number, kind: RowKind, columns: RowColumns, sums: RunningSums): void {
  if (kind === 'total') sums.clear();
  if (kind !== 'data') return;
  for (const column of columns.others) {
    const value = grid.value(row, column);
    if (typeof value !== 'number') continue;
    const known = sums.get(column);
    if (known === undefined) sums.set(column, { rows: 1, sum: value });
    else {
      known.rows++;
      known.sum += value;
    }
  }
}

/** A name alone in its row is a heading when it is dressed unlike the rows that have values. */
function headings(grid: Grid, kinds: RowKind[], top: number, columns: RowColumns): void {
  const dress = (row: number): string => {
    const style = grid.style(row, columns.name);
    const text = grid.value(row, columns.name);
    const spaces = typeof text === 'string' ? text.length - text.trimStart().length : 0;
    return `${style.bold ? 'b' : ''}${style.indent + spaces}`;
  };
  const isAlone = (row: number): boolean => columns.others.every((column) => isBlank(grid, row, column));
  const usual = new Map<string, number>();
  let valued = 0;
  kinds.forEach((kind, i) => {
    if (kind !== 'data' || isAlone(top + i)) return;
    valued++;
    usual.set(dress(top + i), (usual.get(dress(top + i)) ?? 0) + 1);
  });
  if (valued === 0) return;
  kinds.forEach((kind, i) => {
    if (kind !== 'data' || !isAlone(top + i)) return;
    const style = grid.style(top + i, columns.name);
    const isDressed = style.bold || style.fill !== null;
    const isUnlike = (usual.get(dress(top + i)) ?? 0) < valued * 0.2;
    if (isUnlike && isDressed) kinds[i] = 'section';
  });
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
  const sums: RunningSums = new Map();
  let blanks = 0;
  for (let row = from; row <= limit && blanks < GAP; row++) {
    const kind = kindOf(grid, merges, row, columns, sums);
    carryOn(grid, row, kind, columns, sums);
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
