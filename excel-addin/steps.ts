import type { Edit } from '../core/changes/edits.ts';
import type { SheetId } from '../core/workbook/cells.ts';
import type { ContentPiece } from './batches.ts';
import type { Named } from './named-sheets.ts';
import type { OwnFormat } from './rules.ts';

/** One call of the library that changes something, and about how many bytes it is on the wire. */
export type Step = { readonly bytes: number; readonly run: () => void };

/** What writers work with: the workbook, the ids of our conditional formats, and the number formats of cells. */
export type Place = {
  readonly worksheets: Excel.WorksheetCollection;
  readonly formats: (sheet: SheetId, key: string) => readonly OwnFormat[];
  /** How many conditional formats of other people a sheet has: ours come after them. */
  readonly foreign: (sheet: SheetId) => number;
  readonly numberFormats: (piece: ContentPiece) => readonly (readonly unknown[])[];
  /** The sheets that come or go, as they were just found. */
  readonly named: (name: string) => Named | null;
};

/** Gives the steps of one kind of edit. */
export type Writer<K extends Edit['kind']> = (edit: Extract<Edit, { kind: K }>, place: Place) => Step[];

/** What each kind of call comes to on the wire, as measured, with room. */
export const BYTES = { rule: 2_500, dress: 900, cells: 700 } as const;
