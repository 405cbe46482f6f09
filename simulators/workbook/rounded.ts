/** A format that shows a plain number: its decimals, whether it is a percentage, and a unit before or after it. */
const PLAIN = /^(?:"[^"]*"|[$€£])?\s?(?:#,##)?[0#]+(?:\.([0#]+))?\s?(%?)\s?(?:"[^"]*"|[$€£])?$/;

/**
 * The size of a number, with as many decimals as a plain format shows, half away from zero: -0.0098, '0.0%' → 0.01.
 * null where the format is of another kind. The engine rounds by itself, but loses a digit that is carried into a
 * place that was zero (0.0098, '0.0%' → '0.0%'), and the sign of some numbers (-1, '0' → '1').
 */
export function roundedSize(value: number, format: string): number | null {
  const plain = PLAIN.exec(format);
  if (plain === null) return null;
  const places = (plain[1] ?? '').length + (plain[2] === '%' ? 2 : 0);
  const shifted = Math.round(Number(`${Math.abs(value)}e${places}`));
  const size = Number(`${shifted}e-${places}`);
  return Number.isFinite(size) ? size : null;
}
