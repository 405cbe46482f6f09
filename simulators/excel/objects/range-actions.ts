import type { Box } from '../../../core/workbook/cells.ts';
import { usedBox } from '../../workbook/book.ts';
import { restyled } from '../../workbook/enter.ts';
import { keyOfCell } from '../../workbook/sheet.ts';
import { shiftOf, shiftSheet } from '../../workbook/shift.ts';
import { PLAIN, type Style } from '../../workbook/style.ts';
import { type Args, asColour, asFields, asFlag, asFontSize, asGrid, asNumber, asText } from '../arguments.ts';
import { addressOf, type Areas, boxOfAreas, intersection, sizeOf } from '../areas.ts';
import { dressEach, gridOf, mayChange, storedIn } from '../cells.ts';
import { HostError, WRONG } from '../envelope.ts';
import type { Session } from '../session.ts';
import { USUAL_SIZE } from './range-format.ts';
import { withoutBoxes } from './rule-areas.ts';

/** Empties cells: their contents, their formats, or both; with the formats go the conditional formats over them. */
export function clear(at: Areas, args: Args, { book }: Session): void {
  const what = args.has(0)
    ? args.oneOf(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'])
    : 'All';
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
  mayChange(at, 'content');
  for (const { row, column, cell } of [...storedIn(at)]) {
    const style = what === 'Contents' ? restyled(cell.style, { quoted: false }) : PLAIN;
    const next = what === 'Formats' ? { ...cell, style } : { value: null, formula: null, style };
    book.setCell(at.sheet, keyOfCell(row, column), next);
  }
  if (what !== 'Contents') book.dress(at.sheet, 'rules', withoutBoxes(at.sheet.rules, at.boxes));
  for (const box of at.boxes)
    book.emit({ kind: 'cells', sheet: at.sheet, box, change: 'RangeEdited', source: 'Local' });
}

/** Inserts or deletes cells. A merge that would be torn, a table that would be cut, a protected sheet: refused. */
export function shift(at: Areas, direction: 'up' | 'down' | 'left' | 'right', session: Session): void {
  const box = boxOfAreas(at);
  if (at.sheet.protection !== null) throw WRONG.denied('the sheet is protected');
  const move = shiftOf(box, direction);
  const isTorn = (other: Box): boolean => {
    const [low, high] = move.axis === 'rows' ? [other.left, other.right] : [other.top, other.bottom];
    const isBeyond = (move.axis === 'rows' ? other.bottom : other.right) >= move.at;
    const touches = low <= move.to && high >= move.from;
    return isBeyond && touches && (low < move.from || high > move.to);
  };
  if (at.sheet.merged.some(isTorn))
    throw new HostError('MergedRangeConflict', 'This operation cannot be performed on a merged range.');
  if (at.sheet.tables.some((table) => isTorn(table.box)))
    throw new HostError('TableOverlap', "The operation isn't allowed: it would shift cells in a table.");
  shiftSheet(session.book, at.sheet, move);
  const change = { up: 'RowDeleted', down: 'RowInserted', left: 'ColumnDeleted', right: 'ColumnInserted' }[direction];
  session.book.emit({ kind: 'cells', sheet: at.sheet, box, change, source: 'Local' });
}

/** Merges cells: what is not in the first one is lost, as in Excel. */
export function merge(at: Areas, args: Args, session: Session): void {
  mayChange(at, 'format');
  const box = boxOfAreas(at);
  if (at.sheet.tables.some((table) => intersection(table.box, box) !== null))
    throw WRONG.operation('cells of a table cannot be merged');
  const { rows } = sizeOf(box);
  const boxes = args.flagOr(0, false)
    ? Array.from({ length: rows }, (_, i) => ({ ...box, top: box.top + i, bottom: box.top + i }))
    : [box];
  for (const each of boxes)
    for (const { row, column, cell } of [...storedIn({ sheet: at.sheet, boxes: [each] })])
      if (row !== each.top || column !== each.left)
        session.book.setCell(at.sheet, keyOfCell(row, column), { ...cell, value: null, formula: null });
  session.book.put(at.sheet, 'merged', [
    ...at.sheet.merged.filter((other) => intersection(other, box) === null),
    ...boxes,
  ]);
}

/** Takes merges apart. */
export function unmerge(at: Areas, _: Args, session: Session): void {
  mayChange(at, 'format');
  const box = boxOfAreas(at);
  session.book.put(
    at.sheet,
    'merged',
    at.sheet.merged.filter((other) => intersection(other, box) === null),
  );
}

/** Hides or shows the rows or columns of cells. */
export function setHidden(at: Areas, which: 'rows' | 'columns', isHidden: boolean, { book }: Session): void {
  if (at.sheet.protection !== null) throw WRONG.denied('the sheet is protected');
  const box = boxOfAreas(at);
  const field = which === 'rows' ? 'hiddenRows' : 'hiddenColumns';
  const [from, to] = which === 'rows' ? [box.top, box.bottom] : [box.left, box.right];
  const last = Math.min(
    to,
    Math.max(...at.sheet[field], which === 'rows' ? (usedBox(at.sheet, false)?.bottom ?? 0) : 16_383, from),
  );
  const next = new Set(at.sheet[field]);
  for (let each = from; each <= last; each++)
    if (isHidden) next.add(each);
    else next.delete(each);
  book.dress(at.sheet, field, next);
}

/** Moves rows one outline level in or out; columns have no levels here. */
export function setLevels(at: Areas, args: Args, by: 1 | -1, { book }: Session): void {
  if (args.oneOf(0, ['ByRows', 'ByColumns']) === 'ByColumns') throw WRONG.api('groups of columns: not in the stand-in');
  if (at.sheet.protection !== null) throw WRONG.denied('the sheet is protected');
  const box = boxOfAreas(at);
  for (let row = box.top; row <= box.bottom; row++) {
    const level = (at.sheet.rowLevels.get(row) ?? 0) + by;
    if (level > 7 || level < 0) throw WRONG.operation('outlines have seven levels');
    if (level === 0) book.deleteIn(at.sheet.rowLevels, row);
    else book.setIn(at.sheet.rowLevels, row, level);
  }
}

type Wish = ReadonlyMap<string, unknown>;

function inner(wish: Wish, name: string): Wish | null {
  const value = wish.get(name);
  return value === undefined || value === null ? null : asFields(value);
}

const FIELDS = {
  fill: {
    color: (style: Style) => style.fill ?? '#FFFFFF',
    pattern: (style: Style) => (style.fill === null ? 'None' : 'Solid'),
  },
  font: {
    bold: (style: Style) => style.bold,
    color: (style: Style) => style.font ?? '#000000',
    italic: (style: Style) => style.italic,
    name: () => 'Calibri',
    size: (style: Style) => style.size ?? USUAL_SIZE,
    strikethrough: () => false,
    underline: () => 'None',
  },
  protection: { locked: (style: Style) => style.locked, formulaHidden: () => false },
} as const;

const FORMAT_FIELDS = {
  horizontalAlignment: (style: Style) => style.align,
  indentLevel: (style: Style) => style.indent,
  wrapText: (style: Style) => style.wrap,
  verticalAlignment: () => 'Bottom',
} as const;

function picked(
  readers: Readonly<Record<string, (style: Style) => unknown>>,
  wish: Wish,
  style: Style,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, isWanted] of wish) {
    if (isWanted !== true) continue;
    const read = new Map(Object.entries(readers)).get(name);
    if (read === undefined) throw WRONG.argument(`no cell property ${name}`);
    values[name] = read(style);
  }
  return values;
}

