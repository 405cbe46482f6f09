import { tokenize, tokenTypes, translateFormulaToR1C1 } from '@borgar/fx';
import { a1, type Box } from '../workbook/cells.ts';

/**
 * The cells that a program may take as the one a rule's formula is written for. Excel takes the top left of all areas;
 * others take that of the first one. Where these are one cell, or give the same meaning, there is nothing to choose.
 */
export function anchorsOf(areas: readonly Box[]): (readonly [row: number, column: number])[] {
  const first = areas[0];
  if (first === undefined) return [];
  let byRow = first;
  let byColumn = first;
  let [top, left] = [first.top, first.left];
  for (const box of areas) {
    top = Math.min(top, box.top);
    left = Math.min(left, box.left);
    if (box.top < byRow.top || (box.top === byRow.top && box.left < byRow.left)) byRow = box;
    if (box.left < byColumn.left || (box.left === byColumn.left && box.top < byColumn.top)) byColumn = box;
  }
  return [
    [first.top, first.left],
    [top, left],
    [byRow.top, byRow.left],
    [byColumn.top, byColumn.left],
  ];
}

/** Whether a formula is read to its end: a torn text or a character out of place proves nothing. */
function isReadable(formula: string): boolean {
  return tokenize(`=${formula}`).every((token) => token.type !== tokenTypes.UNKNOWN && token.unterminated !== true);
}

/**
 * A rule's formulas as they are seen from each of its cells, or null where that depends on the program that reads them.
 *
 *   $C7<$D7 over C7:C9  → RC3<RC4      C7<1 over 'C7 A9' → null
 */
export function relativeForm(formulas: readonly string[], areas: readonly Box[]): string | null {
  if (!formulas.every(isReadable)) return null;
  let form: string | null = null;
  for (const [row, column] of anchorsOf(areas)) {
    const seen = formulas.map((formula) => translateFormulaToR1C1(`=${formula}`, a1(row, column))).join('\n');
    if (form !== null && seen !== form) return null;
    form = seen;
  }
  return form;
}
