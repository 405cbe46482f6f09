import { CLOCK_SOURCE, type MakeRealm } from './realm.ts';

/** The built-in things of a window that a realm is made of. */
export type RealmWindow = {
  readonly Function: FunctionConstructor;
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
};

/** What a page has and Apps Script's V8 lacks: hidden from the script by names of its own that hold nothing. */
const HIDDEN = [
  'window',
  'self',
  'top',
  'parent',
  'frames',
  'document',
  'navigator',
  'location',
  'performance',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'requestAnimationFrame',
  'fetch',
  'XMLHttpRequest',
  'FormData',
  'File',
  'Blob',
  'URL',
  'URLSearchParams',
  'DOMException',
  'ReadableStream',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'SubtleCrypto',
  'structuredClone',
  'queueMicrotask',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'require',
  'module',
  'exports',
] as const;

/** What JavaScript itself gives: all that the script finds in `globalThis`, besides the services. */
const BUILT_IN = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Error',
  'EvalError',
  'Float64Array',
  'Infinity',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Uint32Array',
  'Uint8Array',
  'WeakMap',
  'WeakRef',
  'WeakSet',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
] as const;

const IS_NAME = /^[A-Za-z_$][\w$]*$/;

/**
 * A realm in a page: the script runs as the body of a function, in which the page's own globals are hidden. Give it the
 * window of a frame of its own, so that no execution leaves anything in the next one's arrays and dates.
 *
 * A page whose policy forbids making code from text cannot use it.
 */
export function pageRealm(window: RealmWindow): MakeRealm {
  // A function of that window's own, whose code sees its globals and no names of this module.
  const made = (names: readonly string[], body: string): ((...values: unknown[]) => unknown) =>
    Reflect.construct(window.Function, [...names, body]) as (...values: unknown[]) => unknown;
  return (now) => {
    // A class of its own, so that the page's `Date` keeps its constructor.
    const Date = made(['Real'], 'return class Date extends Real {}')(window.Date) as DateConstructor;
    const clocked = made([], `return ${CLOCK_SOURCE}`)() as (real: unknown, now: () => number) => unknown;
    const clock = clocked(Date, now);
    let look: (name: string) => unknown = () => undefined;
    return {
      list: (elements) => window.Array.from(elements),
      record: (entries) => window.Object.fromEntries(entries),
      date: (epoch) => new Date(epoch),
      error: (name, message) => window.Object.assign(new window.Error(message), { name }),
      load: (source, globals) => {
        const hidden = HIDDEN.filter((name) => !globals.has(name));
        const scope: Record<string, unknown> = { Date: clock, ...window.Object.fromEntries(globals) };
        for (const name of BUILT_IN) scope[name] = Reflect.get(window, name);
        const names = ['globalThis', 'Date', ...globals.keys(), ...hidden];
        const body = `${source}\n;return function (name) { return eval('typeof ' + name) === 'function' ? eval(name) : undefined; };`;
        const run = made(names, body) as (...values: unknown[]) => typeof look;
        look = run.call(undefined, scope, clock, ...globals.values(), ...hidden.map(() => undefined));
      },
      call: (work) => work(),
      find: (name) => {
        const found = IS_NAME.test(name) ? look(name) : undefined;
        return typeof found === 'function' ? (found as (...args: readonly unknown[]) => unknown) : null;
      },
    };
  };
}
