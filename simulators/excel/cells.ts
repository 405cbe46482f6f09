import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { a1, type Box, contains, isCellError } from '../../core/workbook/cells.ts';
import { usedBox } from '../workbook/book.ts';
import { enter, restyle } from '../workbook/enter.ts';
import { cellOfKey, keyOfCell, type Sheet, type StoredCell } from '../workbook/sheet.ts';
import { PLAIN, type Style } from '../workbook/style.ts';
import { asGrid } from './arguments.ts';
import { type Areas, boxOfAreas, cellCount, intersection, sizeOf } from './areas.ts';
import { WRONG } from './envelope.ts';
import type { Session } from './session.ts';

/** Above this, Excel gives null for a grid, and no error (its performance notes). */
const MOST_CELLS_READ = 5_000_000;
/** Whole columns and rows are dressed only where the sheet is used: the model has no styles of rows and columns. */
const MOST_CELLS_DRESSED = 200_000;

/** A rectangle of what each cell is, or null where there are too many. */
export function gridOf<T>(
  { boxes, sheet }: Areas,
  session: Session,
  each: (cell: StoredCell, row: number, column: number) => T,
): T[][] | null {
  const [box] = boxes;
  if (box === undefined || cellCount(box) > MOST_CELLS_READ) return null;
  const { rows, columns } = sizeOf(box);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) =>
      each(session.book.cell(sheet, box.top + r, box.left + c), box.top + r, box.left + c),
    ),
  );
}

/** What all cells have in common, or null where they differ. Cells that nobody touched count as plain. */
export function common<T>({ boxes, sheet }: Areas, each: (style: Style) => T): T | null {
  const seen = new Set<T>();
  for (const box of boxes) {
    let stored = 0;
    for (const { cell } of storedIn({ boxes: [box], sheet })) {
      seen.add(each(cell.style));
      stored++;
      if (seen.size > 1) return null;
    }
    if (stored < cellCount(box)) seen.add(each(PLAIN));
  }
  const [first] = seen;
  return seen.size === 1 && first !== undefined ? first : null;
}

/** The cells of some boxes that hold or wear anything, whichever way is shorter. */
export function* storedIn({ boxes, sheet }: Areas): Generator<{ row: number; column: number; cell: StoredCell }> {
  for (const box of boxes) {
    if (cellCount(box) > sheet.cells.size) {
      for (const [key, cell] of sheet.cells) {
        const { row, column } = cellOfKey(key);
        if (contains(box, row, column)) yield { row, column, cell };
      }
      continue;
    }
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) {
        const cell = sheet.cells.get(keyOfCell(row, column));
        if (cell !== undefined) yield { row, column, cell };
      }
  }
}

/** Whether a protected sheet forbids this kind of change. */
function isForbidden({ sheet }: Areas, what: 'content' | 'format'): boolean {
  const { protection } = sheet;
  if (protection === null) return false;
  return what === 'content' || protection.options['allowFormatCells'] !== true;
}

/** Throws when a protected sheet does not allow these cells to be changed: all or nothing, as Excel does it. */
export function mayChange(areas: Areas, what: 'content' | 'format'): void {
  if (!isForbidden(areas, what)) return;
  if (what === 'format') throw WRONG.denied('the sheet is protected');
  for (const box of areas.boxes) {
    let unlocked = 0;
    for (const { cell } of storedIn({ sheet: areas.sheet, boxes: [box] })) if (!cell.style.locked) unlocked++;
    if (unlocked < cellCount(box)) throw WRONG.denied('the cell or chart is on a protected sheet');
  }
}

/** The box to write to, cut where whole columns or rows are meant. */
function dressable({ boxes, sheet }: Areas): Box[] {
  const used = usedBox(sheet, false);
  return boxes.flatMap((box) => {
    if (cellCount(box) <= MOST_CELLS_DRESSED) return [box];
    const cut = used === null ? null : intersection(box, used);
    return cut === null ? [] : [cut];
  });
}

