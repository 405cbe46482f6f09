import type { NewCell, NewSheet } from '../../headless/xlsx/write/new-workbook.ts';
import { amount, computed, date, FORMATS, headers, note, title } from './cells.ts';

const { number, percent } = FORMATS;

type Measure = readonly [name: string, owner: string, target: number, actual: number | null, format: string];

const MEASURES: readonly Measure[] = [
  ['New customers', 'Dana Cole', 45, 47, number],
  ['Bookings', 'Dana Cole', 5_000_000, 4_600_000, number],
  ['Churn rate', 'Tom Berg', 0.05, 0.064, percent],
  ['Open defects', 'Mei Lin', 20, 14, number],
  ['Qualified leads', 'Priya Rao', 1200, 1010, number],
  ['Reference visits', 'Mei Lin', 12, null, number],
  ['Gross margin', 'Lars Holm', 0.62, 0.58, percent],
];

/** What the usual formula shows: it knows no direction, and takes a blank for zero. */
function lightOf(share: number): string {
  if (share >= 1) return 'Green';
  return share >= 0.85 ? 'Yellow' : 'Red';
}

function scorecard(): NewSheet {
  const first = 5;
  const rows: NewCell[][] = [
    [title('Scorecard, June 2026')],
    [note('The light is a formula, copied down.')],
    [],
    headers('KPI', 'Owner', 'Target', 'Actual', 'Reached', 'Light'),
    ...MEASURES.map(([name, owner, target, actual, format], i): NewCell[] => {
      const row = first + i;
      const share = (actual ?? 0) / target;
      const light = `IF(E${row}>=1,"Green",IF(E${row}>=0.85,"Yellow","Red"))`;
      return [
        name,
        owner,
        amount(target, format),
        amount(actual, format),
        computed(`D${row}/C${row}`, share, percent),
        { value: lightOf(share), formula: light },
      ];
    }),
  ];
  return { name: 'Scorecard', rows, widths: [22, 14, 12, 12, 10, 10], frozenRows: 4 };
}

function projects(): NewSheet {
  const rows: NewCell[][] = [
    headers('Milestone', 'Owner', 'Due', 'Status'),
    ['Price list for the new line', 'Dana Cole', date('2026-03-31'), 'Done'],
    ['Hire two account managers', 'Lars Holm', date('2026-05-29'), 'On track'],
    ['Partner day', 'Priya Rao', date('2026-09-30'), 'On track'],
  ];
  return { name: 'Milestones', rows, widths: [30, 14, 12, 12], frozenRows: 1 };
}

/** A scorecard with lights as people make them, some of them wrong: what `planlight audit` is for. */
export const homeMade: readonly NewSheet[] = [scorecard(), projects()];
