import { boxOf } from '../../core/workbook/references.ts';
import type { Box } from '../../core/workbook/cells.ts';

/** A list of references with spaces between them (`sqref`). What cannot be read is left out. */
export function boxesOf(sqref: string): Box[] {
  return sqref
    .split(/\s+/)
    .map(boxOf)
    .filter((box) => box !== null);
}
