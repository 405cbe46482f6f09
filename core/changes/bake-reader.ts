import { dateOf } from '../calendar/day.ts';
import { readBands } from '../functions/bands-param.ts';
import type { FunctionDefinition } from '../functions/define.ts';
import { readProfile } from '../functions/pace-params.ts';
import { dayIn, numberIn } from '../functions/params.ts';
import { isBlank, isFunctionError } from '../functions/values.ts';
import { yesOrNoIn } from '../reading/yes-no.ts';
import {
  dateLiteral,
  isDate,
  notNumbers,
  numberLiteral,
  textLiteral,
  valueError,
  type Expression,
} from '../native/expressions.ts';
import { constantAim, type AimNative } from '../native/measure-logic.ts';
import type { NativeBasis } from '../native/pace-share.ts';
import { readTarget, type Direction } from '../reading/target.ts';
import { aimOf } from '../stoplight/cells.ts';
import { DEFAULT_RULES, type Rules } from '../stoplight/measure.ts';
import type { CellValue } from '../workbook/cells.ts';
import type { Arg, ArgCell } from './bake-args.ts';

/** Something that is looked at before a function's own form: where it holds, the formula gives this instead. */
export type Check = { readonly where: Expression; readonly gives: Expression };

/**
 * Reads the arguments of one call as native expressions. What a cell's text means now counts while the text stands
 * there (`texts`); what was chosen by a cell, a direction or bands, must stay so (`settings`). `obstacle` is why there
 * is no native form.
 */
export type ArgReader = {
  readonly texts: Expression[];
  readonly settings: Expression[];
  readonly checks: Check[];
  readonly obstacle: () => string | null;
  isGiven(place: number): boolean;
  /** A number as it stands; null where nothing is given. Nothing is checked. */
  amount(place: number): Expression | null;
  /** A number that must be one: blank is #N/A, else #VALUE!. */
  number(place: number): Expression;
  aim(place: number, direction: Direction): AimNative;
  /** A target that must be one value. */
  value(place: number): Expression;
  /** Yes or no as 1 or 0, or the date something was done on; null where nothing is given. */
  done(place: number): Expression | null;
  day(place: number, isNeeded: boolean): Expression | null;
  choice<const W extends string>(place: number, words: readonly W[], fallback: W): W;
  rules(place: number): Rules;
  basis(profile: number, holidays: number | null): NativeBasis;
  refuse(why: string): void;
};

function guard(expression: Expression, value: CellValue): Expression {
  if (typeof value === 'string') return `EXACT(${expression},${textLiteral(value)})`;
  if (typeof value === 'number') return `${expression}=${numberLiteral(value)}`;
  return value === null ? `TRIM(${expression})=""` : 'TRUE';
}

/** One reading of a call's arguments, and what it gathers. */
type Reading = {
  readonly definition: FunctionDefinition;
  readonly args: readonly Arg[];
  readonly isRead: boolean;
  readonly texts: Expression[];
  readonly settings: Expression[];
  readonly checks: Check[];
  readonly refused: string[];
};

function at({ args }: Reading, place: number): Arg {
  return args[place] ?? { kind: 'none' };
}

function nameOf({ definition }: Reading, place: number): string {
  return definition.params[place]?.name ?? '';
}

/** The text that counts for a cell, where texts are read; null where the cell itself counts. */
function textOf({ isRead }: Reading, arg: Arg): string | null {
  return isRead && arg.kind === 'cell' && typeof arg.value === 'string' && !isBlank(arg.value) ? arg.value : null;
}

/** An argument as an expression: what is typed or read as `read` has it, cells as they are; null where none is given. */
function meant(reading: Reading, place: number, read: (value: CellValue) => Expression | null): Expression | null {
  const arg = at(reading, place);
  switch (arg.kind) {
    case 'none':
      return null;
    case 'expression':
      return arg.expression;
    case 'constant': {
      const meaning = read(arg.value);
      if (meaning === null) reading.refused.push('BAKE_CONSTANT');
      return meaning ?? '0';
    }
    case 'cell': {
      const text = textOf(reading, arg);
      const meaning = text === null ? null : read(text);
      if (meaning === null) return arg.expression;
      reading.texts.push(guard(arg.expression, text));
      return meaning;
    }
    default:
      reading.refused.push('BAKE_SPILLS');
      return '0';
  }
}

function numberFrom(value: CellValue): Expression | null {
  const read = numberIn('', value);
  return typeof read === 'number' ? numberLiteral(read) : null;
}

function dayFrom(value: CellValue): Expression | null {
  const day = dayIn('', value);
  return typeof day === 'number' ? dateLiteral(dateOf(day)) : null;
}

function doneFrom(value: CellValue): Expression | null {
  const said = yesOrNoIn(value);
  return said === null ? dayFrom(value) : said ? '1' : '0';
}

