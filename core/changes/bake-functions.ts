import type { DateSystem } from '../calendar/serial.ts';
import { BEST } from '../execution/plan-execution.ts';
import { WARN_DAYS } from '../stoplight/milestone.ts';
import { DEFAULT_RULES } from '../stoplight/measure.ts';
import { RANK, SIGNS } from '../stoplight/status.ts';
import { and, dayNumber, or, textLiteral, valueError, type Expression } from '../native/expressions.ts';
import { measureLogic, rampGap, valueGap, type AimNative, type TimingNative } from '../native/measure-logic.ts';
import { milestoneLogic } from '../native/milestone-logic.ts';
import { sopLogic } from '../native/sop-logic.ts';
import { elapsedShare, type PeriodNative } from '../native/pace-share.ts';
import { choose, statusFormula, statusOfLeaf, wordsFor, type StatusLogic, type Words } from '../native/status-logic.ts';
import type { Direction } from '../reading/target.ts';
import type { ArgReader } from './bake-reader.ts';

/** The native form of a function over its arguments, told by their places. */
type NativeForm = (args: ArgReader) => Expression;

const DIRECTIONS = ['higher', 'lower'] as const satisfies readonly Direction[];
const SYSTEM: DateSystem = 1900;

function word(show: (status: ReturnType<typeof statusOfLeaf>) => string): Words {
  return wordsFor((leaf) => textLiteral(show(statusOfLeaf(leaf))));
}

const OUTPUTS: Readonly<Record<'status' | 'code' | 'band' | 'symbol', Words>> = {
  status: word((status) => status),
  code: wordsFor((leaf) => String(RANK[statusOfLeaf(leaf)])),
  band: wordsFor((leaf) => textLiteral(leaf === 'Grey' ? '' : leaf)),
  symbol: word((status) => SIGNS[status].symbol),
};

