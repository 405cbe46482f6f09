import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRole, ROLES } from '../../core/columns/role.ts';
import type { Problem } from '../../core/messages/problem.ts';
import { checkSettings, parseSettings } from '../../core/settings/parse.ts';
import { defaultSettings, type Correction, type Settings } from '../../core/settings/schema.ts';
import { PRESET_NAMES } from '../../core/stoplight/bands.ts';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import { bytesOf } from '../files/read-file.ts';
import { argumentsOf, type Arguments, type OptionName } from './arguments.ts';

/** The options that change how a workbook is judged; every command that judges takes them. */
export const JUDGING_OPTIONS = [
  'as-of',
  'preset',
  'bands',
  'locale',
  'date-order',
  'fiscal-start',
  'kind',
  'pace',
  'map',
  'settings',
  'remember',
] as const satisfies readonly OptionName[];

/** The settings file that is used when none is named and one lies beside the workbook. */
export const SETTINGS_FILE = 'planlight.json';

function settingsPath(given: Arguments, workbook: string): string | null {
  const named = given.text('settings');
  if (named !== null) return named;
  const beside = join(dirname(workbook), SETTINGS_FILE);
  return existsSync(beside) || given.has('remember') ? beside : null;
}

type Stored = { readonly settings: Settings; readonly notes: readonly Problem[] };

function fromFile(path: string): Stored {
  if (!existsSync(path)) return { settings: defaultSettings(), notes: [] };
  const result = parseSettings(new TextDecoder('utf-8').decode(bytesOf(path)));
  if (!result.ok) throw new Refusal(result.problem.code, result.problem.args);
  return result;
}

/** Two percentages; whatever else is typed is left for the schema to refuse. */
function bandsText(text: string): unknown {
  const found = /^(\d{1,3}(?:\.\d+)?)\s*\/\s*(\d{1,3}(?:\.\d+)?)$/.exec(text);
  return found === null ? null : { green: Number(found[1]) / 100, yellow: Number(found[2]) / 100 };
}

function paceOf(text: string): unknown {
  return text.includes(',') ? text.split(',').map(Number) : text;
}

type Setting = {
  readonly option: OptionName;
  readonly key: string;
  readonly as?: (text: string) => unknown;
  /** What must be typed, where the schema's words would not help at a command line. */
  readonly must?: string;
};

/** The options that set something, by the setting's key. */
const SETTINGS: readonly Setting[] = [
  { option: 'as-of', key: 'asOf' },
  { option: 'preset', key: 'bands', must: `must be one of ${PRESET_NAMES.join(', ')}` },
  {
    option: 'bands',
    key: 'bands',
    as: bandsText,
    must: 'takes two percentages like 95/85, where Green and Yellow begin, the first not below the second',
  },
  { option: 'locale', key: 'locale', must: 'must be a language tag like en, de or fr-CH' },
  { option: 'date-order', key: 'dateOrder', must: 'must be dmy, mdy or ymd' },
  { option: 'fiscal-start', key: 'fiscalStart', as: Number, must: 'must be a month from 1 to 12' },
  { option: 'kind', key: 'kind' },
  { option: 'pace', key: 'pace', as: paceOf, must: 'must be days, workdays, months or twelve weights like 5,5,7,…' },
  { option: 'palette', key: 'palette', must: 'must be clear, bold or classic' },
  { option: 'mode', key: 'mode' },
];

/** The parts of settings that options set; each is checked by the schema like those of a file. */
function fromOptions(given: Arguments): Record<string, unknown> {
  const set: [string, unknown][] = [];
  for (const { option, key, as, must } of SETTINGS) {
    const text = given.text(option);
    if (text === null) continue;
    const value = as === undefined ? text : as(text);
    const checked = checkSettings(Object.fromEntries([[key, value]]));
    if (!checked.ok)
      throw new Refusal('BAD_OPTION', { option, text, message: must ?? String(checked.problem.args['message']) });
    set.push([key, value]);
  }
  return Object.fromEntries(set);
}

/** The arguments of a command that judges; what is wrong with them is told once, before any file is opened. */
export function judgingArguments(words: readonly string[], allowed: readonly OptionName[]): Arguments {
  const given = argumentsOf(words, allowed);
  if (given.text('preset') !== null && given.text('bands') !== null)
    throw new Refusal('USAGE', { message: '--preset and --bands exclude each other' });
  fromOptions(given);
  for (const text of given.texts('map')) correctionOf(text, '');
  const file = given.text('settings');
  if (file !== null && !given.has('remember') && !existsSync(file)) throw new Refusal('NOT_FOUND', { file });
  return given;
}

const MAP = /^(?:(?<sheet>'(?:[^']|'')+'|[^!]+)!)?(?<pairs>.+)$/;
const PAIR = /^(?<key>[A-Za-z]+)=(?<value>[A-Za-z]{1,3}|-|\d+(?:-\d+)?)$/;

