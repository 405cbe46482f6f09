import { seen, standings } from '../core/changes/compare.ts';
import { sheetOf, type Edit } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import { applyChanges } from '../core/protocol/apply.ts';
import type { HostTraits, Outcome, Protocol } from '../core/protocol/asks.ts';
import type { PastChange } from '../core/protocol/past-change.ts';
import { whereabouts } from '../core/protocol/carry-out.ts';
import { drive } from '../core/protocol/drive.ts';
import { restore } from '../core/protocol/restore.ts';
import { storedText } from '../core/settings/generations.ts';
import { a1, type Cell, type SheetId } from '../core/workbook/cells.ts';
import type { Appearance, Given, HostEvent, PaneHost, Watch } from '../pane/pane-host.ts';
import { expected, Refused } from './errors.ts';
import { workbookChanges } from './events.ts';
import { excelHost, type Keeping } from './host.ts';
import type { JournalStore, Kept } from './journal.ts';
import { onPresentSheets, type PresentSheet } from './moved-sheets.ts';
import { readImage } from './read-areas.ts';
import { readWorkbook } from './read.ts';
import { calculated } from './calculate.ts';
import { reading, writing, type Doors } from './run.ts';
import { readBeginning, writeSettings } from './settings.ts';

/** What the pane's host needs besides the workbook: the page it is in, and where journals are kept. */
export type Surroundings = {
  readonly doors: Doors;
  readonly journals: JournalStore;
  /** What the workbook is called. */
  readonly book: string;
  readonly appearance: () => Appearance;
  /** Calls back when theme or language change; gives the function that ends it. */
  readonly onAppearance: (listener: () => void) => () => void;
  readonly today: () => string;
  readonly now: () => string;
  readonly offerPage: (name: string, html: string) => void;
};

/** The pane's host, and what the ribbon needs of it. */
export type ExcelPaneHost = PaneHost & { tell(event: HostEvent): void };

/** What comes of work, or its problem. Errors that are none of Excel's are ours, and thrown on. */
async function given<T>(work: () => Promise<T>): Promise<Given<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: expected(error) };
  }
}

function presentSheets(doors: Doors): Promise<readonly PresentSheet[]> {
  return reading(doors, async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  });
}

/** Whether nothing of a change is in the workbook any more: the user undid it with Excel's own undo. */
async function isUndone(doors: Doors, { journal }: Kept): Promise<boolean> {
  if (journal.edits.length === 0) return false;
  const { image } = await readImage(doors, whereabouts(journal.edits), new Set());
  const now = seen(image);
  return journal.edits.every((edit) =>
    standings(edit, now)?.every((row) => row.every((each) => each === 'before' || each === 'same')),
  );
}

function nothingDone(reason: ReturnType<typeof problem>): Outcome {
  return { end: 'nothing-done', journal: null, problems: [reason], skipped: [], unsettled: [] };
}

/** The journals with their edits on the sheets as they are now, newest first. */
async function keptNow(journals: JournalStore, present: readonly PresentSheet[]): Promise<readonly Kept[]> {
  return (await journals.list()).map((each) => ({ ...each, journal: onPresentSheets(each, present) }));
}

/** The ids of the changes that the user undid: the newest ones, since undo goes back from the last. */
async function undoneIds(doors: Doors, kept: readonly Kept[]): Promise<ReadonlySet<string>> {
  const undone = new Set<string>();
  for (const each of kept) {
    if (each.journal.state !== 'applied' || !(await isUndone(doors, each))) break;
    undone.add(each.journal.id);
  }
  return undone;
}

/** What the sheet of an edit is called; null where it is gone. */
function nameOf(edit: Edit, names: ReadonlyMap<SheetId, string>): string | null {
  const id = sheetOf(edit);
  if (id !== null) return names.get(id) ?? null;
  return edit.kind === 'sheet' ? edit.name : null;
}

