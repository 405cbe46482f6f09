import { CATALOGUE } from './catalogue.ts';
import type { CellFunction, FunctionDefinition, RangeFunction } from './define.ts';
import { isBlankAt, shapeOf, shownShape, slotOf, valueAt, type Slot } from './slots.ts';
import { isFunctionError, type Answer, type FunctionError, type Scalar } from './values.ts';
import { invalid, needs, takesAtMost, tooLarge } from './wrong.ts';

const BY_ID: ReadonlyMap<string, FunctionDefinition> = new Map(CATALOGUE.map((each) => [each.id, each]));

/** The function of a name, in any case; null where there is none. */
export function findFunction(id: string): FunctionDefinition | null {
  return BY_ID.get(id) ?? BY_ID.get(id.toUpperCase()) ?? null;
}

/**
 * Calls a function the way a cell does: by its name, with cells and ranges as they come from a host.
 *
 *   callFunction('STOPLIGHT', [85, 100])            → 'Yellow'
 *   callFunction('STOPLIGHT', [[[85], [70]], 100])  → [['Yellow'], ['Red']]
 *   callFunction('STOPLIGHT', [])                   → { error: 'VALUE', why: 'needs actual and target' }
 *
 * Never throws for what a cell can hold, and asks no clock: the same arguments give the same result.
 */
export function callFunction(id: string, args: ArrayLike<unknown>): Answer {
  const found = findFunction(id);
  if (found === null) return { error: 'NAME', why: `There is no function ${id}.` };
  const miscounted = wrongCount(found, args);
  if (miscounted !== null) return miscounted;
  const slots = slotsOf(found, args);
  return found.kind === 'cells' ? overCells(found, slots) : overRanges(found, slots);
}

function wrongCount({ params, required }: FunctionDefinition, args: ArrayLike<unknown>): FunctionError | null {
  if (args.length < required) return needs(params.slice(0, required).map((param) => param.name));
  for (let index = params.length; index < args.length; index++) {
    if (args[index] !== null && args[index] !== undefined) return takesAtMost(params.length);
  }
  return null;
}

function slotsOf({ params }: FunctionDefinition, args: ArrayLike<unknown>): readonly Slot[] {
  const slots: Slot[] = [];
  for (const param of params) slots.push(slotOf(param, args[slots.length], slots[0]?.kind === 'constant'));
  return slots;
}

function overCells(definition: CellFunction, slots: readonly Slot[]): Answer {
  const shape = shapeOf(slots);
  const resultAt = cellByCell(definition, slots);
  if (shape === null) return resultAt(0, 0);
  if (isFunctionError(shape)) return shape;
  const { height, width } = shape;
  const rows: Scalar[][] = [];
  for (let row = 0; row < height; row++) {
    // Of the right length at once: an array that grows from nothing takes room for 17.
    const cells = new Array<Scalar>(width);
    for (let column = 0; column < width; column++) cells[column] = resultAt(row, column);
    rows.push(cells);
  }
  return rows;
}

/**
 * The result at each place: blank for blank, then the first argument that fails, then the function itself. A range goes
 * through the very steps of a single call, so that one formula over a column says what a formula a row would.
 */
function cellByCell(definition: CellFunction, slots: readonly Slot[]): (row: number, column: number) => Scalar {
  // One array for all places: the function takes its values out at once, and a column may have a million of them.
  const values: unknown[] = new Array<unknown>(slots.length);
  return (row, column) => {
    if (isAllBlank(definition, slots, row, column)) return '';
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index];
      const value = slot === undefined ? null : valueAt(slot, row, column);
      if (isFunctionError(value)) return value;
      values[index] = value;
    }
    return finite(definition.run(values));
  };
}

function isAllBlank({ blankWhen }: FunctionDefinition, slots: readonly Slot[], row: number, column: number): boolean {
  for (let index = 0; index < blankWhen; index++) {
    const slot = slots[index];
    if (slot === undefined || !isBlankAt(slot, row, column)) return false;
  }
  return true;
}

/** No cell shows NaN or infinity, and none shows -0. */
function finite(value: Scalar): Scalar {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? value + 0 : tooLarge();
}

function overRanges(definition: RangeFunction, slots: readonly Slot[]): Answer {
  if (isAllBlank(definition, slots, 0, 0)) return '';
  const values: unknown[] = [];
  for (const slot of slots) {
    if (slot.kind === 'spread') return invalid(`${slot.param.name} must be one cell, not ${shownShape(slot)}`);
    if (isFunctionError(slot.value)) return slot.value;
    values.push(slot.value);
  }
  const answer = definition.run(values);
  return typeof answer === 'number' ? finite(answer) : answer;
}
