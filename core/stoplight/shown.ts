import { bandOf, roundedGap, type Bands } from './bands.ts';

/**
 * A number as a sentence shows it: as many digits as tell it apart, at most six decimals, no locale.
 *
 *   85 → '85'    666.6666666667 → '666.666667'    0.0001 → '0.0001'
 */
export function shown(value: number): string {
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-6)) return String(value);
  return String(Math.round(value * 1e6) / 1e6 + 0);
}

/** The amounts of one measure as its cells show them: plain, or in percent where the target is a percentage. */
export type Amounts = {
  readonly amount: (value: number) => string;
  /** A difference of two amounts, without its sign. Percentages differ by points: from 92% to 95% are 3 points. */
  readonly difference: (value: number) => string;
};

/** 0.92 → '0.92', or '92%' · 0.03 → '0.03', or '3 points'. */
export function amountsShown(isPercent: boolean): Amounts {
  if (!isPercent) return { amount: shown, difference: (value) => shown(Math.abs(value)) };
  return {
    amount: (value) => `${shown(value * 100)}%`,
    difference: (value) =>
      `${shown(Math.abs(value) * 100)} ${shown(Math.abs(value) * 100) === '1' ? 'point' : 'points'}`,
  };
}

/** A limit in percent without needless decimals: 0.15 → '15'. */
export function limitShown(gap: number): string {
  return shown(Math.round(Math.abs(gap) * 1e6) / 1e4);
}

/** More decimals than a gap is compared at say nothing. */
const MOST_DECIMALS = 7;

/**
 * A gap in percent, without its sign: one decimal, or as many as keep it in its band.
 *
 *   0.15 → '15.0%'   0.1501 → '15.01%': it is more than 15 %, and must not read as 15.0   0.00001 → 'under 0.1%'
 */
export function gapShown(gap: number, bands: Bands): string {
  const size = Math.abs(gap);
  if (size > 0 && size < 0.0005) return 'under 0.1%';
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) {
    const text = (size * 100).toFixed(decimals);
    const read = roundedGap((Math.sign(gap) * Number(text)) / 100);
    // 99.96 % behind is not all of it either.
    const isWhole = Math.abs(read) === 1 && size !== 1;
    if (!isWhole && bandOf(read, bands) === bandOf(gap, bands)) return `${text}%`;
  }
  return `${(size * 100).toFixed(MOST_DECIMALS)}%`;
}
