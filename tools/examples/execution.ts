import { newWorkbook, type NewCell, type NewSheet } from '../../headless/xlsx/write/new-workbook.ts';
import { date, headers } from './cells.ts';
import { MONTH_OF_MAY, REVIEWS, RHYTHM } from './execution-meetings.ts';
import { MIRROR, TEAMS, YEARS } from './execution-mirror.ts';
import { add, after, calculate, colour, create, down, fill, keep, put, type Step } from './filled-book.ts';
import { salesPlan } from './sales-plan.ts';

/** The days on which the results of a period were kept. */
const [APRIL, MAY, JUNE] = ['2026-04-30', '2026-05-29', '2026-06-30'] as const;

const FIRST_KPI = 4;
const COLUMNS = { baseline: 4, target: 5, actual: 6 } as const;

/** The KPIs that add up over the half-year, by their rows: only they have a first and a last day. */
const ADD_UP: ReadonlySet<number> = new Set([0, 2, 5, 11]);

/** The scorecard of the sales plan, with the days between which bookings and leads add up. */
function timed(scorecard: NewSheet): NewSheet {
  const rows = scorecard.rows.map((row, i): readonly NewCell[] => {
    if (i === FIRST_KPI - 1) return [...row, ...headers('Start', 'Due')];
    if (!ADD_UP.has(i - FIRST_KPI)) return row;
    // What adds up begins at nothing: a baseline is for levels, which come from somewhere.
    const cells = row.map((cell, column) => (column === COLUMNS.baseline ? null : cell));
    return [...cells, date('2026-01-01'), date('2026-06-30')];
  });
  return { ...scorecard, rows, widths: [...(scorecard.widths ?? []), 12, 12] };
}

type Actuals = readonly (number | string | null)[];

const ACTUALS: Readonly<Record<string, Actuals>> = {
  [APRIL]: [3_150_000, 0.24, 640, 98, 0.11, 26, 38, 21, 0.061, 36, 52, 1_240_000],
  [MAY]: [3_900_000, 0.25, 815, 95, 0.13, 33, 22, 18, 0.06, 39, 49, 1_610_000],
  [JUNE]: [4_720_000, 0.26, 1_010, 91, 0.15, 39, 14, null, 0.058, 41, 47, '1.96M'],
};

/** What the scorecard said on a day. */
function reported(day: string): Step {
  return put(
    'Scorecard',
    (ACTUALS[day] ?? []).map((value, i) => [FIRST_KPI + i, COLUMNS.actual, value] as const),
  );
}

/** In April 44 people were to be certified; since May it is 40. */
const CERTIFIED = FIRST_KPI + 5;

