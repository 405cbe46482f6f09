import type { ConditionalFormat, Limit } from '../formats/format.ts';
import { contains, isCellError, type Box, type CellValue } from '../workbook/cells.ts';
import { AS_IS, type Overrides, type SheetSource } from './cell-source.ts';
import { evaluate } from './formula/evaluate.ts';
import { asCondition, asNumber, asText, compared, isUnknown, single } from './formula/value.ts';
import { lightOfColour } from './status-colour.ts';
import type { Light } from './status-sign.ts';

/** A place a format is asked about, and what it holds. */
type Asked = { readonly row: number; readonly column: number; readonly value: CellValue; readonly given: Overrides };

/** The cell that a format's formulas are written for. */
export function homeOf({ areas }: ConditionalFormat): { readonly row: number; readonly column: number } {
  return { row: Math.min(...areas.map((box) => box.top)), column: Math.min(...areas.map((box) => box.left)) };
}

function formulaValue(source: SheetSource, format: ConditionalFormat, formula: string, asked: Asked): CellValue {
  const home = homeOf(format);
  const at = { row: asked.row, down: asked.row - home.row, right: asked.column - home.column };
  const result = evaluate(formula, source.scope(at, asked.given));
  return isUnknown(result) ? { error: 'unknown' } : single(result);
}

const ORDERS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['lessThan', (order: number) => order < 0],
  ['lessThanOrEqual', (order: number) => order <= 0],
  ['equal', (order: number) => order === 0],
  ['notEqual', (order: number) => order !== 0],
  ['greaterThanOrEqual', (order: number) => order >= 0],
  ['greaterThan', (order: number) => order > 0],
]);

function cellIs(source: SheetSource, format: ConditionalFormat, asked: Asked): boolean {
  const limits = format.formulas.map((formula) => formulaValue(source, format, formula, asked));
  if (isCellError(asked.value) || limits.some(isCellError)) return false;
  const [first = null, second = null] = limits;
  const order = (limit: CellValue): number => compared(asked.value, limit, false);
  if (format.operator === 'between' || format.operator === 'notBetween') {
    const isIn = order(first) * order(second) <= 0;
    return isIn === (format.operator === 'between');
  }
  return ORDERS.get(format.operator ?? '')?.(order(first)) ?? false;
}

function textTest(format: ConditionalFormat, value: CellValue): boolean {
  const text = asText(value).toLowerCase();
  const part = (format.text ?? '').toLowerCase();
  switch (format.type) {
    case 'containsText':
      return text.includes(part);
    case 'notContainsText':
      return !text.includes(part);
    case 'beginsWith':
      return text.startsWith(part);
    default:
      return text.endsWith(part);
  }
}

/** The sorted numbers of a format's cells: asked for once a cell, and the same each time. */
const sortedNumbers = new WeakMap<ConditionalFormat, readonly number[]>();

function numbersOf(source: SheetSource, format: ConditionalFormat): readonly number[] {
  const known = sortedNumbers.get(format) ?? numbersIn(source, format.areas);
  sortedNumbers.set(format, known);
  return known;
}

function numbersIn(source: SheetSource, areas: readonly Box[]): number[] {
  const { bounds } = source.grid;
  const found: number[] = [];
  for (const box of areas)
    for (let row = Math.max(box.top, bounds.top); row <= Math.min(box.bottom, bounds.bottom); row++)
      for (let column = Math.max(box.left, bounds.left); column <= Math.min(box.right, bounds.right); column++) {
        const value = source.value(row, column);
        if (typeof value === 'number') found.push(value);
      }
  return found.sort((a, b) => a - b);
}

function isDuplicate(source: SheetSource, format: ConditionalFormat, asked: Asked): boolean {
  if (typeof asked.value !== 'number') return false;
  const count = numbersOf(source, format).filter((each) => each === asked.value).length;
  return count > 1 === (format.type === 'duplicateValues');
}

/** Whether a format applies to a cell; null where that cannot be told. */
function applies(source: SheetSource, format: ConditionalFormat, asked: Asked): boolean | null {
  switch (format.type) {
    case 'cellIs':
      return cellIs(source, format, asked);
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return textTest(format, asked.value);
    case 'containsBlanks':
      return asText(asked.value).trim() === '';
    case 'notContainsBlanks':
      return asText(asked.value).trim() !== '';
    case 'containsErrors':
      return isCellError(asked.value);
    case 'notContainsErrors':
      return !isCellError(asked.value);
    case 'duplicateValues':
    case 'uniqueValues':
      return isDuplicate(source, format, asked);
    case 'expression': {
      const value = formulaValue(source, format, format.formulas[0] ?? '', asked);
      if (isCellError(value)) return value.error === 'unknown' ? null : false;
      return asCondition(value) === true;
    }
    default:
      return null;
  }
}

