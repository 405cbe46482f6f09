import type { Settings } from '../core/settings/schema.ts';
import type { Model, Saying, Step, Work } from './state.ts';

/** What work begins with. */
type Begun = Pick<Work, 'kind' | 'isSample' | 'says'> & Partial<Pick<Work, 'makes'>>;

/**
 * Begins work under a new turn, so that answers of earlier work are known as such. Questions about the check before
 * (previews, what settings would change, lights, the method) are void with it.
 */
export function working(model: Model, { kind, isSample, says, makes = null }: Begun): Model {
  const work = { kind, progress: { done: 0, of: 0 }, isStopping: false, isSample, says, makes };
  const audit = model.audit?.is === 'waiting' ? null : model.audit;
  const parts = model.parts?.is === 'waiting' ? null : model.parts;
  const past = model.past?.is === 'waiting' ? null : model.past;
  return {
    ...model,
    turn: model.turn + 1,
    question: model.question + 1,
    work,
    audit,
    parts,
    past,
    problem: null,
    saying: null,
    wanted: null,
  };
}

/** Whether cells are being written: work that must run to its end, and whose end must be told. */
export function isWriting({ work }: Model): boolean {
  return work?.kind === 'applying' || work?.kind === 'restoring';
}

/** Whether the workbook of the present work, or else of what is shown, is the sample. */
export function isOverSample({ work, isSample }: Model): boolean {
  return work?.isSample ?? isSample;
}

/** Judges the workbook that is already read; a check under way is given up for it. */
export function checking(model: Model, settings: Settings, says: Saying): Step {
  const isSample = isOverSample(model);
  const next = working(model, { kind: 'checking', isSample, says });
  return [next, [{ do: 'review', turn: next.turn, settings, isSample }]];
}