/** Changes the style of all cells. */
export function dress(areas: Areas, change: Partial<Style>, session: Session): void {
  dressEach(areas, () => change, session);
}

/** Changes the style of each cell; null leaves it. */
export function dressEach(
  areas: Areas,
  change: (row: number, column: number) => Partial<Style> | null,
  session: Session,
): void {
  mayChange(areas, 'format');
  for (const box of dressable(areas)) {
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) {
        const style = change(row - box.top, column - box.left);
        if (style !== null) restyle(session.book, areas.sheet, { row, column }, style);
      }
    session.book.emit({ kind: 'format', sheet: areas.sheet, box, source: 'Local' });
  }
}

/** Whether a cell is covered by a merge, so that what is entered there is lost. */
function isCovered({ sheet }: Areas, row: number, column: number): boolean {
  return sheet.merged.some((box) => contains(box, row, column) && (row !== box.top || column !== box.left));
}

/** Enters values or formulas: null leaves a cell, '' empties it, one value fills all cells. */
export function enterGrid(areas: Areas, value: unknown, session: Session): void {
  const box = boxOfAreas(areas);
  const { rows, columns } = sizeOf(box);
  const at = asGrid(value, rows, columns);
  if (cellCount(box) > MOST_CELLS_DRESSED) throw WRONG.argument('too many cells for one value');
  mayChange(areas, 'content');
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const input = at(r, c);
      if (input === null || input === undefined) continue;
      if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean')
        throw WRONG.argument('a cell takes text, numbers, true and false');
      if (isCovered(areas, box.top + r, box.left + c) || isSkipped(areas, box.top + r, session)) continue;
      if (!enter(session.book, areas.sheet, { row: box.top + r, column: box.left + c }, input))
        throw WRONG.argument(`no formula: ${String(input).slice(0, 80)}`);
    }
  if (session.excel.quirks.includes('fillsTablesDown')) fillDown(areas.sheet, box, session);
  session.book.emit({ kind: 'cells', sheet: areas.sheet, box, change: 'RangeEdited', source: 'Local' });
}

/** Whether a row is left out because a filter hides it, in an Excel that does so. */
function isSkipped({ sheet }: Areas, row: number, { excel }: Session): boolean {
  return excel.quirks.includes('skipsFilteredRows') && sheet.filter !== null && sheet.hiddenRows.has(row);
}

/** Copies a formula to the blank rest of its table column. */
function fillDown(sheet: Sheet, box: Box, { book }: Session): void {
  const { formula } = book.cell(sheet, box.top, box.left);
  const table = sheet.tables.find((each) => contains(each.box, box.top, box.left));
  if (formula === null || table === undefined) return;
  const rows: number[] = [];
  for (let row = table.box.top + (table.hasHeaders ? 1 : 0); row <= table.box.bottom - (table.hasTotals ? 1 : 0); row++)
    if (!contains(box, row, box.left)) rows.push(row);
  if (
    rows.some(
      (row) => book.cell(sheet, row, box.left).formula !== null || book.cell(sheet, row, box.left).value !== null,
    )
  )
    return;
  const relative = translateFormulaToR1C1(`=${formula}`, a1(box.top, box.left));
  for (const row of rows)
    enter(book, sheet, { row, column: box.left }, translateFormulaToA1(relative, a1(row, box.left)));
}

/** A value as Excel hands it over: blanks are '', errors their text. */
export function wireValue(session: Session, areas: Areas, row: number, column: number): string | number | boolean {
  const value = session.calculator.value(areas.sheet, row, column);
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** The type of a value by Excel's names. */
export function valueType(session: Session, areas: Areas, row: number, column: number): string {
  const value = session.calculator.value(areas.sheet, row, column);
  if (value === null || value === '') return 'Empty';
  if (isCellError(value)) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** What the formula bar shows: the formula, or the value. */
export function wireFormula(session: Session, areas: Areas, row: number, column: number): string | number | boolean {
  const { formula } = session.book.cell(areas.sheet, row, column);
  return formula === null ? wireValue(session, areas, row, column) : `=${formula}`;
}
