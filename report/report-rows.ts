import { WORST_FIRST } from '../core/review/worst-first.ts';
import { sentence } from '../core/messages/describe.ts';
import { SIGNS, type Status } from '../core/stoplight/status.ts';
import { a1 } from '../core/workbook/cells.ts';
import type { ReportFile, ReportRow } from './report-file.ts';
import type { Speech } from './speech.ts';
import type { ReportWords } from './words/words.ts';

/** What a cell of the report's sheet holds; texts are data and never formulas. */
export type ReportCell = string | number | null;

/** So many rows a sheet of the report lists: more than that nobody reads, and all are in the workbook anyway. */
const MOST_ROWS = 5_000;

function headings({ roles, behindTitle, sheetAndRow }: ReportWords): ReportCell[] {
  return [roles.status, roles.name, roles.owner, roles.actual, roles.target, behindTitle, sheetAndRow];
}

function caption(status: Status, { statuses }: ReportWords): string {
  return `${SIGNS[status].symbol} ${statuses[status]}`;
}

function cellsOf({ row, table }: ReportRow, words: ReportWords): ReportCell[] {
  const { sheetName } = table.review;
  const { status, name, owner, actual, target, gap } = row;
  return [caption(status, words), name, owner, actual, target, gap, `${sheetName} ${a1(row.row, 0).slice(1)}`];
}

/** The report as the rows of a sheet: what it is about, how many of each, what is wrong, then row by row the worst first. */
export function reportRows(file: ReportFile, { words, texts }: Speech): readonly (readonly ReportCell[])[] {
  const rows = WORST_FIRST.flatMap((status) => file.rows.get(status) ?? []);
  const left = rows.length - MOST_ROWS;
  return [
    [words.title(file.name)],
    [words.asOf(file.asOf)],
    ...WORST_FIRST.map((status) => [caption(status, words), file.counts.get(status) ?? 0]),
    ...file.problems.map(({ problem, places }) => [sentence(problem, texts), places.join(', ')]),
    [],
    headings(words),
    ...rows.slice(0, MOST_ROWS).map((row) => cellsOf(row, words)),
    ...(left > 0 ? [[words.more(String(left))]] : []),
  ];
}
