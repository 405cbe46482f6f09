import { sizeOf } from '../core/workbook/pieces.ts';
import type { Box } from '../core/workbook/cells.ts';

/** How Excel tells a fill: white with the pattern 'None' is no fill. */
export function fillOf(color: unknown, pattern: unknown): string | null {
  if (typeof color !== 'string' || color === '') return null;
  const isWhite = color.toUpperCase() === '#FFFFFF';
  return isWhite && pattern !== 'Solid' ? null : color.toUpperCase();
}

/** How a cell is dressed, as far as it is read. */
export type Dress = { readonly fill: string | null; readonly bold: boolean; readonly indent: number };

/** What is asked of each cell where a column is not all of one kind. */
const WISH = {
  format: { fill: { color: true, pattern: true }, font: { bold: true }, indentLevel: true },
} satisfies Excel.CellPropertiesLoadOptions;

/** The dress of a box of cells, when it is there. */
export type Dresses = (row: number, column: number) => Dress;

/** Asks for the dress of each cell of a box: about 100 bytes a cell. */
export function eachDress(box: Box, range: Excel.Range): () => Dresses {
  const asked = range.getCellProperties(WISH);
  return () => {
    const rows = asked.value;
    return (row, column) => {
      const format = rows[row - box.top]?.[column - box.left]?.format;
      return {
        fill: fillOf(format?.fill?.color, format?.fill?.pattern),
        bold: format?.font?.bold === true,
        indent: format?.indentLevel ?? 0,
      };
    };
  };
}

/** What a column of cells has in common, or null where they differ. */
export function commonDress(range: Excel.Range): () => Dress | null {
  range.load('format/fill/color,format/fill/pattern,format/font/bold,format/indentLevel');
  return () => {
    const { fill, font, indentLevel } = range.format;
    // Excel answers null for what differs, which its types do not say.
    const parts: readonly unknown[] = [fill.color, font.bold, indentLevel];
    if (parts.includes(null)) return null;
    return { fill: fillOf(fill.color, fill.pattern), bold: font.bold, indent: indentLevel };
  };
}

/** The columns of a box, each as a box. */
export function columnsOf(box: Box): Box[] {
  return Array.from({ length: sizeOf(box).columns }, (_, i) => ({ ...box, left: box.left + i, right: box.left + i }));
}
