import { dayOfSerial } from '../calendar/serial.ts';
import { lightOfText } from '../audit/status-sign.ts';
import type { Status } from '../stoplight/status.ts';
import type { CellValue } from '../workbook/cells.ts';
import { madeAs } from '../workbook/made-sheet.ts';
import { gridOf, type Grid, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { HISTORY, RECORD_COLUMNS, type HistoryRecord } from './record.ts';

const STATUSES: readonly Status[] = ['Green', 'Yellow', 'Red', 'Grey'];

/** The sheet of the record, or null where nobody keeps one. */
export function historySheet(book: WorkbookSnapshot): SheetSnapshot | null {
  return book.sheets.find((sheet) => madeAs(sheet) === HISTORY) ?? null;
}

function numberOf(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** The record in a row; null where somebody made the row none. */
function recordIn(grid: Grid, row: number, dates: WorkbookSnapshot['dates']): HistoryRecord | null {
  const at = (column: (typeof RECORD_COLUMNS)[number]): CellValue => grid.value(row, RECORD_COLUMNS.indexOf(column));
  const [period, serial] = [numberOf(at('period')), numberOf(at('day'))];
  const day = serial === null ? null : dayOfSerial(serial, dates);
  const status = STATUSES.find((each) => each === at('status'));
  const measure = textOf(at('measure'));
  if (period === null || day === null || status === undefined || measure === '') return null;
  return {
    period,
    day,
    sheet: textOf(at('sheet')),
    measure,
    status,
    claimed: lightOfText(at('claimed')),
    confidence: numberOf(at('confidence')),
    actual: numberOf(at('actual')),
    target: numberOf(at('target')),
    expected: numberOf(at('expected')),
    attainment: numberOf(at('attainment')),
  };
}

/** All that was recorded, in the order of the sheet: later rows came later. */
export function recordsIn(book: WorkbookSnapshot): readonly HistoryRecord[] {
  const sheet = historySheet(book);
  if (sheet === null) return [];
  const grid = gridOf(sheet, book.styles);
  const records: HistoryRecord[] = [];
  for (let row = 1; row <= grid.bounds.bottom; row++) {
    const record = recordIn(grid, row, book.dates);
    if (record !== null) records.push(record);
  }
  return records;
}
