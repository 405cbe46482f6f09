import { dateOf, dayOf } from '../../core/calendar/day.ts';
import { serialOfDay } from '../../core/calendar/serial.ts';
import { dateLiteral } from '../../core/native/expressions.ts';
import { measureLogic, type AimNative, type TimingNative } from '../../core/native/measure-logic.ts';
import type { StatusLogic } from '../../core/native/status-logic.ts';
import type { Direction } from '../../core/reading/target.ts';
import type { Aim, Rules } from '../../core/stoplight/measure.ts';
import type { PaceBasis, Period } from '../../core/stoplight/pace.ts';
import { stoplight } from '../../core/stoplight/stoplight.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { amount, hardPair, type Chance } from './hard-values.ts';
import { BASES, combined, DIRECTIONS, KINDS, RULES } from './rules-of-registries.ts';

/** How a measure is judged in time. */
export type TimedWay = {
  readonly kind: 'flow' | 'ramp';
  readonly basis: PaceBasis;
  readonly direction: Direction;
  readonly rules: Rules;
  readonly shape: 'value' | 'strict' | 'range';
  readonly day: number;
};

/** The end of a month, and a day within the same one. */
export const AS_OF = dayOf({ year: 2026, month: 5, day: 31 });
export const DAYS = [AS_OF, AS_OF - 17] as const;

const SYSTEM = 1900;

/** Every kind with every basis, direction, rule and shape. */
export function timedWays(day: number): TimedWay[] {
  const timed = KINDS.filter((kind) => kind !== 'level');
  const shapes = ['value', 'strict', 'range'] as const;
  return combined(timed, BASES, combined(DIRECTIONS, RULES, shapes)).map(
    ([kind, basis, [direction, rules, shape]]): TimedWay => ({ kind, basis, direction, rules, shape, day }),
  );
}

/** A period that is whole months, a year, a few days, or reversed. */
function periodIn(random: Chance): Period {
  const start = random.pick([
    dayOf({ year: 2025, month: 6, day: 1 }) + random.below(500),
    dayOf({ year: random.pick([2025, 2026]), month: 1 + random.below(12), day: 1 }),
  ]);
  const { year, month } = dateOf(start);
  const last = year * 12 + month - 1 + random.pick([1, 3, 12, 12, 18]);
  const monthly = dayOf({ year: Math.floor(last / 12), month: (last % 12) + 1, day: 1 }) - 1;
  return { start, end: random.pick([monthly, monthly, start + random.below(60), start - 1 - random.below(3)]) };
}

/** Cells of a measure with a period, and the status that the core gives. */
export function timedCells({ kind, basis, direction, rules, shape, day }: TimedWay, random: Chance) {
  const period = periodIn(random);
  const { actual, target } = hardPair(random);
  const baseline = random.pick<CellValue>([amount(random), 0, null, 'x']);
  const width = Math.abs(amount(random));
  const lo = typeof target === 'number' ? target : 0;
  const aim: Aim =
    shape === 'range'
      ? { kind: 'range', lo, hi: lo + width }
      : { kind: 'value', target: lo, direction, strict: shape === 'strict' };
  const timing = { period, asOf: day, basis };
  const from = typeof baseline === 'number' ? baseline : null;
  const start = serialOfDay(period.start, SYSTEM) + random.pick([0, 0.5]);
  const cells: CellValue[] = [actual, target, start, serialOfDay(period.end, SYSTEM), baseline, lo + width];
  const isJudged = typeof actual === 'number' && typeof target === 'number';
  return { cells, wanted: isJudged ? stoplight({ actual, aim, kind, timing, baseline: from, rules }).status : 'Grey' };
}

/** The native logic over those cells. */
export function timedLogic({ kind, basis, direction, rules, shape, day }: TimedWay, row: number): StatusLogic {
  const r = row + 1;
  const period = { start: `$C${r}`, end: `$D${r}`, asOf: dateLiteral(dateOf(day)), basis, system: SYSTEM } as const;
  const timing: TimingNative = kind === 'flow' ? { kind, period } : { kind, period, baseline: `$E${r}` };
  const aim: AimNative =
    shape === 'range'
      ? { kind: 'range', lo: `$B${r}`, hi: `$F${r}` }
      : { kind: 'value', target: `$B${r}`, direction, strict: shape === 'strict' };
  return measureLogic(`$A${r}`, aim, timing, rules);
}

const ALL = DAYS.flatMap(timedWays);

/** One row of any way. */
export function timedRow(random: Chance) {
  const way = random.pick(ALL);
  return { ...timedCells(way, random), logicAt: (row: number): StatusLogic => timedLogic(way, row) };
}
