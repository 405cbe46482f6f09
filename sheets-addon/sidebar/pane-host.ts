import type { Outcome } from '../../core/protocol/asks.ts';
import type { Appearance, Given, HostEvent, PaneHost, Watch } from '../../pane/pane-host.ts';
import type { Outline, Place } from '../messages/messages.ts';
import type { Bridge } from './bridge.ts';
import { appliedToTheEnd, restoredToTheEnd, type Asking } from './run-after-run.ts';
import { readWorkbook } from './read-workbook.ts';
import { watchOf } from './watching.ts';

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

function placeOf({ locale, zone }: Outline): Place {
  return { locale, zone };
}

/** The pane's host in the sidebar, over the server half of the add-on. */
export function sheetsPaneHost(around: Surroundings): SheetsPaneHost {
  const { bridge } = around;
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  let outline: Outline | null = null;
  const watching = watchOf(bridge, around.now, () => tell('values-changed'));
  let isBusy = false;

  const looked = async (): Promise<Given<Outline>> => {
    const given = await bridge({ is: 'look' });
    if (given.ok) outline = given.value;
    return given;
  };
  /** Asked for once: formulas are written in the locale, and days are those of the zone. */
  const inPlace: Asking['inPlace'] = async (work) => {
    if (outline !== null) return work(placeOf(outline));
    const given = await looked();
    return given.ok ? work(placeOf(given.value)) : given;
  };

  const asking: Asking = { bridge, inPlace };

  const read = async (watch: Watch): ReturnType<PaneHost['snapshot']> => {
    const first = await looked();
    if (!first.ok) return first;
    const given = await readWorkbook(bridge, first.value, watch);
    if (!given.ok) return given;
    watching.saw(first.value, given.value);
    return given;
  };

  const look = (): Promise<void> => (isBusy ? Promise.resolve() : watching.look());

  const during = async (work: () => Promise<Outcome>): Promise<Outcome> => {
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
      // What we wrote is no change of somebody else.
      watching.wrote();
      tell('history-changed');
    }
  };

  return {
    program: 'Google Sheets',
    tell,
    appearance: around.appearance,
    today: () => around.todayIn(outline?.zone ?? null),
    snapshot: read,
    formats: () => inPlace(({ locale }) => bridge({ is: 'formats', locale })),
    settings: () => bridge({ is: 'settings' }),
    keepSettings: (text) => bridge({ is: 'keep-settings', text }),
    apply: (changes, watch) => during(() => appliedToTheEnd(asking, changes, watch)),
    history: () => inPlace((place) => bridge({ is: 'history', ...place })),
    restore: (id, watch) => during(() => restoredToTheEnd(asking, id, watch)),
    show: (sheet, row, column) => bridge({ is: 'show', sheet, row, column }),
    offerPage: (name, html) => {
      around.offerPage(name, html);
      return Promise.resolve({ ok: true, value: null });
    },
    offerSheet: async ({ name, rows }) => {
      const given = await bridge({ is: 'write-report', name, rows: rows.map((row) => [...row]) });
      // Our own sheet is no change of somebody else.
      watching.wrote();
      return given;
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
