import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, isoOf } from '../../core/calendar/day.ts';
import { fiscalCalendar } from '../../core/execution/fiscal-calendar.ts';
import { huddleCards } from '../../core/execution/huddle.ts';
import { obstacles } from '../../core/execution/obstacles.ts';
import { rollForward } from '../../core/execution/roll-forward.ts';
import { weeklyVerdict, type Week } from '../../core/execution/weekly-verdict.ts';
import { day } from '../support/given-stoplight.ts';
import { vectors } from '../support/vectors.ts';

type GivenCalendar = { fyStart: number; year: number };
type ExpectedCalendar = { aopStart: string; initiativesFrom: string; communicateBy: string };

describe('the planning calendar', () => {
  test.each(vectors<GivenCalendar, ExpectedCalendar>('calendar'))('$id $why', ({ given, expected }) => {
    const { aopStart, initiativesFrom, communicateBy } = fiscalCalendar(given.year, given.fyStart);
    const found = { aopStart, initiativesFrom, communicateBy };
    expect(Object.fromEntries(Object.entries(found).map(([name, each]) => [name, isoOf(each)]))).toEqual(expected);
  });

  test.each([
    [1, '2026-07-01', '2026-10-01', '2026-12-31'],
    [4, '2025-10-01', '2026-01-01', '2026-03-31'],
    [10, '2026-04-01', '2026-07-01', '2026-09-30'],
    [12, '2026-06-01', '2026-09-01', '2026-11-30'],
  ])('of 2026 with a start in month %d', (start, aopStart, initiativesFrom, communicateBy) => {
    const calendar = fiscalCalendar(2026, start);
    expect([calendar.aopStart, calendar.initiativesFrom, calendar.communicateBy].map(isoOf)).toEqual([
      aopStart,
      initiativesFrom,
      communicateBy,
    ]);
  });

  test('quarters follow each other through the year without a day between, each reviewed in the month after it', () => {
    const starts = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), starts, (year, start) => {
        const { start: first, end, quarters, communicateBy } = fiscalCalendar(year, start);
        expect(quarters.map((each) => each.start)).toEqual([
          first,
          ...quarters.slice(0, 3).map((each) => each.end + 1),
        ]);
        expect(quarters[3]?.end).toBe(end);
        expect(dateOf(end).year).toBe(year);
        expect(communicateBy + 1).toBe(fiscalCalendar(year + 1, start).start);
        for (const { end: last, review } of quarters) {
          expect(review.start).toBe(last + 1);
          expect(dateOf(review.end).month).toBe(dateOf(review.start).month);
        }
      }),
    );
  });

  test('success factors are agreed between the final budget and the new year; too late a budget leaves no room', () => {
    const on = (iso: string) => fiscalCalendar(2026, 1, day(iso));
    expect(on('2026-11-30')).toMatchObject({
      csfSession: { start: day('2026-12-01'), end: day('2026-12-31') },
      isBudgetLate: false,
    });
    expect(on('2027-01-15')).toMatchObject({ csfSession: null, isBudgetLate: true });
    expect(fiscalCalendar(2026, 1)).toMatchObject({ csfSession: null, isBudgetLate: false });
  });
});

describe('the rolling strategy', () => {
  const written = [2026, 2027, 2028].map((year) => ({ year, plan: `plan of ${year}` }));

  test('a year on, the first drops out, the others stay as they were written, and a new one is blank', () => {
    expect(rollForward(written, 2027)).toEqual([written[1], written[2], { year: 2029, plan: null }]);
  });

  test('rolling on to the same year again changes nothing', () => {
    expect(rollForward(rollForward(written, 2027), 2027)).toEqual(rollForward(written, 2027));
    expect(rollForward([], 2026).map(({ plan }) => plan)).toEqual([null, null, null]);
  });
});

