import type { Band } from './status.ts';

/**
 * How far behind is which colour, as shares behind (gaps). Half-open: no gap falls between two bands.
 *
 *   gap ≤ green (or < green) → on · ≤ yellow → near or caution · else behind
 */
export type Bands = {
  /** The name shown beside the result: a preset's, or 'custom'. */
  readonly name: string;
  readonly green: number;
  /** False where a gap of exactly `green` is already Yellow. */
  readonly includesGreen: boolean;
  readonly yellow: number;
  /** Yellow below this gap is 'near', from it on 'caution'; null where all Yellow is 'caution'. */
  readonly near: number | null;
};

/** Gaps and limits are compared at nine decimals: 1 - 0.85 is 0.15000000000000002, which would paint 85 % red. */
const GAP_DECIMALS = 1e9;

/** Above this a ninth decimal means nothing, and multiplying by 1e9 could overflow. */
const ROUNDABLE = 1e6;

/** A gap as it is compared: rounded to nine decimals (semantics 1.5). */
export function roundedGap(gap: number): number {
  return gap < ROUNDABLE && gap > -ROUNDABLE ? Math.round(gap * GAP_DECIMALS) / GAP_DECIMALS + 0 : gap;
}

/** Bands from attainment limits: green from 95 % and yellow from 85 % → 0.95, 0.85. */
function fromAttainment(name: string, green: number, yellow: number): Bands {
  return { name, green: roundedGap(1 - green), includesGreen: true, yellow: roundedGap(1 - yellow), near: null };
}

/** The presets of semantics 1.5, by name. */
export const PRESETS = {
  sbi: { name: 'sbi', green: 0, includesGreen: true, yellow: 0.15, near: 0.1 },
  'sbi-lenient': { name: 'sbi-lenient', green: 0.1, includesGreen: false, yellow: 0.15, near: null },
  clearpoint: fromAttainment('clearpoint', 1, 0.9),
  servicenow: fromAttainment('servicenow', 0.9, 0.75),
  cascade: fromAttainment('cascade', 0.95, 0.85),
  upraise: fromAttainment('upraise', 0.95, 0.75),
  'okr-grade': fromAttainment('okr-grade', 0.7, 0.4),
  binary: fromAttainment('binary', 1, 1),
} as const satisfies Record<string, Bands>;

/** The name of a preset. */
export type Preset = keyof typeof PRESETS;

/** The names of the presets, default first. */
export const PRESET_NAMES = Object.keys(PRESETS).filter(isPreset);

/** Whether a text names a preset. */
export function isPreset(name: string): name is Preset {
  return Object.prototype.hasOwnProperty.call(PRESETS, name);
}

/** The default bands. */
export const DEFAULT_BANDS: Bands = PRESETS.sbi;

/**
 * Bands of someone's own, from the attainment at which Green and Yellow begin.
 * Null when the limits are no numbers or yellow begins above green. Equal limits leave no Yellow.
 */
export function customBands(green: number, yellow: number): Bands | null {
  const isUsable = Number.isFinite(green) && Number.isFinite(yellow) && yellow <= green;
  return isUsable ? fromAttainment('custom', green, yellow) : null;
}

/** The band of a gap that is already rounded. */
export function bandOf(gap: number, bands: Bands): Band {
  if (bands.includesGreen ? gap <= bands.green : gap < bands.green) return 'on';
  if (gap > bands.yellow) return 'behind';
  return bands.near !== null && gap < bands.near ? 'near' : 'caution';
}
