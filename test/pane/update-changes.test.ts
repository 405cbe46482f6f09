import { describe } from 'vitest';
import { CHECKED, ended, OPENED, preview, PREVIEWED, TOLD, waiting, tryCases, type Case } from './given.ts';

const READING = {
  kind: 'reading',
  progress: { done: 0, of: 0 },
  isStopping: false,
  isSample: false,
  says: 'checked',
  makes: null,
} as const;

const CASES: readonly Case[] = [
  {
    why: 'the preview is asked for when its view opens',
    from: CHECKED,
    events: [{ is: 'go', to: { at: 'preview' } }],
    to: { preview: waiting, turn: 1, question: 1 },
    effects: [{ do: 'preview', question: 1, mode: 'rules' }],
  },
  {
    why: 'nothing is applied that was not shown',
    from: { ...CHECKED, view: { at: 'preview' } },
    events: [{ is: 'apply' }],
    to: { work: null },
    effects: [],
  },
  {
    why: 'what is applied is the very change set of the preview',
    from: PREVIEWED,
    events: [{ is: 'apply' }],
    to: {},
    effects: [{ do: 'apply', turn: 2, changes: preview.changes }],
  },
  {
    why: 'the sample is never written to',
    from: { ...PREVIEWED, isSample: true },
    events: [{ is: 'apply' }],
    to: { work: null },
    effects: [],
  },
  {
    why: 'an end is shown, and what was read before is stale',
    from: PREVIEWED,
    events: [{ is: 'apply' }, { is: 'ended', turn: 2, ended: ended('applied') }],
    to: { view: { at: 'outcome' }, work: null, isStale: true, saying: 'ended', focus: 'heading' },
  },
  {
    why: 'where nothing was written, nothing is stale',
    from: PREVIEWED,
    events: [{ is: 'apply' }, { is: 'ended', turn: 2, ended: ended('nothing-done') }],
    to: { isStale: false },
  },
  {
    why: 'the changes are asked for when their view opens',
    from: OPENED,
    events: [{ is: 'go', to: { at: 'history' } }],
    to: { history: waiting },
    effects: [{ do: 'history' }],
  },
  {
    why: 'a change is taken back by its id',
    from: CHECKED,
    events: [{ is: 'restore', id: 'abc' }],
    to: {
      work: {
        kind: 'restoring',
        progress: { done: 0, of: 0 },
        isStopping: false,
        isSample: false,
        says: null,
        makes: null,
      },
    },
    effects: [{ do: 'restore', turn: 2, id: 'abc' }],
  },
  {
    why: 'stopping while cells are written waits until that is safe',
    from: PREVIEWED,
    events: [{ is: 'apply' }, { is: 'stop' }],
    to: {
      work: {
        kind: 'applying',
        progress: { done: 0, of: 0 },
        isStopping: true,
        isSample: false,
        says: null,
        makes: null,
      },
    },
    effects: [{ do: 'stop' }],
  },
  {
    why: 'what fails beside the work is told, and the work goes on',
    from: PREVIEWED,
    events: [{ is: 'apply' }, { is: 'failed', turn: null, told: TOLD }],
    to: { work: { ...READING, kind: 'applying', says: null }, problem: TOLD },
  },
  {
    why: 'a setting changed while colours are written waits for the next check',
    from: PREVIEWED,
    events: [{ is: 'apply' }, { is: 'set-direction', name: 'Leads', sheet: 'Plan', direction: 'lower' }],
    to: { work: { ...READING, kind: 'applying', says: null }, turn: 2, isStale: true },
  },
];

describe('what comes of previewing, applying and taking back', () => {
  tryCases(CASES);
});
