import { describe, expect, test } from 'vitest';
import { formatsOf, formatsSnapshot, type FormatsSnapshot } from '../../core/formats/formats-snapshot.ts';
import { MARK_SIGNS } from '../../core/smart/finding.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { createEngine, type Engine } from '../../pane/engine/engine.ts';
import { pageName } from '../../pane/engine/report.ts';
import { drawnFormat } from '../support/audited.ts';
import { book } from '../support/book.ts';
import { example, TODAY } from './browser.ts';

function checkedEngine(snapshot: WorkbookSnapshot, language = 'en'): Engine {
  const engine = createEngine();
  engine.speak(language);
  engine.open(snapshot);
  engine.review(defaultSettings(), TODAY);
  return engine;
}

function idOf(engine: Engine, name: string): string {
  return engine.rows(0, 100).find((row) => row.name === name)?.id ?? '';
}

describe('the goals the engine tells', () => {
  const engine = checkedEngine(example('okr'));

  test('a row with a goal has its marks and what to mend first; a row without has none', () => {
    const rows = engine.rows(0, 100);
    const vague = rows.find(({ name }) => name === 'Sell more!');
    expect(vague?.smart).toMatchObject({
      marks: ['fail', 'fail', 'unknown', 'pass', 'pass'],
      toMend: { letter: 'S', title: 'Vague object' },
      a1: 'B12',
    });
    expect(checkedEngine(book('KPI | Target | Actual', 'Leads | 100 | 60', 'Wins | 9 | 8')).rows(0, 9)).toMatchObject([
      { smart: null },
      { smart: null },
    ]);
  });

  test('what decided each letter comes with its evidence, one letter to mend first, and how it could read', () => {
    const goal = engine.goal(idOf(engine, 'Sell more!'));
    expect(goal?.letters.map(({ letter, mark }) => letter + MARK_SIGNS[mark]).join(' ')).toBe('S✕ M✕ A? R✓ T✓');
    expect(goal?.letters.map(({ isFirst }) => isFirst)).toEqual([true, false, false, false, false]);
    expect(goal?.letters[0]?.evidence).toEqual(['more']);
    expect(goal?.rewrite).toContain('Increase <measure>');
  });

  test('no other words are offered where words are not what is missing', () => {
    expect(engine.goal(idOf(engine, 'Cut time to first report from 9 to 4 minutes'))?.rewrite).toBe(null);
  });

  test.each([
    ['de', 'Unklarer Gegenstand'],
    ['es', 'Objeto vago'],
  ])('the texts are those of %s', (language, title) => {
    const speaking = checkedEngine(example('okr'), language);
    expect(speaking.goal(idOf(speaking, 'Sell more!'))?.letters[0]?.told.title).toBe(title);
  });

  test('a goal that is gone is told as gone', () => {
    expect(engine.goal('nowhere!A1')).toBe(null);
  });
});

describe('the report the engine makes', () => {
  test('is the page the command line writes: whole, closed, and the same each time', () => {
    const engine = checkedEngine(example('sales-plan'));
    const page = engine.report();
    expect(page?.name).toBe('sales-plan-report.html');
    expect(page?.html).toMatch(/^<!doctype html>/);
    expect(page?.html).toContain("default-src 'none'");
    expect(page?.html).toContain('Qualified leads');
    expect(page?.html).not.toMatch(/<script|https?:/);
    expect(engine.report()).toEqual(page);
  });

  test.each([
    ['Q3/2026: "plan".xlsx', 'Q3-2026- -plan--report.html'],
    ['', 'planlight-report.html'],
    ['plan', 'plan-report.html'],
  ])('of "%s" is called %s', (book, name) => {
    expect(pageName(book, 'report')).toBe(name);
  });

  test.each([
    ['en-GB', 'Planlight report'],
    ['de-CH', 'Bericht von Planlight'],
    ['es', 'Informe de Planlight'],
  ])('as a sheet it is called what a speaker of %s calls it', (language, name) => {
    const sheet = checkedEngine(example('sales-plan'), language).reportSheet();
    expect(sheet?.name).toBe(name);
    expect(sheet?.rows.length).toBeGreaterThan(10);
  });

  test('there is none before a check', () => {
    expect(createEngine().report()).toBe(null);
    expect(createEngine().reportSheet()).toBe(null);
  });
});

