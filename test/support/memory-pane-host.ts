import { sheetOf } from '../../core/changes/edits.ts';
import type { FormatsSnapshot } from '../../core/formats/formats-snapshot.ts';
import { problem } from '../../core/messages/problem.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import type { Answer, Ask, Journal, Outcome, Protocol } from '../../core/protocol/asks.ts';
import type { PastChange } from '../../core/protocol/past-change.ts';
import { drive } from '../../core/protocol/drive.ts';
import { restore } from '../../core/protocol/restore.ts';
import { plainSheet, type CellStyle, type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Appearance, Given, HostEvent, PaneHost, Watch } from '../../pane/pane-host.ts';
import { MemoryHost } from './memory-host.ts';

/** How a pane's host over a workbook in memory begins. */
export type MemoryStart = {
  readonly book: WorkbookSnapshot;
  readonly today: string;
  readonly appearance?: Appearance;
  readonly settings?: string | null;
  /** Changes of earlier sessions. */
  readonly past?: readonly PastChange[];
  /** Milliseconds each answer takes: long enough to see work, 0 for tests of what comes of it. */
  readonly delay?: number;
  /** What others' conditional formats say; without it the host can only count them. 'broken' is one that fails. */
  readonly formats?: FormatsSnapshot | 'broken';
};

/** A pane's host over a workbook in memory, and what a test wants to look at or bring about. */
export type MemoryPaneHost = PaneHost & {
  readonly shown: string[];
  readonly memory: MemoryHost;
  /** The pages that were handed over. */
  readonly pages: readonly { readonly name: string; readonly html: string }[];
  settingsText(): string | null;
  happens(event: HostEvent): void;
  setAppearance(appearance: Appearance): void;
};

/** The sheets of a workbook with those that came since. */
function sheetsIn(book: WorkbookSnapshot, memory: MemoryHost): readonly SheetSnapshot[] {
  const known = new Set(book.sheets.map(({ id }) => id));
  const came = memory.sheetIds.filter((id) => !known.has(id)).map((id) => plainSheet([], { id, name: id }));
  return [...book.sheets, ...came];
}

/** The workbook as a snapshot of what is in memory now. */
function snapshotOf(book: WorkbookSnapshot, memory: MemoryHost): WorkbookSnapshot {
  const styles: CellStyle[] = [...book.styles];
  const sheets = sheetsIn(book, memory).map((sheet): SheetSnapshot => {
    const { cells, fills, rules, foreign } = memory.sheet(sheet.id);
    const places = [...cells.keys()].map((key) => key.split(',').map(Number));
    const bottom = Math.max(sheet.top + sheet.values.length - 1, ...places.map(([row]) => row ?? 0));
    const right = Math.max(sheet.left, ...places.map(([, column]) => column ?? 0));
    const grid = <T>(at: (key: string, row: number, column: number) => T): T[][] =>
      Array.from({ length: bottom - sheet.top + 1 }, (_, r) =>
        Array.from({ length: right - sheet.left + 1 }, (_, c) => at(`${r + sheet.top},${c + sheet.left}`, r, c)),
      );
    const styleAt = (key: string, row: number, column: number): number => {
      const number = sheet.styles[row]?.[column] ?? 0;
      const style = styles[number];
      const fill = fills.get(key) ?? null;
      if (style === undefined || style.fill === fill) return number;
      return styles.push({ ...style, fill }) - 1;
    };
    return {
      ...sheet,
      values: grid((key) => cells.get(key)?.value ?? null),
      formulas: grid((key) => cells.get(key)?.formula ?? null),
      styles: grid(styleAt),
      ownRules: [...rules].map(([key, rule]) => ({ key, ...rule })),
      foreignRules: foreign,
    };
  });
  return { ...book, sheets, styles };
}

function memoryOf(book: WorkbookSnapshot): MemoryHost {
  const memory = new MemoryHost(200);
  for (const sheet of book.sheets) {
    const kept = memory.sheet(sheet.id);
    kept.foreign = sheet.foreignRules;
    for (const { key, ...rule } of sheet.ownRules) kept.rules.set(key, rule);
    sheet.values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const [row, column] = [r + sheet.top, c + sheet.left];
        const formula = sheet.formulas[r]?.[c] ?? null;
        if (value !== null || formula !== null) memory.put(sheet.id, row, column, { value, formula });
        const fill = book.styles[sheet.styles[r]?.[c] ?? 0]?.fill ?? null;
        if (fill !== null) kept.fills.set(`${row},${column}`, fill);
      }),
    );
  }
  return memory;
}

