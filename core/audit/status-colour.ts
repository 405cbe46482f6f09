import type { Light } from './status-sign.ts';

/** Hue in degrees, saturation and lightness as shares, of '#RRGGBB'. Null for anything else. */
function hsl(colour: string): readonly [hue: number, saturation: number, lightness: number] | null {
  if (!/^#[0-9A-F]{6}$/i.test(colour)) return null;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth = most === r ? (g - b) / spread : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [(sixth * 60 + 360) % 360, saturation, lightness];
}

/** Paler or duller than this a colour is paper, ink or decoration. */
const LEAST_SATURATION = 0.25;
const LEAST_SPREAD = 0.08;

/**
 * The light a colour stands for, by its hue; null for blue, violet, grey and what is hardly a colour at all. The limits
 * hold Excel's own Good/Neutral/Bad, the standard palette and the colours of icon sets.
 *
 *   #C6EFCE → Green   #FFEB9C, #FFC000, #ED7D31 → Yellow   #FFC7CE, #C00000 → Red   #DDEBF7 → null
 */
export function lightOfColour(colour: string | null): Light | null {
  const parts = colour === null ? null : hsl(colour);
  if (parts === null) return null;
  const [hue, saturation, lightness] = parts;
  const spread = saturation * (1 - Math.abs(2 * lightness - 1));
  if (saturation < LEAST_SATURATION || spread < LEAST_SPREAD || lightness < 0.12) return null;
  if (hue < 17 || hue >= 342) return 'Red';
  if (hue < 68) return 'Yellow';
  return hue >= 75 && hue <= 172 ? 'Green' : null;
}