/** The lights of icon sets, lowest icon first. Black, grey and one-coloured sets show none. */
const ICON_LIGHTS = new Map<string, readonly (Light | null)[]>([
  ...['3TrafficLights1', '3TrafficLights2', '3Signs', '3Symbols', '3Symbols2', '3Flags', '3Arrows', '3Triangles'].map(
    (set): [string, readonly (Light | null)[]] => [set, ['Red', 'Yellow', 'Green']],
  ),
  ['4TrafficLights', [null, 'Red', 'Yellow', 'Green']],
  ['4Arrows', ['Red', 'Yellow', 'Yellow', 'Green']],
  ['5Arrows', ['Red', 'Yellow', 'Yellow', 'Yellow', 'Green']],
]);

/** The light of one icon, or null. */
export function lightOfIcon(icon: { readonly set: string; readonly icon: number } | null): Light | null {
  return icon === null ? null : (ICON_LIGHTS.get(icon.set)?.[icon.icon] ?? null);
}

/** The value between the sorted numbers at a share of the way. */
function percentile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}

function limitValue(source: SheetSource, limit: Limit, asked: Asked, sorted: readonly number[]): number {
  const [least, most] = [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
  if (limit.kind === 'min') return least;
  if (limit.kind === 'max') return most;
  // What stands in a file as a number may also be a reference; both are formulas.
  const result = limit.value === '' ? 0 : evaluate(limit.value, source.scope({ row: asked.row }, asked.given));
  const number = isUnknown(result) ? NaN : asNumber(single(result));
  if (typeof number !== 'number') return NaN;
  if (limit.kind === 'percent') return least + ((most - least) * number) / 100;
  return limit.kind === 'percentile' ? percentile(sorted, number / 100) : number;
}

/** Whether a limit depends on the other cells and not on a target. */
function isRelative(limit: Limit): boolean {
  return limit.kind !== 'num' && limit.kind !== 'formula';
}

/** Whether a format weighs its cells against each other: the best of bad rows is Green to it. */
export function isRelativeFormat({ painting }: ConditionalFormat): boolean {
  if (painting.kind === 'scale') return painting.limits.some(isRelative);
  // The first limit of an icon set is its floor and decides nothing.
  return painting.kind === 'icons' && painting.limits.slice(1).some(isRelative);
}

function iconLight(source: SheetSource, format: ConditionalFormat, asked: Asked): Light | null {
  if (format.painting.kind !== 'icons' || typeof asked.value !== 'number') return null;
  const { limits, icons } = format.painting;
  const sorted = isRelativeFormat(format) ? numbersOf(source, format) : [];
  let place = 0;
  for (const [i, limit] of limits.entries()) {
    if (i === 0) continue;
    const order = compared(asked.value, limitValue(source, limit, asked, sorted), false);
    if (order > 0 || (order === 0 && limit.isIncluded)) place = i;
  }
  return lightOfIcon(icons[place] ?? null);
}

/** So near to a stop of a colour scale its colour is plainly that of the stop. */
const NEAR_STOP = 0.1;

function scaleLight(source: SheetSource, format: ConditionalFormat, asked: Asked): Light | null {
  if (format.painting.kind !== 'scale' || typeof asked.value !== 'number') return null;
  const { value } = asked;
  const sorted = numbersOf(source, format);
  const stops = format.painting.limits.map((limit) => limitValue(source, limit, asked, sorted));
  const span = (stops[stops.length - 1] ?? 0) - (stops[0] ?? 0);
  if (!(span > 0)) return null;
  const last = stops.length - 1;
  const near = stops.findIndex(
    (stop, i) =>
      Math.abs(value - stop) <= NEAR_STOP * span || (i === 0 && value < stop) || (i === last && value > stop),
  );
  return near < 0 ? null : lightOfColour(format.painting.colours[near] ?? null);
}

/** The light a cell is given by conditional formats, and the one that gives it. */
export type ShownLight = { readonly light: Light | null; readonly by: ConditionalFormat | null };

const NOTHING: ShownLight = { light: null, by: null };

/**
 * The light that conditional formats give a cell: of the icon where there is one, else of the fill, else of the text's
 * colour. The first that sets one of these has it, whatever comes after.
 */
export function shownLight(
  source: SheetSource,
  formats: readonly ConditionalFormat[],
  row: number,
  column: number,
  given: Overrides = AS_IS,
): ShownLight {
  const scope = source.scope({ row }, given);
  const asked: Asked = { row, column, value: scope.cell({ sheet: null, row, column }), given };
  let icon: ShownLight | null = null;
  let fill: ShownLight | null = null;
  let font: ShownLight | null = null;
  for (const format of formats) {
    if (!format.areas.some((box) => contains(box, row, column))) continue;
    if (format.painting.kind === 'icons') icon ??= { light: iconLight(source, format, asked), by: format };
    else if (format.painting.kind === 'scale') fill ??= { light: scaleLight(source, format, asked), by: format };
    else if (format.painting.kind === 'look') {
      const is = applies(source, format, asked);
      if (is === null && format.painting.look.fill !== '') return NOTHING;
      if (is !== true) continue;
      const { look } = format.painting;
      if (look.fill !== '') fill ??= { light: lightOfColour(look.fill), by: format };
      if (look.font !== null) font ??= { light: lightOfColour(look.font), by: format };
      if (format.stopIfTrue) break;
    }
  }
  return [icon, fill, font].find((each) => each !== null && each.light !== null) ?? NOTHING;
}
