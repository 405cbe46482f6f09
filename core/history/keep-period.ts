import type { Day } from '../calendar/day.ts';
import { serialOfDay } from '../calendar/serial.ts';
import { lightOfText } from '../audit/status-sign.ts';
import { contentsDigest } from '../changes/compare.ts';
import { changeSetOf, type ChangeSet, type Content, type Contents, type Edit, type Guard } from '../changes/edits.ts';
import { paletteOf } from '../changes/look.ts';
import { tagged } from '../changes/rule-tag.ts';
import type { SheetDraft } from '../changes/sheet-draft.ts';
import { columnFor } from '../columns/found-table.ts';
import { partLanguageOf } from '../execution/sheets/part.ts';
import { foldedText } from '../reading/text.ts';
import type { ReviewResult } from '../review/review.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import type { Status } from '../stoplight/status.ts';
import { columnLetters, type CellValue } from '../workbook/cells.ts';
import { freeName } from '../workbook/free-name.ts';
import { madeKey } from '../workbook/made-sheet.ts';
import { gridOf, type Grid, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { recordedMeasures } from './measures.ts';
import { historySheet, recordsIn } from './read-records.ts';
import { periodOf } from './period.ts';
import { HISTORY, RECORD_COLUMNS, type HistoryRecord } from './record.ts';
import { HISTORY_WORDS, type HistoryWords } from './words.ts';

/** What the owner of a row says of it, where the sheet has a column for that. */
export function claimedIn(grid: Grid, { table }: TableReview, row: number) {
  const column = columnFor(table, 'status');
  return column === null || table.orientation === 'transposed' ? null : lightOfText(grid.value(row, column));
}

function recordOf(table: TableReview, row: RowReview, grid: Grid, day: Day): HistoryRecord {
  return {
    period: periodOf(day),
    day,
    sheet: table.sheetName,
    measure: row.name,
    status: row.computed ?? row.status,
    claimed: claimedIn(grid, table, row.row),
    confidence: row.confidence,
    actual: row.actual,
    target: typeof row.target === 'number' ? row.target : null,
    expected: row.expected,
    attainment: row.attainment,
  };
}

/** All rows of a check as records of its day; rows without a name cannot be known again. */
function recordsOf(book: WorkbookSnapshot, { review, context }: ReviewResult): HistoryRecord[] {
  return review.tables.flatMap((table) => {
    const sheet = book.sheets.find(({ id }) => id === table.sheet);
    if (sheet === undefined) return [];
    const grid = gridOf(sheet, book.styles);
    return table.rows.filter(({ name }) => name.trim() !== '').map((row) => recordOf(table, row, grid, context.asOf));
  });
}

/** Of two rows of one name on a sheet nobody could tell later which was which: the first is recorded. */
function firstOfEachName(records: readonly HistoryRecord[]): HistoryRecord[] {
  const known = new Set<string>();
  return records.filter(({ sheet, measure }) => {
    const key = `${foldedText(sheet)}\n${foldedText(measure)}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

const RESULTS = RECORD_COLUMNS.filter((column) => column !== 'day');

/** Whether two records say the same; the day of looking apart. */
function isSameResult(a: HistoryRecord, b: HistoryRecord | undefined): boolean {
  return b !== undefined && RESULTS.every((column) => a[column] === b[column]);
}

function contentOf(value: CellValue): Content {
  return { value, formula: null };
}

function rowOf(record: HistoryRecord, dates: WorkbookSnapshot['dates']): readonly Content[] {
  return RECORD_COLUMNS.map((column) => contentOf(column === 'day' ? serialOfDay(record.day, dates) : record[column]));
}

/** So many rows of the record are dressed from the beginning: years of most plans. */
const DRESSED_ROWS = 2_000;

const STATUSES: readonly Status[] = ['Green', 'Yellow', 'Red', 'Grey'];

function rulesFor(settings: ReviewResult['context']['settings']): SheetDraft['rules'] {
  const palette = paletteOf(settings.palette);
  const column = RECORD_COLUMNS.indexOf('status');
  return STATUSES.map((status) => {
    const key = madeKey(HISTORY, 'record', 'status', status.toLowerCase());
    const areas = [{ top: 1, left: column, bottom: DRESSED_ROWS, right: column }];
    return { key, areas, formula: tagged(`$${columnLetters(column)}2="${status}"`, key), look: palette[status] };
  });
}

const WIDTHS: Readonly<Record<(typeof RECORD_COLUMNS)[number], number>> = {
  period: 9,
  day: 12,
  sheet: 20,
  measure: 36,
  status: 10,
  claimed: 10,
  confidence: 11,
  actual: 14,
  target: 14,
  expected: 14,
  attainment: 11,
};

function draftOf(name: string, words: HistoryWords, rows: Contents, { context }: ReviewResult): SheetDraft {
  const plain = { fill: null, font: null, size: null, bold: null, wrap: null, format: null };
  const column = (key: (typeof RECORD_COLUMNS)[number], format: string) => {
    const at = RECORD_COLUMNS.indexOf(key);
    return { ...plain, boxes: [{ top: 1, left: at, bottom: DRESSED_ROWS, right: at }], format };
  };
  const heading = { top: 0, left: 0, bottom: 0, right: RECORD_COLUMNS.length - 1 };
  return {
    name,
    isHidden: true,
    contents: [RECORD_COLUMNS.map((key) => contentOf(words.headings[key])), ...rows],
    dress: [
      { ...plain, boxes: [heading], bold: true },
      column('day', 'yyyy-mm-dd'),
      column('confidence', '0%'),
      column('attainment', '0.0%'),
    ],
    widths: RECORD_COLUMNS.map((key) => WIDTHS[key]),
    frozenRows: 1,
    validations: [],
    rules: rulesFor(context.settings),
  };
}

function appended(sheet: SheetSnapshot, grid: Grid, rows: Contents): { edits: Edit[]; guards: Guard[] } {
  const width = RECORD_COLUMNS.length;
  const top = Math.max(1, grid.bounds.bottom + 1);
  const blank = contentOf(null);
  const area = { sheet: sheet.id, top, left: 0, bottom: top + rows.length - 1, right: width - 1 };
  const last = { sheet: sheet.id, top: top - 1, left: 0, bottom: top - 1, right: width - 1 };
  const held = RECORD_COLUMNS.map((_, c) => ({ value: grid.value(top - 1, c), formula: grid.formula(top - 1, c) }));
  return {
    edits: [{ kind: 'content', area, before: rows.map((row) => row.map(() => blank)), after: rows }],
    guards: [{ area: last, digest: contentsDigest([held]) }],
  };
}

/**
 * What keeping the results of a period writes, and nothing is written yet: rows at the end of the record, never over
 * what is there. The first time it makes the record, a hidden sheet; who never keeps one has none. What was kept of the
 * period already and came out the same is not kept again.
 *
 * @param language BCP 47; the headings of a new record
 */
export function keepPeriod(book: WorkbookSnapshot, result: ReviewResult, language: string): ChangeSet {
  const known = recordedMeasures(recordsIn(book));
  const fresh = firstOfEachName(recordsOf(book, result)).filter((record) => {
    const kept = known.of(record.sheet, record.measure).find(({ period }) => period === record.period);
    return !isSameResult(record, kept);
  });
  const rows = fresh.map((record) => rowOf(record, book.dates));
  const sheet = historySheet(book);
  if (rows.length === 0) return changeSetOf([]);
  if (sheet === null) {
    const words = HISTORY_WORDS[partLanguageOf(language)];
    const name = freeName(book, words.name);
    return changeSetOf([{ kind: 'sheet', name, before: null, after: draftOf(name, words, rows, result) }]);
  }
  if (sheet.isProtected) return changeSetOf([], [], [{ sheet: sheet.id, row: 0, column: 0, why: 'PROTECTED' }]);
  const { edits, guards } = appended(sheet, gridOf(sheet, book.styles), rows);
  return changeSetOf(edits, guards);
}
