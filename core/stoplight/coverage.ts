import type { Bands } from './bands.ts';
import { DEFAULT_RULES, type Aim } from './measure.ts';
import { limitShown, type Amounts } from './shown.ts';
import type { Measure } from './stoplight.ts';
import type { Verdict } from './status.ts';

/** The word for a gap: of a range one can only be outside. */
function behind(aim: Aim): string {
  return aim.kind === 'range' ? 'outside' : 'behind';
}

function greenAtTarget(aim: Aim): string {
  if (aim.kind === 'range') return 'Green is inside the range.';
  return aim.strict ? 'Green is better than the target.' : 'Green is at the target or better.';
}

/** Green of bands that begin elsewhere than at the target: 'up to 5% behind', 'at least 5% ahead'. */
function greenCoverage(bands: Bands, aim: Aim): string {
  if (bands.green === 0 && bands.includesGreen) return greenAtTarget(aim);
  const limit = limitShown(bands.green);
  if (bands.green < 0) return `Green is at least ${limit}% ahead.`;
  return `Green is ${bands.includesGreen ? 'up to' : 'less than'} ${limit}% ${behind(aim)}.`;
}

/** Yellow from one gap to another: '10-15%', or '5% ahead to 5% behind' where it reaches over the target. */
function yellowBetween(from: number, to: number): string {
  if (from >= 0) return `Yellow covers ${limitShown(from)}-${limitShown(to)}%.`;
  return `Yellow covers ${limitShown(from)}% ahead to ${limitShown(to)}% ${to < 0 ? 'ahead' : 'behind'}.`;
}

function redCoverage(bands: Bands, aim: Aim): string {
  if (bands.yellow === 0) return 'Red is anything short of it.';
  if (bands.yellow < 0) return `Red is less than ${limitShown(bands.yellow)}% ahead.`;
  return `Red is more than ${limitShown(bands.yellow)}% ${behind(aim)}.`;
}

/** What the colour covers in absolute mode (semantics 1.5). */
function absoluteCoverage({ status }: Verdict, tolerance: string, aim: Aim): string {
  if (status === 'Green') return greenAtTarget(aim);
  return status === 'Yellow' ? `Yellow is short by at most ${tolerance}.` : `Red is short by more than ${tolerance}.`;
}

/**
 * What the status of a measure covers, in percent behind: the rule that was used.
 *
 *   Yellow/caution → 'Yellow covers 10-15%.'   Red of 'binary' → 'Red is anything short of it.'
 */
export function coverage({ aim, rules = DEFAULT_RULES }: Measure, verdict: Verdict, amounts: Amounts): string {
  const { bands, absYellow } = rules;
  if (verdict.reason === 'STRICT_EQUAL') return 'Yellow is exactly at it.';
  if (absYellow !== null) return absoluteCoverage(verdict, amounts.difference(absYellow), aim);
  if (verdict.gap === null) return verdict.status === 'Green' ? greenAtTarget(aim) : 'Red is anything short of it.';
  switch (verdict.band) {
    case 'on':
      return greenCoverage(bands, aim);
    case 'near':
      return `Yellow covers under ${limitShown(bands.near ?? bands.yellow)}% ${behind(aim)}.`;
    case 'caution':
      return yellowBetween(bands.near ?? bands.green, bands.yellow);
    default:
      return redCoverage(bands, aim);
  }
}
