import type { Box } from '../../core/workbook/cells.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import type { SheetFacts, Tally } from '../book/calls.ts';
import type { RemoteBook } from '../book/remote.ts';
import type { Selection } from '../grid/selection.ts';

/** What somebody works with: a sheet, where they are in it, and whom to tell. */
export type DeskProps = {
  readonly remote: RemoteBook;
  readonly facts: SheetFacts;
  readonly look: SheetLook;
  readonly version: number;
  readonly isDark: boolean;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onTally: (tally: Tally) => void;
  /** Goes to another sheet, by its name; false when there is none. */
  readonly onSheet: (name: string, box: Box) => boolean;
  readonly onNextSheet: (step: 1 | -1) => void;
  /** Says why something could not be done; null takes it back. */
  readonly onProblem: (why: string | null) => void;
};

/** A box as a selection. */
export function selecting(box: Box): Selection {
  return { active: { row: box.top, column: box.left }, end: { row: box.bottom, column: box.right } };
}
