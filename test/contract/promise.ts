import { expect } from 'vitest';
import type { ChangeSet } from '../../core/changes/edits.ts';
import type { Mode } from '../../core/changes/propose.ts';
import type { Outcome } from '../../core/protocol/asks.ts';
import type { PaneHost } from '../../pane/pane-host.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { stateDigest } from '../../simulators/workbook/state.ts';
import { sheets } from '../support/book.ts';

/** The workbook every program is tried with: four rows, two conditional formats of other people, and a sheet of notes. */
export const PLAN = sheets({
  Plan: {
    rows: ['KPI | Actual | Target', 'Leads | 85 | 100', 'Visits | 130 | 100', 'Calls | 40 | 100', 'Demos | | 100'],
    foreignRules: 2,
  },
  Notes: ['free text'],
});

/** Every way in which colours are written. */
export const MODES: readonly Mode[] = ['rules', 'fill', 'column'];

/** What of a stand-in the contract needs, whichever program it plays. */
export type Played = {
  readonly book: Book;
  act(work: (book: Book) => void): void;
  painted(sheet: string, row: number, column: number): { readonly fill: string | null };
};

/** A change that was previewed over the plan, and the fingerprint of the workbook before it. */
export type Begun = {
  readonly host: Played;
  readonly pane: PaneHost;
  readonly changes: ChangeSet;
  readonly before: string;
};

/** Other people's conditional formats, in their order. */
export function foreign({ book }: Played): unknown[] {
  return book.sheets.flatMap((sheet) =>
    sheet.rules.filter((rule) => rule.kind === 'ColorScale').map((rule) => rule.body),
  );
}

/** Those of the plan, as they must always be. */
export const FOREIGN: readonly unknown[] = [{ foreign: 0 }, { foreign: 1 }];

/** What the promise is about: applied and nothing else, or exactly as before, or told cell by cell. */
export function keepsItsWord({ host, before }: Pick<Begun, 'host' | 'before'>, outcome: Outcome): void {
  const now = stateDigest(host.book);
  if (outcome.end === 'restored' || outcome.end === 'nothing-done') expect(now).toBe(before);
  if (outcome.end === 'applied') expect(now).not.toBe(before);
  if (outcome.end === 'unknown') expect(outcome.unsettled.length).toBeGreaterThan(0);
  expect(foreign(host)).toEqual(FOREIGN);
}
