import { bandOf, type Bands } from '../stoplight/bands.ts';
import { RAMP_MINIMUM } from '../stoplight/stoplight.ts';
import type { Aim, Rules } from '../stoplight/measure.ts';
import type { Direction } from '../reading/target.ts';
import { and, compared, isNumber, notNumbers, numberLiteral, or, type Expression } from './expressions.ts';
import { elapsedShare, hasBegun, isPeriod, mayBeNothing, type PeriodNative } from './pace-share.ts';
import { bandLogic, choose, type StatusLogic } from './status-logic.ts';

/** What an actual is held against, natively: a value, or a range to stay in. */
export type AimNative =
  | { readonly kind: 'value'; readonly target: Expression; readonly direction: Direction; readonly strict: boolean }
  | { readonly kind: 'range'; readonly lo: Expression; readonly hi: Expression };

/** How a measure stands in time, natively; `level` needs no period. */
export type TimingNative =
  | { readonly kind: 'level' }
  | { readonly kind: 'flow'; readonly period: PeriodNative }
  | { readonly kind: 'ramp'; readonly period: PeriodNative; readonly baseline: Expression | null };

/** The aim of a target that was read beforehand, as constants. */
export function constantAim(aim: Aim): AimNative {
  return aim.kind === 'value'
    ? { ...aim, target: numberLiteral(aim.target) }
    : { kind: 'range', lo: numberLiteral(aim.lo), hi: numberLiteral(aim.hi) };
}

/** Amounts are compared at nine decimals, as shares are. */
function rounded(amount: Expression): Expression {
  return `ROUND(${amount},9)`;
}

/** How much is missing: upwards where higher is better. */
function shortfallOf(actual: Expression, expected: Expression, direction: Direction): Expression {
  return direction === 'lower' ? `${actual}-${expected}` : `${expected}-${actual}`;
}

/** The core's gap, rounded, in the same order of operations, so that ties fall the same way (semantics 1.4). */
export function valueGap(actual: Expression, expected: Expression, direction: Direction): Expression {
  return `ROUND((${shortfallOf(actual, expected, direction)})/ABS(${expected}),9)`;
}

/** The gap of a flow: its share of the time, which may be long, stands in it once. The share is above zero. */
function flowGap(actual: Expression, target: Expression, share: Expression, direction: Direction): Expression {
  const reached = `${actual}/ABS(${target}*${share})`;
  return direction === 'lower' ? `ROUND(${reached}-SIGN(${target}),9)` : `ROUND(SIGN(${target})-${reached},9)`;
}

/** The gap that is compared: as it is, or at what is displayed. Halves go up, as the core has it. */
function judgedGap(gap: Expression, { displayPrecision }: Rules): Expression {
  if (displayPrecision === null) return gap;
  const unit = 10 ** (displayPrecision + 2);
  return `ROUND(1-INT(ROUND((1-${gap})*${unit},${7 - displayPrecision})+0.5)/${unit},9)`;
}

/** By amounts: short by nothing, by at most the tolerance, or by more. */
function absoluteLogic(shortfall: Expression, tolerance: number): StatusLogic {
  const short = rounded(shortfall);
  const missed = tolerance === 0 ? 'behind' : choose(`${short}<=${numberLiteral(tolerance)}`, 'caution', 'behind');
  return choose(`${short}<=0`, 'on', missed);
}

/** A strict target at equality is near: equal as displayed, or by amounts where those are judged. */
function strictly(strict: boolean, difference: Expression, logic: StatusLogic): StatusLogic {
  return strict ? choose(`${difference}=0`, 'near', logic) : logic;
}

/** What a share behind, and the amount it stands for, make: the core's `judgeGap`. */
function gapLogic(gap: Expression, shortfall: Expression, strict: boolean, rules: Rules): StatusLogic {
  if (rules.absYellow === null) {
    const judged = judgedGap(gap, rules);
    return strictly(strict, judged, bandLogic(judged, rules.bands));
  }
  const byAmount = strictly(strict, rounded(shortfall), absoluteLogic(shortfall, rules.absYellow));
  return choose(`ISERROR(${gap})`, 'Grey', byAmount);
}

/** Where nothing is expected there is no share: only the side counts, or the amount. */
function zeroLogic(shortfall: Expression, strict: boolean, rules: Rules): StatusLogic {
  if (rules.absYellow !== null) return strictly(strict, rounded(shortfall), absoluteLogic(shortfall, rules.absYellow));
  return strictly(strict, shortfall, choose(`${shortfall}<=0`, 'on', 'behind'));
}

