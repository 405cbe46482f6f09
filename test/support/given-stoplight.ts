import { dayOfIso, type Day } from '../../core/calendar/day.ts';
import { defaultNumberContext } from '../../core/reading/number.ts';
import { isPreset, PRESETS } from '../../core/stoplight/bands.ts';
import { judgeCells } from '../../core/stoplight/cells.ts';
import { DEFAULT_RULES, judgeRange } from '../../core/stoplight/measure.ts';
import { milestone } from '../../core/stoplight/milestone.ts';
import type { MeasureKind } from '../../core/stoplight/stoplight.ts';
import type { Verdict } from '../../core/stoplight/status.ts';

/** A stoplight case as test/vectors writes it. */
export type GivenStoplight = {
  actual?: unknown;
  target?: unknown;
  direction?: 'higher' | 'lower' | 'range' | 'milestone';
  lo?: number;
  hi?: number;
  preset?: string;
  measure?: MeasureKind;
  baseline?: number;
  start?: string;
  end?: string;
  asOf?: string;
  basis?: 'days' | 'months' | 'workdays';
  absYellow?: number;
  done?: string;
  doneDate?: string;
  due?: string;
};

/** The day of an ISO date that a case is known to hold. */
export function day(iso: string): Day {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`no date: ${iso}`);
  return found;
}

function optionalDay(iso: string | undefined): Day | null {
  return iso === undefined ? null : day(iso);
}

/** Judges a case the way the product does. */
export function judgeGiven(given: GivenStoplight): Verdict {
  const bands = given.preset !== undefined && isPreset(given.preset) ? PRESETS[given.preset] : PRESETS.sbi;
  const rules = { ...DEFAULT_RULES, bands, absYellow: given.absYellow ?? null };
  if (given.direction === 'milestone') {
    return milestone({
      due: optionalDay(given.due),
      isDone: given.done === 'Yes',
      doneOn: optionalDay(given.doneDate),
      asOf: day(given.asOf ?? ''),
    });
  }
  if (given.direction === 'range') return judgeRange(Number(given.actual), given.lo ?? NaN, given.hi ?? NaN, rules);
  const { start, end, asOf } = given;
  const hasPeriod = start !== undefined && end !== undefined && asOf !== undefined;
  const basis =
    given.basis === 'workdays' ? { kind: 'workdays' as const, holidays: [] } : { kind: given.basis ?? 'days' };
  return judgeCells(
    { actual: given.actual, target: given.target, baseline: given.baseline },
    {
      direction: given.direction ?? 'higher',
      kind: given.measure ?? 'level',
      timing: hasPeriod ? { period: { start: day(start), end: day(end) }, asOf: day(asOf), basis } : null,
      rules,
      context: defaultNumberContext(),
    },
  );
}
