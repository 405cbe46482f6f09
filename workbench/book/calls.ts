import type { Box } from '../../core/workbook/cells.ts';
import type { Reply } from '../../simulators/excel/host.ts';
import type { EventEntry } from '../../simulators/excel/fire.ts';
import type { ShownHtml } from '../../simulators/sheets/host.ts';
import type { Entry, Outcome } from '../../simulators/sheets/script-run.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import type { Refusal } from './type.ts';
import type { View, Wanted } from './view.ts';

/** What the page knows of a sheet without its cells. */
export type SheetFacts = {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** The smallest box around everything that holds or wears something. */
  readonly used: Box;
  readonly merged: readonly Box[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  /** Conditional formats of ours, and other people's. */
  readonly ownRules: number;
  readonly otherRules: number;
  /** How a sheet looks that was made since; null for those of the file, whose looks came with it. */
  readonly look: SheetLook | null;
};

/** The workbook after a change: the page draws anew. */
export type BookState = {
  readonly name: string;
  readonly sheets: readonly SheetFacts[];
  readonly active: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** The programs that are played. */
export type ProgramName = 'excel' | 'sheets';

/** An item of the add-on's menu, and the function of its script that it runs. */
export type MenuItem = { readonly caption: string; readonly runs: string };

/** How a run of the add-on's script ended, and what it showed. */
export type Ran = { readonly outcome: Outcome; readonly sidebar: ShownHtml | null };

/** A workbook that was opened. */
export type Opened = {
  readonly state: BookState;
  readonly looks: readonly SheetLook[];
  /** What of the file is kept and not shown, and what was odd about it. */
  readonly notes: readonly string[];
  /** The add-on's menu; Excel has its buttons from the manifest. */
  readonly menu: readonly MenuItem[];
};

/** A file that was read, or why it could not be. */
export type OpenOutcome = { readonly ok: true; readonly opened: Opened } | { readonly ok: false; readonly why: string };

/** The file with the changes in it, and what could not be written into it. */
export type Written =
  | { readonly ok: true; readonly bytes: ArrayBuffer; readonly edits: number; readonly unsaid: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** What selected cells come to. */
export type Tally = { readonly count: number; readonly numbers: number; readonly sum: number };

/** What the page asks of the worker that has the workbook. */
export type BookCalls = {
  readonly open: (bytes: ArrayBuffer, name: string, program: ProgramName) => Promise<OpenOutcome>;
  readonly view: (wanted: Wanted) => View;
  readonly type: (sheet: string, row: number, column: number, rows: readonly (readonly string[])[]) => Refusal;
  readonly clear: (sheet: string, box: Box) => Refusal;
  readonly copy: (sheet: string, box: Box) => string;
  readonly select: (sheet: string, box: Box) => Tally;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly write: () => Promise<Written>;
  /** A request of office.js, answered by the stand-in. */
  readonly answer: (body: string, flags: number) => Promise<Reply>;
  /** A run of the add-on's script: a click on its menu, or a call of its sidebar. */
  readonly run: (entry: Entry) => Ran;
};

/** What the worker tells without being asked. */
export type BookNews =
  | { readonly news: 'changed'; readonly state: BookState }
  | { readonly news: 'selected'; readonly sheet: string; readonly box: Box }
  | { readonly news: 'events'; readonly entries: readonly EventEntry[] }
  | { readonly news: 'progress'; readonly doing: string };

export type CallMessage = { readonly id: number; readonly call: keyof BookCalls; readonly given: readonly unknown[] };
export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };
