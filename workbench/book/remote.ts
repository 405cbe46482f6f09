import type { AnswerMessage, BookCalls, BookNews } from './calls.ts';

/** The workbook in its worker: the same calls, answered when it has time. */
export type RemoteBook = {
  readonly [Call in keyof BookCalls]: (
    ...given: Parameters<BookCalls[Call]>
  ) => Promise<Awaited<ReturnType<BookCalls[Call]>>>;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/**
 * The workbook of a worker.
 *
 * @param onBusy told when something is being waited for, and when nothing is any more
 */
export function remoteBook(
  worker: Worker,
  onNews: (news: BookNews) => void,
  onBusy: (isBusy: boolean) => void,
): RemoteBook {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<AnswerMessage | BookNews>) => {
    if ('news' in data) {
      onNews(data);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (waiting.size === 0) onBusy(false);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new Error(data.error));
  };
  worker.onerror = (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message));
    waiting.clear();
  };
  const calling =
    <Call extends keyof BookCalls>(call: Call) =>
    (...given: Parameters<BookCalls[Call]>): Promise<Awaited<ReturnType<BookCalls[Call]>>> =>
      new Promise((resolve, reject) => {
        last++;
        // Both ends are built together, so answers are trusted.
        waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
        if (waiting.size === 1) onBusy(true);
        worker.postMessage({ id: last, call, given });
      });
  return {
    open: calling('open'),
    view: calling('view'),
    type: calling('type'),
    clear: calling('clear'),
    copy: calling('copy'),
    select: calling('select'),
    undo: calling('undo'),
    redo: calling('redo'),
    write: calling('write'),
    answer: calling('answer'),
    run: calling('run'),
  };
}