const HIERARCHY: readonly Step[] = [
  create('objectives', MAY),
  calculate(MAY),
  down(
    'objectives',
    'kpis',
    ['objective', 'Grow bookings by 15 percent'],
    ['driver', ['Customers', 'Customers', 'Market expansion', 'Profitability']],
  ),
  down(
    'objectives',
    'kpis',
    ['objective', 'Make the Atlas launch pay'],
    ['driver', Array<string>(4).fill('Products and services')],
  ),
  down(
    'objectives',
    'kpis',
    ['objective', 'Keep the customers we have'],
    ['driver', ['Customers', 'Brand', 'Profitability', 'Customers']],
  ),
  down('objectives', 'kpis', ['objective', 'Grow bookings by 15 percent'], ['priority', [1, 1, 1, 2]]),
  down('objectives', 'kpis', ['objective', 'Make the Atlas launch pay'], ['priority', [1, 2, 2, 2]]),
  down('objectives', 'kpis', ['objective', 'Keep the customers we have'], ['priority', [1, 3, 3, 1]]),
  create('alignment', MAY),
  down(
    'alignment',
    'pairs',
    ['objective', 'Grow bookings by 15 percent'],
    ['needed', ['Needed', 'Needed', 'Not needed', 'Not needed', 'Not needed']],
  ),
  down(
    'alignment',
    'pairs',
    ['objective', 'Make the Atlas launch pay'],
    ['needed', ['Needed', 'Needed', 'Needed', 'Needed', 'Not needed']],
  ),
  down(
    'alignment',
    'pairs',
    ['objective', 'Keep the customers we have'],
    ['needed', ['Needed', 'Not needed', 'Not needed', 'Needed', 'Needed']],
  ),
  down('alignment', 'pairs', ['objective', 'Grow bookings by 15 percent'], ['answer', ['Yes', 'Yes']]),
  down(
    'alignment',
    'pairs',
    ['objective', 'Grow bookings by 15 percent'],
    ['evidence', ['Pay plan 2026', 'Lead agreement of January']],
  ),
  down('alignment', 'pairs', ['objective', 'Make the Atlas launch pay'], ['answer', ['Yes', 'No', 'Yes']]),
  down('alignment', 'pairs', ['objective', 'Make the Atlas launch pay'], ['evidence', ['39 of 40 certified']]),
  create('csfs', MAY),
  add('csfs', 'csfs', [
    {
      team: 'Sales',
      csf: 'Every rep can show Atlas alone',
      metric: 'Reps certified on Atlas',
      plan: 'Two days a month with the product team',
      owner: 'Dev Patel',
      agreedSales: 'Yes',
      agreedMarketing: 'Yes',
    },
    {
      team: 'Sales',
      csf: 'Renewals are talked about 120 days ahead',
      metric: 'Renewal bookings',
      plan: 'List of renewals in every weekly meeting',
      owner: 'Ewa Nowak',
      agreedSales: 'Yes',
      agreedMarketing: 'Yes',
    },
    {
      team: 'Marketing',
      csf: 'Leads fit the customers we want',
      metric: 'Qualified leads',
      plan: 'One definition of a qualified lead, checked by sales',
      owner: 'Ben Okafor',
      agreedSales: 'Yes',
      agreedMarketing: 'Yes',
    },
    {
      team: 'Marketing',
      csf: 'Three customers speak for Atlas',
      metric: 'Stories published',
      plan: '',
      owner: 'Ben Okafor',
      agreedSales: 'No',
      agreedMarketing: 'Yes',
    },
  ]),
  create('sops', MAY),
  add('sops', 'standards', [
    { position: 'Account executive', kpi: 'Bookings', excellent: 5_000_000, minimum: 4_250_000 },
    { position: 'Account executive', kpi: 'Win rate', excellent: 0.28, minimum: 0.2 },
    { position: 'Account executive', kpi: 'Renewal bookings', excellent: 2_000_000, minimum: 1_800_000 },
    { position: 'Account executive', kpi: 'Days sales outstanding', excellent: 40, minimum: 46 },
    { position: 'Account executive', kpi: 'First meetings a month', excellent: 16, minimum: 10, value: 13 },
    { position: 'Account executive', kpi: 'Account plans up to date', excellent: 1, minimum: 0.8, value: 0.9 },
    { position: 'Marketing manager', kpi: 'Qualified leads', excellent: 1_200, minimum: 1_020 },
    { position: 'Marketing manager', kpi: 'Cost per lead', excellent: 80, minimum: 95 },
    { position: 'Marketing manager', kpi: 'Campaigns a quarter', excellent: 4, minimum: 3, value: 4 },
  ]),
  add('sops', 'positions', [
    {
      role: 'Account executive',
      quantity: '16 first meetings and 6 proposals a month',
      quality: 'Every proposal names the buyer’s problem, what it costs, and who decides',
    },
    {
      role: 'Marketing manager',
      quantity: '200 qualified leads a month from 4 campaigns a quarter',
      quality: 'Sales takes 8 of 10 leads without asking again',
    },
  ]),
  create('milestones', MAY),
];

const MONTHS: readonly Step[] = [
  down(
    'milestones',
    'months',
    ['measure', 'Bookings'],
    ['actual', [760_000, 790_000, 805_000, 795_000, 750_000, 820_000]],
  ),
  down('milestones', 'months', ['measure', 'Qualified leads'], ['actual', [155, 160, 165, 160, 175, 195]]),
  down('milestones', 'months', ['measure', 'Reps certified on Atlas'], ['actual', [4, 6, 8, 8, 7, 6]]),
  down(
    'milestones',
    'months',
    ['measure', 'Renewal bookings'],
    ['actual', [300_000, 310_000, 315_000, 315_000, 370_000, 350_000]],
  ),
  fill('milestones', 'years', 'kpi', [
    ['Bookings', { mode: 'Spread over the rest' }],
    ['Qualified leads', { mode: 'Catch up next month' }],
  ]),
];

/** A plan half-way through its year with the whole execution system in use: every sheet of it, filled in by people. */
export function execution(): Uint8Array {
  const [scorecard, ...others] = salesPlan;
  if (scorecard === undefined) throw new Error('no scorecard');
  return after(newWorkbook([timed(scorecard), ...others]), [
    reported(APRIL),
    put('Scorecard', [[CERTIFIED, COLUMNS.target, 44]]),
    keep(APRIL),
    reported(MAY),
    put('Scorecard', [[CERTIFIED, COLUMNS.target, 40]]),
    keep(MAY),
    ...HIERARCHY,
    reported(JUNE),
    calculate(JUNE),
    ...MONTHS,
    create('milestones', JUNE),
    ...RHYTHM,
    reported(MAY),
    ...MONTH_OF_MAY,
    reported(JUNE),
    create('objectives', JUNE),
    ...REVIEWS,
    ...YEARS,
    ...MIRROR,
    ...TEAMS,
    create('quarterly', JUNE),
    keep(JUNE),
    colour(JUNE),
    calculate(JUNE),
  ]);
}
