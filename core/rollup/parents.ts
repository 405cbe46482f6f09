import { readNumber, type NumberContext } from '../reading/number.ts';

/** A semicolon (also the wide one of East Asian keyboards), a line break, or both; a comma is part of a name. */
const SEPARATOR = /[;；][ \t]*(?:\r?\n)?|\r\n?|\n/;

/** Whether a cell, if it names any parent, names one. */
export function isOneParent(cell: string): boolean {
  return !SEPARATOR.test(cell);
}

/**
 * The parents a cell names, blanks left out. Outer space is kept: an id may have some.
 *
 *   'P1; P2' → 'P1', ' P2'   'Sales, EMEA' → 'Sales, EMEA'   '' → none
 */
export function parentTexts(cell: string): string[] {
  return cell.split(SEPARATOR).filter((text) => text.trim() !== '');
}

/**
 * The shares that the weight cell of a row with several parents holds beside its weight.
 *
 *   '75; 25' → '75; 25': it weighs 75 in its first parent and 25 in its second     '30' → '': shared equally
 */
export function sharesIn(weightCell: string): string {
  return isOneParent(weightCell) ? '' : weightCell;
}

/**
 * How much of a row counts for each of its parents; the shares add to 1. Null when the list cannot be used.
 *
 *   '75; 25' for two parents → 0.75, 0.25     '' → equal
 *   '75', '75; x', '-1; 2', '0; 0' for two    → null: the caller takes equal shares and says BAD_SHARES
 */
export function readShares(cell: string, parents: number, context: NumberContext): readonly number[] | null {
  if (cell.trim() === '') return new Array<number>(parents).fill(1 / parents);
  const texts = cell.split(SEPARATOR);
  while (texts.length > parents && texts[texts.length - 1]?.trim() === '') texts.pop();
  if (texts.length !== parents) return null;
  const shares: number[] = [];
  for (const text of texts) {
    const read = readNumber(text, context);
    if (!read.ok || read.value.value < 0) return null;
    shares.push(read.value.value);
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 && Number.isFinite(total) ? shares.map((share) => share / total) : null;
}
