import { describe, expect, test } from 'vitest';
import type { Settings } from '../../core/settings/schema.ts';
import { withSheetBands } from '../../pane/corrections.ts';
import type { Model } from '../../pane/state.ts';
import { after, CHECKED, FIRST, OPENED, REVIEW, ROWS, SETTINGS, waiting, tryCases, type Case } from './given.ts';

const OKR = { sheet: 'OKR', bands: 'okr-grade' } as const;
const TWO_SHEETS: Settings['sheets'] = [{ sheet: 'Plan', bands: 'binary' }, OKR];

const SEASON = [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2].map((each) => each / 16);
const SETTING: Model = { ...CHECKED, view: { at: 'settings' }, draft: SETTINGS.settings };

const CASES: readonly Case[] = [
  {
    why: 'where settings are looked at, last year’s season is looked for',
    from: CHECKED,
    events: [{ is: 'go', to: { at: 'settings' } }],
    to: { draft: SETTINGS.settings, season: null },
    effects: [{ do: 'season', turn: 1 }],
  },
  {
    why: 'a season that is known is not looked for again',
    from: { ...CHECKED, season: SEASON },
    events: [{ is: 'go', to: { at: 'settings' } }],
    to: { season: SEASON },
    effects: [],
  },
  {
    why: 'as last year: the twelve weights are what is to be saved, and what they would change is counted',
    from: SETTING,
    events: [
      { is: 'season', turn: 1, season: SEASON },
      { is: 'draft', change: { pace: SEASON } },
    ],
    to: { season: SEASON, draft: { ...SETTINGS.settings, pace: SEASON } },
    effects: [{ do: 'compare', question: 1, settings: { ...SETTINGS.settings, pace: SEASON }, isSample: false }],
  },
  {
    why: 'another workbook has another season: a new check makes the one before void, and it is looked for anew',
    from: { ...SETTING, turn: 2, season: SEASON, rows: [] },
    events: [
      { is: 'reviewed', turn: 2, review: REVIEW },
      { is: 'rows', turn: 2, rows: ROWS },
    ],
    to: { season: null },
    effects: [{ do: 'season', turn: 2 }],
  },
  {
    why: 'the program’s Report button makes the report of the check that is there',
    from: CHECKED,
    events: [{ is: 'host', event: 'wants-report', appearance: FIRST.appearance }],
    to: { work: null, wanted: null },
    effects: [{ do: 'report', isSample: false }],
  },
  {
    why: 'where nothing was checked, the report comes after the check',
    from: OPENED,
    events: [
      { is: 'host', event: 'wants-report', appearance: FIRST.appearance },
      { is: 'snapshot-read', turn: 1 },
      { is: 'reviewed', turn: 1, review: REVIEW },
      { is: 'rows', turn: 1, rows: ROWS },
    ],
    to: { work: null, wanted: null },
    effects: [{ do: 'report', isSample: false }],
  },
  {
    why: 'a sheet that has changed is checked again before it is reported',
    from: { ...CHECKED, isStale: true },
    events: [{ is: 'host', event: 'wants-report', appearance: FIRST.appearance }],
    to: { wanted: 'report' },
    effects: [{ do: 'read', turn: 2 }],
  },
  {
    why: 'a check that was stopped brings no report with a later one',
    from: OPENED,
    events: [{ is: 'host', event: 'wants-report', appearance: FIRST.appearance }, { is: 'stop' }, { is: 'check' }],
    to: { wanted: null },
  },
  {
    why: 'changes elsewhere are looked at again where they are shown',
    from: { ...OPENED, view: { at: 'history' } },
    events: [{ is: 'host', event: 'history-changed', appearance: FIRST.appearance }],
    to: {},
    effects: [{ do: 'history' }],
  },
  {
    why: 'changed values make a check stale; nothing is read unasked',
    from: CHECKED,
    events: [{ is: 'host', event: 'values-changed', appearance: FIRST.appearance }],
    to: { isStale: true },
    effects: [],
  },
  {
    why: 'before a check nothing can be stale',
    from: OPENED,
    events: [{ is: 'host', event: 'values-changed', appearance: FIRST.appearance }],
    to: { isStale: false },
  },
  {
    why: 'a new theme is only drawn',
    from: CHECKED,
    events: [{ is: 'host', event: 'appearance-changed', appearance: { theme: 'dark', language: 'en-US' } }],
    to: { appearance: { theme: 'dark', language: 'en-US' }, turn: 1 },
    effects: [],
  },
  {
    why: 'a new language is a new check: its texts come with it',
    from: CHECKED,
    events: [{ is: 'host', event: 'appearance-changed', appearance: { theme: 'light', language: 'de' } }],
    to: { turn: 2 },
    effects: [
      { do: 'speak', language: 'de' },
      { do: 'review', turn: 2, settings: SETTINGS.settings, isSample: false },
    ],
  },
  {
    why: 'a form begins with the settings in force',
    from: CHECKED,
    events: [{ is: 'go', to: { at: 'settings' } }],
    to: { draft: SETTINGS.settings, compared: null },
  },
  {
    why: 'what a setting would change is counted before it is saved',
    from: { ...CHECKED, view: { at: 'settings' }, draft: SETTINGS.settings },
    events: [{ is: 'draft', change: { bands: 'binary' } }],
    to: { compared: waiting, settings: SETTINGS },
    effects: [{ do: 'compare', question: 1, settings: { ...SETTINGS.settings, bands: 'binary' }, isSample: false }],
  },
  {
    why: 'saved settings are kept and judged by',
    from: { ...CHECKED, view: { at: 'settings' }, draft: { ...SETTINGS.settings, bands: 'binary' } },
    events: [{ is: 'save-draft' }],
    to: { saying: 'saved', compared: null, view: { at: 'settings' } },
    effects: [
      { do: 'keep', settings: { ...SETTINGS.settings, bands: 'binary' } },
      { do: 'review', turn: 2, settings: { ...SETTINGS.settings, bands: 'binary' }, isSample: false },
    ],
  },
  {
    why: 'settings of a newer version are never overwritten',
    from: {
      ...CHECKED,
      settings: { ...SETTINGS, mayKeep: false },
      draft: { ...SETTINGS.settings, bands: 'binary' },
    },
    events: [{ is: 'save-draft' }],
    to: {},
    effects: [{ do: 'review', turn: 2, settings: { ...SETTINGS.settings, bands: 'binary' }, isSample: false }],
  },
  {
    why: 'what is tried on the sample is not kept in the workbook',
    from: { ...CHECKED, isSample: true, draft: { ...SETTINGS.settings, bands: 'binary' } },
    events: [{ is: 'save-draft' }],
    to: {},
    effects: [{ do: 'review', turn: 2, settings: { ...SETTINGS.settings, bands: 'binary' }, isSample: true }],
  },
  {
    why: 'discarding goes back to the settings in force',
    from: { ...CHECKED, draft: { ...SETTINGS.settings, bands: 'binary' } },
    events: [{ is: 'discard-draft' }],
    to: { draft: SETTINGS.settings },
    effects: [],
  },
  {
    why: 'the focus is given once',
    from: { ...CHECKED, focus: 'heading' },
    events: [{ is: 'focused' }],
    to: { focus: null },
  },
];

