import { describe, expect, test } from 'vitest';
import { explain } from '../../core/review/explain-row.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import { book, lines } from '../support/book.ts';

/** What a review says of a drawn sheet at the end of June 2026, in lines. */
function reviewed(
  drawing: string,
  settings: Partial<Settings> = {},
): { rows: string[]; objectives: string[]; why: string[] } {
  const drawn = book(...lines(drawing));
  const result = reviewWorkbook(drawn, { ...defaultSettings(), ...settings }, '2026-06-30');
  const { tables, objectives, problems } = result.review;
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  return {
    rows: rows.map(({ row }) =>
      [row.name, row.status, row.reason, ...row.notes].filter((each) => each !== null).join(' '),
    ),
    objectives: [
      ...objectives.map(({ name, status, score, flags }) => [name, status, score ?? '-', ...flags].join(' ')),
      ...problems.map(({ code, args }) => `${code}:${String(args['detail'])}`),
    ],
    why: rows.map(({ table, row }) => explain(drawn, result, table, row).sentence),
  };
}

describe('objectives, from what the sheet says of them', () => {
  test.each<[string, string, string[]]>([
    [
      'a parent column: several parents share a row, one that is not there is named',
      `
ID | Objective | Parent | Target | Actual | Weight
O1 | Grow revenue | | | |
O2 | Happy customers | | | |
K1 | New bookings | O1 | 100 | 40 | 50
K2 | Renewals | O1; O2 | 100 | 100 | 75; 25
K3 | NPS | O2 | 50 | 40 | 30
K4 | Leads | O9 | 10 | 10 | 20`,
      ['Grow revenue Red 0.76', 'Happy customers Yellow 0.890909091', 'ORPHAN:K4->O9'],
    ],
    [
      'a loop is Grey with its path, of two rows with one id the first counts',
      `
ID | KPI | Parent | Target | Actual
A | Alpha | C | 1 | 1
B | Beta | A | 1 | 1
C | Gamma | B | 1 | 1
K | Kappa | A | 1 | 1
K | Kappa again | A | 1 | 0`,
      [
        ...['Alpha', 'Beta', 'Gamma'].map((name) => `${name} Grey - CYCLE:A>B>C`),
        ...['CYCLE:A>B>C', 'DUPLICATE:K (rows 5, 6)'],
      ],
    ],
    [
      'numbers: 1.10 as text is the tenth, a number that occurs twice is named',
      `
No | KPI | Target | Actual
1 | Grow | |
1.1 | Bookings | 100 | 100
'1.10 | Partners | 10 | 9
1.1 | Leads | 100 | 95
2 | Serve | |
2.1 | CSAT | 90% | 91%`,
      ['Grow Yellow 0.95', 'Serve Green 1', 'DUPLICATE:1.1 (rows 3, 5)'],
    ],
    [
      'indentation',
      `
KPI | Target | Actual
Company | |
>  Sales | |
>> Bookings | 100 | 90
>> Win rate | 30% | 31%
>  Service | |
>> Uptime | 99.5% | 50%`,
      ['Company Red 0.726256282', 'Sales Yellow 0.95', 'Service Red 0.502512563'],
    ],
  ])('%s', (_, drawing, expected) => {
    const { objectives } = reviewed(drawing);
    expect(objectives).toEqual(expected);
  });
});

