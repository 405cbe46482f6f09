import type { PartId } from '../core/execution/sheets/part.ts';
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

/**
 * Asks what applying would do: to the plan, or on the sheet of a part. Each question has a number: only the answer to
 * the last one counts.
 */
export function previewing(model: Model, part: PartId | null = null): Step {
  const settings = model.settings?.settings;
  if (settings === undefined || model.review === null) return still(model);
  const question = model.question + 1;
  const asked: Effect =
    part === null ? { do: 'preview', question, mode: settings.mode } : { do: 'create-preview', question, part };
  return [{ ...model, question, preview: { is: 'waiting' } }, [asked]];
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
      return previewing(model);
    case 'create':
      return previewing(model, view.part);
    case 'method':
    case 'part':
      return lookingAtParts(model);
    case 'outcome':
      return model.made === null ? still(model) : lookingAtParts(model);
    case 'settings':
      return model.compared === null ? still(model) : comparing(model);
    default:
      return still(model);
  }
}
