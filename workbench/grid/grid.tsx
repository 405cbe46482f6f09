import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { columnLetters } from '../../core/workbook/cells.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import type { SheetFacts } from '../book/calls.ts';
import type { View, Wanted } from '../book/view.ts';
import { lengthOf, seenBetween, sizeOf, startOf } from './axis.ts';
import { cellId } from './cell.tsx';
import type { Draft } from './draft.ts';
import { Editor } from './editor.tsx';
import { keyOfEvent } from './key-event.ts';
import { actionOf, type Action, type Key } from './keys.ts';
import { layoutOf, type Layout } from './layout.ts';
import { measureIn } from './measure.ts';
import { GridRow, type RowShared } from './row.tsx';
import { boxOfSelection, cellBox, type Position, type Selection } from './selection.ts';
import { useRows } from './use-rows.ts';

/** What the grid shows, and whom it tells. */
export type GridProps = {
  readonly facts: SheetFacts;
  readonly look: SheetLook;
  /** Grows with every change of the workbook: the cells are asked for anew. */
  readonly version: number;
  readonly selection: Selection;
  readonly draft: Draft | null;
  readonly isDark: boolean;
  readonly view: (wanted: Wanted) => Promise<View>;
  readonly onSelect: (active: Position, end: Position) => void;
  readonly onAction: (action: Action, page: number, layout: Layout) => void;
  readonly onDraft: (text: string) => void;
  readonly onDraftKey: (key: Key) => boolean;
  readonly onPaste: (text: string) => void;
};

const HEAD = 22;
/** Rows and columns drawn beyond the edges, so that a small scroll finds them there. */
const BEYOND = { rows: 160, columns: 200 } as const;

type Port = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

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

