import { describeNote, sentence } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import { isTurned } from '../../core/columns/found-table.ts';
import type { ObjectiveReview, Review, RowReview, TableReview } from '../../core/review/review-types.ts';
import { SIGNS } from '../../core/stoplight/status.ts';
import { columnLetters } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { figuresFor, type Figures } from '../../report/figures.ts';
import { countsOf, worstFirst } from '../../report/order.ts';
import { boxOf, lineOf } from '../../report/places.ts';
import { remark } from '../../report/remark.ts';
import { amountsIn, type RowAmounts } from '../../report/row-amounts.ts';
import type { ReviewedFile } from '../review-file.ts';
import { STATUSES } from '../../report/signs.ts';
import { ENGLISH } from '../../report/speech.ts';
import { showGoals } from './show-goals.ts';
import { tableLines, type TableColumn } from './table.ts';
import { faint, fitted, painted, safe, strong, wrapped, type Output } from './terminal.ts';

export { countsOf } from '../../report/order.ts';

function countsLine(rows: readonly RowReview[], isTerminal: boolean): string {
  const counts = countsOf(rows);
  return STATUSES.map((status) =>
    painted(`${SIGNS[status].symbol} ${counts.get(status) ?? 0} ${status}`, status, isTerminal),
  ).join('   ');
}

/** What was reached, and what was asked: amounts of a measure as its cells show them; progress and due date of a task. */
function reached(row: RowReview, amounts: RowAmounts, figures: Figures): readonly [actual: string, target: string] {
  const { actual, target } = row;
  if (row.subject === 'milestone') return [actual === null ? '' : figures.percent(actual), row.due ?? ''];
  const asked = typeof target === 'number' ? amounts.of(row, 'target', target) : (target ?? '');
  return [actual === null ? '' : amounts.of(row, 'actual', actual), asked];
}

/** A table with what dresses its figures. */
type ShownTable = { readonly review: TableReview; readonly amounts: RowAmounts; readonly figures: Figures };

function dressed(tables: readonly TableReview[], book: WorkbookSnapshot, figures: Figures): ShownTable[] {
  return tables.map((review) => ({ review, amounts: amountsIn(review, book, figures), figures }));
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

function rowTexts(row: RowReview, { review: { table }, amounts, figures }: ShownTable): string[] {
  const [actual, target] = reached(row, amounts, figures);
  return [
    isTurned(table) ? columnLetters(row.row) : String(row.row + 1),
    `${SIGNS[row.status].symbol} ${row.status}`,
    safe(row.name),
    safe(actual),
    safe(target),
    remark(row),
    row.owner === null ? '' : safe(row.owner),
  ];
}

function rowLines(rows: readonly RowReview[], table: ShownTable, output: Output): string[] {
  const texts = rows.map((row) => rowTexts(row, table));
  const { head, lines } = tableLines(COLUMNS, texts, output.width - INDENT, (cell, column, row) =>
    column === STATUS_COLUMN ? painted(cell, rows[row]?.status ?? 'Grey', output.isTerminal) : cell,
  );
  return [faint(head, output.isTerminal), ...lines].map((line) => ' '.repeat(INDENT) + line);
}

function showTable(shown: ShownTable, output: Output): void {
  const { review: table } = shown;
  const { isTerminal } = output;
  const subject = table.subject === 'measure' ? 'measures' : 'milestones';
  const where = strong(`${safe(table.sheetName)}!${boxOf(table.table)}`, isTerminal);
  output.out(`\n${where}  ${subject}, ${Math.round(table.table.confidence * 100)}% sure`);
  const roles = table.table.columns.map(
    ({ role, column, confidence }) =>
      `${role} ${lineOf(table.table, column, ENGLISH.words.rowNumber)}${confidence < 0.7 ? '?' : ''}`,
  );
  for (const line of wrapped(`read as: ${roles.join(', ')}`, output.width - INDENT)) output.out(`  ${line}`);
  if (table.rows.length === 0) return;
  output.out(`  ${countsLine(table.rows, isTerminal)}`);
  const rows = worstFirst(table.rows);
  for (const line of rowLines(rows.slice(0, MOST_ROWS), shown, output)) output.out(line);
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
  path: string,
  { file, settings, result: { review }, problems }: ReviewedFile,
  tables: readonly TableReview[],
  output: Output,
): void {
  const rows = tables.flatMap((table) => table.rows);
  output.out(`${strong(safe(path), output.isTerminal)}  as of ${review.asOf}`);
  output.out(
    `${countsLine(rows, output.isTerminal)}   in ${tables.length} ${tables.length === 1 ? 'table' : 'tables'}`,
  );
  for (const table of dressed(tables, file.snapshot, figuresFor(settings.locale))) showTable(table, output);
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
