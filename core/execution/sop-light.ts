import { roundedGap } from '../stoplight/bands.ts';
import { DEFAULT_RULES } from '../stoplight/measure.ts';
import { grey, type Verdict } from '../stoplight/status.ts';
import { stoplight } from '../stoplight/stoplight.ts';

/**
 * The verdict of a standard of performance by its two lines: what is excellent, and where barely good enough ends
 * (semantics 4, systems 45). Their order tells which way is good.
 *
 *   42, excellent 50, minimum 35 → Yellow      2, excellent 2, minimum 6 → Green      7, excellent 2, minimum 6 → Red
 *
 * It is the stoplight with an absolute tolerance: from excellent on Green, up to the distance of the two lines Yellow.
 * The minimum itself is still good enough. Two equal lines are one, and higher is better, as everywhere.
 */
export function sopLight(value: number, excellent: number, minimum: number): Verdict {
  const direction = excellent < minimum ? 'lower' : 'higher';
  const distance = roundedGap(Math.abs(excellent - minimum));
  if (!Number.isFinite(distance)) return grey('OVERFLOW');
  return stoplight({
    actual: value,
    aim: { kind: 'value', target: excellent, direction, strict: false },
    rules: { ...DEFAULT_RULES, absYellow: distance },
  });
}
