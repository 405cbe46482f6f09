import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../core/changes/look.ts';
import { proposeChanges } from '../../core/changes/propose.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import { PRESET_NAMES } from '../../core/stoplight/bands.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { book } from '../support/book.ts';
import { engine, fillOf, put, putFormula, putRules, shown } from './engine.ts';

const AS_OF = '2026-05-31';

/** Plans whose rows are judged in many ways, drawn; more than four ways in one table. */
const PLANS: Readonly<Record<string, readonly string[]>> = {
  'targets as people type them': [
    'KPI | Actual | Target | Owner',
    'Win rate | 31% | 35% | Ann',
    'Uptime | 95% | >95% | Ben',
    'Complaints | 4 | at most 3 | Cy',
    'Stock days | 45 | 40-50 | Dee',
    'Stock weeks | 53 | 40-50 | Eve',
    'Calls | 1200 | 1000 | Fay',
    "Cash | '1,200 | 1300 | Guy",
    'Churn | 8.2 | <7.5 | Hal',
    'Leads | TBD | 100 | Ida',
    'Visits | 90 | n/a | Jon',
    'Error rate | 0 | 0 | Kim',
    'Refunds | #DIV/0! | 5 | Lea',
    'Spend | TRUE | 5 | Max',
    'Band | 3 | 5 ± 20% | Ned',
  ],
  'a direction column': [
    'KPI | Better | Actual | Target',
    'Cost | lower | 90 | 100',
    'Price | lower | 112 | 100',
    'Sales | higher | 80 | 100',
    'Sales | lower | 80 | 100',
    'Orders | higher | 120 | 100',
  ],
  'periods between two dates': [
    'KPI | Actual | Target | Start | Due',
    'New customers | 40 | 100 | 2026-01-01 | 2026-12-31',
    'Bookings | 500 | 1000 | 2026-04-01 | 2026-06-30',
    'Trials | 20 | 100 | 2026-05-15 | 2026-06-14',
    'Win rate | 31% | 35% | 2026-01-01 | 2026-12-31',
    'Demos | 5 | 50 | 2026-07-01 | 2026-12-31',
    "Visits | 50 | 100 | '2026-01-01 | 2026-12-31",
    'Signups | 50 | >100 | 2026-02-01 | 2026-08-31',
    'Forms | 50 | 100 | | ',
    'Mails | 50 | 100 | 2026-06-30 | 2026-01-01',
  ],
  'ramps from a baseline': [
    'KPI | Baseline | Actual | Target | Start | Due',
    'NPS | 30 | 34 | 40 | 2026-01-01 | 2026-12-31',
    'CSAT | 70 | 71 | 90 | 2026-01-01 | 2026-12-31',
    'Cost per lead | 50 | 40 | 30 | 2026-05-25 | 2026-12-31',
    'Awareness | 20 | 22 | 20 | 2026-01-01 | 2026-12-31',
  ],
  'named periods': [
    'KPI | Actual | Target | Period',
    'Leads | 120 | 300 | Q2 2026',
    'Calls | 290 | 300 | Q1 2026',
    'Deals | 2 | 30 | 2026',
    'Demos | 20 | 30 | Q2 2026',
    'Trials | 29 | 30 | Q1 2026',
  ],
  'months side by side': [
    'KPI | Jan 2026 Plan | Jan 2026 Actual | Feb 2026 Plan | Feb 2026 Actual | Mar 2026 Plan | Mar 2026 Actual | Jun 2026 Plan | Jun 2026 Actual',
    'Sales | 100 | 95 | 100 | 80 | 100 | 90 | 100 | 5',
    'Costs | 50 | 55 | 50 | 60 | 50 | | 50 | 60',
    'Win rate | 30% | 31% | 30% | 25% | 30% | 29% | 30% | 1%',
    'Orders | 10 | | 10 | | 10 | | 10 | 3',
  ],
  'a task list': [
    'Task | Owner | Start | Due | % done | Status',
    'Plan | Ann | 2026-01-01 | 2026-03-31 | 100% | Done',
    'Build | Ben | 2026-03-01 | 2026-08-31 | 50% | In progress',
    'Test | Cy | 2026-04-01 | 2026-06-03 | 20% | In progress',
    'Ship | Dee | 2026-04-01 | 2026-12-31 | 5% | Open',
    'Tell | Eve | 2026-04-01 | 2026-05-20 | 80% | Open',
    "Train | Fay | 2026-04-01 | '2026-05-20 | 80% | Open",
    'Drop | Guy | 2026-04-01 | 2026-05-20 | 0% | Cancelled',
  ],
};

