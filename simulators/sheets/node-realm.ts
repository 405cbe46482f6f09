import vm from 'node:vm';
import { CLOCK_SOURCE, type MakeRealm, type Realm } from './realm.ts';

/** Real time after which a script that never comes back is stopped: its own clock is simulated and costs none. */
const GUARD_MS = 30_000;
/** Where the call that is guarded waits to be made: no script finds it by chance. */
const WORK = Symbol.for('the call that is guarded');
const GUARDED = new vm.Script(`globalThis[Symbol.for('the call that is guarded')]()`);

const scripts = new Map<string, vm.Script>();

/** A source, compiled once for the process. */
function compiled(source: string): vm.Script {
  const known = scripts.get(source);
  if (known !== undefined) return known;
  const made = new vm.Script(source, { filename: 'Code.js' });
  scripts.set(source, made);
  return made;
}

const MAKERS = `({
  list: (elements) => Array.from(elements),
  record: (entries) => Object.fromEntries(Array.from(entries, (entry) => Array.from(entry))),
  date: (epoch) => new Date(epoch),
  error: (name, message) => Object.assign(new Error(message), { name }),
})`;

/**
 * A realm in a context of node:vm, which lacks the same globals as Apps Script's V8: no timers, no URL, no
 * TextEncoder, no modules.
 */
export const nodeRealm: MakeRealm = (now) => {
  const scope: Record<string, unknown> = {};
  const context = vm.createContext(scope);
  const run = (source: string): unknown => vm.runInContext(source, context);
  for (const name of ['SharedArrayBuffer', 'Atomics']) run(`delete globalThis.${name}`);
  // The context is another program's world: what comes out of it gets its types here.
  const clocked = run(CLOCK_SOURCE) as (real: unknown, now: () => number) => unknown;
  const makers = run(MAKERS) as Pick<Realm, 'list' | 'record' | 'date' | 'error'>;
  scope['Date'] = clocked(run('Date'), now);
  return {
    ...makers,
    load: (source, globals) => {
      for (const [name, value] of globals) scope[name] = value;
      compiled(source).runInContext(context, { timeout: GUARD_MS });
    },
    call: (work) => {
      Object.defineProperty(scope, WORK, { value: work, configurable: true });
      const result: unknown = GUARDED.runInContext(context, { timeout: GUARD_MS });
      return result;
    },
    find: (name) => {
      const found = Object.hasOwn(scope, name) ? scope[name] : undefined;
      return typeof found === 'function' ? (found as (...args: readonly unknown[]) => unknown) : null;
    },
  };
};
