import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import { storeSettings } from '../../core/settings/generations.ts';
import { readStoredSettings } from '../../core/settings/stored.ts';

const LAST_GOOD: Settings = { ...defaultSettings(), bands: 'okr-grade' };
const SHORT = 40;

function textOf(bands: string): string {
  return JSON.stringify({ version: 1, bands, measures: [{ name: 'A name that needs several chunks of forty' }] });
}

/** Saves as a host does it: every write in its order, then the removals; `steps` of them before the power goes. */
function saved(stored: ReadonlyMap<string, string>, text: string, steps = Infinity): Map<string, string> {
  const { put, remove } = storeSettings(text, stored, SHORT);
  const after = new Map(stored);
  put.slice(0, steps).forEach(([key, value]) => after.set(key, value));
  remove.slice(0, Math.max(0, steps - put.length)).forEach((key) => after.delete(key));
  return after;
}

const bandsOf = (stored: ReadonlyMap<string, string>): unknown => readStoredSettings(stored, LAST_GOOD).settings.bands;

describe('settings in a store of short texts', () => {
  test('nothing stored means the defaults', () => {
    expect(readStoredSettings(new Map())).toMatchObject({ ok: true, settings: defaultSettings() });
  });

  test('the newest save counts, however often one saves', () => {
    let stored = new Map<string, string>();
    for (const bands of ['sbi', 'binary', 'cascade', 'upraise', 'clearpoint']) {
      stored = saved(stored, textOf(bands));
      expect(readStoredSettings(stored)).toMatchObject({ ok: true, notes: [], settings: { bands } });
    }
    expect(Math.max(...[...stored.values()].map(({ length }) => length))).toBeLessThanOrEqual(SHORT);
  });

  test('B140 a chunk of the newest save is missing: the save before it is used, and that is said', () => {
    const stored = saved(saved(new Map(), textOf('binary')), textOf('cascade'));
    const chunks = [...stored.keys()].filter((key) => /\.b\.\d$/.test(key));
    expect(chunks.length).toBeGreaterThanOrEqual(3);
    for (const chunk of chunks) {
      const torn = new Map(stored);
      torn.delete(chunk);
      expect(readStoredSettings(torn)).toMatchObject({
        ok: true,
        settings: { bands: 'binary' },
        notes: [{ code: 'SETTINGS_TORN' }],
      });
    }
  });

  test('B140 cut short after any write, a save leaves the old settings or the new', () => {
    const bands = fc.constantFrom('sbi', 'binary', 'cascade', 'upraise');
    fc.assert(
      fc.property(fc.array(bands, { minLength: 1, maxLength: 5 }), bands, fc.nat(12), (before, next, steps) => {
        const old = before.reduce((stored, each) => saved(stored, textOf(each)), new Map<string, string>());
        const torn = saved(old, textOf(next), steps);
        expect([bandsOf(old), next]).toContain(bandsOf(torn));
        expect(bandsOf(saved(torn, textOf('clearpoint')))).toBe('clearpoint');
      }),
    );
  });

  test('B140 with nothing whole left, the last good settings stay', () => {
    const stored = saved(new Map(), textOf('binary'));
    stored.delete([...stored.keys()][1] ?? '');
    expect(readStoredSettings(stored, LAST_GOOD)).toMatchObject({
      ok: false,
      settings: LAST_GOOD,
      problem: { code: 'SETTINGS_TORN_WHOLLY' },
    });
  });

  test('a text that was changed by hand fails its checksum', () => {
    const stored = saved(new Map(), textOf('binary'));
    for (const [key, text] of stored) {
      if (text.includes('binary')) stored.set(key, text.replace('binary', 'custom'));
    }
    expect(readStoredSettings(stored, LAST_GOOD)).toMatchObject({ ok: false });
  });
});
