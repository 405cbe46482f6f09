import { asNumber } from '../arguments.ts';
import type { Areas } from '../areas.ts';
import { mayChange } from '../cells.ts';
import { WRONG } from '../envelope.ts';
import type { Session } from '../session.ts';

/** Excel counts widths in points (office-js#187): 96 pixels are 72 of them. */
const POINTS_A_PIXEL = 72 / 96;
/** 64 pixels are 8.43 characters, as columns are from the start. */
const USUAL_PIXELS = 64;
/** 255 characters. */
const MOST_PIXELS = 1_790;

function columnsOf({ boxes }: Areas): number[] {
  return boxes.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, i) => left + i));
}

/** The width of some columns in points; null where they differ. */
export function commonWidth(at: Areas): number | null {
  const widths = new Set(columnsOf(at).map((column) => at.sheet.columnWidths.get(column) ?? USUAL_PIXELS));
  const [first] = widths;
  return widths.size === 1 && first !== undefined ? first * POINTS_A_PIXEL : null;
}

/** Makes columns so many points wide, to the whole pixel. */
export function setWidths(at: Areas, points: number, { book }: Session): void {
  const pixels = Math.round(asNumber(points) / POINTS_A_PIXEL);
  if (pixels < 0 || pixels > MOST_PIXELS) throw WRONG.argument(`${points} is no width of a column`);
  mayChange(at, 'format');
  const widths = new Map(at.sheet.columnWidths);
  for (const column of columnsOf(at))
    if (pixels === USUAL_PIXELS) widths.delete(column);
    else widths.set(column, pixels);
  book.dress(at.sheet, 'columnWidths', widths);
}
