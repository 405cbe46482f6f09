import { contains, type Box } from '../../core/workbook/cells.ts';
import type { Calculator } from '../../simulators/workbook/calculator.ts';
import { cellOfKey, type Sheet } from '../../simulators/workbook/sheet.ts';
import type { Tally } from './calls.ts';

/** Counts the cells of a box that hold something, and adds up their numbers. */
export function tallyOf(calculator: Calculator, sheet: Sheet, box: Box): Tally {
  let [count, numbers, sum] = [0, 0, 0];
  if (box.top === box.bottom && box.left === box.right) return { count, numbers, sum };
  for (const key of sheet.cells.keys()) {
    const { row, column } = cellOfKey(key);
    if (!contains(box, row, column)) continue;
    const value = calculator.value(sheet, row, column);
    if (value === null) continue;
    count++;
    if (typeof value !== 'number') continue;
    numbers++;
    sum += value;
  }
  return { count, numbers, sum };
}

/** The texts of a box as they are shown: cells by tabs, rows by lines. */
export function copiedText(calculator: Calculator, sheet: Sheet, { top, left, bottom, right }: Box): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const texts: string[] = [];
    for (let column = left; column <= right; column++) texts.push(calculator.text(sheet, row, column));
    lines.push(texts.join('\t'));
  }
  return lines.join('\n');
}