const SETTINGS: Readonly<Record<string, Partial<Settings>>> = {
  ...Object.fromEntries(PRESET_NAMES.map((name) => [name, { bands: name }])),
  'working days with holidays': { pace: 'workdays', holidays: ['2026-01-01', '2026-05-01', '2026-05-25'] },
  'closed months': { pace: 'months' },
  'a seasonal year': { pace: [5, 5, 7, 7, 8, 8, 7, 7, 8, 8, 12, 18] },
  'as displayed': { displayPrecision: 0 },
  'by amounts': { absYellow: 5 },
  'thresholds of a sheet': { bands: 'okr-grade', sheets: [{ sheet: 'Plan', bands: { green: 0.9, yellow: 0.8 } }] },
  'thresholds of single rows': {
    measures: [
      { name: 'Win rate', bands: { green: 0.9, yellow: 0.8 } },
      { name: 'Calls', bands: 'okr-grade' },
      { name: 'Cost', absYellow: 20 },
      { name: 'Bookings', kind: 'level' },
      { name: 'Leads', direction: 'lower' },
      { name: 'Sales', bands: 'cascade' },
      { name: 'Costs', absYellow: 12 },
      { name: 'Build', bands: 'binary' },
    ],
  },
};

/** The statuses that rows have in a workbook once the change is made, beside those of the review. */
async function coloured(snapshot: WorkbookSnapshot, own: Partial<Settings>, mode: 'rules' | 'column') {
  const { review, context } = reviewWorkbook(snapshot, { ...defaultSettings(), ...own }, AS_OF);
  const changes = proposeChanges(snapshot, review.tables, context, mode);
  const model = await engine();
  const sheet = snapshot.sheets[0];
  sheet?.values.forEach((row, r) => row.forEach((value, c) => put(model, sheet.top + r, sheet.left + c, value)));
  const notLive = new Set(changes.skipped.map(({ row }) => row));
  for (const edit of changes.edits) {
    if (edit.kind === 'rule' && edit.after !== null) putRules(model, edit.after);
    if (edit.kind !== 'content') continue;
    edit.after.forEach(([content], r) => {
      const at = [edit.area.top + r, edit.area.left] as const;
      if (content?.formula == null) put(model, ...at, content?.value ?? null);
      else putFormula(model, ...at, content.formula);
    });
  }
  model.evaluate();
  const column = changes.edits.flatMap((edit) =>
    edit.kind === 'content'
      ? [edit.area.left]
      : edit.kind === 'rule'
        ? (edit.after?.areas.map((box) => box.left) ?? [])
        : [],
  )[0];
  const colours = new Map<string, string>(Object.entries(PALETTES.clear).map(([status, look]) => [look.fill, status]));
  const rows = review.tables.flatMap((table) =>
    table.rows
      .filter(({ row }) => !notLive.has(row) && column !== undefined)
      .map(({ row, name, status }) => {
        const got = mode === 'rules' ? colours.get(fillOf(model, row, column ?? 0)) : shown(model, row, column ?? 0);
        return { row: `${row + 1} ${name}`, status, got };
      }),
  );
  model.free();
  const rules = changes.edits.filter((edit) => edit.kind === 'rule').length;
  return { rows, rules, notLive: [...notLive], tables: review.tables.length };
}

const CASES = Object.keys(PLANS).flatMap((plan) => Object.keys(SETTINGS).map((how) => ({ plan, how })));

describe('what is painted is what the review says', () => {
  test.each(CASES)('$plan, $how', async ({ plan, how }) => {
    const snapshot = book(...(PLANS[plan] ?? []));
    for (const mode of ['rules', 'column'] as const) {
      const { rows, rules, notLive, tables } = await coloured(snapshot, SETTINGS[how] ?? {}, mode);
      expect(tables).toBe(1);
      expect(rows.filter(({ status, got }) => status !== got)).toEqual([]);
      expect(rules).toBe(4);
      // Twelve weights make long formulas: not every way of judging fits one beside the others.
      expect(rows.length).toBeGreaterThan(1);
      if (how !== 'a seasonal year') expect(notLive).toEqual([]);
    }
  });
});
