import { CHANNEL_ERRORS } from '../envelope.ts';
import type { EventEntry } from '../fire.ts';
import type { ExcelHost } from '../host.ts';
import { setsOf, type Session } from '../session.ts';

/** What a frame needs of the Excel it is in: an `ExcelHost`, or somebody who hands everything on to one elsewhere. */
export type FrameHost = Pick<ExcelHost, 'answer' | 'onEvents'> & {
  readonly session: Pick<Session, 'excel' | 'functionResults'>;
  readonly book: { readonly name: string };
};

/** A message of the add-in, as the library's channel between frames writes it. */
type Incoming = {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
};

/** An add-in that runs in a frame of this page, with the stand-in as its Excel on the web. */
export type OpenFrame = {
  readonly frame: HTMLIFrameElement;
  /** Calls a custom function as a cell does, and says what it came to: [number, succeeded, value or message, …]. */
  readonly callFunction: (id: string, args: readonly unknown[], address: string) => Promise<readonly unknown[]>;
  /** Calls a function as many cells do at once; what they come to is in the session's `functionResults`. */
  readonly callMany: (id: string, calls: readonly (readonly unknown[])[]) => void;
  /** Presses a ribbon button of the kind ExecuteFunction; resolves when the add-in says it is done. */
  readonly press: (functionName: string, buttonId: string) => Promise<void>;
  readonly close: () => void;
};

const APP_ID = 'c6f1a1d0-0000-4000-8000-00000000d00d';
const CONVERSATION = 'stand-in';
/** Numbers of the library: what a message is, and which methods of the old object model it asks for. */
const REQUEST = 0;
const RESPONSE = 1;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const DISPATCH = { fileProperties: 86, richApi: 93, commandDone: 94 } as const;
/** Where the library looks for the address of a file in what it is told of it. */
const FILE_PROPERTIES = { properties: 0, url: 1 } as const;
const ERROR_IN_HANDLING = -2;
const FOR_EVENT = 1;
/** So many calls come in one message. */
const MOST_ENTRIES = 1000;
const FUNCTIONS = { category: 1, invoke: 1000 } as const;

/** What the host tells about itself; all of these must be there, or the library does not start. */
function appContext(host: FrameHost): unknown {
  return {
    _id: APP_ID,
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: host.session.excel.culture.name,
    _dataLocale: host.session.excel.culture.name,
    _docUrl: addressOf(host),
    _clientMode: 1,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'stand-in',
    _appInstanceId: 'stand-in',
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(setsOf(host.session.excel)),
    _hostFullVersion: '16.0.18000.40000',
    _addinName: 'add-in',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

/** Where the open workbook lies. */
function addressOf(host: FrameHost): string {
  return `https://example.sharepoint.com/${host.book.name}`;
}

function isIncoming(value: unknown): value is Incoming {
  return typeof value === 'object' && value !== null && '_messageType' in value && value._messageType === REQUEST;
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}

/** The answer to one request of the object model: a response, or an error of the channel. Null is silence. */
async function ranOn(host: FrameHost, data: unknown): Promise<unknown> {
  const given = fieldOf(data, 'ArrayData');
  const parts: readonly unknown[] = Array.isArray(given) ? given : [];
  const reply = await host.answer(String(parts[4]), Number(parts[6]));
  if (reply === 'never') return null;
  if ('channel' in reply) return { Version: 1, Error: CHANNEL_ERRORS[reply.channel] };
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(reply.body)] };
}

/** What an add-in registers for to hear of the ribbon's buttons. */
const COMMANDS = 'appCommandInvoked';

/** The conversation with one frame: what it registered for, and what is waited for. */
class Conversation {
  readonly #host: FrameHost;
  readonly #frame: HTMLIFrameElement;
  readonly #listening = new Map<string, Incoming>();
  readonly #commands = new Map<string, () => void>();
  /** Presses that wait for an add-in that is still starting, as Excel holds them. */
  #waiting: (() => void)[] = [];
  #number = 0;

  constructor(host: FrameHost, frame: HTMLIFrameElement) {
    this.#host = host;
    this.#frame = frame;
    host.onEvents((entries) => entries.forEach((entry) => this.fire(entry)));
  }

