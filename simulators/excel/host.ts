import type { Book } from '../workbook/book.ts';
import { Calculator, type Painted } from '../workbook/calculator.ts';
import { cellOfKey, keyOfCell } from '../workbook/sheet.ts';
import { boundingBox } from './areas.ts';
import { type Answered, FLAG, type RequestBody, type ResponseBody } from './envelope.ts';
import { eventEntries, type EventEntry } from './fire.ts';
import { type Fault, NO_TRAFFIC, type Traffic } from './faults.ts';
import { processQuery } from './process-query.ts';
import { MODERN, type Excel, type Session } from './session.ts';

/** The limit of Excel on the web for a request and for its answer. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** What becomes of a request: an answer, or silence for ever. */
export type Reply = Answered | 'never';

/**
 * An Excel with one workbook open. Requests come as the text the library sends; answers, events and faults are
 * given here, and the transports only carry them.
 */
export class ExcelHost {
  readonly session: Session;
  /** Faults by the number of the request at which they strike, from 0. */
  readonly faults = new Map<number, Fault>();
  /** Which fault strikes a request: those of `faults`, unless a test chooses by what the request is. */
  chooseFault: (number: number, body: RequestBody, flags: number) => Fault | undefined = (number) =>
    this.faults.get(number);
  /** Runs before a request is worked off: what a user or a co-author does meanwhile. */
  meanwhile: (number: number, body: RequestBody) => void = () => undefined;
  /** Everything that was sent and answered, when `isRecording`. */
  readonly exchanges: { readonly flags: number; readonly request: RequestBody; readonly response: Answered }[] = [];
  isRecording = false;
  #traffic: Traffic = NO_TRAFFIC;
  #isGone = false;
  #isEditing = false;
  #events: EventEntry[] = [];
  #before = new Map<string, ResponseBody>();
  readonly #waiting: (() => void)[] = [];
  readonly #delayed: (() => void)[] = [];
  #deliver: (entries: readonly EventEntry[]) => void = () => undefined;

  constructor(book: Book, excel: Partial<Excel> = {}) {
    this.session = {
      book,
      calculator: new Calculator(book),
      excel: { ...MODERN, ...excel },
      references: new Map(),
      registered: new Map(),
      events: true,
      calculationMode: 'Automatic',
      functionResults: [],
      heard: [],
    };
    // Who listens at this moment hears it, though it is told only after the answer.
    book.listen((event) => {
      if (this.session.events) this.#events.push(...eventEntries(event, this.session));
    });
  }

  get book(): Book {
    return this.session.book;
  }

  get traffic(): Traffic {
    return this.#traffic;
  }

  /** Where events go: the transport says so. */
  onEvents(deliver: (entries: readonly EventEntry[]) => void): void {
    this.#deliver = deliver;
  }

  /** Starts counting requests and bytes anew; faults count from here as well. */
  resetTraffic(): void {
    this.#traffic = NO_TRAFFIC;
  }

  /** Whether the user is typing in a cell: writes are refused then, unless they said that they can wait. */
  set isEditingCell(isEditing: boolean) {
    this.#isEditing = isEditing;
    if (!isEditing) for (const go of this.#delayed.splice(0)) go();
  }

  /** Lets all slow requests be answered. */
  release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  /** After a kill: the add-in is started anew; the workbook is as it was left. */
  revive(): void {
    this.faults.clear();
    this.chooseFault = (number) => this.faults.get(number);
    this.#isGone = false;
    this.session.references.clear();
    this.session.registered.clear();
  }

  /** Does something as the user or a co-author does it: one undo step, and the events that belong to it. */
  act<T>(change: (book: Book) => T): T {
    const done = this.book.together(() => change(this.book));
    this.flushEvents();
    return done;
  }

  /** The user undoes the last step: the events of the cells it changes back are sent, as for any other change. */
  undo(): boolean {
    return this.#walked(() => this.book.undo());
  }

  /** The user does the step again that was undone last: with its events as well. */
  redo(): boolean {
    return this.#walked(() => this.book.redo());
  }

  #walked(walk: () => boolean): boolean {
    const { touched } = this.book;
    const earlier = new Map(touched);
    touched.clear();
    const isDone = walk();
    for (const [id, keys] of touched) {
      const sheet = this.book.sheetById(id);
      const boxes = [...keys]
        .map(cellOfKey)
        .map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
      if (sheet !== null && boxes.length > 0)
        this.book.emit({
          kind: 'cells',
          sheet,
          box: boxes.reduce(boundingBox),
          change: 'RangeEdited',
          source: 'Local',
        });
    }
    for (const [id, keys] of earlier) touched.set(id, new Set([...(touched.get(id) ?? []), ...keys]));
    this.flushEvents();
    return isDone;
  }

