import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRole } from '../../core/columns/role.ts';
import type { Problem } from '../../core/messages/problem.ts';
import { checkSettings, parseSettings } from '../../core/settings/parse.ts';
import { defaultSettings, type Correction, type Settings } from '../../core/settings/schema.ts';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import type { Arguments, OptionName } from './arguments.ts';

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

function fromFile(path: string): { settings: Settings; notes: readonly Problem[] } {
  if (!existsSync(path)) return { settings: defaultSettings(), notes: [] };
  const result = parseSettings(readFileSync(path, 'utf8'));
  if (!result.ok) throw new Refusal(result.problem.code, result.problem.args);
  return result;
}

function bandsText(text: string): { green: number; yellow: number } {
  const found = /^(\d{1,3}(?:\.\d+)?)\s*\/\s*(\d{1,3}(?:\.\d+)?)$/.exec(text);
  if (found === null) throw new Refusal('USAGE', { message: '--bands takes two percentages like 95/85' });
  return { green: Number(found[1]) / 100, yellow: Number(found[2]) / 100 };
}

function paceOf(text: string): unknown {
  return text.includes(',') ? text.split(',').map(Number) : text;
}

/** The parts of settings that options set; wrong values are found by the schema like those of a file. */
function fromOptions(given: Arguments): Record<string, unknown> {
  const set: [string, unknown][] = [];
  const take = (option: OptionName, key: string, as: (text: string) => unknown = (text) => text): void => {
    const text = given.text(option);
    if (text !== null) set.push([key, as(text)]);
  };
  take('as-of', 'asOf');
  take('preset', 'bands');
  take('bands', 'bands', bandsText);
  take('locale', 'locale');
  take('date-order', 'dateOrder');
  take('fiscal-start', 'fiscalStart', Number);
  take('kind', 'kind');
  take('pace', 'pace', paceOf);
  take('palette', 'palette');
  take('mode', 'mode');
  return Object.fromEntries(set);
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
    else throw badMap(text, `"${pair.trim()}" is neither a role with a column nor header= or rows=`);
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

/** Settings for one workbook: the file's, then the options', then the corrections of --map. */
export function settingsFor(
  given: Arguments,
  workbook: string,
  sheets: readonly string[],
): { settings: Settings; notes: readonly Problem[] } {
  const path = settingsPath(given, workbook);
  const stored = path === null ? { settings: defaultSettings(), notes: [] } : fromFile(path);
  const corrections = given
    .texts('map')
    .map((text) => correctionOf(text, sheets.length === 1 ? (sheets[0] ?? null) : null));
  for (const { sheet } of corrections) {
    if (!sheets.includes(sheet)) throw badMap(`${sheet}!…`, `there is no sheet "${sheet}"`);
  }
  const wanted = {
    ...stored.settings,
    ...fromOptions(given),
    corrections: replaced(stored.settings.corrections, corrections),
  };
  const checked = checkSettings(JSON.parse(JSON.stringify(wanted)));
  if (!checked.ok) throw new Refusal(checked.problem.code, checked.problem.args);
  if (given.has('remember') && path !== null) {
    const kept = { ...stored.settings, corrections: checked.settings.corrections };
    writeAtomically(path, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`, 'utf8'));
  }
  return { settings: checked.settings, notes: stored.notes };
}
