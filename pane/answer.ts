import type { HostWish } from './pane-host.ts';
import type { Event, Model, Step } from './state.ts';
import { askingAgain } from './asking.ts';
import { HEADING, updateByUser } from './update.ts';
import { checking, working } from './work.ts';

/** Views that stay open over a new check; from the others it leads to the status. */
const STAY: ReadonlySet<Model['view']['at']> = new Set([
  'columns',
  'settings',
  'preview',
  'why',
  'goals',
  'goal',
  'audit',
  'method',
  'part',
  'create',
  'past',
  'keep',
  'send',
  'take-in',
]);

function still(model: Model): Step {
  return [model, []];
}

function snapshotRead(model: Model): Step {
  if (model.work === null || model.settings === null) return still(model);
  const work = { ...model.work, kind: 'checking' as const };
  const { settings } = model.settings;
  return [{ ...model, work, isStale: false }, [{ do: 'review', turn: model.turn, settings, isSample: work.isSample }]];
}

/** Settings are there; a form that waited for them begins with them. */
function opened(model: Model, settings: NonNullable<Model['settings']>): Model {
  const draft = model.view.at === 'settings' ? settings.settings : model.draft;
  return { ...model, settings, draft, problem: settings.told[0] ?? model.problem };
}

function openedStep(model: Model): Step {
  return model.wanted === null ? still(model) : wished(model, model.wanted);
}

/** A check is there; its rows follow. What hung on the check before is asked for anew. */
function reviewed(model: Model, review: Extract<Event, { is: 'reviewed' }>['review']): Step {
  const { isSample = model.isSample, says = 'checked' } = model.work ?? {};
  const checked: Model = {
    ...model,
    review,
    rows: [],
    audit: null,
    parts: null,
    past: null,
    season: null,
    saying: says,
    isSample,
  };
  const { view } = model;
  // The check that follows the making of a sheet only tells where the sheet is.
  const stays = STAY.has(view.at) || (view.at === 'outcome' && model.made !== null);
  if (!stays) {
    const isOwner = model.owner === null || model.owner === '' || review.owners.includes(model.owner);
    const status: Model = { ...checked, view: { at: 'status' }, behind: [], owner: isOwner ? model.owner : null };
    return still({ ...status, focus: HEADING });
  }
  if (view.at === 'columns' && review.tables[view.table] === undefined)
    return still({ ...checked, view: { at: 'status' }, behind: [], focus: HEADING });
  return still(checked);
}

/** The last page of rows ends the work; what an open view shows of the check is asked for again. */
function rows(model: Model, page: Extract<Event, { is: 'rows' }>['rows']): Step {
  const all = [...model.rows, ...page];
  const isDone = model.review === null || all.length >= model.review.rows || page.length === 0;
  if (!isDone) return still({ ...model, rows: all });
  const [next, effects] = askingAgain({ ...model, rows: all, work: null, wanted: null });
  return [next, model.wanted === 'report' ? [...effects, { do: 'report', isSample: next.isSample }] : effects];
}

/** Something did not work. Without a turn it was beside the work under way, which goes on. */
function failed(model: Model, { turn, told }: Extract<Event, { is: 'failed' }>): Step {
  const next: Model = { ...model, problem: told };
  return turn === null ? still(next) : askingAgain({ ...next, work: null });
}

/** Lights that were looked at; a look that was given up is none. */
function audited(model: Model, audit: NonNullable<Model['audit']>): Model {
  if (model.audit?.is !== 'waiting') return model;
  return { ...model, audit, saying: audit.is === 'there' ? 'audited' : model.saying };
}

/** Where the text could not be copied it is selected, for the user to copy it. */
function copied(model: Model, isDone: boolean): Step {
  if (model.view.at !== 'send') return still(model);
  return still(isDone ? { ...model, saying: 'copied' } : { ...model, saying: 'selected', focus: 'packet' });
}

/**
 * A change ended. What was read before is no longer what is there. Where the sheet of a part was written, the workbook
 * is read again at once: only then is it known where the sheet is, and what it says.
 */
function ended(model: Model, event: Extract<Event, { is: 'ended' }>): Step {
  const { preview } = model;
  const { end } = event.ended.outcome;
  const told: Model = {
    ...model,
    work: null,
    ended: event.ended,
    made: end === 'applied' ? (model.work?.makes ?? null) : null,
    written: end === 'applied' && preview.is === 'there' ? preview.value.will : [],
    view: { at: 'outcome' },
    behind: [],
    pasted: end === 'applied' && model.work?.makes === 'teams' ? '' : model.pasted,
    isStale: model.isStale || end !== 'nothing-done',
    preview: { is: 'waiting' },
    focus: HEADING,
  };
  if (told.made === null) return still({ ...told, saying: 'ended' });
  // Said once more by that check, which is the same text: what is being read out is not cut off by it.
  const next = working(told, { kind: 'reading', isSample: false, says: 'ended' });
  return [{ ...next, saying: 'ended' }, [{ do: 'read', turn: next.turn }]];
}

