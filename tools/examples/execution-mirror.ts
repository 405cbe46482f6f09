import type { Packet } from '../../core/execution/packets/packet.ts';
import { serial } from './execution-day.ts';
import { add, calculate, create, down, fill, type Step, type Typed } from './filled-book.ts';

const JUNE = '2026-06-30';

/** The calendar of the year and the years ahead. */
export const YEARS: readonly Step[] = [
  create('calendar', JUNE),
  down(
    'calendar',
    'events',
    ['year', '2026'],
    ['owner', ['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz', 'Chiara Conti', 'Mia Keller', 'Dev Patel']],
  ),
  fill('calendar', 'events', 'event', [['Review of the first quarter', { done: 'Yes' }]]),
  fill('calendar', 'budgets', 'budgetYear', [['2026', { budgetDay: serial('2026-11-27') }]]),
  create('multiYear', JUNE),
  fill('multiYear', 'years', 'year', [
    [
      '2026',
      { aim: 'First in our home market', growth: '15 %', moves: 'Atlas launched, renewals safe', leader: 'Ana Ruiz' },
    ],
    [
      '2027',
      {
        aim: 'Atlas is half of what we sell',
        growth: '20 %',
        moves: 'Partners in two more countries',
        leader: 'Chiara Conti',
      },
    ],
  ]),
  add('multiYear', 'options', [
    {
      ...{ capability: 'Sales in the north', option: 'Build', cost: '1.1 M €', ready: '2028' },
      ...{ consequences: 'Six people to hire and train; two years before it pays' },
    },
    {
      ...{ capability: 'Sales in the north', option: 'Partner', cost: '12 % of sales', ready: '2027', chosen: 'Yes' },
      ...{ consequences: 'Quick, but the customers are the partner’s: agree who renews' },
    },
    {
      ...{ capability: 'Service around the clock', option: 'Buy', cost: '2.4 M €', ready: '2027' },
      ...{ consequences: 'Keep the team lead; one system less' },
    },
  ]),
];

const good = { answer: 'Yes' } as const;
const bad = { answer: 'No' } as const;

const DIAGNOSED: readonly (readonly [question: string, typed: Typed])[] = [
  ['Was this goal, or one like it, ever hit?', good],
  ['Can the goal be reached with the people, money and time there are?', good],
  ['Has the situation, the region or something personal changed since it was set?', bad],
  ['Are all the work products there that the goal needs?', good],
  ['Are they as good as they have to be?', good],
  ['Does everybody know what a good one looks like?', good],
  ['Are the processes there, such as a sales process and forecasting?', good],
  ['Do they work the way they were meant to?', bad],
];

/** Yes of managers and of salespeople, in percent, question by question. */
const SURVEYED: readonly (readonly [executives: number, managers: number, salespeople: number])[] = [
  [11, 84, 39],
  [12, 76, 52],
  [12, 80, 61],
  [10, 68, 57],
  [9, 64, 55],
  [10, 60, 44],
  [11, 72, 63],
];
const ASKED = { executivesAll: 12, managersAll: 100, salespeopleAll: 100 } as const;

function surveyed(): Step {
  const column = (key: string, values: readonly number[]): Step =>
    down('clarity', 'survey', ['executivesYes', ''], [key, values]);
  const all = (count: number): readonly number[] => SURVEYED.map(() => count);
  const steps = [
    column(
      'managersYes',
      SURVEYED.map(([, managers]) => managers),
    ),
    column('managersAll', all(ASKED.managersAll)),
    column(
      'salespeopleYes',
      SURVEYED.map(([, , salespeople]) => salespeople),
    ),
    column('salespeopleAll', all(ASKED.salespeopleAll)),
    column('executivesAll', all(ASKED.executivesAll)),
    column(
      'executivesYes',
      SURVEYED.map(([executives]) => executives),
    ),
  ];
  return (book) => steps.reduce((done, step) => step(done), book);
}

function shown(evidence: string): Typed {
  return { answer: 'Yes', evidence };
}

const READY: readonly (readonly [question: string, typed: Typed])[] = [
  ['Do we know who our customer is?', shown('Profile of the best forty customers')],
  ['Do we know what we stand for?', shown('Three sentences in the sales handbook')],
  ['Do we know what we are here to do?', good],
  ['Do we know how we will get there?', shown('This workbook')],
  ['Is every goal written down, with a number and a date?', shown('Objectives & KPIs')],
  ['Does every goal of the year have quarterly and monthly milestones?', shown('Milestones')],
  ['Do we look at the results every month, and praise what went right?', shown('Monthly agenda')],
  ['Does everybody know what is excellent in their job, and what is no longer good enough?', bad],
  ['Do all units work from one plan, and not against each other?', good],
  ['Do the sales goals follow from the strategy of the company?', shown('Rolling strategy, 2026')],
  ['Do people in the field know the strategy, and understand it?', { answer: 'No', evidence: 'Survey: 52 %' }],
  [
    'Are the goals so vague that two people would read them differently?',
    { answer: 'No', evidence: 'All have a number' },
  ],
  ['Are the goals beyond the people, money and time there are?', { answer: 'Yes', evidence: 'Two people are missing' }],
  ['Is the year one big number without milestones?', { answer: 'No', evidence: 'Milestones' }],
];

/** The look in the mirror: what breaks down, what is clear to whom, how ready we are. */
export const MIRROR: readonly Step[] = [
  create('diagnosis', JUNE),
  fill('diagnosis', 'questions', 'question', DIAGNOSED),
  create('clarity', JUNE),
  surveyed(),
  fill('clarity', 'levels', 'level', [
    ['Executives', { expectations: 'Yes', support: 'Yes', accountability: 'Yes', evidence: 'Board agreement 2026' }],
    ['Managers', { expectations: 'Yes', support: 'Yes', accountability: 'Yes', evidence: 'Quarterly talks' }],
    [
      'Salespeople',
      { expectations: 'No', support: 'Yes', accountability: '?', evidence: 'Standards only for two positions' },
    ],
  ]),
  create('readiness', JUNE),
  fill('readiness', 'questions', 'question', READY),
];

/** What two other teams sent. */
const PACKETS: readonly Packet[] = [
  {
    ...{ team: 'North', asOf: '2026-06-29' },
    items: [
      { name: 'Grow in the north', status: 'Green', score: 1, weight: 2, owner: 'Nora Lind' },
      { name: 'Open the Oslo office', status: 'Yellow', score: 0.91, weight: 1, owner: 'Per Holt' },
    ],
  },
  {
    ...{ team: 'South', asOf: '2026-06-30' },
    items: [
      { name: 'Keep the ten largest customers', status: 'Green', score: 0.99, weight: 2, owner: 'Sara Greco' },
      { name: 'Atlas at every second customer', status: 'Red', score: 0.72, weight: 1, owner: 'Luca Riva' },
      { name: 'New price list', status: 'Grey', score: null, weight: 1, owner: null },
    ],
  },
];

/** The packets of the other teams, taken in. */
export const TEAMS: readonly Step[] = [calculate(JUNE), create('teams', JUNE, PACKETS)];
