import { describe, expect, test } from 'vitest';
import { lines, type DrawnSheet } from '../support/book.ts';
import { because, found, wanted } from '../support/found.ts';

/** A layout as people make it, and what a person would say its tables and columns are. */
type Layout = readonly [
  what: string,
  expected: string | readonly string[],
  drawing: string,
  more?: Partial<DrawnSheet>,
];

const LAYOUTS: readonly Layout[] = [
  [
    'a title, the author and a blank row stand above the header',
    '5: name A, target B, actual C, owner D',
    `
*Regional scorecard 2026*
Prepared by the planning office
Version 3, last changed 2026-03-02

KPI | Target | Actual | Owner
Net sales | 1,200,000 | 1,105,000 | Kim
Order intake | 1,350,000 | 1,402,000 | Kim
Complaints | 30 | 44 | Lee
Delivery on time | 97% | 96% | Lee`,
  ],
  [
    'the table starts in column C, below notes',
    '4: name C, target D, actual E',
    `
 | Notes: figures in thousands

 |
 | | Measure | Plan | Actual | Delta
 | | Revenue | 900 | 870 | -30
 | | Cost of sales | 400 | 415 | 15
 | | Overheads | 210 | 198 | -12
 | | Profit | 290 | 257 | -33`,
  ],
  [
    'two header rows, the upper one merged',
    '1-2: name A, target B, actual C, any D, any E, any F, any G',
    `
KPI | Quarter 1 | < | < | Year | < | <
^ | Target | Actual | Diff | Target | Actual | Diff
Leads | 300 | 310 | 10 | 1,200 | 310 | -890
Demos | 90 | 71 | -19 | 360 | 71 | -289
Deals | 24 | 22 | -2 | 96 | 22 | -74
Revenue | 410,000 | 388,000 | -22,000 | 1,640,000 | 388,000 | -1,252,000`,
  ],
  [
    'two header rows that group the columns of a task list',
    '1-2: name A, owner B, start C, due D, any E, actualEnd F, status G',
    `
Task | Owner | Planned | < | Actual | < | Status
^ | ^ | Start | End | Start | End | ^
Survey | Ida | 2026-01-05 | 2026-01-16 | 2026-01-05 | 2026-01-19 | Done
Concept | Ole | 2026-01-19 | 2026-02-13 | 2026-01-20 | | In progress
Build | Ida | 2026-02-16 | 2026-04-30 | | | Not started
Rollout | Per | 2026-05-04 | 2026-05-29 | | | Not started`,
  ],
  [
    'a title merged over the whole table is no part of its two header rows',
    '2-3: name A, target B, actual C',
    `
Plant performance 2026 | < | < | <
Indicator | Full year | < | <
^ | Target | Actual | Unit
OEE | 82% | 79% | %
Scrap | 2% | 2.6% | %
Accidents | 0 | 1 | count
Energy per piece | 1.8 | 1.7 | kWh`,
  ],
  [
    'two tables side by side',
    ['1: name A, target B, actual C', '1: name E, target F, actual G'],
    `
Sales KPI | Target | Actual | | Service KPI | Target | Actual
Leads | 300 | 280 | | Tickets solved | 900 | 940
Meetings | 120 | 133 | | First response (h) | 4 | 5.5
Offers | 60 | 48 | | CSAT | 90% | 92%
Deals | 20 | 17 | | Escalations | 12 | 9`,
  ],
  [
    'two tables, one below the other',
    ['2: name A, target B, actual C', '9: name A, owner B, due C, status D'],
    `
*Key figures*
KPI | Target | Actual
Revenue | 500 | 470
Margin | 40% | 38%
New clients | 25 | 31


*Actions*
Action | Owner | Due | Status
Call the ten largest accounts | Eve | 2026-03-13 | Open
Renegotiate freight | Max | 2026-04-30 | Open
Retire the old product | Eve | 2026-06-30 | Done`,
  ],
  [
    'sections and totals between the rows',
    '1: name A, target B, actual C',
    `
Account | Budget | Actual | Variance
*Revenue*
Product sales | 800 | 760 | -40
Services | 200 | 230 | 30
*Total revenue* | 1000 | 990 | -10
*Costs*
Staff | 500 | 510 | 10
Rent | 80 | 80 | 0
Travel | 40 | 22 | -18
*Total costs* | 620 | 612 | -8
*Result* | 380 | 378 | -2`,
  ],
  [
    'a checklist with ticked boxes',
    '1: status A, name B, owner C, due D',
    `
Done | Task | Who | By when
TRUE | Order the cake | Ana | 2026-05-01
TRUE | Send invitations | Ben | 2026-04-10
FALSE | Rent chairs | Ana | 2026-05-08
FALSE | Print name tags | Cora | 2026-05-12`,
  ],
  [
    'a task list that is mostly still empty',
    '1: name A, owner B, due C, status D',
    `
Task | Owner | Due date | Status
Kick-off meeting | Zoe | 2026-01-15 | Done
Collect requirements | | | 
Vendor shortlist | | |
Contract | | |
Go live | | |`,
  ],
  [
    'a header whose words are wrapped and spaced',
    '1: name A, target B, actual C, owner D',
    `
  Key   Performance Indicator | TARGET (k€) | ACTUAL (k€) | Accountable   person
Revenue | 500 | 470 | Kai
Contribution | 210 | 205 | Kai
Inventory | 90 | 112 | Uma
Receivables | 60 | 58 | Uma`,
  ],
];

