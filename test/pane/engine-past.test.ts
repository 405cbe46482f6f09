import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { createEngine, type Engine } from '../../pane/engine/engine.ts';
import { book } from '../support/book.ts';
import { withChange } from '../support/with-change.ts';

const PLAN = book('KPI | Owner | Target | Actual', 'Win rate | Ann | 100 | 80', 'Leads | Bo | 100 | 100');

function checkedEngine(workbook: WorkbookSnapshot, day: string, language = 'en'): Engine {
  const engine = createEngine();
  engine.speak(language);
  engine.open(workbook);
  engine.review(defaultSettings(), day);
  return engine;
}

/** The workbook after somebody kept its results of a day. */
function kept(workbook: WorkbookSnapshot, day: string): WorkbookSnapshot {
  const preview = checkedEngine(workbook, day).periodPreview();
  if (preview === null) throw new Error('a checked workbook has results');
  return withChange(workbook, preview.changes);
}

/** The same plan with another actual of its first measure. */
function withActual(workbook: WorkbookSnapshot, actual: number): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet, i) =>
    i > 0 ? sheet : { ...sheet, values: sheet.values.map((row, r) => (r === 1 ? [...row.slice(0, 3), actual] : row)) },
  );
  return { ...workbook, sheets };
}

const MAY = kept(PLAN, '2026-05-29');
const JUNE = kept(withActual(MAY, 75), '2026-06-30');

describe('what the past says', () => {
  test('before a check there is nothing to tell', () => {
    expect(createEngine().past()).toBe(null);
    expect(createEngine().periodPreview()).toBe(null);
  });

  test('without a record it says so, and nothing more where owners and numbers agree', () => {
    expect(checkedEngine(PLAN, '2026-06-30').past()).toEqual({
      record: null,
      findings: [],
      counts: { Green: 0, Yellow: 0, Red: 0, Grey: 0 },
    });
  });

  test.each([
    ['en', 'Planlight history', 'Off track 3 periods running'],
    ['de-AT', 'Planlight history', 'Seit 3 Zeiträumen hinter Plan'],
    ['es', 'Planlight history', 'Fuera de plan 3 periodos seguidos'],
  ])('in %s: how many periods are kept where, what is lasting, and the cell it stands in', (language, name, streak) => {
    const answer = checkedEngine(withActual(JUNE, 70), '2026-07-31', language).past();
    expect(answer?.record).toEqual({ name, periods: 2 });
    expect(answer?.findings[0]).toMatchObject({ status: 'Red', title: 'Win rate', a1: 'D2' });
    expect(answer?.findings[0]?.detail).toContain(streak);
    expect(answer?.counts.Red).toBe(1);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});

describe('what keeping a period would do', () => {
  test('the first time it makes a hidden sheet, and says how many results go there', () => {
    expect(checkedEngine(PLAN, '2026-06-30').periodPreview()?.will).toEqual([
      { sheetName: 'Planlight history', place: '', what: 'hidden-sheet', count: 2 },
    ]);
  });

  test('after that rows are added at the end', () => {
    expect(checkedEngine(withActual(MAY, 75), '2026-06-30').periodPreview()?.will).toEqual([
      { sheetName: 'Planlight history', place: 'A4:K5', what: 'rows', count: 2 },
    ]);
  });

  test('kept already, there is nothing to do', () => {
    const preview = checkedEngine(MAY, '2026-05-29').periodPreview();
    expect(preview).toMatchObject({ will: [], notLive: [] });
    expect(preview?.changes.edits).toEqual([]);
  });

  test('a protected record is left as it is, and why is told', () => {
    const shut = { ...MAY, sheets: MAY.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
    const preview = checkedEngine(shut, '2026-06-30').periodPreview();
    expect(preview?.will).toEqual([]);
    expect(preview?.notLive).toMatchObject([
      { sheetName: 'Planlight history', why: { title: 'The sheet is protected' } },
    ]);
  });
});

describe('the season of last year', () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const late = [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2];
  const sales = (year: number): WorkbookSnapshot =>
    book(`Revenue | ${months.map((name) => `${name} ${year}`).join(' | ')}`, `New business | ${late.join(' | ')}`);

  test('is offered where the workbook holds it, and is a pace that settings take', () => {
    const season = checkedEngine(sales(2025), '2026-06-30').season();
    expect(season).toEqual(late.map((each) => each / 16));
    const text = JSON.stringify({ version: 1, pace: season });
    expect(createEngine().readSettings(text)).toMatchObject({ settings: { pace: season }, told: [] });
  });

  test('is not offered where it is not there, or nothing was checked', () => {
    expect(checkedEngine(sales(2024), '2026-06-30').season()).toBe(null);
    expect(createEngine().season()).toBe(null);
  });
});
