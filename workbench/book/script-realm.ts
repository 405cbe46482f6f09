import type { MakeRealm } from '../../simulators/sheets/realm.ts';

/** What a worker has to run a script of the same server at once; `lib.dom` does not know it. */
declare function importScripts(address: string): void;

/**
 * A realm of this worker itself: the built script is loaded from the server for every execution, so that no code is ever
 * made from text, which the page's policy forbids. Of a global scope of its own, which tests have, it does without.
 */
export function scriptRealm(address: string): MakeRealm {
  return () => ({
    load: (_source, globals) => {
      for (const [name, value] of globals) Reflect.set(globalThis, name, value);
      importScripts(address);
    },
    find: (name) => {
      const found: unknown = Reflect.get(globalThis, name);
      return typeof found === 'function' ? (found as (...args: readonly unknown[]) => unknown) : null;
    },
    call: (work) => work(),
    list: (elements) => [...elements],
    record: (entries) => Object.fromEntries(entries),
    date: (epoch) => new Date(epoch),
    error: (name, message) => Object.assign(new Error(message), { name }),
  });
}
