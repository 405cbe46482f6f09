import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problem } from '../../core/messages/problem.ts';
import { update } from '../../pane/answer.ts';
import { effectRunner } from '../../pane/effects.ts';
import { createEngine } from '../../pane/engine/engine.ts';
import { answered, type RemoteEngine } from '../../pane/engine/remote.ts';
import type { PaneHost } from '../../pane/pane-host.ts';
import { initial, type Event, type Model } from '../../pane/state.ts';
import { isWriting } from '../../pane/work.ts';
import { memoryPaneHost } from '../support/memory-pane-host.ts';
import { PLAN, RED, TODAY } from './given.ts';

/** What a user, or the program around the pane, may do at any time; sensible or not. */
type Deed = Event | ((model: Model) => Event);

const GERMAN = { theme: 'light', language: 'de' } as const;
const ENGLISH = { theme: 'light', language: 'en-US' } as const;

/** The deeds that begin and end work. */
const WORK_DEEDS: readonly Deed[] = [
  { is: 'check' },
  { is: 'try-sample' },
  { is: 'stop' },
  { is: 'apply' },
  { is: 'set-direction', name: 'Leads', sheet: 'Plan', direction: 'lower' },
  { is: 'set-look', change: { mode: 'fill' } },
];

const OTHER_DEEDS: readonly Deed[] = [
  { is: 'go', to: { at: 'status' } },
  { is: 'go', to: { at: 'settings' } },
  { is: 'go', to: { at: 'preview' } },
  { is: 'go', to: { at: 'history' } },
  { is: 'go', to: { at: 'audit' } },
  { is: 'go', to: { at: 'method' } },
  { is: 'go', to: { at: 'part', id: 'readiness' } },
  { is: 'go', to: { at: 'create', part: 'readiness' } },
  { is: 'go', to: { at: 'past' } },
  { is: 'go', to: { at: 'take-in' } },
  { is: 'paste', text: 'Planlight status packet 1' },
  { is: 'go', to: { at: 'send' } },
  { is: 'name-team', team: 'North' },
  { is: 'copy' },
  { is: 'go', to: { at: 'keep' } },
  { is: 'go', to: { at: 'why', id: RED.id } },
  { is: 'go', to: { at: 'goal', id: RED.id } },
  { is: 'go', to: { at: 'columns', table: 0, role: null } },
  { is: 'back' },
  { is: 'set-column', table: 0, role: 'owner', letters: null },
  { is: 'audit' },
  { is: 'stop-audit' },
  { is: 'report' },
  ({ history }) => ({ is: 'restore', id: history.is === 'there' ? (history.value[0]?.id ?? '') : '' }),
  { is: 'draft', change: { bands: 'binary' } },
  { is: 'draft', change: { warnDays: 30 } },
  { is: 'save-draft' },
  { is: 'discard-draft' },
  { is: 'close-problem' },
  { is: 'host', event: 'values-changed', appearance: ENGLISH },
  { is: 'host', event: 'history-changed', appearance: ENGLISH },
  { is: 'host', event: 'appearance-changed', appearance: GERMAN },
  { is: 'host', event: 'appearance-changed', appearance: ENGLISH },
  { is: 'host', event: 'wants-check', appearance: ENGLISH },
  { is: 'host', event: 'wants-preview', appearance: ENGLISH },
];

/** How a call of the host ends. */
type Fate = 'answered' | 'refused' | 'thrown';

const REFUSED = { ok: false, problem: problem('HOST_NO_ANSWER') } as const;
const NOT_DONE = {
  end: 'nothing-done',
  journal: null,
  problems: [REFUSED.problem],
  skipped: [],
  unsettled: [],
} as const;

