import { stringifyA1Ref, stringifyTokens, tokenize, parseA1Ref } from '@borgar/fx';
import { type Box, LAST_COLUMN, LAST_ROW } from '../../core/workbook/cells.ts';
import type { Book } from './book.ts';
import { cellOfKey, keyOfCell, type Sheet } from './sheet.ts';
import { PLAIN } from './style.ts';

/** Cells moved aside (count > 0) or together (count < 0) along one axis, within a band of the other one. */
export type Shift = {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
};

/** The shift that inserting or deleting the cells of a box makes. */
export function shiftOf(box: Box, direction: 'up' | 'down' | 'left' | 'right'): Shift {
  const isVertical = direction === 'up' || direction === 'down';
  const size = isVertical ? box.bottom - box.top + 1 : box.right - box.left + 1;
  const count = direction === 'down' || direction === 'right' ? size : -size;
  return isVertical
    ? { axis: 'rows', at: box.top, count, from: box.left, to: box.right }
    : { axis: 'columns', at: box.left, count, from: box.top, to: box.bottom };
}

/** Where a row or column ends up; null when it is deleted. */
function moved(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

/** Where first and last of a span end up; null when the whole span is deleted. */
function movedSpan(first: number, last: number, shift: Shift): readonly [number, number] | null {
  const start = moved(first, shift) ?? shift.at;
  const end = moved(last, shift) ?? shift.at - 1;
  return end < start ? null : [start, end];
}

/** Where a box ends up; null when all of it is deleted. A box that lies only partly in the band stays. */
export function movedBox(box: Box, shift: Shift): Box | null {
  const isRows = shift.axis === 'rows';
  const [low, high] = isRows ? [box.left, box.right] : [box.top, box.bottom];
  if (low < shift.from || high > shift.to) return box;
  const span = isRows ? movedSpan(box.top, box.bottom, shift) : movedSpan(box.left, box.right, shift);
  if (span === null) return null;
  return isRows ? { ...box, top: span[0], bottom: span[1] } : { ...box, left: span[0], right: span[1] };
}

/** A formula on `home` after cells of the sheet `name` were shifted; references to deleted cells become #REF!. */
export function movedFormula(formula: string, home: string, name: string, shift: Shift): string {
  const tokens = tokenize(`=${formula}`).slice(1);
  const changed = tokens.map((token) => {
    if (token.type !== 'range' && token.type !== 'range_beam') return token;
    const parsed = parseA1Ref(token.value);
    if (parsed === undefined || !('range' in parsed)) return token;
    if ((parsed.context?.at(-1) ?? home).toLowerCase() !== name.toLowerCase()) return token;
    const { range } = parsed;
    const box = {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? LAST_ROW,
      right: range.right ?? LAST_COLUMN,
    };
    const next = movedBox(box, shift);
    if (next === null) return { ...token, value: '#REF!' };
    const isRows = shift.axis === 'rows';
    const kept = isRows
      ? { ...(range.top === null ? {} : { top: next.top }), ...(range.bottom === null ? {} : { bottom: next.bottom }) }
      : { ...(range.left === null ? {} : { left: next.left }), ...(range.right === null ? {} : { right: next.right }) };
    return { ...token, value: stringifyA1Ref({ ...parsed, range: { ...range, ...kept } }) };
  });
  return stringifyTokens(changed);
}

function shiftCells(book: Book, sheet: Sheet, shift: Shift): void {
  const isRows = shift.axis === 'rows';
  const cells = [...sheet.cells].filter(([key]) => {
    const { row, column } = cellOfKey(key);
    const [along, across] = isRows ? [row, column] : [column, row];
    return along >= shift.at && across >= shift.from && across <= shift.to;
  });
  for (const [key, cell] of cells) book.setCell(sheet, key, { ...cell, value: null, formula: null, style: PLAIN });
  for (const [key, cell] of cells) {
    const { row, column } = cellOfKey(key);
    const next = moved(isRows ? row : column, shift);
    if (next !== null) book.setCell(sheet, isRows ? keyOfCell(next, column) : keyOfCell(row, next), cell);
  }
}

function shiftFormulas(book: Book, sheet: Sheet, shift: Shift): void {
  for (const home of book.sheets) {
    for (const [key, cell] of home.cells) {
      if (cell.formula === null) continue;
      const formula = movedFormula(cell.formula, home.name, sheet.name, shift);
      if (formula !== cell.formula) book.setCell(home, key, { ...cell, formula });
    }
    const rules = home.rules.map((rule) =>
      rule.formula === '' ? rule : { ...rule, formula: movedFormula(rule.formula, home.name, sheet.name, shift) },
    );
    if (rules.some((rule, i) => rule.formula !== home.rules[i]?.formula)) book.dress(home, 'rules', rules);
  }
  const names = book.names.map((name) => ({
    ...name,
    formula: movedFormula(name.formula, sheet.name, sheet.name, shift),
  }));
  if (names.some((name, i) => name.formula !== book.names[i]?.formula)) book.put(book, 'names', names);
}

function kept(boxes: readonly Box[], shift: Shift): Box[] {
  return boxes.map((box) => movedBox(box, shift)).filter((box) => box !== null);
}

function movedSet(numbers: ReadonlySet<number>, shift: Shift): Set<number> {
  return new Set([...numbers].map((each) => moved(each, shift)).filter((each) => each !== null));
}

/** Inserts or deletes cells: the others move, and everything that points at them follows, as in Excel. */
export function shiftSheet(book: Book, sheet: Sheet, shift: Shift): void {
  shiftCells(book, sheet, shift);
  shiftFormulas(book, sheet, shift);
  book.put(sheet, 'merged', kept(sheet.merged, shift));
  book.dress(
    sheet,
    'rules',
    sheet.rules.map((rule) => ({ ...rule, areas: kept(rule.areas, shift) })).filter((rule) => rule.areas.length > 0),
  );
  book.put(
    sheet,
    'tables',
    sheet.tables.flatMap((table) => {
      const box = movedBox(table.box, shift);
      return box === null ? [] : [{ ...table, box }];
    }),
  );
  if (sheet.filter !== null) {
    const box = movedBox(sheet.filter.box, shift);
    book.dress(sheet, 'filter', box === null ? null : { ...sheet.filter, box });
  }
  const isWhole =
    shift.axis === 'rows' ? shift.from === 0 && shift.to === LAST_COLUMN : shift.from === 0 && shift.to === LAST_ROW;
  if (!isWhole) return;
  if (shift.axis === 'columns') {
    book.dress(sheet, 'hiddenColumns', movedSet(sheet.hiddenColumns, shift));
    return;
  }
  book.dress(sheet, 'hiddenRows', movedSet(sheet.hiddenRows, shift));
  const levels = [...sheet.rowLevels];
  for (const [row] of levels) book.deleteIn(sheet.rowLevels, row);
  for (const [row, level] of levels) {
    const next = moved(row, shift);
    if (next !== null) book.setIn(sheet.rowLevels, next, level);
  }
}