/** The changes that can be taken back, and those that the user undid, which can be redone as well. */
async function pastChanges(doors: Doors, journals: JournalStore): Promise<readonly PastChange[]> {
  if ((await journals.list()).length === 0) return [];
  const present = await presentSheets(doors);
  const names = new Map(present.map(({ id, name }) => [id, name]));
  const kept = await keptNow(journals, present);
  const undone = await undoneIds(doors, kept);
  return kept.map(({ journal, at }): PastChange => {
    const sheets = [...new Set(journal.edits.flatMap((edit) => nameOf(edit, names) ?? []))];
    const state = undone.has(journal.id) ? 'undone' : journal.state === 'writing' ? 'writing' : 'applied';
    return { id: journal.id, at, sheets, edits: journal.edits.length, state };
  });
}

/** Selects a cell and brings its sheet to the front; asked for by the user's own click only. */
function shown(doors: Doors, { sheet, row, column }: Cell): Promise<null> {
  return writing(doors, async (context, sync) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    const range = worksheet.getRange(a1(row, column));
    range.untrack();
    range.select();
    await sync();
    return null;
  });
}

/** The pane's host over the workbook that is open in Excel. */
export function excelPaneHost(around: Surroundings): ExcelPaneHost {
  const { doors, journals } = around;
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  const changes = workbookChanges(doors, () => tell('values-changed'));

  const carriedOut = async (
    { progress, signal }: Watch,
    protocol: (traits: HostTraits) => Protocol,
    about: Pick<Keeping, 'guards' | 'isAfterFailure'>,
  ): Promise<Outcome> => {
    const host = excelHost(
      doors,
      { journals, now: around.now, book: around.book, ...about },
      { progress: (done, of) => progress({ done, of }), signal },
    );
    const outcome = await changes.during(drive(protocol(host.traits), host));
    tell('history-changed');
    return outcome;
  };

  const outcomeOf = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    const result = await given(work);
    return result.ok ? result.value : nothingDone(result.problem);
  };

  return {
    program: 'Excel',
    tell,
    appearance: around.appearance,
    today: around.today,
    snapshot: ({ progress, signal }) =>
      given(() => readWorkbook(doors, { progress: (done, of) => progress({ done, of }), signal })),
    settings: () =>
      given(async () => {
        const { stored, region } = await readBeginning(doors);
        const { text, isTorn } = storedText(stored);
        if (text === null && isTorn) throw new Refused(problem('SETTINGS_TORN_WHOLLY'));
        return { text: text ?? region, isOlder: isTorn };
      }),
    keepSettings: (text) =>
      given(async () => {
        await changes.during(writeSettings(doors, text));
        return null;
      }),
    apply: (set, watch) =>
      outcomeOf(() =>
        carriedOut(watch, (traits) => applyChanges(set, traits), { guards: set.guards, isAfterFailure: false }),
      ),
    history: () => given(() => pastChanges(doors, journals)),
    restore: (id, watch) =>
      outcomeOf(async () => {
        const present = await presentSheets(doors);
        const found = (await keptNow(journals, present)).find(({ journal }) => journal.id === id);
        if (found === undefined) return nothingDone(problem('NO_UNDO', { file: around.book }));
        const isAfterFailure = found.journal.state === 'writing';
        return carriedOut(watch, (traits) => restore(found.journal, traits), { guards: [], isAfterFailure });
      }),
    calculate: () => given(() => changes.during(calculated(doors))),
    show: (sheet, row, column) => given(() => shown(doors, { sheet, row, column })),
    offerPage: (name, html) => {
      around.offerPage(name, html);
      return Promise.resolve({ ok: true, value: null });
    },
    onEvent: (listener) => {
      if (listeners.size === 0)
        changes.start().catch((error: unknown) => {
          // Without events the pane still checks when it is asked to.
          expected(error);
        });
      listeners.add(listener);
      const unlisten = around.onAppearance(() => listener('appearance-changed'));
      return () => {
        unlisten();
        listeners.delete(listener);
        if (listeners.size === 0) changes.stop();
      };
    },
  };
}
