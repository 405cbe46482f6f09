import { problem, type Problem } from '../messages/problem.ts';

/** Settings brought up to the present version, and what to tell about it. The given object is left as it was. */
export type Migrated = { readonly value: object; readonly notes: readonly Problem[] };

/**
 * One step from a version to the next. Version 0 was the preview's: one `thresh` in percent of the target, which is
 * where Green began.
 */
const STEPS: readonly ((old: ReadonlyMap<string, unknown>) => [string, unknown][])[] = [
  (old) => {
    const thresh = old.get('thresh');
    const rest = [...old].filter(([key]) => key !== 'thresh' && key !== 'version');
    const green = typeof thresh === 'number' ? thresh / 100 : null;
    return green === null ? rest : [...rest, ['bands', { green, yellow: Math.max(0, green - 0.1) }]];
  },
];

/** Carries settings of an older version to the present one, step by step. */
export function migrate(value: object, version: number): Migrated {
  if (version >= STEPS.length) return { value, notes: [] };
  let entries = new Map<string, unknown>(Object.entries(value));
  for (const step of STEPS.slice(Math.max(0, version))) entries = new Map(step(entries));
  entries.set('version', STEPS.length);
  const changed = [...entries.keys()].filter((key) => key !== 'version').join(', ');
  return {
    value: Object.fromEntries(entries),
    notes: [problem('SETTINGS_OLD', { from: version, to: STEPS.length, changed })],
  };
}
