import { columnsOf, fitted } from './terminal.ts';

/** A column of a table for the terminal. */
export type TableColumn = {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** It may be cut down to this many columns where room is short. */
  readonly least: number;
  /** It never takes more than this. */
  readonly most: number;
  /** Columns with a higher number are left out first where even the least widths do not fit; 0 always stays. */
  readonly goes: number;
};

const GAP = 2;

type Fitted = { readonly index: number; readonly width: number };

function total(columns: readonly Fitted[]): number {
  return columns.reduce((sum, { width }) => sum + width + GAP, -GAP);
}

/** Gives away room one step at a time, always of the widest column that may still shrink. */
function shrunk(columns: readonly Fitted[], specs: readonly TableColumn[], room: number): readonly Fitted[] {
  const widths = columns.map(({ width }) => width);
  let over = total(columns) - room;
  while (over > 0) {
    let widest = -1;
    columns.forEach(({ index }, i) => {
      const canShrink = (widths[i] ?? 0) > (specs[index]?.least ?? 0);
      if (canShrink && (widest < 0 || (widths[i] ?? 0) > (widths[widest] ?? 0))) widest = i;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return columns.map(({ index }, i) => ({ index, width: widths[i] ?? 0 }));
}

/** Which columns are shown, and how wide, for these cells in so much room. A column without any text is left out. */
function layout(specs: readonly TableColumn[], rows: readonly (readonly string[])[], room: number): readonly Fitted[] {
  let columns = specs.flatMap(({ title, most }, index): Fitted[] => {
    const longest = Math.max(0, ...rows.map((row) => columnsOf(row[index] ?? '')));
    return longest === 0 ? [] : [{ index, width: Math.min(most, Math.max(longest, columnsOf(title))) }];
  });
  for (;;) {
    const fits = shrunk(columns, specs, room);
    const dispensable = columns
      .filter(({ index }) => (specs[index]?.goes ?? 0) > 0)
      .sort((a, b) => (specs[b.index]?.goes ?? 0) - (specs[a.index]?.goes ?? 0))[0];
    if (total(fits) <= room || dispensable === undefined) return fits;
    columns = columns.filter((each) => each !== dispensable);
  }
}

/** How a cell is dressed once it has its width; colours must not count as columns. */
export type Dress = (cell: string, column: number, row: number) => string;

/** Rows as lines no wider than `room` (unless nothing can be left out any more), the titles as the first line. */
export function tableLines(
  specs: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  room: number,
  dress: Dress = (cell) => cell,
): { readonly head: string; readonly lines: readonly string[] } {
  const columns = layout(specs, rows, room);
  const line = (texts: readonly string[], dressed: (cell: string, column: number) => string): string =>
    columns
      .map(({ index, width }) => dressed(fitted(texts[index] ?? '', width, specs[index]?.align), index))
      .join(' '.repeat(GAP))
      .trimEnd();
  return {
    head: line(
      specs.map(({ title }) => title),
      (cell) => cell,
    ),
    lines: rows.map((texts, row) => line(texts, (cell, column) => dress(cell, column, row))),
  };
}
