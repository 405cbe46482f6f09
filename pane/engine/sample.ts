import { dayOfIso } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { PLAIN_STYLE, plainSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';

const STYLES = [PLAIN_STYLE, { ...PLAIN_STYLE, format: '0.0%' }, { ...PLAIN_STYLE, format: 'yyyy-mm-dd' }];
const [PLAIN, PERCENT, DATE] = [0, 1, 2];

function serial(iso: string): CellValue {
  const day = dayOfIso(iso);
  return day === null ? iso : serialOfDay(day, 1900);
}

function styleOf(cell: CellValue, header: CellValue | undefined): number {
  if (typeof cell !== 'number') return PLAIN;
  if (header === 'Start' || header === 'Due') return DATE;
  return header === '% done' || Math.abs(cell) < 1 ? PERCENT : PLAIN;
}

function sheet(id: string, name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  const [header = []] = values;
  const styles = values.map((row) => row.map((cell, column) => styleOf(cell, header[column])));
  return plainSheet(values, { id, name, styles });
}

/** A small plan to try things on: nothing of the user's is read for it, and it is written nowhere. */
export function sampleBook(): WorkbookSnapshot {
  const kpis: CellValue[][] = [
    ['Objective', 'KPI', 'Owner', 'Target', 'Actual'],
    ['Grow with the right customers', 'Qualified leads', 'Priya', 1200, 1010],
    ['Grow with the right customers', 'New customers', 'Dana', 45, 42],
    ['Grow with the right customers', 'Bookings', 'Dana', 5000000, 5120000],
    ['Keep customers happy', 'Churn rate', 'Tom', 0.05, 0.064],
    ['Keep customers happy', 'Net promoter score', 'Tom', 40, 43],
    ['Keep customers happy', 'Reference visits', 'Mei', 12, 'TBD'],
    ['Run a tight ship', 'Gross margin', 'Lars', 0.62, 0.58],
    ['Run a tight ship', 'Open defects', 'Mei', 20, 14],
  ];
  const tasks: CellValue[][] = [
    ['Task', 'Owner', 'Start', 'Due', '% done'],
    ['Price list for the new line', 'Dana', serial('2026-01-12'), serial('2026-03-31'), 1],
    ['Hire two account managers', 'Lars', serial('2026-02-01'), serial('2026-05-29'), 0.5],
    ['Partner day', 'Priya', serial('2026-04-01'), serial('2026-09-30'), 0.4],
  ];
  return {
    name: 'Sample',
    dates: 1900,
    styles: STYLES,
    sheets: [sheet('sample-1', 'KPIs', kpis), sheet('sample-2', 'Tasks', tasks)],
  };
}
