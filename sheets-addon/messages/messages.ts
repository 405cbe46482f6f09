import * as z from 'zod/mini';
import type { FormatsSnapshot } from '../../core/formats/formats-snapshot.ts';
import type { Problem } from '../../core/messages/problem.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import type { PastChange } from '../../core/protocol/past-change.ts';
import { once } from '../../core/workbook/once.ts';
import type { CellStyle, SheetSnapshot } from '../../core/workbook/snapshot.ts';

/**
 * The version of what the sidebar and the server say to each other. A sidebar that was open while the add-on was
 * updated speaks an older one, and is told to be opened again.
 */
export const VERSION = 1;

const count = once(() => z.int().check(z.gte(0)));
const text = once(() => z.string());

/** A piece of a sheet to read: whole rows, the first piece of a sheet with all that is not in its cells. */
const piece = once(() =>
  z.strictObject({ sheet: text(), top: count(), bottom: z.int(), right: z.int(), isFirst: z.boolean() }),
);

const cellText = once(() => z.union([text(), z.number(), z.null()]));

const request = once(() =>
  z.discriminatedUnion('is', [
    /** What the sidebar needs to begin, and the sheets there are. */
    z.strictObject({ is: z.literal('look') }),
    z.strictObject({ is: z.literal('pages'), zone: text(), locale: text(), pieces: z.array(piece()) }),
    z.strictObject({ is: z.literal('formats'), locale: text() }),
    /** Fingerprints of what some sheets hold, to see whether anybody changed anything. */
    z.strictObject({ is: z.literal('pulse'), sheets: z.array(text()) }),
    z.strictObject({ is: z.literal('settings') }),
    z.strictObject({ is: z.literal('keep-settings'), text: text() }),
    /** Checked by `changeSetFrom`. */
    z.strictObject({ is: z.literal('apply'), locale: text(), zone: text(), changes: z.unknown() }),
    z.strictObject({ is: z.literal('carry-on'), locale: text(), zone: text(), id: text() }),
    z.strictObject({ is: z.literal('restore'), locale: text(), zone: text(), id: text() }),
    z.strictObject({ is: z.literal('history'), locale: text(), zone: text() }),
    z.strictObject({ is: z.literal('show'), sheet: text(), row: count(), column: count() }),
    z.strictObject({ is: z.literal('write-report'), name: text(), rows: z.array(z.array(cellText())) }),
  ]),
);

/** How a spreadsheet writes formulas, and whose days it counts: told with a request, which saves the server two calls. */
export type Place = { readonly locale: string; readonly zone: string };

/** What the sidebar asks of the server. */
export type Request = z.infer<ReturnType<typeof request>>;
export type RequestOf<Is extends Request['is']> = Extract<Request, { is: Is }>;

const envelope = once(() => z.strictObject({ v: z.literal(VERSION), ask: request() }));

/** A request as it came, or null when it is none of this version. */
export function requestFrom(json: string): Request | null {
  try {
    const checked = envelope().safeParse(JSON.parse(json));
    return checked.success ? checked.data.ask : null;
  } catch {
    return null;
  }
}

/** A request as it goes. */
export function requestText(ask: Request): string {
  return JSON.stringify({ v: VERSION, ask });
}

/** A sheet before its cells are read. */
export type SheetOutline = Pick<SheetSnapshot, 'id' | 'name' | 'visibility'> & {
  /** How many rows and columns hold something. */
  readonly rows: number;
  readonly columns: number;
};

/** What the server sees of the spreadsheet at first. */
export type Outline = {
  readonly name: string;
  /** The spreadsheet's own: IANA time zone, and locale as 'de_DE'. */
  readonly zone: string;
  readonly locale: string;
  readonly sheets: readonly SheetOutline[];
};

/** All of a sheet that does not lie in its cells. */
export type Frame = Pick<SheetSnapshot, 'merged' | 'isProtected' | 'ownRules' | 'foreignRules'>;

/** Rows of a sheet. `styles` are indexes into `dressed` of this page. */
export type SheetPage = Pick<SheetSnapshot, 'values' | 'formulas' | 'styles'> & {
  readonly dressed: readonly CellStyle[];
  readonly frame: Frame | null;
};

/** What is asked when a change is made: how it ended, or that another call must go on with it. */
export type Ran =
  | { readonly is: 'ended'; readonly outcome: Outcome }
  /** `way` back: it is being taken back, and `restore` goes on with that; else `carry-on` does. */
  | {
      readonly is: 'paused';
      readonly id: string;
      readonly way: 'on' | 'back';
      /** Why it is being taken back, where it failed. */
      readonly problem: Problem | null;
      readonly done: number;
      readonly of: number;
    };

/** What each request is answered with. */
export type Answers = {
  readonly look: Outline;
  readonly pages: readonly SheetPage[];
  readonly formats: FormatsSnapshot;
  readonly pulse: string;
  readonly settings: { readonly text: string | null; readonly isOlder: boolean };
  readonly 'keep-settings': null;
  readonly apply: Ran;
  readonly 'carry-on': Ran;
  readonly restore: Ran;
  readonly history: readonly PastChange[];
  readonly show: null;
  readonly 'write-report': null;
};

/** An answer as it crosses: what was asked for, or why not. */
export type Reply<T> =
  | { readonly v: typeof VERSION; readonly ok: true; readonly value: T }
  | { readonly v: typeof VERSION; readonly ok: false; readonly problem: Problem; readonly cause: string };

/** What the server puts into the sidebar's page when it opens it. */
export type SidebarStart = {
  readonly wish: 'check' | 'preview' | 'history' | 'report' | 'settings' | 'help' | null;
  /** The user's language, as Google tells it. */
  readonly language: string;
};
