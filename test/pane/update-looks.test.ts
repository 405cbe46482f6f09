import { describe } from 'vitest';
import type { AuditAnswer } from '../../pane/engine/answers.ts';
import {
  CHECKED,
  left,
  OPENED,
  RED,
  REVIEW,
  ROWS,
  SETTINGS,
  status,
  TOLD,
  waiting,
  tryCases,
  type Case,
} from './given.ts';

const NONE: AuditAnswer = { stoplights: [], wrong: 0, judged: 0, unseenRules: 0 };
const THERE = { is: 'there', value: NONE } as const;
const AUDIT = { at: 'audit' } as const;

const CASES: readonly Case[] = [
  {
    why: 'the goals are in the rows: nothing is asked for them',
    from: CHECKED,
    events: [{ is: 'go', to: { at: 'goals' } }],
    to: { view: { at: 'goals' }, behind: [left(status)], focus: 'heading' },
    effects: [],
  },
  {
    why: 'what decided a goal is asked for when it opens',
    from: CHECKED,
    events: [{ is: 'go', to: { at: 'goal', id: RED.id } }],
    to: { goal: waiting },
    effects: [{ do: 'goal', id: RED.id }],
  },
  {
    why: 'an answer about another goal changes nothing',
    from: { ...CHECKED, view: { at: 'goal', id: RED.id } },
    events: [{ is: 'goal', id: 'other', answer: { is: 'failed', told: TOLD } }],
    to: { goal: waiting },
  },
  {
    why: 'back from a goal leads to the very goal that was pressed',
    from: {
      ...CHECKED,
      view: { at: 'goal', id: RED.id },
      behind: [left({ at: 'goals' }, `row-${RED.id}`), left(status)],
    },
    events: [{ is: 'back' }],
    to: { view: { at: 'goals' }, behind: [left(status)], focus: `row-${RED.id}` },
    effects: [],
  },
  {
    why: 'a goal stays open over a new check, and is asked for again',
    from: { ...CHECKED, turn: 2, view: { at: 'goal', id: RED.id }, rows: [] },
    events: [{ is: 'rows', turn: 2, rows: ROWS }],
    to: { view: { at: 'goal', id: RED.id } },
    effects: [{ do: 'goal', id: RED.id }],
  },
  {
    why: 'home-made lights are looked at when somebody asks for them',
    from: CHECKED,
    events: [{ is: 'go', to: AUDIT }],
    to: { view: AUDIT, audit: waiting, work: null },
    effects: [{ do: 'audit', turn: 1, isSample: false }],
  },
  {
    why: 'nothing of the workbook is read for the lights of the sample',
    from: { ...CHECKED, isSample: true },
    events: [{ is: 'go', to: AUDIT }],
    to: { audit: waiting },
    effects: [{ do: 'audit', turn: 1, isSample: true }],
  },
  {
    why: 'what was found is read out',
    from: CHECKED,
    events: [
      { is: 'go', to: AUDIT },
      { is: 'audited', turn: 1, answer: THERE },
    ],
    to: { audit: THERE, saying: 'audited' },
    effects: [],
  },
  {
    why: 'lights that were looked at are not looked at again',
    from: { ...CHECKED, audit: THERE },
    events: [{ is: 'go', to: AUDIT }],
    to: { audit: THERE },
    effects: [],
  },
  {
    why: 'a look that was given up is none, however it ends',
    from: { ...CHECKED, view: AUDIT, audit: waiting },
    events: [{ is: 'stop-audit' }, { is: 'audited', turn: 1, answer: THERE }],
    to: { audit: null, saying: null },
    effects: [],
  },
  {
    why: 'a look that failed is told, and can be tried again',
    from: { ...CHECKED, view: AUDIT, audit: waiting },
    events: [{ is: 'audited', turn: 1, answer: { is: 'failed', told: TOLD } }, { is: 'audit' }],
    to: { audit: waiting },
    effects: [{ do: 'audit', turn: 1, isSample: false }],
  },
  {
    why: 'a workbook that is read anew makes a look at its lights void',
    from: { ...CHECKED, view: AUDIT, audit: waiting },
    events: [{ is: 'check' }, { is: 'audited', turn: 1, answer: THERE }],
    to: { audit: null },
    effects: [],
  },
  {
    why: 'while a check is under way the lights wait for it',
    from: {
      ...CHECKED,
      work: {
        kind: 'checking',
        progress: { done: 0, of: 0 },
        isStopping: false,
        isSample: false,
        says: null,
        makes: null,
      },
    },
    events: [{ is: 'go', to: AUDIT }],
    to: { audit: null },
    effects: [],
  },
  {
    why: 'a new check makes what the lights said before void',
    from: { ...CHECKED, turn: 2, view: AUDIT, audit: THERE },
    events: [{ is: 'reviewed', turn: 2, review: REVIEW }],
    to: { view: AUDIT, audit: null },
    effects: [],
  },
  {
    why: 'where lights are shown, they are looked at again after a new check',
    from: { ...CHECKED, turn: 2, view: AUDIT, audit: THERE },
    events: [
      { is: 'reviewed', turn: 2, review: REVIEW },
      { is: 'rows', turn: 2, rows: ROWS },
    ],
    to: { audit: waiting },
    effects: [{ do: 'audit', turn: 2, isSample: false }],
  },
  {
    why: 'a report is made of the present check, and that it is there is said',
    from: CHECKED,
    events: [{ is: 'report' }],
    to: { view: status },
    effects: [{ do: 'report', isSample: false }],
  },
  {
    why: 'a report that was handed over is read out',
    from: CHECKED,
    events: [{ is: 'reported' }],
    to: { saying: 'reported' },
  },
  {
    why: 'before a check there is nothing to report',
    from: OPENED,
    events: [{ is: 'report' }],
    to: {},
    effects: [],
  },
  {
    why: 'before a check there are no lights to look at',
    from: OPENED,
    events: [{ is: 'go', to: AUDIT }],
    to: { audit: null },
    effects: [],
  },
  {
    why: 'the fix goes the way of every change: first it is shown',
    from: { ...CHECKED, view: AUDIT, behind: [left(status)], audit: THERE },
    events: [{ is: 'go', to: { at: 'preview' } }],
    to: { view: { at: 'preview' }, behind: [left(AUDIT), left(status)] },
    effects: [{ do: 'preview', question: 1, mode: SETTINGS.settings.mode }],
  },
];

describe('goals and home-made lights', () => {
  tryCases(CASES);
});
