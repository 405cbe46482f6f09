import type { Box } from '../../../core/workbook/cells.ts';
import type { Sheet, StoredTable } from '../../workbook/sheet.ts';
import type { Areas } from '../areas.ts';
import { gridOf, wireValue } from '../cells.ts';
import { WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, ro } from '../object.ts';
import type { Session } from '../session.ts';
import { range } from './range.ts';

/** A table: found by its id, since it is replaced by another object whenever it changes. */
export type TableAt = { readonly sheet: Sheet; readonly id: string };

/** The table as it is now; throws when it is gone. */
export function tableOf({ sheet, id }: TableAt): StoredTable {
  const table = sheet.tables.find((each) => each.id === id);
  if (table === undefined) throw WRONG.missing('this table');
  return table;
}

/** Changes a table. */
export function changeTable(at: TableAt, to: Partial<StoredTable>, { book }: Session): void {
  tableOf(at);
  book.put(
    at.sheet,
    'tables',
    at.sheet.tables.map((each) => (each.id === at.id ? { ...each, ...to } : each)),
  );
}

/** The cells between headers and totals. */
export function body({ box, hasHeaders, hasTotals }: StoredTable): Box {
  return { ...box, top: box.top + (hasHeaders ? 1 : 0), bottom: box.bottom - (hasTotals ? 1 : 0) };
}

/** A range on the table's sheet. */
export function cellsOf(at: TableAt, box: Box): HostObject {
  return range({ sheet: at.sheet, boxes: [box] });
}

type ColumnAt = TableAt & { readonly index: number };

function columnBox(at: ColumnAt, box: Box): Box {
  return { ...box, left: box.left + at.index, right: box.left + at.index };
}

function headerText(at: ColumnAt, { calculator }: Session): string {
  const { box } = tableOf(at);
  return calculator.text(at.sheet, box.top, box.left + at.index);
}

const tableColumn = defineType<ColumnAt>({
  name: 'TableColumn',
  since: 1,
  id: ({ index }) => ({ Id: index + 1 }),
  check: (at) => void tableOf(at),
  properties: {
    id: ro(1, ({ index }) => index + 1),
    index: ro(1, ({ index }) => index),
    name: ro(1, headerText),
    values: ro(1, (at, session) => {
      const areas: Areas = { sheet: at.sheet, boxes: [columnBox(at, tableOf(at).box)] };
      return gridOf(areas, session, (_, row, column) => wireValue(session, areas, row, column));
    }),
  },
  methods: {
    getDataBodyRange: method(1, 0, (at) => cellsOf(at, columnBox(at, body(tableOf(at))))),
    getHeaderRowRange: method(1, 0, (at) =>
      cellsOf(at, columnBox(at, { ...tableOf(at).box, bottom: tableOf(at).box.top })),
    ),
    getRange: method(1, 0, (at) => cellsOf(at, columnBox(at, tableOf(at).box))),
  },
});

function columnsOf(at: TableAt): ColumnAt[] {
  const { box } = tableOf(at);
  return Array.from({ length: box.right - box.left + 1 }, (_, index) => ({ ...at, index }));
}

function columnNamed(at: TableAt, key: unknown, session: Session): HostObject | null {
  const found = columnsOf(at).find(
    (each) =>
      each.index + 1 === key ||
      (typeof key === 'string' && headerText(each, session).toLowerCase() === key.toLowerCase()),
  );
  return found === undefined ? null : tableColumn(found);
}

/** What was asked for, or that it is missing. */
export function must(object: HostObject | null, what: string): HostObject {
  if (object === null) throw WRONG.missing(what);
  return object;
}

/** The columns of a table. */
export const tableColumns = defineType<TableAt>({
  name: 'TableColumnCollection',
  since: 1,
  check: (at) => void tableOf(at),
  items: (at) => columnsOf(at).map(tableColumn),
  item: (at, key, session) => must(columnNamed(at, key, session), `column ${String(key)}`),
  properties: { count: ro(1, (at) => columnsOf(at).length) },
  methods: {
    getCount: method(4, 0, (at) => columnsOf(at).length),
    getItem: method(1, 1, (at, args, session) =>
      must(columnNamed(at, args.any(0), session), `column ${String(args.any(0))}`),
    ),
    getItemAt: method(1, 1, (at, args) =>
      must(columnsOf(at).slice(args.number(0)).map(tableColumn)[0] ?? null, 'column'),
    ),
    getItemOrNullObject: method(4, 1, (at, args, session) => columnNamed(at, args.any(0), session)),
  },
});
