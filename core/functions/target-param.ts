import { readTarget, type Direction, type Target } from '../reading/target.ts';
import { unreadMeasure, readMeasure, type Judging, type ReadMeasure } from '../stoplight/cells.ts';
import type { Aim } from '../stoplight/measure.ts';
import { problem, type Problem } from '../messages/problem.ts';
import { readNumber } from '../reading/number.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { cellParam, choice, numberIn, type CellParam } from './params.ts';
import { isFunctionError, type FunctionError } from './values.ts';
import { invalid, isMissing, passedOn, unread } from './wrong.ts';

const SUMMARY = 'What was planned: a number, text like ">95%" or "40..50", or two cells, low and high.';

/** Two cells given as one target: the range to stay in. */
export type Ends = { readonly lo: CellValue; readonly hi: CellValue };

/** A target as a function that judges cells takes it. */
export type TargetCell = CellValue | Ends;

/** Whether a target was given as two cells. */
export function isEnds(target: TargetCell): target is Ends {
  return typeof target === 'object' && target !== null && 'lo' in target;
}

/** The error cell a target holds, as the error it is passed on as; null where it holds none. */
export function targetError(target: TargetCell): FunctionError | null {
  if (!isEnds(target)) return isCellError(target) ? passedOn('target', target) : null;
  if (isCellError(target.lo)) return passedOn('target', target.lo);
  return isCellError(target.hi) ? passedOn('target', target.hi) : null;
}

/** The `target` argument of functions that give a status: what cannot be read becomes Grey there, not an error. */
export function targetCell(): CellParam<TargetCell> {
  return cellParam<TargetCell>('target', SUMMARY, (cell) => cell, { readPair: (lo, hi) => ({ lo, hi }) });
}

/** A target that asks for an amount. */
export type AmountTarget = Exclude<Target, { readonly kind: 'date' }>;

function amountIn(cell: CellValue): AmountTarget | FunctionError {
  if (isCellError(cell)) return passedOn('target', cell);
  const read = readTarget(cell);
  if (!read.ok) return unread('target', read.problem);
  return read.value.kind === 'date' ? unread('target', problem('TARGET_IS_DATE')) : read.value;
}

function amountBetween(lo: CellValue, hi: CellValue): AmountTarget | FunctionError {
  const low = numberIn('target', lo) ?? isMissing('target');
  const high = numberIn('target', hi) ?? isMissing('target');
  if (isFunctionError(low)) return low;
  return isFunctionError(high) ? high : { kind: 'range', lo: low, hi: high, unit: null };
}

/** The `target` argument of functions that give a number: what cannot be read is an error. */
export function amountTarget(): CellParam<AmountTarget> {
  return cellParam('target', SUMMARY, amountIn, { readPair: amountBetween });
}

/** The `target` argument where one value is needed; a range to stay in is #VALUE!. */
export function valueTarget(): CellParam<number> {
  return cellParam('target', 'What is to be reached.', (cell) => {
    const amount = amountIn(cell);
    if (isFunctionError(amount)) return amount;
    return amount.kind === 'value' ? amount.target : invalid('target is a range to stay in; one value is needed');
  });
}

/** The `direction` argument. A target with an operator of its own (">95%") overrules it. */
export function direction(): CellParam<Direction> {
  return choice('direction', 'Which way is good: higher or lower.', ['higher', 'lower'], 'higher');
}

/** A measure from its cells, or the verdict that says why there is none (semantics 1.1). */
export function measureFrom(
  actual: CellValue,
  target: TargetCell,
  judging: Judging,
  baseline: CellValue = null,
): ReadMeasure {
  if (!isEnds(target)) return readMeasure({ actual, target, baseline }, judging);
  const reached = readNumber(actual, judging.context);
  if (!reached.ok) return unreadMeasure(reached.problem);
  const lo = readNumber(target.lo, judging.context);
  if (!lo.ok) return unreadMeasure(asTarget(lo.problem));
  const hi = readNumber(target.hi, judging.context);
  if (!hi.ok) return unreadMeasure(asTarget(hi.problem));
  const { kind, timing, rules } = judging;
  const aim: Aim = { kind: 'range', lo: lo.value.value, hi: hi.value.value };
  return {
    ok: true,
    measure: { actual: reached.value.value, aim, kind, timing, rules },
    unit: hi.value.unit,
    notes: [],
  };
}

/** A bound that is blank is a target that is blank. */
function asTarget(read: Problem): Problem {
  return read.code === 'NO_DATA' ? problem('NO_TARGET', read.args) : read;
}
