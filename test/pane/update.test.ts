import { describe, expect, test } from 'vitest';
import { update } from '../../pane/answer.ts';
import { LIST_STEP, type Event } from '../../pane/state.ts';
import type { RowLine } from '../../pane/engine/answers.ts';
import {
  after,
  CHECKED,
  ended,
  FIRST,
  left,
  OPENED,
  preview,
  PREVIEWED,
  RED,
  REVIEW,
  ROWS,
  SETTINGS,
  status,
  TOLD,
  waiting,
  type Case,
} from './given.ts';

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
    why: 'the pane begins with what it is good for',
    from: FIRST,
    events: [],
    to: { view: { at: 'welcome' }, review: null },
  },
  {
    why: 'nothing is read before the settings are there',
    from: FIRST,
    events: [{ is: 'check' }],
    to: { work: null },
    effects: [],
  },
  {
    why: 'settings that were refused are told and must not be overwritten',
    from: FIRST,
    events: [{ is: 'opened', settings: { ...SETTINGS, mayKeep: false, told: [TOLD] } }],
    to: { problem: TOLD },
  },
  {
    why: 'a check reads the workbook, with a turn of its own',
    from: OPENED,
    events: [{ is: 'check' }],
    to: { turn: 1, isSample: false, problem: null },
    effects: [{ do: 'read', turn: 1 }],
  },
  {
    why: 'two checks at a time are one',
    from: OPENED,
    events: [{ is: 'check' }, { is: 'check' }],
    to: { turn: 1 },
    effects: [],
  },
  {
    why: 'the sample reads nothing of the user',
    from: OPENED,
    events: [{ is: 'try-sample' }],
    to: { isSample: false, work: { ...READING, isSample: true } },
    effects: [{ do: 'open-sample', turn: 1 }],
  },
  {
    why: 'what was read is judged by the settings in force',
    from: OPENED,
    events: [{ is: 'check' }, { is: 'snapshot-read', turn: 1 }],
    to: { isStale: false },
    effects: [{ do: 'review', turn: 1, settings: SETTINGS.settings, isSample: false }],
  },
  {
    why: 'a check that is there opens the status, read out',
    from: OPENED,
    events: [{ is: 'check' }, { is: 'snapshot-read', turn: 1 }, { is: 'reviewed', turn: 1, review: REVIEW }],
    to: { view: status, review: REVIEW, rows: [], saying: 'checked', focus: 'heading' },
  },
  {
    why: 'the last rows end the work',
    from: { ...OPENED, turn: 1, review: REVIEW, view: status },
    events: [{ is: 'rows', turn: 1, rows: ROWS }],
    to: { rows: ROWS, work: null },
  },
  {
    why: 'answers of a check that was given up change nothing',
    from: { ...CHECKED, turn: 5 },
    events: [
      { is: 'reviewed', turn: 4, review: { ...REVIEW, book: 'old' } },
      { is: 'rows', turn: 4, rows: ROWS },
      { is: 'progress', turn: 4, progress: { done: 1, of: 2 } },
      { is: 'failed', turn: 4, told: TOLD },
    ],
    to: { review: REVIEW, rows: ROWS, problem: null },
    effects: [],
  },
  {
    why: 'progress is shown while work is under way',
    from: OPENED,
    events: [{ is: 'check' }, { is: 'progress', turn: 1, progress: { done: 1, of: 3 } }],
    to: {
      work: {
        kind: 'reading',
        progress: { done: 1, of: 3 },
        isStopping: false,
        isSample: false,
        says: 'checked',
        makes: null,
      },
    },
  },
  {
    why: 'stopping a check gives it up at once',
    from: OPENED,
    events: [{ is: 'check' }, { is: 'stop' }],
    to: { work: null, turn: 2 },
    effects: [{ do: 'stop' }],
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
    why: 'a failure is told, and the work is over',
    from: OPENED,
    events: [{ is: 'check' }, { is: 'failed', turn: 1, told: TOLD }],
    to: { work: null, problem: TOLD },
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
  {
    why: 'what a setting would change may be asked while a check runs, which then ends all the same',
    from: { ...CHECKED, draft: SETTINGS.settings },
    events: [
      { is: 'check' },
      { is: 'draft', change: { bands: 'binary' } },
      { is: 'snapshot-read', turn: 2 },
      { is: 'reviewed', turn: 2, review: REVIEW },
      { is: 'rows', turn: 2, rows: ROWS },
    ],
    to: { work: null, rows: ROWS },
  },
  {
    why: 'the user’s own workbook given up for the sample is not shown as if it were the sample',
    from: CHECKED,
    events: [{ is: 'try-sample' }, { is: 'stop' }],
    to: { isSample: false, review: REVIEW },
  },
  {
    why: 'a check again says that it checked',
    from: CHECKED,
    events: [{ is: 'check' }, { is: 'snapshot-read', turn: 2 }, { is: 'reviewed', turn: 2, review: REVIEW }],
    to: { saying: 'checked' },
  },
  {
    why: 'a problem is told until it is closed',
    from: { ...CHECKED, problem: TOLD },
    events: [{ is: 'close-problem' }],
    to: { problem: null },
  },
  {
    why: 'a row leads to why it has its colour',
    from: CHECKED,
    events: [{ is: 'go', to: { at: 'why', id: RED.id } }],
    to: { view: { at: 'why', id: RED.id }, behind: [left(status, `row-${RED.id}`)], why: waiting, focus: 'heading' },
    effects: [{ do: 'why', id: RED.id }],
  },
  {
    why: 'the answer for another row is not shown',
    from: { ...CHECKED, view: { at: 'why', id: RED.id } },
    events: [{ is: 'why', id: 'other', answer: { is: 'failed', told: TOLD } }],
    to: { why: waiting },
  },
  {
    why: 'the answer for this row is shown',
    from: { ...CHECKED, view: { at: 'why', id: RED.id } },
    events: [{ is: 'why', id: RED.id, answer: { is: 'failed', told: TOLD } }],
    to: { why: { is: 'failed', told: TOLD } },
  },
  {
    why: 'back returns to the very row',
    from: CHECKED,
    events: [{ is: 'go', to: { at: 'why', id: RED.id } }, { is: 'back' }],
    to: { view: status, behind: [], focus: `row-${RED.id}` },
  },
  {
    why: 'back without a way leads to the status, or to the start',
    from: { ...OPENED, view: { at: 'help' } },
    events: [{ is: 'back' }],
    to: { view: { at: 'welcome' } },
  },
  {
    why: 'tabs stand side by side: they forget the way',
    from: { ...CHECKED, behind: [left(status)] },
    events: [{ is: 'go', to: { at: 'objectives' } }],
    to: { behind: [], view: { at: 'objectives' } },
  },
  {
    why: 'a filter is taken back by pressing it again',
    from: CHECKED,
    events: [
      { is: 'filter', only: 'Red' },
      { is: 'filter', only: 'Red' },
    ],
    to: { only: null },
  },
  {
    why: 'a filter begins with the first rows',
    from: { ...CHECKED, listed: { Red: 500, Yellow: 25, Green: 25, Grey: 25 } },
    events: [{ is: 'filter', only: 'Red' }],
    to: { only: 'Red', listed: { Red: 25, Yellow: 25, Green: 25, Grey: 25 } },
  },
  {
    why: 'rows are drawn as far as they are asked for',
    from: CHECKED,
    events: [{ is: 'list-more', status: 'Yellow' }],
    to: { listed: { Red: LIST_STEP, Yellow: LIST_STEP * 5, Green: LIST_STEP, Grey: LIST_STEP } },
  },
  {
    why: 'one owner, whatever the name',
    from: CHECKED,
    events: [{ is: 'choose-owner', owner: '__proto__' }],
    to: { owner: '__proto__' },
  },
  {
    why: 'a cell is shown by the host',
    from: CHECKED,
    events: [{ is: 'show', cell: RED.at }],
    to: {},
    effects: [{ do: 'show', cell: RED.at }],
  },
  {
    why: 'a cell of the sample is in no workbook',
    from: { ...CHECKED, isSample: true },
    events: [{ is: 'show', cell: RED.at }],
    to: {},
    effects: [],
  },
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
];

describe('what comes of an event', () => {
  test.each(CASES)('$why', ({ from, events, to, effects }) => {
    const [model, done] = after(from, ...events);
    expect(model).toMatchObject(to);
    if (effects !== undefined) expect(done).toEqual(effects);
  });

  test('every model is JSON-safe: it can be stored, sent and replayed', () => {
    for (const { from, events } of CASES) {
      const [model] = after(from, ...events);
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    }
  });

  test('events that ask for what is not there change nothing', () => {
    const none: readonly Event[] = [
      { is: 'set-column', table: 9, role: 'actual', letters: 'B' },
      { is: 'stop' },
      { is: 'snapshot-read', turn: 1 },
    ];
    for (const event of none) expect(update(CHECKED, event)).toEqual([CHECKED, []]);
  });
});

describe('the rows of a check', () => {
  test('come worst first', () => {
    expect(ROWS.map((row: RowLine) => `${row.status} ${row.name}`)).toEqual([
      'Red Leads',
      'Yellow Calls',
      'Green Wins',
    ]);
  });
});
