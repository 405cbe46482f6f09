import type { Settings } from '../core/settings/schema.ts';
import type { Effect, Model, Step } from './state.ts';

function still(model: Model): Step {
  return [model, []];
}

/** Looks at home-made stoplights once a check; while one is under way, its end does it. */
export function auditing(model: Model): Step {
  if (model.review === null || model.work !== null || model.audit !== null) return still(model);
  return [{ ...model, audit: { is: 'waiting' } }, [{ do: 'audit', turn: model.turn, isSample: model.isSample }]];
}

/** Asks how far the workbook is in the method, once a check; while one is under way, its end does it. */
export function lookingAtParts(model: Model): Step {
  const isAsked = model.parts !== null && model.parts.is !== 'failed';
  if (model.review === null || model.work !== null || isAsked) return still(model);
  return [{ ...model, parts: { is: 'waiting' } }, [{ do: 'parts', turn: model.turn }]];
}

/** Asks what the past says, once a check; while one is under way, its end does it. */
export function lookingBack(model: Model): Step {
  const isAsked = model.past !== null && model.past.is !== 'failed';
  if (model.review === null || model.work !== null || isAsked) return still(model);
  return [{ ...model, past: { is: 'waiting' } }, [{ do: 'past', turn: model.turn }]];
}

/** Asks whether the workbook holds last year's season; while a check is under way, its end does it. */
export function seekingSeason(model: Model): Step {
  const isKnown = model.review === null || model.work !== null || model.season !== null;
  return [model, isKnown ? [] : [{ do: 'season', turn: model.turn }]];
}

/** Asks for the text of the team, once it has a name. Only the answer to the last question counts. */
export function writingPacket(model: Model): Step {
  const { review, team } = model;
  const question = model.question + 1;
  const asked: Model = { ...model, question, packet: { is: 'waiting' } };
  return [asked, review === null || team.trim() === '' ? [] : [{ do: 'packet', question, team }]];
}

/** The question that the open view promises an answer to. */
function promised({ view, pasted }: Model, question: number, { mode }: Settings): Effect {
  switch (view.at) {
    case 'create':
      return { do: 'create-preview', question, part: view.part };
    case 'keep':
      return { do: 'period-preview', question };
    case 'take-in':
      return { do: 'take-in', question, text: pasted };
    default:
      return { do: 'preview', question, mode };
  }
}

/**
 * Asks what applying would do: to the plan, on the sheet of a part, or to the record. Each question has a number: only
 * the answer to the last one counts.
 */
export function previewing(model: Model): Step {
  const settings = model.settings?.settings;
  if (settings === undefined || model.review === null) return still(model);
  const question = model.question + 1;
  const asked: Model = { ...model, question, preview: { is: 'waiting' } };
  // Of nothing that was pasted there is nothing to promise.
  const isBlank = model.view.at === 'take-in' && model.pasted.trim() === '';
  return [asked, isBlank ? [] : [promised(model, question, settings)]];
}

/** Asks what the settings in the form would change. */
export function comparing(model: Model): Step {
  const { draft, review, isSample } = model;
  if (draft === null || review === null) return still(model);
  const question = model.question + 1;
  return [
    { ...model, question, compared: { is: 'waiting' } },
    [{ do: 'compare', question, settings: draft, isSample }],
  ];
}

/** Asks again for what the open view shows of the check: when a check has ended, and when one was given up. */
export function askingAgain(model: Model): Step {
  const { view } = model;
  if (model.review === null) return still(model);
  switch (view.at) {
    case 'why':
      return [model, [{ do: 'why', id: view.id }]];
    case 'goal':
      return [model, [{ do: 'goal', id: view.id }]];
    case 'audit':
      return auditing(model);
    case 'preview':
    case 'create':
    case 'keep':
    case 'take-in':
      return previewing(model);
    case 'send':
      return writingPacket(model);
    case 'past':
      return lookingBack(model);
    case 'method':
    case 'part':
      return lookingAtParts(model);
    case 'outcome':
      return model.made === null || model.made === 'record' ? still(model) : lookingAtParts(model);
    case 'settings': {
      const [next, effects] = model.compared === null ? still(model) : comparing(model);
      return [next, [...effects, ...seekingSeason(next)[1]]];
    }
    default:
      return still(model);
  }
}
