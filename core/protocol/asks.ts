import type { Problem } from '../messages/problem.ts';
import type { Area, SheetId } from '../workbook/cells.ts';
import type { Edit, Guard, Skipped } from '../changes/edits.ts';
import type { Image } from '../changes/compare.ts';

/** What is kept, outside of the workbook, before the first cell is written, and until the change is settled. */
export type Journal = {
  readonly version: 1;
  /** The id of the change set. */
  readonly id: string;
  /** The edits that are really carried out: those of the changes without what others changed meanwhile. */
  readonly edits: readonly Edit[];
  /** How many conditional formats of others each sheet had. */
  readonly foreign: readonly { readonly sheet: SheetId; readonly count: number }[];
  readonly state: 'writing' | 'applied' | 'restored';
};

/** What the protocol asks of a host. Hosts only answer; they decide nothing. */
export type Ask =
  | { readonly ask: 'lock' }
  | { readonly ask: 'unlock' }
  /**
   * `painted`: those of the areas whose fills count; of the others a host may leave them out. `rules`: sheets whose rules
   * are read. `named`: sheets that may be there or not, by their names; all that they hold is read.
   */
  | {
      readonly ask: 'read';
      readonly areas: readonly Area[];
      readonly painted: readonly Area[];
      readonly rules: readonly SheetId[];
      readonly named: readonly string[];
    }
  /** Durable before it is answered. */
  | { readonly ask: 'keep'; readonly journal: Journal }
  /** Guards are read again in the same host batch, where the host can; `isLast` says that nothing follows. */
  | {
      readonly ask: 'write';
      readonly edits: readonly Edit[];
      readonly guards: readonly Guard[];
      readonly isLast: boolean;
    }
  | { readonly ask: 'progress'; readonly done: number; readonly of: number };

/** A host's answer. A failure proves nothing about what was done: only reading back tells. */
export type Answer =
  | { readonly ok: true; readonly image?: Image }
  | { readonly ok: false; readonly problem: Problem; readonly cause?: string };

/** How a change ended. */
export type Outcome = {
  /**
   * - applied: every edit is in the workbook (or was already)
   * - nothing-done: nothing was written
   * - restored: the workbook is as it was
   * - unknown: neither could be proven; `unsettled` names every cell
   */
  readonly end: 'applied' | 'nothing-done' | 'restored' | 'unknown';
  readonly journal: Journal | null;
  readonly problems: readonly Problem[];
  /** Cells left as somebody else set them meanwhile. */
  readonly skipped: readonly Skipped[];
  /** Cells that are neither as before nor as wanted. */
  readonly unsettled: readonly Skipped[];
};

/** What a host is good for. */
export type HostTraits = {
  /** The most cells one write may carry. */
  readonly blockCells: number;
};

/** A running protocol: yields asks, receives answers, returns the outcome. */
export type Protocol = Generator<Ask, Outcome, Answer>;

/** A host that answers at once. */
export type SyncHost = { readonly traits: HostTraits; answer(ask: Ask): Answer };

/** A host that answers in its own time. */
export type AsyncHost = { readonly traits: HostTraits; answer(ask: Ask): Promise<Answer> };
