import { withColumn, withMeasure, withoutKind } from './corrections.ts';
import {
  askingAgain,
  auditing,
  comparing,
  lookingAtParts,
  lookingBack,
  previewing,
  seekingSeason,
  writingPacket,
} from './asking.ts';
import {
  FIRST_LIST,
  LIST_MORE,
  type Effect,
  type Event,
  type Making,
  type Model,
  type Saying,
  type Step,
  type View,
} from './state.ts';
import { checking, isOverSample, isWriting, working } from './work.ts';
import type { Settings } from '../core/settings/schema.ts';

/** The heading every view has: it takes the focus when the view opens, so that reading begins at its top. */
export const HEADING = 'heading';

function still(model: Model): Step {
  return [model, []];
}

/** What a view needs when it opens. */
function opening(model: Model, view: View): Step {
  const shown: Model = { ...model, view, focus: HEADING, saying: null, problem: null };
  switch (view.at) {
    case 'why':
      return [{ ...shown, why: { is: 'waiting' } }, [{ do: 'why', id: view.id }]];
    case 'goal':
      return [{ ...shown, goal: { is: 'waiting' } }, [{ do: 'goal', id: view.id }]];
    case 'audit':
      return auditing(shown);
    case 'preview':
      // There is nothing to colour before a check.
      return model.review === null ? still({ ...shown, view: { at: 'welcome' } }) : previewing(shown);
    case 'create':
      return model.review === null ? still({ ...shown, view: { at: 'method' } }) : previewing(shown);
    case 'keep':
      return model.review === null ? still({ ...shown, view: { at: 'past' } }) : previewing(shown);
    case 'take-in':
      return model.review === null ? still({ ...shown, view: { at: 'method' } }) : previewing(shown);
    case 'send':
      return model.review === null ? still({ ...shown, view: { at: 'welcome' } }) : writingPacket(shown);
    case 'past':
      return lookingBack(shown);
    case 'method':
    case 'part':
      return lookingAtParts(shown);
    case 'history':
      return [{ ...shown, history: { is: 'waiting' } }, [{ do: 'history' }]];
    case 'settings':
      return seekingSeason({ ...shown, draft: model.settings?.settings ?? null, compared: null });
    default:
      return still(shown);
  }
}

/** The views a tab leads to: they are side by side, so that going there forgets the way. */
const TABS: ReadonlySet<View['at']> = new Set(['welcome', 'status', 'objectives', 'method', 'history']);

function go(model: Model, { to, pressed = pressedFor(to) }: Extract<Event, { is: 'go' }>): Step {
  const behind = model.view.at === to.at ? model.behind : [{ view: model.view, pressed }, ...model.behind];
  return opening({ ...model, behind: TABS.has(to.at) ? [] : behind }, to);
}

/** What is pressed to open a view, where the view before has it. */
function pressedFor(view: View): string {
  switch (view.at) {
    case 'why':
    case 'goal':
      return `row-${view.id}`;
    case 'part':
      return `part-${view.id}`;
    case 'create':
      return `create-${view.part}`;
    case 'past':
    case 'keep':
    case 'send':
    case 'take-in':
      return view.at;
    default:
      return HEADING;
  }
}

/** Back to the view before, and to the very thing that was pressed there. */
function back(model: Model): Step {
  const [left, ...behind] = model.behind;
  const { view, pressed } = left ?? {
    view: { at: model.review === null ? 'welcome' : 'status' } as const,
    pressed: pressedFor(model.view),
  };
  const [next, effects] = opening({ ...model, behind }, view);
  return [{ ...next, focus: pressed }, effects];
}

/**
 * Checks again with other settings: the workbook is already read. Kept, where the stored ones may be replaced. A read
 * under way takes them along; what is being written is not disturbed, and the check is stale then.
 */
function withSettings(model: Model, settings: Settings, says: Saying): Step {
  if (model.settings === null) return still(model);
  const kept: Model = { ...model, settings: { ...model.settings, settings } };
  const keep: readonly Effect[] = model.settings.mayKeep && !isOverSample(model) ? [{ do: 'keep', settings }] : [];
  if (isWriting(model)) return [{ ...kept, isStale: model.review !== null }, keep];
  if (model.work?.kind === 'reading' || (model.work === null && model.review === null)) return [kept, keep];
  const [next, effects] = checking(kept, settings, says);
  return [next, [...keep, ...effects]];
}

function setColumn(model: Model, event: Extract<Event, { is: 'set-column' }>): Step {
  const table = model.review?.tables[event.table];
  if (table === undefined || model.settings === null) return still(model);
  return withSettings(model, withColumn(model.settings.settings, table, event.role, event.letters), 'corrected');
}

/** A word of the user about one measure; what is shown of it is asked for anew. */
function setMeasure(model: Model, said: (settings: Settings) => Settings): Step {
  return model.settings === null ? still(model) : withSettings(model, said(model.settings.settings), 'corrected');
}

/** Another look is another promise. While one is being kept, there is none to make. */
function setLook(model: Model, change: Extract<Event, { is: 'set-look' }>['change']): Step {
  if (model.settings === null || isWriting(model)) return still(model);
  const [checked, effects] = withSettings(model, { ...model.settings.settings, ...change }, null);
  return [{ ...checked, preview: { is: 'waiting' } }, effects];
}

function start(model: Model, isSample: boolean): Step {
  if (model.settings === null || model.work !== null) return still(model);
  const next = working(model, { kind: 'reading', isSample, says: 'checked' });
  return [next, [{ do: isSample ? 'open-sample' : 'read', turn: next.turn }]];
}