function badMap(text: string, message: string): Refusal {
  return new Refusal('BAD_MAP', { text, message });
}

function numbers(value: string): number[] {
  return value.split('-').map(Number);
}

/**
 * Reads a correction: --map "Plan!actual=D,target=C,owner=-,header=7,rows=8-40". A minus says that there is no such
 * column. Without a sheet it counts for `onlySheet`.
 */
export function correctionOf(text: string, onlySheet: string | null): Correction {
  const parts = MAP.exec(text)?.groups;
  const quoted = parts?.['sheet'];
  const sheet =
    quoted === undefined ? onlySheet : quoted.startsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
  if (parts === undefined || sheet === null) throw badMap(text, 'the sheet is missing');
  const columns: [string, string | null][] = [];
  let headerRows: number[] | undefined;
  let rows: [number, number] | undefined;
  for (const pair of (parts['pairs'] ?? '').split(',')) {
    const { key = '', value = '' } = PAIR.exec(pair.trim())?.groups ?? {};
    if (key === 'header') headerRows = numbers(value);
    else if (key === 'rows') rows = [numbers(value)[0] ?? 1, numbers(value)[1] ?? numbers(value)[0] ?? 1];
    else if (isRole(key) && /^(?:[A-Za-z]{1,3}|-)$/.test(value))
      columns.push([key, value === '-' ? null : value.toUpperCase()]);
    else throw badMap(text, pairProblem(pair.trim(), key));
  }
  const header =
    headerRows !== undefined && headerRows.length === 2 ? range(headerRows[0] ?? 1, headerRows[1] ?? 1) : headerRows;
  return {
    sheet,
    columns: Object.fromEntries(columns),
    ...(header === undefined ? {} : { headerRows: header }),
    ...(rows === undefined ? {} : { rows }),
  };
}

function pairProblem(pair: string, key: string): string {
  if (key !== '' && !isRole(key)) return `there is no role "${key}"; roles are ${ROLES.join(', ')}, and header, rows`;
  return `"${pair}" is neither a role with a column nor header= or rows=`;
}

function range(from: number, to: number): number[] {
  const all: number[] = [];
  for (let at = from; at <= to; at++) all.push(at);
  return all;
}

/** A new correction takes the place of an older one for the same header. */
function replaced(older: readonly Correction[], newer: readonly Correction[]): Correction[] {
  const target = (each: Correction): string => JSON.stringify([each.sheet, each.headerRows ?? null]);
  const taken = new Set(newer.map(target));
  return [...older.filter((each) => !taken.has(target(each))), ...newer];
}

/** The sheet a correction names, in the workbook's own spelling. */
function onSheet(correction: Correction, sheets: readonly string[]): Correction {
  const found =
    sheets.find((name) => name === correction.sheet) ??
    sheets.find((name) => name.toLowerCase() === correction.sheet.toLowerCase());
  if (found !== undefined) return { ...correction, sheet: found };
  throw badMap(`${correction.sheet}!…`, `there is no sheet "${correction.sheet}"; there are ${sheets.join(', ')}`);
}

/** Keeps the corrections in the settings file; one of an older version is kept beside it as it was. */
function remember(path: string, stored: Stored, corrections: readonly Correction[]): void {
  if (stored.notes.some(({ code }) => code === 'SETTINGS_OLD') && !existsSync(`${path}.old`))
    writeAtomically(`${path}.old`, bytesOf(path));
  const kept = { ...stored.settings, corrections };
  writeAtomically(path, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`, 'utf8'));
}

/** Settings for one workbook, and the bands that would count had no option named others. */
export type SettingsFound = Stored & { readonly bandsOtherwise: Settings['bands'] };

/** Settings for one workbook: the file's, then the options', then the corrections of --map. */
export function settingsFor(given: Arguments, workbook: string, sheets: readonly string[]): SettingsFound {
  const path = settingsPath(given, workbook);
  const stored = path === null ? { settings: defaultSettings(), notes: [] } : fromFile(path);
  const corrections = given
    .texts('map')
    .map((text) => onSheet(correctionOf(text, sheets.length === 1 ? (sheets[0] ?? null) : null), sheets));
  const wanted = {
    ...stored.settings,
    ...fromOptions(given),
    corrections: replaced(stored.settings.corrections, corrections),
  };
  const checked = checkSettings(JSON.parse(JSON.stringify(wanted)));
  if (!checked.ok) throw new Refusal(checked.problem.code, checked.problem.args);
  if (given.has('remember') && path !== null) remember(path, stored, checked.settings.corrections);
  const notes = [...stored.notes.filter(({ code }) => code !== 'THRESHOLD_EQUAL'), ...checked.notes];
  return { settings: checked.settings, notes, bandsOtherwise: stored.settings.bands };
}
