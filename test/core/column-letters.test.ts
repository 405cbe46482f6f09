import { fromCol, toCol } from '@borgar/fx';
import { expect, test } from 'vitest';
import { columnLetters, columnOf, LAST_COLUMN } from '../../core/workbook/cells.ts';

test('every column of a sheet has the letters that the formula parser gives it, and is found by them in either case', () => {
  for (let column = 0; column <= LAST_COLUMN; column++) {
    const letters = toCol(column);
    expect(columnLetters(column)).toBe(letters);
    expect(columnOf(letters)).toBe(fromCol(letters));
    expect(columnOf(letters.toLowerCase())).toBe(column);
  }
});
