import { everyCell } from '../../core/protocol/carry-out.ts';
import type { ChangeSet, Edit } from '../../core/changes/edits.ts';
import { problem, type Problem } from '../../core/messages/problem.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import type { SheetId } from '../../core/workbook/cells.ts';
import type { Appearance, Given, HostEvent, PaneHost, Watch } from '../../pane/pane-host.ts';
import type { Outline, Ran } from '../messages/messages.ts';
import { pulseOf } from '../messages/pulse.ts';
import type { Bridge } from './bridge.ts';
import { readWorkbook } from './read-workbook.ts';

/** What the pane's host needs besides the server: the page it is in. */
export type Surroundings = {
  readonly bridge: Bridge;
  readonly appearance: () => Appearance;
  readonly onAppearance: (listener: () => void) => () => void;
  /** Calls back when the user comes to the sidebar. */
  readonly onReturn: (listener: () => void) => () => void;
  /** The day it is in a time zone, as an ISO date; of the browser's own when that is not known yet. */
  readonly todayIn: (zone: string | null) => string;
  readonly now: () => number;
  readonly offerPage: (name: string, html: string) => void;
};

/** The pane's host, and what the menu needs of it. */
export type SheetsPaneHost = PaneHost & { tell(event: HostEvent): void };

/** So long after the last look at the spreadsheet nothing is asked about it when the user comes back. */
const CALM_MS = 10_000;
/** Spreadsheets of more cells are not looked at again unasked. */
const MOST_CELLS_WATCHED = 50_000;

function outcomeOf(end: Outcome['end'], problems: readonly Problem[], more: Partial<Outcome> = {}): Outcome {
  return { end, journal: null, problems, skipped: [], unsettled: [], ...more };
}

type Seen = { readonly sheets: readonly SheetId[]; print: string | null };

/** The pane's host in the sidebar, over the server half of the add-on. */
export function sheetsPaneHost(around: Surroundings): SheetsPaneHost {
  const { bridge } = around;
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  let outline: Outline | null = null;
  let watched: Seen | null = null;
  let lookedAt = 0;
  let isBusy = false;

  const looked = async (): Promise<Given<Outline>> => {
    const given = await bridge({ is: 'look' });
    if (given.ok) outline = given.value;
    return given;
  };
  /** The locale is asked for once: formulas are written in it. */
  const inLocale = async <T>(work: (locale: string) => Promise<Given<T>>): Promise<Given<T>> => {
    if (outline !== null) return work(outline.locale);
    const given = await looked();
    return given.ok ? work(given.value.locale) : given;
  };

  const read = async (watch: Watch): ReturnType<PaneHost['snapshot']> => {
    const first = await looked();
    if (!first.ok) return first;
    const given = await readWorkbook(bridge, first.value, watch);
    if (!given.ok) return given;
    const { sheets } = given.value;
    const cells = first.value.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    watched =
      cells > MOST_CELLS_WATCHED
        ? null
        : { sheets: sheets.map(({ id }) => id), print: pulseOf(sheets.map(({ values }) => values)) };
    lookedAt = around.now();
    return given;
  };

  /** Sheets tells add-ons nothing unless they install triggers: one look when the user comes back, and no more. */
  const look = async (): Promise<void> => {
    if (watched === null || isBusy || around.now() - lookedAt < CALM_MS) return;
    lookedAt = around.now();
    const seen = watched;
    const given = await bridge({ is: 'pulse', sheets: [...seen.sheets] });
    if (!given.ok || seen !== watched) return;
    const isOther = seen.print !== null && seen.print !== given.value;
    seen.print = given.value;
    if (isOther) tell('values-changed');
  };

  /** No answer proves nothing: what the server has kept of the change tells how it ended. */
  const unanswered = async (id: string, edits: readonly Edit[], reason: Problem): Promise<Outcome> => {
    const unknown = outcomeOf('unknown', [reason], { unsettled: everyCell(edits, 'NOT_PROVEN') });
    const past = await inLocale((locale) => bridge({ is: 'history', locale }));
    if (!past.ok) return unknown;
    const found = past.value.find((each) => each.id === id);
    if (found === undefined) return outcomeOf('nothing-done', [reason]);
    if (found.state === 'undone') return outcomeOf('nothing-done', [reason]);
    return found.state === 'applied' ? outcomeOf('applied', []) : unknown;
  };

  /** Run after run until the change is whole: each is short, and between two of them the user can stop it. */
  const toTheEnd = async (
    first: Given<Ran>,
    { progress, signal }: Watch,
    edits: readonly Edit[],
  ): Promise<Outcome | { readonly lost: Problem }> => {
    let given = first;
    let reason: Problem | null = null;
    while (given.ok && given.value.is === 'paused') {
      const { id, way, done, of } = given.value;
      progress({ done, of });
      reason ??= given.value.problem;
      if (signal.aborted && way === 'on') reason ??= problem('STOPPED');
      const isBack = way === 'back' || signal.aborted;
      given = await inLocale((locale) => bridge({ is: isBack ? 'restore' : 'carry-on', locale, id }));
    }
    if (!given.ok) return { lost: given.problem };
    if (given.value.is === 'paused') throw new Error('a paused run was gone on with');
    const { outcome } = given.value;
    return reason === null || edits.length === 0 ? outcome : { ...outcome, problems: [reason, ...outcome.problems] };
  };

  const during = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
      // What we wrote is no change of somebody else.
      if (watched !== null) watched = { ...watched, print: null };
      tell('history-changed');
    }
  };

  const apply = (changes: ChangeSet, watch: Watch): Promise<Outcome> =>
    during(async () => {
      const first = await inLocale((locale) => bridge({ is: 'apply', locale, changes }));
      // Refused before anything was tried.
      if (!first.ok && first.problem.code !== 'HOST_NO_ANSWER') return outcomeOf('nothing-done', [first.problem]);
      const ended = await toTheEnd(first, watch, changes.edits);
      return 'lost' in ended ? unanswered(changes.id, changes.edits, ended.lost) : ended;
    });

  const restore = (id: string, watch: Watch): Promise<Outcome> =>
    during(async () => {
      const first = await inLocale((locale) => bridge({ is: 'restore', locale, id }));
      const ended = await toTheEnd(first, watch, []);
      if (!('lost' in ended)) return ended;
      const past = await inLocale((locale) => bridge({ is: 'history', locale }));
      const isGone = past.ok && !past.value.some((each) => each.id === id);
      return outcomeOf(isGone ? 'restored' : 'unknown', [ended.lost]);
    });

  return {
    program: 'Google Sheets',
    tell,
    appearance: around.appearance,
    today: () => around.todayIn(outline?.zone ?? null),
    snapshot: read,
    formats: () => inLocale((locale) => bridge({ is: 'formats', locale })),
    settings: () => bridge({ is: 'settings' }),
    keepSettings: (text) => bridge({ is: 'keep-settings', text }),
    apply,
    history: () => inLocale((locale) => bridge({ is: 'history', locale })),
    restore,
    show: (sheet, row, column) => bridge({ is: 'show', sheet, row, column }),
    offerPage: (name, html) => {
      around.offerPage(name, html);
      return Promise.resolve({ ok: true, value: null });
    },
    onEvent: (listener) => {
      listeners.add(listener);
      const unlisten = around.onAppearance(() => listener('appearance-changed'));
      const unwatch = around.onReturn(() => void look());
      return () => {
        unlisten();
        unwatch();
        listeners.delete(listener);
      };
    },
  };
}