describe('the home-made lights the engine tells', () => {
  test('each wrong light says where, what it shows, what it should, why, and by which numbers', () => {
    const audit = checkedEngine(example('home-made')).audit(null);
    expect(audit).toMatchObject({ wrong: 4, judged: 9, unseenRules: 0 });
    expect(audit?.stoplights.map(({ kind, place, wrong }) => `${kind} ${place} ${wrong}`)).toEqual([
      'status-formula F5:F11 3',
      'typed-status D2:D4 1',
    ]);
    expect(audit?.stoplights[0]?.lights[0]).toMatchObject({
      name: 'Churn rate',
      a1: 'F7',
      shows: 'Green',
      should: 'Red',
      why: 'Lower is better here',
      facts: { kind: 'measure', actual: 0.064, target: 0.05, gapShown: '28.0%', isPercent: true },
    });
    expect(audit?.stoplights[1]?.lights[0]?.facts).toEqual({ kind: 'milestone', due: '2026-05-29', asOf: TODAY });
  });

  test('the fix is the very change set of the preview, and puts the right colour on the wrong light', () => {
    const engine = checkedEngine(example('home-made'));
    engine.audit(null);
    const churn = engine.rows(0, 20).find(({ name }) => name === 'Churn rate');
    expect(churn?.status).toBe('Red');
    expect(engine.preview('rules')?.will.length).toBeGreaterThan(0);
  });

  const PAINTED = book('KPI | Target | Actual', 'Churn rate | 5 | 8', 'Leads | 100 | 60', 'Wins | 10 | 10');
  const FORMATS: FormatsSnapshot = {
    sheets: [
      {
        sheet: PAINTED.sheets[0]?.id ?? '',
        formats: ['C2:C4 red expression $C2/$B2<0.85', 'C2:C4 green expression $C2/$B2>=1'].map(drawnFormat),
      },
    ],
    names: [],
    fills: PAINTED.styles.map(() => null),
  };

  test('conditional formats are judged where the host gives them', () => {
    const audit = checkedEngine(PAINTED).audit(FORMATS);
    expect(audit?.stoplights[0]).toMatchObject({ kind: 'conditional-format', wrong: 1, lights: [{ a1: 'C2' }] });
  });

  test('where it can only count them, how many were not looked at is told', () => {
    const sheets = PAINTED.sheets.map((sheet) => ({ ...sheet, foreignRules: 2 }));
    expect(checkedEngine({ ...PAINTED, sheets }).audit(null)).toMatchObject({ stoplights: [], unseenRules: 2 });
  });

  test('formats cross a border and come out as they were', () => {
    expect(formatsSnapshot(formatsOf(FORMATS))).toEqual(FORMATS);
  });

  test('everything it answers is JSON-safe, and of thousands of wrong lights only the first cross', () => {
    const rows = Array.from({ length: 600 }, (_, i) => `Churn rate ${i} | 5 | 8 | Green`);
    const audit = checkedEngine(book('KPI | Target | Actual | Status', ...rows)).audit(null);
    expect(audit?.wrong).toBe(600);
    expect(audit?.stoplights[0]?.lights.length).toBe(200);
    expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
  });

  test('before a check there is nothing to tell', () => {
    expect(createEngine().audit(null)).toBe(null);
  });
});

describe('cells that get no colour', () => {
  const drawn = book(
    'Objective | KPI | Owner | Target | Actual',
    'Grow | Leads | Ann | 100 | 60',
    'Grow | Wins | Bo | 10 | TBD',
    'Grow | Calls | Cy | 50 | 45',
  );

  test('are named by their row and what it belongs to, with the sheet and why', () => {
    const preview = checkedEngine(drawn).preview('rules');
    expect(preview?.noVerdict).toEqual([
      expect.objectContaining({ name: 'Wins', objective: 'Grow', sheetName: 'Plan', a1: 'E3' }),
    ]);
    expect(preview?.noVerdict[0]?.why.title).not.toBe('');
  });

  test('are named the same after a change as before it', () => {
    const engine = checkedEngine(drawn);
    const skipped = { sheet: drawn.sheets[0]?.id ?? '', row: 3, column: 4, why: 'CHANGED_MEANWHILE' };
    expect(engine.tellCells([skipped])).toEqual([
      expect.objectContaining({ name: 'Calls', objective: 'Grow', sheetName: 'Plan', a1: 'E4' }),
    ]);
    expect(createEngine().tellCells([skipped])).toEqual([
      expect.objectContaining({ name: '', objective: null, a1: 'E4' }),
    ]);
  });
});
