import { useLayoutEffect, useState } from 'preact/hooks';
import type { Wanted } from '../book/view.ts';
import { seenBetween, sizeOf, startOf } from './axis.ts';
import type { Layout } from './layout.ts';
import type { Position } from './selection.ts';

/** Pixels of the line of column letters. */
export const HEAD = 22;
/** Rows and columns drawn beyond the edges, so that a small scroll finds them there. */
const BEYOND = { rows: 160, columns: 200 } as const;

/** What of a sheet is in view, in pixels of the sheet. */
export type Port = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

const AT_FIRST: Port = { top: 0, left: 0, width: 1200, height: 700 };

/** The window in steps: between two of them nothing is drawn anew. */
function stepped(element: HTMLElement): Port {
  const step = (value: number, size: number): number => Math.floor(value / size) * size;
  return {
    top: step(element.scrollTop, BEYOND.rows / 2),
    left: step(element.scrollLeft, BEYOND.columns / 2),
    width: element.clientWidth,
    height: element.clientHeight,
  };
}

/** What is in view of an element that scrolls, and the function that looks anew. */
export function usePort(scroller: { readonly current: HTMLElement | null }): readonly [Port, () => void] {
  const [port, setPort] = useState(AT_FIRST);
  const look = (): void => {
    if (scroller.current === null) return;
    const next = stepped(scroller.current);
    setPort((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
  };
  useLayoutEffect(() => {
    if (scroller.current === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  return [port, look];
}

/** The rows and columns to draw: what is frozen, and what is in view or nearly so. */
export function wantedIn(sheet: string, layout: Layout, port: Port): Wanted {
  const { rows, columns, frozenRows, frozenColumns } = layout;
  const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const top = port.top + startOf(rows, frozenRows);
  const left = port.left + startOf(columns, frozenColumns);
  return {
    sheet,
    rows: [
      ...range(frozenRows).filter((row) => sizeOf(rows, row) > 0),
      ...seenBetween(rows, Math.max(0, top - BEYOND.rows), top + port.height + BEYOND.rows, frozenRows),
    ],
    columns: [
      ...range(frozenColumns).filter((column) => sizeOf(columns, column) > 0),
      ...seenBetween(columns, Math.max(0, left - BEYOND.columns), left + port.width + BEYOND.columns, frozenColumns),
    ],
  };
}

/** Scrolls so that a cell is in view, behind nothing that is frozen. */
export function reveal(element: HTMLElement, layout: Layout, { row, column }: Position, gutter: number): void {
  const { rows, columns, frozenRows, frozenColumns } = layout;
  const fixed = { height: startOf(rows, frozenRows), width: startOf(columns, frozenColumns) };
  if (row >= frozenRows) {
    const [top, bottom] = [startOf(rows, row) - fixed.height, startOf(rows, row + 1) - fixed.height];
    const room = element.clientHeight - HEAD - fixed.height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + room) element.scrollTop = bottom - room;
  }
  if (column >= frozenColumns) {
    const [left, right] = [startOf(columns, column) - fixed.width, startOf(columns, column + 1) - fixed.width];
    const room = element.clientWidth - gutter - fixed.width;
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (right > element.scrollLeft + room) element.scrollLeft = Math.min(left, right - room);
  }
}
