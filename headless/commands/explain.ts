import { describeNote } from '../../core/messages/describe.ts';
import { besideRows, objectiveAt, type BesideRows } from '../../core/review/beside-rows.ts';
import { explain as explainRow, rowAt, type Explanation } from '../../core/review/explain-row.ts';
import type { ObjectiveReview, RowReview, TableReview } from '../../core/review/review-types.ts';
import { boxOnSheet } from '../../core/review/table-place.ts';
import { describeFinding } from '../../core/smart/describe.ts';
import { SIGNS } from '../../core/stoplight/status.ts';
import { a1Box } from '../../core/workbook/cells.ts';
import { rangeOf } from '../../core/workbook/references.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { tableLines, type TableColumn } from '../cli/table.ts';
import { faint, painted, safe, strong, wrapped, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { figuresFor } from '../../report/figures.ts';
import { amountsIn, type RowAmounts } from '../../report/row-amounts.ts';
import { reviewFile } from '../review-file.ts';

const OPTIONS = ['json', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

function placeOf(text: string, book: WorkbookSnapshot): { sheet: string; row: number; column: number } {
  const range = rangeOf(text);
  const sheet = range?.sheet ?? (book.sheets.length === 1 ? (book.sheets[0]?.name ?? null) : null);
  const known = book.sheets.find((each) => each.name.toLowerCase() === sheet?.toLowerCase());
  if (range === null || known === undefined)
    throw new Refusal('BAD_CELL', { text, sheets: book.sheets.map(({ name }) => name).join(', ') });
  return { sheet: known.name, row: range.box.top, column: range.box.left };
}

function flipText({ to, of, at, by, side }: Explanation['flips'][number], row: RowReview, amounts: RowAmounts): string {
  const limit = amounts.limit(row, of, at);
  const where =
    side === 'at' ? `${limit} (${by >= 0 ? '+' : '\u2212'}${amounts.distance(row, of, by)})` : `${side} ${limit}`;
  return `${to} with ${of === 'actual' ? 'an actual' : 'a target'} of ${where}`;
}

function cellText(
  { role, cell, shown, confidence }: Explanation['cells'][number],
  row: RowReview,
  amounts: RowAmounts,
): string {
  const text = amounts.shown(row, role) ?? shown;
  return `${role} ${cell}${confidence < 0.7 ? '?' : ''} ${text === '' ? '(blank)' : `"${text}"`}`;
}

function noteText(note: string): string {
  const { title, why } = describeNote(note);
  return why === '' ? title : `${title}: ${why}`;
}

function show(why: Explanation, amounts: RowAmounts, output: Output): void {
  const { row } = why;
  const line = (label: string, text: string): void => {
    wrapped(`${label}${safe(text)}`, output.width - 4).forEach((part, i) =>
      output.out(`${i === 0 ? '  ' : '    '}${part}`),
    );
  };
  const sign = painted(`${SIGNS[row.status].symbol} ${row.status}`, row.status, output.isTerminal);
  output.out(
    `${sign}  ${strong(safe(row.name), output.isTerminal)}${row.owner === null ? '' : `  (${safe(row.owner)})`}`,
  );
  line('', why.sentence);
  line(
    'Rule: ',
    `bands ${why.bands}${row.kind === null ? '' : `, ${row.kind}`}${row.direction === null ? '' : `, ${row.direction} is better${row.isDirectionGuessed ? ' (a guess from its name)' : ''}`}`,
  );
  if (why.flips.length > 0) line('Turns: ', why.flips.map((flip) => flipText(flip, row, amounts)).join('; '));
  line('Read: ', why.cells.map((cell) => cellText(cell, row, amounts)).join(', '));
  for (const { text } of why.notes) line('Note: ', text);
  if (row.smart !== undefined) {
    line('SMART: ', row.smart.letters);
    for (const each of row.smart.findings) line('  ', describeFinding(each));
    line('  Could read: ', row.smart.rewrite);
  }
  for (const { objective, without } of why.feeds)
    line('Feeds: ', `${objective.name} is ${objective.status}; without this row it would be ${without}`);
}

/** What the row of an objective adds: what counts for it, and what it would be without each. */
function showObjective(objective: ObjectiveReview, output: Output): void {
  const { status, score, coverage, counts, children, flags } = objective;
  const { R, Y, G, N } = counts;
  const sign = painted(`${SIGNS[status].symbol} ${status}`, status, output.isTerminal);
  const share = (of: number): string => `${(of * 100).toFixed(1)}%`;
  output.out(`${sign}  ${strong(safe(objective.name), output.isTerminal)}  objective of ${children.length}`);
  output.out(
    `  Score ${score === null ? 'none' : share(score)}; ${R} Red, ${Y} Yellow, ${G} Green, ${N} Grey; ${share(coverage)} of the weight has a verdict`,
  );
  for (const flag of flags) output.out(`  Note: ${safe(noteText(flag))}`);
  const rows = children.map((child) => [
    `${SIGNS[child.status].symbol} ${child.status}`,
    safe(child.name),
    share(child.weight),
    child.contribution === null ? 'nothing' : share(child.contribution),
    child.without,
  ]);
  const { head, lines } = tableLines(CHILD_COLUMNS, rows, output.width - 2);
  for (const line of [faint(head, output.isTerminal), ...lines]) output.out(`  ${line}`);
}

const CHILD_COLUMNS: readonly TableColumn[] = [
  { title: 'Status', align: 'left', least: 8, most: 8, goes: 0 },
  { title: 'Child', align: 'left', least: 12, most: 60, goes: 0 },
  { title: 'Weight', align: 'right', least: 6, most: 8, goes: 0 },
  { title: 'Adds', align: 'right', least: 6, most: 8, goes: 0 },
  { title: 'Without it', align: 'left', least: 10, most: 10, goes: 0 },
];

function placeText({ sheetName, table }: TableReview): string {
  return `${sheetName}!${a1Box(boxOnSheet(table))}`;
}

const BESIDE = {
  header: 'It is in the header of the table',
  total: 'It is in a total of the table, and totals are not judged: the table is',
  heading: 'It is in a heading of the table',
  row: 'It is in a row without a name of its own in the table',
  column: 'It is beside the table',
  outside: 'The nearest table is',
} as const;

/** Where a cell is that belongs to no judged row, for people. */
function nearText(beside: BesideRows): string {
  return beside.is === 'alone' ? 'There is no table on its sheet.' : `${BESIDE[beside.is]} ${placeText(beside.table)}.`;
}

function rowTextsAt(book: WorkbookSnapshot, sheetName: string, row: number): string[] {
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  return (sheet?.values[row - sheet.top] ?? []).filter((value) => typeof value === 'string').map((text) => text.trim());
}

function objectiveJson({ sheet: _sheet, box: _box, row, children, ...rest }: ObjectiveReview): Record<string, unknown> {
  const counted = (at: number | null): number | null => (at === null ? null : at + 1);
  return { ...rest, row: counted(row), children: children.map((child) => ({ ...child, row: counted(child.row) })) };
}

function rowJson(cell: string, why: Explanation, objective: ObjectiveReview | null): Record<string, unknown> {
  const { table, row, feeds, unread: _unread, ...rest } = why;
  return {
    cell,
    sheet: table.sheetName,
    ...row,
    row: row.row + 1,
    ...rest,
    feeds: feeds.map(({ objective: fed, without }) => ({ objective: fed.name, status: fed.status, without })),
    objective: objective === null ? null : objectiveJson(objective),
  };
}

/** `planlight explain FILE 'Sheet!D7'`: why this colour, what turns it, how each cell was read. */
export function explain(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const [path, cell] = given.positionals;
  if (path === undefined || cell === undefined || given.positionals.length > 2)
    throw new Refusal('USAGE', { message: "explain takes a file and a cell like 'Plan!D7'" });
  const { file, settings, result } = reviewFile(path, given);
  const { sheet, row, column } = placeOf(cell, file.snapshot);
  const found = rowAt(result, sheet, row, column);
  const beside = found === null ? besideRows(result, sheet, row, column) : null;
  const table = found?.table ?? (beside?.is === 'heading' ? beside.table : null);
  const objective =
    table === null ? null : objectiveAt(result, table, found?.row.row ?? row, rowTextsAt(file.snapshot, sheet, row));
  if (beside !== null && objective === null) throw new Refusal('NOT_IN_TABLE', { cell, near: nearText(beside) });
  const why = found === null ? null : explainRow(file.snapshot, result, found.table, found.row);
  if (given.has('json')) {
    const facts =
      why === null ? { cell, objective: objective && objectiveJson(objective) } : rowJson(cell, why, objective);
    output.out(JSON.stringify(facts, null, 1));
    return EXIT.ok;
  }
  if (why !== null) show(why, amountsIn(why.table, file.snapshot, figuresFor(settings.locale)), output);
  if (objective !== null) showObjective(objective, output);
  return EXIT.ok;
}
