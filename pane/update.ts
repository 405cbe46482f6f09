import { withColumn, withMeasure, withoutKind } from './corrections.ts';
import { FIRST_LIST, LIST_STEP, type Effect, type Event, type Model, type Step, type View } from './state.ts';
import type { Settings } from '../core/settings/schema.ts';

/** The heading every view has: it takes the focus when the view opens, so that reading begins at its top. */
export const HEADING = 'heading';

function still(model: Model): Step {
  return [model, []];
}

/** Begins work under a new turn, so that answers of earlier work are known as such. */
function working(model: Model, kind: NonNullable<Model['work']>['kind']): Model {
  const work = { kind, progress: { done: 0, of: 0 }, isStopping: false };
  return { ...model, turn: model.turn + 1, work, problem: null, saying: null };
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
      return previewing(shown);
    case 'history':
      return [{ ...shown, history: { is: 'waiting' } }, [{ do: 'history' }]];
    case 'settings':
      return still({ ...shown, draft: model.settings?.settings ?? null, compared: null });
    default:
      return still(shown);
  }
}

/** Looks at home-made stoplights once a check; while one is under way, its end does it (see `rows`). */
export function auditing(model: Model): Step {
  if (model.review === null || model.work !== null || model.audit !== null) return still(model);
  return [{ ...model, audit: { is: 'waiting' } }, [{ do: 'audit', isSample: model.isSample }]];
}

function previewing(model: Model): Step {
  const settings = model.settings?.settings;
  if (settings === undefined) return still(model);
  const turn = model.turn + 1;
  return [{ ...model, turn, preview: { is: 'waiting' } }, [{ do: 'preview', turn, mode: settings.mode }]];
}

/** The views a tab leads to: they are side by side, so that going there forgets the way. */
const TABS: ReadonlySet<View['at']> = new Set(['welcome', 'status', 'objectives', 'history']);

function go(model: Model, to: View): Step {
  const behind = model.view.at === to.at ? model.behind : [model.view, ...model.behind];
  return opening({ ...model, behind: TABS.has(to.at) ? [] : behind }, to);
}

/** Back to the view before, and to the very thing that was pressed there. */
function back(model: Model): Step {
  const [before = { at: model.review === null ? 'welcome' : 'status' } as const, ...behind] = model.behind;
  const [next, effects] = opening({ ...model, behind }, before);
  const { view } = model;
  return [{ ...next, focus: view.at === 'why' || view.at === 'goal' ? `row-${view.id}` : HEADING }, effects];
}

/** Checks again with other settings: the workbook is already read. Kept, where the stored ones may be replaced. */
function withSettings(model: Model, settings: Settings): Step {
  if (model.settings === null) return still(model);
  const kept: Model = { ...model, settings: { ...model.settings, settings } };
  const keep: readonly Effect[] = model.settings.mayKeep && !model.isSample ? [{ do: 'keep', settings }] : [];
  if (model.review === null) return [kept, keep];
  const next = working(kept, 'checking');
  return [next, [...keep, { do: 'review', turn: next.turn, settings, isSample: model.isSample }]];
}

function setColumn(model: Model, event: Extract<Event, { is: 'set-column' }>): Step {
  const table = model.review?.tables[event.table];
  if (table === undefined || model.settings === null) return still(model);
  return withSettings(model, withColumn(model.settings.settings, table, event.role, event.letters));
}

/** A word of the user about one measure; what is shown of it is asked for anew. */
function setMeasure(model: Model, said: (settings: Settings) => Settings): Step {
  return model.settings === null ? still(model) : withSettings(model, said(model.settings.settings));
}

function setLook(model: Model, change: Extract<Event, { is: 'set-look' }>['change']): Step {
  if (model.settings === null) return still(model);
  const [checked, effects] = withSettings(model, { ...model.settings.settings, ...change });
  return [{ ...checked, preview: { is: 'waiting' } }, effects];
}

function start(model: Model, isSample: boolean): Step {
  if (model.settings === null || model.work !== null) return still(model);
  const next: Model = { ...working(model, 'reading'), isSample, audit: null };
  return [next, [{ do: isSample ? 'open-sample' : 'read', turn: next.turn }]];
}

function apply(model: Model): Step {
  if (model.preview.is !== 'there' || model.isSample || model.work !== null) return still(model);
  const next = working(model, 'applying');
  return [next, [{ do: 'apply', turn: next.turn, changes: model.preview.value.changes }]];
}

function restore(model: Model, id: string): Step {
  if (model.work !== null) return still(model);
  const next = working(model, 'restoring');
  return [next, [{ do: 'restore', turn: next.turn, id }]];
}

/** Stopping a check gives it up at once; writing ends where its host says that it is safe. */
function stop(model: Model): Step {
  if (model.work === null) return still(model);
  const isWriting = model.work.kind === 'applying' || model.work.kind === 'restoring';
  const next: Model = isWriting
    ? { ...model, work: { ...model.work, isStopping: true } }
    : { ...model, work: null, turn: model.turn + 1 };
  return [next, [{ do: 'stop' }]];
}

function draft(model: Model, change: Partial<Settings>): Step {
  if (model.draft === null) return still(model);
  const settings = { ...model.draft, ...change };
  if (model.review === null) return still({ ...model, draft: settings });
  const turn = model.turn + 1;
  return [
    { ...model, turn, draft: settings, compared: { is: 'waiting' } },
    [{ do: 'compare', turn, settings, isSample: model.isSample }],
  ];
}

function saveDraft(model: Model): Step {
  if (model.draft === null) return still(model);
  const [next, effects] = withSettings(model, model.draft);
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
      return go(model, event.to);
    case 'back':
      return back(model);
    case 'filter':
      return still({ ...model, only: model.only === event.only ? null : event.only, listed: FIRST_LIST });
    case 'choose-owner':
      return still({ ...model, owner: event.owner, listed: FIRST_LIST });
    case 'list-more':
      return still({
        ...model,
        listed: { ...model.listed, [event.status]: model.listed[event.status] + LIST_STEP * 4 },
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
      return model.review === null || model.work !== null ? still(model) : [model, [{ do: 'report' }]];
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
