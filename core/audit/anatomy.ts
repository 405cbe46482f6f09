import { type AstExpression, translateFormulaToR1C1 } from '@borgar/fx';
import { a1 } from '../workbook/cells.ts';
import { keyOfCell, type SheetSource } from './cell-source.ts';
import { boxAt, functionName, structCell, treeOf } from './formula/evaluate.ts';

/** A cell of the audited sheet. */
export type Place = { readonly row: number; readonly column: number };

/** A formula in the place it is looked at from. */
export type Origin = {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  /** How far the place is from the cell that the formula is written for. */
  readonly down: number;
  readonly right: number;
};

/** What a light is computed from. */
export type Anatomy = {
  /** Cells of the light's own row that nothing else in the row computes. */
  readonly inputs: readonly Place[];
  /** The numbers that could be limits: typed into the formula, or in cells that all rows share. */
  readonly limits: readonly number[];
  /** All formulas that were followed, as seen from their cells: lights with the same ones do the same. */
  readonly forms: readonly string[];
  /** What stands for the actual and what for the target, as the formula itself tells. */
  readonly pair: { readonly actual: Place; readonly target: Place } | null;
  /** Words and numbers that the formulas can come to or compare with. */
  readonly texts: readonly string[];
};

type Found = {
  readonly source: SheetSource;
  readonly stops: ReadonlySet<string>;
  readonly inputs: Map<string, Place>;
  readonly limits: Set<number>;
  readonly forms: string[];
  readonly texts: Set<string>;
  readonly pairs: { readonly rank: number; readonly actual: string; readonly target: string }[];
};

/** Formulas behind formulas are followed so far. */
const MOST_STEPS = 6;

type Walk = Pick<Origin, 'row' | 'column' | 'down' | 'right'> & { readonly steps: number };

/** The one cell a reference means here, where it means one on this sheet. */
function placeOf(node: AstExpression, walk: Walk, found: Found): Place | null {
  if (node.type !== 'ReferenceIdentifier') return null;
  if (node.kind === 'table') {
    return structCell(node.value, found.source.scope({ row: walk.row, column: walk.column }));
  }
  const box = node.kind === 'range' ? boxAt(node.value, walk) : null;
  if (box === null || box.top !== box.bottom || box.left !== box.right) return null;
  const isHere = box.sheet === null || box.sheet.toLowerCase() === found.source.name.toLowerCase();
  return isHere ? { row: box.top, column: box.left } : null;
}

function addLimit(value: unknown, found: Found): void {
  if (typeof value === 'number' && Number.isFinite(value)) found.limits.add(value);
}

/** Cells that all rows share hold limits: all of a small range, or one cell elsewhere. */
function addShared(node: AstExpression, walk: Walk, found: Found): void {
  if (node.type !== 'ReferenceIdentifier') return;
  if (node.kind === 'name') {
    const formula = found.source.scope({ row: walk.row }).name(node.value);
    const tree = formula === null ? null : treeOf(formula);
    if (tree !== null && walk.steps < MOST_STEPS) visit(tree, { ...walk, steps: walk.steps + 1 }, found);
    return;
  }
  const box = node.kind === 'range' ? boxAt(node.value, walk) : null;
  if (box === null) return;
  const scope = found.source.scope({ row: walk.row });
  for (let row = box.top; row <= box.bottom; row++)
    for (let column = box.left; column <= box.right; column++) {
      const value = scope.cell({ sheet: box.sheet, row, column });
      addLimit(value, found);
      if (typeof value === 'string') found.texts.add(value);
    }
}

/** Visits a node; gives the keys of the inputs it depends on. */
function visit(node: AstExpression | null | undefined, walk: Walk, found: Found): ReadonlySet<string> {
  if (node === null || node === undefined) return NONE;
  switch (node.type) {
    case 'Literal':
      addLimit(node.value, found);
      if (typeof node.value === 'string') found.texts.add(node.value);
      return NONE;
    case 'ReferenceIdentifier':
      return visitReference(node, walk, found);
    case 'ArrayExpression':
      return all(node.elements.flat(), walk, found);
    case 'UnaryExpression': {
      const [inner] = node.arguments;
      if (node.operator === '%' && inner?.type === 'Literal' && typeof inner.value === 'number') {
        addLimit(inner.value / 100, found);
        return NONE;
      }
      return visit(inner, walk, found);
    }
    case 'BinaryExpression': {
      const [left, right] = [visit(node.arguments[0], walk, found), visit(node.arguments[1], walk, found)];
      notePair(node.operator, left, right, node.arguments[0], found);
      return new Set([...left, ...right]);
    }
    case 'CallExpression': {
      if (node.callee.type === 'Identifier' && functionName(node.callee) === 'CHOOSE') addLimit(1, found);
      return all(node.arguments, walk, found);
    }
    default:
      return NONE;
  }
}

