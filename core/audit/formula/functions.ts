import { isCellError, type CellValue } from '../../workbook/cells.ts';
import { asCondition, asNumber, asText, compared, flat, isTable, single, type Result, type Table } from './value.ts';

type Arg = CellValue | Table;

/** A function over evaluated arguments. */
export type Eager = (args: readonly Arg[]) => Result;

const NA: CellValue = { error: '#N/A' };
const VALUE: CellValue = { error: '#VALUE!' };

function firstError(args: readonly Arg[]): CellValue | undefined {
  return args.flatMap(flat).find(isCellError);
}

function math(compute: (...numbers: number[]) => number): Eager {
  return (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = asNumber(single(arg));
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    const value = compute(...numbers);
    return Number.isFinite(value) ? value : { error: '#NUM!' };
  };
}

/** Excel counts texts and truth values in ranges as nothing, typed ones as numbers. */
function numbersIn(args: readonly Arg[]): number[] {
  return args.flatMap((arg) => {
    if (isTable(arg)) return flat(arg).filter((value) => typeof value === 'number');
    const number = asNumber(single(arg));
    return typeof number === 'number' ? [number] : [];
  });
}

function overNumbers(compute: (numbers: readonly number[]) => CellValue): Eager {
  return (args) => firstError(args) ?? compute(numbersIn(args));
}

function logic(combine: (conditions: readonly boolean[]) => boolean): Eager {
  return (args) => {
    const conditions = args
      .flatMap((arg) => (isTable(arg) ? flat(arg).filter((each) => typeof each !== 'string' && each !== null) : [arg]))
      .map((arg) => asCondition(single(arg)));
    const error = conditions.find((each) => typeof each !== 'boolean');
    return error === undefined ? combine(conditions.filter((each) => each === true || each === false)) : error;
  };
}

function test(claim: (value: CellValue) => boolean): Eager {
  return ([arg]) => (arg === undefined ? VALUE : claim(single(arg)));
}

function text(compute: (text: string, ...rest: CellValue[]) => CellValue): Eager {
  return (args) => firstError(args) ?? compute(asText(single(args[0] ?? null)), ...args.slice(1).map(single));
}

function roundTo(value: number, digits: number, round: (value: number) => number): number {
  const unit = 10 ** digits;
  const scaled = Number((Math.abs(value) * unit).toPrecision(15));
  return (Math.sign(value) * round(scaled)) / unit;
}

function countOf(value: CellValue | undefined, whenAbsent: number): number {
  const number = asNumber(value ?? whenAbsent);
  return typeof number === 'number' ? number : whenAbsent;
}

/** The place of a value in an ascending list: the last that is not larger; of a descending one the last not smaller. */
function placeIn(value: CellValue, list: readonly CellValue[], mode: number): number {
  if (mode === 0) return list.findIndex((each) => each !== null && compared(each, value, false) === 0);
  let found = -1;
  list.forEach((each, i) => {
    const isSameKind = typeof each === typeof value;
    if (isSameKind && compared(each, value, false) * mode <= 0) found = i;
  });
  return found;
}

function vlookup(args: readonly Arg[], isAcross: boolean): Result {
  const [value = null, table = null, column = 1, isNear = true] = args;
  if (!isTable(table)) return VALUE;
  const height = isAcross ? (table.rows[0]?.length ?? 0) : table.rows.length;
  const at = (i: number, n: number): CellValue => (isAcross ? table.rows[n]?.[i] : table.rows[i]?.[n]) ?? null;
  const keys = Array.from({ length: height }, (_, i) => at(i, 0));
  const mode = asCondition(single(isNear)) === false ? 0 : 1;
  const place = placeIn(single(value), keys, mode);
  return place < 0 ? NA : at(place, countOf(single(column), 1) - 1);
}

function lookup(args: readonly Arg[]): Result {
  const [value = null, keys = null, results = keys] = args;
  const error = firstError([value]);
  if (error !== undefined) return error;
  const place = placeIn(single(value), flat(keys), 1);
  if (place < 0) return NA;
  const isOneTable = args.length === 2 && isTable(keys) && (keys.rows[0]?.length ?? 0) > 1 && keys.rows.length > 1;
  if (isOneTable) return vlookup([value, keys, keys.rows[0]?.length ?? 1], false);
  return flat(results)[place] ?? null;
}

function match(args: readonly Arg[]): Result {
  const [value = null, list = null, mode = 1] = args;
  const error = firstError([value]);
  if (error !== undefined) return error;
  const place = placeIn(single(value), flat(list), Math.sign(countOf(single(mode), 1)));
  return place < 0 ? NA : place + 1;
}

function index(args: readonly Arg[]): Result {
  const [table = null, row = 1, column] = args;
  const error = firstError([row, column ?? null]);
  if (error !== undefined) return error;
  const at = countOf(single(row), 1);
  if (!isTable(table)) return single(table);
  if (column === undefined && table.rows.length === 1) return table.rows[0]?.[at - 1] ?? NA;
  return table.rows[at - 1]?.[countOf(single(column ?? 1), 1) - 1] ?? NA;
}