function wantedIn(sheet: string, layout: Layout, port: Port): Wanted {
  const { rows, columns, frozenRows, frozenColumns } = layout;
  const fixed = { height: startOf(rows, frozenRows), width: startOf(columns, frozenColumns) };
  const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const top = port.top + fixed.height;
  const left = port.left + fixed.width;
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

function placeOf(target: EventTarget | null): Partial<Position> {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-column]') : null;
  const { row, column } = found?.dataset ?? {};
  return {
    ...(row === undefined ? {} : { row: Number(row) }),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

/** Scrolls so that a cell is in view, behind nothing that is frozen. */
function reveal(element: HTMLElement, layout: Layout, { row, column }: Position, gutter: number): void {
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

/** A row as it was drawn, and everything that it was drawn from. */
type Drawn = { readonly facts: readonly unknown[]; readonly element: JSX.Element };

/** A sheet as a grid: only what is in view is drawn, and what is frozen stays. */
export function Grid(props: GridProps): JSX.Element {
  const { facts, look, selection, draft, isDark, version } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [port, setPort] = useState<Port>({ top: 0, left: 0, width: 1200, height: 700 });
  const layout = useMemo(() => layoutOf(facts, look), [facts, look]);
  const wanted = useMemo(() => wantedIn(facts.id, layout, port), [facts.id, layout, port]);
  const rows = useRows(props.view, wanted, version);
  const gutter = 14 + 8 * String(layout.rows.count).length;
  const box = boxOfSelection(selection, facts.merged);
  const { top: row, left: column } = cellBox(selection.active, facts.merged);
  const active = { row, column };

  const measure = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const next = stepped(element);
    setPort((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = 0;
    element.scrollLeft = 0;
  }, [facts.id]);
  useLayoutEffect(() => {
    if (scroller.current !== null) reveal(scroller.current, layout, selection.end, gutter);
  }, [facts.id, selection.end.row, selection.end.column, draft === null]);
  const wasEditing = useRef(false);
  // Before the next key: what is typed right after Enter belongs to the next cell.
  useLayoutEffect(() => {
    if (draft === null && wasEditing.current) scroller.current?.focus();
    wasEditing.current = draft !== null;
  }, [draft === null]);

  const page = Math.max(1, Math.floor(port.height / 20) - layout.frozenRows - 2);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (draft !== null || event.isComposing) return;
    const action = actionOf(keyOfEvent(event));
    if (action === null) return;
    event.preventDefault();
    props.onAction(action, page, layout);
  };
  const isDragging = useRef(false);
  const pressed = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('.editor') !== null)) return;
    const first = { row: place.row ?? 0, column: place.column ?? 0 };
    const last = { row: place.row ?? layout.rows.count - 1, column: place.column ?? layout.columns.count - 1 };
    if (event.shiftKey) props.onSelect(selection.active, last);
    else props.onSelect(first, last);
    isDragging.current = place.row !== undefined && place.column !== undefined;
    event.preventDefault();
    scroller.current?.focus();
  };
  const dragged = (event: MouseEvent): void => {
    if (!isDragging.current) return;
    if ((event.buttons & 1) === 0) isDragging.current = false;
    const { row: toRow, column: toColumn } = placeOf(event.target);
    const { end } = selection;
    if (toRow === undefined || toColumn === undefined || (toRow === end.row && toColumn === end.column)) return;
    if (isDragging.current) props.onSelect(selection.active, { row: toRow, column: toColumn });
  };

  const shared: RowShared = {
    layout,
    columns: wanted.columns,
    merged: facts.merged,
    box,
    active,
    isDark,
    measure: measureIn,
    gutter,
  };
  const editor =
    draft === null || draft.where !== 'cell' ? null : (
      <Editor text={draft.text} onText={props.onDraft} onKey={props.onDraftKey} />
    );
  const frozenHeight = startOf(layout.rows, layout.frozenRows);
  const merges = facts.merged.filter(({ top, bottom }) => {
    const [first, last] = [wanted.rows[layout.frozenRows] ?? 0, wanted.rows.at(-1) ?? 0];
    return top < first && bottom >= first && bottom <= last && top >= layout.frozenRows;
  });
  const bodyRows = [...merges.map(({ top }) => top), ...wanted.rows.filter((each) => each >= layout.frozenRows)];
  const drawn = useRef(new Map<number, Drawn>());
  const kept = new Map<number, Drawn>();
  // A row that is the same as before is the same object, which is not looked at again: a scroll draws the new rows only.
  const line = (each: number): JSX.Element => {
    const top = each < layout.frozenRows ? null : startOf(layout.rows, each) - frozenHeight;
    const known = rows.get(each);
    const isIn = each >= box.top && each <= box.bottom;
    const own = each === active.row ? editor : null;
    const marks = isIn ? JSON.stringify([box, active]) : '';
    const facts: Drawn['facts'] = [top, known, marks, own, layout, wanted.columns.join(), isDark];
    const before = drawn.current.get(each);
    const now =
      before !== undefined && facts.every((fact, i) => fact === before.facts[i])
        ? before
        : { facts, element: <GridRow key={each} row={each} top={top} known={known} shared={shared} editor={own} /> };
    kept.set(each, now);
    return now.element;
  };
  const head = wanted.rows.filter((each) => each < layout.frozenRows).map(line);
  const body = bodyRows.map(line);
  drawn.current = kept;
  return (
    <div
      ref={scroller}
      class={`grid${look.hasGridLines ? '' : ' without-lines'}`}
      role="grid"
      aria-label={`Sheet ${facts.name}`}
      aria-rowcount={layout.rows.count}
      aria-colcount={layout.columns.count}
      aria-activedescendant={cellId(row, column)}
      aria-multiselectable
      tabIndex={0}
      onScroll={measure}
      onKeyDown={onKeyDown}
      onMouseDown={pressed}
      onMouseMove={dragged}
      onMouseUp={() => (isDragging.current = false)}
      onDblClick={(event) => {
        if (placeOf(event.target).column !== undefined) props.onAction({ does: 'edit' }, page, layout);
      }}
      onPaste={(event) => {
        if (draft !== null) return;
        event.preventDefault();
        props.onPaste(event.clipboardData?.getData('text/plain') ?? '');
      }}
    >
      <div role="presentation" style={{ width: `${gutter + lengthOf(layout.columns)}px` }}>
        <div role="rowgroup" class={layout.frozenRows === 0 ? 'head only-letters' : 'head'}>
          <Letters shared={shared} />
          {head}
        </div>
        <div role="rowgroup" class="body" style={{ height: `${lengthOf(layout.rows) - frozenHeight}px` }}>
          {body}
        </div>
      </div>
    </div>
  );
}

/** The line of column letters. */
function Letters({ shared }: { readonly shared: RowShared }): JSX.Element {
  const { layout, columns, box, gutter } = shared;
  const frozen = columns.filter((column) => column < layout.frozenColumns).length;
  const first = columns[frozen] ?? layout.frozenColumns;
  const gap = startOf(layout.columns, first) - startOf(layout.columns, layout.frozenColumns);
  const letters = columns.map((column) => (
    <div
      key={column}
      role="columnheader"
      class={`letter${column < layout.frozenColumns ? ' stuck' : ''}${column >= box.left && column <= box.right ? ' in' : ''}`}
      aria-colindex={column + 1}
      data-column={column}
      style={{
        width: `${sizeOf(layout.columns, column)}px`,
        ...(column < layout.frozenColumns ? { left: `${gutter + startOf(layout.columns, column)}px` } : {}),
      }}
    >
      {columnLetters(column)}
    </div>
  ));
  return (
    <div role="row" class="letters" style={{ height: `${HEAD}px` }}>
      <div role="presentation" class="corner" style={{ width: `${gutter}px` }} />
      {letters.slice(0, frozen)}
      {gap > 0 ? <div key="gap" role="presentation" class="gap" style={{ width: `${gap}px` }} /> : null}
      {letters.slice(frozen)}
    </div>
  );
}
