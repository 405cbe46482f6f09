import { parseA1Ref, type RangeA1 } from '@borgar/fx';
import { LAST_COLUMN, LAST_ROW, type Box } from './cells.ts';

/** A range with the sheet it names, if it names one. */
export type SheetRange = { readonly sheet: string | null; readonly box: Box };

function boxOfRange(range: RangeA1): Box | null {
  const top = range.top ?? 0;
  const left = range.left ?? 0;
  const bottom = range.bottom ?? LAST_ROW;
  const right = range.right ?? LAST_COLUMN;
  return bottom > LAST_ROW || right > LAST_COLUMN ? null : { top, left, bottom, right };
}

/** Reads 'D7', 'A:C', "'Plan 26'!A1:C9". Null when it names no cells of the grid: 'ZZZ9', 'total'. */
export function rangeOf(text: string): SheetRange | null {
  const found = parseA1Ref(text.trim());
  if (found === undefined || !('range' in found)) return null;
  const box = boxOfRange(found.range);
  return box === null ? null : { sheet: found.context?.[found.context.length - 1] ?? null, box };
}

/** The box of a reference without a sheet, or null. */
export function boxOf(ref: string): Box | null {
  return rangeOf(ref)?.box ?? null;
}
