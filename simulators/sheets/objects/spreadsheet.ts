import type { Sheet as SheetAt } from '../../workbook/sheet.ts';
import { valueName } from '../enums.ts';
import type { Execution } from '../execution.ts';
import { type Args, defineType, local, type Method, read, service, write, writing } from '../object.ts';
import { bringForward } from '../front.ts';
import { isThere, mayChange, rangeOfText } from '../place.ts';
import { isTimeZone } from '../dates.ts';
import { refuse, TEXTS } from '../wrong.ts';
import { addMetadata, finderOn, metadataList } from './metadata.ts';
import { METADATA_SIGNATURES } from './metadata-signatures.ts';
import { namesOn, rangeByName, removeName, setName } from './names.ts';
import { protectionsOf } from './protection.ts';
import { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { isFreeName, MOST_CELLS, selected, Sheet } from './sheet.ts';

function sheetOrNull(sheet: SheetAt | null | undefined, execution: Execution): object | null {
  return sheet == null ? null : execution.give(Sheet, sheet);
}

/** The sheet in front. */
export function activeSheet({ host }: Execution): SheetAt {
  return host.book.sheetById(host.book.active) ?? host.book.sheets[0] ?? refuse('There is no sheet.');
}

/** The selected cells, or null when a chart is selected. */
export function activeRange(execution: Execution): object | null {
  return selected(activeSheet(execution), execution);
}

/** The selected cells as a list, or null. */
export function activeRangeList(execution: Execution): object | null {
  const { host } = execution;
  const sheet = activeSheet(execution);
  return host.isNothingSelected ? null : execution.give(RangeList, [{ sheet, box: host.book.selection }]);
}

type Insert = { readonly name: string | null; readonly index: number | null };

function freeName({ host }: Execution): string {
  for (let number = host.book.sheets.length + 1; ; number++)
    if (host.book.sheetByName(`Sheet${number}`) === null) return `Sheet${number}`;
}

/** Adds a sheet. It is there at once, since the script gets it: what was written before it is committed first. */
function insertSheet({ name, index }: Insert, execution: Execution): object {
  const { host } = execution;
  execution.commit();
  if (!host.isEditor) refuse(TEXTS.protected);
  if (name !== null) isFreeName(name, null, execution);
  if (host.cells + 26_000 > MOST_CELLS) refuse(TEXTS.cells);
  const sheet = host.book.together(() => {
    const added = host.book.addSheet(name ?? freeName(execution));
    const others = host.book.sheets.filter((each) => each !== added);
    const at = index ?? others.findIndex(({ id }) => id === host.book.active) + 1;
    host.book.put(host.book, 'sheets', [...others.slice(0, at), added, ...others.slice(at)]);
    return added;
  });
  // The user sees it at once.
  bringForward(host, sheet, false);
  return execution.give(Sheet, sheet);
}

function insertion(args: Args): Insert {
  const [first, second] = args.given;
  if (typeof first === 'number') return { name: null, index: first };
  return { name: typeof first === 'string' ? first : null, index: typeof second === 'number' ? second : null };
}

function deleteSheet(sheet: SheetAt, execution: Execution): void {
  const { host } = execution;
  const { book } = host;
  isThere(sheet, execution);
  const left = book.sheets.filter((each) => each !== sheet);
  if (!left.some(({ visibility }) => visibility === 'Visible'))
    refuse("You can't remove all the sheets in a document.");
  const next = left.find(({ visibility }) => visibility === 'Visible');
  execution.later({
    check: () => mayChange(sheet, host),
    steps: [
      () => {
        if (book.active === sheet.id && next !== undefined) bringForward(host, next, true);
        book.put(book, 'sheets', left);
      },
    ],
  });
}

const READING: Record<string, Method<null>> = {
  getId: local([''], (_at, _args, { host }) => host.id),
  getName: read([''], (_at, _args, { host }) => host.book.name),
  getUrl: local([''], (_at, _args, { host }) => `https://docs.google.com/spreadsheets/d/${host.id}/edit`),
  getSheets: read([''], (_at, _args, execution) =>
    execution.host.book.sheets.map((each) => execution.give(Sheet, each)),
  ),
  getNumSheets: read([''], (_at, _args, { host }) => host.book.sheets.length),
  getSheetByName: read(['String'], (_at, args, execution) =>
    // Unlike Excel's, Google's names are told apart by case here.
    sheetOrNull(
      execution.host.book.sheets.find(({ name }) => name === args.text(0)),
      execution,
    ),
  ),
  getSheetById: read(['Number'], (_at, args, execution) =>
    sheetOrNull(
      execution.host.book.sheets.find((each) => execution.host.sheetNumber(each) === args.number(0)),
      execution,
    ),
  ),
  getActiveSheet: read([''], (_at, _args, execution) => execution.give(Sheet, activeSheet(execution))),
  getActiveRange: read([''], (_at, _args, execution) => activeRange(execution)),
  getActiveRangeList: read([''], (_at, _args, execution) => activeRangeList(execution)),
  getRange: read(['String'], (_at, args, execution) =>
    execution.give(Range, rangeOfText(execution.host, activeSheet(execution), args.text(0)) ?? refuse(TEXTS.noRange)),
  ),
  getRangeByName: read(['String'], (_at, args, execution) => rangeByName(args.text(0), execution)),
  getNamedRanges: read([''], (_at, _args, execution) => namesOn(null, execution)),
  getSpreadsheetTimeZone: read([''], (_at, _args, { host }) => host.zone),
  getSpreadsheetLocale: read([''], (_at, _args, { host }) => host.locale),
  getProtections: read(['ProtectionType'], (_at, args, execution) =>
    execution.host.book.sheets.flatMap((sheet) => protectionsOf(sheet, valueName(args.given[0]), execution)),
  ),
  getDeveloperMetadata: read([''], (_at, _args, execution) => metadataList(null, execution)),
  createDeveloperMetadataFinder: local([''], (_at, _args, execution) => finderOn(null, execution)),
};

const WRITING: Record<string, Method<null>> = {
  insertSheet: writing(['', 'Integer', 'String', 'String,Integer'], (_at, args, execution) =>
    insertSheet(insertion(args), execution),
  ),
  deleteSheet: writing(['Sheet'], (_at, args, execution) => deleteSheet(args.object(0, Sheet), execution)),
  setActiveSheet: local(['Sheet', 'Sheet,Boolean'], (_at, args, { host }) => {
    bringForward(host, args.object(0, Sheet), args.flag(1));
    return args.given[0];
  }),
  moveActiveSheet: writing(['Integer'], (_at, args, execution) => {
    const { book } = execution.host;
    const moved = activeSheet(execution);
    const others = book.sheets.filter((each) => each !== moved);
    const at = args.number(0) - 1;
    if (at < 0 || at > others.length) refuse(TEXTS.outside);
    execution.later({ steps: [() => book.put(book, 'sheets', [...others.slice(0, at), moved, ...others.slice(at)])] });
  }),
  setNamedRange: writing(['String,Range'], (_at, args, execution) =>
    setName(args.text(0), args.object(1, Range), execution),
  ),
  removeNamedRange: writing(['String'], (_at, args, execution) => removeName(args.text(0), execution)),
  setSpreadsheetLocale: writing(['String'], (_at, args, execution) => {
    const locale = args.text(0);
    execution.later({ steps: [() => execution.host.book.put(execution.host, 'locale', locale)] });
  }),
  setSpreadsheetTimeZone: writing(['String'], (_at, args, execution) => {
    const zone = args.text(0);
    if (!isTimeZone(zone)) refuse(TEXTS.argument(zone));
    execution.later({ steps: [() => execution.host.book.put(execution.host, 'zone', zone)] });
  }),
  addDeveloperMetadata: write(METADATA_SIGNATURES, (_at, args, execution) => addMetadata(null, null, args, execution)),
  toast: service('ui', ['String', 'String,String', 'String,String,Number?'], (_at, args, { host }) => {
    host.toasts = [...host.toasts, { text: args.text(0), title: args.count > 1 ? args.text(1) : '' }];
  }),
};

/** The spreadsheet that is open; the stand-in has one. */
export const Spreadsheet = defineType<null>({
  name: 'SpreadsheetApp.Spreadsheet',
  needs: 'sheets',
  methods: { ...READING, ...WRITING },
});
