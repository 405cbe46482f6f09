import type { Settings } from '../settings/schema.ts';
import type { Status } from '../stoplight/status.ts';
import type { Look } from '../workbook/look.ts';

/** A look for every status. */
export type Palette = Readonly<Record<Status, Look>>;

function look(fill: string, font: string | null = null): Look {
  return { fill, font };
}

/**
 * The palettes of semantics 6. `clear` leaves the text alone; `bold` is for wall charts; `classic` is Excel's own
 * Good/Neutral/Bad, which colour-blind readers can hardly tell apart.
 */
export const PALETTES = {
  clear: { Green: look('#8FCBB5'), Yellow: look('#FFF399'), Red: look('#F9705F'), Grey: look('#D9D9D9') },
  bold: {
    Green: look('#B5F0D8', '#00382B'),
    Yellow: look('#E3A008', '#000000'),
    Red: look('#8C1220', '#FFFFFF'),
    Grey: look('#D9D9D9', '#404040'),
  },
  classic: {
    Green: look('#C6EFCE', '#006100'),
    Yellow: look('#FFEB9C', '#9C5700'),
    Red: look('#FFC7CE', '#9C0006'),
    Grey: look('#E7E6E6', '#595959'),
  },
} as const satisfies Record<string, Palette>;

/** The palette that settings ask for: one of ours by name, or the user's own colours. */
export function paletteOf(given: Settings['palette']): Palette {
  if (typeof given === 'string') return PALETTES[given];
  const own = (each: { fill: string; font?: string | undefined }): Look =>
    look(each.fill.toUpperCase(), each.font?.toUpperCase() ?? null);
  return { Green: own(given.green), Yellow: own(given.yellow), Red: own(given.red), Grey: own(given.grey) };
}
