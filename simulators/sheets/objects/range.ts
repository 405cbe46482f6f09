import { a1Box, type Box, contains, overlaps } from '../../../core/workbook/cells.ts';
import { keyOfCell } from '../../workbook/sheet.ts';
import { PLAIN } from '../../workbook/style.ts';
import { changeEach, formulaAt, gridOf, isShapedLike, isValid, keyboardOf, textAt, valueAt } from '../cells.ts';
import { enteredFormula, enteredValue, mayBeEntered } from '../enter.ts';
import type { Execution } from '../execution.ts';
import { mayEdit } from '../extras.ts';
import { chained, defineType, local, type Method, read, write, writing } from '../object.ts';
import { isThere, mayWrite, type RangeAt, rangeFrom } from '../place.ts';
import { refuse, TEXTS } from '../wrong.ts';
import { addRangeMetadata, finderOf, metadataOf } from './metadata.ts';
import { METADATA_SIGNATURES } from './metadata-signatures.ts';
import { protectRange } from './protection.ts';
import { RANGE_FORMAT } from './range-format.ts';
import { createFilter, Filter } from './filter.ts';
import { Sheet } from './sheet.ts';
import { DataValidation, setValidation, setValidations, validationAt } from './validation.ts';

const PLACE: Record<string, Method<RangeAt>> = {
  getA1Notation: local([''], ({ box }) => a1Box(box)),
  getRow: local([''], ({ box }) => box.top + 1),
  getColumn: local([''], ({ box }) => box.left + 1),
  getLastRow: local([''], ({ box }) => box.bottom + 1),
  getLastColumn: local([''], ({ box }) => box.right + 1),
  getNumRows: local([''], ({ box }) => box.bottom - box.top + 1),
  getNumColumns: local([''], ({ box }) => box.right - box.left + 1),
  getSheet: local([''], ({ sheet }, _args, execution) => execution.give(Sheet, sheet)),
  getGridId: local([''], ({ sheet }, _args, { host }) => host.sheetNumber(sheet)),
  getCell: local(['Integer,Integer'], ({ sheet, box }, args, execution) => {
    const [row, column] = [box.top + args.number(0) - 1, box.left + args.number(1) - 1];
    if (!contains(box, row, column)) refuse('Cell reference out of range');
    return execution.give(Range, { sheet, box: { top: row, left: column, bottom: row, right: column } });
  }),
  offset: local(
    ['Integer,Integer', 'Integer,Integer,Integer', 'Integer,Integer,Integer,Integer'],
    ({ sheet, box }, args, execution) => {
      const [rows, columns] = [box.bottom - box.top + 1, box.right - box.left + 1];
      const numbers = [
        box.top + 1 + args.number(0),
        box.left + 1 + args.number(1),
        args.count > 2 ? args.number(2) : rows,
        args.count > 3 ? args.number(3) : columns,
      ];
      return execution.give(Range, rangeFrom(sheet, execution.host, numbers));
    },
  ),
  activate: chained([''], ({ sheet, box }, _args, { host }) => {
    host.book.active = sheet.id;
    host.book.selection = box;
  }),
};

const READING: Record<string, Method<RangeAt>> = {
  getValue: read([''], (at, _args, { host }) => valueAt(at, at.box.top, at.box.left, host)),
  getValues: read([''], (at, _args, { host }) => gridOf(at, (row, column) => valueAt(at, row, column, host))),
  getDisplayValue: read([''], (at, _args, { host }) => textAt(at, at.box.top, at.box.left, host)),
  getDisplayValues: read([''], (at, _args, { host }) => gridOf(at, (row, column) => textAt(at, row, column, host))),
  getFormula: read([''], (at, _args, { host }) => formulaAt(at, at.box.top, at.box.left, host)),
  getFormulas: read([''], (at, _args, { host }) => gridOf(at, (row, column) => formulaAt(at, row, column, host))),
  getNote: read([''], ({ sheet, box }) => sheet.notes.get(keyOfCell(box.top, box.left)) ?? ''),
  getNotes: read([''], (at) => gridOf(at, (row, column) => at.sheet.notes.get(keyOfCell(row, column)) ?? '')),
  isBlank: read([''], (at, _args, { host }) =>
    gridOf(at, (row, column) => host.calculator.value(at.sheet, row, column)).every((row) =>
      row.every((value) => value === null),
    ),
  ),
  getMergedRanges: read([''], ({ sheet, box }, _args, execution) =>
    merged(sheet.merged, box).map((each) => execution.give(Range, { sheet, box: each })),
  ),
  isPartOfMerge: read([''], ({ sheet, box }) => merged(sheet.merged, box).length > 0),
  canEdit: read([''], ({ sheet, box }, _args, { host }) => host.isEditor && mayEdit(sheet, host.extras(sheet), box)),
  getDataValidation: read([''], (at, _args, execution) => validation(at, at.box.top, at.box.left, execution)),
  getDataValidations: read([''], (at, _args, execution) =>
    gridOf(at, (row, column) => validation(at, row, column, execution)),
  ),
  getFilter: read([''], ({ sheet, box }, _args, execution) =>
    sheet.filter !== null && overlaps(sheet.filter.box, box) ? execution.give(Filter, sheet) : null,
  ),
  getDeveloperMetadata: read([''], (at, _args, execution) => metadataOf(at, execution)),
  createDeveloperMetadataFinder: local([''], (at, _args, execution) => finderOf(at, execution)),
};

