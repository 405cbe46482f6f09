import { parseArgs } from 'node:util';
import { Refusal } from '../errors.ts';
import { nearest } from './nearest.ts';

/** All options of all commands. Each command names those it takes; the rest are refused. */
export const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  fix: { type: 'boolean' },
  list: { type: 'boolean' },
  hidden: { type: 'boolean' },
  mode: { type: 'string' },
  preset: { type: 'string' },
  bands: { type: 'string' },
  'as-of': { type: 'string' },
  locale: { type: 'string' },
  lang: { type: 'string' },
  'date-order': { type: 'string' },
  'fiscal-start': { type: 'string' },
  kind: { type: 'string' },
  pace: { type: 'string' },
  palette: { type: 'string' },
  map: { type: 'string', multiple: true },
  settings: { type: 'string' },
  remember: { type: 'boolean' },
  'functions-only': { type: 'boolean' },
  compare: { type: 'string' },
  team: { type: 'string' },
  minutes: { type: 'string' },
} as const;

/** The name of an option. */
export type OptionName = keyof typeof OPTIONS;

/** What stands on the command line behind the command's name. */
export type Arguments = {
  readonly positionals: readonly string[];
  has(option: OptionName): boolean;
  text(option: OptionName): string | null;
  texts(option: OptionName): readonly string[];
};

/** What is wrong with the words, in the first sentence of the parser; an option nearly right is named. */
export function misuse(cause: unknown, taken: readonly string[]): string {
  const message = cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : 'the arguments are odd';
  const valueless = /^Option '(.*) <value>' argument missing$/.exec(message)?.[1];
  if (valueless !== undefined) return `${valueless} needs a value`;
  const unknown = /^Unknown option '--?([^']*)'/.exec(message)?.[1];
  const near = unknown === undefined ? null : nearest(unknown, taken);
  if (near !== null) return `${message} (did you mean --${near}?)`;
  const isElsewhere = Object.entries(OPTIONS).some(
    ([name, option]) => name === unknown || ('short' in option && option.short === unknown),
  );
  return isElsewhere ? `${message}: this command does not take it` : message;
}

/** Parses the words behind a command's name; unknown or misplaced options are a usage problem. */
export function argumentsOf(words: readonly string[], allowed: readonly OptionName[]): Arguments {
  const taken: OptionName[] = ['help', ...allowed];
  const options = Object.fromEntries(taken.map((name) => [name, OPTIONS[name]]));
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new Refusal('USAGE', { message: misuse(cause, taken) });
  }
  const values = new Map<string, unknown>(Object.entries(parsed.values));
  return {
    positionals: parsed.positionals,
    has: (option) => values.get(option) === true,
    text: (option) => {
      const value = values.get(option);
      return typeof value === 'string' ? value : null;
    },
    texts: (option) => {
      const value = values.get(option);
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    },
  };
}