/** Error cells among the targets come out as they are. */
function passErrors(args: ArgReader, aim: AimNative): void {
  for (const each of aim.kind === 'range' ? [aim.lo, aim.hi] : [aim.target])
    if (/[A-Z(]/i.test(each)) args.checks.push({ where: `ISERROR(${each})`, gives: each });
}

const stoplightForm: NativeForm = (args) => {
  const direction = args.choice(2, DIRECTIONS, 'higher');
  const output = args.choice(4, ['status', 'code', 'band', 'symbol'], 'status');
  const aim = args.aim(1, direction);
  passErrors(args, aim);
  const actual = args.amount(0) ?? '0';
  return statusFormula(measureLogic(actual, aim, { kind: 'level' }, args.rules(3)), OUTPUTS[output]);
};

function periodOf(
  args: ArgReader,
  places: readonly [number, number, number],
  basis: PeriodNative['basis'],
  isNeeded: boolean,
): PeriodNative | null {
  const start = args.day(places[0], isNeeded);
  const end = args.day(places[1], isNeeded);
  const asOf = args.day(places[2], true);
  if (start === null || end === null || asOf === null) return null;
  return { start, end, asOf: dayNumber(asOf), basis, system: SYSTEM };
}

const stoplightPaceForm: NativeForm = (args) => {
  const kind = args.choice(5, ['flow', 'level', 'ramp'], 'flow');
  const basis = args.basis(6, null);
  const direction = args.choice(7, DIRECTIONS, 'higher');
  const rules = args.rules(8);
  const actual = args.amount(0) ?? '0';
  const aim = args.aim(1, direction);
  passErrors(args, aim);
  const period = periodOf(args, [2, 3, 4], basis, false);
  const level = measureLogic(actual, aim, { kind: 'level' }, rules);
  if (period === null || kind === 'level') return statusFormula(level);
  const timing: TimingNative = kind === 'flow' ? { kind, period } : { kind, period, baseline: args.amount(9) };
  const timed: StatusLogic = choose(
    or(...[period.start, period.end].filter((each) => !each.startsWith('DATE(')).map((each) => `TRIM(${each})=""`)),
    level,
    measureLogic(actual, aim, timing, rules),
  );
  return statusFormula(timed);
};

/** The gap of a measure natively, where there is one; #N/A where there is no share of nothing. */
function gapForm(args: ArgReader): Expression {
  const direction = args.choice(2, DIRECTIONS, 'higher');
  const actual = args.number(0);
  const aim = args.aim(1, direction);
  for (const each of aim.kind === 'range' ? [aim.lo, aim.hi] : [aim.target]) {
    if (!/[A-Z(]/i.test(each) || /^\(-/.test(each)) continue;
    args.checks.push({ where: `TRIM(${each})=""`, gives: 'NA()' });
    args.checks.push({
      where: `OR(NOT(ISNUMBER(${each})),ISLOGICAL(${each}))`,
      gives: valueError('target is not a number'),
    });
  }
  if (aim.kind === 'range') return rangeGapForm(actual, aim);
  const { target } = aim;
  const level = `IF(${target}=0,NA(),${valueGap(actual, target, aim.direction)})`;
  if (!args.isGiven(3)) return level;
  const baseline = args.amount(3) ?? '0';
  const way = `IF(${target}=${baseline},${level},${rampGap(actual, target, baseline)})`;
  return /^[-(\d]/.test(baseline) ? way : `IF(TRIM(${baseline})="",${level},${way})`;
}

function rangeGapForm(actual: Expression, { lo, hi }: Extract<AimNative, { kind: 'range' }>): Expression {
  const off = (distance: Expression, bound: Expression): Expression =>
    `ROUND((${distance})/IF(${bound}=0,${hi}-${lo},ABS(${bound})),9)`;
  const outside = `IF(${actual}<${lo},${off(`${lo}-${actual}`, lo)},IF(${actual}>${hi},${off(`${actual}-${hi}`, hi)},0))`;
  const zero = `IF(${and(`${lo}=0`, `${hi}=0`)},NA(),${outside})`;
  return `IF(${lo}>${hi},${valueError('target is reversed: its low end is above its high end')},${zero})`;
}

/** The share of a period that has gone by, 0 before its start; an end before its start is #VALUE!. */
function share(
  args: ArgReader,
  places: readonly [number, number, number],
  profile: number,
  holidays: number | null,
): Expression {
  const period = periodOf(args, places, args.basis(profile, holidays), true);
  if (period === null) {
    args.refuse('BAKE_ARGUMENTS');
    return '0';
  }
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  args.checks.push({ where: `${end}<${start}`, gives: valueError('end is before start') });
  return `IF(${period.asOf}<${start},0,${elapsedShare(period)})`;
}

const expectedForm: NativeForm = (args) => {
  const target = args.value(0);
  const gone = share(args, [1, 2, 3], 4, null);
  if (!args.isGiven(5)) return `${target}*${gone}`;
  const given = args.amount(5) ?? '0';
  const baseline = /^[-(\d]/.test(given) ? given : `IF(TRIM(${given})="",0,${given})`;
  return `${baseline}+(${target}-${baseline})*${gone}`;
};

const projectForm: NativeForm = (args) => {
  const actual = args.number(0);
  // Nothing gone by divides by zero.
  return `IFERROR(${actual}/${share(args, [2, 3, 4], 5, null)},NA())`;
};

const runRateForm: NativeForm = (args) => {
  const [actual, target, left] = [args.number(0), args.value(1), args.number(2)];
  return `IF(${left}>0,(${target}-${actual})/${left},NA())`;
};

/** Smaller numbers in `done` are counts or codes, not dates. */
const LEAST_DATE = 1000;
/** What `done` says in words everybody types; other words hold while they stand there. */
const YES = ['yes', 'y', 'true', 'x', 'done', 'complete', 'completed'];
const NO = ['', 'no', 'n', 'false', 'open'];

const milestoneForm: NativeForm = (args) => {
  const due = args.day(0, false);
  const done = args.done(1);
  const asOf = args.day(2, true) ?? '0';
  const warnDays = args.amount(3);
  const [progress, start] = [args.amount(4), args.day(5, false)];
  const doneOn = done === null ? null : `IF(ISNUMBER(${done}),IF(${done}>=${LEAST_DATE},${done},""),"")`;
  const given = {
    asOf: dayNumber(asOf),
    basis: { kind: 'days' as const },
    system: SYSTEM,
    warnDays: warnDays === null ? String(WARN_DAYS) : `IF(ISNUMBER(${warnDays}),${warnDays},${WARN_DAYS})`,
    rules: DEFAULT_RULES,
    done: YES,
    cancelled: [],
    fullProgress: 1 as const,
  };
  const open = milestoneLogic({ due, doneOn, progress, status: null, start }, given);
  if (done === null) return statusFormula(open);
  const isWord = (words: readonly string[]): Expression[] => words.map((each) => `TRIM(${done})=${textLiteral(each)}`);
  const said = or(`IF(ISLOGICAL(${done}),${done},FALSE)`, ...isWord(YES), `TRIM(${done})="1"`);
  if (!/^(?:[01]$|DATE)/.test(done)) {
    const isOdd = `IF(ISNUMBER(${done}),${and(`${done}<>0`, `${done}<>1`, `${done}<${LEAST_DATE}`)},NOT(${or(...isWord([...YES, ...NO]))}))`;
    args.checks.push({
      where: `IF(ISLOGICAL(${done}),FALSE,${isOdd})`,
      gives: valueError('done must be yes, no or the date it was done on'),
    });
  }
  return statusFormula(choose(said, 'on', open));
};

const sopLightForm: NativeForm = (args) => {
  const [value, excellent, minimum] = [args.amount(0), args.amount(1), args.amount(2)];
  if (value === null || excellent === null || minimum === null) return textLiteral('Grey');
  for (const line of [excellent, minimum])
    if (/[A-Z(]/i.test(line)) args.checks.push({ where: `ISERROR(${line})`, gives: line });
  return statusFormula(sopLogic(value, excellent, minimum));
};

/** A number that must lie between zero and a limit. */
function limited(args: ArgReader, place: number, most: number, why: string): Expression {
  const value = args.number(place);
  args.checks.push({ where: or(`${value}<0`, `${value}>${most}`), gives: valueError(why) });
  return value;
}

const executionForm: NativeForm = (args) => {
  const plan = limited(args, 0, BEST, 'plan must be 0 to 10');
  return `ROUND(${plan}*${limited(args, 1, BEST, 'execution must be 0 to 10')},9)`;
};

const clarityForm: NativeForm = (args) => {
  const managers = limited(args, 0, 1, 'managers must be a share from 0 to 1');
  return `ROUND(${managers}-${limited(args, 1, 1, 'reports must be a share from 0 to 1')},9)`;
};

/** The functions that have a native form; a function without one is listed where it stands. */
export const NATIVE_FORMS: ReadonlyMap<string, NativeForm> = new Map<string, NativeForm>([
  ['STOPLIGHT', stoplightForm],
  ['STOPLIGHTPACE', stoplightPaceForm],
  ['ATTAINMENT', (args) => `ROUND(1-${gapForm(args)},9)`],
  ['BEHIND', gapForm],
  ['PACE', (args) => share(args, [0, 1, 2], 3, 4)],
  ['EXPECTED', expectedForm],
  ['PROJECT', projectForm],
  ['RUNRATE', runRateForm],
  ['MILESTONE', milestoneForm],
  ['SOPLIGHT', sopLightForm],
  ['EXECUTION', executionForm],
  ['CLARITY', clarityForm],
]);