function formatsOf(
  given: FormatsSnapshot | 'broken',
  pause: () => Promise<void>,
): () => Promise<Given<FormatsSnapshot>> {
  return async () => {
    await pause();
    return given === 'broken' ? { ok: false, problem: problem('HOST_NO_ANSWER') } : { ok: true, value: given };
  };
}

/** A host as the pane sees it, over a workbook in memory: the same protocol and journal as the real ones. */
export function memoryPaneHost(start: MemoryStart): MemoryPaneHost {
  const { book, today, delay = 0 } = start;
  const memory = memoryOf(book);
  const listeners = new Set<(event: HostEvent) => void>();
  const journals: { journal: Journal; at: string }[] = [];
  const shown: string[] = [];
  const pages: { name: string; html: string }[] = [];
  let settings = start.settings ?? null;
  let appearance: Appearance = start.appearance ?? { theme: 'light', language: 'en-US' };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, delay));

  /** Stopping refuses what is still to be written: the protocol then takes back what was. */
  const answer = async (ask: Ask, { progress, signal }: Watch): Promise<Answer> => {
    await pause();
    if (ask.ask === 'progress') progress({ done: ask.done, of: ask.of });
    if (ask.ask === 'write' && signal.aborted) return { ok: false, problem: problem('HOST_NO_ANSWER') };
    return memory.answer(ask);
  };
  const carriedOut = async (protocol: Protocol, watch: Watch): Promise<Outcome> => {
    // Refused once only: taking back must get through.
    let isStopped = false;
    const outcome = await drive(protocol, {
      traits: memory.traits,
      answer: (ask) => {
        const isRefused = ask.ask === 'write' && watch.signal.aborted && !isStopped;
        if (isRefused) isStopped = true;
        return answer(ask, isRefused ? watch : { ...watch, signal: new AbortController().signal });
      },
    });
    for (const listener of listeners) listener('history-changed');
    return outcome;
  };

  return {
    program: 'Excel',
    shown,
    memory,
    pages,
    settingsText: () => settings,
    happens: (event) => listeners.forEach((listener) => listener(event)),
    setAppearance: (next) => {
      appearance = next;
      listeners.forEach((listener) => listener('appearance-changed'));
    },
    appearance: () => appearance,
    today: () => today,
    snapshot: async ({ progress }) => {
      progress({ done: 0, of: book.sheets.length });
      await pause();
      return { ok: true, value: snapshotOf(book, memory) };
    },
    ...(start.formats === undefined ? {} : { formats: formatsOf(start.formats, pause) }),
    settings: async () => {
      await pause();
      return { ok: true, value: { text: settings, isOlder: false } };
    },
    keepSettings: async (text) => {
      await pause();
      settings = text;
      return { ok: true, value: null };
    },
    apply: async (changes, watch) => {
      const outcome = await carriedOut(applyChanges(changes, memory.traits), watch);
      if (outcome.end === 'applied' && outcome.journal !== null)
        journals.unshift({ journal: outcome.journal, at: `${today}T09:30:00Z` });
      return outcome;
    },
    history: async () => {
      await pause();
      const list = journals.map(({ journal, at }): PastChange => {
        // A sheet that came or went is called by its name; the others are looked up.
        const ids = new Set(journal.edits.map((edit) => (edit.kind === 'sheet' ? edit.name : sheetOf(edit))));
        const sheets = sheetsIn(book, memory).flatMap(({ id, name }) => (ids.has(id) ? [name] : []));
        return { id: journal.id, at, sheets, edits: journal.edits.length, state: 'applied' };
      });
      return { ok: true, value: [...list, ...(start.past ?? [])] };
    },
    restore: async (id, watch) => {
      const at = journals.findIndex(({ journal }) => journal.id === id);
      const [past] = at < 0 ? [] : journals.splice(at, 1);
      if (past === undefined)
        return {
          end: 'nothing-done',
          journal: null,
          problems: [problem('NO_UNDO', { file: book.name })],
          skipped: [],
          unsettled: [],
        };
      return carriedOut(restore(past.journal, memory.traits), watch);
    },
    show: async (sheet, row, column) => {
      await pause();
      shown.push(`${sheet}!${row},${column}`);
      return { ok: true, value: null };
    },
    offerPage: (name, html) => {
      pages.push({ name, html });
      return Promise.resolve({ ok: true, value: null });
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
