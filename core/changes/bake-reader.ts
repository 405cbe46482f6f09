import { dateOf, type Day } from '../calendar/day.ts';
import { readBands } from '../functions/bands-param.ts';
import type { FunctionDefinition } from '../functions/define.ts';
import { readProfile } from '../functions/pace-params.ts';
import { dayIn, numberIn } from '../functions/params.ts';
import { isBlank, isFunctionError } from '../functions/values.ts';
import { yesOrNoIn } from '../functions/yes-no.ts';
import { dateLiteral, isDate, notNumbers, numberLiteral, textLiteral, valueError, type Expression } from '../native/expressions.ts';
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

/** Opens the arguments of a call. With `isRead`, texts in cells stand for what they mean now. */
export function argReader(definition: FunctionDefinition, args: readonly Arg[], isRead: boolean): ArgReader {
  const texts: Expression[] = [];
  const settings: Expression[] = [];
  const checks: Check[] = [];
  let why: string | null = null;
  const refuse = (code: string): void => {
    why ??= code;
  };
  const at = (place: number): Arg => args[place] ?? { kind: 'none' };
  const nameOf = (place: number): string => definition.params[place]?.name ?? '';
  const textOf = (arg: Arg): string | null =>
    isRead && arg.kind === 'cell' && typeof arg.value === 'string' && !isBlank(arg.value) ? arg.value : null;

  function meant(place: number, read: (value: CellValue) => Expression | null): Expression | null {
    const arg = at(place);
    switch (arg.kind) {
      case 'none':
        return null;
      case 'constant':
        return read(arg.value) ?? (refuse('BAKE_CONSTANT'), '0');
      case 'expression':
        return arg.expression;
      case 'cell': {
        const text = textOf(arg);
        const meaning = text === null ? null : read(text);
        if (meaning === null) return arg.expression;
        texts.push(guard(arg.expression, text));
        return meaning;
      }
      default:
        refuse('BAKE_SPILLS');
        return '0';
    }
  }

  const numberFrom = (value: CellValue): Expression | null => {
    const read = numberIn('', value);
    return typeof read === 'number' ? numberLiteral(read) : null;
  };
  const dayFrom = (value: CellValue): Expression | null => {
    const day: Day | null | { error: string } = dayIn('', value);
    return typeof day === 'number' ? dateLiteral(dateOf(day)) : null;
  };
  const isLive = (place: number, expression: Expression): boolean =>
    (at(place).kind === 'cell' || at(place).kind === 'expression') && !/^(?:DATE\(|\(?-?[\d.])/.test(expression);

  function amount(place: number): Expression | null {
    return meant(place, numberFrom);
  }

  function checked(place: number, expression: Expression): Expression {
    if (isLive(place, expression)) {
      checks.push({ where: `TRIM(${expression})=""`, gives: 'NA()' });
      checks.push({ where: notNumbers(expression), gives: valueError(`${nameOf(place)} is not a number`) });
    }
    return expression;
  }

  function aim(place: number, direction: Direction): AimNative {
    const arg = at(place);
    if (arg.kind === 'cells' && arg.cells.flat().length === 2 && at(0).kind !== 'cells') {
      const [lo, hi] = arg.cells.flat();
      return { kind: 'range', lo: lo?.expression ?? '', hi: hi?.expression ?? '' };
    }
    const value = arg.kind === 'constant' ? arg.value : textOf(arg);
    const read = value === null ? null : readTarget(value);
    const found = read !== null && read.ok ? aimOf(read.value, direction) : null;
    if (found !== null) {
      if (arg.kind === 'cell') texts.push(guard(arg.expression, arg.value));
      return constantAim(found);
    }
    return { kind: 'value', target: meant(place, () => null) ?? '0', direction, strict: false };
  }

  function day(place: number, isNeeded: boolean): Expression | null {
    const expression = meant(place, dayFrom);
    if (expression === null || !isLive(place, expression)) return expression;
    const isOne = isDate(expression, 1900);
    const blank = `TRIM(${expression})=""`;
    if (isNeeded) checks.push({ where: blank, gives: 'NA()' });
    checks.push({
      where: isNeeded ? `NOT(${isOne})` : `IF(${blank},FALSE,NOT(${isOne}))`,
      gives: valueError(`${nameOf(place)} is not a date`),
    });
    return expression;
  }

  function choice<const W extends string>(place: number, words: readonly W[], fallback: W): W {
    const arg = at(place);
    if (arg.kind === 'none') return fallback;
    if (arg.kind !== 'constant' && arg.kind !== 'cell') {
      refuse(arg.kind === 'expression' ? 'BAKE_OPTION' : 'BAKE_SPILLS');
      return fallback;
    }
    if (arg.kind === 'cell') settings.push(guard(arg.expression, arg.value));
    if (isBlank(arg.value)) return fallback;
    const text = typeof arg.value === 'string' ? arg.value.trim().toLowerCase() : '';
    return words.find((word) => word === text) ?? (refuse('BAKE_OPTION'), fallback);
  }

  /** The cells of a setting; null where none is given. */
  function setting(place: number): CellValue[][] | null {
    const arg = at(place);
    switch (arg.kind) {
      case 'none':
        return null;
      case 'constant':
        return [[arg.value]];
      case 'cell':
        settings.push(guard(arg.expression, arg.value));
        return isBlank(arg.value) ? null : [[arg.value]];
      case 'cells':
        for (const each of arg.cells.flat()) settings.push(guard(each.expression, each.value));
        return arg.cells.map((row) => row.map((each) => each.value));
      default:
        refuse(arg.kind === 'expression' ? 'BAKE_OPTION' : 'BAKE_SPILLS');
        return null;
    }
  }

  return {
    texts,
    settings,
    checks,
    obstacle: () => why,
    refuse,
    isGiven: (place) => at(place).kind !== 'none',
    amount,
    number: (place) => checked(place, amount(place) ?? (refuse('BAKE_ARGUMENTS'), '0')),
    aim,
    value: (place) => {
      const found = aim(place, 'higher');
      if (found.kind === 'range') refuse('BAKE_CONSTANT');
      return found.kind === 'range' ? '0' : checked(place, found.target);
    },
    done: (place) =>
      meant(place, (value) => {
        const said = yesOrNoIn(value);
        return said === null ? dayFrom(value) : said ? '1' : '0';
      }),
    day,
    choice,
    rules: (place) => {
      const cells = setting(place);
      const bands = cells === null ? DEFAULT_RULES.bands : readBands(cells);
      if (!isFunctionError(bands)) return { ...DEFAULT_RULES, bands };
      refuse('BAKE_OPTION');
      return DEFAULT_RULES;
    },
    basis: (profile, holidays) => {
      const basis = readProfile(setting(profile));
      if (isFunctionError(basis)) {
        refuse('BAKE_OPTION');
        return { kind: 'days' };
      }
      const free = holidays === null ? { kind: 'none' as const } : at(holidays);
      if (basis.kind !== 'workdays' || free.kind === 'none') return basis;
      const cells: readonly ArgCell[] = free.kind === 'cells' ? free.cells.flat() : free.kind === 'cell' ? [free] : [];
      if (cells.length === 0) refuse('BAKE_OPTION');
      const isLiveRange = cells.every(({ value }) => typeof value === 'number' || value === null);
      if (isLiveRange && free.kind === 'cells') return { kind: 'workdays', range: free.text };
      // Days off that stand there as texts count as what they mean now.
      for (const { expression, value } of cells) settings.push(guard(expression, value));
      const days = cells.map(({ value }) => dayIn('', value)).filter((day) => typeof day === 'number');
      return { kind: 'workdays', holidays: days };
    },
  };
}
