/** How a cell style looks, beside what a snapshot says of it. Colours are '#RRGGBB'; null is the program's own. */
export type StyleLook = {
  readonly fill: string | null;
  readonly colour: string | null;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Points. */
  readonly size: number;
  /** As files name it: 'general', 'left', 'center', 'right', … */
  readonly align: string;
  readonly wrap: boolean;
  /** The colour of the line below a cell; null is no line. */
  readonly line: string | null;
};

/** How a sheet is laid out. Rows and columns are zero-based. */
export type SheetLook = {
  /** Widths of columns in characters: [first column, last column, width]. */
  readonly widths: readonly (readonly [first: number, last: number, width: number])[];
  readonly defaultWidth: number;
  /** Heights of rows in points, where the file gives one. */
  readonly heights: readonly (readonly [row: number, height: number])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridLines: boolean;
};

/** How a workbook looks. JSON-safe. */
export type WorkbookLooks = {
  /** In the order of the snapshot's sheets. */
  readonly sheets: readonly SheetLook[];
  /** In the order of the snapshot's styles. */
  readonly styles: readonly StyleLook[];
};

/** Excel's width of a column nobody set: 8 digits and their margins (ECMA-376 part 1, 18.3.1.13). */
export const DEFAULT_WIDTH = 9.140625;

/** The look of a sheet nobody laid out: what CSV files come to. */
export const PLAIN_SHEET_LOOK: SheetLook = {
  widths: [],
  defaultWidth: DEFAULT_WIDTH,
  heights: [],
  frozenRows: 0,
  frozenColumns: 0,
  hasGridLines: true,
};

/** The look of a cell nobody dressed. */
export const PLAIN_LOOK: StyleLook = {
  fill: null,
  colour: null,
  italic: false,
  underline: false,
  size: 11,
  align: 'general',
  wrap: false,
  line: null,
};
