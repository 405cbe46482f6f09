import { describe, expect, test } from 'vitest';
import { createEngine } from '../../pane/engine/engine.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { Model, Work } from '../../pane/state.ts';
import { endTitle } from '../../pane/views/end-title.ts';
import { en } from '../../pane/words/en.ts';
import {
  after,
  CHECKED,
  ended,
  left,
  OPENED,
  PLAN,
  REVIEW,
  ROWS,
  status,
  TODAY,
  TOLD,
  waiting,
  type Case,
} from './given.ts';

const METHOD = { at: 'method' } as const;
const PART = { at: 'part', id: 'readiness' } as const;
const CREATE = { at: 'create', part: 'readiness' } as const;

const engine = createEngine();
engine.open(PLAN);
engine.review(defaultSettings(), TODAY);
const told = engine.parts();
const shown = engine.createPreview('readiness');
if (told === null || shown === null) throw new Error('a checked workbook has a way through the method');
const THERE = { is: 'there', value: told } as const;
const PREVIEW = { is: 'there', value: shown } as const;

const WRITING: Work = {
  kind: 'applying',
  progress: { done: 0, of: 0 },
  isStopping: false,
  isSample: false,
  says: null,
  makes: 'readiness',
};
const PREVIEWED: Model = {
  ...CHECKED,
  view: CREATE,
  behind: [left(PART, 'create-readiness'), left(METHOD, 'part-readiness')],
  parts: THERE,
  preview: PREVIEW,
};
const MADE: Model = { ...PREVIEWED, turn: 2, work: WRITING };