describe('whether it was a good week', () => {
  const actions = (done: number, open: number): Week['actions'] => [
    ...Array.from({ length: done }, () => ({ isDone: true })),
    ...Array.from({ length: open }, () => ({ isDone: false })),
  ];
  const kpi = (status: Week['kpis'][number]['status'], trend: Week['kpis'][number]['trend'] = null) => ({
    status,
    trend,
  });

  test.each<[string, Week, string]>([
    ['all done, nothing Red', { actions: actions(3, 0), kpis: [kpi('Green'), kpi('Yellow')] }, 'Green'],
    ['all done, no KPI yet', { actions: actions(1, 0), kpis: [] }, 'Green'],
    ['something left open', { actions: actions(2, 1), kpis: [kpi('Green')] }, 'Yellow'],
    ['half left open', { actions: actions(1, 1), kpis: [] }, 'Yellow'],
    ['more than half left open', { actions: actions(1, 2), kpis: [kpi('Green')] }, 'Red'],
    ['a Red that improves', { actions: actions(2, 0), kpis: [kpi('Red', 'improving')] }, 'Yellow'],
    ['a Red that does not', { actions: actions(2, 0), kpis: [kpi('Red', 'steady')] }, 'Red'],
    ['a Red nobody knows the way of', { actions: [], kpis: [kpi('Red')] }, 'Red'],
    ['nothing due and no verdicts', { actions: [], kpis: [kpi('Grey')] }, 'Grey'],
  ])('%s', (_, week, status) => {
    expect(weeklyVerdict(week).status).toBe(status);
  });

  test('doing one thing more never makes a week worse', () => {
    const rank = { Grey: 0, Red: 1, Yellow: 2, Green: 3 };
    const status = fc.constantFrom('Green', 'Yellow', 'Red', 'Grey');
    const trend = fc.constantFrom('improving', 'steady', 'worsening', null);
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.record({ status, trend })),
        (done, open, kpis) => {
          const before = weeklyVerdict({ actions: actions(done, open), kpis });
          const after = weeklyVerdict({ actions: actions(done + 1, open - 1), kpis });
          expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status]);
        },
      ),
    );
  });
});

describe('the obstacle log', () => {
  const entry = (obstacle: string, iso: string, decision: string | null = null) => ({
    obstacle,
    day: day(iso),
    decision,
  });

  test('counts the meetings an obstacle came up in, and tells what recurs first', () => {
    const found = obstacles([
      entry('No demo system', '2026-03-02'),
      entry('Late quotes', '2026-03-02'),
      entry('late quotes ', '2026-03-02'),
      entry('Late Quotes', '2026-03-09', 'template'),
      entry('Budget', '2026-03-16'),
    ]);
    expect(found.map(({ obstacle, count, isRecurring, decision }) => [obstacle, count, isRecurring, decision])).toEqual(
      [
        ['Late quotes', 2, true, 'template'],
        ['Budget', 1, false, null],
        ['No demo system', 1, false, null],
      ],
    );
    expect(found[0]).toMatchObject({ first: day('2026-03-02'), last: day('2026-03-09') });
  });

  test('the last decision counts, in whatever order the log was kept', () => {
    const log = [
      entry('Quotes', '2026-03-09', 'second'),
      entry('Quotes', '2026-03-16'),
      entry('Quotes', '2026-03-02', 'first'),
    ];
    expect(obstacles(log)[0]?.decision).toBe('second');
    expect(obstacles([...log].reverse())).toEqual(obstacles(log));
  });
});

describe('the huddle card', () => {
  test("shows each person's day by KPI, and names what supports none", () => {
    const cards = huddleCards(
      [
        { person: 'Bo', name: 'Call Acme', kpi: 'Leads' },
        { person: 'Ann', name: 'Tidy CRM', kpi: null },
        { person: 'bo ', name: 'Call Initech', kpi: 'leads' },
        { person: 'Bo', name: 'Poster', kpi: 'Fame' },
      ],
      ['Leads'],
    );
    expect(cards).toEqual([
      { person: 'Ann', kpis: [], unsupported: ['Tidy CRM'] },
      { person: 'Bo', kpis: [{ kpi: 'Leads', activities: ['Call Acme', 'Call Initech'] }], unsupported: ['Poster'] },
    ]);
  });
});
