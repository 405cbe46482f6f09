import { serialOfDay, type DateSystem } from '../calendar/serial.ts';
import type { Day } from '../calendar/day.ts';

/** Native formula text: pieces of A1 formulas, without the leading '=', in the invariant (English, comma) form. */
export type Expression = string;

/** The longest formula a cell or a conditional format takes (Excel's specifications). */
export const MAX_FORMULA = 8_192;
/** How deep functions may be nested. */
export const MAX_NESTING = 64;
/** How many arguments a function takes. */
export const MAX_ARGUMENTS = 255;

/** A text literal may hold so much; longer texts are joined from pieces. */
const MAX_LITERAL = 255;

/** A text as a formula literal; quotes are doubled. */
export function textLiteral(text: string): Expression {
  if (text.length <= MAX_LITERAL) return `"${text.replace(/"/g, '""')}"`;
  return `${textLiteral(text.slice(0, MAX_LITERAL))}&${textLiteral(text.slice(MAX_LITERAL))}`;
}

/** A number as a formula literal. Negative ones are bracketed, so that they can stand anywhere. */
export function numberLiteral(value: number): Expression {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}

/** A calendar date as a formula: DATE works in both date systems. */
export function dateLiteral({ year, month, day }: { year: number; month: number; day: number }): Expression {
  return `DATE(${year},${month},${day})`;
}

/** A day as the serial number under which a workbook stores it: short, for long lists of days. */
export function serialLiteral(day: Day, system: DateSystem): Expression {
  return String(serialOfDay(day, system));
}

function joined(name: 'AND' | 'OR', conditions: readonly Expression[], none: Expression): Expression {
  if (conditions.length < 2) return conditions[0] ?? none;
  if (conditions.length <= MAX_ARGUMENTS) return `${name}(${conditions.join(',')})`;
  const parts: Expression[] = [];
  for (let i = 0; i < conditions.length; i += MAX_ARGUMENTS)
    parts.push(joined(name, conditions.slice(i, i + MAX_ARGUMENTS), none));
  return joined(name, parts, none);
}

/** AND of conditions; one alone stays as it is. */
export function and(...conditions: readonly Expression[]): Expression {
  return joined('AND', conditions, 'TRUE');
}

/** OR of conditions; one alone stays as it is. */
export function or(...conditions: readonly Expression[]): Expression {
  return joined('OR', conditions, 'FALSE');
}

/** IF with all three parts; where both ways are the same, there is nothing to ask. */
export function when(condition: Expression, then: Expression, otherwise: Expression): Expression {
  return then === otherwise ? then : `IF(${condition},${then},${otherwise})`;
}

/** A cell of the formula's own row, its column fixed: '$D7'. Conditional formats and columns of formulas both need that. */
export function rowCell(columnLetters: string, row: number): Expression {
  return `$${columnLetters}${row + 1}`;
}

const NUMBER = /^\(?-?[\d.]+(?:E[-+]?\d+)?\)?$/;

/** Whether an expression is a number literal: known to be a number, and never asked whether it is. */
export function isLiteralNumber(expression: Expression): boolean {
  return NUMBER.test(expression) || /^DATE\(\d+,\d+,\d+\)$/.test(expression);
}

/** A number literal's value; null for everything else. */
function literalValue(expression: Expression): number | null {
  return NUMBER.test(expression) ? Number(expression.replace(/[()]/g, '')) : null;
}

/** A comparison; of two literals it is known beforehand. */
export function compared(a: Expression, operator: '=' | '>', b: Expression): Expression {
  const [left, right] = [literalValue(a), literalValue(b)];
  if (left === null || right === null) return `${a}${operator}${b}`;
  return (operator === '=' ? left === right : left > right) ? 'TRUE' : 'FALSE';
}

/**
 * Whether any of some expressions is no number. TRUE is none: LibreOffice takes it for one, so it is asked for apart
 * (semantics 5).
 */
export function notNumbers(...expressions: readonly Expression[]): Expression {
  const asked = expressions.filter((each) => !isLiteralNumber(each));
  return or(...asked.map((each) => `NOT(ISNUMBER(${each}))`), ...asked.map((each) => `ISLOGICAL(${each})`));
}

/** Whether an expression is a number and no boolean. */
export function isNumber(expression: Expression): Expression {
  return isLiteralNumber(expression) ? 'TRUE' : `AND(ISNUMBER(${expression}),NOT(ISLOGICAL(${expression})))`;
}

/** The days of the calendar that spreadsheets and people agree on: from 1 March 1900 on. */
const FIRST_DATE: Readonly<Record<DateSystem, number>> = { 1900: 61, 1904: 0 };
const AFTER_LAST_DATE: Readonly<Record<DateSystem, number>> = { 1900: 2_958_466, 1904: 2_957_004 };

/** Whether an expression is the serial number of a day. */
export function isDate(expression: Expression, system: DateSystem): Expression {
  if (isLiteralNumber(expression)) return 'TRUE';
  const bounds = `${expression}>=${FIRST_DATE[system]},${expression}<${AFTER_LAST_DATE[system]}`;
  return `IF(${isNumber(expression)},AND(${bounds}),FALSE)`;
}

/** The day of a cell, its time cut off. */
export function dayNumber(expression: Expression): Expression {
  return isLiteralNumber(expression) ? expression : `INT(${expression})`;
}

/** #VALUE! that says why, as a formula: it shows what is wrong to whoever looks into the cell. */
export function valueError(why: string): Expression {
  return `VALUE(${textLiteral(why)})`;
}

/** Whether a formula can be stored: its length and how deep it nests. */
export function fitsAFormula(formula: Expression): boolean {
  return formula.length < MAX_FORMULA && nestingOf(formula) <= MAX_NESTING;
}

/** How deep the brackets of a formula nest; those in texts do not count. */
export function nestingOf(formula: Expression): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (const char of formula) {
    if (char === '"') isText = !isText;
    else if (!isText && char === '(') deepest = Math.max(deepest, ++depth);
    else if (!isText && char === ')') depth--;
  }
  return deepest;
}
