import type { Area, Box, CellValue, SheetId } from '../workbook/cells.ts';
import { digestOf } from '../workbook/digest.ts';
import type { Look } from '../workbook/look.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** A conditional format as this product writes it. The formula is that of the first area's first cell. */
export type Rule = { readonly areas: readonly Box[]; readonly formula: string; readonly look: Look };

/** What a cell holds: its value, and its formula where it has one. */
export type Content = { readonly value: CellValue; readonly formula: string | null };

/**
 * One change of the workbook. Every edit carries what it replaces, so preview, undo and "somebody changed this
 * meanwhile" all read the same data.
 *
 * - `rule`: one of our own conditional formats, known by its key; null is none
 * - `fill`: the fills of an area, row by row, as the host names them; null is none
 * - `content`: values and formulas of an area, row by row
 * - `sheet`: a sheet of ours, added whole or taken away whole; null is none
 */
export type Edit =
  | {
      readonly kind: 'rule';
      readonly sheet: SheetId;
      readonly key: string;
      readonly before: Rule | null;
      readonly after: Rule | null;
    }
  | { readonly kind: 'fill'; readonly area: Area; readonly before: Fills; readonly after: Fills }
  | { readonly kind: 'content'; readonly area: Area; readonly before: Contents; readonly after: Contents }
  | {
      readonly kind: 'sheet';
      readonly name: string;
      readonly before: SheetDraft | null;
      readonly after: SheetDraft | null;
    };

/** An edit of cells that are there. */
export type CellEdit = Extract<Edit, { kind: 'fill' | 'content' }>;

/** Whether an edit is one of cells. */
export function isCellEdit(edit: Edit): edit is CellEdit {
  return edit.kind === 'fill' || edit.kind === 'content';
}

/** Fills of an area, row by row. */
export type Fills = readonly (readonly (string | null)[])[];

/** Contents of an area, row by row. */
export type Contents = readonly (readonly Content[])[];

/** An area whose contents must still be what the change was made for. */
export type Guard = { readonly area: Area; readonly digest: string };

/** A cell or row that is left as it is, and why. */
export type Skipped = { readonly sheet: SheetId; readonly row: number; readonly column: number; readonly why: string };

/** Everything that applying will do, and nothing else. JSON-safe. */
export type ChangeSet = {
  readonly version: 1;
  /** A digest of the edits: the same change has the same id. */
  readonly id: string;
  readonly edits: readonly Edit[];
  readonly guards: readonly Guard[];
  readonly skipped: readonly Skipped[];
};

/** Edits as a change: the same edits have the same id. */
export function changeSetOf(
  edits: readonly Edit[],
  guards: readonly Guard[] = [],
  skipped: readonly Skipped[] = [],
): ChangeSet {
  return { version: 1, id: digestOf(JSON.stringify(edits)), edits, guards, skipped };
}

/** The edit that takes an edit back. */
export function inverted(edit: Edit): Edit {
  switch (edit.kind) {
    case 'rule':
      return { ...edit, before: edit.after, after: edit.before };
    case 'fill':
      return { ...edit, before: edit.after, after: edit.before };
    case 'content':
      return { ...edit, before: edit.after, after: edit.before };
    case 'sheet':
      return { ...edit, before: edit.after, after: edit.before };
  }
}

/** The sheet an edit is on; null for a sheet that comes or goes, which has no id before it is there. */
export function sheetOf(edit: Edit): SheetId | null {
  if (edit.kind === 'sheet') return null;
  return edit.kind === 'rule' ? edit.sheet : edit.area.sheet;
}

/** The sheets that edits are on, those that come or go left out. */
export function sheetsOf(edits: readonly Edit[]): SheetId[] {
  return [...new Set(edits.map(sheetOf))].filter((sheet) => sheet !== null);
}

/** How many cells an edit writes; a rule counts as one. */
export function sizeOf(edit: Edit): number {
  if (edit.kind === 'rule') return 1;
  if (edit.kind === 'sheet') return (edit.after ?? edit.before)?.contents.flat().length ?? 0;
  const { top, bottom, left, right } = edit.area;
  return (bottom - top + 1) * (right - left + 1);
}
