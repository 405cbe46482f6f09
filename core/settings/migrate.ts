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

function shownChange(key: string, before: unknown, after: unknown): string {
  if (before === undefined) return `+ ${key}: ${JSON.stringify(after)}`;
  if (after === undefined) return `- ${key}: ${JSON.stringify(before)}`;
  return `${key}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
}

/** What became of each setting, in one line: '- thresh: 90, + bands: {"green":0.9,"yellow":0.8}'. */
function changes(old: ReadonlyMap<string, unknown>, next: ReadonlyMap<string, unknown>): string {
  const keys = [...new Set([...old.keys(), ...next.keys()])].filter((key) => key !== 'version');
  const changed = keys.filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(next.get(key)));
  if (changed.length === 0) return 'nothing else changed';
  return changed.map((key) => shownChange(key, old.get(key), next.get(key))).join(', ');
}

/** Carries settings of an older version to the present one, step by step. */
export function migrate(value: object, version: number): Migrated {
  if (version >= STEPS.length) return { value, notes: [] };
  const old = new Map<string, unknown>(Object.entries(value));
  let entries: ReadonlyMap<string, unknown> = old;
  for (const step of STEPS.slice(Math.max(0, version))) entries = new Map(step(entries));
  return {
    value: Object.fromEntries([...entries, ['version', STEPS.length]]),
    notes: [problem('SETTINGS_OLD', { from: version, to: STEPS.length, changed: changes(old, entries) })],
  };
}
