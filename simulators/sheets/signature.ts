import { enumName } from './enums.ts';
import { hostedName } from './hosted.ts';

/** One parameter: `String?[][]` is a rectangle of texts or nulls. */
export type Parameter = { readonly type: string; readonly isNullable: boolean; readonly depth: 0 | 1 | 2 };

/** Reads a signature: 'Integer, Integer' → two parameters; '' → none. */
export function parametersOf(signature: string): readonly Parameter[] {
  if (signature === '') return [];
  return signature.split(',').map((text) => {
    const found = /^(\w+)(\?)?((?:\[\]){0,2})$/.exec(text.trim());
    if (found === null) throw new Error(`no signature: ${signature}`);
    const [, type = '', nullable, brackets = ''] = found;
    return { type, isNullable: nullable === '?', depth: brackets.length === 4 ? 2 : brackets.length === 2 ? 1 : 0 };
  });
}

/** Whether a value of the script is a Date, whichever realm it is from. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function isSimple(value: unknown, type: string): boolean {
  switch (type) {
    case 'String':
    case 'Char':
      return typeof value === 'string';
    case 'Number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Integer':
    case 'Byte':
      return typeof value === 'number' && Number.isInteger(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return isDate(value);
    case 'Object':
      return true;
    case 'Record':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && hostedName(value) === null;
    default:
      return (hostedName(value)?.split('.').at(-1) ?? enumName(value)) === type;
  }
}

/** Whether a value may be given for a parameter. */
export function fits(value: unknown, { type, isNullable, depth }: Parameter): boolean {
  if (depth === 0) {
    const isNothing = value === null || value === undefined;
    return isNothing ? isNullable || type === 'Object' : isSimple(value, type);
  }
  const inner: Parameter = { type, isNullable, depth: depth === 2 ? 1 : 0 };
  return Array.isArray(value) && value.every((each: unknown) => fits(each, inner));
}

/** How Google's message names what was given: 'String', 'number', '(class)', 'number[]'. */
function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    return Array.isArray(first) ? nameOf(first) : `${value.length === 0 ? '…' : nameOf(first)}[]`;
  }
  return hostedName(value) ?? (enumName(value) === null ? '(class)' : `SpreadsheetApp.${enumName(value) ?? ''}`);
}

/** The types of the arguments as Google's message lists them. */
export function namesOf(given: readonly unknown[]): string {
  return given.map(nameOf).join(',');
}

/** Whether arguments fit one of the signatures of a method. */
export function fitsAny(given: readonly unknown[], overloads: readonly (readonly Parameter[])[]): boolean {
  return overloads.some(
    (parameters) =>
      parameters.length === given.length && parameters.every((parameter, index) => fits(given[index], parameter)),
  );
}
