import type { ChangeSet } from '../core/changes/edits.ts';
import type { FormatsSnapshot } from '../core/formats/formats-snapshot.ts';
import type { Problem } from '../core/messages/problem.ts';
import type { Outcome } from '../core/protocol/asks.ts';
import type { PastChange } from '../core/protocol/past-change.ts';
import type { SheetId } from '../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../core/workbook/snapshot.ts';

/** What a host gives back: the value asked for, or the problem in our own codes; never a host's raw error. */
export type Given<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** How far a long piece of work is; `of` is 0 while that is not known. */
export type Progress = { readonly done: number; readonly of: number };

/** How long work is watched and stopped. */
export type Watch = { readonly progress: (progress: Progress) => void; readonly signal: AbortSignal };

/**
 * Settings as the workbook holds them: their text, and whether an older generation had to be taken. Of a workbook that
 * has none, the text may be what the program knows of its user's region.
 */
export type StoredSettings = { readonly text: string | null; readonly isOlder: boolean };

/** How the host looks, for the pane to look the same. */
export type Appearance = {
  readonly theme: 'light' | 'dark' | 'contrast';
  /** BCP 47 tag of the display language. */
  readonly language: string;
};

/** What the user can ask for outside of the pane: by the program's own buttons. */
export type HostWish = 'check' | 'preview' | 'history' | 'report' | 'settings' | 'help';

/** Something happened in the workbook, and the pane looks again when it has time; or the user wants something of it. */
export type HostEvent = 'values-changed' | 'appearance-changed' | 'history-changed' | `wants-${HostWish}`;

/** The report as a sheet: what it is called in the user's language, where it is made anew, and its rows. */
export type ReportSheet = { readonly name: string; readonly rows: readonly (readonly (string | number | null)[])[] };

/**
 * Everything the pane asks of the program around it. Excel and Google Sheets have one each; tests and the workbench have
 * one over a workbook in memory. A host decides nothing: meaning is the core's.
 */
export type PaneHost = {
  readonly program: 'Excel' | 'Google Sheets';
  appearance(): Appearance;
  /** Reads the whole workbook; never writes. */
  snapshot(watch: Watch): Promise<Given<WorkbookSnapshot>>;
  /**
   * Reads what others' conditional formats say, for the audit of home-made stoplights. Left out by a host that can only
   * count them: the audit then looks at cells and formulas, and says so.
   */
  formats?(): Promise<Given<FormatsSnapshot>>;
  settings(): Promise<Given<StoredSettings>>;
  /** Keeps settings in the workbook; the older generation stays until the new one was read back. */
  keepSettings(text: string): Promise<Given<null>>;
  apply(changes: ChangeSet, watch: Watch): Promise<Outcome>;
  history(): Promise<Given<readonly PastChange[]>>;
  restore(id: string, watch: Watch): Promise<Outcome>;
  /** Shows a cell to the user, on the user's own click only. */
  show(sheet: SheetId, row: number, column: number): Promise<Given<null>>;
  /**
   * Has the program calculate all cells anew, on the user's own click only: those with functions of ours that it
   * calculated without the add-in. Left out by a program that never does.
   */
  calculate?(): Promise<Given<null>>;
  /** Puts a page into the hands of the user (the report); false where the host cannot. */
  offerPage(name: string, html: string): Promise<Given<null>>;
  /**
   * Writes the report into a sheet of its own, in place of the one before; no other sheet is touched. Left out by a
   * host whose program opens pages well.
   */
  offerSheet?(sheet: ReportSheet): Promise<Given<null>>;
  /** Today as an ISO date, by the user's calendar or the spreadsheet's time zone. */
  today(): string;
  /** Calls back after changes, not for our own; gives the function that ends it. */
  onEvent(listener: (event: HostEvent) => void): () => void;
};