const CASES: readonly Case[] = [
  {
    why: 'before a check the method is there, and asks for one',
    from: OPENED,
    events: [{ is: 'go', to: METHOD }],
    to: { view: METHOD, parts: null },
    effects: [],
  },
  {
    why: 'how far the workbook is, is asked for when somebody looks',
    from: CHECKED,
    events: [{ is: 'go', to: METHOD }],
    to: { view: METHOD, behind: [], parts: waiting, focus: 'heading' },
    effects: [{ do: 'parts', turn: 1 }],
  },
  {
    why: 'once a check is enough',
    from: { ...CHECKED, parts: THERE },
    events: [
      { is: 'go', to: METHOD },
      { is: 'go', to: PART },
    ],
    to: { view: PART, behind: [left(METHOD, 'part-readiness')], parts: THERE },
    effects: [],
  },
  {
    why: 'an answer that failed is asked for again',
    from: { ...CHECKED, parts: { is: 'failed', told: TOLD } },
    events: [{ is: 'go', to: METHOD }],
    to: { parts: waiting },
    effects: [{ do: 'parts', turn: 1 }],
  },
  {
    why: 'while a check is under way the method waits for it',
    from: { ...CHECKED, work: { ...WRITING, kind: 'checking', makes: null } },
    events: [{ is: 'go', to: METHOD }],
    to: { parts: null },
    effects: [],
  },
  {
    why: 'the method stays open over a new check, and is told anew',
    from: { ...CHECKED, turn: 2, view: METHOD, parts: THERE, rows: [] },
    events: [
      { is: 'reviewed', turn: 2, review: REVIEW },
      { is: 'rows', turn: 2, rows: ROWS },
    ],
    to: { view: METHOD, parts: waiting },
    effects: [{ do: 'parts', turn: 2 }],
  },
  {
    why: 'a workbook that is read anew makes what was asked before void',
    from: { ...CHECKED, view: METHOD, parts: waiting },
    events: [{ is: 'check' }, { is: 'parts', turn: 1, answer: THERE }],
    to: { parts: null },
    effects: [],
  },
  {
    why: 'back from a part leads to the very part that was pressed',
    from: { ...CHECKED, view: PART, behind: [left(METHOD, 'part-readiness')], parts: THERE },
    events: [{ is: 'back' }],
    to: { view: METHOD, behind: [], focus: 'part-readiness' },
    effects: [],
  },
  {
    why: 'back from what the next step led to leads to its button',
    from: { ...CHECKED, view: METHOD, parts: THERE },
    events: [{ is: 'go', to: PART, pressed: 'next-step' }, { is: 'back' }],
    to: { view: METHOD, behind: [], focus: 'next-step' },
    effects: [],
  },
  {
    why: 'the page of the monthly meeting is made of the present check',
    from: CHECKED,
    events: [{ is: 'monthly-page' }],
    to: { saying: null },
    effects: [{ do: 'monthly-page' }],
  },
  {
    why: 'a page that was handed over is read out',
    from: CHECKED,
    events: [{ is: 'page-made' }],
    to: { saying: 'page-made' },
  },
  {
    why: 'before a check there is no meeting to make a page of',
    from: OPENED,
    events: [{ is: 'monthly-page' }],
    to: {},
    effects: [],
  },
  {
    why: 'while something is under way no page is made',
    from: { ...CHECKED, work: WRITING },
    events: [{ is: 'monthly-page' }],
    to: { work: WRITING },
    effects: [],
  },
  {
    why: 'a sheet goes the way of every change: first it is shown',
    from: { ...CHECKED, view: PART, behind: [left(METHOD, 'part-readiness')], parts: THERE },
    events: [{ is: 'go', to: CREATE }],
    to: { view: CREATE, behind: [left(PART, 'create-readiness'), left(METHOD, 'part-readiness')], preview: waiting },
    effects: [{ do: 'create-preview', question: 1, part: 'readiness' }],
  },
  {
    why: 'before a check there is nothing to make a sheet from',
    from: OPENED,
    events: [{ is: 'go', to: CREATE }],
    to: { view: METHOD },
    effects: [],
  },
  {
    why: 'what making it would do is shown anew after a new check',
    from: { ...PREVIEWED, turn: 2, rows: [] },
    events: [{ is: 'rows', turn: 2, rows: ROWS }],
    to: { view: CREATE, preview: waiting },
    effects: [{ do: 'create-preview', question: 1, part: 'readiness' }],
  },
  {
    why: 'back from there leads to the button that was pressed',
    from: PREVIEWED,
    events: [{ is: 'back' }],
    to: { view: PART, focus: 'create-readiness' },
  },
  {
    why: 'the very change set that is shown is applied',
    from: PREVIEWED,
    events: [{ is: 'apply' }],
    to: { work: WRITING },
    effects: [{ do: 'apply', turn: 2, changes: shown.changes }],
  },
  {
    why: 'no sheet is made over the sample',
    from: { ...PREVIEWED, isSample: true },
    events: [{ is: 'apply' }],
    to: { work: null },
    effects: [],
  },
  {
    why: 'a sheet that is made is read out, and the workbook is read again at once',
    from: MADE,
    events: [{ is: 'ended', turn: 2, ended: ended('applied') }],
    to: { view: { at: 'outcome' }, made: 'readiness', written: shown.will, saying: 'ended', turn: 3 },
    effects: [{ do: 'read', turn: 3 }],
  },
  {
    why: 'how it ended stays in view over that check, and where the sheet is gets known',
    from: { ...MADE, work: { ...WRITING, kind: 'checking', makes: null }, view: { at: 'outcome' }, made: 'readiness' },
    events: [
      { is: 'reviewed', turn: 2, review: REVIEW },
      { is: 'rows', turn: 2, rows: ROWS },
    ],
    to: { view: { at: 'outcome' }, parts: waiting, work: null },
    effects: [{ do: 'parts', turn: 2 }],
  },
  {
    why: 'a sheet that could not be made is not looked for',
    from: MADE,
    events: [{ is: 'ended', turn: 2, ended: ended('nothing-done') }],
    to: { view: { at: 'outcome' }, made: null, work: null, written: [] },
    effects: [],
  },
  {
    why: 'colours that were applied wait for a new check, as they always did',
    from: { ...MADE, work: { ...WRITING, makes: null } },
    events: [{ is: 'ended', turn: 2, ended: ended('applied') }],
    to: { view: { at: 'outcome' }, made: null, work: null, isStale: true },
    effects: [],
  },
  {
    why: 'going to the rows without a verdict keeps them in view',
    from: { ...CHECKED, view: METHOD, parts: THERE },
    events: [
      { is: 'filter', only: 'Grey' },
      { is: 'go', to: status },
    ],
    to: { view: status, only: 'Grey' },
  },
];

describe('the method', () => {
  test.each(CASES)('$why', ({ from, events, to, effects }) => {
    const [model, done] = after(from, ...events);
    expect(model).toMatchObject(to);
    if (effects !== undefined) expect(done).toEqual(effects);
    expect(JSON.parse(JSON.stringify(model)), 'JSON-safe').toEqual(model);
  });

  test('how it ended is said by what became of the sheet', () => {
    const titleOf = (model: Partial<Model>): string =>
      endTitle({ ended: ended('applied'), made: null, written: [], ...model }, en);
    expect(titleOf({})).toBe('Colours applied');
    expect(titleOf({ made: 'readiness', written: shown.will })).toBe('“Readiness” is made');
    const kept = [{ sheetName: 'Readiness', place: 'B6:B9', what: 'kept', count: 4 }] as const;
    expect(titleOf({ made: 'readiness', written: kept })).toBe('The sheet is up to date');
    expect(titleOf({ ended: ended('restored') })).toBe(en.ends.restored);
  });
});
