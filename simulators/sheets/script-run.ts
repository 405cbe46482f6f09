import { NO_RESULT, sentArguments, sentResult } from './crossing.ts';
import { SCRIPT_ENUMS } from './enums.ts';
import { type AuthMode, BUDGET, Execution } from './execution.ts';
import { globalsFor } from './globals.ts';
import type { SheetsHost } from './host.ts';
import { Spreadsheet } from './objects/spreadsheet.ts';
import { given, type MakeRealm } from './realm.ts';
import { KILLED, TEXTS } from './wrong.ts';

/** A script project as it is pushed: the code, its declaration, its pages by name without ending. */
export type Project = {
  readonly code: string;
  readonly manifest?: { readonly oauthScopes?: readonly string[]; readonly timeZone?: string };
  readonly html?: ReadonlyMap<string, string>;
};

/** What is open and how scripts run there. */
export type Office = { readonly host: SheetsHost; readonly project: Project; readonly realm: MakeRealm };

/**
 * How a script is started:
 * - `open`, `install`, `edit`: the simple triggers; `open` in the mode the file is in
 * - `menu`: a click on an item, or any run by its function's name
 * - `call`: google.script.run of the page
 */
export type Entry =
  | { readonly kind: 'open'; readonly mode: AuthMode }
  | { readonly kind: 'install' }
  | { readonly kind: 'menu'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly unknown[] };

/** How an execution ended. Only a page gets a value, and only one that may cross to it. */
export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly kind: 'timedOut'; readonly message: string };

/** What a script threw, whichever realm it is from. */
function thrown(error: unknown): Outcome {
  const has = (key: string): string =>
    typeof error === 'object' && error !== null && key in error ? String((error as Record<string, unknown>)[key]) : '';
  const isError = has('message') !== '' || has('name') !== '';
  return isError
    ? { kind: 'threw', name: has('name'), message: has('message'), stack: has('stack') }
    : { kind: 'threw', name: '', message: String(error), stack: '' };
}

const TIMED_OUT: Outcome = { kind: 'timedOut', message: TEXTS.tooLate };

/** Loads the project and calls one of its functions. */
export function execute(execution: Execution, project: Project, name: string, args: readonly unknown[]): Outcome {
  return ended(execution, () => {
    execution.realm.load(project.code, globalsFor(execution));
    return call(execution, name, args);
  });
}

/** Calls a function of a project that was loaded for this execution before. */
export function executeAgain(execution: Execution, name: string, args: readonly unknown[]): Outcome {
  execution.again();
  return ended(execution, () => call(execution, name, args));
}

function call({ realm }: Execution, name: string, args: readonly unknown[]): unknown {
  const found = realm.find(name);
  if (found === null) throw realm.error('ReferenceError', TEXTS.noFunction(name));
  return realm.call(() => found(...args.map((each) => given(realm, each))));
}

/** How some work of a script ended; what is pending is committed at the end. */
function ended(execution: Execution, work: () => unknown): Outcome {
  try {
    const value = work();
    if (!execution.isOver) execution.commit();
    return execution.isOver ? TIMED_OUT : { kind: 'returned', value };
  } catch (error) {
    if (execution.isOver || error === KILLED) return TIMED_OUT;
    commitRest(execution);
    return thrown(error);
  } finally {
    execution.close();
  }
}

/** A script that throws is not undone: what it wrote before is written. */
function commitRest(execution: Execution): void {
  try {
    execution.commit();
  } catch (error) {
    // The script's own error is the one that is shown; a write that fails now has nobody left to tell.
    execution.host.logs = [...execution.host.logs, { level: 'error', text: String(error) }];
  }
}

function prepared({ host, project, realm }: Office, mode: AuthMode, budget: number): Execution {
  if (project.manifest?.oauthScopes !== undefined) host.scopes = project.manifest.oauthScopes;
  if (project.html !== undefined) host.html = project.html;
  return new Execution(
    host,
    realm(() => host.now),
    mode,
    budget,
  );
}

/** The event a simple trigger gets. */
function triggerEvent(execution: Execution, mode: AuthMode): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['authMode', SCRIPT_ENUMS.AuthMode[mode]],
    ['source', execution.give(Spreadsheet, null)],
  ]);
}

function trigger(office: Office, name: string, mode: AuthMode): Outcome {
  const execution = prepared(office, mode, BUDGET.short);
  return withoutValue(execute(execution, office.project, name, [triggerEvent(execution, mode)]));
}

function withoutValue(outcome: Outcome): Outcome {
  return outcome.kind === 'returned' ? { ...outcome, value: null } : outcome;
}

/** Runs the script once, the way `entry` says. */
export function runScript(office: Office, entry: Entry): Outcome {
  switch (entry.kind) {
    case 'open':
      return trigger(office, 'onOpen', entry.mode);
    case 'install':
      return trigger(office, 'onInstall', 'FULL');
    case 'menu':
      return withoutValue(execute(prepared(office, 'FULL', BUDGET.long), office.project, entry.name, []));
    case 'call':
      return called(office, entry.name, entry.args);
  }
}

function called(office: Office, name: string, args: readonly unknown[]): Outcome {
  const sent = sentArguments(args);
  const execution = prepared(office, 'FULL', BUDGET.long);
  const isHidden = name.endsWith('_');
  const outcome = execute(execution, isHidden ? { ...office.project, code: '' } : office.project, name, sent);
  if (outcome.kind !== 'returned') return outcome;
  const result = sentResult(outcome.value);
  return result.ok
    ? { kind: 'returned', value: result.value }
    : { kind: 'threw', name: 'Exception', message: NO_RESULT, stack: '' };
}
