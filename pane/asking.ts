import type { Model, Step } from './state.ts';

function still(model: Model): Step {
  return [model, []];
}

/** Looks at home-made stoplights once a check; while one is under way, its end does it. */
export function auditing(model: Model): Step {
  if (model.review === null || model.work !== null || model.audit !== null) return still(model);
  return [{ ...model, audit: { is: 'waiting' } }, [{ do: 'audit', turn: model.turn, isSample: model.isSample }]];
}

/** Asks what applying would do. Each question has a number: only the answer to the last one counts. */
export function previewing(model: Model): Step {
  const settings = model.settings?.settings;
  if (settings === undefined || model.review === null) return still(model);
  const question = model.question + 1;
  return [{ ...model, question, preview: { is: 'waiting' } }, [{ do: 'preview', question, mode: settings.mode }]];
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
    case 'settings':
      return model.compared === null ? still(model) : comparing(model);
    default:
      return still(model);
  }
}
