import { type AstExpression, parse, parseA1Ref, parseStructRef, tokenize } from '@borgar/fx';
import { isCellError, type Box, type CellValue } from '../../workbook/cells.ts';
import { EAGER } from './functions.ts';
import {
  asCondition,
  asNumber,
  asText,
  compared,
  flat,
  isTable,
  isUnknown,
  single,
  type Result,
  type Table,
} from './value.ts';

/** A cell that a formula refers to: the sheet it names (null is its own), zero-based. */
export type CellRef = { readonly sheet: string | null; readonly row: number; readonly column: number };

/** Where a formula is evaluated, and what it can see. */
export type Scope = {
  /** How far the cell lies from the one that the formula is written for; moves references that are not fixed. */
  readonly down: number;
  readonly right: number;
  /** The cell itself, for references to "this row" of a table; the column is -1 where it does not matter. */
  readonly row: number;
  readonly column: number;
  cell(ref: CellRef): CellValue;
  /** The formula behind a defined name. */
  name(name: string): string | null;
  /** The cells of a column of a table object. */
  tableColumn(table: string | null, column: string, at: { row: number; column: number }): CellRef | null;
  /** Serial number of the day to judge on, for TODAY(). */
  readonly today: number;
  /** True to compare all digits, as programs other than Excel do. */
  readonly isExact: boolean;
};

const parsed = new Map<string, AstExpression | null>();
const MOST_KEPT = 5000;

/** The parser throws at anything that is no formula; that is an answer here. */
function parsedOrNull(formula: string): AstExpression | null {
  try {
    return parse(tokenize(`=${formula}`, { negativeNumbers: false }));
  } catch {
    return null;
  }
}

/** A formula (without its equals sign) as a tree, or null when it cannot be read. */
export function treeOf(formula: string): AstExpression | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  if (parsed.size > MOST_KEPT) parsed.clear();
  const tree = parsedOrNull(formula);
  parsed.set(formula, tree);
  return tree;
}

/** A function's name without the marks that files put before newer ones. */
export function functionName(node: { readonly name: string }): string {
  return node.name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}

/** No range of a stoplight formula is larger; whole columns hold no thresholds. */
const MOST_CELLS = 2000;

function moved(at: number | null | undefined, isFixed: boolean | null | undefined, by: number): number | null {
  return at === null || at === undefined ? null : isFixed === true ? at : at + by;
}

/** The cells a reference text means from a cell, or null where it means no small rectangle. */
export function boxAt(
  ref: string,
  { down, right }: Pick<Scope, 'down' | 'right'>,
): (Box & { sheet: string | null }) | null {
  const found = parseA1Ref(ref);
  if (found === undefined || !('range' in found)) return null;
  const { range, context } = found;
  const top = moved(range.top, range.$top, down);
  const left = moved(range.left, range.$left, right);
  const bottom = range.bottom === undefined ? top : moved(range.bottom, range.$bottom, down);
  const end = range.right === undefined ? left : moved(range.right, range.$right, right);
  if (top === null || left === null || bottom === null || end === null || top < 0 || left < 0) return null;
  if ((bottom - top + 1) * (end - left + 1) > MOST_CELLS) return null;
  return { top, left, bottom, right: end, sheet: context?.[context.length - 1] ?? null };
}

function rangeValue(ref: string, scope: Scope): Result {
  const box = boxAt(ref, scope);
  if (box === null) return { unknown: ref };
  const { sheet } = box;
  if (box.top === box.bottom && box.left === box.right) return scope.cell({ sheet, row: box.top, column: box.left });
  const rows: CellValue[][] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    const values: CellValue[] = [];
    for (let column = box.left; column <= box.right; column++) values.push(scope.cell({ sheet, row, column }));
    rows.push(values);
  }
  return { rows };
}