/** A pane whose answers come in any order the scheduler likes; the engine's, as from a worker, one after the other. */
function paneOver(s: fc.Scheduler, fates: () => Fate) {
  const real = memoryPaneHost({ book: PLAN, today: TODAY, formats: { sheets: [], names: [], fills: [] } });
  const seen = { writing: 0, mostWriting: 0, hidden: 0 };
  const late = async <T>(asked: Promise<T>, refused: T): Promise<T> => {
    const fate = fates();
    const value = await s.schedule(asked);
    if (fate === 'thrown') throw new Error('the host fell over');
    return fate === 'refused' ? refused : value;
  };
  const written = async <T>(work: Promise<T>): Promise<T> => {
    seen.writing++;
    seen.mostWriting = Math.max(seen.mostWriting, seen.writing);
    try {
      return await work;
    } finally {
      seen.writing--;
    }
  };
  const host: PaneHost = {
    ...real,
    snapshot: (watch) => late(real.snapshot(watch), REFUSED),
    formats: () => late(real.formats?.() ?? Promise.resolve(REFUSED), REFUSED),
    settings: () => late(real.settings(), REFUSED),
    keepSettings: (text) => late(real.keepSettings(text), REFUSED),
    apply: (changes, watch) => written(late(real.apply(changes, watch), NOT_DONE)),
    restore: (id, watch) => written(late(real.restore(id, watch), NOT_DONE)),
    history: () => late(real.history(), REFUSED),
    offerPage: (name, html) => late(real.offerPage(name, html), REFUSED),
  };
  const thinking = createEngine();
  let last: Promise<unknown> = Promise.resolve();
  const calling =
    (call: keyof RemoteEngine) =>
    (...given: readonly unknown[]): Promise<unknown> => {
      const before = last;
      const answer = s.schedule(new Promise((resolve) => resolve(answered(thinking, call, given))));
      last = answer.catch(() => null);
      return before.then(() => answer);
    };
  const calls = Object.keys(thinking).map((call) => [call, calling(call as keyof RemoteEngine)]);
  const engine = Object.fromEntries(calls) as RemoteEngine;

  let model = initial(host);
  const dispatch = (event: Event): void => {
    const [next, effects] = update(model, event);
    model = next;
    for (const effect of effects) run(effect);
    if (seen.writing > 0 && !isWriting(model) && !isOver(event)) seen.hidden++;
  };
  const run = effectRunner({ host, engine, dispatch });
  run({ do: 'open' });
  return { dispatch, now: () => model, seen };
}

/** The very event by which writing ends, while its promise is being settled. */
function isOver(event: Event): boolean {
  return event.is === 'ended' || (event.is === 'failed' && event.turn !== null);
}

/** What an open view still waits for. */
function waitsFor({ view, why, goal, preview, history, audit, compared, parts, past }: Model): string[] {
  const promises = { preview, create: preview, keep: preview };
  const shown = { ...promises, why, goal, history, audit, settings: compared, method: parts, part: parts, past };
  return Object.entries(shown).flatMap(([at, later]) => (view.at === at && later?.is === 'waiting' ? [at] : []));
}

async function allDone(s: fc.Scheduler): Promise<void> {
  do {
    await s.waitIdle();
    await new Promise((go) => setTimeout(go, 0));
  } while (s.count() > 0);
}

const deed = fc.oneof(fc.constantFrom(...WORK_DEEDS), fc.constantFrom(...OTHER_DEEDS));
const deeds = fc.array(deed, { minLength: 1, maxLength: 14 });
const fate = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fate>('answered') },
  fc.constantFrom<Fate>('refused', 'thrown'),
);

/** How far the pane is before things get out of order. */
const BEGINNINGS: readonly (readonly Event[])[] = [
  [],
  [{ is: 'check' }],
  [{ is: 'try-sample' }],
  [{ is: 'check' }, { is: 'go', to: { at: 'preview' } }],
  [{ is: 'check' }, { is: 'go', to: { at: 'create', part: 'readiness' } }],
  [{ is: 'check' }, { is: 'go', to: { at: 'keep' } }],
];
const beginning = fc.constantFrom(...BEGINNINGS);

type Doing = {
  readonly s: fc.Scheduler;
  readonly begun: readonly Event[];
  readonly done: readonly Deed[];
  readonly fates: () => Fate;
};

/** Begins in good order, then does all the deeds while answers come as they like. */
async function afterAll({ s, begun, done, fates }: Doing) {
  let isBegun = false;
  const pane = paneOver(s, () => (isBegun ? fates() : 'answered'));
  await allDone(s);
  for (const event of begun) {
    pane.dispatch(event);
    await allDone(s);
  }
  isBegun = true;
  s.scheduleSequence(
    done.map((each) => ({
      label: JSON.stringify(typeof each === 'function' ? 'restore' : each),
      builder: () => {
        pane.dispatch(typeof each === 'function' ? each(pane.now()) : each);
        return Promise.resolve();
      },
    })),
  );
  await allDone(s);
  return { model: pane.now(), seen: pane.seen };
}

describe('whatever is done while answers are on their way', () => {
  test('work is shown as long as it lasts and no longer, and no view waits for ever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), beginning, deeds, fc.infiniteStream(fate), async (s, begun, done, stream) => {
        const fates = (): Fate => [...stream.take(1)][0] ?? 'answered';
        const { model, seen } = await afterAll({ s, begun, done, fates });
        expect(model.work, 'nothing is under way any more').toBe(null);
        expect(waitsFor(model)).toEqual([]);
        expect(seen.mostWriting, 'one change at a time').toBeLessThanOrEqual(1);
        expect(seen.hidden, 'what is being written is shown').toBe(0);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('where every call is answered, what is shown is whole and of one workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), beginning, deeds, async (s, begun, done) => {
        const { model } = await afterAll({ s, begun, done, fates: () => 'answered' });
        const { review, rows, isSample, problem: told } = model;
        expect(told).toBe(null);
        if (review === null) return;
        expect(rows).toHaveLength(review.rows);
        expect(review.book === 'Sample').toBe(isSample);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