function copy(model: Model): Step {
  if (model.packet.is !== 'there' || model.packet.value.text === '') return still(model);
  return [{ ...model, saying: null }, [{ do: 'copy', text: model.packet.value.text }]];
}

/** What applying makes in a view; null where it colours. */
function madeIn(view: View): Making | null {
  if (view.at === 'create') return view.part;
  if (view.at === 'take-in') return 'teams';
  return view.at === 'keep' ? 'record' : null;
}

function apply(model: Model): Step {
  if (model.preview.is !== 'there' || model.isSample || model.work !== null) return still(model);
  const next = working(model, { kind: 'applying', isSample: false, says: null, makes: madeIn(model.view) });
  return [next, [{ do: 'apply', turn: next.turn, changes: model.preview.value.changes }]];
}

function restore(model: Model, id: string): Step {
  if (model.work !== null) return still(model);
  const next = working(model, { kind: 'restoring', isSample: model.isSample, says: null });
  return [next, [{ do: 'restore', turn: next.turn, id }]];
}

/**
 * Stopping a check gives it up at once; writing ends where its host says that it is safe. What is shown of the check
 * before stays, but it may be judged by older settings; where it is of another workbook than the one that was read
 * since, the sample and the user's own, it goes.
 */
function stop(model: Model): Step {
  const { work } = model;
  if (work === null) return still(model);
  if (isWriting(model)) return [{ ...model, work: { ...work, isStopping: true } }, [{ do: 'stop' }]];
  const given: Model = { ...model, work: null, turn: model.turn + 1 };
  // The check is there, only its last rows are on their way.
  if (work.kind === 'checking' && model.rows.length < (model.review?.rows ?? 0)) return still(model);
  if (work.kind === 'reading') return withStop(askingAgain(given));
  if (work.isSample === model.isSample) return withStop(askingAgain({ ...given, isStale: model.review !== null }));
  return withStop(
    still({
      ...given,
      review: null,
      rows: [],
      audit: null,
      parts: null,
      past: null,
      season: null,
      view: { at: 'welcome' },
      behind: [],
    }),
  );
}

function withStop([model, effects]: Step): Step {
  return [model, [{ do: 'stop' }, ...effects]];
}

function draft(model: Model, change: Partial<Settings>): Step {
  // From elsewhere the question would take the place of what the open view waits for.
  if (model.draft === null || model.view.at !== 'settings') return still(model);
  return comparing({ ...model, draft: { ...model.draft, ...change } });
}

function saveDraft(model: Model): Step {
  if (model.draft === null) return still(model);
  const [next, effects] = withSettings(model, model.draft, 'saved');
  return [{ ...next, saying: 'saved', compared: null }, effects];
}

/** What the user does. */
export function updateByUser(model: Model, event: Event): Step | null {
  switch (event.is) {
    case 'check':
      return start(model, false);
    case 'try-sample':
      return start(model, true);
    case 'stop':
      return stop(model);
    case 'go':
      return go(model, event);
    case 'back':
      return back(model);
    case 'filter':
      return still({ ...model, only: model.only === event.only ? null : event.only, listed: FIRST_LIST });
    case 'choose-owner':
      return still({ ...model, owner: event.owner, listed: FIRST_LIST });
    case 'list-more':
      return still({
        ...model,
        listed: { ...model.listed, [event.status]: model.listed[event.status] + LIST_MORE },
      });
    case 'show':
      return [model, model.isSample ? [] : [{ do: 'show', cell: event.cell }]];
    case 'set-column':
      return setColumn(model, event);
    case 'set-direction':
      return setMeasure(model, (settings) => withMeasure(settings, pick(event, { direction: event.direction })));
    case 'set-kind':
      return setMeasure(model, (settings) =>
        event.kind === 'auto'
          ? withoutKind(settings, event.name, event.sheet)
          : withMeasure(settings, pick(event, { kind: event.kind })),
      );
    case 'set-look':
      return setLook(model, event.change);
    case 'audit':
      return auditing({ ...model, audit: null });
    case 'stop-audit':
      return still(model.audit?.is === 'waiting' ? { ...model, audit: null } : model);
    case 'report':
      return model.review === null || model.work !== null
        ? still(model)
        : [model, [{ do: 'report', isSample: model.isSample }]];
    case 'monthly-page':
      return model.review === null || model.work !== null ? still(model) : [model, [{ do: 'monthly-page' }]];
    case 'name-team': {
      const named: Model = { ...model, team: event.team, saying: null };
      return model.view.at === 'send' ? writingPacket(named) : still(named);
    }
    case 'copy':
      return copy(model);
    case 'paste': {
      const pasted: Model = { ...model, pasted: event.text };
      return model.view.at === 'take-in' ? previewing(pasted) : still(pasted);
    }
    case 'calculate':
      return model.work !== null || model.isSample ? still(model) : [model, [{ do: 'calculate' }]];
    case 'apply':
      return apply(model);
    case 'restore':
      return restore(model, event.id);
    case 'draft':
      return draft(model, event.change);
    case 'save-draft':
      return saveDraft(model);
    case 'discard-draft':
      return still({ ...model, draft: model.settings?.settings ?? null, compared: null });
    case 'close-problem':
      return still({ ...model, problem: null });
    default:
      return null;
  }
}

function pick<Said>({ name, sheet }: { readonly name: string; readonly sheet: string }, said: Said) {
  return { name, sheet, ...said };
}