type ValueAim = Extract<AimNative, { kind: 'value' }>;

/** Actual against a value that is due in full (semantics 1.4, 5). */
function valueLogic(actual: Expression, { target, direction, strict }: ValueAim, rules: Rules): StatusLogic {
  const shortfall = shortfallOf(actual, target, direction);
  return choose(
    compared(target, '=', '0'),
    zeroLogic(shortfall, strict, rules),
    gapLogic(valueGap(actual, target, direction), shortfall, strict, rules),
  );
}

/** The band of what is inside of a range. */
function inside(bands: Bands): StatusLogic {
  return bandOf(0, bands);
}

function bothZero(lo: Expression, hi: Expression): Expression {
  const [low, high] = [compared(lo, '=', '0'), compared(hi, '=', '0')];
  if (low === 'FALSE' || high === 'FALSE') return 'FALSE';
  return and(...[low, high].filter((each) => each !== 'TRUE'));
}

/** Actual against a range to stay in; a share of its bounds may be due. */
function rangeLogic(actual: Expression, lo: Expression, hi: Expression, rules: Rules): StatusLogic {
  const distance = `MAX(${lo}-${actual},${actual}-${hi},0)`;
  const outside = (off: Expression, bound: Expression): StatusLogic =>
    choose(
      compared(bound, '=', '0'),
      bandLogic(judgedGap(rounded(`(${off})/(${hi}-${lo})`), rules), rules.bands),
      bandLogic(judgedGap(rounded(`(${off})/ABS(${bound})`), rules), rules.bands),
    );
  const byShare = choose(
    `${actual}<${lo}`,
    outside(`${lo}-${actual}`, lo),
    choose(`${actual}>${hi}`, outside(`${actual}-${hi}`, hi), inside(rules.bands)),
  );
  const judged = rules.absYellow === null ? byShare : absoluteLogic(distance, rules.absYellow);
  return choose(
    compared(lo, '>', hi),
    'Grey',
    choose(bothZero(lo, hi), absoluteLogic(distance, rules.absYellow ?? 0), judged),
  );
}

function levelAim(actual: Expression, aim: AimNative, rules: Rules): StatusLogic {
  return aim.kind === 'range' ? rangeLogic(actual, aim.lo, aim.hi, rules) : valueLogic(actual, aim, rules);
}

/** A flow: the target's share of the elapsed time is due. Nothing due yet is Grey. */
function flowAim(actual: Expression, aim: AimNative, period: PeriodNative, rules: Rules): StatusLogic {
  const share = elapsedShare(period);
  const due = (amount: Expression): Expression => `(${amount}*${share})`;
  const somethingDue = (logic: StatusLogic): StatusLogic =>
    mayBeNothing(period.basis) ? choose(`${share}<=0`, 'Grey', logic) : logic;
  if (aim.kind === 'range') return somethingDue(rangeLogic(actual, due(aim.lo), due(aim.hi), rules));
  const { target, direction, strict } = aim;
  const shortfall = shortfallOf(actual, due(target), direction);
  return somethingDue(
    choose(
      compared(target, '=', '0'),
      zeroLogic(shortfallOf(actual, '0', direction), strict, rules),
      gapLogic(flowGap(actual, target, share, direction), shortfall, strict, rules),
    ),
  );
}

/** A ramp: the way from the baseline against the share of the way that is due; Grey in the first tenth of the time. */
function rampAim(
  actual: Expression,
  { target, direction, strict }: ValueAim,
  baseline: Expression,
  period: PeriodNative,
  rules: Rules,
): StatusLogic {
  const share = elapsedShare(period);
  const expected = `(${baseline}+(${target}-${baseline})*${share})`;
  // Where there is a way, a tenth of it or more is due: only a target that is the baseline expects the baseline.
  const way = choose(
    compared(target, '=', baseline),
    valueLogic(actual, { kind: 'value', target: baseline, direction, strict }, rules),
    wayLogic(actual, expected, baseline, strict, rules),
  );
  return choose(notNumbers(baseline), 'Grey', choose(`${share}<${numberLiteral(RAMP_MINIMUM)}`, 'Grey', way));
}

/** The gap on the way from a baseline (semantics 1.4). */
export function rampGap(actual: Expression, expected: Expression, baseline: Expression): Expression {
  return rounded(`1-(${actual}-${baseline})/(${expected}-${baseline})`);
}

