import { LAST_COLUMN } from '../../../core/workbook/cells.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { WRONG } from '../envelope.ts';
import { defineType, type HostObject, method } from '../object.ts';
import { range } from './range.ts';

/** What stays in view when a sheet is scrolled: rows at the top; columns are not in the stand-in. */
export const freezePanes: (at: Sheet) => HostObject = defineType<Sheet>({
  name: 'WorksheetFreezePanes',
  since: 7,
  methods: {
    freezeRows: method(7, 1, (sheet, args, { book }) => {
      const count = args.numberOr(0, 1);
      if (!Number.isInteger(count) || count < 0) throw WRONG.argument('a number of rows is expected');
      // Some Excels cannot do it where nobody sees the sheet (office-js#1463).
      if (sheet.visibility !== 'Visible') throw WRONG.operation('the sheet is hidden');
      book.dress(sheet, 'frozenRows', count);
    }),
    getLocationOrNullObject: method(7, 0, (sheet) =>
      sheet.frozenRows === 0
        ? null
        : range({ sheet, boxes: [{ top: 0, left: 0, bottom: sheet.frozenRows - 1, right: LAST_COLUMN }] }),
    ),
    unfreeze: method(7, 0, (sheet, _, { book }) => {
      if (sheet.visibility !== 'Visible') throw WRONG.operation('the sheet is hidden');
      book.dress(sheet, 'frozenRows', 0);
    }),
  },
});
