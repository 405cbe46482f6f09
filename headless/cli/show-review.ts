import { describeNote, sentence } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import type { ObjectiveReview, Review, RowReview, TableReview } from '../../core/review/review-types.ts';
import { RANK, SIGNS, type Status } from '../../core/stoplight/status.ts';
import { shown } from '../../core/stoplight/why.ts';
import { a1Box, columnLetters } from '../../core/workbook/cells.ts';
import { fitted, painted, safe, strong, type Output } from './terminal.ts';

const STATUSES: readonly Status[] = ['Red', 'Yellow', 'Green', 'Grey'];

/** How many rows have each status. */
export function countsOf(rows: readonly RowReview[]): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  for (const row of rows) counts.set(row.status, (counts.get(row.status) ?? 0) + 1);
  return counts;
}

function countsLine(rows: readonly RowReview[], isTerminal: boolean): string {
  const counts = countsOf(rows);
  return STATUSES.map((status) => painted(`${SIGNS[status].symbol} ${counts.get(status) ?? 0} ${status}`, status, isTerminal)).join('   ');
}

/** Red first and the furthest behind first, as a meeting takes them; Grey last. */
export function worstFirst(rows: readonly RowReview[]): RowReview[] {
  const place = (row: RowReview): number => (row.status === 'Grey' ? 4 : RANK[row.status]);
  return [...rows].sort((a, b) => place(a) - place(b) || (b.gap ?? 0) - (a.gap ?? 0) || a.row - b.row);
}

function amount(value: number | string | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? safe(value) : shown(Math.round(value * 1e4) / 1e4);
}

/** What a row's line says behind its numbers: how far behind, or why there is no number. */
export function remark(row: RowReview): string {
  const days = row.notes.find((note) => note.startsWith('DAYS_'));
  if (days !== undefined) return describeNote(days).why;
  if (row.gap !== null) {
    const share = `${(Math.abs(row.gap) * 100).toFixed(1)}%`;
    return row.gap === 0 ? 'at target' : `${share} ${row.gap > 0 ? 'behind' : 'ahead'}`;
  }
  return row.reason === null ? '' : describeNote(row.reason).title;
}

const MOST_ROWS = 40;

function rowLine(row: RowReview, table: TableReview, width: number, isTerminal: boolean): string {
  const name = Math.max(18, Math.min(44, width - 66));
  const status = painted(fitted(`${SIGNS[row.status].symbol} ${row.status}`, 9), row.status, isTerminal);
  const place = table.table.orientation === 'transposed' ? columnLetters(row.row) : String(row.row + 1);
  const owner = row.owner === null ? '' : safe(row.owner);
  return `  ${fitted(place, 5, 'right')}  ${status} ${fitted(safe(row.name), name)} ${fitted(amount(row.actual), 11, 'right')} ${fitted(amount(row.target), 11, 'right')}  ${fitted(remark(row), 20)} ${fitted(owner, 14)}`.trimEnd();
}

function showTable(table: TableReview, output: Output): void {
  const { isTerminal, width } = output;
  const box = table.table.orientation === 'transposed' ? { top: table.table.box.left, left: table.table.box.top, bottom: table.table.box.right, right: table.table.box.bottom } : table.table.box;
  output.out(`\n${strong(`${safe(table.sheetName)}!${a1Box(box)}`, isTerminal)}  ${table.subject === 'measure' ? 'measures' : 'milestones'}, ${Math.round(table.table.confidence * 100)}% sure`);
  const roles = table.table.columns.map(({ role, column, confidence }) => `${role} ${columnLetters(column)}${confidence < 0.7 ? '?' : ''}`);
  output.out(`  read as: ${roles.join(', ')}`);
  output.out(`  ${countsLine(table.rows, isTerminal)}`);
  const rows = worstFirst(table.rows);
  for (const row of rows.slice(0, MOST_ROWS)) output.out(rowLine(row, table, width, isTerminal));
  if (rows.length > MOST_ROWS) output.out(`  … and ${rows.length - MOST_ROWS} more rows; --json shows all`);
}

function showObjectives(objectives: readonly ObjectiveReview[], output: Output): void {
  if (objectives.length === 0) return;
  output.out(`\n${strong('Objectives', output.isTerminal)}`);
  for (const objective of objectives.slice(0, MOST_ROWS)) {
    const { R, Y, G, N } = objective.counts;
    const score = objective.score === null ? '' : `${(objective.score * 100).toFixed(1)}%`;
    const sign = painted(`${SIGNS[objective.status].symbol} ${fitted(objective.status, 7)}`, objective.status, output.isTerminal);
    const flags = objective.flags.map((flag) => describeNote(flag).title).join('; ');
    output.out(`  ${'  '.repeat(Math.min(6, objective.level))}${sign} ${safe(objective.name)}  ${score}  ${R}R ${Y}Y ${G}G ${N}N${flags === '' ? '' : `  (${flags})`}`);
  }
  if (objectives.length > MOST_ROWS) output.out(`  … and ${objectives.length - MOST_ROWS} more`);
}

/** Problems as lines: what, where, what next. */
export function showProblems(problems: readonly Problem[], output: Output): void {
  const lines = problems.map((problem) => safe(sentence(problem)));
  const counted = new Map<string, number>();
  for (const line of lines) counted.set(line, (counted.get(line) ?? 0) + 1);
  for (const [line, count] of [...counted].slice(0, 20)) output.out(`  ! ${line}${count > 1 ? ` (${count} times)` : ''}`);
  if (counted.size > 20) output.out(`  ! … and ${counted.size - 20} more; --json shows all`);
}

/** The tables a person is shown: those on very hidden sheets only when asked for. */
export function shownTables(review: Review, veryHidden: ReadonlySet<string>, isAsked: boolean): TableReview[] {
  return review.tables.filter((table) => isAsked || !veryHidden.has(table.sheet));
}

/** A review as a table for the terminal. */
export function showReview(file: string, review: Review, problems: readonly Problem[], tables: readonly TableReview[], output: Output): void {
  const rows = tables.flatMap((table) => table.rows);
  output.out(`${strong(safe(file), output.isTerminal)}  as of ${review.asOf}`);
  output.out(`${countsLine(rows, output.isTerminal)}   in ${tables.length} ${tables.length === 1 ? 'table' : 'tables'}`);
  for (const table of tables) showTable(table, output);
  const sheets = new Set(tables.map((table) => table.sheet));
  showObjectives(review.objectives.filter((objective) => sheets.has(objective.sheet)), output);
  const left = review.tables.length - tables.length;
  if (left > 0) output.out(`\n  ${left} ${left === 1 ? 'table' : 'tables'} on very hidden sheets not shown; --hidden shows them`);
  if (problems.length + review.problems.length > 0) output.out('');
  showProblems([...problems, ...review.problems], output);
}