function search(isCaseSensitive: boolean): Eager {
  return (args) => {
    const [needle = null, hay = null] = args.map(single);
    const fold = (value: CellValue): string => (isCaseSensitive ? asText(value) : asText(value).toLowerCase());
    const at = fold(hay).indexOf(fold(needle));
    return firstError(args) ?? (at < 0 ? VALUE : at + 1);
  };
}

function repeated(what: string, times: number): string {
  return times > 0 && times * what.length < 1000 ? what.repeat(Math.floor(times)) : '';
}

function character(code: CellValue): CellValue {
  const number = asNumber(code);
  return typeof number === 'number' && number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : VALUE;
}

function average(numbers: readonly number[]): CellValue {
  return numbers.length === 0 ? { error: '#DIV/0!' } : numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

/** The functions that home-made stoplights are built from, over evaluated arguments. Any other is "not understood". */
export const EAGER: ReadonlyMap<string, Eager> = new Map<string, Eager>([
  ['AND', logic((all) => all.every(Boolean))],
  ['OR', logic((all) => all.some(Boolean))],
  ['XOR', logic((all) => all.filter(Boolean).length % 2 === 1)],
  ['NOT', logic(([one]) => one === false)],
  ['TRUE', () => true],
  ['FALSE', () => false],
  ['NA', () => NA],
  ['ISBLANK', test((value) => value === null)],
  ['ISNUMBER', test((value) => typeof value === 'number')],
  ['ISTEXT', test((value) => typeof value === 'string')],
  ['ISNONTEXT', test((value) => typeof value !== 'string')],
  ['ISLOGICAL', test((value) => typeof value === 'boolean')],
  ['ISERROR', test(isCellError)],
  ['ISERR', test((value) => isCellError(value) && value.error !== '#N/A')],
  ['ISNA', test((value) => isCellError(value) && value.error === '#N/A')],
  ['N', ([arg]) => (typeof single(arg ?? null) === 'number' ? single(arg ?? null) : 0)],
  ['ABS', math(Math.abs)],
  ['SIGN', math(Math.sign)],
  ['INT', math(Math.floor)],
  ['TRUNC', math((value, digits = 0) => roundTo(value, digits, Math.floor))],
  ['ROUND', math((value, digits = 0) => roundTo(value, digits, Math.round))],
  ['ROUNDUP', math((value, digits = 0) => roundTo(value, digits, Math.ceil))],
  ['ROUNDDOWN', math((value, digits = 0) => roundTo(value, digits, Math.floor))],
  ['MOD', math((value, by) => value - (by ?? 0) * Math.floor(value / (by ?? 0)))],
  ['POWER', math((base, exponent) => base ** (exponent ?? 1))],
  ['SUM', overNumbers((numbers) => numbers.reduce((a, b) => a + b, 0))],
  [
    'SUMPRODUCT',
    ([arg = 0]) => flat(arg).reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0),
  ],
  ['AVERAGE', overNumbers(average)],
  ['MIN', overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)))],
  ['MAX', overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)))],
  ['PRODUCT', overNumbers((numbers) => numbers.reduce((a, b) => a * b, 1))],
  ['COUNT', (args) => args.flatMap(flat).filter((value) => typeof value === 'number').length],
  ['COUNTA', (args) => args.flatMap(flat).filter((value) => value !== null).length],
  ['COUNTBLANK', (args) => args.flatMap(flat).filter((value) => value === null || value === '').length],
  ['LEN', text((value) => value.length)],
  ['TRIM', text((value) => value.trim().replace(/ +/g, ' '))],
  ['UPPER', text((value) => value.toUpperCase())],
  ['LOWER', text((value) => value.toLowerCase())],
  ['LEFT', text((value, count) => value.slice(0, countOf(count, 1)))],
  ['RIGHT', text((value, count) => value.slice(Math.max(0, value.length - countOf(count, 1))))],
  ['MID', text((value, from, count) => value.slice(countOf(from, 1) - 1, countOf(from, 1) - 1 + countOf(count, 1)))],
  ['REPT', text((value, times) => repeated(value, countOf(times, 0)))],
  ['VALUE', ([arg]) => asNumber(single(arg ?? null))],
  ['CONCATENATE', (args) => firstError(args) ?? args.map((arg) => asText(single(arg))).join('')],
  ['CONCAT', (args) => firstError(args) ?? args.flatMap(flat).map(asText).join('')],
  ['EXACT', (args) => asText(single(args[0] ?? null)) === asText(single(args[1] ?? null))],
  ['SEARCH', search(false)],
  ['FIND', search(true)],
  ['CHAR', ([arg]) => character(single(arg ?? null))],
  ['UNICHAR', ([arg]) => character(single(arg ?? null))],
  ['VLOOKUP', (args) => vlookup(args, false)],
  ['HLOOKUP', (args) => vlookup(args, true)],
  ['LOOKUP', lookup],
  ['MATCH', match],
  ['INDEX', index],
]);
