import type { SheetSnapshot } from '../../core/workbook/snapshot.ts';
import type { SheetLook, StyleLook } from '../../headless/xlsx/looks.ts';

/** The size of text that Excel's usual row is made for, and that row's height, both in points. */
const USUAL = { size: 11, height: 15 } as const;

/** Widths are counted in digits; the letters of a text are narrower on the whole. */
const LETTER = 0.9;

/** Lines that a wrapped text takes in a column so many characters wide. */
function linesOf(text: string, width: number): number {
  const linesFor = (line: string): number => Math.ceil((line.length * LETTER) / Math.max(1, width - 1));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, linesFor(line)), 0);
}

function widthOf(look: SheetLook, column: number): number {
  return look.widths.find(([first, last]) => column >= first && column <= last)?.[2] ?? look.defaultWidth;
}

/**
 * The heights of a sheet's rows: what the file says, and where it says nothing what Excel makes of a row when it opens
 * it, which is as high as its largest text. Wrapped texts in merged cells do not count, in Excel neither.
 */
export function rowHeights(sheet: SheetSnapshot, look: SheetLook, styles: readonly StyleLook[]): SheetLook['heights'] {
  const said = new Set(look.heights.map(([row]) => row));
  const special = styles.map(({ size, wrap }) => size > USUAL.size || wrap);
  if (!special.includes(true)) return look.heights;
  const made: (readonly [number, number])[] = [];
  sheet.styles.forEach((numbers, r) => {
    const row = sheet.top + r;
    if (said.has(row) || !numbers.some((number) => special[number] === true)) return;
    const heights = numbers.map((number, c) => {
      const style = styles[number];
      const value = sheet.values[r]?.[c] ?? null;
      const column = sheet.left + c;
      if (style === undefined || typeof value !== 'string') return USUAL.height;
      const isMerged = sheet.merged.some(
        (box) => box.top <= row && row <= box.bottom && box.left <= column && column <= box.right,
      );
      const lines = style.wrap && !isMerged ? linesOf(value, (widthOf(look, column) * USUAL.size) / style.size) : 1;
      return lines * (style.size / USUAL.size) * USUAL.height;
    });
    const height = Math.max(...heights);
    if (height > USUAL.height) made.push([row, height]);
  });
  return [...look.heights, ...made];
}
