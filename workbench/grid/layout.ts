import type { Box } from '../../core/workbook/cells.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import type { SheetFacts } from '../book/calls.ts';
import { axisOf, type Axis } from './axis.ts';

/** A sheet laid out: its axes in pixels, and what stays in view. */
export type Layout = {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
};

/** Room to type below and beside what is there, and what an empty sheet shows at least. */
const MORE = { rows: 200, columns: 12 } as const;
const LEAST = { rows: 200, columns: 30 } as const;
/** The most a browser lays out: Firefox stops at about 17.9 million pixels. */
const MOST_PIXELS = 16_000_000;

/** How wide a digit of Excel's own font is, in pixels. */
const DIGIT = 7;

/**
 * Pixels of a column's width in characters (ECMA-376, 18.3.1.13). Where the page's font has wider digits than Excel's, columns
 * are as much wider, so that numbers which fit in Excel fit here.
 */
export function columnPixels(width: number, digit = DIGIT): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * Math.max(DIGIT, digit));
}

const ROW_POINTS = 15;
function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

function widthsOf({ widths }: SheetLook, count: number, digit: number): (readonly [number, number])[] {
  return widths.flatMap(([first, last, width]) =>
    Array.from(
      { length: Math.max(0, Math.min(last, count - 1) - first + 1) },
      (_, i) => [first + i, columnPixels(width, digit)] as const,
    ),
  );
}

/** Lays a sheet out as its file says, for a font with digits of this width. */
export function layoutOf(facts: SheetFacts, look: SheetLook, digit = DIGIT): Layout {
  const rows = Math.min(Math.max(facts.used.bottom + 1 + MORE.rows, LEAST.rows), MOST_PIXELS / rowPixels(ROW_POINTS));
  const columns = Math.max(facts.used.right + 1 + MORE.columns, LEAST.columns);
  return {
    rows: axisOf(
      rows,
      rowPixels(ROW_POINTS),
      look.heights.map(([row, height]) => [row, rowPixels(height)] as const),
      facts.hiddenRows,
    ),
    columns: axisOf(
      columns,
      columnPixels(look.defaultWidth, digit),
      widthsOf(look, columns, digit),
      facts.hiddenColumns,
    ),
    frozenRows: Math.min(look.frozenRows, rows - 1),
    frozenColumns: Math.min(look.frozenColumns, columns - 1),
  };
}

/** Every cell there is. */
export function everything({ rows, columns }: Layout): Box {
  return { top: 0, left: 0, bottom: rows.count - 1, right: columns.count - 1 };
}
