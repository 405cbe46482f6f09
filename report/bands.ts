import type { Bands } from '../core/stoplight/bands.ts';
import type { Rules } from '../core/stoplight/measure.ts';
import type { Figures } from './figures.ts';

function limit(gap: number, figures: Figures): string {
  return figures.percent(gap);
}

function green(bands: Bands, figures: Figures): string {
  if (bands.green === 0) return 'at the target or better';
  return `${bands.includesGreen ? 'up to' : 'less than'} ${limit(bands.green, figures)} behind`;
}

/**
 * The bands in a sentence, so that every reader of a colour can check it.
 *
 *   sbi → 'On track at the target or better, at risk up to 15% behind (near below 10%, then caution), off track beyond.'
 */
export function bandsInWords({ bands, absYellow }: Rules, figures: Figures): string {
  if (absYellow !== null) {
    const most = figures.amount(absYellow, 'General');
    return `On track at the target or better, at risk up to ${most} short of it, off track beyond.`;
  }
  if (bands.yellow <= bands.green) return `On track ${green(bands, figures)}, off track beyond.`;
  const near = bands.near === null ? '' : ` (near below ${limit(bands.near, figures)}, then caution)`;
  return `On track ${green(bands, figures)}, at risk up to ${limit(bands.yellow, figures)} behind${near}, off track beyond.`;
}
