import type { Dress, ViewCell } from '../book/view.ts';

/** How wide a text is in the grid's font, in pixels. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

/** Room inside a cell that its text does not use. */
const PADDING = 8;

function isFree(cell: ViewCell | null | undefined): boolean {
  return cell === null || cell === undefined || cell.text === '';
}

/**
 * How many columns a text runs over to the right, because the cells there are empty; 0 stays in its own. As in every
 * spreadsheet, only texts do, and only those that stand on the left and do not wrap.
 *
 * @param widths the widths of the row's columns, in the order of its cells
 */
export function overflowOf(
  cells: readonly (ViewCell | null)[],
  at: number,
  widths: readonly number[],
  dresses: readonly Dress[],
  measure: Measure,
): number {
  const cell = cells[at];
  const dress = cell === null || cell === undefined ? undefined : dresses[cell.dress];
  if (cell === null || cell === undefined || cell.kind !== 'text' || dress === undefined) return 0;
  if (dress.wrap || dress.align !== 'left') return 0;
  let missing = measure(cell.text, dress.size, dress.bold) + PADDING + dress.indent * 9 - (widths[at] ?? 0);
  let over = 0;
  while (missing > 0 && at + over + 1 < cells.length && isFree(cells[at + over + 1])) {
    over++;
    missing -= widths[at + over] ?? 0;
  }
  return over;
}
