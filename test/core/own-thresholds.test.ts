import { describe, expect, test } from 'vitest';
import { explain } from '../../core/review/explain-row.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import { book, lines, sheets } from '../support/book.ts';

const LAYOUTS = {
  'a row a measure': lines(`
KPI | Target | Actual
Bookings | 100 | 80
Leads | 100 | 80`),
  'months side by side': lines(`
KPI | Jan Target | Jan Actual | Feb Target | Feb Actual
Bookings | 50 | 40 | 50 | 40
Leads | 50 | 40 | 50 | 40`),
  'tasks on pace': lines(`
Task | Start | Due | % done
Bookings | 2026-01-01 | 2026-03-31 | 61%
Leads | 2026-01-01 | 2026-03-31 | 61%`),
} as const;

type Thresholds = Pick<Settings['measures'][number], 'bands' | 'absYellow' | 'sheet'>;

/** 80 of 100: 20 % behind, and 20 short. Tasks: 61 % where 77 % of the days are over. */
function judged(layout: keyof typeof LAYOUTS, own: Thresholds, workbook: Partial<Settings> = {}) {
  const snapshot = book(...LAYOUTS[layout]);
  const settings = {
    ...defaultSettings(),
    kind: 'flow' as const,
    ...workbook,
    measures: workbook.measures ?? [{ name: 'Bookings', ...own }],
  };
  const result = reviewWorkbook(snapshot, settings, '2026-03-10');
  return result.review.tables.flatMap((table) =>
    table.rows.map((row) => {
      const { bands } = explain(snapshot, result, table, row);
      return `${row.name} ${row.status} ${bands}`;
    }),
  );
}

const EVERY = Object.keys(LAYOUTS).filter((layout): layout is keyof typeof LAYOUTS => layout in LAYOUTS);
const OF_AMOUNTS = EVERY.filter((layout) => layout !== 'tasks on pace');

describe.each(EVERY)("a measure's own thresholds, %s", (layout) => {
  test.each<[string, Thresholds, Partial<Settings>, string]>([
    ['none: the default of all', {}, {}, 'Bookings Red sbi'],
    ['a preset', { bands: 'okr-grade' }, {}, 'Bookings Green okr-grade'],
    ['two attainments', { bands: { green: 0.9, yellow: 0.75 } }, {}, 'Bookings Yellow custom'],
    ["before the workbook's", { bands: 'okr-grade' }, { bands: 'binary' }, 'Bookings Green okr-grade'],
    ['of this sheet', { sheet: 'Plan', bands: 'okr-grade' }, {}, 'Bookings Green okr-grade'],
    ['of another sheet', { sheet: 'Other', bands: 'okr-grade' }, {}, 'Bookings Red sbi'],
  ])('%s', (_, own, workbook, expected) => {
    expect(judged(layout, own, workbook)).toEqual([expected, expect.stringMatching(/^Leads Red /)]);
  });
});

describe.each(EVERY)('the thresholds of a sheet, %s', (layout) => {
  const both = (expected: string) => [`Bookings ${expected}`, `Leads ${expected}`];

  test.each<[string, Partial<Settings>, string[]]>([
    ['a preset', { sheets: [{ sheet: 'Plan', bands: 'okr-grade' }] }, both('Green okr-grade')],
    [
      'found however its name is spelled',
      { sheets: [{ sheet: ' PLAN', bands: 'okr-grade' }] },
      both('Green okr-grade'),
    ],
    ['of another sheet', { sheets: [{ sheet: 'Other', bands: 'okr-grade' }] }, both('Red sbi')],
    [
      "before the workbook's",
      { bands: 'binary', sheets: [{ sheet: 'Plan', bands: { green: 0.9, yellow: 0.75 } }] },
      both('Yellow custom'),
    ],
    [
      "behind a measure's own",
      { sheets: [{ sheet: 'Plan', bands: 'okr-grade' }], measures: [{ name: 'Bookings', bands: 'binary' }] },
      ['Bookings Red binary', 'Leads Green okr-grade'],
    ],
    [
      'kept where a measure says nothing about thresholds',
      { sheets: [{ sheet: 'Plan', bands: 'okr-grade' }], measures: [{ name: 'Bookings', direction: 'higher' }] },
      both('Green okr-grade'),
    ],
  ])('%s', (_, settings, expected) => {
    expect(judged(layout, {}, { measures: [], ...settings })).toEqual(expected);
  });
});

describe.each(OF_AMOUNTS)("a measure's own tolerance, %s", (layout) => {
  test.each<[string, Thresholds, Partial<Settings>, string]>([
    ['20 short is tolerated', { absYellow: 20 }, {}, 'Bookings Yellow sbi'],
    ['only 19 short is tolerated', { absYellow: 19 }, {}, 'Bookings Red sbi'],
    ["before the workbook's", { absYellow: 20 }, { absYellow: 5 }, 'Bookings Yellow sbi'],
    ["own bands before the workbook's tolerance", { bands: 'okr-grade' }, { absYellow: 5 }, 'Bookings Green okr-grade'],
  ])('%s', (_, own, workbook, expected) => {
    expect(judged(layout, own, workbook)).toEqual([expected, expect.stringMatching(/^Leads Red /)]);
  });
});

describe('the thresholds of a sheet, in the rest of a workbook', () => {
  const rows = [
    'KPI | Parent | Target | Actual',
    'All |  |  | ',
    'Bookings | All | 100 | 80',
    'Leads | All | 100 | 80',
  ];
  const workbook = sheets({ Plan: rows, Sales: rows });
  const reviewed = (settings: Partial<Settings>) =>
    reviewWorkbook(workbook, { ...defaultSettings(), ...settings }, '2026-03-10').review;

  test('one sheet has its own, the other the default, and each table says which', () => {
    const { tables } = reviewed({ sheets: [{ sheet: 'Sales', bands: 'okr-grade' }] });
    expect(tables.map(({ sheetName, bands }) => `${sheetName} ${bands}`)).toEqual(['Plan sbi', 'Sales okr-grade']);
    expect(tables.map((table) => table.rows.find(({ name }) => name === 'Leads')?.status)).toEqual(['Red', 'Green']);
  });

  test('a measure of all sheets stands on the rules of each', () => {
    const { tables } = reviewed({
      sheets: [{ sheet: 'Sales', bands: 'okr-grade' }],
      measures: [{ name: 'Leads', absYellow: 20 }],
    });
    expect(tables.map((table) => table.rows.find(({ name }) => name === 'Leads')?.status)).toEqual([
      'Yellow',
      'Yellow',
    ]);
    expect(tables.map(({ bands }) => bands)).toEqual(['sbi', 'okr-grade']);
  });

  test.each<[string, Partial<Settings>, string[]]>([
    ['by the bands of their sheet', { sheets: [{ sheet: 'Sales', bands: 'okr-grade' }] }, ['Red', 'Green']],
    ['by their own', { measures: [{ name: 'All', sheet: 'Plan', bands: 'upraise' }] }, ['Yellow', 'Red']],
    [
      'by their own before those of their sheet',
      {
        sheets: [{ sheet: 'Sales', bands: 'okr-grade' }],
        measures: [{ name: 'All', sheet: 'Sales', bands: { green: 0.9, yellow: 0.75 } }],
      },
      ['Red', 'Yellow'],
    ],
  ])('objectives are cut %s', (_, settings, expected) => {
    expect(reviewed(settings).objectives.map(({ status }) => status)).toEqual(expected);
  });
});
