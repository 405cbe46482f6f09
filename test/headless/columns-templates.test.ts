import { describe, expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found, wanted } from '../support/found.ts';

/** A sheet as people make it, and what a person would say its columns are. */
type Plan = readonly [what: string, expected: string, drawing: string];

const TRACKERS_AND_BUDGETS: readonly Plan[] = [
  [
    'budget projected vs actual',
    '3: name A, target B, actual C, any D',
    `
*Wedding Budget*

Category | Projected Cost | Actual Cost | Difference
Venue | $5,000 | $5,200 | -$200
Catering | $3,000 | $2,800 | $200
Flowers | $800 | $950 | -$150
Photographer | $1,500 | $1,500 | $0
Total | $10,300 | $10,450 | -$150`,
  ],
  [
    'sales by rep with % to goal',
    '2: name A, target B, actual C, any D, any E',
    `
Q3 Sales Performance
Salesperson | Goal | Sales | % to Goal | Rank
Alice | 50,000 | 48,000 | 96% | 2
Bob | 45,000 | 51,000 | 113% | 1
Carla | 60,000 | 39,000 | 65% | 4
Dmitri | 40,000 | 35,500 | 89% | 3`,
  ],
  [
    'OKR tracker sections',
    '3: objective A, name B, owner C, baseline D, target E, actual F, progress G, any H',
    `
OKR Tracker Q2 2026

Objective | Key Results | DRI | Starting value | Goal value | Current value | % Complete | Confidence (1-10)
O1: Delight users | KR1: NPS up | Ann | 30 | 50 | 41 | 55% | 7
 | KR2: Churn down | Bo | 5% | 3% | 4.2% | 40% | 6
O2: Scale ops | KR1: Hire engineers | Cy | 10 | 20 | 13 | 30% | 5
 | KR2: Uptime | Cy | 99% | 99.9% | 99.5% | 55% | 7`,
  ],
  [
    'RAID log',
    '1: any A, any B, name C, owner D, any E, any F, due G, status H',
    `
ID | Type | Description | Owner | Impact | Mitigation | Target date | Status
R1 | Risk | Supplier may be late with the frames | Jo | High | Second source | 2026-03-01 | Open
A1 | Assumption | Budget stays as approved | Kim | Low | | 2026-02-01 | Closed
I1 | Issue | Test environment is down | Lee | High | Restart weekly | 2026-02-10 | Open
D1 | Dependency | Legal signs the contract | Mo | Medium | Chase | 2026-04-01 | Open`,
  ],
  [
    'risk register without due',
    '1: any A, name B, any C, any D, any E, any F, owner G, status H',
    `
Risk ID | Risk description | Likelihood | Impact | Score | Mitigation plan | Risk owner | Status
1 | Key staff leave | 3 | 4 | 12 | Cross train | HR lead | Open
2 | Budget overrun | 2 | 5 | 10 | Monthly review | CFO | Monitoring
3 | Data breach | 2 | 5 | 10 | Pen test | CISO | Open`,
  ],
  [
    'issue log',
    '2: any A, name B, any C, any D, owner E, any F, due G, status H',
    `
Issue Log
# | Issue | Raised by | Date raised | Assigned to | Priority | Resolve by | Status
1 | Login fails for guests | Ann | 2026-01-05 | Bo | High | 2026-01-15 | Resolved
2 | Report is empty | Cy | 2026-01-09 | Dee | Low | 2026-02-15 | Open
3 | Payment timeouts | Ann | 2026-01-12 | Bo | High | 2026-01-25 | In progress`,
  ],
  [
    'gantt with days',
    '4: name A, owner B, start C, due D, any E, progress F',
    `
*Website relaunch*
Project start: | 2026-03-02

Task | Owner | Start | End | Days | Progress | 2026-03-02 | 2026-03-03 | 2026-03-04 | 2026-03-05 | 2026-03-06 | 2026-03-09 | 2026-03-10
Discovery | Ann | 2026-03-02 | 2026-03-04 | 3 | 100% | | | | | | |
Wireframes | Bo | 2026-03-04 | 2026-03-06 | 3 | 50% | | | | | | |
Build | Cy | 2026-03-06 | 2026-03-10 | 3 | 0% | | | | | | |
Launch | Ann | 2026-03-10 | 2026-03-10 | 1 | 0% | | | | | | |`,
  ],
  [
    'monthly plan actual 3 header rows',
    '2-3-4: name A, any B',
    `
Plan vs actual 2026
KPI | Unit | Q1 | < | < | < | Q2 | < | < | <
^ | ^ | Jan | < | Feb | < | Apr | < | May | <
^ | ^ | Plan | Act | Plan | Act | Plan | Act | Plan | Act
Revenue | k€ | 100 | 95 | 110 | 108 | 120 | 125 | 130 | 128
Cost | k€ | 80 | 82 | 85 | 84 | 90 | 95 | 92 | 91
Orders | # | 40 | 38 | 44 | 45 | 50 | 52 | 51 | 49`,
  ],
  [
    'hospital indicators',
    '2: any A, name B, any C, baseline D, target E, actual F, any G',
    `
HOSPITAL QUALITY INDICATORS FY2026
Domain | Indicator | Unit | FY25 | Target | FY26 YTD | RAG
Safety | Falls per 1000 bed days | rate | 3.1 | 2.5 | 2.8 | Amber
Safety | Hospital acquired infections | n | 14 | 8 | 6 | Green
Access | Average ED wait | min | 55 | 40 | 47 | Amber
Access | Bed occupancy | % | 92% | 88% | 90% | Amber`,
  ],
  [
    'marketing plan',
    '1: name A, any B, owner C, start D, due E, target F, actual G, status H',
    `
Campaign | Channel | Owner | Start date | End date | Budget | Actual spend | Status
Spring promo | Email | Ann | 2026-03-01 | 2026-03-31 | 5,000 | 4,200 | Active
Trade show | Event | Bo | 2026-04-10 | 2026-04-12 | 20,000 | 0 | Planned
SEO refresh | Web | Cy | 2026-01-15 | 2026-06-30 | 12,000 | 6,100 | Active
Webinar series | Web | Dee | 2026-02-01 | 2026-05-31 | 3,000 | 1,000 | Active`,
  ],
  [
    'HR goals',
    '3: name B, any A, weight C, target D, actual E, any F',
    `
Employee: Jane Doe | | Period: 2026

No. | Performance objective | Weightage | Target | Achievement | Score
1 | Close the quarterly books by day 5 | 30% | 5 | 6 | 80%
2 | Reduce open items | 20% | 10 | 8 | 100%
3 | Train two colleagues | 20% | 2 | 2 | 100%
4 | Automate the cash report | 30% | 1 | 0 | 0%`,
  ],
];