describe('rows', () => {
  test('a bad cell never stops the rest, and says what it holds; totals are no rows', () => {
    const { rows, why } = reviewed(`
KPI | Target | Actual | Confidence
Leads | 100 | 100 | 30%
Demos | 100 | 50 | 9
Broken | 100 | #DIV/0! |
Later | TBD | 5 |
Ref | Target+10% | 5 |
Words | 100 | soon |
Flag | 100 | TRUE |
Two | 100 | 12 of 30 |
DSO | 40-50 | 55 |
Total | 200 | 150 |`);
    expect(rows).toEqual([
      'Leads Green WATERMELON_RISK',
      'Demos Red EVIDENCE_NEEDED',
      'Broken Grey ERROR ERROR:#DIV/0!',
      'Later Grey NO_TARGET',
      'Ref Grey TARGET_REF',
      'Words Grey TEXT',
      'Flag Grey BOOLEAN',
      'Two Grey TEXT TWO_NUMBERS',
      'DSO Yellow',
    ]);
    expect(why[5]).toContain('"soon" is not a number');
    expect(why[7]).toContain('"12 of 30" holds more than one number');
  });

  test('tasks are judged as milestones', () => {
    const { rows } = reviewed(`
Task | Owner | Start | Due | % Complete | Status
Brief | Ann | 2026-01-05 | 2026-01-16 | 100% | Completed
Design | Bo | 2026-05-01 | 2026-07-31 | 20% | In Progress
Build | Cy | 2026-06-01 | 2026-07-05 | 50% | In Progress
Test | Di | 2026-06-01 | 2026-06-20 | 50% | In Progress
Ship | Ed | 2026-08-01 | 2026-09-30 | 0% | Not Started
Drop | Ed | 2026-02-01 | 2026-03-30 | 0% | Cancelled`);
    expect(rows).toEqual([
      'Brief Green DONE',
      'Design Red',
      'Build Yellow DUE_SOON DAYS_LEFT:5',
      'Test Red OVERDUE DAYS_LATE:10',
      'Ship Grey NOT_STARTED',
      'Drop Grey CANCELLED',
    ]);
  });

  test('an override counts with reason, owner and expiry; the computed colour stays visible', () => {
    const override = {
      name: 'Leads',
      status: 'Green',
      reason: 'New contract',
      owner: 'Ann',
      expires: '2026-06-30',
    } as const;
    const { rows, why } = reviewed(
      `
KPI | Target | Actual
Leads | 100 | 60
Demos | 10 | 5
Calls | 10 | 5`,
      {
        overrides: [
          override,
          { ...override, name: 'Demos', expires: '2026-06-29' },
          { ...override, name: 'Calls', reason: '' },
        ],
      },
    );
    expect(rows).toEqual([
      'Leads Green OVERRIDE OVERRIDE_BY:Ann',
      'Demos Red OVERRIDE_EXPIRED',
      'Calls Red OVERRIDE_INCOMPLETE',
    ]);
    expect(why[0]).toContain('Computed: Red. 60 of 100 is 40.0% behind');
  });

  test('a measure with a period is judged by what is due by now', () => {
    const { rows, why } = reviewed(`
KPI | Start | End | Baseline | Target | Actual
Bookings | 2026-01-01 | 2026-12-31 | | 1000 | 400
Churn rate | 2026-01-01 | 2026-12-31 | 10% | 5% | 8%
Win rate | 2026-01-01 | 2026-12-31 | | 30% | 31%
Later | 2026-07-01 | 2026-12-31 | | 100 | 0
Bad | 2026-12-01 | 2026-01-31 | | 100 | 0`);
    expect(rows).toEqual([
      'Bookings Red KIND_GUESSED:flow',
      'Churn rate Red KIND_GUESSED:ramp',
      'Win rate Green KIND_GUESSED:level',
      'Later Grey NOT_STARTED KIND_GUESSED:flow',
      'Bad Grey BAD_PERIOD KIND_GUESSED:flow',
    ]);
    expect(why[1]).toMatch(/^8% of the 7\.520548% due by now \(from 10% to 5%\) is 19\.3% behind/);
  });

  test('months side by side: what adds up is summed, a level is judged by its last month', () => {
    const { rows } = reviewed(`
KPI | Jan Target | Jan Actual | Feb Target | Feb Actual | Mar Target | Mar Actual
Bookings | 100 | 90 | 100 | 100 | 100 | 110
Win rate | 30% | 25% | 30% | 29% | 30% |
Costs | 50 | 60 | 50 | 50 | 50 | 45`);
    expect(rows).toEqual([
      'Bookings Green KIND_GUESSED:flow YEAR_ASSUMED',
      'Win rate Yellow MISSING_PERIODS:1 KIND_GUESSED:level YEAR_ASSUMED',
      'Costs Yellow KIND_GUESSED:flow YEAR_ASSUMED',
    ]);
  });
});

describe('what a table is about', () => {
  test.each<[string, string, string[]]>([
    [
      'a scorecard with periods and a typed status is judged by its numbers',
      `
KPI | Start | End | Target | Actual | Status
Leads | 2026-01-01 | 2026-12-31 | 1000 | 300 | On track
Demos | 2026-01-01 | 2026-12-31 | 100 | 60 | Late`,
      ['Leads Red KIND_GUESSED:flow', 'Demos Green KIND_GUESSED:flow'],
    ],
    [
      'tasks that carry a budget along are judged by their dates',
      `
Task | Start | End | Budget | Actual cost | Status
Build | 2026-01-01 | 2026-06-30 | 1000 | 300 | Done
Test | 2026-01-01 | 2026-05-31 | 100 | 60 | In progress`,
      ['Build Green DONE', 'Test Red OVERDUE DAYS_LATE:30'],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(reviewed(drawing).rows).toEqual(expected);
  });
});
