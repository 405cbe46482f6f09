import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { createEngine, type Engine } from '../../pane/engine/engine.ts';
import { book } from '../support/book.ts';
import { withChange } from '../support/with-change.ts';
import { example, TODAY } from './browser.ts';
import { PLAN } from './given.ts';

function checkedEngine(workbook: WorkbookSnapshot, language = 'en'): Engine {
  const engine = createEngine();
  engine.speak(language);
  engine.open(workbook);
  engine.review(defaultSettings(), TODAY);
  return engine;
}

const TEXT = checkedEngine(PLAN).packet('North')?.text ?? '';
const DAMAGED = TEXT.replace('* Red', '* Green').replace('North', 'South');

describe('how we stand as text', () => {
  test('names the team, the day and every row, and ends with a checksum', () => {
    expect(TEXT.split('\n').slice(0, 3)).toEqual(['Planlight status packet 1', 'team: North', 'as of: 2026-06-30']);
    expect(TEXT).toContain('* Red 0.6 x1 Leads | Ann');
    expect(TEXT).toMatch(/\nend 3 [0-9a-f]{16}$/);
  });

  test('of a workbook without a plan there is none, and why is told', () => {
    const answer = checkedEngine(book('Shopping', 'Milk', 'Bread'), 'de').packet('North');
    expect(answer).toMatchObject({ text: '', problem: { title: 'Kein Plan gefunden' } });
  });

  test('before a check there is none', () => {
    expect(createEngine().packet('North')).toBe(null);
    expect(createEngine().takeIn(TEXT)).toBe(null);
  });
});

describe('packets that are taken in', () => {
  const plan = example('sales-plan');

  test('are named with their day and lines, and what their sheet gets is shown', () => {
    const preview = checkedEngine(plan).takeIn(`Hi,\n${TEXT}`);
    expect(preview?.packets).toEqual({ read: [{ team: 'North', asOf: TODAY, lines: 3 }], refused: [] });
    expect(preview?.will).toEqual([{ sheetName: 'Teams', place: '', what: 'sheet', count: 1 }]);
    expect(preview?.fills.map(({ rows }) => rows)).toEqual([3]);
    expect(JSON.parse(JSON.stringify(preview))).toEqual(preview);
  });

  test.each([
    ['en', 'A packet was changed on its way'],
    ['de', 'Ein Paket wurde unterwegs verändert'],
    ['es', 'Un paquete cambió por el camino'],
  ])('that are damaged are refused in words (%s), and the others are used', (language, title) => {
    const packets = checkedEngine(plan, language).takeIn(`${DAMAGED}\n\n${TEXT}`)?.packets;
    expect(packets?.read.map(({ team }) => team)).toEqual(['North']);
    expect(packets?.refused[0]?.title).toBe(title);
    expect(packets?.refused[0]?.why).toContain('South');
  });

  test('of a text without a whole packet no sheet is made', () => {
    for (const text of ['Hi, all is well', DAMAGED]) {
      const preview = checkedEngine(plan).takeIn(text);
      expect(preview).toMatchObject({ will: [], fills: [], packets: { read: [] } });
      expect(preview?.packets?.refused).toHaveLength(1);
      expect(preview?.changes.edits).toEqual([]);
    }
  });

  test('once taken in they are up to date, and the sheet of teams says how each stands', () => {
    const changes = checkedEngine(plan).takeIn(TEXT)?.changes;
    if (changes === undefined) throw new Error('a packet can be taken in');
    const engine = checkedEngine(withChange(plan, changes));
    expect(engine.takeIn(TEXT)?.will).toEqual([]);
    const teams = engine
      .parts()
      ?.steps.flatMap(({ parts }) => parts)
      .find(({ id }) => id === 'teams');
    expect(teams?.findings.map(({ title }) => title)).toEqual([
      expect.stringContaining('1'),
      expect.stringContaining('North'),
    ]);
  });
});
