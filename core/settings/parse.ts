import { problem, type Problem } from '../messages/problem.ts';
import { duplicateKey } from './duplicate-key.ts';
import { issueText, SAYS_NOTHING, type IssueText } from './issue-text.ts';
import { migrate } from './migrate.ts';
import { defaultSettings, settingsSchema, SETTINGS_VERSION, type Settings } from './schema.ts';

/** Settings that may be used, with what to tell about them; or why they may not, and what stays in force. */
export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings; readonly notes: readonly Problem[] }
  /** `settings` are the last good ones: the stored text must not be overwritten. */
  | { readonly ok: false; readonly settings: Settings; readonly problem: Problem };

type Parsed = { ok: true; value: unknown } | { ok: false; problem: Problem };

/** The line and column that a JSON error message names by its offset. */
function place(text: string, message: string): { line: number; column: number } {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}

function parseJson(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    const twice = duplicateKey(text);
    return twice === null ? { ok: true, value } : { ok: false, problem: problem('SETTINGS_DUP_KEY', { key: twice }) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    return { ok: false, problem: problem('SETTINGS_UNREADABLE', place(text, message)) };
  }
}

const PALETTE = /^palette/;

function refusal({ path, text, isUnknownKey }: IssueText): Problem {
  if (PALETTE.test(path)) return problem('SETTINGS_COLOUR', { path });
  if (isUnknownKey) return problem('SETTINGS_KEY', { key: path });
  if (path === 'range') return problem('SETTINGS_RANGE', { path });
  return problem('SETTINGS_VALUE', { path, message: text });
}

/** Own bands that leave no room for Yellow are allowed, and told. */
function equalThresholds({ bands, sheets, measures }: Settings): Problem[] {
  const places: (readonly [string, Settings['bands'] | undefined])[] = [
    ['bands', bands],
    ...sheets.map((each) => [`sheets: ${each.sheet}`, each.bands] as const),
    ...measures.map((measure) => [`measures: ${measure.name}`, measure.bands] as const),
  ];
  return places
    .filter(([, each]) => typeof each === 'object' && each.green === each.yellow)
    .map(([path]) => problem('THRESHOLD_EQUAL', { path }));
}

function versionOf(value: object): number | null {
  const version = 'version' in value ? value.version : SETTINGS_VERSION;
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}

/**
 * Reads stored settings. Bad settings are refused whole and the last good ones stay in force: half-read settings would
 * colour by rules nobody chose.
 *
 *   ''               → the defaults, noted SETTINGS_EMPTY
 *   '{'              → SETTINGS_UNREADABLE with line and column
 *   '{"version":99}' → SETTINGS_NEWER: written by a newer version, never overwritten
 *   '{"version":0,…}' → migrated on a copy, noted SETTINGS_OLD
 */
export function parseSettings(text: string, lastGood: Settings = defaultSettings()): SettingsResult {
  if (text.trim() === '') return { ok: true, settings: defaultSettings(), notes: [problem('SETTINGS_EMPTY')] };
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, settings: lastGood, problem: parsed.problem };
  return checkSettings(parsed.value, lastGood);
}

/** Checks settings that are already parsed. */
export function checkSettings(value: unknown, lastGood: Settings = defaultSettings()): SettingsResult {
  const refused = (reason: Problem): SettingsResult => ({ ok: false, settings: lastGood, problem: reason });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused(problem('SETTINGS_TYPE'));
  const version = versionOf(value);
  if (version === null)
    return refused(problem('SETTINGS_VALUE', { path: 'version', message: 'must be a whole number' }));
  if (version > SETTINGS_VERSION) return refused(problem('SETTINGS_NEWER', { version, ours: SETTINGS_VERSION }));
  const { value: current, notes } = migrate({ ...value, version }, version);
  // Whoever else uses the schema library in the same page may have set its words for all.
  const checked = settingsSchema.safeParse(current, { error: () => SAYS_NOTHING });
  if (checked.success) return { ok: true, settings: checked.data, notes: [...notes, ...equalThresholds(checked.data)] };
  const issue = checked.error.issues[0];
  return refused(issue === undefined ? problem('SETTINGS_TYPE') : refusal(issueText(issue)));
}
