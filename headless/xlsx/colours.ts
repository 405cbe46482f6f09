import { attribute, child, type Element } from '../xml/tree.ts';

/** The 64 colours that older files number (ECMA-376 part 1, 18.8.27), those of 8 to 63 in order. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** The order in which theme colours are numbered: light and dark are swapped against their order in the theme. */
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** The colours of a theme, in the order they are numbered: '#RRGGBB'. */
export function themeColours(theme: Element | null): (string | null)[] {
  const elements = theme === null ? null : child(theme, 'themeElements');
  const scheme = elements === null ? null : child(elements, 'clrScheme');
  return THEME.map((name) => {
    const entry = scheme === null ? null : child(scheme, name);
    const colour = entry?.children[0];
    const hex = colour === undefined ? null : (attribute(colour, 'lastClr') ?? attribute(colour, 'val'));
    return hex !== null && /^[0-9A-F]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : null;
  });
}

/** A colour made lighter (above 0) or darker (below) by a share, channel by channel: near enough to tell its hue. */
function tinted(colour: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const shifted = channels.map((value) => (tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return `#${shifted.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The colour an element names, by value, number or theme; null where it names none. */
export function colourOf(element: Element | null, theme: readonly (string | null)[]): string | null {
  if (element === null) return null;
  const rgb = attribute(element, 'rgb');
  const indexed = attribute(element, 'indexed');
  const themed = attribute(element, 'theme');
  const number = indexed === null ? -1 : Number(indexed);
  const base =
    rgb !== null
      ? `#${rgb.slice(-6).toUpperCase()}`
      : themed !== null
        ? (theme[Number(themed)] ?? null)
        : number >= 0 && number < 64
          ? `#${INDEXED[number < 8 ? number : number - 8] ?? '000000'}`
          : null;
  const tint = Number(attribute(element, 'tint') ?? 0);
  return base === null || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}
