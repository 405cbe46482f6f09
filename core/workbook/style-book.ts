import { PLAIN_STYLE, type CellStyle } from './snapshot.ts';

/** Styles by number, each kept once. */
export function styleBook(): { readonly styles: CellStyle[]; readonly numberOf: (style: CellStyle) => number } {
  const styles: CellStyle[] = [PLAIN_STYLE];
  const key = ({ format, bold, indent, fill }: CellStyle): string =>
    `${bold ? 1 : 0},${indent},${fill ?? ''},${format}`;
  const numbers = new Map([[key(PLAIN_STYLE), 0]]);
  return {
    styles,
    numberOf: (style) => {
      const known = numbers.get(key(style));
      if (known !== undefined) return known;
      numbers.set(key(style), styles.length);
      return styles.push(style) - 1;
    },
  };
}