/** Whether an argument may hold anything by the time the formula is worked out. */
function isLive(reading: Reading, place: number, expression: Expression): boolean {
  const { kind } = at(reading, place);
  return (kind === 'cell' || kind === 'expression') && !/^(?:DATE\(|\(?-?[\d.])/.test(expression);
}

function checkedNumber(reading: Reading, place: number, expression: Expression): Expression {
  if (isLive(reading, place, expression)) {
    reading.checks.push({ where: `TRIM(${expression})=""`, gives: 'NA()' });
    reading.checks.push({
      where: notNumbers(expression),
      gives: valueError(`${nameOf(reading, place)} is not a number`),
    });
  }
  return expression;
}

function aimAt(reading: Reading, place: number, direction: Direction): AimNative {
  const arg = at(reading, place);
  if (arg.kind === 'cells' && arg.cells.flat().length === 2 && at(reading, 0).kind !== 'cells') {
    const [lo, hi] = arg.cells.flat();
    return { kind: 'range', lo: lo?.expression ?? '', hi: hi?.expression ?? '' };
  }
  const value = arg.kind === 'constant' ? arg.value : textOf(reading, arg);
  const read = value === null ? null : readTarget(value);
  const found = read !== null && read.ok ? aimOf(read.value, direction) : null;
  if (found !== null) {
    if (arg.kind === 'cell') reading.texts.push(guard(arg.expression, arg.value));
    return constantAim(found);
  }
  return { kind: 'value', target: meant(reading, place, () => null) ?? '0', direction, strict: false };
}

function dayAt(reading: Reading, place: number, isNeeded: boolean): Expression | null {
  const expression = meant(reading, place, dayFrom);
  if (expression === null || !isLive(reading, place, expression)) return expression;
  const isOne = isDate(expression, 1900);
  const blank = `TRIM(${expression})=""`;
  if (isNeeded) reading.checks.push({ where: blank, gives: 'NA()' });
  reading.checks.push({
    where: isNeeded ? `NOT(${isOne})` : `IF(${blank},FALSE,NOT(${isOne}))`,
    gives: valueError(`${nameOf(reading, place)} is not a date`),
  });
  return expression;
}

function choiceAt<const W extends string>(reading: Reading, place: number, words: readonly W[], fallback: W): W {
  const cells = settingAt(reading, place);
  const value = cells?.[0]?.[0] ?? null;
  if (isBlank(value)) return fallback;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const found = words.find((word) => word === text);
  if (found === undefined) reading.refused.push('BAKE_OPTION');
  return found ?? fallback;
}

/** The cells of a setting, which must stay as they are; null where none is given. */
function settingAt(reading: Reading, place: number): CellValue[][] | null {
  const arg = at(reading, place);
  switch (arg.kind) {
    case 'none':
      return null;
    case 'constant':
      return [[arg.value]];
    case 'cell':
      reading.settings.push(guard(arg.expression, arg.value));
      return isBlank(arg.value) ? null : [[arg.value]];
    case 'cells':
      for (const each of arg.cells.flat()) reading.settings.push(guard(each.expression, each.value));
      return arg.cells.map((row) => row.map((each) => each.value));
    default:
      reading.refused.push(arg.kind === 'expression' ? 'BAKE_OPTION' : 'BAKE_SPILLS');
      return null;
  }
}

function rulesAt(reading: Reading, place: number): Rules {
  const cells = settingAt(reading, place);
  const bands = cells === null ? DEFAULT_RULES.bands : readBands(cells);
  if (!isFunctionError(bands)) return { ...DEFAULT_RULES, bands };
  reading.refused.push('BAKE_OPTION');
  return DEFAULT_RULES;
}

function basisAt(reading: Reading, profile: number, holidays: number | null): NativeBasis {
  const basis = readProfile(settingAt(reading, profile));
  if (isFunctionError(basis)) {
    reading.refused.push('BAKE_OPTION');
    return { kind: 'days' };
  }
  const free: Arg = holidays === null ? { kind: 'none' } : at(reading, holidays);
  if (basis.kind !== 'workdays' || free.kind === 'none') return basis;
  const cells: readonly ArgCell[] = free.kind === 'cells' ? free.cells.flat() : free.kind === 'cell' ? [free] : [];
  if (cells.length === 0) reading.refused.push('BAKE_OPTION');
  const isLiveRange = cells.every(({ value }) => typeof value === 'number' || value === null);
  if (isLiveRange && free.kind === 'cells') return { kind: 'workdays', range: free.text };
  // Days off that stand there as texts count as what they mean now.
  for (const { expression, value } of cells) reading.settings.push(guard(expression, value));
  const days = cells.map(({ value }) => dayIn('', value)).filter((day) => typeof day === 'number');
  return { kind: 'workdays', holidays: days };
}

/** Opens the arguments of a call. With `isRead`, texts in cells stand for what they mean now. */
export function argReader(definition: FunctionDefinition, args: readonly Arg[], isRead: boolean): ArgReader {
  const reading: Reading = { definition, args, isRead, texts: [], settings: [], checks: [], refused: [] };
  const { texts, settings, checks, refused } = reading;
  const orRefused = (expression: Expression | null): Expression => {
    if (expression === null) refused.push('BAKE_ARGUMENTS');
    return expression ?? '0';
  };
  return {
    texts,
    settings,
    checks,
    obstacle: () => refused[0] ?? null,
    refuse: (why) => void refused.push(why),
    isGiven: (place) => at(reading, place).kind !== 'none',
    amount: (place) => meant(reading, place, numberFrom),
    number: (place) => checkedNumber(reading, place, orRefused(meant(reading, place, numberFrom))),
    aim: (place, direction) => aimAt(reading, place, direction),
    value: (place) => {
      const found = aimAt(reading, place, 'higher');
      if (found.kind === 'value') return checkedNumber(reading, place, found.target);
      refused.push('BAKE_CONSTANT');
      return '0';
    },
    done: (place) => meant(reading, place, doneFrom),
    day: (place, isNeeded) => dayAt(reading, place, isNeeded),
    choice: (place, words, fallback) => choiceAt(reading, place, words, fallback),
    rules: (place) => rulesAt(reading, place),
    basis: (profile, holidays) => basisAt(reading, profile, holidays),
  };
}
