import { serial } from './execution-day.ts';
import { add, create, fill, type Step } from './filled-book.ts';

const HUDDLES: readonly Step[] = [
  create('huddle', '2026-06-29'),
  fill('huddle', 'today', 'kpi', [
    ['Bookings', { activity: 'Call the three largest open offers', done: 'Yes' }],
    ['Qualified leads', { activity: 'Send the list of trade fair visitors to sales', done: 'Yes' }],
    ['Cost per lead', { activity: 'Stop the two dearest campaigns', done: 'Yes' }],
    ['Share of bookings from Atlas', { activity: 'Atlas demo at Example Ltd with Ana', done: 'Yes' }],
    ['Reps certified on Atlas', { activity: 'Hold the last certification', done: 'No' }],
    ['Renewal bookings', { activity: 'Meet the four renewals of July', done: 'Yes' }],
    ['Churn rate', { activity: 'Visit the customer who gave notice', done: 'Yes' }],
    ['Days sales outstanding', { activity: 'Call everybody who is 60 days late', done: 'Yes' }],
  ]),
  create('huddle', '2026-06-30'),
  fill('huddle', 'today', 'kpi', [
    ['Bookings', { activity: 'Close Example Ltd', done: 'Yes' }],
    ['Qualified leads', { activity: 'Agree with sales which leads count' }],
    ['Share of bookings from Atlas', { activity: 'Price for the Atlas bundle' }],
    ['Reps certified on Atlas', { activity: 'Hold the last certification', done: 'Yes' }],
    ['Churn rate', { activity: 'List who gives notice, and why' }],
    ['Days sales outstanding', { activity: 'Send the last reminders' }],
  ]),
  add('huddle', 'today', [
    { day: serial('2026-06-30'), person: 'Ben Okafor', activity: 'New pictures for the website', kpi: '' },
  ]),
];

const APPROVALS = 'Offers wait three days for approval';

const WEEKS: readonly Step[] = [
  create('weekly', '2026-06-22'),
  add('weekly', 'obstacles', [
    { day: serial('2026-06-22'), obstacle: APPROVALS },
    {
      ...{ day: serial('2026-06-22'), obstacle: 'Nobody knows who calls customers after a complaint' },
      ...{ decision: 'Service calls within a day', solver: 'Ewa Nowak', until: serial('2026-06-26') },
    },
    {
      ...{ day: serial('2026-06-22'), obstacle: 'Leads lack a phone number' },
      ...{ decision: 'Make it a required field', solver: 'Ben Okafor', until: serial('2026-06-24') },
    },
  ]),
  create('weekly', '2026-06-22'),
  fill('weekly', 'actions', 'about', [
    ['Nobody knows who calls customers after a complaint', { done: 'Yes' }],
    ['Leads lack a phone number', { done: 'No', why: 'The form belongs to the agency; asked for on Tuesday' }],
  ]),
  fill('weekly', 'people', 'person', [
    ['Ana Ruiz', { note: 'Two offers signed' }],
    ['Ewa Nowak', { note: 'First week without a new complaint' }],
  ]),
  add('weekly', 'obstacles', [
    {
      ...{ day: serial('2026-06-29'), obstacle: APPROVALS },
      ...{ decision: 'Up to 50,000 € Ana approves alone', solver: 'Ana Ruiz', until: serial('2026-07-03') },
    },
    {
      ...{ day: serial('2026-06-29'), obstacle: 'Two account executives are still not hired' },
      ...{ decision: 'Ask both finalists this week', solver: 'Dev Patel', until: serial('2026-07-03') },
    },
    { day: serial('2026-06-29'), obstacle: 'No demo system for Atlas on Fridays' },
  ]),
  create('weekly', '2026-06-30'),
  add('weekly', 'actions', [
    {
      ...{ agreed: serial('2026-06-29'), about: 'Qualified leads', action: 'One page: what a qualified lead is' },
      ...{ owner: 'Ben Okafor', due: serial('2026-07-01'), done: 'Yes' },
    },
    {
      ...{
        agreed: serial('2026-06-29'),
        about: 'Days sales outstanding',
        action: 'Reminders to all who are 60 days late',
      },
      ...{ owner: 'Farid Haddad', due: serial('2026-06-30'), done: 'Yes' },
    },
  ]),
];

/** The daily huddles of two days, and the weekly meetings of two weeks. */
export const RHYTHM: readonly Step[] = [...HUDDLES, ...WEEKS];