describe('what comes of settings and of the host', () => {
  tryCases(CASES);

  test('a column said by the user is kept by the letters and asked about at once', () => {
    const [model, effects] = after(CHECKED, { is: 'set-column', table: 0, role: 'actual', letters: 'B' });
    const [correction] = model.settings?.settings.corrections ?? [];
    expect(correction).toMatchObject({ sheet: 'Plan', key: REVIEW.tables[0]?.key, columns: { actual: 'B' } });
    expect(effects.map((effect) => effect.do)).toEqual(['keep', 'review']);
  });

  test('a column can have one role only: the later word counts', () => {
    const [model] = after(
      CHECKED,
      { is: 'set-column', table: 0, role: 'actual', letters: 'C' },
      { is: 'set-column', table: 0, role: 'target', letters: 'C' },
      { is: 'set-column', table: 0, role: 'owner', letters: null },
    );
    expect(model.settings?.settings.corrections.map((each) => each.columns)).toEqual([{ target: 'C', owner: null }]);
  });

  test('what is said of a measure is kept beside what was said before, and can be taken back', () => {
    const [model] = after(
      CHECKED,
      { is: 'set-direction', name: 'Leads', sheet: 'Plan', direction: 'lower' },
      { is: 'set-kind', name: 'Leads', sheet: 'Plan', kind: 'flow' },
      { is: 'set-kind', name: 'Leads', sheet: 'Plan', kind: 'auto' },
    );
    expect(model.settings?.settings.measures).toEqual([{ name: 'Leads', sheet: 'Plan', direction: 'lower' }]);
  });

  test.each<[string, Settings['sheets'], string, Settings['bands'] | null, Settings['sheets']]>([
    ['a sheet gets bands of its own', [], 'Plan', 'binary', [{ sheet: 'Plan', bands: 'binary' }]],
    ['its bands are changed where they stand', TWO_SHEETS, 'plan', 'sbi', [{ sheet: 'plan', bands: 'sbi' }, OKR]],
    [
      'bands take the place of amounts',
      [{ sheet: 'Plan', absYellow: 5 }],
      'Plan',
      'sbi',
      [{ sheet: 'Plan', bands: 'sbi' }],
    ],
    ['without bands it is judged as the workbook is', TWO_SHEETS, 'Plan', null, [OKR]],
    ['a sheet that had none loses none', TWO_SHEETS, 'Other', null, TWO_SHEETS],
    ['a sheet may be called anything', [], '__proto__', 'sbi', [{ sheet: '__proto__', bands: 'sbi' }]],
  ])('%s', (_, sheets, sheet, bands, then) => {
    expect(withSheetBands({ sheets }, sheet, bands)).toEqual({ sheets: then });
  });
});
