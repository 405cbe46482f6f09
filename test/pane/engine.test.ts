import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/schema.ts';
import { createEngine, type Engine } from '../../pane/engine/engine.ts';
import { handOver, localEngine } from '../../pane/engine/remote.ts';
import { SAMPLE_DAY } from '../../pane/engine/sample-day.ts';
import { de } from '../../pane/words/de.ts';
import { OTHER_LANGUAGES } from '../../pane/words/languages.ts';
import { bundlePane } from '../../tools/pane-bundle.ts';
import { book, sheets } from '../support/book.ts';
import { example } from './browser.ts';

const TODAY = '2026-06-30';

/** Bytes, packed: the pane with its styles, of which a tenth is room to grow. */
const MOST_PACKED = 48 * 1024;
/** Bytes, packed: the words of one language. */
const MOST_WORDS = 7 * 1024;

function checkedEngine(snapshot = example('sales-plan')): Engine {
  const engine = createEngine();
  engine.open(snapshot);
  engine.review(defaultSettings(), TODAY);
  return engine;
}

describe('the engine of the pane', () => {
  test('everything it answers is JSON-safe: it crosses to another thread', () => {
    const engine = checkedEngine();
    const [row] = engine.rows(0, 100);
    const answers = [
      engine.review(defaultSettings(), TODAY),
      engine.rows(0, 100),
      engine.why(row?.id ?? ''),
      engine.preview('rules'),
      engine.preview('fill'),
      engine.preview('column'),
      engine.compare({ ...defaultSettings(), bands: 'binary' }, TODAY),
      engine.readSettings(null),
    ];
    for (const answer of answers) expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  test('every row can be explained, and its page shows the same status', () => {
    const engine = checkedEngine();
    for (const row of engine.rows(0, 100)) expect(engine.why(row.id)?.row).toEqual(row);
  });

  test('rows of different tables never share an id, whatever they are called', () => {
    const twins = ['KPI | Owner | Target | Actual', '__proto__ | Ann | 10 | 5', '__proto__ | Bo | 10 | 6'];
    const rows = checkedEngine(sheets({ One: twins, Two: twins })).rows(0, 100);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBe(4);
  });

  test('a date is shown as a date, not as the number the workbook stores', () => {
    const engine = checkedEngine();
    const task = engine.rows(0, 100).find(({ name }) => name === 'Hire two account executives');
    const due = engine.why(task?.id ?? '')?.cells.find(({ role }) => role === 'due');
    expect(due).toMatchObject({ as: 'date', value: '2026-05-29' });
  });

  test('comparing leaves the check as it is', () => {
    const engine = checkedEngine();
    const before = engine.rows(0, 100);
    const compared = engine.compare({ ...defaultSettings(), bands: 'binary' }, TODAY);
    expect(compared.changed).toBeGreaterThan(0);
    expect(compared.of).toBe(before.length);
    expect(engine.rows(0, 100)).toEqual(before);
    expect(engine.compare(defaultSettings(), TODAY).changed).toBe(0);
  });

  test('months that were Red running are counted from the last one back', () => {
    const engine = checkedEngine(
      book(
        'Region | Jan Plan | Jan Actual | Feb Plan | Feb Actual | Mar Plan | Mar Actual',
        'North | 100 | 100 | 100 | 50 | 100 | 60',
        'South | 100 | 50 | 100 | 100 | 100 | 100',
      ),
    );
    const streaks = new Map(engine.rows(0, 10).map(({ name, redStreak }) => [name, redStreak]));
    expect([...streaks]).toEqual(
      expect.arrayContaining([
        ['North', 2],
        // Red to date, and no month before it was.
        ['South', 1],
      ]),
    );
  });

  test('a workbook handed over piece by piece is the workbook', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => `KPI ${i} | Ann | 100 | ${i % 120}`);
    const snapshot = book('KPI | Owner | Target | Actual', ...rows);
    const whole = checkedEngine(snapshot);
    const engine = createEngine();
    const remote = localEngine(engine);
    await handOver(remote, snapshot);
    expect(await remote.review(defaultSettings(), TODAY)).toEqual(whole.review(defaultSettings(), TODAY));
    expect(engine.rows(0, 3000)).toEqual(whole.rows(0, 3000));
  });

  test('settings that cannot be used are told and not to be overwritten', () => {
    const engine = createEngine();
    expect(engine.readSettings('{"version":99}')).toMatchObject({ mayKeep: false });
    expect(engine.readSettings('{"version":99}').told[0]?.title).toContain('newer');
    engine.speak('de');
    expect(engine.readSettings('{').told[0]?.title).toBe('Einstellungen nicht lesbar');
    expect(engine.readSettings(null)).toMatchObject({ mayKeep: true, told: [] });
  });

  test('the sample shows all that there is: every status, objectives and a task', () => {
    const engine = createEngine();
    engine.openSample();
    const { counts, objectives } = engine.review(defaultSettings(), SAMPLE_DAY);
    expect(Math.min(counts.Red, counts.Yellow, counts.Green, counts.Grey)).toBeGreaterThan(0);
    expect(objectives.length).toBeGreaterThan(0);
    expect(engine.rows(0, 50).some(({ subject }) => subject === 'milestone')).toBe(true);
  });

  test('an engine that fails says so to whom asked', async () => {
    await expect(localEngine(createEngine()).review(defaultSettings(), TODAY)).rejects.toThrow('opened');
  });
});

describe('the built pane', () => {
  test('the part that must be there to begin is small, and speaks one language', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planlight-bundle-'));
    await bundlePane('test/pane/page.ts', folder);
    const size = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    const [packed, styles] = [size('pane.js'), size('pane.css')];
    const words = OTHER_LANGUAGES.map((language) => size(`words-${language}.js`));
    const text = readFileSync(join(folder, 'pane.js'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(packed + styles).toBeLessThan(MOST_PACKED);
    expect(Math.max(...words)).toBeLessThan(MOST_WORDS);
    expect(text, 'the word tables are the engine’s').not.toContain('Verantwortlicher');
    expect(text, 'other languages are files of their own').not.toContain(de.welcomeValue);
    expect(text).not.toContain('dangerouslySetInnerHTML:');
  });
});
