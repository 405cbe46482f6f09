import type { Box } from '../../../core/workbook/cells.ts';
import type { Book } from '../../workbook/book.ts';
import { enter } from '../../workbook/enter.ts';
import type { Sheet, StoredTable } from '../../workbook/sheet.ts';
import { type Args, asFlag, asText } from '../arguments.ts';
import { areasAt, boxOfAreas, intersection } from '../areas.ts';
import { HostError, WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, part, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { body, cellsOf, changeTable, must, tableColumns, tableOf, type TableAt } from './table-columns.ts';
import { worksheet } from './worksheet.ts';

const tableRows = defineType<TableAt>({
  name: 'TableRowCollection',
  since: 1,
  check: (at) => void tableOf(at),
  properties: { count: ro(1, (at) => body(tableOf(at)).bottom - body(tableOf(at)).top + 1) },
  methods: { getCount: method(4, 0, (at) => body(tableOf(at)).bottom - body(tableOf(at)).top + 1) },
});

function removed(at: TableAt, { book }: Session): void {
  tableOf(at);
  book.put(
    at.sheet,
    'tables',
    at.sheet.tables.filter((table) => table.id !== at.id),
  );
}

export const table = defineType<TableAt>({
  name: 'Table',
  since: 1,
  id: ({ id }) => ({ Id: id }),
  check: (at) => void tableOf(at),
  properties: {
    id: ro(1, ({ id }) => id),
    name: rw(
      1,
      (at) => tableOf(at).name,
      asText,
      (at, name, session) => {
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw WRONG.argument(`${name} is no name for a table`);
        changeTable(at, { name }, session);
      },
    ),
    showBandedRows: rw(
      3,
      () => true,
      asFlag,
      () => undefined,
    ),
    showFilterButton: rw(
      3,
      () => true,
      asFlag,
      () => undefined,
    ),
    showHeaders: ro(1, (at) => tableOf(at).hasHeaders),
    showTotals: rw(
      1,
      (at) => tableOf(at).hasTotals,
      asFlag,
      (at, hasTotals, session) => changeTable(at, { hasTotals }, session),
    ),
    style: rw(
      1,
      (at) => tableOf(at).style,
      asText,
      (at, style, session) => changeTable(at, { style }, session),
    ),
  },
  parts: {
    columns: part(1, tableColumns),
    rows: part(1, tableRows),
    worksheet: part(2, ({ sheet }) => worksheet(sheet)),
  },
  methods: {
    convertToRange: method(2, 0, (at, _, session) => {
      const { box } = tableOf(at);
      removed(at, session);
      return cellsOf(at, box);
    }),
    delete: method(1, 0, (at, _, session) => removed(at, session)),
    getDataBodyRange: method(1, 0, (at) => cellsOf(at, body(tableOf(at)))),
    getHeaderRowRange: method(1, 0, (at) => cellsOf(at, { ...tableOf(at).box, bottom: tableOf(at).box.top })),
    getRange: method(1, 0, (at) => cellsOf(at, tableOf(at).box)),
    getTotalRowRange: method(1, 0, (at) => {
      if (!tableOf(at).hasTotals) throw WRONG.missing('total row');
      return cellsOf(at, { ...tableOf(at).box, top: tableOf(at).box.bottom });
    }),
    resize: method(13, 1, (at, args, session) => {
      const areas = typeof args.any(0) === 'string' ? areasAt(session.book, args.text(0), at.sheet) : args.areas(0);
      changeTable(at, { box: boxOfAreas(areas) }, session);
    }),
  },
});

/** Which tables a collection holds: those of the workbook, of a sheet, or of some cells. */
export type TablesAt = { readonly sheet: Sheet | null; readonly within: Box | null; readonly fully: boolean };

function tablesIn(at: TablesAt, { book }: Session): TableAt[] {
  const sheets = at.sheet === null ? book.sheets : [at.sheet];
  return sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ id, box }) => {
      const cut = at.within === null ? box : intersection(at.within, box);
      const isIn = cut !== null && (!at.fully || JSON.stringify(cut) === JSON.stringify(box));
      return isIn ? [{ sheet, id }] : [];
    }),
  );
}

function tableNamed(at: TablesAt, key: unknown, session: Session): HostObject | null {
  const lower = String(key).toLowerCase();
  const found = tablesIn(at, session).find((each) => each.id === key || tableOf(each).name.toLowerCase() === lower);
  return found === undefined ? null : table(found);
}

function freeName(book: Book): string {
  const taken = new Set(book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  for (let n = 1; ; n++) if (!taken.has(`table${n}`)) return `Table${n}`;
}

function added(at: TablesAt, args: Args, session: Session): HostObject {
  const { book } = session;
  const home = at.sheet ?? book.sheetById(book.active);
  if (home === null) throw WRONG.argument('no sheet');
  const areas = typeof args.any(0) === 'string' ? areasAt(book, args.text(0), home) : args.areas(0);
  const { sheet } = areas;
  const box = boxOfAreas(areas);
  const hasHeaders = args.flagOr(1, true);
  if (sheet.protection !== null) throw WRONG.denied('the sheet is protected');
  if (sheet.tables.some((each) => intersection(each.box, box) !== null))
    throw new HostError('TableOverlap', "A table can't overlap another table.");
  if (sheet.merged.some((each) => intersection(each, box) !== null))
    throw new HostError('MergedRangeConflict', 'This operation cannot be performed on a merged range.');
  for (let column = box.left; hasHeaders && column <= box.right; column++) {
    const cell = book.cell(sheet, box.top, column);
    if (cell.value === null && cell.formula === null)
      enter(book, sheet, { row: box.top, column }, `Column${column - box.left + 1}`);
  }
  const made: StoredTable = {
    id: String(book.next()),
    name: freeName(book),
    box,
    hasHeaders,
    hasTotals: false,
    style: 'TableStyleMedium2',
  };
  book.put(sheet, 'tables', [...sheet.tables, made]);
  return table({ sheet, id: made.id });
}

export const tables: (at: TablesAt) => HostObject = defineType<TablesAt>({
  name: 'TableCollection',
  since: 1,
  items: (at, session) => tablesIn(at, session).map(table),
  item: (at, key, session) => must(tableNamed(at, key, session), `table ${String(key)}`),
  properties: { count: ro(1, (at, session) => tablesIn(at, session).length) },
  methods: {
    add: method(1, 2, added),
    getCount: method(4, 0, (at, _, session) => tablesIn(at, session).length),
    getItem: method(1, 1, (at, args, session) =>
      must(tableNamed(at, args.any(0), session), `table ${String(args.any(0))}`),
    ),
    getItemAt: method(1, 1, (at, args, session) =>
      must(tablesIn(at, session).map(table)[args.number(0)] ?? null, 'table'),
    ),
    getItemOrNullObject: method(4, 1, (at, args, session) => tableNamed(at, args.any(0), session)),
  },
});