const SCORECARDS_AND_PROGRAMMES: readonly Plan[] = [
  [
    'pnl budget with year groups',
    '3-4: name A, target B, actual C, any D, any E, any F, any G',
    `
Income statement

 | Current month | < | < | Year to date | < | <
 | Budget | Actual | Var | Budget | Actual | Var
Revenue | 100 | 90 | -10 | 300 | 290 | -10
COGS | 40 | 38 | -2 | 120 | 118 | -2
Gross profit | 60 | 52 | -8 | 180 | 172 | -8
Opex | 30 | 33 | 3 | 90 | 97 | 7`,
  ],
  [
    'spacer columns',
    '2: name A, target C, actual E, any G',
    `
Dept spend
Department | | Budget | | Actual | | Variance
Sales | | 100 | | 90 | | 10
IT | | 80 | | 85 | | -5
HR | | 40 | | 39 | | 1
Legal | | 30 | | 41 | | -11`,
  ],
  [
    'legend above',
    '6: name A, target B, actual C, status D, owner E',
    `
Legend
Green | on track
Yellow | at risk
Red | off track

Measure | Target | Actual | Status | Owner
Uptime | 99% | 98% | Yellow | Ann
CSAT | 90% | 92% | Green | Bo
Tickets | 100 | 140 | Red | Cy`,
  ],
  [
    'side notes',
    '1: name A, target B, actual C',
    `
KPI | Target | Actual | | Notes: fill in weekly
Calls | 50 | 44 | | Ask Ann for numbers
Meetings | 10 | 12 | |
Proposals | 5 | 3 | | Deadline Friday`,
  ],
  [
    'headers with line breaks and units',
    '1: name A, target B, actual C, any D',
    `
Description of KPI | Target (in k EUR) 2026 | Actual (k EUR) as of May 2026 | Deviation (%)
Sales | 500 | 460 | -8%
EBIT | 50 | 55 | 10%
Cash | 100 | 70 | -30%`,
  ],
  [
    'simple todo',
    '1: status A, name B, due C, any D',
    `
Done? | To do | Due | Notes
x | Buy paint | 2026-03-01 | blue
 | Fix door | 2026-03-05 |
x | Call plumber | 2026-03-02 |
 | Paint wall | 2026-03-09 |`,
  ],
  [
    'project portfolio',
    '1: name A, owner B, status C, progress D, target E, actual F, due G',
    `
Project Name | Project Manager | Status | % Complete | Budget | Cost to Date | Target Completion
Apollo | Ann | Green | 60% | 100,000 | 62,000 | 2026-08-31
Hermes | Bo | Red | 30% | 250,000 | 190,000 | 2026-05-31
Zeus | Cy | Yellow | 80% | 80,000 | 70,000 | 2026-03-31`,
  ],
  [
    'scrum sprint backlog',
    '1: any A, name B, owner C, status D, weight E, any F',
    `
ID | User story | Assignee | Status | Story points | Sprint
US1 | As a user I can log in | Ann | Done | 5 | 1
US2 | As a user I can pay | Bo | In progress | 8 | 1
US3 | As an admin I see reports | Cy | To do | 3 | 2`,
  ],
  [
    'fundraising thermometer',
    '1: name A, target B, actual C, any D',
    `
Fund | Goal | Raised | % raised
Annual fund | 100,000 | 64,000 | 64%
Library | 50,000 | 51,200 | 102%
Scholarships | 25,000 | 9,000 | 36%`,
  ],
  [
    'production daily',
    '2: name A, target B, actual C, any D',
    `
Production report
Product | Plan | Output | Achievement %
Widget A | 1000 | 950 | 95%
Widget B | 500 | 510 | 102%
Widget C | 800 | 640 | 80%`,
  ],
  [
    'recruitment plan',
    '1: name A, any B, target C, actual D, any E, owner F',
    `
Position | Department | Planned hires | Filled | Open | Recruiter
Engineer | R&D | 10 | 6 | 4 | Ann
Sales rep | Sales | 5 | 5 | 0 | Bo
Analyst | Finance | 2 | 1 | 1 | Ann`,
  ],
  [
    'training plan',
    '1: name A, any B, owner C, due D, status E',
    `
Training topic | Participants | Trainer | Planned date | Status
First aid | 12 | Ann | 2026-03-01 | Completed
Fire safety | 20 | Bo | 2026-04-01 | Planned
Excel | 8 | Cy | 2026-05-01 | Planned`,
  ],
];

describe.each([
  ['trackers, budgets and Gantt charts', TRACKERS_AND_BUDGETS],
  ['scorecards, programmes and lists', SCORECARDS_AND_PROGRAMMES],
])('%s', (_, plans) => {
  test.each(plans.map(([what, expected, drawing]) => ({ what, expected: [expected], drawing })))(
    '$what',
    ({ expected, drawing }) => {
      const rows = lines(drawing);
      expect(found(rows, expected), because(rows)).toEqual(wanted(expected));
    },
  );
});
