import { usedBox } from '../../workbook/book.ts';
import { removeSheet } from '../../workbook/remove-sheet.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { type Args, asColour, asNumber, asOneOf, asText } from '../arguments.ts';
import { areasAt, boxOfAreas, manyAreasAt, onSheet } from '../areas.ts';
import { HostError, WRONG } from '../envelope.ts';
import { sheetEvents } from '../events.ts';
import { defineType, type HostObject, method, part, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { forgetUndo, refuseInGroup } from '../undo.ts';
import { autoFilter } from './auto-filter.ts';
import { charts } from './charts.ts';
import { comments } from './comments.ts';
import { freezePanes } from './freeze-panes.ts';
import { names } from './names.ts';
import { worksheetProtection } from './protection.ts';
import { rangeAreas } from './range-areas.ts';
import { range, wholeSheet } from './range.ts';
import { tables } from './tables.ts';

/** A name Excel accepts for a sheet that is not called so yet. */
function checkName(name: string, { book }: Session, own: Sheet | null): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$|^history$/i.test(name))
    throw WRONG.argument(`${name} is no name for a sheet`);
  const other = book.sheetByName(name);
  if (other !== null && other !== own)
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
}

function used(sheet: Sheet, args: Args): HostObject | null {
  const box = usedBox(sheet, args.flagOr(0, false));
  return box === null ? null : range({ sheet, boxes: [box] });
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean, { book }: Session): HostObject | null {
  for (let i = book.sheets.indexOf(sheet) + step; ; i += step) {
    const next = book.sheets[i];
    if (next === undefined) return null;
    if (!visibleOnly || next.visibility === 'Visible') return worksheet(next);
  }
}

function must(object: HostObject | null, what: string): HostObject {
  if (object === null) throw WRONG.missing(what);
  return object;
}

function deleteSheet(sheet: Sheet, session: Session): void {
  const { book } = session;
  refuseInGroup(session);
  const others = book.sheets.filter((each) => each !== sheet);
  if (!others.some((each) => each.visibility === 'Visible'))
    throw WRONG.operation('the last visible sheet cannot be deleted');
  if (book.protection !== null) throw WRONG.denied('the workbook is protected');
  if (sheet.visibility === 'VeryHidden') throw WRONG.operation('a very hidden sheet cannot be deleted');
  removeSheet(book, sheet);
  book.emit({ kind: 'sheet', sheet, change: 'deleted', source: 'Local' });
  // Excel cannot undo this, and forgets what came before.
  forgetUndo(session);
}

function move(sheet: Sheet, position: number, { book }: Session): void {
  const others = book.sheets.filter((each) => each !== sheet);
  if (position < 0 || position > others.length) throw WRONG.argument('position');
  book.put(book, 'sheets', [...others.slice(0, position), sheet, ...others.slice(position)]);
}

