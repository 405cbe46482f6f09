import { isoOf, type IsoDate } from '../../core/calendar/day.ts';
import { dayOfSerial } from '../../core/calendar/serial.ts';
import type { Skipped } from '../../core/changes/edits.ts';
import type { Mode } from '../../core/changes/propose.ts';
import type { FormatsSnapshot } from '../../core/formats/formats-snapshot.ts';
import { ROLES } from '../../core/columns/role.ts';
import { turnedGrid } from '../../core/columns/turned-grid.ts';
import { describe, describeNote, type Texts } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import type { Text } from '../../core/messages/text.ts';
import { isDateFormat, isPercentFormat } from '../../core/reading/number-format.ts';
import { explain, type CellReading } from '../../core/review/explain-row.ts';
import { reviewWorkbook, type ReviewResult } from '../../core/review/review.ts';
import type { RowReview, TableReview } from '../../core/review/review-types.ts';
import { parseSettings } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { gridOf, type Grid, type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type {
  AuditAnswer,
  CellLine,
  CompareAnswer,
  GoalAnswer,
  PreviewAnswer,
  ReportAnswer,
  ReviewAnswer,
  RowLine,
  SettingsAnswer,
  ToldCell,
  WhyAnswer,
} from './answers.ts';
import type { ReportSheet } from '../pane-host.ts';
import { speechOf, type Speech } from '../../report/speech.ts';
import { auditAnswer } from './audit-lines.ts';
import { goalAnswer } from './goal-lines.ts';
import { isTurned, SURE } from '../../core/columns/found-table.ts';
import { countsOf, linesOf, type Lines } from './lines.ts';
import { previewOf } from './preview.ts';
import { reportAnswer, reportSheetAnswer } from './report.ts';
import { rowId } from './row-lines.ts';
import { sampleBook } from './sample.ts';
import { toldCells } from './told-cells.ts';

/** A piece of a sheet: its rows from the next one on. */
export type SheetRows = Pick<SheetSnapshot, 'values' | 'formulas' | 'styles'>;

/**
 * The part of the pane that thinks: it holds the workbook as it was read and answers with lines to show. It runs in a
 * worker, so that ten thousand rows never make the pane stop answering; everything in and out is JSON-safe.
 */
export type Engine = {
  speak(language: string): void;
  readSettings(text: string | null): SettingsAnswer;
  /** Takes a workbook as it is; the present check stays until the new one is checked. */
  open(book: WorkbookSnapshot): void;
  openSample(): void;
  /** Takes a workbook piece by piece: `begin`, its rows sheet by sheet, `finish`. Before that the one before is in force. */
  begin(book: WorkbookSnapshot): void;
  addRows(sheet: number, rows: SheetRows): void;
  finish(): void;
  /** Goes back to the workbook of the present check, where one that came after it was given up. */
  giveUp(): void;
  review(settings: Settings, asOf: IsoDate): ReviewAnswer;
  rows(from: number, count: number): readonly RowLine[];
  compare(settings: Settings, asOf: IsoDate): CompareAnswer;
  why(id: string): WhyAnswer | null;
  goal(id: string): GoalAnswer | null;
  /** Holds home-made stoplights against the checked rows; null before a check. */
  audit(formats: FormatsSnapshot | null): AuditAnswer | null;
  preview(mode: Mode): PreviewAnswer | null;
  /** The report of the present check as one self-contained page; null before a check. */
  report(): ReportAnswer | null;
  /** The same as a sheet; null before a check. */
  reportSheet(): ReportSheet | null;
  tell(problems: readonly Problem[]): readonly Text[];
  /** Cells that were left as they are, with their rows and why. */
  tellCells(cells: readonly Skipped[]): readonly ToldCell[];
};

type Checked = { readonly book: WorkbookSnapshot; readonly result: ReviewResult; readonly lines: Lines };

function gridFinder(book: WorkbookSnapshot): (table: TableReview) => Grid {
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

function rowOf({ result, lines }: Checked, id: string): FoundRow | null {
  const line = lines.rows.find((each) => each.id === id);
  const table = line === undefined ? undefined : result.review.tables[line.table];
  const row = table?.rows.find((each) => rowId(table, each.row) === id);
  return line === undefined || table === undefined || row === undefined ? null : { line, table, row };
}

function goalOf(checked: Checked, id: string, speech: Speech): GoalAnswer | null {
  const found = rowOf(checked, id);
  if (found?.row.smart === undefined) return null;
  return goalAnswer(found.line, found.table.sheetName, found.row.smart, speech);
}

function whyOf(checked: Checked, id: string, texts: Texts): WhyAnswer | null {
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

/** How many rows have another status in another check of the same workbook; rows that come or go count too. */
function changedRows(before: readonly RowLine[], after: readonly RowLine[]): number {
  const known = new Map(before.map((row) => [row.id, row.status]));
  const differing = after.filter((row) => known.get(row.id) !== row.status).length;
  const kept = after.filter((row) => known.has(row.id)).length;
  return differing + (before.length - kept);
}

/** A workbook with more rows at the end of one of its sheets. */
function withRows(book: WorkbookSnapshot, index: number, { values, formulas, styles }: SheetRows): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet, i) =>
    i !== index
      ? sheet
      : {
          ...sheet,
          values: [...sheet.values, ...values],
          formulas: [...sheet.formulas, ...formulas],
          styles: [...sheet.styles, ...styles],
        },
  );
  return { ...book, sheets };
}