/** The cell that a reference like `Plan[@Actual]` means in a row, or null. */
export function structCell(ref: string, scope: Pick<Scope, 'row' | 'column' | 'tableColumn'>): CellRef | null {
  const found = parseStructRef(ref);
  const column = found?.columns?.[0];
  if (found === undefined || column === undefined || (found.columns?.length ?? 0) !== 1) return null;
  const table = found.table === undefined || found.table === '' ? null : found.table;
  const sections = found.sections ?? [];
  // Inside of its table a bare `[Actual]` is this row's too.
  const isRow = sections.some((section) => /^#?this row$/i.test(section)) || (table === null && sections.length === 0);
  return isRow ? scope.tableColumn(table, column, { row: scope.row, column: scope.column }) : null;
}

function referenceValue(value: string, kind: string, scope: Scope, depth: number): Result {
  if (kind === 'range') return rangeValue(value, scope);
  if (kind === 'table') {
    const cell = structCell(value, scope);
    return cell === null ? { unknown: value } : scope.cell(cell);
  }
  const formula = kind === 'name' ? scope.name(value) : null;
  const tree = formula === null ? null : treeOf(formula);
  return tree === null ? { unknown: value } : evaluateTree(tree, scope, depth + 1);
}

function arithmetic(operator: string, a: number, b: number): CellValue {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? { error: '#DIV/0!' } : a / b;
    default:
      return a ** b;
  }
}

const ORDERINGS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['=', (order: number) => order === 0],
  ['<>', (order: number) => order !== 0],
  ['<', (order: number) => order < 0],
  ['<=', (order: number) => order <= 0],
  ['>', (order: number) => order > 0],
  ['>=', (order: number) => order >= 0],
]);

function binaryOf(operator: string, a: CellValue, b: CellValue, isExact: boolean): Result {
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  if (operator === '&') return asText(a) + asText(b);
  const ordering = ORDERINGS.get(operator);
  if (ordering !== undefined) return ordering(compared(a, b, isExact));
  if (!'+-*/^'.includes(operator)) return { unknown: operator };
  const [x, y] = [asNumber(a), asNumber(b)];
  if (typeof x !== 'number') return x;
  return typeof y === 'number' ? arithmetic(operator, x, y) : y;
}

/** Lists in a comparison (`{0.75;0.9}<=B2`) are gone through one by one. */
function binary(operator: string, a: CellValue | Table, b: CellValue | Table, isExact: boolean): Result {
  const list = isTable(a) ? a : isTable(b) ? b : null;
  if (list === null) return binaryOf(operator, single(a), single(b), isExact);
  const rows: CellValue[][] = [];
  for (const [r, row] of list.rows.entries()) {
    const values: CellValue[] = [];
    for (const c of row.keys()) {
      const at = (side: CellValue | Table): CellValue => (isTable(side) ? (side.rows[r]?.[c] ?? null) : side);
      const value = binaryOf(operator, at(a), at(b), isExact);
      if (isUnknown(value) || isTable(value)) return { unknown: operator };
      values.push(value);
    }
    rows.push(values);
  }
  return { rows };
}

type Args = readonly (AstExpression | null)[];

/** The functions that look at only some of their arguments. */
function lazy(name: string, args: Args, at: (node: AstExpression | null | undefined) => Result): Result | undefined {
  const condition = (node: AstExpression | null | undefined): Result => {
    const value = at(node);
    return isUnknown(value) ? value : asCondition(single(value));
  };
  switch (name) {
    case 'IF': {
      const is = condition(args[0]);
      if (typeof is !== 'boolean') return is;
      if (is) return args[1] === null || args[1] === undefined ? 0 : at(args[1]);
      return args.length > 2 ? at(args[2]) : false;
    }
    case 'IFS':
      for (let i = 0; i + 1 < args.length; i += 2) {
        const is = condition(args[i]);
        if (is === true) return at(args[i + 1]);
        if (is !== false) return is;
      }
      return { error: '#N/A' };
    case 'IFERROR':
    case 'IFNA': {
      const value = at(args[0]);
      if (isUnknown(value)) return value;
      const error = single(value);
      const isCaught = isCellError(error) && (name === 'IFERROR' || error.error === '#N/A');
      return isCaught ? at(args[1]) : value;
    }
    case 'CHOOSE': {
      const which = at(args[0]);
      const number = isUnknown(which) ? which : asNumber(single(which));
      if (typeof number !== 'number') return number;
      const chosen = Math.trunc(number);
      return chosen < 1 || chosen >= args.length ? { error: '#VALUE!' } : at(args[chosen]);
    }
    case 'SWITCH':
      return switched(args, at);
    default:
      return undefined;
  }
}

