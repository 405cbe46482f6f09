import { describe, expect, test } from 'vitest';
import type { Role } from '../../../core/columns/role.ts';
import { columnFor } from '../../../core/columns/found-table.ts';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import type { PartLanguage } from '../../../core/execution/sheets/part.ts';
import { OBJECTIVES } from '../../../core/execution/sheets/parts/objectives/objectives.ts';
import { planKpis } from '../../../core/execution/sheets/plan-kpis.ts';
import { rowsOf } from '../../../core/execution/sheets/rows-of.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { calculated } from '../../support/calculated.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { withChange } from '../../support/with-change.ts';

const PLAN = exampleBook();
const SHEET = calculated(created(PLAN, 'objectives'));

const rowsIn = (book: WorkbookSnapshot) => rowsOf(factsOf(book), 'objectives', 'kpis', 'kpi');
const ofKpi = (book: WorkbookSnapshot, kpi: string) => {
  const row = rowsIn(book).find((each) => each.text('kpi') === kpi);
  if (row === undefined) throw new Error(`no KPI ${kpi}`);
  return row;
};
const judgedOn = (book: WorkbookSnapshot, sheet: string) =>
  factsOf(book).review.tables.flatMap(({ sheetName, rows }) => (sheetName === sheet ? rows : []));

describe('the list of objectives and KPIs', () => {
  test('is filled with the KPIs of the plan, each with its objective, function and owner', () => {
    const row = ofKpi(SHEET, 'Win rate');
    expect(['objective', 'area', 'owner', 'direction', 'source'].map((key) => row.text(key))).toEqual([
      'Grow bookings by 15 percent',
      'Sales',
      'Ana Ruiz',
      'Higher is better',
      'Scorecard: Win rate',
    ]);
    expect([row.value('target'), row.value('actual')]).toEqual([0.25, 0.26]);
    expect(rowsIn(SHEET).map((each) => each.text('kpi'))).not.toContain('North');
  });

  test('links to the numbers of the plan, with their number formats', () => {
    const line = OBJECTIVES.lines(factsOf(PLAN), OBJECTIVES.words.en).get('kpis')?.[1];
    expect(line?.get('actual')).toEqual({ formula: 'IF(Scorecard!$G$6="","",Scorecard!$G$6)', format: '0.0%' });
  });

  test.each(['sales-plan', 'vertriebsplan', 'okr', 'finance-model'])(
    'shows for every KPI of %s the status that the check gives it',
    (name) => {
      const book = calculated(created(exampleBook(name), 'objectives'));
      const shown = rowsIn(book).map((row) => [row.text('source'), row.text('status')]);
      const judged = planKpis(factsOf(book)).map(({ source, row }) => [source, row.status]);
      expect(shown.length).toBeGreaterThan(4);
      expect([...shown].sort()).toEqual([...judged].sort());
    },
  );

  test('follows a number of the plan', () => {
    const sheets = SHEET.sheets.map((sheet) =>
      sheet.name === 'Scorecard'
        ? { ...sheet, values: sheet.values.map((row) => row.map((value) => (value === 0.26 ? 0.1 : value))) }
        : sheet,
    );
    expect(ofKpi(calculated({ ...SHEET, sheets }), 'Win rate').text('status')).toBe('Red');
  });

  test('of months side by side shows the sums to date, and the status of the check', () => {
    const only = { ...PLAN, sheets: PLAN.sheets.filter(({ name }) => name === 'Monthly') };
    const south = ofKpi(calculated(created(only, 'objectives')), 'South');
    expect([south.value('target'), south.value('actual'), south.text('status')]).toEqual([810, 697, 'Yellow']);
  });
});

