import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BookNews, BookState, Opened, ProgramName } from '../book/calls.ts';
import { remoteBook, type RemoteBook } from '../book/remote.ts';

/** What is opened, besides its bytes. */
export type Wish = {
  readonly name: string;
  /** The example's file, or '' for a file of the user's. */
  readonly example: string;
  readonly program: ProgramName;
};

/** The workbook that is open, as the page knows it: another object with every opening. */
export type OpenWorkbook = Wish & { readonly opened: Opened };

/** Shorter waits are not worth a word. */
const SOON = 300;

/** The workbook in its worker, and what the page shows of it. */
export type Workbook = {
  readonly remote: RemoteBook;
  readonly open: OpenWorkbook | null;
  readonly state: BookState | null;
  /** Grows with every change. */
  readonly version: number;
  /** What is going on, in words; '' is nothing. */
  readonly doing: string;
  /** Opens a file; says why it could not be opened. */
  readonly openBytes: (bytes: ArrayBuffer, wish: Wish) => Promise<string | null>;
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Starts the worker and keeps what it tells.
 *
 * @param onNews told everything that is not a change of the workbook
 */
export function useWorkbook(onNews: (news: BookNews) => void): Workbook {
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [state, setState] = useState<BookState | null>(null);
  const [version, setVersion] = useState(0);
  const [doing, setDoing] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const heard = useRef(onNews);
  heard.current = onNews;
  const remote = useMemo(() => {
    let timer = 0;
    return remoteBook(
      new Worker('/workbench/worker.js'),
      (news) => {
        if (news.news === 'progress') setDoing(news.doing);
        if (news.news === 'changed') {
          setState(news.state);
          setVersion((now) => now + 1);
        }
        heard.current(news);
      },
      (isWaiting) => {
        clearTimeout(timer);
        if (isWaiting) timer = window.setTimeout(() => setIsBusy(true), SOON);
        else setIsBusy(false);
      },
    );
  }, []);
  const openBytes: Workbook['openBytes'] = async (bytes, wish) => {
    const outcome = await remote
      .open(bytes, wish.name, wish.program)
      .catch((error: unknown) => ({ ok: false, why: messageOf(error) }) as const);
    setDoing('');
    if (!outcome.ok) return outcome.why;
    setState(outcome.opened.state);
    setOpen({ ...wish, opened: outcome.opened });
    setVersion((now) => now + 1);
    return null;
  };
  useEffect(() => {
    document.title = open === null ? 'Planlight workbench' : `${open.name} – Planlight workbench`;
  }, [open]);
  return { remote, open, state, version, doing: doing === '' && isBusy ? 'Calculating' : doing, openBytes };
}
