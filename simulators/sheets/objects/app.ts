import { SHEETS_ENUMS } from '../enums.ts';
import { bringForward } from '../front.ts';
import { defineType, local, service } from '../object.ts';
import { Range } from './range.ts';
import { newRule } from './conditional-formats.ts';
import { Sheet } from './sheet.ts';
import { activeRange, activeRangeList, activeSheet, Spreadsheet } from './spreadsheet.ts';
import { Ui } from './ui.ts';
import { newValidation } from './validation.ts';

/** The spreadsheet service. Opening other files needs scopes that no declaration of an add-on for one file has. */
export const SpreadsheetApp = defineType<null>({
  name: 'SpreadsheetApp',
  needs: 'sheets',
  constants: SHEETS_ENUMS,
  methods: {
    getActive: local([''], (_at, _args, execution) => execution.give(Spreadsheet, null)),
    getActiveSpreadsheet: local([''], (_at, _args, execution) => execution.give(Spreadsheet, null)),
    getActiveSheet: local([''], (_at, _args, execution) => execution.give(Sheet, activeSheet(execution))),
    getActiveRange: local([''], (_at, _args, execution) => activeRange(execution)),
    getActiveRangeList: local([''], (_at, _args, execution) => activeRangeList(execution)),
    setActiveSheet: local(['Sheet', 'Sheet,Boolean'], (_at, args, { host }) => {
      bringForward(host, args.object(0, Sheet), args.flag(1));
      return args.given[0];
    }),
    setActiveRange: local(['Range'], (_at, args, { host }) => {
      const { sheet, box } = args.object(0, Range);
      host.book.active = sheet.id;
      host.book.selection = box;
      return args.given[0];
    }),
    getUi: local([''], (_at, _args, execution) => execution.give(Ui, null), 'menu'),
    flush: service('flush', [''], () => undefined),
    newConditionalFormatRule: local([''], (_at, _args, execution) => newRule(execution)),
    newDataValidation: local([''], (_at, _args, execution) => newValidation(execution)),
  },
});