function switched(args: Args, at: (node: AstExpression | null | undefined) => Result): Result {
  const value = at(args[0]);
  if (isUnknown(value)) return value;
  for (let i = 1; i + 1 < args.length; i += 2) {
    const other = at(args[i]);
    if (isUnknown(other)) return other;
    const error = [value, other].map(single).find(isCellError);
    if (error !== undefined) return error;
    if (compared(single(value), single(other), false) === 0) return at(args[i + 1]);
  }
  return args.length % 2 === 0 ? at(args[args.length - 1]) : { error: '#N/A' };
}

function called(name: string, args: Args, scope: Scope, depth: number): Result {
  const at = (node: AstExpression | null | undefined): Result =>
    node === null || node === undefined ? null : evaluateTree(node, scope, depth + 1);
  const own = lazy(name, args, at);
  if (own !== undefined) return own;
  if (name === 'TODAY' || name === 'NOW') return scope.today;
  const compute = EAGER.get(name);
  if (compute === undefined) return { unknown: name };
  const values: (CellValue | Table)[] = [];
  for (const arg of args) {
    const value = at(arg);
    if (isUnknown(value)) return value;
    values.push(value);
  }
  return compute(values);
}

/** Deeper than Excel nests. */
const MOST_DEPTH = 200;

/** What a tree comes to. Pure: it reads cells through the scope and runs nothing of what it reads. */
export function evaluateTree(node: AstExpression, scope: Scope, depth = 0): Result {
  if (depth > MOST_DEPTH) return { unknown: 'depth' };
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return { error: node.value };
    case 'ReferenceIdentifier':
      return referenceValue(node.value, node.kind, scope, depth);
    case 'ArrayExpression':
      return arrayOf(node.elements, scope, depth);
    case 'UnaryExpression': {
      const value = operand(node.arguments[0], scope, depth);
      if (isUnknown(value)) return value;
      return unary(node.operator, value);
    }
    case 'BinaryExpression': {
      const left = operand(node.arguments[0], scope, depth);
      if (isUnknown(left)) return left;
      const right = operand(node.arguments[1], scope, depth);
      return isUnknown(right) ? right : binary(node.operator, left, right, scope.isExact);
    }
    case 'CallExpression':
      return called(
        node.callee.type === 'Identifier' ? functionName(node.callee) : '',
        node.arguments.map((each) => each ?? null),
        scope,
        depth,
      );
    default:
      return { unknown: node.type };
  }
}

function operand(node: AstExpression | undefined, scope: Scope, depth: number): Result {
  return node === undefined ? { unknown: 'operand' } : evaluateTree(node, scope, depth + 1);
}

function arrayOf(elements: readonly (readonly AstExpression[])[], scope: Scope, depth: number): Result {
  const rows: CellValue[][] = [];
  for (const row of elements) {
    const values: CellValue[] = [];
    for (const element of row) {
      const value = evaluateTree(element, scope, depth + 1);
      if (isUnknown(value)) return value;
      values.push(single(value));
    }
    rows.push(values);
  }
  return { rows };
}

function unary(operator: string, value: CellValue | Table): Result {
  if (operator === '@') return single(value);
  const numbers = flat(value).map(asNumber);
  const signed = numbers.map((number) => {
    if (typeof number !== 'number') return number;
    return operator === '-' ? -number : operator === '%' ? number / 100 : number;
  });
  return isTable(value) ? { rows: [signed] } : (signed[0] ?? null);
}

/** What a formula comes to in a scope. */
export function evaluate(formula: string, scope: Scope): Result {
  const tree = treeOf(formula);
  return tree === null ? { unknown: 'formula' } : evaluateTree(tree, scope);
}
