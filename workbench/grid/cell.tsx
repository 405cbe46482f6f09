import type { ComponentChildren, CSSProperties, JSX } from 'preact';
import type { Dress, ViewCell } from '../book/view.ts';
import { readableColour } from './readable.ts';

/** Excel's base size: the others are drawn in proportion to the grid's own. */
const BASE_POINTS = 11;
/** Pixels of a number sign. */
const HASH = 9;
/** Pixels of one indent step. */
const INDENT = 9;

/** How a cell is drawn beside what it holds. */
export type CellFrame = {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  /** Only of merged cells: others are as high as their row. */
  readonly height: number | null;
  /** Pixels from the left where the cell stays in view; null scrolls. */
  readonly stuckAt: number | null;
  /** How far the text runs over, in pixels; 0 stays inside. */
  readonly over: number;
  readonly isCovered: boolean;
  readonly marks: string;
};

function boxStyle({ width, height, stuckAt }: CellFrame, dress: Dress | null): CSSProperties {
  return {
    width: `${width}px`,
    ...(height === null ? {} : { height: `${height}px` }),
    ...(stuckAt === null ? {} : { left: `${stuckAt}px` }),
    ...(dress?.fill === null || dress?.fill === undefined ? {} : { background: dress.fill }),
    ...(dress?.line === null || dress?.line === undefined ? {} : { borderBottomColor: dress.line }),
  };
}

function textStyle(dress: Dress, frame: CellFrame, isDark: boolean): CSSProperties {
  const colour = readableColour(dress.colour, dress.fill, isDark);
  return {
    ...(colour === null ? {} : { color: colour }),
    ...(dress.bold ? { fontWeight: 600 } : {}),
    ...(dress.italic ? { fontStyle: 'italic' } : {}),
    ...(dress.underline ? { textDecoration: 'underline' } : {}),
    ...(dress.size === BASE_POINTS ? {} : { fontSize: `${(dress.size / BASE_POINTS).toFixed(3)}em` }),
    ...(dress.align === 'left' ? {} : { textAlign: dress.align }),
    ...(dress.indent > 0 ? { paddingInlineStart: `${4 + dress.indent * INDENT}px` } : {}),
    // As in spreadsheets, a word that is too long for its column goes on in the next line.
    ...(dress.wrap ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } : {}),
    ...(frame.over > 0 ? { width: `${frame.width + frame.over}px` } : {}),
  };
}

/** The id of a cell's element. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** One cell of the grid. */
export function GridCell(props: {
  readonly cell: ViewCell | null;
  readonly dress: Dress | null;
  readonly frame: CellFrame;
  readonly isDark: boolean;
  readonly isSelected: boolean;
  /** Whether its number does not fit: spreadsheets then show none of it rather than a part. */
  readonly isTooWide: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { cell, dress, frame, isDark, isSelected, children } = props;
  const { row, column } = frame;
  const stuck = frame.stuckAt === null ? '' : ' stuck';
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      class={`cell${stuck}${frame.over > 0 ? ' over' : ''}${frame.height === null ? '' : ' merged'}${frame.isCovered ? ' covered' : ''}${children === null ? '' : ' editing'}${frame.marks}`}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      data-row={row}
      data-column={column}
      style={boxStyle(frame, dress)}
    >
      {cell === null || dress === null || cell.text === '' ? null : (
        <span class="text" style={textStyle(dress, frame, isDark)}>
          {props.isTooWide ? '#'.repeat(Math.max(1, Math.floor(frame.width / HASH))) : cell.text}
        </span>
      )}
      {children}
    </div>
  );
}
