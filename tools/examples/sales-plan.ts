import type { NewCell, NewSheet } from '../../headless/xlsx/write/new-workbook.ts';
import { amount, computed, date, FORMATS, groupHeader, headers, note, strong, title } from './cells.ts';

type Kpi = readonly [
  objective: string,
  name: string,
  area: string,
  owner: string,
  format: string,
  baseline: number | null,
  target: number | string,
  actual: number | string | null,
  weight: number | null,
];

const { money, percent, number, decimal } = FORMATS;
const GROWTH = 'Grow bookings by 15 percent';
const LAUNCH = 'Make the Atlas launch pay';
const KEEP = 'Keep the customers we have';

/** Three objectives with KPIs by function: what a sales leader's scorecard looks like half-way through the year. */
const KPIS: readonly Kpi[] = [
  [GROWTH, 'Bookings', 'Sales', 'Ana Ruiz', money, 4_347_800, 5_000_000, 4_720_000, 3],
  [GROWTH, 'Win rate', 'Sales', 'Ana Ruiz', percent, 0.21, 0.25, 0.26, 1],
  [GROWTH, 'Qualified leads', 'Marketing', 'Ben Okafor', number, 980, 1_200, 1_010, 2],
  [GROWTH, 'Cost per lead', 'Marketing', 'Ben Okafor', money, 96, 80, 91, 1],
  [LAUNCH, 'Share of bookings from Atlas', 'Product', 'Chiara Conti', percent, null, '>15%', 0.15, 2],
  [LAUNCH, 'Reps certified on Atlas', 'Sales', 'Dev Patel', number, 0, 40, 39, 1],
  [LAUNCH, 'Open defects', 'Product', 'Chiara Conti', number, 62, 20, 14, 1],
  [LAUNCH, 'Time to first value (days)', 'Service', 'Ewa Nowak', decimal, 30, 14, null, 1],
  [KEEP, 'Churn rate', 'Service', 'Ewa Nowak', percent, 0.062, 0.05, 0.058, 2],
  [KEEP, 'Net promoter score', 'Service', 'Ewa Nowak', number, 31, 40, 41, 1],
  [KEEP, 'Days sales outstanding', 'Finance', 'Farid Haddad', number, 49, '40-45', 47, 1],
  [KEEP, 'Renewal bookings', 'Sales', 'Dev Patel', money, 1_900_000, 2_000_000, '1.96M', 2],
];

function scorecard(): NewSheet {
  const rows: NewCell[][] = [
    [title('Sales plan 2026')],
    [note('Half-year scorecard. Targets are for the first half; actuals as of 30 June 2026.')],
    [],
    headers('Objective', 'KPI', 'Function', 'Owner', 'Baseline', 'Target', 'Actual', 'Weight'),
    ...KPIS.map(([objective, name, area, owner, format, baseline, target, actual, weight]): NewCell[] => [
      objective,
      name,
      area,
      owner,
      amount(baseline, format),
      typeof target === 'string' ? target : amount(target, format),
      typeof actual === 'string' ? actual : amount(actual, format),
      weight,
    ]),
  ];
  return { name: 'Scorecard', rows, widths: [30, 30, 12, 16, 13, 13, 13, 9], frozenRows: 4 };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'] as const;

/** Bookings by region, plan and actual side by side; June is not closed yet. */
const REGIONS: readonly (readonly [string, readonly number[], readonly (number | null)[]])[] = [
  ['North', [180, 190, 210, 220, 230, 240], [176, 201, 214, 226, 235, null]],
  ['South', [150, 150, 160, 170, 180, 190], [131, 128, 139, 150, 149, null]],
  ['West', [210, 220, 230, 240, 250, 260], [198, 205, 214, 222, 226, null]],
  ['Online', [90, 95, 100, 110, 120, 130], [97, 104, 111, 123, 131, null]],
];

function monthly(): NewSheet {
  const pairs = MONTHS.flatMap((month): NewCell[] => [groupHeader(month), groupHeader('')]);
  const rows: NewCell[][] = [
    [title('Bookings by region, thousand €')],
    [],
    [...headers('Region'), ...pairs],
    [...headers(''), ...MONTHS.flatMap(() => headers('Plan', 'Actual'))],
    ...REGIONS.map(([region, plan, actual]): NewCell[] => [
      region,
      ...MONTHS.flatMap((_, i): NewCell[] => [amount(plan[i] ?? null, number), amount(actual[i] ?? null, number)]),
    ]),
    [strong('Total'), ...totals()],
  ];
  const merges = ['A3:A4', ...MONTHS.map((_, i) => `${letter(1 + 2 * i)}3:${letter(2 + 2 * i)}3`)];
  return { name: 'Monthly', rows, widths: [16, ...MONTHS.flatMap(() => [9, 9])], merges, frozenRows: 4 };
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function totals(): NewCell[] {
  return MONTHS.flatMap((_, i): NewCell[] =>
    [1, 2].map((side): NewCell => {
      const column = letter(2 * i + side);
      const sum = REGIONS.reduce((total, [, plan, actual]) => total + ((side === 1 ? plan[i] : actual[i]) ?? 0), 0);
      return computed(`SUM(${column}5:${column}8)`, sum, number, true);
    }),
  );
}

type Task = readonly [task: string, owner: string, start: string, due: string, done: number, status: string];

const TASKS: readonly Task[] = [
  ['Agree the year plan with all functions', 'Ana Ruiz', '2025-10-01', '2025-12-15', 1, 'Done'],
  ['Hire two account executives', 'Dev Patel', '2026-01-12', '2026-05-29', 0.5, 'In progress'],
  ['Certify all reps on Atlas', 'Dev Patel', '2026-03-02', '2026-07-03', 0.97, 'In progress'],
  ['Launch the partner portal', 'Chiara Conti', '2026-04-01', '2026-09-30', 0.35, 'In progress'],
  ['Move renewals to the new contract', 'Ewa Nowak', '2026-05-04', '2026-12-18', 0.1, 'In progress'],
  ['Trade fair in October', 'Ben Okafor', '2026-08-03', '2026-10-09', 0, 'Not started'],
];

function milestones(): NewSheet {
  const rows: NewCell[][] = [
    [title('Initiatives')],
    [],
    headers('#', 'Task', 'Owner', 'Start date', 'Due date', '% done', 'Status'),
    ...TASKS.map(([task, owner, start, due, done, status], i): NewCell[] => [
      i + 1,
      task,
      owner,
      date(start),
      date(due),
      amount(done, '0%'),
      status,
    ]),
  ];
  return { name: 'Initiatives', rows, widths: [5, 40, 16, 13, 13, 9, 14], frozenRows: 3 };
}

/** A sales plan with objectives and KPIs, bookings by month, and initiatives. */
export const salesPlan: readonly NewSheet[] = [scorecard(), monthly(), milestones()];
