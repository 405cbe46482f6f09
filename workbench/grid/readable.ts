/** Brightness from 0 to 1, as broadcasters weigh the channels. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function towardsWhite(colour: string, share: number): string {
  const channels = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return `#${channels
    .map((value) =>
      Math.round(value + (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const INK = '#1b1b1a';
const PAPER = '#ffffff';

/**
 * The colour of a cell's text so that it can be read: the file's own, black or white on a fill that has none, and a
 * lighter one of its kind where the page is dark and the cell has no fill. Null is the page's own.
 */
export function readableColour(colour: string | null, fill: string | null, isDark: boolean): string | null {
  if (fill !== null) return colour ?? (brightness(fill) > 0.45 ? INK : PAPER);
  if (colour === null || colour === '#000000') return null;
  return isDark && brightness(colour) < 0.5 ? towardsWhite(colour, 0.65) : colour;
}
