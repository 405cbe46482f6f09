/** How a cell is dressed, as far as a stand-in keeps it. Colours are '#RRGGBB'; null is none. */
export type Style = {
  readonly format: string;
  readonly fill: string | null;
  readonly font: string | null;
  /** Points; null is the program's own size. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly wrap: boolean;
  readonly align: string;
  /** An apostrophe before the text, which keeps '0123' a text. */
  readonly quoted: boolean;
};

/** The dress of a cell nobody touched. Cells are locked by default, which matters once a sheet is protected. */
export const PLAIN: Style = {
  format: 'General',
  fill: null,
  font: null,
  size: null,
  bold: false,
  italic: false,
  indent: 0,
  locked: true,
  wrap: false,
  align: 'General',
  quoted: false,
};

/** Whether two styles look and behave the same. */
export function sameStyle(a: Style, b: Style): boolean {
  return a === b || JSON.stringify(dressed(a)) === JSON.stringify(dressed(b));
}

/** What of a style differs from plain, in a fixed order: empty for a plain cell. */
export function dressed(style: Style): (readonly [string, unknown])[] {
  const parts: (readonly [keyof Style, unknown])[] = [
    ['format', style.format],
    ['fill', style.fill],
    ['font', style.font],
    ['size', style.size],
    ['bold', style.bold],
    ['italic', style.italic],
    ['indent', style.indent],
    ['locked', style.locked],
    ['wrap', style.wrap],
    ['align', style.align],
    ['quoted', style.quoted],
  ];
  return parts.filter(([name, value]) => value !== PLAIN[name]);
}