const NONE: ReadonlySet<string> = new Set();

function all(nodes: readonly (AstExpression | null | undefined)[], walk: Walk, found: Found): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => [...visit(node, walk, found)]));
}

function visitReference(node: AstExpression, walk: Walk, found: Found): ReadonlySet<string> {
  const place = placeOf(node, walk, found);
  if (place === null || place.row !== walk.row) {
    addShared(node, walk, found);
    return NONE;
  }
  const { grid } = found.source;
  const formula = grid.formula(place.row, place.column);
  const isEnd = formula === null || walk.steps >= MOST_STEPS || found.stops.has(keyOfCell(place));
  const tree = isEnd ? null : treeOf(formula);
  if (tree !== null) {
    const own = { ...place, down: 0, right: 0, steps: walk.steps + 1 };
    found.forms.push(translateFormulaToR1C1(`=${formula}`, a1(place.row, place.column)));
    const inner = visit(tree, own, found);
    // A sum over other rows or sheets is an input of this one, whatever name it was looked up by.
    const isComputed = [...inner].some((key) => isNumberAt(found, key));
    if (isComputed) return inner;
    for (const key of inner) found.inputs.delete(key);
  }
  const key = keyOfCell(place);
  found.inputs.set(key, place);
  return new Set([key]);
}

function isNumberAt(found: Found, key: string): boolean {
  const place = found.inputs.get(key);
  return place !== undefined && typeof found.source.value(place.row, place.column) !== 'string';
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=']);

/** What an operator between inputs tells about them: a ratio most, a comparison less, a difference least. */
function notePair(
  operator: string,
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  first: AstExpression | undefined,
  found: Found,
): void {
  const [a, ...moreLeft] = [...left];
  const [b, ...moreRight] = [...right];
  if (a === undefined || b === undefined || moreRight.length > 0) return;
  if (operator === '/') {
    const others = [...left].filter((key) => key !== b);
    if (others.length === 1) found.pairs.push({ rank: 0, actual: others[0] ?? a, target: b });
    return;
  }
  if (moreLeft.length > 0 || a === b) return;
  // In 'C2*0.9<=B2' the side that is scaled is the target.
  const isScaled = first?.type === 'BinaryExpression' && first.operator === '*';
  const pair = isScaled ? { actual: b, target: a } : { actual: a, target: b };
  if (COMPARISONS.has(operator)) found.pairs.push({ rank: 1, ...pair });
  else if (operator === '-') found.pairs.push({ rank: 2, ...pair });
}

/**
 * Takes formulas apart: which cells of the row they depend on, with which limits, and which is held against which.
 *
 * @param stops cells that count as inputs even where formulas compute them: those known for actual and target
 */
export function anatomyOf(source: SheetSource, origins: readonly Origin[], stops: readonly Place[] = []): Anatomy {
  const found: Found = {
    source,
    stops: new Set(stops.map(keyOfCell)),
    inputs: new Map(),
    limits: new Set(),
    forms: [],
    texts: new Set(),
    pairs: [],
  };
  for (const { formula, row, column, down, right } of origins) {
    const tree = treeOf(formula);
    found.forms.push(translateFormulaToR1C1(`=${formula}`, a1(row - down, Math.max(0, column - right))));
    if (tree !== null) visit(tree, { row, column, down, right, steps: 0 }, found);
  }
  const best = [...found.pairs].sort((a, b) => a.rank - b.rank)[0];
  const actual = best === undefined ? undefined : found.inputs.get(best.actual);
  const target = best === undefined ? undefined : found.inputs.get(best.target);
  return {
    inputs: [...found.inputs.values()],
    limits: [...found.limits],
    forms: found.forms,
    texts: [...found.texts],
    pair: actual === undefined || target === undefined ? null : { actual, target },
  };
}
