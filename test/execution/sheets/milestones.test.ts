import { describe, expect, test } from 'vitest';
import { chunk } from '../../../core/execution/chunk.ts';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { MILESTONES } from '../../../core/execution/sheets/parts/milestones/milestones.ts';
import { rowsOf } from '../../../core/execution/sheets/rows-of.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { calculated } from '../../support/calculated.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { withChange } from '../../support/with-change.ts';

const PLAN = exampleBook();
const SHEET = calculated(created(PLAN, 'milestones'));
const ONLY_TASKS = { ...PLAN, sheets: PLAN.sheets.filter(({ name }) => name === 'Initiatives') };

const yearsIn = (book: WorkbookSnapshot) => rowsOf(factsOf(book), 'milestones', 'years', 'kpi');
const monthsIn = (book: WorkbookSnapshot, kpi: string) =>
  rowsOf(factsOf(book), 'milestones', 'months', 'measure').filter((row) => row.text('measure') === kpi);
const yearOf = (book: WorkbookSnapshot, kpi: string) => yearsIn(book).find((row) => row.text('kpi') === kpi);
const column = (book: WorkbookSnapshot, kpi: string, key: string) => monthsIn(book, kpi).map((row) => row.value(key));
const renewed = (book: WorkbookSnapshot) => calculated(withChange(book, createPart(MILESTONES, factsOf(book), 'en')));

/** A sheet of milestones with one year that somebody typed, divided when the sheet was made again. */
function ownYear(cells: Record<string, string | number>): WorkbookSnapshot {
  const first = created(ONLY_TASKS, 'milestones');
  return renewed(typed(first, 'milestones', 'years', [{ kpi: 'Leads', year: 2026, ...cells }]));
}

/** Actuals typed into the first months of the year. */
function reached(book: WorkbookSnapshot, ...actuals: readonly number[]): WorkbookSnapshot {
  return calculated(
    typed(
      book,
      'milestones',
      'months',
      actuals.map((actual, over) => ({ over, actual })),
    ),
  );
}

