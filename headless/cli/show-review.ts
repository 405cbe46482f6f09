import { describeNote, sentence } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import type { ObjectiveReview, Review, RowReview, TableReview } from '../../core/review/review-types.ts';
import { SIGNS } from '../../core/stoplight/status.ts';
import { shown } from '../../core/stoplight/shown.ts';
import { columnLetters } from '../../core/workbook/cells.ts';
import { countsOf, worstFirst } from '../report/order.ts';
import { boxOf, isTurned, lineOf } from '../report/places.ts';
import { remark } from '../report/remark.ts';
import { STATUSES } from '../report/signs.ts';
import { showGoals } from './show-goals.ts';
import { tableLines, type TableColumn } from './table.ts';
import { faint, fitted, painted, safe, strong, wrapped, type Output } from './terminal.ts';

export { countsOf } from '../report/order.ts';

function countsLine(rows: readonly RowReview[], isTerminal: boolean): string {
  const counts = countsOf(rows);
  return STATUSES.map((status) =>
    painted(`${SIGNS[status].symbol} ${counts.get(status) ?? 0} ${status}`, status, isTerminal),
  ).join('   ');
}

function amount(value: number | string | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? safe(value) : shown(Math.round(value * 1e4) / 1e4);
}

/** What was reached, and what was asked: amounts of a measure, progress and due date of a milestone. */
export function reached(row: RowReview): readonly [actual: string, target: string] {
  if (row.subject === 'measure') return [amount(row.actual), amount(row.target)];
  return [row.actual === null ? '' : `${shown(Math.round(row.actual * 1e4) / 100)}%`, row.due ?? ''];
}

const MOST_ROWS = 40;

const COLUMNS: readonly TableColumn[] = [
  { title: 'Row', align: 'right', least: 3, most: 7, goes: 0 },
  { title: 'Status', align: 'left', least: 8, most: 8, goes: 0 },
  { title: 'Name', align: 'left', least: 12, most: 60, goes: 0 },
  { title: 'Actual', align: 'right', least: 6, most: 14, goes: 1 },
  { title: 'Target', align: 'right', least: 6, most: 14, goes: 2 },
  { title: 'Why', align: 'left', least: 13, most: 34, goes: 3 },
  { title: 'Owner', align: 'left', least: 8, most: 24, goes: 4 },
];
const STATUS_COLUMN = 1;
const INDENT = 2;

function rowTexts(row: RowReview, table: TableReview): string[] {
  const [actual, target] = reached(row);
  return [
    isTurned(table.table) ? columnLetters(row.row) : String(row.row + 1),
    `${SIGNS[row.status].symbol} ${row.status}`,
    safe(row.name),
    actual,
    target,
    remark(row),
    row.owner === null ? '' : safe(row.owner),
  ];
}

function rowLines(rows: readonly RowReview[], table: TableReview, output: Output): string[] {
  const texts = rows.map((row) => rowTexts(row, table));
  const { head, lines } = tableLines(COLUMNS, texts, output.width - INDENT, (cell, column, row) =>
    column === STATUS_COLUMN ? painted(cell, rows[row]?.status ?? 'Grey', output.isTerminal) : cell,
  );
  return [faint(head, output.isTerminal), ...lines].map((line) => ' '.repeat(INDENT) + line);
}

function showTable(table: TableReview, output: Output): void {
  const { isTerminal } = output;
  const subject = table.subject === 'measure' ? 'measures' : 'milestones';
  const where = strong(`${safe(table.sheetName)}!${boxOf(table.table)}`, isTerminal);
  output.out(`\n${where}  ${subject}, ${Math.round(table.table.confidence * 100)}% sure`);
  const roles = table.table.columns.map(
    ({ role, column, confidence }) => `${role} ${lineOf(table.table, column)}${confidence < 0.7 ? '?' : ''}`,
  );
  for (const line of wrapped(`read as: ${roles.join(', ')}`, output.width - INDENT)) output.out(`  ${line}`);
  if (table.rows.length === 0) return;
  output.out(`  ${countsLine(table.rows, isTerminal)}`);
  const rows = worstFirst(table.rows);
  for (const line of rowLines(rows.slice(0, MOST_ROWS), table, output)) output.out(line);
  if (rows.length > MOST_ROWS) output.out(`  … and ${rows.length - MOST_ROWS} more rows; --json shows all`);
}

function showObjectives(objectives: readonly ObjectiveReview[], output: Output): void {
  if (objectives.length === 0) return;
  output.out(`\n${strong('Objectives', output.isTerminal)}`);
  for (const objective of objectives.slice(0, MOST_ROWS)) {
    const { R, Y, G, N } = objective.counts;
    const score = objective.score === null ? '' : `${(objective.score * 100).toFixed(1)}%`;
    const sign = painted(
      `${SIGNS[objective.status].symbol} ${fitted(objective.status, 7)}`,
      objective.status,
      output.isTerminal,
    );
    const flags = objective.flags.map((flag) => describeNote(flag).title).join('; ');
    output.out(
      `  ${'  '.repeat(Math.min(6, objective.level))}${sign} ${safe(objective.name)}  ${score}  ${R}R ${Y}Y ${G}G ${N}N${flags === '' ? '' : `  (${flags})`}`,
    );
  }
  if (objectives.length > MOST_ROWS) output.out(`  … and ${objectives.length - MOST_ROWS} more`);
}

/** Problems as lines: what, where, what next. */
export function showProblems(problems: readonly Problem[], output: Output): void {
  const lines = problems.map((problem) => safe(sentence(problem)));
  const counted = new Map<string, number>();
  for (const line of lines) counted.set(line, (counted.get(line) ?? 0) + 1);
  for (const [line, count] of [...counted].slice(0, 20)) {
    const lines = wrapped(`${line}${count > 1 ? ` (${count} times)` : ''}`, output.width - 4);
    lines.forEach((each, i) => output.out(`  ${i === 0 ? '!' : ' '} ${each}`));
  }
  if (counted.size > 20) output.out(`  ! … and ${counted.size - 20} more; --json shows all`);
}

/** The tables a person is shown: those on very hidden sheets only when asked for. */
export function shownTables(review: Review, veryHidden: ReadonlySet<string>, isAsked: boolean): TableReview[] {
  return review.tables.filter((table) => isAsked || !veryHidden.has(table.sheet));
}

/** A review as a table for the terminal. */
export function showReview(
  file: string,
  review: Review,
  problems: readonly Problem[],
  tables: readonly TableReview[],
  output: Output,
): void {
  const rows = tables.flatMap((table) => table.rows);
  output.out(`${strong(safe(file), output.isTerminal)}  as of ${review.asOf}`);
  output.out(
    `${countsLine(rows, output.isTerminal)}   in ${tables.length} ${tables.length === 1 ? 'table' : 'tables'}`,
  );
  for (const table of tables) showTable(table, output);
  const sheets = new Set(tables.map((table) => table.sheet));
  showObjectives(
    review.objectives.filter((objective) => sheets.has(objective.sheet)),
    output,
  );
  showGoals(rows, output);
  const left = review.tables.length - tables.length;
  if (left > 0)
    output.out(`\n  ${left} ${left === 1 ? 'table' : 'tables'} on very hidden sheets not shown; --hidden shows them`);
  if (problems.length + review.problems.length > 0) output.out('');
  // What is odd about a table that is not shown could name its rows.
  const secret = new Set(review.tables.map((table) => table.sheet).filter((sheet) => !sheets.has(sheet)));
  const own = review.problems.filter(({ at }) => at === undefined || !secret.has(at.sheet));
  showProblems([...problems, ...own], output);
}