/**
 * Another language is another check: its texts come with it. A read under way is checked in it anyway, and writing is
 * not disturbed. A new theme alone is only drawn.
 */
function newAppearance(model: Model, appearance: Model['appearance']): Step {
  const next: Model = { ...model, appearance };
  if (appearance.language === model.appearance.language) return still(next);
  const speak = { do: 'speak', language: appearance.language } as const;
  const { settings, review, work } = model;
  const isChecked = work === null ? review !== null : work.kind === 'checking';
  if (!isChecked || settings === null) return [next, [speak]];
  const [again, effects] = checking(next, settings.settings, null);
  return [again, [speak, ...effects]];
}

/**
 * What a wish is in the words of the pane. What was never checked has no preview, and a report is of the workbook as it
 * is now: the check comes first.
 */
function eventOf(wish: HostWish, model: Model): Event {
  if (wish === 'check' || (wish === 'preview' && model.review === null)) return { is: 'check' };
  if (wish === 'report') return { is: model.review === null || model.isStale || model.isSample ? 'check' : 'report' };
  return { is: 'go', to: { at: wish } };
}

/** The same as if the button in the pane were pressed: long work is not disturbed, and a pane that opens comes first. */
function wished(model: Model, wish: HostWish): Step {
  if (model.settings === null) return still({ ...model, wanted: wish });
  const next: Model = { ...model, wanted: null };
  if (model.work !== null) return still(next);
  const [begun, effects] = updateByUser(next, eventOf(wish, next)) ?? still(next);
  // The report follows the check that was begun for it.
  return [wish === 'report' && begun.work !== null ? { ...begun, wanted: wish } : begun, effects];
}

function fromHost(model: Model, { event, appearance }: Extract<Event, { is: 'host' }>): Step {
  switch (event) {
    case 'values-changed':
      return still(model.review === null || model.isSample ? model : { ...model, isStale: true });
    case 'appearance-changed':
      return newAppearance(model, appearance);
    case 'history-changed':
      return model.view.at === 'history' ? [model, [{ do: 'history' }]] : still(model);
    case 'wants-check':
      return wished(model, 'check');
    case 'wants-preview':
      return wished(model, 'preview');
    case 'wants-history':
      return wished(model, 'history');
    case 'wants-report':
      return wished(model, 'report');
    case 'wants-settings':
      return wished(model, 'settings');
    case 'wants-help':
      return wished(model, 'help');
  }
}

/** A view that waited has its heading only now; one that is told anew while it is read keeps the focus where it is. */
function focusOn(model: Model, before: Model['why'] | Model['goal']): Model['focus'] {
  return before.is === 'waiting' ? HEADING : model.focus;
}

function answered(model: Model, event: Event): Step {
  switch (event.is) {
    case 'opened':
      return openedStep(opened(model, event.settings));
    case 'progress':
      return still(model.work === null ? model : { ...model, work: { ...model.work, progress: event.progress } });
    case 'snapshot-read':
      return snapshotRead(model);
    case 'reviewed':
      return reviewed(model, event.review);
    case 'rows':
      return rows(model, event.rows);
    case 'why':
      return still(
        model.view.at === 'why' && model.view.id === event.id
          ? { ...model, why: event.answer, focus: focusOn(model, model.why) }
          : model,
      );
    case 'goal':
      return still(
        model.view.at === 'goal' && model.view.id === event.id
          ? { ...model, goal: event.answer, focus: focusOn(model, model.goal) }
          : model,
      );
    case 'audited':
      return still(audited(model, event.answer));
    case 'parts':
      return still({ ...model, parts: event.answer });
    case 'reported':
      return still({ ...model, saying: 'reported' });
    case 'past':
      return still({ ...model, past: event.answer });
    case 'season':
      return still({ ...model, season: event.season });
    case 'packet':
      return still({ ...model, packet: event.answer });
    case 'copied':
      return copied(model, event.isDone);
    case 'page-made':
      return still({ ...model, saying: 'page-made' });
    case 'previewed':
      return still({ ...model, preview: event.answer });
    case 'compared':
      return still(model.compared === null ? model : { ...model, compared: event.answer });
    case 'ended':
      return ended(model, event);
    case 'history':
      return still({ ...model, history: event.answer });
    case 'failed':
      return failed(model, event);
    case 'host':
      return fromHost(model, event);
    case 'focused':
      return still(model.focus === null ? model : { ...model, focus: null });
    default:
      return still(model);
  }
}

/**
 * Answers that carry a turn count only while it is the present one: work that was given up changes nothing any more. In
 * the same way only the last question is answered.
 */
function isLate(model: Model, event: Event): boolean {
  if ('question' in event) return event.question !== model.question;
  return 'turn' in event && event.turn !== null && event.turn !== model.turn;
}

/** What comes of an event: the next model, and what is to be done outside. Pure. */
export function update(model: Model, event: Event): Step {
  return updateByUser(model, event) ?? (isLate(model, event) ? still(model) : answered(model, event));
}