describe('where a table lies and how its header is built', () => {
  test.each(
    LAYOUTS.map(([what, expected, drawing, more = {}]) => ({ what, expected: [expected].flat(), drawing, more })),
  )('$what', ({ expected, drawing, more }) => {
    const sheet: DrawnSheet = { ...more, rows: lines(drawing) };
    expect(found(sheet, expected), because(sheet)).toEqual(wanted(expected));
  });
});

const PERIODS: readonly Layout[] = [
  [
    'months with a pair of target and actual each',
    '1-2: name A',
    `
KPI | January | < | February | < | March | <
^ | Target | Actual | Target | Actual | Target | Actual
Visits | 9,000 | 9,410 | 9,500 | 9,120 | 10,000 | 10,330
Sign-ups | 300 | 288 | 320 | 341 | 340 | 322
Paying | 40 | 36 | 44 | 45 | 50 | 47
Revenue | 12,000 | 11,200 | 13,200 | 13,500 | 15,000 | 14,100`,
  ],
  [
    'quarters with a pair of plan and actual each, in one row',
    '1: name A, owner B',
    `
Measure | Owner | Q1 Plan | Q1 Actual | Q2 Plan | Q2 Actual | Q3 Plan | Q3 Actual | Q4 Plan | Q4 Actual
Bookings | Nia | 400 | 380 | 450 | 470 | 480 | | 520 |
Hires | Obi | 6 | 5 | 6 | 7 | 4 | | 4 |
Churned accounts | Nia | 8 | 9 | 8 | 6 | 7 | | 7 |
Uptime % | Pia | 99.9% | 99.8% | 99.9% | 99.95% | 99.9% | | 99.9% |`,
  ],
  [
    'a target for the year and one actual a month',
    '1: name A, target B',
    `
KPI | Target | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec
On-time delivery | 96% | 94% | 95% | 97% | 96% | | | | | | | |
Scrap rate | 2% | 2.5% | 2.2% | 2.1% | 1.9% | | | | | | | |
Orders shipped | 4,000 | 3,800 | 3,950 | 4,120 | 4,060 | | | | | | | |
Overtime hours | 120 | 160 | 140 | 133 | 128 | | | | | | | |`,
  ],
];

describe('months and quarters side by side', () => {
  test.each(PERIODS.map(([what, expected, drawing]) => ({ what, expected: [expected].flat(), drawing })))(
    '$what',
    ({ expected, drawing }) => {
      const rows = lines(drawing);
      expect(found(rows, expected), because(rows)).toEqual(wanted(expected));
    },
  );
});

describe('a measure in each column', () => {
  test('targets and actuals in rows below the names', () => {
    const rows = lines(`
 | Revenue | Gross margin | Net promoter score | Churn rate | Headcount
Target | 1,200,000 | 45% | 50 | 4% | 36
Actual | 1,090,000 | 43% | 47 | 5.1% | 34
Owner | Ann | Ben | Cy | Cy | Dee`);
    const expected = ['1: name 1, target 2, actual 3, owner 4'];
    expect(found(rows, expected)).toEqual(wanted(expected));
  });
});
