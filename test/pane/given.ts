import { expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/schema.ts';
import { update } from '../../pane/answer.ts';
import { createEngine } from '../../pane/engine/engine.ts';
import { initial, type Ended, type Event, type Left, type Model, type Step, type View } from '../../pane/state.ts';
import { book } from '../support/book.ts';

export const TODAY = '2026-06-30';
export const TOLD = { title: 'No answer', why: 'The workbook did not answer.', next: 'Try again.' };
export const PLAN = book(
  'KPI | Owner | Target | Actual',
  'Leads | Ann | 100 | 60',
  'Wins | Bo | 10 | 10',
  'Calls | Ann | 50 | 45',
);

const engine = createEngine();
engine.open(PLAN);
export const REVIEW = engine.review(defaultSettings(), TODAY);
export const ROWS = engine.rows(0, 100);
const [first] = ROWS;
if (first === undefined) throw new Error('the drawn plan has rows');
/** Its worst row. */
export const RED = first;

export const FIRST = initial({
  program: 'Excel',
  appearance: () => ({ theme: 'light', language: 'en-US' }),
  today: () => TODAY,
});
export const SETTINGS = { settings: defaultSettings(), mayKeep: true, told: [] };

/** The pane with settings read and nothing checked. */
export const OPENED: Model = { ...FIRST, settings: SETTINGS };

/** The pane showing a checked workbook. */
export const CHECKED: Model = { ...OPENED, turn: 1, review: REVIEW, rows: ROWS, view: { at: 'status' } };

const shown = engine.preview('rules');
if (shown === null) throw new Error('a checked workbook has a preview');
export const preview = shown;
export const PREVIEWED: Model = { ...CHECKED, view: { at: 'preview' }, preview: { is: 'there', value: preview } };

export function after(model: Model, ...events: readonly Event[]): Step {
  return events.reduce<Step>(([now], event) => update(now, event), [model, []]);
}

export const ended = (end: Ended['outcome']['end']): Ended => ({
  outcome: { end, journal: null, problems: [], skipped: [], unsettled: [] },
  problems: [],
  skipped: [],
  unsettled: [],
});

export type Case = {
  readonly why: string;
  readonly from: Model;
  readonly events: readonly Event[];
  /** Only what is named is looked at. */
  readonly to: Partial<Model>;
  readonly effects?: readonly object[];
};

/** A view behind the present one, with what was pressed there. */
export const left = (view: View, pressed = 'heading'): Left => ({ view, pressed });

export const status = { at: 'status' } as const;
export const waiting = { is: 'waiting' } as const;

/** Tries cases one by one; every model that comes of them can be stored, sent and replayed. */
export function tryCases(cases: readonly Case[]): void {
  test.each(cases)('$why', ({ from, events, to, effects }) => {
    const [model, done] = after(from, ...events);
    expect(model).toMatchObject(to);
    if (effects !== undefined) expect(done).toEqual(effects);
    expect(JSON.parse(JSON.stringify(model)), 'JSON-safe').toEqual(model);
  });
}
