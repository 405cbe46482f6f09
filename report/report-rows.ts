import { WORST_FIRST } from '../core/review/worst-first.ts';
import { sentence } from '../core/messages/describe.ts';
import { a1 } from '../core/workbook/cells.ts';
import type { ReportFile, ReportRow } from './report-file.ts';
import { ROLE_WORDS } from './role-words.ts';
import { CAPTIONS } from './signs.ts';

/** What a cell of the report's sheet holds; texts are data and never formulas. */
export type ReportCell = string | number | null;

/** So many rows a sheet of the report lists: more than that nobody reads, and all are in the workbook anyway. */
const MOST_ROWS = 5_000;

const HEADINGS = [
  ROLE_WORDS.status,
  ROLE_WORDS.name,
  ROLE_WORDS.owner,
  ROLE_WORDS.actual,
  ROLE_WORDS.target,
  'Behind',
  'Where',
] as const;

function cellsOf({ row, table }: ReportRow): ReportCell[] {
  const { sheetName } = table.review;
  const { status, name, owner, actual, target, gap } = row;
  return [CAPTIONS[status], name, owner, actual, target, gap, `${sheetName} ${a1(row.row, 0).slice(1)}`];
}

/** The report as the rows of a sheet: what it is about, how many of each, what is wrong, then row by row the worst first. */
export function reportRows(file: ReportFile): readonly (readonly ReportCell[])[] {
  const rows = WORST_FIRST.flatMap((status) => file.rows.get(status) ?? []);
  return [
    ['Planlight report', file.name],
    ['As of', file.asOf],
    ...WORST_FIRST.map((status) => [CAPTIONS[status], file.counts.get(status) ?? 0]),
    ...file.problems.map(({ problem, places }) => ['Note', sentence(problem), places.join(', ')]),
    [],
    [...HEADINGS],
    ...rows.slice(0, MOST_ROWS).map(cellsOf),
    ...(rows.length > MOST_ROWS ? [[`and ${rows.length - MOST_ROWS} more rows`]] : []),
  ];
}
