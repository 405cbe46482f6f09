import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Engine } from './engine.ts';

/** An engine that answers in its own time, whatever thread it lives in. */
export type RemoteEngine = {
  readonly [Call in keyof Engine]: (...given: Parameters<Engine[Call]>) => Promise<ReturnType<Engine[Call]>>;
};

/** One call of an engine, as it crosses to a worker, and its answer. */
export type CallMessage = { readonly id: number; readonly call: keyof Engine; readonly given: readonly unknown[] };
export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

type Send = (call: keyof Engine, given: readonly unknown[]) => Promise<unknown>;

/** The methods of a remote engine over one way of sending calls. Both ends are built together, so answers are trusted. */
function engineOver(send: Send): RemoteEngine {
  const calling =
    <Call extends keyof Engine>(call: Call) =>
    (...given: Parameters<Engine[Call]>): Promise<ReturnType<Engine[Call]>> =>
      send(call, given) as Promise<ReturnType<Engine[Call]>>;
  return {
    speak: calling('speak'),
    readSettings: calling('readSettings'),
    open: calling('open'),
    openSample: calling('openSample'),
    begin: calling('begin'),
    addRows: calling('addRows'),
    finish: calling('finish'),
    giveUp: calling('giveUp'),
    review: calling('review'),
    rows: calling('rows'),
    compare: calling('compare'),
    why: calling('why'),
    goal: calling('goal'),
    audit: calling('audit'),
    preview: calling('preview'),
    parts: calling('parts'),
    createPreview: calling('createPreview'),
    past: calling('past'),
    season: calling('season'),
    packet: calling('packet'),
    takeIn: calling('takeIn'),
    periodPreview: calling('periodPreview'),
    report: calling('report'),
    reportSheet: calling('reportSheet'),
    monthlyPage: calling('monthlyPage'),
    tell: calling('tell'),
    tellCells: calling('tellCells'),
  };
}

/** The engine in a worker made from `engine.js`. Its messages are the only ones that are listened to. */
export function workerEngine(worker: Worker): RemoteEngine {
  type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new Error(data.error));
  };
  worker.onerror = (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message));
    waiting.clear();
  };
  return engineOver(
    (call, given) =>
      new Promise((resolve, reject) => {
        last++;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, call, given } satisfies CallMessage);
      }),
  );
}

/** An engine in the same thread, for programs that cannot start workers; it answers after the page has drawn. */
export function localEngine(engine: Engine): RemoteEngine {
  return engineOver(
    (call, given) =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(answered(engine, call, given));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }, 0);
      }),
  );
}

/** Carries out one call. */
export function answered(engine: Engine, call: keyof Engine, given: readonly unknown[]): unknown {
  return (engine[call] as (this: void, ...args: readonly unknown[]) => unknown)(...given);
}

/** So many rows cross to the worker at once that the pane stays free between them. */
const ROWS_AT_A_TIME = 1000;

/**
 * Hands a workbook to an engine piece by piece, so that copying it never holds the pane up. True once the engine has it;
 * false where it was given up on the way.
 */
export async function handOver(engine: RemoteEngine, book: WorkbookSnapshot, signal?: AbortSignal): Promise<boolean> {
  const sheets = book.sheets.map((sheet) => ({ ...sheet, values: [], formulas: [], styles: [] }));
  await engine.begin({ ...book, sheets });
  for (const [index, { values, formulas, styles }] of book.sheets.entries()) {
    for (let from = 0; from < values.length && signal?.aborted !== true; from += ROWS_AT_A_TIME) {
      const to = from + ROWS_AT_A_TIME;
      await engine.addRows(index, {
        values: values.slice(from, to),
        formulas: formulas.slice(from, to),
        styles: styles.slice(from, to),
      });
    }
  }
  if (signal?.aborted === true) return false;
  await engine.finish();
  return true;
}
