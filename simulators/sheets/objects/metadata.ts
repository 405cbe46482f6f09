import type { Box } from '../../../core/workbook/cells.ts';
import type { Sheet as SheetAt } from '../../workbook/sheet.ts';
import { SHEETS_ENUMS, valueName } from '../enums.ts';
import type { Execution } from '../execution.ts';
import type { StoredMetadata } from '../extras.ts';
import { type Args, chained, defineType, local, read, write, writing } from '../object.ts';
import { isThere, mayWrite, type RangeAt, wholeSheet } from '../place.ts';
import { refuse, TEXTS } from '../wrong.ts';
import { Range } from './range.ts';
import { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';

/** One piece of metadata: that of a sheet or, with `sheet` null, of the spreadsheet. */
type MetadataAt = { readonly id: number; readonly sheet: SheetAt | null };

const LOCATIONS = SHEETS_ENUMS.DeveloperMetadataLocationType;
const VISIBILITIES = SHEETS_ENUMS.DeveloperMetadataVisibility;

function listOf(sheet: SheetAt | null, { host }: Execution): readonly StoredMetadata[] {
  return sheet === null ? host.spreadsheetMetadata : host.extras(sheet).metadata;
}

function setList(sheet: SheetAt | null, { host }: Execution, list: readonly StoredMetadata[]): void {
  if (sheet === null) host.book.dress(host, 'spreadsheetMetadata', list);
  else host.book.dress(host.extras(sheet), 'metadata', list);
}

function found({ id, sheet }: MetadataAt, execution: Execution): StoredMetadata {
  return (
    listOf(sheet, execution).find((each) => each.id === id) ??
    refuse('The developer metadata does not exist or has been deleted.')
  );
}

function change(at: MetadataAt, execution: Execution, part: Partial<StoredMetadata>): void {
  execution.later({
    steps: [
      () => {
        const list = listOf(at.sheet, execution);
        setList(
          at.sheet,
          execution,
          list.map((each) => (each.id === at.id ? { ...each, ...part } : each)),
        );
      },
    ],
  });
}

function locationType({
  sheet,
  line,
}: {
  sheet: SheetAt | null;
  line: StoredMetadata['line'];
}): keyof typeof LOCATIONS {
  if (sheet === null) return 'SPREADSHEET';
  return line === null ? 'SHEET' : line.axis === 'rows' ? 'ROW' : 'COLUMN';
}

type LocationAt = { readonly sheet: SheetAt | null; readonly line: StoredMetadata['line'] };

function lineRange({ sheet, line }: LocationAt, axis: 'rows' | 'columns', execution: Execution): object | null {
  if (sheet === null || line?.axis !== axis) return null;
  const whole = wholeSheet(sheet, execution.host);
  const box: Box =
    axis === 'rows' ? { ...whole, top: line.at, bottom: line.at } : { ...whole, left: line.at, right: line.at };
  return execution.give(Range, { sheet, box });
}

/** Where metadata hangs. */
export const DeveloperMetadataLocation = defineType<LocationAt>({
  name: 'SpreadsheetApp.DeveloperMetadataLocation',
  needs: 'sheets',
  methods: {
    getLocationType: local([''], (at) => LOCATIONS[locationType(at)]),
    getRow: local([''], (at, _args, execution) => lineRange(at, 'rows', execution)),
    getColumn: local([''], (at, _args, execution) => lineRange(at, 'columns', execution)),
    getSheet: local([''], ({ sheet }, _args, execution) => (sheet === null ? null : execution.give(Sheet, sheet))),
    getSpreadsheet: local([''], ({ sheet }, _args, execution) =>
      sheet === null ? execution.give(Spreadsheet, null) : null,
    ),
  },
});

/** A note of the add-on's own, at the spreadsheet, a sheet, a row or a column; it moves with them. */
export const DeveloperMetadata = defineType<MetadataAt>({
  name: 'SpreadsheetApp.DeveloperMetadata',
  needs: 'sheets',
  where: ({ id }) => String(id),
  methods: {
    getId: local([''], ({ id }) => id),
    getKey: read([''], (at, _args, execution) => found(at, execution).key),
    getValue: read([''], (at, _args, execution) => found(at, execution).value),
    getVisibility: read([''], (at, _args, execution) => VISIBILITIES[found(at, execution).visibility]),
    getLocation: read([''], (at, _args, execution) =>
      execution.give(DeveloperMetadataLocation, { sheet: at.sheet, line: found(at, execution).line }),
    ),
    setKey: write(['String'], (at, args, execution) => change(at, execution, { key: args.text(0) })),
    setValue: write(['String'], (at, args, execution) => change(at, execution, { value: args.text(0) })),
    remove: writing([''], (at, _args, execution) =>
      execution.later({
        steps: [
          () =>
            setList(
              at.sheet,
              execution,
              listOf(at.sheet, execution).filter(({ id }) => id !== at.id),
            ),
        ],
      }),
    ),
  },
});

type FinderAt = { readonly places: readonly (SheetAt | null)[]; readonly box: Box | null; filters: Filters };
type Filters = { key?: string; value?: string; id?: number; location?: string; visibility?: string };

function matches(each: StoredMetadata, sheet: SheetAt | null, { box, filters }: FinderAt): boolean {
  const { line } = each;
  const isInside =
    box === null ||
    (line !== null &&
      (line.axis === 'rows'
        ? line.at >= box.top && line.at <= box.bottom
        : line.at >= box.left && line.at <= box.right));
  return (
    isInside &&
    (filters.key === undefined || each.key === filters.key) &&
    (filters.value === undefined || each.value === filters.value) &&
    (filters.id === undefined || each.id === filters.id) &&
    (filters.visibility === undefined || each.visibility === filters.visibility) &&
    (filters.location === undefined || locationType({ sheet, line }) === filters.location)
  );
}

/** A search for metadata. */
export const DeveloperMetadataFinder = defineType<FinderAt>({
  name: 'SpreadsheetApp.DeveloperMetadataFinder',
  needs: 'sheets',
  where: ({ filters, places }) => JSON.stringify([filters, places.length]),
  methods: {
    withKey: chained(['String'], (at, args) => void (at.filters = { ...at.filters, key: args.text(0) })),
    withValue: chained(['String'], (at, args) => void (at.filters = { ...at.filters, value: args.text(0) })),
    withId: chained(['Integer'], (at, args) => void (at.filters = { ...at.filters, id: args.number(0) })),
    withLocationType: chained(
      ['DeveloperMetadataLocationType'],
      (at, args) => void (at.filters = { ...at.filters, location: valueName(args.given[0]) }),
    ),
    withVisibility: chained(
      ['DeveloperMetadataVisibility'],
      (at, args) => void (at.filters = { ...at.filters, visibility: valueName(args.given[0]) }),
    ),
    find: read([''], (at, _args, execution) =>
      at.places.flatMap((sheet) =>
        listOf(sheet, execution)
          .filter((each) => matches(each, sheet, at))
          .map(({ id }) => execution.give(DeveloperMetadata, { id, sheet })),
      ),
    ),
  },
});

/** Queues metadata at a place. */
export function addMetadata(
  sheet: SheetAt | null,
  line: StoredMetadata['line'],
  args: Args,
  execution: Execution,
): void {
  const last = args.given.at(-1);
  const visibility = valueName(last) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
  const value = args.count > 1 && typeof args.given[1] === 'string' ? args.given[1] : null;
  const made: StoredMetadata = { id: execution.host.book.next(), key: args.text(0), value, visibility, line };
  execution.later({ steps: [() => setList(sheet, execution, [...listOf(sheet, execution), made])] });
}

/** Queues metadata at a whole row or column; other ranges are refused. */
export function addRangeMetadata(at: RangeAt, args: Args, execution: Execution): void {
  const { sheet, box } = at;
  const whole = wholeSheet(sheet, execution.host);
  mayWrite(at, execution.host);
  if (box.top === box.bottom && box.left === 0 && box.right === whole.right)
    addMetadata(sheet, { axis: 'rows', at: box.top }, args, execution);
  else if (box.left === box.right && box.top === 0 && box.bottom === whole.bottom)
    addMetadata(sheet, { axis: 'columns', at: box.left }, args, execution);
  else refuse(TEXTS.metadata);
}

/** All metadata of a place. */
export function metadataList(sheet: SheetAt | null, execution: Execution): object[] {
  return listOf(sheet, execution)
    .filter(({ line }) => line === null)
    .map(({ id }) => execution.give(DeveloperMetadata, { id, sheet }));
}

/** The metadata of the whole row or column that a range is. */
export function metadataOf({ sheet, box }: RangeAt, execution: Execution): object[] {
  isThere(sheet, execution);
  const at: FinderAt = { places: [sheet], box, filters: {} };
  return listOf(sheet, execution)
    .filter((each) => matches(each, sheet, at))
    .map(({ id }) => execution.give(DeveloperMetadata, { id, sheet }));
}

/** A search among the rows and columns of a range. */
export function finderOf({ sheet, box }: RangeAt, execution: Execution): object {
  return execution.give(DeveloperMetadataFinder, { places: [sheet], box, filters: {} });
}

/** A search on a sheet, or with `null` in the whole spreadsheet. */
export function finderOn(sheet: SheetAt | null, execution: Execution): object {
  const places = sheet === null ? [null, ...execution.host.book.sheets] : [sheet];
  return execution.give(DeveloperMetadataFinder, { places, box: null, filters: {} });
}
