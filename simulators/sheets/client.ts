import type { Entry, Outcome } from './script-run.ts';

type Handlers = {
  readonly success: ((value: unknown, user?: unknown) => void) | null;
  readonly failure: ((error: Error, user?: unknown) => void) | null;
  readonly user: unknown;
};

/** Google's runner: each `with…` gives a new one, and every other name is a function of the script. */
export type ScriptRunner = {
  readonly withSuccessHandler: (handler: Handlers['success']) => ScriptRunner;
  readonly withFailureHandler: (handler: Handlers['failure']) => ScriptRunner;
  readonly withUserObject: (user: unknown) => ScriptRunner;
} & Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** How the page reaches the server. */
export type Line = {
  /** Runs a `call` entry; in a page of its own it may have to be asked for somewhere else. */
  readonly call: (entry: Entry & { readonly kind: 'call' }) => Outcome | Promise<Outcome>;
  /** Calls a handler later, as an answer of the server comes. */
  readonly later: (work: () => void) => void;
};

/** At most so many calls of a page are on the way; the others wait. */
const MOST_AT_ONCE = 10;

/** The error a failure handler gets. */
function scriptError(outcome: Exclude<Outcome, { kind: 'returned' }>): Error {
  const error = new Error(outcome.message);
  error.name = 'ScriptError';
  return error;
}

/** What a page of an add-on has as `google`, and `close`: the user closes the page, and no handler is called any more. */
export type Client = {
  readonly google: {
    readonly script: {
      readonly run: ScriptRunner;
      readonly host: { readonly close: () => void; readonly editor: { readonly focus: () => void } };
    };
  };
  readonly close: () => void;
  readonly isClosed: () => boolean;
  /** Calls whose answer has not come yet. */
  readonly pending: () => number;
};

/**
 * The page's side of google.script.run, as strict as the server's: arguments that may not cross throw at the call,
 * answers come later and in any order the line gives, runners never change.
 */
export function openClient(line: Line): Client {
  let isClosed = false;
  let running = 0;
  const waiting: (() => void)[] = [];

  const deliver = (outcome: Outcome, { success, failure, user }: Handlers): void =>
    line.later(() => {
      running--;
      waiting.shift()?.();
      if (isClosed) return;
      if (outcome.kind === 'returned') success?.(outcome.value, user);
      else failure?.(scriptError(outcome), user);
    });

  const send = (name: string, args: readonly unknown[], handlers: Handlers): void => {
    const go = (): void => {
      running++;
      void Promise.resolve(line.call({ kind: 'call', name, args })).then((outcome) => deliver(outcome, handlers));
    };
    if (running < MOST_AT_ONCE) go();
    else waiting.push(go);
  };

  const runner = (handlers: Handlers): ScriptRunner => {
    const builders = new Map<string, unknown>([
      ['withSuccessHandler', (success: Handlers['success']) => runner({ ...handlers, success })],
      ['withFailureHandler', (failure: Handlers['failure']) => runner({ ...handlers, failure })],
      ['withUserObject', (user: unknown) => runner({ ...handlers, user })],
    ]);
    // Which functions there are only the script knows: any other name is one of them.
    return new Proxy(Object.create(null) as ScriptRunner, {
      get: (_target, key) => {
        if (typeof key === 'symbol' || key === 'then') return undefined;
        return builders.get(key) ?? ((...args: readonly unknown[]) => send(key, args, handlers));
      },
    });
  };

  const close = (): void => {
    isClosed = true;
  };
  return {
    google: {
      script: {
        run: runner({ success: null, failure: null, user: undefined }),
        host: { close, editor: { focus: () => undefined } },
      },
    },
    close,
    isClosed: () => isClosed,
    pending: () => running + waiting.length,
  };
}