function merged(boxes: readonly Box[], box: Box): readonly Box[] {
  return boxes.filter((each) => overlaps(each, box));
}

function validation({ sheet }: RangeAt, row: number, column: number, execution: Execution): object | null {
  const rule = validationAt(sheet, row, column);
  return rule === null ? null : execution.give(DataValidation, rule);
}

/** Queues what a rectangle of values or formulas does to the cells. */
function setAll(at: RangeAt, data: readonly (readonly unknown[])[], execution: Execution, isFormula: boolean): void {
  // Copied at once: what the script does to its own array afterwards is not written.
  const inputs = data.map((row) => [...row]);
  const keyboard = keyboardOf(execution.host);
  changeEach(at, {
    execution,
    check: (r, c) => {
      mayBeEntered(inputs[r]?.[c]);
      if (isFormula) return;
      const [row, column] = [at.box.top + r, at.box.left + c];
      const before = execution.host.book.cell(at.sheet, row, column);
      isValid(at, row, column, enteredValue(before, inputs[r]?.[c], keyboard));
    },
    each: (cell, r, c) => {
      const input = inputs[r]?.[c];
      return isFormula ? enteredFormula(cell, String(input), keyboard) : enteredValue(cell, input, keyboard);
    },
  });
}

function same(at: RangeAt, input: unknown): unknown[][] {
  return gridOf(at, () => input);
}

function isPlainValue(input: unknown): void {
  const isObject =
    typeof input === 'object' && input !== null && Object.prototype.toString.call(input) !== '[object Date]';
  if (isObject || typeof input === 'function' || typeof input === 'symbol' || typeof input === 'bigint')
    refuse(TEXTS.signature('(class)', 'SpreadsheetApp.Range.setValues'));
}

const CONTENT: Record<string, Method<RangeAt>> = {
  setValue: write(['Object'], (at, args, execution) => {
    isPlainValue(args.given[0]);
    setAll(at, same(at, args.given[0]), execution, false);
  }),
  setValues: write(['Object[][]'], (at, args, execution) => {
    isShapedLike(args.grid(0), at);
    for (const row of args.grid(0)) row.forEach(isPlainValue);
    setAll(at, args.grid(0), execution, false);
  }),
  setFormula: write(['String'], (at, args, execution) => setAll(at, same(at, args.text(0)), execution, true)),
  setFormulas: write(['String[][]'], (at, args, execution) => {
    isShapedLike(args.grid(0), at);
    setAll(at, args.grid(0), execution, true);
  }),
  setNote: write(['String?'], (at, args, execution) => setNotes(at, same(at, args.given[0]), execution)),
  setNotes: write(['String?[][]'], (at, args, execution) => {
    isShapedLike(args.grid(0), at);
    setNotes(at, args.grid(0), execution);
  }),
  setDataValidation: write(['DataValidation?'], (at, args, execution) => setValidation(at, args.given[0], execution)),
  setDataValidations: write(['DataValidation?[][]'], (at, args, execution) => {
    isShapedLike(args.grid(0), at);
    setValidations(at, args.grid(0), execution);
  }),
  clear: write([''], (at, _args, execution) => {
    changeEach(at, { execution, each: () => ({ value: null, formula: null, style: PLAIN }) });
    setNotes(at, same(at, null), execution);
  }),
  clearContent: write([''], (at, _args, execution) =>
    changeEach(at, { execution, each: (cell) => ({ ...cell, value: null, formula: null }) }),
  ),
  clearFormat: write([''], (at, _args, execution) =>
    changeEach(at, { execution, each: (cell) => ({ ...cell, style: PLAIN }) }),
  ),
  clearNote: write([''], (at, _args, execution) => setNotes(at, same(at, null), execution)),
  merge: write([''], (at, _args, execution) => setMerges(at, execution, true)),
  breakApart: write([''], (at, _args, execution) => setMerges(at, execution, false)),
  createFilter: writing([''], (at, _args, execution) => createFilter(at, execution)),
  protect: writing([''], (at, _args, execution) => protectRange(at, execution)),
  addDeveloperMetadata: write(METADATA_SIGNATURES, (at, args, execution) => addRangeMetadata(at, args, execution)),
};

function setNotes(at: RangeAt, data: readonly (readonly unknown[])[], execution: Execution): void {
  const notes = data.map((row) => [...row]);
  const { host } = execution;
  execution.later({
    check: () => mayWrite(at, host),
    steps: notes.map((row, r) => () => {
      row.forEach((note, c) => {
        const key = keyOfCell(at.box.top + r, at.box.left + c);
        if (typeof note === 'string' && note !== '') host.book.setIn(at.sheet.notes, key, note);
        else host.book.deleteIn(at.sheet.notes, key);
      });
    }),
  });
}

function setMerges(at: RangeAt, execution: Execution, isMerged: boolean): void {
  const { host } = execution;
  execution.later({
    check: () => mayWrite(at, host),
    steps: [
      () => {
        const others = at.sheet.merged.filter((each) => !overlaps(each, at.box));
        host.book.put(at.sheet, 'merged', isMerged ? [...others, at.box] : others);
      },
    ],
  });
}

/** A rectangle of cells. */
export const Range = defineType<RangeAt>({
  name: 'SpreadsheetApp.Range',
  needs: 'sheets',
  check: ({ sheet }, execution) => isThere(sheet, execution),
  where: ({ sheet, box }) => `${sheet.id} ${a1Box(box)}`,
  methods: { ...PLACE, ...READING, ...RANGE_FORMAT, ...CONTENT },
});
