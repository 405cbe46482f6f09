import type { SheetId } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { Outline } from '../messages/messages.ts';
import { pulseOf } from '../messages/pulse.ts';
import type { Bridge } from './bridge.ts';

/** So long after the last look at the spreadsheet nothing is asked about it when the user comes back. */
const CALM_MS = 10_000;
/** Spreadsheets of more cells are not looked at again unasked. */
const MOST_CELLS = 50_000;

/** Whether anybody changed what was read. */
export type Watching = {
  /** A check has read this. */
  saw(outline: Outline, book: WorkbookSnapshot): void;
  /** We wrote: what changed by it is no change of somebody else. */
  wrote(): void;
  /** One look, and only when the last one was long ago. */
  look(): Promise<void>;
};

/** Sheets tells add-ons nothing unless they install triggers: one look when the user comes back, and no more. */
export function watchOf(bridge: Bridge, now: () => number, tell: () => void): Watching {
  let seen: { readonly sheets: readonly SheetId[]; print: string | null } | null = null;
  let lookedAt = 0;
  return {
    saw: (outline, { sheets }) => {
      const cells = outline.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
      const print = pulseOf(sheets.map(({ values }) => values));
      seen = cells > MOST_CELLS ? null : { sheets: sheets.map(({ id }) => id), print };
      lookedAt = now();
    },
    wrote: () => {
      if (seen !== null) seen = { ...seen, print: null };
    },
    look: async () => {
      if (seen === null || now() - lookedAt < CALM_MS) return;
      lookedAt = now();
      const before = seen;
      const given = await bridge({ is: 'pulse', sheets: [...before.sheets] });
      if (!given.ok || seen !== before) return;
      const isOther = before.print !== null && before.print !== given.value;
      before.print = given.value;
      if (isOther) tell();
    },
  };
}
