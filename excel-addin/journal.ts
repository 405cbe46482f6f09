import type { Journal } from '../core/protocol/asks.ts';
import { journalFrom } from '../core/protocol/journal-schema.ts';
import type { SheetId } from '../core/workbook/cells.ts';
import { UNSAVED, type WorkbookKey } from './workbook-place.ts';

/** A change that was made or begun, as it is kept outside of the workbook. */
export type Kept = {
  readonly journal: Journal;
  /** ISO time of the first write. */
  readonly at: string;
  /** What its sheets were called: ids of sheets can be others after the workbook was opened again. */
  readonly names: readonly (readonly [id: SheetId, name: string])[];
};

/** So many changes of a workbook can be taken back. */
const MOST_KEPT = 10;
const STORE = 'changes';

type Row = { readonly book: string; readonly id: string; readonly at: string; readonly kept: string };

/** The changes of one workbook, newest first; all of it in the browser's own store, nothing in the workbook. */
export type JournalStore = {
  list(): Promise<readonly Kept[]>;
  /** Durable when it resolves. Beyond ten the oldest settled ones are let go. */
  keep(kept: Kept): Promise<void>;
  forget(id: string): Promise<void>;
};

function failure({ error }: { readonly error: DOMException | null }): Error {
  return error ?? new Error('the store gave up');
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failure(request));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failure(transaction));
    transaction.onerror = () => reject(failure(transaction));
  });
}

async function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open('planlight', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: ['book', 'id'] }).createIndex('book', 'book');
  };
  return answered(request);
}

function keptFrom(row: Row): Kept | null {
  const stored = JSON.parse(row.kept) as { journal: unknown; names: Kept['names'] };
  const journal = journalFrom(stored.journal);
  return journal === null ? null : { journal, at: row.at, names: stored.names };
}

/** The rows of a workbook, newest first. */
async function rowsOf(store: IDBObjectStore, book: string): Promise<Row[]> {
  const found = (await answered(store.index('book').getAll(book))) as readonly Row[];
  return [...found].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/**
 * The store of one workbook, under the key that it has at the time. Saved for the first time, or under another name, it
 * is a file with the same changes in it: they go along.
 */
export function journalStore(factory: IDBFactory, keyed: () => Promise<WorkbookKey>): JournalStore {
  const within = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, book: string) => Promise<T>,
  ): Promise<T> => {
    const { now, before } = await keyed();
    const database = await opened(factory);
    const transact = async <R>(how: IDBTransactionMode, run: (store: IDBObjectStore) => Promise<R>): Promise<R> => {
      const transaction = database.transaction(STORE, how, { durability: 'strict' });
      const [result] = await Promise.all([run(transaction.objectStore(STORE)), ended(transaction)]);
      return result;
    };
    try {
      if (before !== null)
        await transact('readwrite', async (store) => {
          for (const row of await rowsOf(store, before)) {
            await answered(store.put({ ...row, book: now }));
            if (before.startsWith(UNSAVED)) await answered(store.delete([before, row.id]));
          }
        });
      return await transact(mode, (store) => work(store, now));
    } finally {
      database.close();
    }
  };
  return {
    list: () =>
      within('readonly', async (store, book) => (await rowsOf(store, book)).flatMap((row) => keptFrom(row) ?? [])),
    keep: ({ journal, at, names }) =>
      within('readwrite', async (store, book) => {
        const row: Row = { book, id: journal.id, at, kept: JSON.stringify({ journal, names }) };
        await answered(store.put(row));
        const isSettled = (each: Row): boolean => keptFrom(each)?.journal.state !== 'writing';
        for (const old of (await rowsOf(store, book)).slice(MOST_KEPT).filter(isSettled))
          await answered(store.delete([old.book, old.id]));
      }),
    forget: (id) => within('readwrite', (store, book) => answered(store.delete([book, id]))),
  };
}