describe('a check of a workbook with that list', () => {
  test('judges a KPI once: a row that shows a KPI of the plan is left to the plan', () => {
    expect(judgedOn(SHEET, 'Objectives & KPIs')).toEqual([]);
    const count = (book: WorkbookSnapshot): number => factsOf(book).review.tables.flatMap(({ rows }) => rows).length;
    expect(count(SHEET)).toBe(count(PLAN));
  });

  test('judges a KPI that is only there, and rolls it up to its objective', () => {
    const own = { objective: 'Sell more by phone', kpi: 'Calls', owner: 'Zoe', direction: 'Lower is better' };
    const mails = { ...own, kpi: 'Mails', target: 10, actual: 9 };
    const book = typed(SHEET, 'objectives', 'kpis', [{ ...own, target: 10, actual: 12 }, mails]);
    const judged = judgedOn(book, 'Objectives & KPIs');
    expect(judged.map(({ name, status }) => [name, status])).toEqual([
      ['Calls', 'Red'],
      ['Mails', 'Green'],
    ]);
    const { review } = factsOf(book);
    expect(review.objectives.find(({ name }) => name === 'Sell more by phone')?.children.length).toBe(2);
  });

  test('judges a row with a target of its own, though its actual is that of the plan', () => {
    const book = typed(SHEET, 'objectives', 'kpis', [{ over: 1, target: 0.4 }]);
    const sheets = book.sheets.map((sheet) =>
      sheet.name === 'Objectives & KPIs'
        ? {
            ...sheet,
            formulas: sheet.formulas.map((row, r) => row.map((each, c) => (r === 6 && c === 9 ? null : each))),
          }
        : sheet,
    );
    expect(judgedOn({ ...book, sheets }, 'Objectives & KPIs').map(({ name }) => name)).toEqual(['Win rate']);
  });

  test.each<PartLanguage>(['en', 'de', 'es'])('reads every column of it in %s', (language) => {
    const made = created(PLAN, 'objectives', language);
    const words = OBJECTIVES.words[language].choices;
    const own = { objective: 'Phone', parent: 'Growth', kpi: 'Calls', owner: 'Zoe', area: 'Sales', priority: 1 };
    const rows = [
      { ...own, direction: words['higher'] ?? '', unit: 'calls', target: 10, actual: 9, start: 46_023, due: 46_387 },
      {
        ...own,
        kpi: 'Costs',
        direction: words['lower'] ?? '',
        unit: '€',
        target: 10,
        actual: 9,
        start: 46_023,
        due: 46_387,
      },
    ];
    const { review } = factsOf(typed(made, 'objectives', 'kpis', rows));
    const table = review.tables.find(({ sheetName }) => sheetName === OBJECTIVES.words[language].name)?.table;
    const roles: readonly Role[] = [
      'parent',
      'objective',
      'name',
      'owner',
      'priority',
      'direction',
      'unit',
      'target',
      'actual',
      'start',
      'due',
    ];
    const found = roles.map((role) => (table === undefined ? null : columnFor(table, role)));
    expect(found).toEqual([0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12]);
  });

  test.each([
    ['a level, lower', { direction: 'Lower is better', target: 10, actual: 11.2 }],
    ['a level that is met', { direction: 'Higher is better', target: 10, actual: 10 }],
    ['nothing reached', { direction: 'Higher is better', target: 0, actual: -1 }],
    ['no actual', { direction: 'Higher is better', target: 10 }],
    [
      'a rate with a start',
      { kpi: 'Win rate of calls', direction: 'Higher is better', target: 10, actual: 5, start: 46_023, due: 46_387 },
    ],
  ])('agrees with the native status: %s', (_, cells) => {
    const book = calculated(typed(SHEET, 'objectives', 'kpis', [{ kpi: 'Own', ...cells }]));
    const judged = factsOf(book).review.tables.find(({ sheetName }) => sheetName === 'Objectives & KPIs')?.rows[0];
    const shown = [...rowsIn(book)].pop();
    expect(judged?.status).toBeDefined();
    expect(shown?.text('status')).toBe(judged?.status);
  });

  test('has no color for a KPI whose direction nobody chose, and the list asks for it', () => {
    const book = calculated(typed(SHEET, 'objectives', 'kpis', [{ kpi: 'Own', target: 10, actual: 2 }]));
    expect(ofKpi(book, 'Own').text('status')).toBe('Grey');
    expect(findingsIn(book, 'objectives').map(({ title }) => title)).toContain('“Own” has no direction');
  });
});

