import { describe, expect, test } from 'vitest';
import { dayOfIso } from '../../core/calendar/day.ts';
import { monthlyPack } from '../../core/execution/monthly-pack.ts';
import { redStreak } from '../../core/execution/red-streak.ts';
import { earlierStatuses, isStaleItem, streakOf } from '../../core/execution/sheets/item-history.ts';
import { planItems } from '../../core/execution/sheets/plan-items.ts';
import type { Status } from '../../core/stoplight/status.ts';
import { sheets } from '../support/book.ts';
import { created, exampleBook, factsOf, typed } from '../support/parts.ts';

const MONTHLY = created(exampleBook(), 'monthly');
const [APRIL, MAY, JUNE] = [46_113, 46_143, 46_174];

/** Three periods side by side: what was red before is told by the sheet itself. */
const PERIODS = sheets({
  Regions: [
    'KPI | Owner | Apr 2026 Target | Apr 2026 Actual | May 2026 Target | May 2026 Actual | Jun 2026 Target | Jun 2026 Actual',
    'North bookings | Ann | 100 | 70 | 100 | 75 | 100 | 60',
    'South bookings | Bo | 100 | 120 | 100 | 60 | 100 | 60',
    'West bookings | Bo | 100 | 60 | 100 | 110 | 100 | ',
  ],
});

describe('a red streak', () => {
  test.each<[Status, readonly (Status | null)[], number, string]>([
    ['Red', ['Green', 'Red', 'Red'], 3, 'counts this period in'],
    ['Red', ['Red', 'Yellow'], 1, 'ends where it was not Red'],
    ['Red', ['Red', 'Grey', null], 2, 'goes on over periods in which nobody looked'],
    ['Yellow', ['Red', 'Red'], 0, 'is over when it is not Red now'],
    ['Red', [], 1, 'begins with this period'],
  ])('%s after %j is %i: it %s', (now, before, streak) => {
    expect(redStreak(now, before)).toBe(streak);
  });

  test('is told by the periods of a sheet, the last of which is this one', () => {
    const facts = factsOf(PERIODS);
    const items = new Map(planItems(facts).map((item) => [item.name, item]));
    const [north, south, west] = ['North', 'South', 'West'].map((name) => items.get(`${name} bookings`));
    if (north === undefined || south === undefined || west === undefined) throw new Error('three regions');
    expect(earlierStatuses(facts, north)).toEqual(['Red', 'Red']);
    expect([north, south, west].map((item) => streakOf(facts, item))).toEqual([3, 2, 0]);
    expect([north, south, west].map(isStaleItem)).toEqual([false, false, true]);
  });

  test('is told by earlier agendas where the sheet holds no periods', () => {
    const past = typed(MONTHLY, 'monthly', 'agenda', [
      { month: MAY, item: 'Churn rate', status: 'Red' },
      { month: APRIL, item: 'churn rate', status: 'Red' },
      { month: JUNE, item: 'Win rate', status: 'Red' },
    ]);
    const pack = monthlyPack(factsOf(past));
    expect(pack.agenda.order.red.map(({ name, redStreak: streak }) => `${name} ${streak}`)).toContain('Churn rate 3');
    expect(pack.reallocate.map(({ name }) => name)).toEqual(['Churn rate']);
  });
});

