import type { Sheet } from '../../workbook/sheet.ts';
import { type Args, asFields } from '../arguments.ts';
import { areasAt, boxOfAreas } from '../areas.ts';
import { WRONG } from '../envelope.ts';
import { defineType, method, ro } from '../object.ts';
import type { Session } from '../session.ts';
import { range } from './range.ts';

function valuesOf(criteria: unknown): readonly unknown[] | null {
  const values = criteria === null ? undefined : asFields(criteria).get('values');
  return Array.isArray(values) ? values : null;
}

/** Hides the rows whose value is not among those chosen. Other kinds of criteria are kept and hide nothing. */
function apply(sheet: Sheet, args: Args, { book, calculator }: Session): void {
  if (sheet.protection !== null) throw WRONG.denied('the sheet is protected');
  const areas = typeof args.any(0) === 'string' ? areasAt(book, args.text(0), sheet) : args.areas(0);
  const box = boxOfAreas(areas);
  const criteria = args.any(2);
  const column = args.has(1) ? box.left + args.number(1) : null;
  book.dress(sheet, 'filter', { box, criteria: column === null ? [] : [[column, criteria]] });
  const chosen = valuesOf(criteria);
  if (column === null || chosen === null) return;
  const hidden = new Set(sheet.hiddenRows);
  for (let row = box.top + 1; row <= box.bottom; row++) {
    if (chosen.includes(calculator.text(sheet, row, column))) hidden.delete(row);
    else hidden.add(row);
  }
  book.dress(sheet, 'hiddenRows', hidden);
}

function showAll(sheet: Sheet, { book }: Session): void {
  const { filter } = sheet;
  if (filter === null) return;
  book.dress(
    sheet,
    'hiddenRows',
    new Set([...sheet.hiddenRows].filter((row) => row < filter.box.top || row > filter.box.bottom)),
  );
}

export const autoFilter = defineType<Sheet>({
  name: 'AutoFilter',
  since: 9,
  properties: {
    criteria: ro(9, ({ filter }) => (filter === null ? [] : filter.criteria.map(([, on]) => on))),
    enabled: ro(9, ({ filter }) => filter !== null),
    isDataFiltered: ro(9, ({ filter }) => filter !== null && filter.criteria.length > 0),
  },
  methods: {
    apply: method(9, 3, apply),
    clearCriteria: method(9, 0, (sheet, _, session) => {
      showAll(sheet, session);
      if (sheet.filter !== null) session.book.dress(sheet, 'filter', { ...sheet.filter, criteria: [] });
    }),
    getRange: method(9, 0, (sheet) => {
      if (sheet.filter === null) throw WRONG.missing('a filter');
      return range({ sheet, boxes: [sheet.filter.box] });
    }),
    getRangeOrNullObject: method(9, 0, (sheet) =>
      sheet.filter === null ? null : range({ sheet, boxes: [sheet.filter.box] }),
    ),
    reapply: method(9, 0, () => null),
    remove: method(9, 0, (sheet, _, session) => {
      showAll(sheet, session);
      session.book.dress(sheet, 'filter', null);
    }),
  },
});