  /** Answers one request. */
  async answer(text: string, flags: number): Promise<Reply> {
    const number = this.#traffic.requests;
    if (this.#isGone) return 'never';
    const body = JSON.parse(text) as RequestBody;
    this.#count({
      requests: 1,
      actions: body.Actions.length,
      sentBytes: byteLength(text),
      receivedBytes: 0,
      writes: flags & FLAG.write,
    });
    this.meanwhile(number, body);
    const fault = this.chooseFault(number, body, flags);
    if (fault?.fault === 'slow') await new Promise<void>((go) => this.#waiting.push(go));
    if (this.#isEditing && (flags & FLAG.delayForCellEdit) !== 0)
      await new Promise<void>((go) => this.#delayed.push(go));
    const reply = this.#reply(text, body, flags, fault);
    if (reply !== 'never' && 'body' in reply)
      this.#count({ ...NO_TRAFFIC, receivedBytes: byteLength(JSON.stringify(reply.body)) });
    if (reply !== 'never' && this.isRecording) this.exchanges.push({ flags, request: body, response: reply });
    setTimeout(() => this.flushEvents(), 0);
    return reply;
  }

  #count(more: Traffic): void {
    const now = this.#traffic;
    this.#traffic = {
      requests: now.requests + more.requests,
      actions: now.actions + more.actions,
      sentBytes: now.sentBytes + more.sentBytes,
      receivedBytes: now.receivedBytes + more.receivedBytes,
      writes: now.writes + more.writes,
    };
  }

  #reply(text: string, body: RequestBody, flags: number, fault: Fault | undefined): Reply {
    const refused = this.#refused(text, flags, fault);
    if (refused !== null) return refused;
    if (fault?.fault === 'protected') this.#protectAll();
    const depth = this.book.undoDepth;
    const response = this.#processed(body, fault);
    const isTooLong = byteLength(JSON.stringify(response)) > MOST_BYTES;
    if (isTooLong) return { channel: 'ResponsePayloadSizeLimitExceeded' };
    switch (fault?.fault) {
      case 'reject':
        return { body: failed(fault.code ?? 'GeneralException') };
      case 'channel':
        return { channel: fault.error };
      case 'hang':
        return 'never';
      case 'killed':
        this.#isGone = true;
        return 'never';
      case 'dropped':
        // The batch was one step of its own, unless it changed nothing.
        if (this.book.undoDepth > depth) this.book.undo();
        return { body: response };
      case 'nulls':
        return { body: withoutGrids(response) };
      case 'stale':
        return { body: this.#before.get(JSON.stringify(body)) ?? response };
      default:
        if ((flags & FLAG.write) === 0) this.#before.set(JSON.stringify(body), response);
        return { body: response };
    }
  }

  #processed(body: RequestBody, fault: Fault | undefined): ResponseBody {
    const response = processQuery(body, this.session, fault?.fault === 'part' ? fault.actions : Infinity);
    this.book.settle();
    return response;
  }

  /** What is refused before anything is done. */
  #refused(text: string, flags: number, fault: Fault | undefined): Reply | null {
    if (byteLength(text) > MOST_BYTES) return { channel: 'RequestPayloadSizeLimitExceeded' };
    if (this.#isEditing && (flags & FLAG.write) !== 0) return { channel: 'InvalidOperationInCellEditMode' };
    if (fault === undefined || !('when' in fault) || fault.when !== 'before') {
      return fault?.fault === 'channel' && fault.when === undefined ? { channel: fault.error } : null;
    }
    if (fault.fault === 'killed') this.#isGone = true;
    if (fault.fault === 'hang' || fault.fault === 'killed') return 'never';
    if (fault.fault === 'channel') return { channel: fault.error };
    return { body: failed(fault.code ?? 'GeneralException') };
  }

  #protectAll(): void {
    for (const sheet of this.book.sheets) this.book.dress(sheet, 'protection', { options: {}, password: null });
  }

  /** Sends the events that have come up to the add-in, if it listens. */
  flushEvents(): void {
    const entries = this.#events.splice(0);
    if (entries.length > 0 && !this.#isGone) this.#deliver(entries);
  }

  /** The colours a user sees in a cell of a sheet, by name; null is none. */
  painted(sheetName: string, row: number, column: number): Painted {
    return this.session.calculator.paintedOn(sheetName, row, column);
  }

  /** Whether a cell holds or wears anything. */
  isTouched(sheetName: string, row: number, column: number): boolean {
    return this.book.sheetByName(sheetName)?.cells.has(keyOfCell(row, column)) === true;
  }
}

/** A batch that failed as a whole. */
function failed(code: string): ResponseBody {
  return {
    Error: {
      Code: code,
      Message: 'An internal error has occurred while processing the request.',
      HttpStatusCode: 500,
      Location: '',
      ActionIndex: 0,
    },
    TraceIds: [],
    ProcessedResults: { Results: [] },
  };
}

/** An answer without what its ranges hold. */
function withoutGrids(response: ResponseBody): ResponseBody {
  const text = JSON.stringify(response, (key, value: unknown) =>
    GRIDS.has(key) && Array.isArray(value) ? null : value,
  );
  return JSON.parse(text) as ResponseBody;
}

const GRIDS: ReadonlySet<string> = new Set(['Values', 'Formulas', 'NumberFormat', 'Text', 'ValueTypes']);

/** The bytes of a text on the wire, which is UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