export const worksheet: (at: Sheet) => HostObject = defineType<Sheet>({
  name: 'Worksheet',
  since: 1,
  id: (sheet) => ({ Id: sheet.id }),
  check: (sheet, { book }) => {
    if (book.sheetById(sheet.id) !== sheet) throw WRONG.missing(`sheet ${sheet.name}`);
  },
  properties: {
    id: ro(1, (sheet) => sheet.id),
    name: rw(
      1,
      (sheet) => sheet.name,
      asText,
      (sheet, name, session) => {
        if (session.book.protection !== null) throw WRONG.denied('the workbook is protected');
        checkName(name, session, sheet);
        session.book.put(sheet, 'name', name);
        session.book.emit({ kind: 'sheet', sheet, change: 'renamed', source: 'Local' });
      },
    ),
    position: rw(1, (sheet, { book }) => book.sheets.indexOf(sheet), asNumber, move),
    showGridlines: ro(8, () => true),
    showHeadings: ro(8, () => true),
    standardHeight: ro(7, () => 15),
    standardWidth: ro(7, () => 8.43),
    tabColor: rw(
      7,
      (sheet) => sheet.tabColor,
      (value) => (value === '' ? '' : asColour(value)),
      (sheet, colour, { book }) => book.dress(sheet, 'tabColor', colour),
    ),
    visibility: rw(
      1,
      (sheet) => sheet.visibility,
      asOneOf(['Visible', 'Hidden', 'VeryHidden'] as const),
      (sheet, value, session) => {
        const { book } = session;
        if (book.protection !== null) throw WRONG.denied('the workbook is protected');
        const isLast =
          value !== 'Visible' && !book.sheets.some((each) => each !== sheet && each.visibility === 'Visible');
        if (isLast) throw WRONG.operation('the last visible sheet cannot be hidden');
        refuseInGroup(session);
        book.dress(sheet, 'visibility', value);
        // Excel on Windows and Mac cannot undo this; on the web it can.
        forgetUndo(session);
      },
    ),
  },
  parts: {
    autoFilter: part(9, autoFilter),
    charts: part(1, charts),
    comments: part(10, comments),
    freezePanes: part(7, freezePanes),
    names: part(4, names),
    protection: part(2, worksheetProtection),
    tables: part(1, (sheet) => tables({ sheet, within: null, fully: false })),
  },
  methods: {
    activate: method(1, 0, (sheet, _, { book }) => {
      if (sheet.visibility !== 'Visible') throw WRONG.operation('a hidden sheet cannot be activated');
      book.active = sheet.id;
      book.emit({ kind: 'sheet', sheet, change: 'activated', source: 'Local' });
    }),
    calculate: method(6, 1, (_, args, { calculator }) => {
      args.flagOr(0, false);
      calculator.recalculate();
    }),
    delete: method(1, 0, (sheet, _, session) => deleteSheet(sheet, session)),
    getCell: method(1, 2, (sheet, args) => {
      const [row, column] = [args.number(0), args.number(1)];
      return range({ sheet, boxes: [onSheet({ top: row, left: column, bottom: row, right: column })] });
    }),
    getNext: method(5, 1, (sheet, args, session) =>
      must(neighbour(sheet, 1, args.flagOr(0, false), session), 'next sheet'),
    ),
    getNextOrNullObject: method(5, 1, (sheet, args, session) => neighbour(sheet, 1, args.flagOr(0, false), session)),
    getPrevious: method(5, 1, (sheet, args, session) =>
      must(neighbour(sheet, -1, args.flagOr(0, false), session), 'previous sheet'),
    ),
    getPreviousOrNullObject: method(5, 1, (sheet, args, session) =>
      neighbour(sheet, -1, args.flagOr(0, false), session),
    ),
    getRange: method(1, 1, (sheet, args, { book }) => {
      if (!args.has(0)) return wholeSheet(sheet);
      if (/[,;]/.test(args.text(0))) throw WRONG.argument('several areas: getRanges takes those');
      const areas = areasAt(book, args.text(0), sheet);
      if (areas.sheet !== sheet) throw WRONG.argument('an address of another sheet');
      return range({ sheet, boxes: [boxOfAreas(areas)] });
    }),
    getRangeByIndexes: method(7, 4, (sheet, args) => {
      const [top, left, rows, columns] = [args.number(0), args.number(1), args.number(2), args.number(3)];
      return range({ sheet, boxes: [onSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 })] });
    }),
    getRanges: method(9, 1, (sheet, args, { book }) => rangeAreas(manyAreasAt(book, args.text(0), sheet))),
    getUsedRange: method(
      1,
      1,
      (sheet, args) => used(sheet, args) ?? range({ sheet, boxes: [{ top: 0, left: 0, bottom: 0, right: 0 }] }),
    ),
    getUsedRangeOrNullObject: method(4, 1, used),
    ...sheetEvents((sheet) => sheet.id),
  },
});

function sheetAt(key: unknown, { book }: Session): Sheet | null {
  return typeof key === 'string' ? (book.sheetById(key) ?? book.sheetByName(key)) : null;
}

function freeName(session: Session): string {
  for (let n = session.book.sheets.length + 1; ; n++)
    if (session.book.sheetByName(`Sheet${n}`) === null) return `Sheet${n}`;
}

function firstOrLast(args: Args, session: Session, step: 1 | -1): HostObject {
  const ordered = step === 1 ? session.book.sheets : [...session.book.sheets].reverse();
  const found = ordered.find((sheet) => !args.flagOr(0, false) || sheet.visibility === 'Visible');
  return must(found === undefined ? null : worksheet(found), 'sheet');
}

function found(key: unknown, session: Session): HostObject {
  const sheet = sheetAt(key, session);
  return must(sheet === null ? null : worksheet(sheet), `sheet ${String(key)}`);
}

export const worksheets: (at: 'all') => HostObject = defineType<'all'>({
  name: 'WorksheetCollection',
  since: 1,
  items: (_, { book }) => book.sheets.map(worksheet),
  item: (_, key, session) => found(key, session),
  methods: {
    add: method(1, 1, (_, args, session) => {
      if (session.book.protection !== null) throw WRONG.denied('the workbook is protected');
      const name = args.has(0) ? args.text(0) : freeName(session);
      checkName(name, session, null);
      const sheet = session.book.addSheet(name);
      session.book.emit({ kind: 'sheet', sheet, change: 'added', source: 'Local' });
      return worksheet(sheet);
    }),
    getActiveWorksheet: method(1, 0, (_, __, session) => found(session.book.active, session)),
    getCount: method(
      4,
      1,
      (_, args, { book }) =>
        book.sheets.filter((sheet) => !args.flagOr(0, false) || sheet.visibility === 'Visible').length,
    ),
    getFirst: method(5, 1, (_, args, session) => firstOrLast(args, session, 1)),
    getItem: method(1, 1, (_, args, session) => found(args.text(0), session)),
    getItemOrNullObject: method(4, 1, (_, args, session) => {
      const sheet = sheetAt(args.text(0), session);
      return sheet === null ? null : worksheet(sheet);
    }),
    getLast: method(5, 1, (_, args, session) => firstOrLast(args, session, -1)),
    ...sheetEvents(() => 'Workbook'),
  },
});
