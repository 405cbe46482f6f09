import { describe, expect, test } from 'vitest';
import { update } from '../../pane/answer.ts';
import type { Event } from '../../pane/state.ts';
import type { RowLine } from '../../pane/engine/answers.ts';
import { CHECKED, FIRST, OPENED, REVIEW, ROWS, SETTINGS, status, TOLD, tryCases, type Case } from './given.ts';

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
    why: 'sleeping functions are calculated by a press, and then checked',
    from: CHECKED,
    events: [{ is: 'calculate' }],
    to: { work: null },
    effects: [{ do: 'calculate' }],
  },
  {
    why: 'nothing is calculated while cells are read or written',
    from: CHECKED,
    events: [{ is: 'check' }, { is: 'calculate' }],
    to: {},
    effects: [],
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
    why: 'a failure is told, and the work is over',
    from: OPENED,
    events: [{ is: 'check' }, { is: 'failed', turn: 1, told: TOLD }],
    to: { work: null, problem: TOLD },
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
];

describe('what comes of checking', () => {
  tryCases(CASES);
});

test('events that ask for what is not there change nothing', () => {
  const none: readonly Event[] = [
    { is: 'set-column', table: 9, role: 'actual', letters: 'B' },
    { is: 'stop' },
    { is: 'snapshot-read', turn: 1 },
  ];
  for (const event of none) expect(update(CHECKED, event)).toEqual([CHECKED, []]);
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
