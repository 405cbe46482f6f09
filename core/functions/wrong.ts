import { describeReading } from '../messages/describe-reading.ts';
import type { Problem } from '../messages/problem.ts';
import { isCellError, type CellError, type CellValue } from '../workbook/cells.ts';
import { errorCode, type FunctionError } from './values.ts';

/** Texts from cells are cut: a message is read in a small box beside the cell. */
const LONGEST_TEXT = 80;

/** #VALUE!: an argument is not what the function needs. */
export function invalid(why: string): FunctionError {
  return { error: 'VALUE', why };
}

/** #N/A: the arguments are as they should be, but there is no such number, or not yet. */
export function notAvailable(why: string): FunctionError {
  return { error: 'N/A', why };
}

/** #NUM!: a number too large to count with. */
export function tooLarge(): FunctionError {
  return { error: 'NUM', why: 'The result is beyond what can be counted with.' };
}

/** An error cell among the arguments is the result, as everywhere in Excel. */
export function passedOn(name: string, cell: CellError): FunctionError {
  return { error: errorCode(cell.error), why: `${name} is ${marked(cell.error)}` };
}

function marked(error: string): string {
  return error.startsWith('#') ? error : `#${error}`;
}

/** Nothing, or a mark for "no data yet", where a value is needed. */
export function isMissing(name: string): FunctionError {
  return notAvailable(`${name} is blank or has no value yet`);
}

/** Too few arguments: 'needs actual and target'. */
export function needs(names: readonly string[]): FunctionError {
  const last = names[names.length - 1] ?? '';
  return invalid(`needs ${names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`);
}

/** Too many arguments. */
export function takesAtMost(most: number): FunctionError {
  return invalid(`takes at most ${most} ${most === 1 ? 'argument' : 'arguments'}`);
}

/** Something no cell can hold: 'direction is an object, which no cell can hold'. */
export function isJunk(name: string, raw: unknown): FunctionError {
  const kind = Array.isArray(raw) ? 'an array' : typeof raw === 'object' ? 'an object' : `a ${typeof raw}`;
  return invalid(`${name} is ${kind}, which no cell can hold`);
}

/** A value that is none of those wanted: 'direction must be higher or lower, not "sideways"'. */
export function mustBe(name: string, what: string, given: CellValue): FunctionError {
  return mustNotBe(name, what, shownCell(given));
}

/** The same for what is told in our own words: 'bands must be …, not 3 cells'. */
export function mustNotBe(name: string, what: string, told: string): FunctionError {
  return invalid(`${name} must be ${what}, not ${told}`);
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** A cell as a message shows it: texts in quotes and cut, 'a blank' for nothing. */
export function shownCell(cell: CellValue): string {
  if (cell === null || cell === '') return 'a blank';
  if (isCellError(cell)) return marked(cell.error);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' ? `"${shortened(cell)}"` : String(cell);
}

/**
 * A cell that could not be read, as the error of the argument it came by: no value yet is #N/A, a number out of range
 * #NUM!, all else #VALUE!.
 */
export function unread(name: string, problem: Problem): FunctionError {
  if (problem.code === 'ERROR') return passedOn(name, { error: String(problem.args['error']) });
  const { text } = problem.args;
  const args =
    typeof text === 'string' && text.length > LONGEST_TEXT ? { text: `${text.slice(0, LONGEST_TEXT)}…` } : {};
  const why = `${name}: ${describeReading({ ...problem, args: { ...problem.args, ...args } }).why}`;
  if (problem.code === 'NO_DATA' || problem.code === 'NO_TARGET') return notAvailable(why);
  return problem.code === 'NOT_FINITE' ? { error: 'NUM', why } : invalid(why);
}
