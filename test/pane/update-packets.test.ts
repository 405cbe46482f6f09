import { describe } from 'vitest';
import { defaultSettings } from '../../core/settings/schema.ts';
import { createEngine } from '../../pane/engine/engine.ts';
import type { Model, Work } from '../../pane/state.ts';
import {
  CHECKED,
  ended,
  left,
  OPENED,
  PLAN,
  ROWS,
  status,
  TODAY,
  TOLD,
  tryCases,
  waiting,
  type Case,
} from './given.ts';

const SEND = { at: 'send' } as const;
const TAKE_IN = { at: 'take-in' } as const;
const TEAMS = { at: 'part', id: 'teams' } as const;

const engine = createEngine();
engine.open(PLAN);
engine.review(defaultSettings(), TODAY);
const packet = engine.packet('North');
const taken = engine.takeIn(packet?.text ?? '');
if (packet === null || taken === null) throw new Error('a checked workbook can be told to others');
const THERE = { is: 'there', value: packet } as const;

const NAMED: Model = { ...CHECKED, view: SEND, behind: [left(status, 'send')], team: 'North', packet: THERE };
const PASTED: Model = {
  ...CHECKED,
  view: TAKE_IN,
  behind: [left(TEAMS, 'take-in')],
  pasted: packet.text,
  preview: { is: 'there', value: taken },
};
const WRITING: Work = {
  kind: 'applying',
  progress: { done: 0, of: 0 },
  isStopping: false,
  isSample: false,
  says: null,
  makes: 'teams',
};

const CASES: readonly Case[] = [
  {
    why: 'without the name of the team nothing is written for it',
    from: CHECKED,
    events: [{ is: 'go', to: SEND }],
    to: { view: SEND, packet: waiting },
    effects: [],
  },
  {
    why: 'the text follows the name',
    from: { ...CHECKED, view: SEND },
    events: [{ is: 'name-team', team: 'North' }],
    to: { team: 'North', packet: waiting },
    effects: [{ do: 'packet', question: 1, team: 'North' }],
  },
  {
    why: 'a text of an earlier name comes too late',
    from: { ...CHECKED, view: SEND },
    events: [
      { is: 'name-team', team: 'N' },
      { is: 'name-team', team: 'No' },
      { is: 'packet', question: 1, answer: THERE },
    ],
    to: { packet: waiting },
  },
  {
    why: 'the team is asked once: its text is there when somebody looks again',
    from: { ...CHECKED, team: 'North' },
    events: [{ is: 'go', to: SEND }],
    to: { view: SEND },
    effects: [{ do: 'packet', question: 1, team: 'North' }],
  },
  {
    why: 'a blank name is none',
    from: NAMED,
    events: [{ is: 'name-team', team: '  ' }],
    to: { packet: waiting },
    effects: [],
  },
  {
    why: 'the very text that is shown is copied',
    from: NAMED,
    events: [{ is: 'copy' }],
    to: {},
    effects: [{ do: 'copy', text: packet.text }],
  },
  {
    why: 'a text that is on its way cannot be copied',
    from: { ...NAMED, packet: waiting },
    events: [{ is: 'copy' }],
    to: {},
    effects: [],
  },
  {
    why: 'that it was copied is read out',
    from: NAMED,
    events: [{ is: 'copied', isDone: true }],
    to: { saying: 'copied', focus: null },
  },
  {
    why: 'where the program lets nobody copy, the text is selected, and that is read out',
    from: NAMED,
    events: [{ is: 'copied', isDone: false }],
    to: { saying: 'selected', focus: 'packet' },
  },
  {
    why: 'whoever has gone on in the meantime keeps the focus',
    from: { ...CHECKED, team: 'North', packet: THERE },
    events: [{ is: 'copied', isDone: false }],
    to: { saying: null, focus: null },
  },
  {
    why: 'after a new check the team has a new text',
    from: { ...NAMED, turn: 2, rows: [] },
    events: [{ is: 'rows', turn: 2, rows: ROWS }],
    to: { view: SEND, packet: waiting },
    effects: [{ do: 'packet', question: 1, team: 'North' }],
  },
  {
    why: 'before a check there is nothing to send, and nothing to take packets into',
    from: OPENED,
    events: [
      { is: 'go', to: SEND },
      { is: 'go', to: TAKE_IN },
    ],
    to: { view: { at: 'method' } },
    effects: [],
  },
  {
    why: 'of nothing that was pasted nothing is asked',
    from: CHECKED,
    events: [{ is: 'go', to: TAKE_IN }],
    to: { view: TAKE_IN, preview: waiting },
    effects: [],
  },
  {
    why: 'what was pasted goes the way of every change: first it is shown',
    from: { ...CHECKED, view: TAKE_IN },
    events: [{ is: 'paste', text: 'Hi' }],
    to: { pasted: 'Hi', preview: waiting },
    effects: [{ do: 'take-in', question: 1, text: 'Hi' }],
  },
  {
    why: 'the very change set that is shown is applied to the sheet of teams',
    from: PASTED,
    events: [{ is: 'apply' }],
    to: { work: WRITING },
    effects: [{ do: 'apply', turn: 2, changes: taken.changes }],
  },
  {
    why: 'what was taken in is not taken in again',
    from: { ...PASTED, turn: 2, work: WRITING },
    events: [{ is: 'ended', turn: 2, ended: ended('applied') }],
    to: { pasted: '', made: 'teams' },
    effects: [{ do: 'read', turn: 3 }],
  },
  {
    why: 'what could not be taken in is still there',
    from: { ...PASTED, turn: 2, work: WRITING },
    events: [{ is: 'ended', turn: 2, ended: ended('nothing-done') }],
    to: { pasted: packet.text, made: null },
  },
  {
    why: 'a preview that failed is told where it was asked for',
    from: { ...PASTED, question: 4 },
    events: [{ is: 'previewed', question: 4, answer: { is: 'failed', told: TOLD } }],
    to: { preview: { is: 'failed', told: TOLD } },
  },
  {
    why: 'back leads to what was pressed',
    from: PASTED,
    events: [{ is: 'back' }],
    to: { view: TEAMS, focus: 'take-in' },
  },
];

describe('status packets', () => {
  tryCases(CASES);
});
