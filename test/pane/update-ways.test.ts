import { describe } from 'vitest';
import { LIST_STEP } from '../../pane/state.ts';
import { CHECKED, left, OPENED, RED, status, TOLD, waiting, tryCases, type Case } from './given.ts';

const CASES: readonly Case[] = [
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
];

describe('what comes of going about in the pane', () => {
  tryCases(CASES);
});
