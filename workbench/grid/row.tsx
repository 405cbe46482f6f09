import type { JSX } from 'preact';
import { contains, type Box } from '../../core/workbook/cells.ts';
import type { Dress, ViewCell } from '../book/view.ts';
import { sizeOf, startOf } from './axis.ts';
import { GridCell, type CellFrame } from './cell.tsx';
import type { Layout } from './layout.ts';
import { overflowOf, type Measure } from './overflow.ts';
import type { Position } from './selection.ts';
import type { RowCells } from './use-rows.ts';

/** What all rows of the grid are drawn with. */
export type RowShared = {
  readonly layout: Layout;
  readonly columns: readonly number[];
  readonly merged: readonly Box[];
  readonly box: Box;
  readonly active: Position;
  readonly isDark: boolean;
  readonly measure: Measure;
  /** Pixels of the column of row numbers. */
  readonly gutter: number;
};

function marksOf(row: number, column: number, last: Position, { box, active }: RowShared): string {
  if (!contains(box, row, column)) return '';
  const isActive = row === active.row && column === active.column;
  return [
    ' in',
    isActive ? ' active' : '',
    row === box.top ? ' edge-top' : '',
    last.row === box.bottom ? ' edge-bottom' : '',
    column === box.left ? ' edge-left' : '',
    last.column === box.right ? ' edge-right' : '',
  ].join('');
}

function frameOf(row: number, column: number, over: number, shared: RowShared): CellFrame {
  const { layout, merged, gutter } = shared;
  const merge = merged.find((box) => contains(box, row, column));
  const isAnchor = merge !== undefined && merge.top === row && merge.left === column;
  const isStuck = column < layout.frozenColumns;
  const last = isAnchor ? { row: merge.bottom, column: merge.right } : { row, column };
  return {
    row,
    column,
    width: sizeOf(layout.columns, column, last.column),
    height: isAnchor ? sizeOf(layout.rows, row, last.row) : null,
    stuckAt: isStuck ? gutter + startOf(layout.columns, column) : null,
    over,
    isCovered: merge !== undefined && !isAnchor,
    marks: marksOf(row, column, last, shared),
  };
}

/** Whether a merged cell that begins on its left covers a cell of the same row: nothing is drawn for it. */
function isSwallowed(row: number, column: number, merged: readonly Box[]): boolean {
  return merged.some((box) => box.top === row && column > box.left && column <= box.right);
}

/** Room inside a cell that a number cannot use. */
const NUMBER_PADDING = 6;

function isTooWide(cell: ViewCell | null, dress: Dress | null, width: number, measure: Measure): boolean {
  if (cell === null || dress === null || cell.kind !== 'number') return false;
  return measure(cell.text, dress.size, dress.bold) + NUMBER_PADDING > width;
}

/** One row of the grid: its number, what is frozen of it, and what is in view. */
export function GridRow(props: {
  readonly row: number;
  /** Pixels from the top of the body; null where rows follow each other. */
  readonly top: number | null;
  /** What it holds; undefined is not known yet. */
  readonly known: RowCells | undefined;
  readonly shared: RowShared;
  readonly editor: JSX.Element | null;
}): JSX.Element {
  const { row, top, known, shared, editor } = props;
  const { layout, columns, merged, box, active, gutter, isDark } = shared;
  const cells = columns.map((_, i): ViewCell | null => known?.cells[i] ?? null);
  const dresses = known?.dresses ?? [];
  const widths = columns.map((column) => sizeOf(layout.columns, column));
  const frozen = columns.filter((column) => column < layout.frozenColumns).length;
  const first = columns[frozen] ?? layout.frozenColumns;
  const gap = startOf(layout.columns, first) - startOf(layout.columns, layout.frozenColumns);
  const drawn = columns.map((column, i) => {
    if (isSwallowed(row, column, merged)) return null;
    const cell = cells[i] ?? null;
    const count = overflowOf(cells, i, widths, dresses, shared.measure);
    const over = widths.slice(i + 1, i + 1 + count).reduce((sum, width) => sum + width, 0);
    const dress = cell === null ? null : (dresses[cell.dress] ?? null);
    const isActive = row === active.row && column === active.column;
    return (
      <GridCell
        key={column}
        cell={cell}
        dress={dress}
        frame={frameOf(row, column, over, shared)}
        isDark={isDark}
        isSelected={contains(box, row, column)}
        isTooWide={isTooWide(cell, dress, widths[i] ?? 0, shared.measure)}
      >
        {isActive ? editor : null}
      </GridCell>
    );
  });
  const height = `${sizeOf(layout.rows, row)}px`;
  return (
    <div
      role="row"
      class={top === null ? 'row' : 'row placed'}
      aria-rowindex={row + 1}
      style={top === null ? { height } : { height, top: `${top}px` }}
    >
      <div
        role="rowheader"
        class={`number${row >= box.top && row <= box.bottom ? ' in' : ''}`}
        data-row={row}
        style={{ width: `${gutter}px` }}
      >
        {row + 1}
      </div>
      {drawn.slice(0, frozen)}
      {gap > 0 ? <div key="gap" role="presentation" class="gap" style={{ width: `${gap}px` }} /> : null}
      {drawn.slice(frozen)}
    </div>
  );
}