function formatOf(wish: Wish, style: Style): Record<string, unknown> {
  const groups = Object.entries(FIELDS).filter(([name]) => wish.has(name));
  const flat = new Map([...wish].filter(([name]) => !(name in FIELDS)));
  return {
    ...picked(FORMAT_FIELDS, flat, style),
    ...Object.fromEntries(
      groups.map(([name, readers]) => [name, picked(readers, inner(wish, name) ?? new Map(), style)]),
    ),
  };
}

/** The properties asked for, cell by cell: `{ address: true, format: { fill: { color: true } } }`. */
export function getCellProperties(at: Areas, args: Args, session: Session): unknown {
  const wish = asFields(args.any(0));
  const format = inner(wish, 'format');
  const unknown = [...wish.keys()].find(
    (name) => !['address', 'addressLocal', 'format', 'hidden', 'style'].includes(name),
  );
  if (unknown !== undefined) throw WRONG.argument(`no cell property ${unknown}`);
  return gridOf(at, session, (cell, row, column) => {
    const address = addressOf(at.sheet, { top: row, left: column, bottom: row, right: column });
    return {
      ...(wish.get('address') === true ? { address } : {}),
      ...(wish.get('addressLocal') === true ? { addressLocal: address } : {}),
      ...(wish.get('hidden') === true
        ? { hidden: at.sheet.hiddenRows.has(row) || at.sheet.hiddenColumns.has(column) }
        : {}),
      ...(format === null ? {} : { format: formatOf(format, cell.style) }),
      ...(wish.get('style') === true ? { style: 'Normal' } : {}),
    };
  });
}

function changeIn(given: unknown): Partial<Style> | null {
  if (given === null || given === undefined) return null;
  const format = inner(asFields(given), 'format');
  if (format === null) return null;
  const fill = inner(format, 'fill')?.get('color');
  const font = inner(format, 'font') ?? new Map<string, unknown>();
  const locked = inner(format, 'protection')?.get('locked');
  return {
    ...(fill === undefined ? {} : { fill: fill === '' ? null : asColour(fill) }),
    ...(font.has('color') ? { font: asColour(font.get('color')) } : {}),
    ...(font.has('size') ? { size: asFontSize(font.get('size')) } : {}),
    ...(font.has('bold') ? { bold: asFlag(font.get('bold')) } : {}),
    ...(font.has('italic') ? { italic: asFlag(font.get('italic')) } : {}),
    ...(locked === undefined ? {} : { locked: asFlag(locked) }),
    ...(format.has('indentLevel') ? { indent: asNumber(format.get('indentLevel')) } : {}),
    ...(format.has('wrapText') ? { wrap: asFlag(format.get('wrapText')) } : {}),
    ...(format.has('horizontalAlignment') ? { align: asText(format.get('horizontalAlignment')) } : {}),
  };
}

/** Sets properties cell by cell, from a rectangle of exactly the range's shape. */
export function setCellProperties(at: Areas, args: Args, session: Session): void {
  const { rows, columns } = sizeOf(boxOfAreas(at));
  if (!Array.isArray(args.any(0))) throw WRONG.argument('rows of cell properties are expected');
  const of = asGrid(args.any(0), rows, columns);
  dressEach(at, (row, column) => changeIn(of(row, column)), session);
}