describe('the monthly pack', () => {
  test('is there before any sheet is, from the check alone', () => {
    const { month, lines, chase, actions, agreed } = monthlyPack(factsOf(exampleBook()));
    expect(month).toBe(dayOfIso('2026-06-01'));
    expect(lines.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1])).toEqual([
      ...['preRead', 'red', 'caution', 'near', 'green', 'next'],
    ]);
    expect(chase.map(({ owner }) => owner)).toEqual(['Ben Okafor', 'Ewa Nowak']);
    expect([actions.prior, agreed]).toEqual([[], []]);
  });

  test('its minutes are those of the meeting: 15 % prior, 65 % Red and Yellow at 3:1, 5 % green, 15 % next', () => {
    const log = typed(MONTHLY, 'monthly', 'log', [{ agreedIn: MAY, action: 'Call', doer: 'Ann' }]);
    const { lines } = monthlyPack(factsOf(log), 100);
    const of = (...parts: readonly string[]) =>
      lines.filter(({ part }) => parts.includes(part)).reduce((sum, { minutes }) => sum + minutes, 0);
    expect(of('prior')).toBeCloseTo(15);
    expect(of('red', 'caution', 'near')).toBeCloseTo(65, 4);
    expect([of('green'), of('next'), of('preRead')].map((minutes) => Math.round(minutes * 1e6) / 1e6)).toEqual([
      5, 15, 0,
    ]);
  });

  test('looks back on all that is open and on what the last meeting got done; new actions come last', () => {
    const log = typed(MONTHLY, 'monthly', 'log', [
      { agreedIn: APRIL, action: 'Old and open', doer: 'Bo' },
      { agreedIn: APRIL, action: 'Old and done', doer: 'Bo', done: 'Yes' },
      { agreedIn: MAY, action: 'Done', doer: 'ann', done: 'Yes' },
      { action: 'Without a month' },
      { agreedIn: JUNE + 14, action: 'New', doer: 'Cy' },
    ]);
    const { actions, agreed } = monthlyPack(factsOf(log));
    expect(actions.prior.map(({ owner, things }) => [owner, things.map(({ text }) => text)])).toEqual([
      ['ann', ['Done']],
      ['Bo', ['Old and open']],
      [null, ['Without a month']],
    ]);
    expect(actions.carriedOver.map(({ text }) => text)).toEqual(['Old and open', 'Without a month']);
    expect(agreed.map(({ owner, things }) => [owner, things.map(({ text }) => text)])).toEqual([['Cy', ['New']]]);
  });

  test('what an agenda proposes counts as agreed, before anybody put it into the log', () => {
    const rows = factsOf(MONTHLY).made.get('monthly')?.blocks.get('agenda')?.rows ?? [];
    const over = rows.findIndex((row) => row.text('item') === 'Churn rate');
    const ready = typed(MONTHLY, 'monthly', 'agenda', [{ over, proposal: 'Call the ten largest', actionDue: 46_220 }]);
    const { agreed, agenda } = monthlyPack(factsOf(ready));
    expect(agreed).toMatchObject([{ owner: 'Ewa Nowak', things: [{ text: 'Call the ten largest', isDone: false }] }]);
    expect(agenda.unprepared.find(({ item }) => item.name === 'Churn rate')?.lacks).toEqual(['cause']);
  });

  test('a list without weights counts beside a weighed one like an average row of it', () => {
    const plan = sheets({
      Scorecard: ['KPI | Actual | Target | Weight', 'Leads | 80 | 100 | 30', 'Visits | 70 | 100 | 10'],
      Regions: ['KPI | Actual | Target', 'North | 60 | 100', 'South | 84 | 100'],
    });
    // 0.4 × 1, 0.2 × 1.5, 0.16 × 1, 0.3 × 0.5
    const reds = monthlyPack(factsOf(plan)).agenda.order.red.map(({ name }) => name);
    expect(reds).toEqual(['North', 'Leads', 'South', 'Visits']);
  });

  test('asks for the number of the last period, and thanks by owner', () => {
    const { chase, celebrate } = monthlyPack(factsOf(PERIODS));
    expect(chase.map(({ owner, things }) => [owner, things.map(({ name }) => name)])).toEqual([
      ['Bo', ['West bookings']],
    ]);
    expect(celebrate).toEqual([]);
  });
});

describe('things of the plan that are called alike', () => {
  test('are told apart by their owner, their sheet or their place', () => {
    const book = sheets({
      Team: [
        'KPI | Owner | Target | Actual',
        'Quota | Ann | 10 | 8',
        'Quota | Bo | 10 | 9',
        'Calls | Bo | 10 | 9',
        'Calls | Bo | 20 | 9',
        'Margin | Ann | 5 | 5',
      ],
      Other: ['KPI | Owner | Target | Actual', 'Margin | Ann | 5 | 5', 'Churn | Cy | 5 | 5', 'Wins | Cy | 5 | 5'],
    });
    const names = planItems(factsOf(book)).map(({ name }) => name);
    expect(names).toEqual([
      ...['Quota (Ann)', 'Quota (Bo)', 'Calls (Team A4)', 'Calls (Team A5)', 'Margin (Team)'],
      ...['Margin (Other)', 'Churn', 'Wins'],
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
