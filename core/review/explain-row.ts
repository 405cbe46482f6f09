import { isoOf } from '../calendar/day.ts';
import { dayOfSerial, type DateSystem } from '../calendar/serial.ts';
import type { Role } from '../columns/role.ts';
import { describe, describeNote, isMessageCode } from '../messages/describe.ts';
import type { Note, Problem } from '../messages/problem.ts';
import type { Text } from '../messages/text.ts';
import { isDateFormat, isPercentFormat } from '../reading/number-format.ts';
import { readMeasure, type ReadMeasure } from '../stoplight/cells.ts';
import { flips, type Flip } from '../stoplight/flips.ts';
import { shown } from '../stoplight/shown.ts';
import { whyMeasure } from '../stoplight/why.ts';
import { a1, contains, type CellValue } from '../workbook/cells.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { rowJudgings } from './measure-rows.ts';
import type { ReviewResult } from './review.ts';
import type { ObjectiveReview, RowReview, TableReview } from './review-types.ts';
import { isOfTable } from './table-place.ts';
import { tableCells, textOf, type TableCells } from './table-cells.ts';

/** How one cell of a row was understood. */
export type CellReading = {
  readonly role: Role;
  readonly cell: string;
  readonly header: string;
  readonly shown: string;
  readonly confidence: number;
};

/** Why a row has its colour. */
export type Explanation = {
  readonly table: TableReview;
  readonly row: RowReview;
  /** The bands it is judged by: a preset's name, or 'custom'. */
  readonly bands: string;
  /** The arithmetic, the rule and what turns the colour, in a sentence of the row's own numbers. */
  readonly sentence: string;
  /** What kept a cell from being read, where that is why there is no verdict. */
  readonly unread: Problem | null;
  readonly flips: readonly Flip[];
  /** Everything that was noticed, in words. */
  readonly notes: readonly { readonly note: Note; readonly text: string }[];
  readonly cells: readonly CellReading[];
  /** The objectives it counts for, and what each would be without it. */
  readonly feeds: readonly { readonly objective: ObjectiveReview; readonly without: string }[];
};

/** The table and row that a cell belongs to, or null where it is in no table. */
export function rowAt(
  result: ReviewResult,
  sheetName: string,
  row: number,
  column: number,
): { table: TableReview; row: RowReview } | null {
  for (const table of result.review.tables) {
    if (table.sheetName.toLowerCase() !== sheetName.toLowerCase()) continue;
    const isTurned = table.table.orientation === 'transposed';
    const [r, c] = isTurned ? [column, row] : [row, column];
    const found = table.rows.find((each) => each.row === r);
    if (found !== undefined && contains(table.table.box, r, c)) return { table, row: found };
  }
  return null;
}

/** A milestone's reason in words that quote the cell of its date. */
function datedReason(reason: string, cells: TableCells, row: number): Text {
  if (!isMessageCode(reason)) return describeNote(reason);
  const quoted = cells.text(row, cells.has('due') ? 'due' : 'target');
  return describe({ code: reason, args: { text: quoted, error: quoted, detail: '' } });
}

function milestoneSentence(row: RowReview, cells: TableCells): string {
  const reason = row.reason === null ? null : datedReason(row.reason, cells, row.row);
  const due = row.due === null ? '' : ` Due ${row.due}.`;
  const days = row.notes.find((note) => note.startsWith('DAYS_'));
  const count = days === undefined ? '' : ` ${describeNote(days).why}`;
  if (reason !== null) return `${reason.title}: ${reason.why}${due}${count}`;
  return `${row.name} is ${Math.round((row.actual ?? 0) * 100)}% done where ${Math.round((row.expected ?? 0) * 100)}% was due by now.${due}`;
}

/** The sheet as the table lies in it: turned where the table is. */
function gridOfTable(book: WorkbookSnapshot, { sheet: id, table }: TableReview): Grid {
  const sheet = book.sheets.find((each) => each.id === id);
  if (sheet === undefined) throw new Error('the sheet of a reviewed table is in the snapshot');
  const upright = gridOf(sheet, book.styles);
  if (table.orientation !== 'transposed') return upright;
  return {
    ...upright,
    value: (row, column) => upright.value(column, row),
    style: (row, column) => upright.style(column, row),
  };
}

