import { describe, expect, test } from 'vitest';
import { PARTS } from '../../core/execution/sheets/parts.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { PartLine, PartsAnswer } from '../../pane/engine/method-answers.ts';
import { createEngine, type Engine } from '../../pane/engine/engine.ts';
import { created, factsOf, typed } from '../support/parts.ts';
import { withChange } from '../support/with-change.ts';
import { example, TODAY } from './browser.ts';

const PLAN = example('sales-plan');
const READY = created(PLAN, 'readiness');

function checkedEngine(book: WorkbookSnapshot, language = 'en'): Engine {
  const engine = createEngine();
  engine.speak(language);
  engine.open(book);
  engine.review(defaultSettings(), TODAY);
  return engine;
}

function partIn(answer: PartsAnswer | null, id: string): PartLine | undefined {
  return answer?.steps.flatMap(({ parts }) => parts).find((part) => part.id === id);
}

describe('the method as the engine tells it', () => {
  test('every part is in it with its words, in the language of the pane', () => {
    for (const language of ['en', 'de', 'es'] as const) {
      const answer = checkedEngine(PLAN, language).parts();
      for (const { id, words } of PARTS) {
        const line = partIn(answer, id);
        if (line !== undefined)
          expect(line).toMatchObject({ name: words[language].name, purpose: words[language].purpose });
      }
      expect(answer?.steps.map(({ name, why }) => name === '' || why === '')).not.toContain(true);
    }
  });

  test('a part without a sheet says nothing; one with a sheet says where it is and what it found', () => {
    expect(partIn(checkedEngine(PLAN).parts(), 'readiness')).toMatchObject({ sheet: null, progress: 0, findings: [] });
    const part = partIn(checkedEngine(READY).parts(), 'readiness');
    expect(part?.sheet).toEqual({ name: 'Readiness', at: { sheet: 'new Readiness', row: 0, column: 0 } });
    expect(part?.findings.length).toBe(5);
    expect(part?.findings[0]).toMatchObject({ status: 'Grey', at: { sheet: 'new Readiness' }, a1: 'A5' });
    expect(part?.counts).toEqual({ Green: 0, Yellow: 0, Red: 0, Grey: 5 });
  });

  test('what people fill in moves it on', () => {
    const filled = typed(READY, 'readiness', 'questions', [{ over: 0, answer: 'Yes', evidence: 'Interviews in May' }]);
    const part = partIn(checkedEngine(filled).parts(), 'readiness');
    expect(part?.progress).toBeGreaterThan(0);
  });

  test('the next step is told in words, with the part it is about', () => {
    expect(checkedEngine(PLAN).parts()?.next).toEqual({
      step: 'stoplights',
      act: 'colour',
      part: null,
      title: 'Put in live colours',
      why: '0 of 3 sheets have colours that follow their numbers.',
    });
  });

  test('before a check there is nothing to tell', () => {
    expect(createEngine().parts()).toBe(null);
    expect(createEngine().createPreview('readiness')).toBe(null);
    expect(createEngine().monthlyPage()).toBe(null);
  });

  test('everything it answers is JSON-safe', () => {
    const engine = checkedEngine(READY);
    for (const answer of [engine.parts(), engine.createPreview('readiness'), engine.createPreview('csfs')])
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});

describe('what making a sheet would do', () => {
  test.each(PARTS.map(({ id, words }) => [id, words.en.name] as const))(
    'of %s is a new sheet, in one line',
    (id, name) => {
      const preview = checkedEngine(PLAN).createPreview(id);
      expect(preview?.will).toEqual([{ sheetName: name, place: '', what: 'sheet', count: 1 }]);
      expect(preview?.changes.edits).toHaveLength(1);
      expect(preview?.notLive).toEqual([]);
    },
  );

  test('says how many rows it comes with, by the captions of its tables', () => {
    expect(checkedEngine(PLAN).createPreview('readiness')?.fills).toEqual([{ caption: 'Questions', rows: 28 }]);
    expect(checkedEngine(PLAN).createPreview('csfs')?.fills).toEqual([]);
  });

  test('speaks the language of the pane', () => {
    expect(checkedEngine(PLAN, 'de-AT').createPreview('readiness')?.will[0]?.sheetName).toBe('Bereitschaft');
  });

  test('where the sheet is there and nothing new is known, nothing changes', () => {
    const preview = checkedEngine(READY).createPreview('readiness');
    expect(preview).toMatchObject({ will: [], fills: [] });
  });

  test('cells that are kept up to date are one line a sheet', () => {
    const spoiled = typed(READY, 'readiness', 'questions', [
      { over: 0, adverse: '?' },
      { over: 3, adverse: '' },
    ]);
    const engine = checkedEngine(spoiled);
    const preview = engine.createPreview('readiness');
    expect(preview?.will).toEqual([{ sheetName: 'Readiness', place: 'E6:E9', what: 'kept', count: 2 }]);
    const mended = withChange(spoiled, preview?.changes ?? { version: 1, id: '', edits: [], guards: [], skipped: [] });
    expect(checkedEngine(mended).createPreview('readiness')?.will).toEqual([]);
  });

  test.each([
    ['a protected sheet', { isProtected: true }, 'The sheet is protected'],
    [
      'a sheet whose headings are gone',
      { values: [['Are we ready?']], formulas: [] },
      'The headings are not there any more',
    ],
  ])('%s is left as it is, and why is told', (_, change, title) => {
    const sheets = READY.sheets.map((sheet) => (sheet.name === 'Readiness' ? { ...sheet, ...change } : sheet));
    const preview = checkedEngine({ ...READY, sheets }).createPreview('readiness');
    expect(preview?.will).toEqual([]);
    expect(preview?.notLive).toMatchObject([{ sheetName: 'Readiness', why: { title } }]);
  });

  test('colours of a plan are told as before, and a sheet of ours is none', () => {
    const will = checkedEngine(READY).preview('rules')?.will ?? [];
    expect(will.length).toBeGreaterThan(0);
    expect(will.map(({ sheetName }) => sheetName)).not.toContain('Readiness');
  });
});

describe('the page of the monthly meeting', () => {
  test.each([
    ['en', 'Monthly meeting, Jun 2026'],
    ['de-AT', 'Monatstreffen, Juni 2026'],
    ['es', 'Reunión mensual, jun 2026'],
  ])('in %s is called after the workbook and the month, and needs nothing else', (language, heading) => {
    const page = checkedEngine(PLAN, language).monthlyPage();
    expect(page?.name).toBe('sales-plan-monthly-2026-06.html');
    expect(page?.html).toContain(heading);
    expect(page?.html).toContain('Churn rate');
    expect(page?.html).not.toMatch(/<script|https?:/);
  });

  test('holds what people prepared on the sheet', () => {
    const made = created(PLAN, 'monthly');
    const agenda = factsOf(made).made.get('monthly')?.blocks.get('agenda')?.rows ?? [];
    const over = agenda.findIndex((row) => row.text('item') === 'Churn rate');
    const prepared = typed(made, 'monthly', 'agenda', [{ over, cause: 'The new contract' }]);
    const isIn = (book: WorkbookSnapshot): boolean | undefined =>
      checkedEngine(book).monthlyPage()?.html.includes('The new contract');
    expect([isIn(made), isIn(prepared)]).toEqual([false, true]);
  });
});
