import { isoOf } from '../calendar/day.ts';
import { dayOfSerial, type DateSystem } from '../calendar/serial.ts';
import type { Role } from '../columns/role.ts';
import { describe, describeNote, isMessageCode } from '../messages/describe.ts';
import type { Note } from '../messages/problem.ts';
import type { Text } from '../messages/text.ts';
import { readNumber } from '../reading/number.ts';
import { isDateFormat, isPercentFormat } from '../reading/number-format.ts';
import { readMeasure } from '../stoplight/cells.ts';
import { flips, type Flip } from '../stoplight/flips.ts';
import { shown, whyMeasure } from '../stoplight/why.ts';
import { a1, contains, type CellValue } from '../workbook/cells.ts';
import { gridOf, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import type { ReviewContext } from './context.ts';
import { rowJudgings } from './measure-rows.ts';
import type { ReviewResult } from './review.ts';
import type { ObjectiveReview, RowReview, TableReview } from './review-types.ts';
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
  /** The arithmetic, the rule and what turns the colour, in a sentence of the row's own numbers. */
  readonly sentence: string;
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

/** A row's reason in words that quote the cell it is about. */
function reasonText(reason: string, quoted: string): Text {
  if (!isMessageCode(reason)) return describeNote(reason);
  return describe({ code: reason, args: { text: quoted, error: quoted, detail: '' } });
}

/** The cell that a Grey row's reason is about: its date, or the first of actual and target that is no number. */
function oddCell(cells: TableCells, context: ReviewContext, { row, subject }: RowReview): string {
  if (subject === 'milestone') return cells.text(row, cells.has('due') ? 'due' : 'target');
  return cells.text(row, readNumber(cells.value(row, 'actual'), context.numbers).ok ? 'target' : 'actual');
}

function milestoneSentence(row: RowReview, quoted: string): string {
  const reason = row.reason === null ? null : reasonText(row.reason, quoted);
  const due = row.due === null ? '' : ` Due ${row.due}.`;
  const days = row.notes.find((note) => note.startsWith('DAYS_'));
  const count = days === undefined ? '' : ` ${describeNote(days).why}`;
  if (reason !== null) return `${reason.title}: ${reason.why}${due}${count}`;
  return `${row.name} is ${Math.round((row.actual ?? 0) * 100)}% done where ${Math.round((row.expected ?? 0) * 100)}% was due by now.${due}`;
}

/** Explains one row of a review. */
export function explain(book: WorkbookSnapshot, result: ReviewResult, table: TableReview, row: RowReview): Explanation {
  const sheet = book.sheets.find((each) => each.id === table.sheet);
  if (sheet === undefined) throw new Error('the sheet of a reviewed table is in the snapshot');
  const upright = gridOf(sheet, book.styles);
  const isTurned = table.table.orientation === 'transposed';
  const grid = isTurned
    ? {
        ...upright,
        value: (r: number, c: number) => upright.value(c, r),
        style: (r: number, c: number) => upright.style(c, r),
      }
    : upright;
  const cells = tableCells(grid, table.table, result.context.settings.fillMerged);
  const { judging } = rowJudgings(cells, result.context, table.titles)(row.row, row.name);
  const read = readMeasure(
    {
      actual: cells.value(row.row, 'actual'),
      target: cells.value(row.row, 'target'),
      baseline: cells.value(row.row, 'baseline'),
    },
    judging,
  );
  const isPlainMeasure = row.subject === 'measure' && table.table.periods.length === 0;
  const wide =
    row.actual !== null && typeof row.expected === 'number'
      ? {
          actual: row.actual,
          aim: { kind: 'value' as const, target: row.expected, direction: row.direction ?? 'higher', strict: false },
          rules: result.context.rules,
        }
      : null;
  const measure = isPlainMeasure ? (read.ok ? read.measure : null) : row.subject === 'measure' ? wide : null;
  const quoted = oddCell(cells, result.context, row);
  const reason = row.reason === null ? null : reasonText(row.reason, quoted);
  const isJudged = measure !== null && row.status !== 'Grey' && row.computed === null;
  const sentence = isJudged
    ? whyMeasure(measure)
    : row.subject === 'milestone'
      ? milestoneSentence(row, quoted)
      : `No verdict. ${reason?.title ?? ''}: ${reason?.why ?? ''} ${reason?.next ?? ''}`.trim();
  return {
    table,
    row,
    sentence,
    flips: isJudged ? flips(measure) : [],
    notes: row.notes.map((note) => ({ note, text: noteText(note) })),
    cells: table.table.columns.map(({ role, column, header, confidence }) => ({
      role,
      cell: isTurned ? a1(column, row.row) : a1(row.row, column),
      header,
      shown: shownCell(grid.value(row.row, column), grid.style(row.row, column).format, book.dates),
      confidence,
    })),
    feeds: result.review.objectives.flatMap((objective) => {
      if (objective.sheet !== table.sheet) return [];
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