/** The meeting of May, with what it agreed. */
export const MONTH_OF_MAY: readonly Step[] = [
  create('monthly', '2026-05-29'),
  fill('monthly', 'agenda', 'item', [
    [
      'Churn rate',
      {
        cause: 'Complaints take a week to answer',
        proposal: 'One person for each complaint',
        actionDue: serial('2026-06-12'),
      },
    ],
    [
      'Qualified leads',
      {
        cause: 'The spring fair was moved to October',
        proposal: 'A webinar with two partners',
        actionDue: serial('2026-06-19'),
      },
    ],
    [
      'Time to first value (days)',
      {
        cause: 'Set-up waits for customer data',
        proposal: 'Ask for the data with the contract',
        actionDue: serial('2026-06-30'),
      },
    ],
    ['Cost per lead', { cause: 'Two campaigns bring nothing', proposal: 'Stop both', actionDue: serial('2026-06-15') }],
  ]),
  create('monthly', '2026-05-29'),
  fill('monthly', 'log', 'about', [
    ['Churn rate', { done: 'Yes' }],
    ['Qualified leads', { done: 'No', why: 'One partner withdrew; new date 9 July' }],
    ['Cost per lead', { done: 'Yes' }],
  ]),
];

/** The meeting of June, half prepared, and the review of the quarter. */
export const REVIEWS: readonly Step[] = [
  create('monthly', '2026-06-30'),
  fill('monthly', 'agenda', 'item', [
    [
      'Churn rate',
      {
        cause: 'Two large customers were never visited',
        proposal: 'A visit to each of the twenty largest',
        actionDue: serial('2026-08-28'),
      },
    ],
    [
      'Qualified leads',
      {
        cause: 'No fair in spring, the webinar came late',
        proposal: 'Half of the fair budget into partners',
        actionDue: serial('2026-07-17'),
      },
    ],
    [
      'Hire two account executives',
      { cause: 'Salaries below the market', proposal: 'Raise the offer by 8 %', actionDue: serial('2026-07-10') },
    ],
    [
      'Launch the partner portal',
      { cause: 'Waits for single sign-on', proposal: 'Start without it', actionDue: serial('2026-07-31') },
    ],
  ]),
  create('monthly', '2026-06-30'),
  create('quarterly', '2026-06-30'),
  fill('quarterly', 'company', 'objective', [
    ['Grow bookings by 15 percent', { decision: 'Half of the fair budget goes to partners' }],
    ['Make the Atlas launch pay', { decision: 'Go on; sell it in one bundle from August' }],
  ]),
  add('quarterly', 'mix', [
    { quarter: '2026 H1', part: 'New customers', planned: 1000, actual: 450, yearDone: 0.5 },
    { quarter: '2026 H1', part: 'Present customers', planned: 1000, actual: 450, yearDone: 0.5 },
    { quarter: '2026 H1', part: 'Partners', planned: 1000, actual: 100, yearDone: 0.5 },
  ]),
  fill('quarterly', 'projects', 'project', [
    ['Agree the year plan with all functions', { course: 'Continue', reason: 'Next: October' }],
    ['Certify all reps on Atlas', { course: 'Continue', reason: 'One to go' }],
    ['Launch the partner portal', { course: 'Continue', reason: 'Without single sign-on' }],
    ['Move renewals to the new contract', { course: 'Stop', reason: 'Customers do not want it; only for new ones' }],
  ]),
  fill('quarterly', 'selfCheck', 'question', [
    ['Is every goal written down, with a number and a date?', { answer: 'Yes' }],
    ['Does every goal of the year have quarterly and monthly milestones?', { answer: 'Yes' }],
    ['Do we look at the results every month, and praise what went right?', { answer: 'Yes' }],
    ['Does everybody know what is excellent in their job, and what is no longer good enough?', { answer: 'No' }],
  ]),
  fill('quarterly', 'people', 'person', [
    ['Ana Ruiz', { note: 'Leads the offers well; hand two accounts to Dev', ownInitials: 'AR', coachInitials: 'MK' }],
    ['Dev Patel', { note: 'Hiring comes first this summer', ownInitials: 'DP', coachInitials: 'MK' }],
    ['Ewa Nowak', { note: 'Churn: visit plan by 10 July', ownInitials: 'EN' }],
  ]),
];
