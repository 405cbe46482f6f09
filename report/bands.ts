import type { Bands } from '../core/stoplight/bands.ts';
import type { Rules } from '../core/stoplight/measure.ts';
import type { Figures } from './figures.ts';

function limit(gap: number, figures: Figures): string {
  return figures.percent(gap);
}

function green(bands: Bands, figures: Figures): string {
  const { words } = figures;
  if (bands.green === 0) return words.atTarget;
  return (bands.includesGreen ? words.upToBehind : words.lessBehind)(limit(bands.green, figures));
}

/**
 * The bands in a sentence, so that every reader of a colour can check it.
 *
 *   sbi → 'On track at the target or better, at risk up to 15% behind (near below 10%, then caution), off track beyond.'
 */
export function bandsInWords({ bands, absYellow }: Rules, figures: Figures): string {
  const { words } = figures;
  if (absYellow !== null) {
    return words.bandsAmount(figures.amount(absYellow, 'General'));
  }
  if (bands.yellow <= bands.green) return words.bandsTwo(green(bands, figures));
  const near = bands.near === null ? '' : words.bandsNear(limit(bands.near, figures));
  return words.bandsThree(green(bands, figures), limit(bands.yellow, figures), near);
}
