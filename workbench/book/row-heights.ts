import { contains, type Box, type CellValue } from '../../core/workbook/cells.ts';
import type { CellStyle, SheetSnapshot } from '../../core/workbook/snapshot.ts';
import type { SheetLook, StyleLook } from '../../headless/xlsx/looks.ts';
import { cellOfKey, type Sheet } from '../../simulators/workbook/sheet.ts';
import { lettersIn } from './letter-widths.ts';

/** The size of text that Excel's usual row is made for, and that row's height, both in points. */
const USUAL = { size: 11, height: 15 } as const;

/** Characters of a column that its margins take. */
const MARGINS = 1.2;

/** How a text is written. */
export type Lettering = { readonly size: number; readonly bold: boolean; readonly wrap: boolean };

/** A text and where it stands. */
type PlacedText = { readonly row: number; readonly column: number; readonly text: string; readonly how: Lettering };

/** Lines of a text that breaks between words, and inside of a word only where one alone is too long for a line. */
function linesOf(text: string, room: number, isBold: boolean): number {
  const width = Math.max(1, room);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(' ')) {
      const [own, space] = [lettersIn(word, isBold), used === 0 ? 0 : lettersIn(' ', isBold)];
      if (used + space + own <= width) {
        used += space + own;
        continue;
      }
      const whole = Math.ceil(own / width) - 1;
      lines += (used === 0 ? 0 : 1) + Math.max(0, whole);
      used = own - whole * width;
    }
  }
  return lines;
}

function widthOf(look: SheetLook, column: number): number {
  return look.widths.find(([first, last]) => column >= first && column <= last)?.[2] ?? look.defaultWidth;
}

/** Whether a text can make its row higher than usual. */
function isSpecial({ size, wrap }: Lettering): boolean {
  return size > USUAL.size || wrap;
}

/**
 * The heights of rows: what is said of them, and where nothing is what Excel makes of a row when it opens it, which is as
 * high as its largest text. Wrapped texts in merged cells do not count, in Excel neither.
 */
function heightsFor(texts: Iterable<PlacedText>, look: SheetLook, merged: readonly Box[]): SheetLook['heights'] {
  const said = new Set(look.heights.map(([row]) => row));
  const made = new Map<number, number>();
  for (const { row, column, text, how } of texts) {
    if (said.has(row)) continue;
    const isWrapped = how.wrap && !merged.some((box) => contains(box, row, column));
    const room = ((widthOf(look, column) - MARGINS) * USUAL.size) / how.size;
    const lines = isWrapped ? linesOf(text, room, how.bold) : 1;
    const height = lines * (how.size / USUAL.size) * USUAL.height;
    if (height > (made.get(row) ?? USUAL.height)) made.set(row, height);
  }
  return [...look.heights, ...made];
}

function* textsIn(sheet: SheetSnapshot, how: readonly Lettering[], special: readonly boolean[]): Iterable<PlacedText> {
  for (const [r, numbers] of sheet.styles.entries())
    for (const [c, number] of numbers.entries()) {
      const [own, text] = [how[number], sheet.values[r]?.[c]];
      if (special[number] === true && own !== undefined && typeof text === 'string')
        yield { row: sheet.top + r, column: sheet.left + c, text, how: own };
    }
}

/** How the texts of each style of a file are written. */
export function letterings(looks: readonly StyleLook[], styles: readonly CellStyle[]): readonly Lettering[] {
  return looks.map(({ size, wrap }, i) => ({ size, wrap, bold: styles[i]?.bold ?? false }));
}

/** The heights of the rows of a sheet as its file has it. */
export function rowHeights(sheet: SheetSnapshot, look: SheetLook, how: readonly Lettering[]): SheetLook['heights'] {
  const special = how.map(isSpecial);
  return special.includes(true) ? heightsFor(textsIn(sheet, how, special), look, sheet.merged) : look.heights;
}

/** The heights of the rows of a sheet that was made since the file was opened, as it is now. */
export function heightsOfMade(
  sheet: Sheet,
  look: SheetLook,
  valueAt: (row: number, column: number) => CellValue,
): SheetLook['heights'] {
  const texts = [...sheet.cells].flatMap(([key, { style }]): PlacedText[] => {
    const how = { size: style.size ?? USUAL.size, bold: style.bold, wrap: style.wrap };
    if (!isSpecial(how)) return [];
    const { row, column } = cellOfKey(key);
    const text = valueAt(row, column);
    return typeof text === 'string' ? [{ row, column, text, how }] : [];
  });
  return heightsFor(texts, look, sheet.merged);
}
