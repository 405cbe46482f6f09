import { useRef } from 'preact/hooks';
import type { Layout } from './layout.ts';
import type { Position, Selection } from './selection.ts';

/** What of the grid is under the pointer: a cell, a row's number, a column's letters, or nothing of these. */
export function placeOf(target: EventTarget | null): Partial<Position> {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-column]') : null;
  const { row, column } = found?.dataset ?? {};
  return {
    ...(row === undefined ? {} : { row: Number(row) }),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

/** What the pointer does in the grid. */
export type Pointer = {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
  readonly onMouseUp: () => void;
};

/** Selecting with the pointer: a cell, a drag, whole rows and columns, more with Shift. */
export function usePointer(
  layout: Layout,
  selection: Selection,
  onSelect: (active: Position, end: Position) => void,
): Pointer {
  const isDragging = useRef(false);
  return {
    onMouseDown: (event) => {
      const place = placeOf(event.target);
      const isInEditor = event.target instanceof Element && event.target.closest('.editor') !== null;
      if (event.button !== 0 || isInEditor) return;
      const last = { row: place.row ?? layout.rows.count - 1, column: place.column ?? layout.columns.count - 1 };
      if (event.shiftKey) onSelect(selection.active, last);
      else onSelect({ row: place.row ?? 0, column: place.column ?? 0 }, last);
      isDragging.current = place.row !== undefined && place.column !== undefined;
      event.preventDefault();
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
    },
    onMouseMove: (event) => {
      if (!isDragging.current) return;
      if ((event.buttons & 1) === 0) isDragging.current = false;
      const { row, column } = placeOf(event.target);
      const { end } = selection;
      if (row === undefined || column === undefined || (row === end.row && column === end.column)) return;
      if (isDragging.current) onSelect(selection.active, { row, column });
    },
    onMouseUp: () => {
      isDragging.current = false;
    },
  };
}
