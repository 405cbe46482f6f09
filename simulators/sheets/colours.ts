import { colorsNamed } from 'culori';
import { refuse, TEXTS } from './wrong.ts';

/**
 * A colour as the workbook stores it, '#RRGGBB'; null resets. Live Sheets takes a text that is no colour without a
 * word; here it is refused, since a product that sends one is wrong.
 */
export function storedColour(colour: string | null): string | null {
  if (colour === null) return null;
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? /^#([0-9a-f]{3})$/i.exec(colour)?.[1]?.replace(/./g, '$&$&');
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = new Map<string, number>(Object.entries(colorsNamed)).get(colour.toLowerCase());
  return named === undefined ? refuse(TEXTS.colour(colour)) : `#${named.toString(16).padStart(6, '0').toUpperCase()}`;
}

/** A stored colour as scripts get it: lower case, and a default where there is none. */
export function shownColour(stored: string | null, otherwise: string): string {
  return (stored ?? otherwise).toLowerCase();
}
