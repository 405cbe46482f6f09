import { tokenize } from '@borgar/fx';
import { columnLetters, quotedSheet } from './cells.ts';
import { rangeOf, type SheetRange } from './references.ts';

const RANGE = 'range';

/** A cell of another sheet, fixed, so that sorting the rows that point at it moves nothing: `Plan!$D$7`. */
export function fixedCell(sheetName: string, row: number, column: number): string {
  return `${quotedSheet(sheetName)}!$${columnLetters(column)}$${row + 1}`;
}

/** A formula that shows what another cell holds, a blank one as blank: a plain link would show 0. */
export function linkTo(sheetName: string, row: number, column: number): string {
  const cell = fixedCell(sheetName, row, column);
  return `IF(${cell}="","",${cell})`;
}

/** The cells a formula looks at, in the order in which it names them. What is no reference in A1 form is left out. */
export function cellsLookedAt(formula: string): readonly SheetRange[] {
  return tokenize(formula, { mergeRefs: true, negativeNumbers: false })
    .filter(({ type }) => type.startsWith(RANGE))
    .flatMap(({ value }) => {
      const range = rangeOf(value);
      return range === null ? [] : [range];
    });
}

/**
 * A formula over cells of its own sheet as another sheet needs it: each of them with the sheet's name, and fixed.
 *
 *   'IF($F5>=$E5,"on","off")' on Plan → 'IF(Plan!$F$5>=Plan!$E$5,"on","off")'
 */
export function fromOtherSheet(formula: string, sheetName: string): string {
  return tokenize(formula, { mergeRefs: true, negativeNumbers: false })
    .map(({ type, value }) => {
      const cell = type === RANGE ? /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(value) : null;
      return cell === null ? value : `${quotedSheet(sheetName)}!$${cell[1] ?? ''}$${cell[2] ?? ''}`;
    })
    .join('');
}
