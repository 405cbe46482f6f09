/** The grid's font in the sheet's base size, the same as in its styles. */
const FONT = "13.5px 'Calibri', 'Carlito', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
/** The size of text that nobody set, in points. */
export const BASE_POINTS = 11;
const MOST = 5000;

let context: CanvasRenderingContext2D | null = null;
const known = new Map<string, number>();

/** How wide a text is in the grid, in pixels. */
export function measureIn(text: string, size: number, isBold: boolean): number {
  const key = `${isBold ? 'b' : ''}${text}`;
  let width = known.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return text.length * 7;
    context.font = `${isBold ? '600 ' : ''}${FONT}`;
    width = context.measureText(text).width;
    if (known.size > MOST) known.clear();
    known.set(key, width);
  }
  return (width * size) / BASE_POINTS;
}
