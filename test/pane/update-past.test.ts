import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/schema.ts';
import { createEngine } from '../../pane/engine/engine.ts';
import type { Model, Work } from '../../pane/state.ts';
import { endTitle } from '../../pane/views/end-title.ts';
import { en } from '../../pane/words/en.ts';
import {
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
  tryCases,
  waiting,
  type Case,
} from './given.ts';

const PAST = { at: 'past' } as const;
const KEEP = { at: 'keep' } as const;

const engine = createEngine();
engine.open(PLAN);
engine.review(defaultSettings(), TODAY);
const told = engine.past();
const kept = engine.periodPreview();
if (told === null || kept === null) throw new Error('a checked workbook has a past');
const THERE = { is: 'there', value: told } as const;

const WRITING: Work = {
  kind: 'applying',
  progress: { done: 0, of: 0 },
  isStopping: false,
  isSample: false,
  says: null,
  makes: 'record',
};
const PREVIEWED: Model = {
  ...CHECKED,
  view: KEEP,
  behind: [left(PAST, 'keep'), left(status, 'past')],
  past: THERE,
  preview: { is: 'there', value: kept },
};
const KEEPING: Model = { ...PREVIEWED, turn: 2, work: WRITING };

const CASES: readonly Case[] = [
  {
    why: 'what the past says is asked for when somebody looks',
    from: CHECKED,
    events: [{ is: 'go', to: PAST }],
    to: { view: PAST, past: waiting, behind: [left(status, 'past')], focus: 'heading' },
    effects: [{ do: 'past', turn: 1 }],
  },
  {
    why: 'once a check is enough',
    from: { ...CHECKED, past: THERE },
    events: [{ is: 'go', to: PAST }],
    to: { past: THERE },
    effects: [],
  },
  {
    why: 'an answer that failed is asked for again',
    from: { ...CHECKED, past: { is: 'failed', told: TOLD } },
    events: [{ is: 'go', to: PAST }],
    to: { past: waiting },
    effects: [{ do: 'past', turn: 1 }],
  },
  {
    why: 'it stays open over a new check, and is told anew',
    from: { ...CHECKED, turn: 2, view: PAST, past: THERE },
    events: [
      { is: 'reviewed', turn: 2, review: REVIEW },
      { is: 'rows', turn: 2, rows: ROWS },
    ],
    to: { view: PAST, past: waiting },
    effects: [{ do: 'past', turn: 2 }],
  },
  {
    why: 'a workbook that is read anew makes what was asked before void',
    from: { ...CHECKED, view: PAST, past: waiting },
    events: [{ is: 'check' }, { is: 'past', turn: 1, answer: THERE }],
    to: { past: null },
    effects: [],
  },
  {
    why: 'keeping a period goes the way of every change: first it is shown',
    from: { ...CHECKED, view: PAST, behind: [left(status, 'past')], past: THERE },
    events: [{ is: 'go', to: KEEP }],
    to: { view: KEEP, preview: waiting },
    effects: [{ do: 'period-preview', question: 1 }],
  },
  {
    why: 'before a check there is nothing to keep',
    from: OPENED,
    events: [{ is: 'go', to: KEEP }],
    to: { view: PAST },
    effects: [],
  },
  {
    why: 'back from there leads to the button that was pressed',
    from: PREVIEWED,
    events: [{ is: 'back' }],
    to: { view: PAST, focus: 'keep' },
  },
  {
    why: 'what keeping would do is shown anew after a new check',
    from: { ...PREVIEWED, turn: 2, rows: [] },
    events: [{ is: 'rows', turn: 2, rows: ROWS }],
    to: { view: KEEP, preview: waiting },
    effects: [{ do: 'period-preview', question: 1 }],
  },
  {
    why: 'the very change set that is shown is applied',
    from: PREVIEWED,
    events: [{ is: 'apply' }],
    to: { work: WRITING },
    effects: [{ do: 'apply', turn: 2, changes: kept.changes }],
  },
  {
    why: 'nothing of the sample is kept',
    from: { ...PREVIEWED, isSample: true },
    events: [{ is: 'apply' }],
    to: { work: null },
    effects: [],
  },
  {
    why: 'after a period was kept the workbook is read again at once, so that the record counts',
    from: KEEPING,
    events: [{ is: 'ended', turn: 2, ended: ended('applied') }],
    to: { view: { at: 'outcome' }, made: 'record', written: kept.will, saying: 'ended' },
    effects: [{ do: 'read', turn: 3 }],
  },
  {
    why: 'how it ended stays in view over that check',
    from: { ...KEEPING, work: { ...WRITING, kind: 'checking', makes: null }, view: { at: 'outcome' }, made: 'record' },
    events: [
      { is: 'reviewed', turn: 2, review: REVIEW },
      { is: 'rows', turn: 2, rows: ROWS },
    ],
    to: { view: { at: 'outcome' }, work: null },
    effects: [],
  },
];

describe('the past', () => {
  tryCases(CASES);

  test('that a period was kept is said as such', () => {
    expect(endTitle({ ended: ended('applied'), made: 'record', written: kept.will }, en)).toBe('The period is kept');
  });
});
