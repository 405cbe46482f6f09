import { isCellError, type CellValue } from '../workbook/cells.ts';
import type { Content } from './edits.ts';

/** Whether two cell values are the same thing in a cell. A blank text and a blank cell are. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b || ((a === '' || a === null) && (b === '' || b === null));
}

/** Whether two contents are the same: the same formula, or no formula and the same value. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}