/** The measure a row was judged as, or why it could not be read. A row of periods is judged by what is due of it. */
function measureOf(
  cells: TableCells,
  { context }: ReviewResult,
  table: TableReview,
  row: RowReview,
): ReadMeasure | null {
  if (row.subject !== 'measure') return null;
  if (table.table.periods.length === 0) {
    const { judging } = rowJudgings(cells, context, table.titles)(row.row, row.name);
    const [actual, target, baseline] = (['actual', 'target', 'baseline'] as const).map((role) =>
      cells.value(row.row, role),
    );
    return readMeasure({ actual, target, baseline }, judging);
  }
  const { actual, expected, direction } = row;
  if (actual === null || expected === null) return null;
  const aim = { kind: 'value', target: expected, direction: direction ?? 'higher', strict: false } as const;
  return {
    ok: true,
    measure: { actual, aim, rules: context.rulesOf(table.sheetName, row.name) },
    unit: null,
    notes: [],
  };
}

function unreadOf(row: RowReview, read: ReadMeasure | null): Problem | null {
  return read !== null && !read.ok && read.verdict.reason === row.reason ? read.problem : null;
}

/** Why there is no colour, in the words of the cell that kept it from being read where one did. */
function greySentence(row: RowReview, read: ReadMeasure | null): string {
  if (row.reason === null) return 'No verdict.';
  const unread = unreadOf(row, read);
  const { title, why, next } = unread === null ? describeNote(row.reason) : describe(unread);
  return `No verdict. ${title}: ${why} ${next}`.trim();
}

function sentenceOf(row: RowReview, read: ReadMeasure | null, cells: TableCells): string {
  const isPercent = cells.isPercent(row.row, 'target') || (read?.ok === true && read.unit === '%');
  if (row.reason === 'OVERRIDE') {
    const { title, why } = describeNote('OVERRIDE');
    const computed = read?.ok === true ? whyMeasure(read.measure, isPercent) : '';
    return `${title}: ${why} Computed: ${row.computed ?? 'Grey'}. ${computed}`.trim();
  }
  if (row.subject === 'milestone') return milestoneSentence(row, cells);
  return read?.ok === true && row.status !== 'Grey' ? whyMeasure(read.measure, isPercent) : greySentence(row, read);
}

/** Explains one row of a review. */
export function explain(book: WorkbookSnapshot, result: ReviewResult, table: TableReview, row: RowReview): Explanation {
  const grid = gridOfTable(book, table);
  const isTurned = table.table.orientation === 'transposed';
  const cells = tableCells(grid, table.table, result.context.settings.fillMerged);
  const read = measureOf(cells, result, table, row);
  return {
    table,
    row,
    bands: result.context.rulesOf(table.sheetName, row.name).bands.name,
    sentence: sentenceOf(row, read, cells),
    unread: unreadOf(row, read),
    flips: read?.ok === true && row.status !== 'Grey' && row.computed === null ? flips(read.measure) : [],
    notes: row.notes.map((note) => ({ note, text: noteText(note) })),
    cells: table.table.columns.map(({ role, column, header, confidence }) => ({
      role,
      cell: isTurned ? a1(column, row.row) : a1(row.row, column),
      header,
      shown: shownCell(grid.value(row.row, column), grid.style(row.row, column).format, book.dates),
      confidence,
    })),
    feeds: result.review.objectives.flatMap((objective) => {
      if (!isOfTable(objective, table)) return [];
      const part = objective.children.find((child) => child.row === row.row);
      return part === undefined ? [] : [{ objective, without: part.without }];
    }),
  };
}

/** A cell as people see it: a serial in a date's dress as the date, a share in a percentage's as the percentage. */
function shownCell(value: CellValue, format: string, system: DateSystem): string {
  if (typeof value !== 'number') return textOf(value);
  const day = isDateFormat(format) ? dayOfSerial(value, system) : null;
  if (day !== null) return isoOf(day);
  return isPercentFormat(format) ? `${shown(value * 100)}%` : textOf(value);
}

function noteText(note: Note): string {
  const { title, why } = describeNote(note);
  return why === '' ? title : `${title}: ${why}`;
}
