import { useState } from 'preact/hooks';
import type { Box } from '../../core/workbook/cells.ts';
import type { SheetFacts } from '../book/calls.ts';
import { at, type Selection } from '../grid/selection.ts';
import { selecting } from './desk-props.ts';

/** Where the user is: the sheet that is shown, and the selection on each. */
export type Places = {
  readonly shown: string;
  readonly selection: Selection;
  readonly show: (sheet: string) => void;
  readonly select: (sheet: string, selection: Selection) => void;
  /** Goes to cells of a sheet by its name; false when there is none. */
  readonly goTo: (sheets: readonly SheetFacts[], name: string, box: Box) => boolean;
  /** Goes to the next sheet that has a tab. */
  readonly next: (sheets: readonly SheetFacts[], step: 1 | -1) => void;
  /** A workbook was opened: its own active sheet, and the first cell of each. */
  readonly begin: (sheet: string) => void;
};

/** Keeps where the user is on every sheet. */
export function usePlaces(): Places {
  const [shown, setShown] = useState('');
  const [selections, setSelections] = useState<ReadonlyMap<string, Selection>>(new Map());
  const select = (sheet: string, selection: Selection): void => {
    setShown(sheet);
    setSelections((now) => new Map(now).set(sheet, selection));
  };
  return {
    shown,
    selection: selections.get(shown) ?? at(0, 0),
    show: setShown,
    select,
    goTo: (sheets, name, box) => {
      const named = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
      if (named !== undefined) select(named.id, selecting(box));
      return named !== undefined;
    },
    next: (sheets, step) => {
      const visible = sheets.filter(({ isVisible }) => isVisible);
      const next = visible[visible.findIndex(({ id }) => id === shown) + step];
      if (next !== undefined) setShown(next.id);
    },
    begin: (sheet) => {
      setSelections(new Map());
      setShown(sheet);
    },
  };
}
