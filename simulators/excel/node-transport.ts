import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { engineFromPackage } from '../workbook/node-engine.ts';
import { CHANNEL_ERRORS } from './envelope.ts';
import type { EventEntry } from './fire.ts';
import type { ExcelHost } from './host.ts';
import { hasSet } from './session.ts';

/** What the real library gives an add-in. */
export type OfficeGlobals = {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** Points the library at another stand-in. */
  readonly connect: (host: ExcelHost) => void;
  /** Everything else the library put into its window. */
  readonly window: Readonly<Record<string, unknown>>;
};

const scripts = new Map<string, vm.Script>();

/** A file of the npm package, compiled once for the process. */
function script(file: string): vm.Script {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const path = createRequire(import.meta.url).resolve(`@microsoft/office-js/dist/${file}`);
  const made = new vm.Script(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { filename: file });
  scripts.set(file, made);
  return made;
}

type Bridge = { onMessageFromHost: (text: string) => void; sendMessageToHost: (text: string) => void };
type Message = { readonly id: number; readonly flags: number; readonly message: { readonly body: unknown } };

/** What the library expects of a window; there is no document to speak of. */
function windowFor(bridge: Bridge, later: typeof setTimeout): Record<string, unknown> {
  const noElement = {
    src: 'https://host.test/office.js',
    getAttribute: () => null,
    appendChild: () => null,
    insertBefore: () => null,
  };
  const location = {
    search: '',
    hash: '',
    href: 'https://host.test/',
    origin: 'https://host.test',
    protocol: 'https:',
  };
  const window: Record<string, unknown> = {
    console,
    setTimeout: later,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    URL,
    queueMicrotask,
    location,
    name: '',
    navigator: { userAgent: 'node' },
    history: {},
    _richApiNativeBridge: bridge,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: {
      domain: 'host.test',
      readyState: 'complete',
      currentScript: noElement,
      head: noElement,
      getElementsByTagName: () => [noElement],
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      getElementById: () => null,
      addEventListener: () => undefined,
    },
  };
  for (const self of ['window', 'self', 'parent', 'top']) window[self] = window;
  return window;
}

/** A connection that can be pointed at another stand-in: starting the library costs more than most tests. */
type Wire = {
  readonly bridge: Bridge;
  readonly connect: (host: ExcelHost) => void;
  readonly host: () => ExcelHost;
};

function wireTo(first: ExcelHost): Wire {
  let host = first;
  const bridge: Bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as Message;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      const send = (status: number, answer: unknown): void =>
        bridge.onMessageFromHost(
          JSON.stringify({ id, type: 2, message: { statusCode: status, headers: {}, body: answer } }),
        );
      void host.answer(body, flags).then((reply) => {
        if (reply === 'never') return;
        if ('body' in reply) send(200, reply.body);
        else
          send(400, { error: { code: reply.channel, message: `${reply.channel} (${CHANNEL_ERRORS[reply.channel]})` } });
      });
    },
  };
  const connect = (next: ExcelHost): void => {
    host.onEvents(() => undefined);
    host = next;
    host.onEvents((entries: readonly EventEntry[]) => {
      bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
    });
  };
  connect(first);
  return { bridge, connect, host: () => host };
}

/** The sets this Excel has, for the checks that an add-in and the library make by themselves. */
function requirements(host: () => ExcelHost): unknown {
  return {
    isSetSupported: (name: string, version = '1.1') => hasSet(host().session.excel, name, version),
  };
}

/**
 * Starts the real, unmodified office.js in a context of its own, connected to a stand-in. No document, no network: what
 * is real is the library's batching, its objects and its events.
 *
 *   const { Excel } = bootOffice(new ExcelHost(book));
 *   await Excel.run(async (context) => { … });
 */
export function bootOffice(host: ExcelHost): OfficeGlobals {
  engineFromPackage();
  const wire = wireTo(host);
  // While it starts, the library plans to look for its frame's host, and fails seconds later where there is no document.
  const planned: NodeJS.Timeout[] = [];
  let isStarting = true;
  const later = ((work: () => void, milliseconds?: number) => {
    const timer = setTimeout(work, milliseconds);
    if (isStarting) planned.push(timer);
    return timer;
  }) as typeof setTimeout;
  const window = windowFor(wire.bridge, later);
  vm.createContext(window);
  script('office.js').runInContext(window);
  script('excel-web-16.00.js').runInContext(window);
  isStarting = false;
  for (const timer of planned) clearTimeout(timer);
  const office = window['Office'] as { context?: { requirements?: unknown } };
  office.context ??= {};
  office.context.requirements ??= requirements(wire.host);
  // The one door at which the library's globals, which have no types of their own in a context, get Microsoft's.
  return { ...(window as unknown as Omit<OfficeGlobals, 'window' | 'connect'>), window, connect: wire.connect };
}