/** The way from a baseline to what is expected by now, which is not the baseline. */
export function wayLogic(
  actual: Expression,
  expected: Expression,
  baseline: Expression,
  strict: boolean,
  rules: Rules,
): StatusLogic {
  const shortfall = `IF(${expected}>${baseline},1,-1)*(${expected}-${actual})`;
  return gapLogic(rampGap(actual, expected, baseline), shortfall, strict, rules);
}

/** The numbers an aim is made of. */
function amountsOf(aim: AimNative): Expression[] {
  return aim.kind === 'range' ? [aim.lo, aim.hi] : [aim.target];
}

function timed(actual: Expression, aim: AimNative, timing: TimingNative, rules: Rules): StatusLogic {
  if (timing.kind === 'level') return levelAim(actual, aim, rules);
  const { period } = timing;
  if (timing.kind === 'flow') return running(period, flowAim(actual, aim, period, rules));
  if (aim.kind === 'range') return running(period, levelAim(actual, aim, rules));
  return timing.baseline === null ? 'Grey' : running(period, rampAim(actual, aim, timing.baseline, period, rules));
}

/** Grey before a period begins, and where it is none. */
function running(period: PeriodNative, logic: StatusLogic): StatusLogic {
  const { basis } = period;
  const isUnusable = basis.kind === 'profile' && 'weights' in basis && !basis.weights.some((weight) => weight > 0);
  if (isUnusable) return 'Grey';
  return choose(isPeriod(period), choose(hasBegun(period), logic, 'Grey'), 'Grey');
}

/**
 * The status of one measure natively (semantics 1.3 to 1.5): the core's `stoplight` over cells. Grey unless actual and
 * target hold numbers.
 *
 *   A2 of B2, higher, sbi → the formula of semantics 5
 */
export function measureLogic(actual: Expression, aim: AimNative, timing: TimingNative, rules: Rules): StatusLogic {
  return choose(notNumbers(actual, ...amountsOf(aim)), 'Grey', timed(actual, aim, timing, rules));
}

/** One period of a wide table: the cells of its actual and of its target. */
export type PeriodCells = { readonly actual: Expression; readonly target: Expression | null };

/** What a wide table is judged by: its closed periods, and a target for all of them where there is one. */
export type WideNative = {
  readonly periods: readonly PeriodCells[];
  /** What is due of a target for the whole by now, and the cell it comes from. */
  readonly whole: { readonly due: Expression; readonly cell: Expression } | null;
  readonly direction: Direction;
};

/** Against the target of the whole, where the periods have none. */
function wholeLogic(actual: Expression, { whole, direction }: WideNative, rules: Rules): StatusLogic {
  if (whole === null) return 'Grey';
  const aim: AimNative = { kind: 'value', target: whole.due, direction, strict: false };
  return choose(notNumbers(whole.cell), 'Grey', valueLogic(actual, aim, rules));
}

/**
 * What adds up is summed over the periods that have an actual, like with like. The sums stand in the formula many times,
 * so each part is as short as it can be: a boolean among the months is left to the host (Excel and Sheets pass it over).
 */
export function sumsLogic(wide: WideNative, rules: Rules): StatusLogic {
  const { periods, direction } = wide;
  const sum = (parts: readonly Expression[]): Expression => `(${parts.join('+')})`;
  const actual = sum(periods.map((each) => `IF(ISNUMBER(${each.actual}),${each.actual},0)`));
  const pairs = periods.flatMap(({ actual: cell, target }) => (target === null ? [] : [{ cell, target }]));
  const target = sum(pairs.map((pair) => `IF(ISNUMBER(${pair.cell}),IF(ISNUMBER(${pair.target}),${pair.target},0),0)`));
  const whole = wholeLogic(actual, wide, rules);
  const summed =
    pairs.length === 0
      ? whole
      : choose(
          or(...pairs.map((pair) => `AND(ISNUMBER(${pair.cell}),ISNUMBER(${pair.target}))`)),
          valueLogic(actual, { kind: 'value', target, direction, strict: false }, rules),
          whole,
        );
  return choose(or(...periods.map((each) => `ISNUMBER(${each.actual})`)), summed, 'Grey');
}

/** A level is judged by its last period that has an actual. */
export function lastLogic(wide: WideNative, rules: Rules): StatusLogic {
  return wide.periods.reduce<StatusLogic>((earlier, { actual, target }) => {
    const whole = wholeLogic(actual, wide, rules);
    const aim: AimNative = { kind: 'value', target: target ?? '', direction: wide.direction, strict: false };
    const own = target === null ? whole : choose(isNumber(target), valueLogic(actual, aim, rules), whole);
    return choose(isNumber(actual), own, earlier);
  }, 'Grey');
}
