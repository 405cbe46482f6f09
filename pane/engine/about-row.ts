import { isoOf } from '../../core/calendar/day.ts';
import { dayOfSerial } from '../../core/calendar/serial.ts';
import { isTurned, SURE } from '../../core/columns/found-table.ts';
import { ROLES } from '../../core/columns/role.ts';
import { turnedGrid } from '../../core/columns/turned-grid.ts';
import { describe, describeNote, type Texts } from '../../core/messages/describe.ts';
import { isDateFormat, isPercentFormat } from '../../core/reading/number-format.ts';
import { explain, type CellReading } from '../../core/review/explain-row.ts';
import type { ReviewResult } from '../../core/review/review.ts';
import type { RowReview, TableReview } from '../../core/review/review-types.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Speech } from '../../report/speech.ts';
import type { CellLine, GoalAnswer, RowLine, WhyAnswer } from './answers.ts';
import { goalAnswer } from './goal-lines.ts';
import type { Lines } from './lines.ts';
import { rowId } from './row-lines.ts';

/** A checked workbook, with its rows in the order they are shown. */
export type CheckedBook = {
  readonly book: WorkbookSnapshot;
  readonly result: ReviewResult;
  readonly lines: Lines;
};

/** Finds the grid that a table lies in: turned where the table is. */
export function gridFinder(book: WorkbookSnapshot): (table: TableReview) => Grid {
  return ({ sheet: id, table }) => {
    const sheet = book.sheets.find((each) => each.id === id);
    if (sheet === undefined) throw new Error('the sheet of a reviewed table is in the snapshot');
    const grid = gridOf(sheet, book.styles);
    return isTurned(table) ? (turnedGrid(grid) ?? grid) : grid;
  };
}

/** The cells of a row as the pane dresses them: a date as a date, not as the number the workbook stores. */
function cellLines(
  { table }: TableReview,
  row: number,
  cells: readonly CellReading[],
  grid: Grid,
  dates: WorkbookSnapshot['dates'],
): CellLine[] {
  const lines = cells.map(({ role, cell, header, shown, confidence }): CellLine => {
    const column = table.columns.find((each) => each.role === role)?.column ?? 0;
    const value = grid.value(row, column);
    const { format } = grid.style(row, column);
    const line = { role, a1: cell, header, isGuess: confidence < SURE };
    if (typeof value !== 'number') return { ...line, value: shown, as: 'text' };
    if (!isDateFormat(format)) return { ...line, value, as: isPercentFormat(format) ? 'percent' : 'number' };
    const day = dayOfSerial(value, dates);
    return day === null ? { ...line, value, as: 'number' } : { ...line, value: isoOf(day), as: 'date' };
  });
  return lines.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

type FoundRow = { readonly line: RowLine; readonly table: TableReview; readonly row: RowReview };

function rowOf({ result, lines }: CheckedBook, id: string): FoundRow | null {
  const line = lines.rows.find((each) => each.id === id);
  const table = line === undefined ? undefined : result.review.tables[line.table];
  const row = table?.rows.find((each) => rowId(table, each.row) === id);
  return line === undefined || table === undefined || row === undefined ? null : { line, table, row };
}

/** What decided the letters of a row's goal, or null where the row is gone or holds none. */
export function goalOf(checked: CheckedBook, id: string, speech: Speech): GoalAnswer | null {
  const found = rowOf(checked, id);
  if (found?.row.smart === undefined) return null;
  return goalAnswer(found.line, found.table.sheetName, found.row.smart, speech);
}

/** Why a row has its colour, or null where it is gone. */
export function whyOf(checked: CheckedBook, id: string, texts: Texts): WhyAnswer | null {
  const { book, result, lines } = checked;
  const found = rowOf(checked, id);
  if (found === null) return null;
  const { line, table, row } = found;
  const why = explain(book, result, table, row);
  const unread = why.unread ?? (row.reason === null ? null : row.reason);
  return {
    row: line,
    sheetName: table.sheetName,
    sentence: why.sentence,
    unread: unread === null ? null : typeof unread === 'string' ? describeNote(unread, texts) : describe(unread, texts),
    flips: why.flips
      .filter((flip) => flip.of === 'actual')
      .map(({ to, at, by, side }) => ({ to, at, by, isAt: side === 'at' })),
    notes: row.notes.map((note) => describeNote(note, texts)),
    cells: cellLines(table, row.row, why.cells, gridFinder(book)(table), book.dates),
    feeds: why.feeds.flatMap(({ objective }) => {
      const shown = lines.answer.objectives[result.review.objectives.indexOf(objective)];
      const part = shown?.children.find((child) => child.rowId === id);
      return shown === undefined || part === undefined ? [] : [{ objective: shown, without: part.without }];
    }),
    bands: why.bands,
    isDirectionGuessed: row.isDirectionGuessed,
    kind: row.kind,
  };
}