describe('the milestones of a plan', () => {
  test('are for what adds up: no rates, no scores, nothing to be kept down', () => {
    expect([...new Set(yearsIn(SHEET).map((row) => row.text('kpi')))]).toEqual([
      'Bookings',
      'Qualified leads',
      'Reps certified on Atlas',
      'Renewal bookings',
      'North',
      'South',
      'West',
      'Online',
    ]);
  });

  test('divide the year of a KPI exactly, in quarters and months', () => {
    const months = column(SHEET, 'Bookings', 'plan');
    const parts = chunk(5_000_000);
    expect(months).toEqual(parts.ok ? parts.chunks.months : null);
    const quarters = [1, 2, 3, 4].map((quarter) => yearOf(SHEET, 'Bookings')?.value(`quarter${quarter}`));
    expect(quarters).toEqual([1_250_000, 1_250_000, 1_250_000, 1_250_000]);
    expect(yearOf(SHEET, 'Bookings')?.value('total')).toBe(5_000_000);
    expect(yearOf(SHEET, 'Bookings')?.value('planned')).toBe(5_000_000);
  });

  test('link plan and actual month by month, where the plan has columns of months', () => {
    const [first] = monthsIn(SHEET, 'South');
    const facts = factsOf(SHEET);
    const place = facts.made.get('milestones')?.blocks.get('months')?.columns.get('actual') ?? 0;
    const made = facts.made.get('milestones');
    expect(made?.grid.formula(first?.row ?? 0, place)).toMatch(/^IF\(Monthly!\$[A-Z]\$6="","",Monthly!/);
    expect(column(SHEET, 'South', 'actual').length).toBe(6);
  });

  test('stand to date as the check says', () => {
    const { review } = factsOf(SHEET);
    const judged = review.tables.find(({ sheetName }) => sheetName === 'Monthly')?.rows ?? [];
    expect(judged.length).toBe(4);
    for (const { name, status, actual, target } of judged) {
      expect([name, yearOf(SHEET, name)?.text('status')]).toEqual([name, status]);
      const last = monthsIn(SHEET, name)
        .filter((row) => row.text('standing') !== '')
        .pop();
      expect([last?.value('actualToDate'), last?.value('planToDate')]).toEqual([actual, target]);
      expect(last?.text('standing')).toBe(status);
    }
  });

  test('are there too for a KPI that stands only in the list of objectives and KPIs', () => {
    const own = { objective: 'Phone', kpi: 'Calls', direction: 'Higher is better', target: 600, actual: 5 };
    const time = { start: 46_023, due: 46_203 };
    const book = typed(created(PLAN, 'objectives'), 'objectives', 'kpis', [{ ...own, ...time }]);
    const lines = MILESTONES.lines(factsOf(book), MILESTONES.words.en).get('months') ?? [];
    const plan = lines.filter((line) => line.get('measure') === 'Calls').map((line) => line.get('plan'));
    expect(plan).toEqual([100, 100, 100, 100, 100, 100]);
  });

  test('begin with the fiscal year', () => {
    const facts = factsOf(PLAN, { fiscalStart: 7 });
    const lines = MILESTONES.lines(facts, MILESTONES.words.en);
    // 2025-07-01, the first day of the year that ends in June 2026.
    expect(lines.get('months')?.[0]?.get('month')).toBe(45_839);
    expect(lines.get('years')?.[0]?.get('year')).toBe(2026);
  });
});

describe('a year that people type themselves', () => {
  test.each([
    [1000, [84, 83, 83, 84, 83, 83, 84, 83, 83, 84, 83, 83], [250, 250, 250, 250]],
    [7, [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0], [2, 2, 2, 1]],
  ])('%d is divided when the sheet is made again', (total, months, quarters) => {
    const book = ownYear({ total });
    expect(column(book, 'Leads', 'plan')).toEqual(months);
    expect([1, 2, 3, 4].map((quarter) => yearOf(book, 'Leads')?.value(`quarter${quarter}`))).toEqual(quarters);
    expect(createPart(MILESTONES, factsOf(book), 'en').edits).toEqual([]);
  });

  test('may be planned anew by hand, and says when the months do not add up', () => {
    const book = renewed(typed(ownYear({ total: 1000 }), 'milestones', 'months', [{ over: 0, plan: 100 }]));
    expect(column(book, 'Leads', 'plan')[0]).toBe(100);
    expect(findingsIn(book, 'milestones')[0]).toMatchObject({
      status: 'Red',
      title: 'Leads: the months add up to 1016, the year is 1000',
    });
  });

  test.each([
    ['Hold the plan', 100],
    ['Catch up next month', 120],
    ['Spread over the rest', 102],
  ])('after 80 of 100, “%s” goes for %d in the next month', (mode, next) => {
    const missed = renewed(reached(ownYear({ total: 1200, mode }), 80));
    expect(column(missed, 'Leads', 'goingFor').slice(0, 2)).toEqual([null, next]);
    expect(monthsIn(missed, 'Leads')[0]?.text('standing')).toBe('Red');
    const [found] = findingsIn(missed, 'milestones');
    expect(found).toMatchObject({
      status: 'Red',
      title: 'Leads: 80 of 100 to date',
      detail: `Short by 20; chosen: ${mode}.`,
    });
  });

  test('a surplus lowers nothing, and a month without an actual counts on neither side', () => {
    const ahead = renewed(reached(ownYear({ total: 1200, mode: 'Spread over the rest' }), 130));
    expect(column(ahead, 'Leads', 'goingFor')[1]).toBe(100);
    const third = calculated(typed(ahead, 'milestones', 'months', [{ over: 2, actual: 60 }]));
    const shown = monthsIn(third, 'Leads').map((row) => [
      row.value('planToDate'),
      row.value('actualToDate'),
      row.text('standing'),
    ]);
    expect(shown.slice(0, 4)).toEqual([
      [100, 130, 'Green'],
      [null, null, ''],
      [200, 190, 'Yellow'],
      [null, null, ''],
    ]);
    expect(findingsIn(third, 'milestones').map(({ title }) => title)).toContain('Leads: no actual for 4 closed months');
  });

  test('less is better where its direction says so', () => {
    const book = reached(ownYear({ total: 1200, direction: 'Lower is better' }), 80);
    expect(monthsIn(book, 'Leads')[0]?.text('standing')).toBe('Green');
  });
});
