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

/** Every call of an engine, by its name. */
const CALLS = [
  'speak',
  'readSettings',
  'open',
  'openSample',
  'begin',
  'addRows',
  'finish',
  'giveUp',
  'review',
  'rows',
  'compare',
  'why',
  'goal',
  'audit',
  'preview',
  'parts',
  'createPreview',
  'past',
  'season',
  'packet',
  'takeIn',
  'periodPreview',
  'report',
  'reportSheet',
  'monthlyPage',
  'tell',
  'tellCells',
] as const satisfies readonly (keyof Engine)[];

/**
 * The methods of a remote engine over one way of sending calls. Both ends are built together, so answers are trusted;
 * where a call is not in the list this does not compile.
 */
function engineOver(send: (call: keyof Engine, given: readonly unknown[]) => Promise<unknown>): RemoteEngine {
  const calls = CALLS.map((call) => [call, (...given: readonly unknown[]) => send(call, given)]);
  return Object.fromEntries(calls) as Pick<RemoteEngine, (typeof CALLS)[number]>;
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
