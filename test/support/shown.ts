import { DEFAULT_RULES, type Rules } from '../../core/stoplight/measure.ts';
import type { Verdict } from '../../core/stoplight/status.ts';

/** A verdict in short: 'Yellow/near', 'Grey NO_DATA', 'Red/behind ZERO_TARGET'. */
export function shown({ status, band, reason }: Verdict): string {
  return `${status}${band === null ? '' : `/${band}`}${reason === null ? '' : ` ${reason}`}`;
}

/** The usual rules in absolute mode: so far behind the target is still yellow, whatever share of it that is. */
export const absoluteRules = (absYellow: number): Rules => ({ ...DEFAULT_RULES, absYellow });
