import { describe, expect, test } from 'vitest';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { partOf } from '../../../core/execution/sheets/parts.ts';
import { paletteOf } from '../../../core/changes/look.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { workedOut } from '../../support/sheet-engine.ts';
import { withChange } from '../../support/with-change.ts';

const PLAN = exampleBook();
const HUDDLE = created(PLAN, 'huddle');

function rowsOf(book: WorkbookSnapshot, block: string, today?: string) {
  return factsOf(book, {}, today).made.get('huddle')?.blocks.get(block)?.rows ?? [];
}

/** Ana works for bookings, Ben tidies up, Dev plans nothing. */
const TYPED = typed(HUDDLE, 'huddle', 'today', [
  { over: 0, activity: 'Call the three largest accounts' },
  { day: 46_203, person: 'Ben Okafor', activity: 'Tidy the shared drive' },
  { day: 46_203, person: 'Ben Okafor', activity: 'Update the tool', kpi: 'Happiness' },
]);

describe('the daily huddle', () => {
  test('everybody who owns a KPI that is behind finds it on the list of the day, worst first', () => {
    const rows = rowsOf(HUDDLE, 'today');
    expect(rows.map((row) => `${row.text('day')} ${row.text('person')}: ${row.text('kpi')}`)).toEqual([
      '46203 Ana Ruiz: Bookings',
      '46203 Ben Okafor: Qualified leads',
      '46203 Ben Okafor: Cost per lead',
      '46203 Chiara Conti: Share of bookings from Atlas',
      '46203 Dev Patel: Reps certified on Atlas',
      '46203 Dev Patel: Renewal bookings',
      '46203 Ewa Nowak: Churn rate',
      '46203 Farid Haddad: Days sales outstanding',
    ]);
  });

  test('all KPIs stand beside it with who answers for them and how they stand', () => {
    const kpis = rowsOf(HUDDLE, 'kpis').map((row) => [row.text('owner'), row.text('measure'), row.text('status')]);
    expect(kpis).toHaveLength(16);
    expect(kpis).toContainEqual(['Ewa Nowak', 'Churn rate', 'Red']);
    expect(kpis).toContainEqual(['', 'North', 'Green']);
  });

  test('an activity that supports no KPI of the plan is named: it is not to be done', () => {
    const red = findingsIn(TYPED, 'huddle').filter(({ status }) => status === 'Red');
    expect(red.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
      'Activity without KPI: "Tidy the shared drive" supports no KPI. Leave it, or name the KPI it moves.',
      'Activity without KPI: "Update the tool" supports no KPI. Leave it, or name the KPI it moves.',
    ]);
    expect(red[0]?.at).toMatchObject({ row: 13, column: 2 });
  });

  test('who plans nothing is asked, and a Red KPI that nobody works on is named', () => {
    const yellow = findingsIn(TYPED, 'huddle').filter(({ status }) => status === 'Yellow');
    expect(yellow.map(({ title }) => title)).toEqual([
      'Qualified leads',
      'Chiara Conti',
      'Dev Patel',
      'Ewa Nowak',
      'Farid Haddad',
    ]);
  });

  test('who brings something for a KPI is ready, and progress is their share', () => {
    const green = findingsIn(TYPED, 'huddle').filter(({ status }) => status === 'Green');
    expect(green.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
      'Ana Ruiz: Activities: 1. For: Bookings.',
    ]);
    expect(partOf('huddle').progress(factsOf(TYPED))).toBeCloseTo(1 / 6);
    expect(partOf('huddle').progress(factsOf(HUDDLE))).toBe(0);
  });

  test('the next day begins below, and what was typed stays', () => {
    const change = createPart(partOf('huddle'), factsOf(TYPED, {}, '2026-07-01'), 'en');
    const next = withChange(TYPED, change);
    const rows = rowsOf(next, 'today', '2026-07-01');
    expect(rows.filter((row) => row.text('day') === '46203')).toHaveLength(10);
    expect(rows.filter((row) => row.text('day') === '46204')).toHaveLength(8);
    expect(rows[0]?.text('activity')).toBe('Call the three largest accounts');
  });

  test('the sheet itself paints what supports no KPI, in any program', async () => {
    const { fill } = await workedOut(TYPED, 'huddle');
    const red = paletteOf('clear').Red.fill;
    expect([0, 1, 8, 9].map((row) => fill('today', row, 'activity'))).toEqual(['', '', red, red]);
  });
});
