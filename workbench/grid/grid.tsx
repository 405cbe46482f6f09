import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SheetFacts } from '../book/calls.ts';
import type { View, Wanted } from '../book/view.ts';
import { lengthOf, startOf } from './axis.ts';
import { cellId } from './cell.tsx';
import type { Draft } from './draft.ts';
import { Editor } from './editor.tsx';
import { keyOfEvent } from './key-event.ts';
import { actionOf, type Action, type Key } from './keys.ts';
import type { Layout } from './layout.ts';
import { Letters } from './letters.tsx';
import { measureIn } from './measure.ts';
import { placeOf, usePointer } from './pointer.ts';
import { reveal, usePort, wantedIn } from './port.ts';
import type { RowShared } from './row.tsx';
import { boxOfSelection, cellBox, type Position, type Selection } from './selection.ts';
import { useLines } from './use-lines.tsx';
import { useRows } from './use-rows.ts';

/** What the grid shows, and whom it tells. */
export type GridProps = {
  readonly facts: SheetFacts;
  readonly layout: Layout;
  readonly hasLines: boolean;
  /** Grows with every change of the workbook: the cells are asked for anew. */
  readonly version: number;
  readonly selection: Selection;
  readonly draft: Draft | null;
  readonly isDark: boolean;
  readonly view: (wanted: Wanted) => Promise<View>;
  readonly onSelect: (active: Position, end: Position) => void;
  /** With how many rows a screen has. */
  readonly onAction: (action: Action, page: number) => void;
  readonly onDraft: (text: string) => void;
  readonly onDraftKey: (key: Key) => boolean;
  readonly onPaste: (text: string) => void;
};

/** A screen is a little less than what is in view, so that the eye finds where it was. */
const ROW_AND_MARGIN = { row: 20, margin: 2 } as const;

/** Keeps the selection in view, the sheet where it belongs, and the keyboard in the grid when editing has ended. */
function useFocus(scroller: { readonly current: HTMLElement | null }, props: GridProps, gutter: number): void {
  const { facts, layout, selection, draft } = props;
  const isEditing = draft !== null;
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [facts.id]);
  useLayoutEffect(() => {
    if (scroller.current !== null) reveal(scroller.current, layout, selection.end, gutter);
  }, [facts.id, selection.end.row, selection.end.column, isEditing]);
  const wasEditing = useRef(false);
  // Before the next key: what is typed right after Enter belongs to the next cell.
  useLayoutEffect(() => {
    if (!isEditing && wasEditing.current) scroller.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
}

/** Rows above what is in view whose merged cells reach into it. */
function reachingIn({ facts, layout }: GridProps, rows: readonly number[]): number[] {
  const [first, last] = [rows.find((row) => row >= layout.frozenRows) ?? 0, rows.at(-1) ?? 0];
  const tops = facts.merged
    .filter(({ top, bottom }) => top >= layout.frozenRows && top < first && bottom >= first && bottom <= last)
    .map(({ top }) => top);
  return [...new Set(tops)];
}

/** A sheet as a grid: only what is in view is drawn, and what is frozen stays. */
export function Grid(props: GridProps): JSX.Element {
  const { facts, layout, selection, draft } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [port, look] = usePort(scroller);
  const wanted = useMemo(() => wantedIn(facts.id, layout, port), [facts.id, layout, port]);
  const known = useRows(props.view, wanted, props.version);
  const gutter = 14 + 8 * String(layout.rows.count).length;
  const { top: row, left: column } = cellBox(selection.active, facts.merged);
  useFocus(scroller, props, gutter);
  const pointer = usePointer(layout, selection, props.onSelect);
  const shared: RowShared = {
    layout,
    columns: wanted.columns,
    merged: facts.merged,
    box: boxOfSelection(selection, facts.merged),
    active: { row, column },
    isDark: props.isDark,
    measure: measureIn,
    gutter,
  };
  const editor =
    draft?.where === 'cell' ? <Editor text={draft.text} onText={props.onDraft} onKey={props.onDraftKey} /> : null;
  const rows = [
    ...wanted.rows.filter((each) => each < layout.frozenRows),
    ...reachingIn(props, wanted.rows),
    ...wanted.rows.filter((each) => each >= layout.frozenRows),
  ];
  const lines = [...useLines(rows, known, shared, editor)];
  const page = Math.max(1, Math.floor(port.height / ROW_AND_MARGIN.row) - layout.frozenRows - ROW_AND_MARGIN.margin);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = draft !== null || event.isComposing ? null : actionOf(keyOfEvent(event));
    if (action === null) return;
    event.preventDefault();
    props.onAction(action, page);
  };
  return (
    <div
      ref={scroller}
      class={`grid${props.hasLines ? '' : ' without-lines'}`}
      role="grid"
      aria-label={`Sheet ${facts.name}`}
      aria-rowcount={layout.rows.count}
      aria-colcount={layout.columns.count}
      aria-activedescendant={cellId(row, column)}
      aria-multiselectable
      tabIndex={0}
      onScroll={look}
      onKeyDown={onKeyDown}
      {...pointer}
      onDblClick={(event) => {
        if (placeOf(event.target).column !== undefined) props.onAction({ does: 'edit' }, page);
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
          {lines.filter(([each]) => each < layout.frozenRows).map(([, line]) => line)}
        </div>
        <div
          role="rowgroup"
          class="body"
          style={{ height: `${lengthOf(layout.rows) - startOf(layout.rows, layout.frozenRows)}px` }}
        >
          {lines.filter(([each]) => each >= layout.frozenRows).map(([, line]) => line)}
        </div>
      </div>
    </div>
  );
}
