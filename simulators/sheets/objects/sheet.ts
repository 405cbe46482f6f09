import { LAST_COLUMN, LAST_ROW } from '../../../core/workbook/cells.ts';
import { usedBox } from '../../workbook/book.ts';
import { renameSheet } from '../../workbook/rename.ts';
import { cellOfKey, keyOfCell, type Sheet as SheetAt } from '../../workbook/sheet.ts';
import { shiftOf, shiftSheet } from '../../workbook/shift.ts';
import { PLAIN } from '../../workbook/style.ts';
import { changeEach, keyboardOf } from '../cells.ts';
import { SHEETS_ENUMS, valueName } from '../enums.ts';
import { enteredValue, mayBeEntered } from '../enter.ts';
import { mayEdit, mayInsert } from '../extras.ts';
import { bringForward } from '../front.ts';
import type { SheetsHost } from '../host.ts';
import type { Execution } from '../execution.ts';
import { type Args, chained, defineType, local, type Method, read, write, writing } from '../object.ts';
import { isThere, mayChange, mayWrite, type RangeAt, rangeFrom, rangeOfText } from '../place.ts';
import { draftOf, type RuleDraft, staysOnSheet, storedRule } from '../rules.ts';
import { refuse, TEXTS } from '../wrong.ts';
import { ConditionalFormatRule } from './conditional-formats.ts';
import { Filter, isHiddenByFilter } from './filter.ts';
import { addMetadata, finderOn, metadataList } from './metadata.ts';
import { METADATA_SIGNATURES } from './metadata-signatures.ts';
import { namesOn } from './names.ts';
import { protectionsOf, protectSheet } from './protection.ts';
import { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { Spreadsheet } from './spreadsheet.ts';

/** The most cells a spreadsheet has room for. */
export const MOST_CELLS = 10_000_000;

/** The last row and column with content, counted from 1; 0 on an empty sheet. */
function lastOf(sheet: SheetAt, { calculator }: SheetsHost): { readonly row: number; readonly column: number } {
  const used = usedBox(sheet, true);
  const spilled = [...calculator.spilled(sheet).keys()].map(cellOfKey);
  return {
    row: spilled.reduce((last, { row }) => Math.max(last, row + 1), (used?.bottom ?? -1) + 1),
    column: spilled.reduce((last, { column }) => Math.max(last, column + 1), (used?.right ?? -1) + 1),
  };
}

/** From A1 to the last content; A1 on an empty sheet. */
function dataRange(sheet: SheetAt, host: SheetsHost): RangeAt {
  const { row, column } = lastOf(sheet, host);
  return { sheet, box: { top: 0, left: 0, bottom: Math.max(row, 1) - 1, right: Math.max(column, 1) - 1 } };
}

function addressed(sheet: SheetAt, text: string, { host }: Execution): RangeAt {
  return rangeOfText(host, sheet, text) ?? refuse(TEXTS.noRange);
}

/** The selected cells, when something is selected on this sheet. */
export function selected(sheet: SheetAt, execution: Execution): object | null {
  const { host } = execution;
  if (host.isNothingSelected || host.book.active !== sheet.id) return null;
  return execution.give(Range, { sheet, box: host.book.selection });
}

const PLACES: Record<string, Method<SheetAt>> = {
  getRange: local(
    ['String', 'Integer,Integer', 'Integer,Integer,Integer', 'Integer,Integer,Integer,Integer'],
    (sheet, args, execution) =>
      execution.give(
        Range,
        typeof args.given[0] === 'string'
          ? addressed(sheet, args.text(0), execution)
          : rangeFrom(sheet, execution.host, args.given.map(Number)),
      ),
  ),
  getRangeList: local(['String[]'], (sheet, args, execution) =>
    execution.give(
      RangeList,
      args.list(0).map((text) => addressed(sheet, String(text), execution)),
    ),
  ),
  getParent: local([''], (_sheet, _args, execution) => execution.give(Spreadsheet, null)),
  getSheetId: local([''], (sheet, _args, { host }) => host.sheetNumber(sheet)),
  activate: chained([''], (sheet, _args, { host }) => bringForward(host, sheet, true)),
};

const READING: Record<string, Method<SheetAt>> = {
  getName: read([''], ({ name }) => name),
  getSheetName: read([''], ({ name }) => name),
  getIndex: read([''], (sheet, _args, { host }) => host.book.sheets.indexOf(sheet) + 1),
  getType: read([''], (sheet, _args, { host }) =>
    host.extras(sheet).isGrid ? SHEETS_ENUMS.SheetType.GRID : SHEETS_ENUMS.SheetType.OBJECT,
  ),
  getDataRange: read([''], (sheet, _args, execution) => execution.give(Range, dataRange(sheet, execution.host))),
  getLastRow: read([''], (sheet, _args, { host }) => lastOf(sheet, host).row),
  getLastColumn: read([''], (sheet, _args, { host }) => lastOf(sheet, host).column),
  getMaxRows: read([''], (sheet, _args, { host }) => host.extras(sheet).rows),
  getMaxColumns: read([''], (sheet, _args, { host }) => host.extras(sheet).columns),
  getFrozenRows: read([''], (sheet, _args, { host }) => host.extras(sheet).frozenRows),
  getFrozenColumns: read([''], (sheet, _args, { host }) => host.extras(sheet).frozenColumns),
  getColumnWidth: read(['Integer'], (sheet, args, { host }) => host.extras(sheet).widths.get(args.number(0)) ?? 100),
  getTabColor: read([''], ({ tabColor }) => (tabColor === '' ? null : tabColor.toLowerCase())),
  getConditionalFormatRules: read([''], (sheet, _args, execution) =>
    sheet.rules.map((rule) => execution.give(ConditionalFormatRule, draftOf(sheet, rule))),
  ),
  getProtections: read(['ProtectionType'], (sheet, args, execution) =>
    protectionsOf(sheet, valueName(args.given[0]), execution),
  ),
  getNamedRanges: read([''], (sheet, _args, execution) => namesOn(sheet, execution)),
  getFilter: read([''], (sheet, _args, execution) => (sheet.filter === null ? null : execution.give(Filter, sheet))),
  getActiveRange: read([''], (sheet, _args, execution) => selected(sheet, execution)),
  isRowHiddenByFilter: read(['Integer'], (sheet, args) => isHiddenByFilter(sheet, args.number(0) - 1)),
  isRowHiddenByUser: read(
    ['Integer'],
    (sheet, args) => sheet.hiddenRows.has(args.number(0) - 1) && !isHiddenByFilter(sheet, args.number(0) - 1),
  ),
  isColumnHiddenByUser: read(['Integer'], (sheet, args) => sheet.hiddenColumns.has(args.number(0) - 1)),
  isSheetHidden: read([''], ({ visibility }) => visibility !== 'Visible'),
  getRowGroupDepth: read(['Integer'], (sheet, args) => sheet.rowLevels.get(args.number(0) - 1) ?? 0),
  getDeveloperMetadata: read([''], (sheet, _args, execution) => metadataList(sheet, execution)),
  createDeveloperMetadataFinder: local([''], (sheet, _args, execution) => finderOn(sheet, execution)),
};

/** Throws where a rule that comes, goes or changes lies on cells that this user may not edit. */
function mayDress(sheet: SheetAt, drafts: readonly RuleDraft[], host: SheetsHost): void {
  const kept = new Set(drafts.map((draft) => draft.kept));
  const gone = sheet.rules.filter((rule) => !kept.has(rule));
  const come = drafts.filter(({ kept: from }) => from === null || !sheet.rules.includes(from));
  for (const { areas } of [...gone, ...come]) for (const box of areas) mayWrite({ sheet, box }, host);
}

/** Queues rules instead of all that are there. A rule that looks at another sheet fails the whole list. */
function setRules(sheet: SheetAt, args: Args, execution: Execution): void {
  const { host } = execution;
  const drafts = args.list(0).map((rule) => ConditionalFormatRule.at(rule));
  if (drafts.some((draft) => draft.sheet !== sheet))
    refuse('Conditional format rules must all be on the sheet on which they are set.');
  drafts.forEach(staysOnSheet);
  execution.later({
    check: () => mayDress(sheet, drafts, host),
    steps: [
      () =>
        host.book.dress(
          sheet,
          'rules',
          drafts.map((draft) => storedRule(draft, host.book.nextId())),
        ),
    ],
  });
}

type Insert = {
  readonly at: number;
  readonly count: number;
  readonly axis: 'rows' | 'columns';
  readonly isDelete: boolean;
};

/** Queues the insertion or deletion of whole rows or columns, `at` counted from 0. */
function moveLines(sheet: SheetAt, { at, count, axis, isDelete }: Insert, execution: Execution): void {
  const { host } = execution;
  const extras = host.extras(sheet);
  if (count < 1 || at < 0 || at > extras[axis] || (isDelete && at + count > extras[axis])) refuse(TEXTS.outside);
  const across = axis === 'rows' ? extras.columns : extras.rows;
  if (!isDelete && host.cells + count * across > MOST_CELLS) refuse(TEXTS.cells);
  const box =
    axis === 'rows'
      ? { top: at, bottom: at + count - 1, left: 0, right: LAST_COLUMN }
      : { top: 0, bottom: LAST_ROW, left: at, right: at + count - 1 };
  const direction = axis === 'rows' ? (isDelete ? 'up' : 'down') : isDelete ? 'left' : 'right';
  const change = `${axis === 'rows' ? 'Row' : 'Column'}${isDelete ? 'Deleted' : 'Inserted'}`;
  execution.later({
    check: () => {
      const isAllowed = isDelete ? mayEdit(sheet, extras, box) : mayInsert(sheet, extras, axis, at);
      if (!host.isEditor || !isAllowed) refuse(TEXTS.protected);
    },
    steps: [
      () => {
        shiftSheet(host.book, sheet, shiftOf(box, direction));
        host.book.emit({ kind: 'cells', sheet, box, change, source: 'Local' });
      },
    ],
  });
}

function inserting(axis: Insert['axis'], isAfter: boolean): Method<SheetAt> {
  return write(['Integer,Integer'], (sheet, args, execution) => {
    const at = args.number(0) - (isAfter ? 0 : 1);
    moveLines(sheet, { at, count: args.number(1), axis, isDelete: false }, execution);
  });
}

function deleting(axis: Insert['axis']): Method<SheetAt> {
  return writing(['Integer,Integer'], (sheet, args, execution) =>
    moveLines(sheet, { at: args.number(0) - 1, count: args.number(1), axis, isDelete: true }, execution),
  );
}

/** Queues a field of the sheet's own that no cell depends on. */
function setExtra(sheet: SheetAt, execution: Execution, key: 'frozenRows' | 'frozenColumns', value: number): void {
  const { host } = execution;
  const most = key === 'frozenRows' ? host.extras(sheet).rows : host.extras(sheet).columns;
  if (value < 0 || value > most) refuse(TEXTS.outside);
  execution.later({
    check: () => mayChange(sheet, host),
    steps: [() => host.book.dress(host.extras(sheet), key, value)],
  });
}

function appendRow(sheet: SheetAt, args: Args, execution: Execution): void {
  const { host } = execution;
  const inputs = [...args.list(0)];
  inputs.forEach(mayBeEntered);
  const extras = host.extras(sheet);
  execution.later({
    check: () => {
      const { row } = lastOf(sheet, host);
      mayWrite({ sheet, box: { top: row, left: 0, bottom: row, right: Math.max(inputs.length, 1) - 1 } }, host);
    },
    steps: [
      () => {
        const { row } = lastOf(sheet, host);
        extras.rows = Math.max(extras.rows, row + 1);
        extras.columns = Math.max(extras.columns, inputs.length);
        inputs.forEach((input, column) => {
          const cell = enteredValue(host.book.cell(sheet, row, column), input, keyboardOf(host));
          host.book.setCell(sheet, keyOfCell(row, column), cell);
        });
      },
    ],
  });
}

/** Queues a new name. Formulas that name the sheet go along: the model keeps them as text, so they are written anew. */
function nameSheet(sheet: SheetAt, args: Args, execution: Execution): void {
  const name = args.text(0);
  isFreeName(name, sheet, execution);
  execution.later({
    check: () => mayChange(sheet, execution.host),
    steps: [() => renameSheet(execution.host.book, sheet, name)],
  });
}

/** Throws at a name that another sheet has, or that is none. */
export function isFreeName(name: string, own: SheetAt | null, { host }: Execution): void {
  const other = host.book.sheetByName(name);
  if (other !== null && other !== own) refuse(TEXTS.sheetExists);
  if (name === '' || name.length > 100) refuse('Please enter a valid sheet name.');
}

type Widths = { readonly first: number; readonly count: number; readonly width: number };

/** Queues the width of some columns that lie side by side, the first counted from 1. */
function setWidths(sheet: SheetAt, { first, count, width }: Widths, execution: Execution): void {
  const { host } = execution;
  if (first < 1 || count < 1 || first + count - 1 > host.extras(sheet).columns) refuse(TEXTS.outside);
  if (width < 1) refuse(TEXTS.argument(String(width)));
  execution.later({
    check: () => mayChange(sheet, host),
    steps: Array.from({ length: count }, (_, i) => () => {
      host.book.setIn(host.extras(sheet).widths, first + i, width);
    }),
  });
}

function showing(visibility: 'Visible' | 'Hidden'): Method<SheetAt> {
  return write([''], (sheet, _args, execution) => {
    const { book } = execution.host;
    const isLast =
      visibility === 'Hidden' && book.sheets.every((each) => each === sheet || each.visibility !== 'Visible');
    if (isLast) refuse("You can't hide all the sheets in a document.");
    execution.later({ steps: [() => book.dress(sheet, 'visibility', visibility)] });
  });
}

const WRITING: Record<string, Method<SheetAt>> = {
  setConditionalFormatRules: writing(['ConditionalFormatRule[]'], setRules),
  clearConditionalFormatRules: writing([''], (sheet, _args, execution) =>
    execution.later({
      check: () => mayDress(sheet, [], execution.host),
      steps: [() => execution.host.book.dress(sheet, 'rules', [])],
    }),
  ),
  insertRowsAfter: inserting('rows', true),
  insertRowsBefore: inserting('rows', false),
  insertColumnsAfter: inserting('columns', true),
  insertColumnsBefore: inserting('columns', false),
  deleteRows: deleting('rows'),
  deleteColumns: deleting('columns'),
  appendRow: write(['Object[]'], appendRow),
  setName: write(['String'], nameSheet),
  setFrozenRows: writing(['Integer'], (sheet, args, execution) =>
    setExtra(sheet, execution, 'frozenRows', args.number(0)),
  ),
  setFrozenColumns: writing(['Integer'], (sheet, args, execution) =>
    setExtra(sheet, execution, 'frozenColumns', args.number(0)),
  ),
  setColumnWidth: write(['Integer,Integer'], (sheet, args, execution) =>
    setWidths(sheet, { first: args.number(0), count: 1, width: args.number(1) }, execution),
  ),
  setColumnWidths: write(['Integer,Integer,Integer'], (sheet, args, execution) =>
    setWidths(sheet, { first: args.number(0), count: args.number(1), width: args.number(2) }, execution),
  ),
  setTabColor: write(['String?'], (sheet, args, execution) => {
    const colour = args.textOrNull(0) ?? '';
    execution.later({ steps: [() => execution.host.book.dress(sheet, 'tabColor', colour.toUpperCase())] });
  }),
  hideSheet: showing('Hidden'),
  showSheet: showing('Visible'),
  clear: write([''], (sheet, _args, execution) => {
    const whole = { sheet, box: usedBox(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 } };
    changeEach(whole, { execution, each: () => ({ value: null, formula: null, style: PLAIN }) });
  }),
  clearContents: write([''], (sheet, _args, execution) => {
    const whole = { sheet, box: usedBox(sheet, true) ?? { top: 0, left: 0, bottom: 0, right: 0 } };
    changeEach(whole, { execution, each: (cell) => ({ ...cell, value: null, formula: null }) });
  }),
  protect: writing([''], (sheet, _args, execution) => protectSheet(sheet, execution)),
  addDeveloperMetadata: write(METADATA_SIGNATURES, (sheet, args, execution) =>
    addMetadata(sheet, null, args, execution),
  ),
};

/** One sheet of the spreadsheet. It is known by its number, however it is called and wherever it stands. */
export const Sheet = defineType<SheetAt>({
  name: 'SpreadsheetApp.Sheet',
  needs: 'sheets',
  check: (sheet, execution) => isThere(sheet, execution),
  where: ({ id }) => id,
  methods: { ...PLACES, ...READING, ...WRITING },
});