describe('what the list says', () => {
  const own = { objective: 'Launch X', owner: 'Ann', area: 'Sales', priority: 1, driver: 'Brand' };
  const only = (rows: Parameters<typeof typed>[3]) => {
    const blank = { ...PLAN, sheets: PLAN.sheets.filter(({ name }) => name === 'Initiatives') };
    return findingsIn(typed(created(blank, 'objectives'), 'objectives', 'kpis', rows), 'objectives');
  };
  const higher = 'Higher is better';

  test('five KPIs of a function for an objective are enough', () => {
    const kpis = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...own, kpi: `K${i}`, direction: higher }));
    expect(only(kpis(5)).map(({ title }) => title)).toEqual(['Growth drivers in use: 1 of 5']);
    expect(only(kpis(6))[0]).toMatchObject({ status: 'Red', title: 'Too many KPIs in one place' });
  });

  test('a KPI without objective or owner, a goal without priority or driver', () => {
    expect(
      only([
        { kpi: 'K', direction: higher },
        { kpi: 'L', objective: 'O', owner: 'A', direction: higher },
      ]).map(({ title }) => title),
    ).toEqual([
      'KPI without objective',
      'KPI without owner',
      'Goal without priority',
      'Goal without growth driver',
      'Growth drivers in use: 0 of 5',
    ]);
  });

  test('a priority given once holds for the goal', () => {
    const rows = [
      { ...own, kpi: 'A', direction: higher },
      { kpi: 'B', objective: 'launch x', owner: 'Bo', direction: higher },
    ];
    expect(only(rows).map(({ title }) => title)).toEqual(['Growth drivers in use: 1 of 5']);
  });

  test('units that pull one KPI in opposite directions come first', () => {
    const rows = [
      { ...own, kpi: 'Stock', direction: higher },
      { ...own, kpi: 'stock', area: 'Finance', direction: 'Lower is better' },
    ];
    expect(only(rows)[0]).toMatchObject({ status: 'Red', title: 'Units at cross purposes' });
  });
});

describe('the list, made again', () => {
  test('takes over a new owner of the plan, and keeps what people added', () => {
    const book = typed(SHEET, 'objectives', 'kpis', [
      { over: 1, driver: 'Brand', priority: 2 },
      { kpi: 'Own', owner: 'Zoe' },
    ]);
    const sheets = book.sheets.map((sheet) =>
      sheet.name === 'Scorecard'
        ? { ...sheet, values: sheet.values.map((row) => row.map((value) => (value === 'Ana Ruiz' ? 'Ida' : value))) }
        : sheet,
    );
    const found = { ...book, sheets };
    const again = withChange(found, createPart(OBJECTIVES, factsOf(found), 'en'));
    expect(ofKpi(again, 'Win rate').text('owner')).toBe('Ida');
    expect(['driver', 'priority'].map((key) => ofKpi(again, 'Win rate').text(key))).toEqual(['Brand', '2']);
    expect(ofKpi(again, 'Own').text('owner')).toBe('Zoe');
    expect(rowsIn(again).length).toBe(rowsIn(book).length);
  });

  test('moves on with the day of the check: what is due by now, and nothing else', () => {
    const made = created(exampleBook('okr'), 'objectives');
    const { edits } = createPart(OBJECTIVES, factsOf(made, {}, '2026-08-01'), 'en');
    const status = factsOf(made).made.get('objectives')?.blocks.get('kpis')?.columns.get('status');
    expect(edits.length).toBeGreaterThan(0);
    for (const edit of edits) expect(edit.kind === 'content' ? edit.area.left : null).toBe(status);
  });
});
