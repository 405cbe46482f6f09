import type { Sheet as SheetAt } from '../../workbook/sheet.ts';
import type { Execution } from '../execution.ts';
import { defineType, read, writing } from '../object.ts';
import { isThere, mayWrite, type RangeAt } from '../place.ts';
import { refuse, TEXTS } from '../wrong.ts';
import { Range } from './range.ts';

/** The filter of a sheet. Which rows it hides is the workbook's; criteria are not played. */
export const Filter = defineType<SheetAt>({
  name: 'SpreadsheetApp.Filter',
  needs: 'sheets',
  check: (sheet, execution) => isThere(sheet, execution),
  where: (sheet) => sheet.id,
  methods: {
    getRange: read([''], (sheet, _args, execution) =>
      sheet.filter === null
        ? refuse('The filter does not exist.')
        : execution.give(Range, { sheet, box: sheet.filter.box }),
    ),
    remove: writing([''], (sheet, _args, execution) =>
      execution.later({
        steps: [
          () => {
            execution.host.book.dress(sheet, 'filter', null);
            execution.host.book.dress(sheet, 'hiddenRows', new Set());
          },
        ],
      }),
    ),
  },
});

/** Whether a row is hidden by the sheet's filter; rows hidden otherwise are hidden by the user. */
export function isHiddenByFilter(sheet: SheetAt, row: number): boolean {
  const { filter } = sheet;
  return filter !== null && row > filter.box.top && row <= filter.box.bottom && sheet.hiddenRows.has(row);
}

/** Puts a filter over a range. */
export function createFilter(at: RangeAt, execution: Execution): object {
  const { host } = execution;
  execution.later({
    check: () => {
      mayWrite(at, host);
      if (at.sheet.filter !== null) refuse(TEXTS.hasFilter);
    },
    steps: [() => host.book.dress(at.sheet, 'filter', { box: at.box, criteria: [] })],
  });
  return execution.give(Filter, at.sheet);
}
