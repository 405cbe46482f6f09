import { contentsDigest } from '../../core/changes/compare.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { digestOf } from '../../core/workbook/digest.ts';

/** The fingerprint of what sheets show: values, not formulas, since a number can change under the same formula. */
export function pulseOf(sheets: readonly (readonly (readonly CellValue[])[])[]): string {
  const prints = sheets.map((rows) =>
    contentsDigest(rows.map((row) => row.map((value) => ({ value, formula: null })))),
  );
  return digestOf(prints.join(' '));
}
