/**
 * Where a script runs: a global scope of its own that holds only what Apps Script's V8 has. What services give to the
 * script is made of this realm's own arrays, dates and errors, so that `instanceof` and `Array.isArray` are right.
 */
export type Realm = {
  /** Runs the source of a script, with the services as globals. What it throws while it loads is thrown on. */
  readonly load: (source: string, globals: ReadonlyMap<string, unknown>) => void;
  /** The function of this name at the top level of the script; null where there is none. */
  readonly find: (name: string) => ((...args: readonly unknown[]) => unknown) | null;
  /** Runs a call into the script. Where it can be done, a script that never comes back is stopped. */
  readonly call: (work: () => unknown) => unknown;
  readonly list: (elements: readonly unknown[]) => unknown[];
  readonly record: (entries: readonly (readonly [string, unknown])[]) => object;
  readonly date: (epoch: number) => Date;
  readonly error: (name: string, message: string) => Error;
};

/** Makes a realm whose `Date` goes by a simulated clock. */
export type MakeRealm = (now: () => number) => Realm;

/** What a service gives, as things of the realm: arrays and dates anew, objects of services as they are. */
export function given(realm: Realm, value: unknown): unknown {
  if (Array.isArray(value)) return realm.list(value.map((each) => given(realm, each)));
  if (value instanceof Date) return realm.date(value.getTime());
  if (value instanceof Map)
    return realm.record([...(value as Map<string, unknown>)].map(([key, each]) => [key, given(realm, each)]));
  return value;
}

/** Code that gives a realm a clock of its own: `Date` without arguments is the simulated time. */
export const CLOCK_SOURCE = `(function (Real, now) {
  function Simulated(...args) {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, args.length === 0 ? [now()] : args, new.target);
  }
  Simulated.prototype = Real.prototype;
  Object.defineProperty(Real.prototype, 'constructor', { value: Simulated, writable: true, configurable: true });
  Simulated.now = now;
  Simulated.parse = Real.parse;
  Simulated.UTC = Real.UTC;
  Object.defineProperty(Simulated, 'name', { value: 'Date' });
  return Simulated;
})`;