  #post(to: Incoming, data: unknown, kind = 0, error = 0): void {
    const message = {
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: error,
      _responseType: kind,
      _serializerVersion: 1,
    };
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), new URL(this.#frame.src).origin);
  }

  async heard(message: Incoming): Promise<void> {
    const { _actionName: name, _actionType: type, _data: data } = message;
    if (type === ACTION.register || type === ACTION.unregister) {
      if (type === ACTION.register) this.#listening.set(name, message);
      else this.#listening.delete(name);
      this.#post(message, { Error: 0 });
      if (name === COMMANDS) for (const go of this.#waiting.splice(0)) go();
    } else if (name === 'ContextActivationManager_getAppContextAsync') this.#post(message, appContext(this.#host));
    else if (name === 'ContextActivationManager_notifyHost') this.#post(message, null);
    else if (name === 'executeMethod') await this.#executed(message, data);
    else this.#post(message, null, 0, ERROR_IN_HANDLING);
  }

  async #executed(message: Incoming, data: unknown): Promise<void> {
    const method = fieldOf(fieldOf(data, 'DdaMethod'), 'DispatchId');
    if (method === DISPATCH.richApi) {
      const answer = await ranOn(this.#host, data);
      if (answer !== null) this.#post(message, answer);
      return;
    }
    if (method === DISPATCH.fileProperties) {
      const properties = { [FILE_PROPERTIES.url]: addressOf(this.#host) };
      this.#post(message, { Version: 1, Error: 0, [FILE_PROPERTIES.properties]: properties });
      return;
    }
    if (method === DISPATCH.commandDone) this.#commands.get(String(fieldOf(data, '0')))?.();
    this.#post(message, { Version: 1, Error: 0 });
  }

  fire(entry: EventEntry): void {
    const listener = this.#listening.get('richApiMessage');
    if (listener !== undefined) this.#post(listener, { ArrayData: [entry] }, FOR_EVENT);
  }

  async callFunction(id: string, args: readonly unknown[], address: string): Promise<readonly unknown[]> {
    const number = ++this.#number;
    this.fire([
      FUNCTIONS.category,
      FUNCTIONS.invoke,
      '',
      JSON.stringify([number, id, args, address, 0]),
      number,
      false,
    ]);
    for (;;) {
      const found = this.#host.session.functionResults.find((each) => Array.isArray(each) && each[0] === number);
      if (Array.isArray(found)) return found as readonly unknown[];
      await new Promise((go) => setTimeout(go, 10));
    }
  }

  callMany(id: string, calls: readonly (readonly unknown[])[]): void {
    const listener = this.#listening.get('richApiMessage');
    if (listener === undefined) throw new Error('the add-in does not listen yet');
    const entries = calls.map((args): EventEntry => {
      const number = ++this.#number;
      return [
        FUNCTIONS.category,
        FUNCTIONS.invoke,
        '',
        JSON.stringify([number, id, args, 'Plan!Z1', 0]),
        number,
        false,
      ];
    });
    for (let at = 0; at < entries.length; at += MOST_ENTRIES)
      this.#post(listener, { ArrayData: entries.slice(at, at + MOST_ENTRIES) }, FOR_EVENT);
  }

  async press(functionName: string, buttonId: string): Promise<void> {
    const id = `command-${++this.#number}`;
    if (!this.#listening.has(COMMANDS)) await new Promise<void>((go) => this.#waiting.push(go));
    const listener = this.#listening.get(COMMANDS);
    if (listener === undefined) throw new Error('the add-in no longer listens to commands');
    this.#post(listener, [id, functionName, JSON.stringify({ source: { id: buttonId } })], FOR_EVENT);
    return new Promise((done) => this.#commands.set(id, done));
  }
}

/**
 * Opens an add-in in a frame of this page, as Excel on the web does. The add-in's page must be on the same host name
 * (the library trusts no other) and is told so in its address and its name.
 */
export function openFrame(host: FrameHost, address: string, into: HTMLElement, isShared = true): OpenFrame {
  const culture = host.session.excel.culture.name;
  const info = `Excel$Web$16.00$${culture}$stand-in$$$${isShared ? 3 : 0}`;
  const frame = document.createElement('iframe');
  frame.name = JSON.stringify({
    baseFrameName: 'stand-in',
    hostInfo: info,
    xdmInfo: `${CONVERSATION}|${APP_ID}|${location.origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
  frame.title = 'Add-in';
  const url = new URL(address, location.href);
  url.searchParams.set('_host_Info', info);
  frame.src = url.href;
  const conversation = new Conversation(host, frame);
  const listen = (event: MessageEvent): void => {
    const message = event.source === frame.contentWindow ? parsed(event.data) : null;
    if (isIncoming(message)) void conversation.heard(message);
  };
  window.addEventListener('message', listen);
  into.append(frame);
  return {
    frame,
    callFunction: (id, args, at) => conversation.callFunction(id, args, at),
    callMany: (id, calls) => conversation.callMany(id, calls),
    press: (functionName, buttonId) => conversation.press(functionName, buttonId),
    close: () => {
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
}
