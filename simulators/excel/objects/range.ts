import { LAST_COLUMN, LAST_ROW, type Box } from '../../../core/workbook/cells.ts';
import { usedBox } from '../../workbook/book.ts';
import { cellOfKey } from '../../workbook/sheet.ts';
import { Args, asFlag, asGrid, asText } from '../arguments.ts';
import {
  addressOf,
  type Areas,
  areasAt,
  boundingBox,
  boxOfAreas,
  cellCount,
  EVERYTHING,
  intersection,
  onSheet,
  sizeOf,
} from '../areas.ts';
import { dressEach, enterGrid, gridOf, valueType, wireFormula, wireValue } from '../cells.ts';
import { HostError, WRONG } from '../envelope.ts';
import { defineType, hidden, type HostObject, method, part, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { forgetUndo } from '../undo.ts';
import { conditionalFormats } from './conditional-formats.ts';
import {
  clear,
  getCellProperties,
  merge,
  setCellProperties,
  setHidden,
  setLevels,
  shift,
  unmerge,
} from './range-actions.ts';
import { rangeAreas } from './range-areas.ts';
import { rangeFormat } from './range-format.ts';
import { dataValidation } from './data-validation.ts';
import { getColumnProperties, getRowProperties } from './row-properties.ts';
import { tables } from './tables.ts';
import { worksheet } from './worksheet.ts';

/** A range of one box on the same sheet; throws off the sheet. */
function on({ sheet }: Areas, box: Box): HostObject {
  return range({ sheet, boxes: [onSheet(box)] });
}

function orNull(at: Areas, box: Box | null): HostObject | null {
  return box === null ? null : on(at, box);
}

function relative(at: Areas, change: (box: Box, rows: number, columns: number) => Box): HostObject {
  const box = boxOfAreas(at);
  const { rows, columns } = sizeOf(box);
  return on(at, change(box, rows, columns));
}

function used(at: Areas, args: Args): Box | null {
  const box = usedBox(at.sheet, args.flagOr(0, false));
  return box === null ? null : intersection(box, boxOfAreas(at));
}

function bothBoxes(at: Areas, args: Args, session: Session): readonly [Box, Box] {
  const other = typeof args.any(0) === 'string' ? areasAt(session.book, args.text(0), at.sheet) : args.areas(0);
  if (other.sheet !== at.sheet) throw WRONG.argument('a range of another sheet');
  return [boxOfAreas(at), boxOfAreas(other)];
}

function found<T>(thing: T | null, what: string): T {
  if (thing === null) throw WRONG.missing(what);
  return thing;
}

function spillParent(at: Areas, session: Session): HostObject | null {
  const { top: row, left: column } = boxOfAreas(at);
  const parent = session.calculator.spillParent(at.sheet, row, column);
  if (parent !== null) return on(at, boxOfCell(cellOfKey(parent).row, cellOfKey(parent).column));
  return session.calculator.spillOf(at.sheet, row, column).length > 0 ? on(at, boxOfCell(row, column)) : null;
}

function spillingTo(at: Areas, session: Session): HostObject | null {
  const { top: row, left: column } = boxOfAreas(at);
  const cells = session.calculator.spillOf(at.sheet, row, column).map(cellOfKey);
  return orNull(
    at,
    cells.length === 0 ? null : cells.map((cell) => boxOfCell(cell.row, cell.column)).reduce(boundingBox),
  );
}

function boxOfCell(row: number, column: number): Box {
  return { top: row, left: column, bottom: row, right: column };
}

function allHidden(at: Areas, which: 'rows' | 'columns'): boolean | null {
  const box = boxOfAreas(at);
  const [from, to, hiddenOnes] =
    which === 'rows' ? [box.top, box.bottom, at.sheet.hiddenRows] : [box.left, box.right, at.sheet.hiddenColumns];
  let count = 0;
  for (const each of hiddenOnes) if (each >= from && each <= to) count++;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

function specialCells(at: Areas, args: Args, session: Session): HostObject | null {
  const type = args.oneOf(0, [
    'ConditionalFormats',
    'DataValidations',
    'Blanks',
    'Constants',
    'Formulas',
    'SameConditionalFormat',
    'SameDataValidation',
    'Visible',
  ] as const);
  const within = used(at, new Args([], 1));
  if (within === null) return null;
  const boxes: Box[] = [];
  for (let row = within.top; row <= within.bottom; row++)
    for (let column = within.left; column <= within.right; column++) {
      const cell = session.book.cell(at.sheet, row, column);
      const isIn =
        type === 'Formulas'
          ? cell.formula !== null
          : type === 'Constants'
            ? cell.formula === null && cell.value !== null
            : type === 'Blanks'
              ? cell.formula === null && cell.value === null
              : type === 'Visible' && !at.sheet.hiddenRows.has(row) && !at.sheet.hiddenColumns.has(column);
      if (isIn) boxes.push(boxOfCell(row, column));
    }
  if (type !== 'Formulas' && type !== 'Constants' && type !== 'Blanks' && type !== 'Visible')
    throw WRONG.api(`special cells of type ${type}: not in the stand-in`);
  return boxes.length === 0 ? null : rangeAreas({ sheet: at.sheet, boxes });
}

export const range: (at: Areas) => HostObject = defineType<Areas>({
  name: 'Range',
  since: 1,
  cells: (at) => at,
  check: ({ sheet }, { book }) => {
    if (book.sheetById(sheet.id) !== sheet)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
  },
  properties: {
    address: ro(1, (at) => addressOf(at.sheet, boxOfAreas(at))),
    addressLocal: ro(1, (at) => addressOf(at.sheet, boxOfAreas(at))),
    cellCount: ro(1, (at) => Math.min(cellCount(boxOfAreas(at)), 2 ** 31 - 1)),
    columnCount: ro(1, (at) => sizeOf(boxOfAreas(at)).columns),
    columnHidden: rw(
      2,
      (at) => allHidden(at, 'columns'),
      asFlag,
      (at, isHidden, session) => setHidden(at, 'columns', isHidden, session),
    ),
    columnIndex: ro(1, (at) => boxOfAreas(at).left),
    formulas: {
      since: 1,
      get: (at, session) => gridOf(at, session, (_, row, column) => wireFormula(session, at, row, column)),
      set: enterGrid,
    },
    formulasLocal: ro(1, (at, session) =>
      gridOf(at, session, (_, row, column) => wireFormula(session, at, row, column)),
    ),
    hasSpill: ro(
      12,
      (at, session) => session.calculator.spillOf(at.sheet, boxOfAreas(at).top, boxOfAreas(at).left).length > 0,
    ),
    hidden: ro(2, (at) => allHidden(at, 'rows') === true || allHidden(at, 'columns') === true),
    isEntireColumn: ro(7, (at) => boxOfAreas(at).top === 0 && boxOfAreas(at).bottom === LAST_ROW),
    isEntireRow: ro(7, (at) => boxOfAreas(at).left === 0 && boxOfAreas(at).right === LAST_COLUMN),
    numberFormat: {
      since: 1,
      get: (at, session) => gridOf(at, session, (cell) => cell.style.format),
      set: (at, value, session) => {
        const { rows, columns } = sizeOf(boxOfAreas(at));
        const of = asGrid(value, rows, columns);
        dressEach(
          at,
          (row, column) => (of(row, column) === null ? null : { format: asText(of(row, column)) || 'General' }),
          session,
        );
      },
    },
    numberFormatLocal: ro(7, (at, session) => gridOf(at, session, (cell) => cell.style.format)),
    rowCount: ro(1, (at) => sizeOf(boxOfAreas(at)).rows),
    rowHidden: rw(
      2,
      (at) => allHidden(at, 'rows'),
      asFlag,
      (at, isHidden, session) => setHidden(at, 'rows', isHidden, session),
    ),
    rowIndex: ro(1, (at) => boxOfAreas(at).top),
    text: ro(1, (at, session) =>
      gridOf(at, session, (_, row, column) => session.calculator.text(at.sheet, row, column)),
    ),
    values: {
      since: 1,
      get: (at, session) => gridOf(at, session, (_, row, column) => wireValue(session, at, row, column)),
      set: enterGrid,
    },
    valueTypes: ro(1, (at, session) => gridOf(at, session, (_, row, column) => valueType(session, at, row, column))),
  },
  parts: {
    conditionalFormats: part(6, conditionalFormats),
    dataValidation: part(8, dataValidation),
    format: part(1, rangeFormat),
    worksheet: part(1, ({ sheet }) => worksheet(sheet)),
  },
  methods: {
    clear: method(1, 1, clear),
    delete: method(1, 1, (at, args, session) =>
      shift(at, args.oneOf(0, ['Up', 'Left']) === 'Up' ? 'up' : 'left', session),
    ),
    getAbsoluteResizedRange: method(7, 2, (at, args) =>
      relative(at, (box) => ({ ...box, bottom: box.top + args.number(0) - 1, right: box.left + args.number(1) - 1 })),
    ),
    getBoundingRect: method(1, 1, (at, args, session) => on(at, boundingBox(...bothBoxes(at, args, session)))),
    getCell: method(1, 2, (at, args) =>
      relative(at, ({ top, left }) => boxOfCell(top + args.number(0), left + args.number(1))),
    ),
    getCellProperties: method(9, 1, getCellProperties),
    getColumn: method(1, 1, (at, args) =>
      relative(at, (box) => ({ ...box, left: box.left + args.number(0), right: box.left + args.number(0) })),
    ),
    getColumnProperties: method(9, 1, getColumnProperties),
    getColumnsAfter: method(2, 1, (at, args) =>
      relative(at, (box) => ({ ...box, left: box.right + 1, right: box.right + args.numberOr(0, 1) })),
    ),
    getColumnsBefore: method(2, 1, (at, args) =>
      relative(at, (box) => ({ ...box, left: box.left - args.numberOr(0, 1), right: box.left - 1 })),
    ),
    getEntireColumn: method(1, 0, (at) => relative(at, (box) => ({ ...box, top: 0, bottom: LAST_ROW }))),
    getEntireRow: method(1, 0, (at) => relative(at, (box) => ({ ...box, left: 0, right: LAST_COLUMN }))),
    getIntersection: method(1, 1, (at, args, session) =>
      orNull(at, found(intersection(...bothBoxes(at, args, session)), 'no cells in common')),
    ),
    getIntersectionOrNullObject: method(4, 1, (at, args, session) =>
      orNull(at, intersection(...bothBoxes(at, args, session))),
    ),
    getLastCell: method(1, 0, (at) => relative(at, ({ bottom, right }) => boxOfCell(bottom, right))),
    getLastColumn: method(1, 0, (at) => relative(at, (box) => ({ ...box, left: box.right }))),
    getLastRow: method(1, 0, (at) => relative(at, (box) => ({ ...box, top: box.bottom }))),
    getMergedAreasOrNullObject: method(13, 0, (at, _, session) => {
      if (session.excel.quirks.includes('forgetsUndoOnMerges')) forgetUndo(session);
      const boxes = at.sheet.merged.filter((box) => intersection(box, boxOfAreas(at)) !== null);
      return boxes.length === 0 ? null : rangeAreas({ sheet: at.sheet, boxes });
    }),
    getOffsetRange: method(1, 2, (at, args) =>
      relative(at, (box) => ({
        top: box.top + args.number(0),
        bottom: box.bottom + args.number(0),
        left: box.left + args.number(1),
        right: box.right + args.number(1),
      })),
    ),
    getResizedRange: method(2, 2, (at, args) =>
      relative(at, (box) => ({ ...box, bottom: box.bottom + args.number(0), right: box.right + args.number(1) })),
    ),
    getRow: method(1, 1, (at, args) =>
      relative(at, (box) => ({ ...box, top: box.top + args.number(0), bottom: box.top + args.number(0) })),
    ),
    getRowProperties: method(9, 1, getRowProperties),
    getRowsAbove: method(2, 1, (at, args) =>
      relative(at, (box) => ({ ...box, top: box.top - args.numberOr(0, 1), bottom: box.top - 1 })),
    ),
    getRowsBelow: method(2, 1, (at, args) =>
      relative(at, (box) => ({ ...box, top: box.bottom + 1, bottom: box.bottom + args.numberOr(0, 1) })),
    ),
    getSpecialCells: method(9, 2, (at, args, session) => found(specialCells(at, args, session), 'no such cells')),
    getSpecialCellsOrNullObject: method(9, 2, specialCells),
    getSpillParent: method(12, 0, (at, _, session) => found(spillParent(at, session), 'no spill')),
    getSpillParentOrNullObject: method(12, 0, (at, _, session) => spillParent(at, session)),
    getSpillingToRange: method(12, 0, (at, _, session) => found(spillingTo(at, session), 'no spill')),
    getSpillingToRangeOrNullObject: method(12, 0, (at, _, session) => spillingTo(at, session)),
    getTables: method(9, 1, (at, args) =>
      tables({ sheet: at.sheet, within: boxOfAreas(at), fully: args.flagOr(0, false) }),
    ),
    getUsedRange: method(1, 1, (at, args) => on(at, found(used(at, args), 'no used cells'))),
    getUsedRangeOrNullObject: method(4, 1, (at, args) => orNull(at, used(at, args))),
    group: method(10, 1, (at, args, session) => setLevels(at, args, 1, session)),
    insert: method(1, 1, (at, args, session) => {
      shift(at, args.oneOf(0, ['Down', 'Right']) === 'Down' ? 'down' : 'right', session);
      return on(at, boxOfAreas(at));
    }),
    merge: method(2, 1, merge),
    select: method(1, 0, (at, _, session) => {
      session.book.active = at.sheet.id;
      session.book.selection = boxOfAreas(at);
      session.book.emit({ kind: 'selection', sheet: at.sheet, box: boxOfAreas(at) });
    }),
    setCellProperties: method(9, 1, setCellProperties),
    ungroup: method(10, 1, (at, args, session) => setLevels(at, args, -1, session)),
    unmerge: method(2, 0, unmerge),
    calculate: method(6, 0, () => null),
    _KeepReference: hidden(0),
    _ValidateArraySize: hidden(2, (at, args) => {
      const { rows, columns } = sizeOf(boxOfAreas(at));
      if (rows !== args.number(0) || columns !== args.number(1)) asGrid([], rows, columns);
    }),
  },
});

/** The range that covers a whole sheet. */
export function wholeSheet(at: Areas['sheet']): HostObject {
  return range({ sheet: at, boxes: [EVERYTHING] });
}