/** Makes an engine. It answers at once and knows one workbook at a time, and one that is coming. */
export function createEngine(): Engine {
  let speech = speechOf('en');
  let coming: WorkbookSnapshot | null = null;
  let book: WorkbookSnapshot | null = null;
  let checked: Checked | null = null;
  /** A change may be settled or taken back before anything was checked. */
  const unnamed = ({ why, ...at }: Skipped): ToldCell => ({
    name: '',
    objective: null,
    sheetName: '',
    a1: a1(at.row, at.column),
    at,
    why: describeNote(why, speech.texts),
  });
  const check = (of: WorkbookSnapshot | null, settings: Settings, asOf: IsoDate): Checked => {
    if (of === null) throw new Error('a workbook is opened before it is checked');
    const result = reviewWorkbook(of, settings, asOf);
    return { book: of, result, lines: linesOf(of, result, gridFinder(of), speech.texts) };
  };
  return {
    speak: (language) => {
      speech = speechOf(language);
    },
    readSettings: (text) => {
      const read = parseSettings(text ?? '{"version":1}');
      const told = read.ok ? read.notes : [read.problem];
      return { settings: read.settings, mayKeep: read.ok, told: told.map((each) => describe(each, speech.texts)) };
    },
    open: (next) => {
      book = next;
    },
    openSample: () => {
      book = sampleBook();
    },
    begin: (next) => {
      coming = next;
    },
    addRows: (index, rows) => {
      coming = coming === null ? null : withRows(coming, index, rows);
    },
    finish: () => {
      book = coming ?? book;
      coming = null;
    },
    giveUp: () => {
      coming = null;
      book = checked?.book ?? book;
    },
    review: (settings, asOf) => {
      checked = check(book, settings, asOf);
      return checked.lines.answer;
    },
    rows: (from, count) => checked?.lines.rows.slice(from, from + count) ?? [],
    compare: (settings, asOf) => {
      const { rows } = check(checked?.book ?? book, settings, asOf).lines;
      return { changed: changedRows(checked?.lines.rows ?? [], rows), of: rows.length, counts: countsOf(rows) };
    },
    why: (id) => (checked === null ? null : whyOf(checked, id, speech.texts)),
    goal: (id) => (checked === null ? null : goalOf(checked, id, speech)),
    audit: (formats) => (checked === null ? null : auditAnswer(checked.book, checked.result, formats, speech.texts)),
    preview: (mode) => (checked === null ? null : previewOf({ ...checked, texts: speech.texts }, mode)),
    report: () => (checked === null ? null : reportAnswer(checked.book, checked.result, speech)),
    reportSheet: () => (checked === null ? null : reportSheetAnswer(checked.book, checked.result, speech)),
    tell: (problems) => problems.map((each) => describe(each, speech.texts)),
    tellCells: (cells) =>
      checked === null ? cells.map(unnamed) : toldCells(cells, { ...checked, texts: speech.texts }),
  };
}
