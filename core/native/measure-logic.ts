import { RAMP_MINIMUM } from '../stoplight/stoplight.ts';
import type { Rules } from '../stoplight/measure.ts';
import type { Direction } from '../reading/target.ts';
import { and, numberLiteral, or, type Expression } from './expressions.ts';
import { bandLogic, choose, type StatusLogic } from './status-logic.ts';

/** The cells of a measure as native expressions. */
export type MeasureCellsNative = {
  readonly actual: Expression;
  readonly target: Expression;
  readonly baseline: Expression | null;
};

/** The days of a period, and the day to judge on, as native expressions. */
export type PeriodNative = { readonly start: Expression; readonly end: Expression; readonly asOf: Expression };

function isNumber(cell: Expression): Expression {
  return `ISNUMBER(${cell})`;
}

/** ROUND(s*(E-A)/ABS(E),9): the core's gap, in the same order of operations, so that ties fall the same way. */
function valueGap(actual: Expression, expected: Expression, direction: Direction): Expression {
  const shortfall = direction === 'lower' ? `${actual}-${expected}` : `${expected}-${actual}`;
  return `ROUND((${shortfall})/ABS(${expected}),9)`;
}

function absoluteLogic(shortfall: Expression, tolerance: number): StatusLogic {
  return choose(
    `ROUND(${shortfall},9)<=0`,
    'Green',
    choose(`ROUND(${shortfall},9)<=${numberLiteral(tolerance)}`, 'Yellow', 'Red'),
  );
}

/** The gap that is compared: as it is, or at what is displayed. */
function judgedGap(gap: Expression, rules: Rules): Expression {
  return rules.displayPrecision === null ? gap : `ROUND(1-ROUND(1-${gap},${rules.displayPrecision + 2}),9)`;
}

/** Actual against what is expected by now, both numbers (semantics 1.4, 5). */
function valueLogic(actual: Expression, expected: Expression, direction: Direction, rules: Rules): StatusLogic {
  const shortfall = direction === 'lower' ? `${actual}-${expected}` : `${expected}-${actual}`;
  const zero = absoluteLogic(shortfall, rules.absYellow ?? 0);
  const zeroWithoutYellow = choose(`ROUND(${shortfall},9)<=0`, 'Green', 'Red');
  const bands =
    rules.absYellow === null ? bandLogic(judgedGap(valueGap(actual, expected, direction), rules), rules.bands) : zero;
  return choose(`${expected}=0`, rules.absYellow === null ? zeroWithoutYellow : zero, bands);
}

/** Level: the actual cell against the target cell. Grey unless both hold numbers. */
export function levelLogic(cells: MeasureCellsNative, direction: Direction, rules: Rules): StatusLogic {
  const { actual, target } = cells;
  return choose(and(isNumber(actual), isNumber(target)), valueLogic(actual, target, direction, rules), 'Grey');
}

/** The elapsed share of a period in days, not yet held between 0 and 1. */
function daysShare({ start, end, asOf }: PeriodNative): Expression {
  return `(${asOf}-INT(${start})+1)/(INT(${end})-INT(${start})+1)`;
}

/** Whether the period is one and has begun. */
function running({ start, end, asOf }: PeriodNative): Expression {
  return and(isNumber(start), isNumber(end), `INT(${end})>=INT(${start})`, `${asOf}>=INT(${start})`);
}

/** Flow: the actual against the target's share of the elapsed days. Grey before the start and without a real period. */
export function flowLogic(
  cells: MeasureCellsNative,
  period: PeriodNative,
  direction: Direction,
  rules: Rules,
): StatusLogic {
  const { actual, target } = cells;
  const expected = `(${target}*MIN(1,${daysShare(period)}))`;
  const numbers = and(isNumber(actual), isNumber(target));
  return choose(numbers, choose(running(period), valueLogic(actual, expected, direction, rules), 'Grey'), 'Grey');
}

/** Ramp: the way from the baseline against the share of the way that is due. Grey in the first tenth of the time. */
export function rampLogic(
  cells: MeasureCellsNative,
  period: PeriodNative,
  direction: Direction,
  rules: Rules,
): StatusLogic {
  const { actual, target, baseline } = cells;
  if (baseline === null) return 'Grey';
  const share = `MIN(1,${daysShare(period)})`;
  const expected = `(${baseline}+(${target}-${baseline})*${share})`;
  const gap = `ROUND(1-(${actual}-${baseline})/(${expected}-${baseline}),9)`;
  const shortfall = `IF(${expected}>${baseline},1,-1)*(${expected}-${actual})`;
  const way =
    rules.absYellow === null
      ? bandLogic(judgedGap(gap, rules), rules.bands)
      : absoluteLogic(shortfall, rules.absYellow);
  const due = choose(`${expected}=${baseline}`, valueLogic(actual, expected, direction, rules), way);
  const numbers = and(isNumber(actual), isNumber(target), isNumber(baseline));
  return choose(numbers, choose(running(period), choose(`${share}<${RAMP_MINIMUM}`, 'Grey', due), 'Grey'), 'Grey');
}

/** Sums of the closed periods of a wide table, like with like: a plan counts where its actual is there. */
export function sumsToDate(
  pairs: readonly { readonly actual: Expression; readonly target: Expression | null }[],
): MeasureCellsNative {
  const any = or(...pairs.map(({ actual }) => isNumber(actual)));
  const sum = (parts: readonly Expression[]): Expression => (parts.length === 0 ? '0' : parts.join('+'));
  const actuals = sum(pairs.map(({ actual }) => `N(${actual})`));
  const targets = sum(
    pairs.flatMap(({ actual, target }) => (target === null ? [] : [`IF(${isNumber(actual)},N(${target}),0)`])),
  );
  return { actual: `IF(${any},${actuals},"")`, target: `(${targets})`, baseline: null };
}
