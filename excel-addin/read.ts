import { REACH } from '../core/changes/status-column.ts';
import type { DateSystem } from '../core/calendar/serial.ts';
import { problem } from '../core/messages/problem.ts';
import { isDateFormat } from '../core/reading/number-format.ts';
import { LAST_COLUMN, type Box, type CellValue } from '../core/workbook/cells.ts';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { boxesOf } from '../core/workbook/addresses.ts';
import { sizeOf, slices } from '../core/workbook/pieces.ts';
import { styleBook } from '../core/workbook/style-book.ts';
import { PAGE_CELLS } from './batches.ts';
import { formulaOf, rowsOf, textOf, valueOf } from './contents.ts';
import { dateSystemOf } from './date-system.ts';
import { codeOf, Refused } from './errors.ts';
import { columnsOf, commonDress, eachDress, type Dress } from './fills.ts';
import { listRules, lookAtRules, rulesOf } from './rules.ts';
import { reading, type Doors, type Sync } from './run.ts';
import { PLACE, usedBox } from './used-box.ts';

/** How a long read is watched and stopped. */
export type ReadWatch = { readonly progress: (done: number, of: number) => void; readonly signal: AbortSignal };

/** A sheet without its cells, and where these are. */
type Frame = { readonly sheet: Omit<SheetSnapshot, 'values' | 'formulas' | 'styles'>; readonly used: Box | null };

/** Rows at the top, where headers stand, whose cells are each dressed in their own way. */
const HEAD_ROWS = 20;

const VISIBILITY = new Map<string, SheetSnapshot['visibility']>([
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

/** What is asked of a sheet first: its name, where its cells are, its tables, and which conditional formats there are. */
function firstLook(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.untrack();
  used.load(`${PLACE},rowHidden,columnHidden`);
  sheet.protection.load('protected');
  sheet.tables.load('items/id,items/name,items/showHeaders,items/showTotals');
  return { sheet, used, listed: listRules(sheet) };
}

/** Hidden rows or columns are asked for one by one only where there are any. */
function hiddenIn(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  box: Box,
): () => Pick<SheetSnapshot, 'hiddenRows' | 'hiddenColumns'> {
  const range = sheet.getRangeByIndexes(box.top, box.left, sizeOf(box).rows, sizeOf(box).columns);
  range.untrack();
  // Excel answers null where some are hidden and some not, which its types do not say.
  const rows = (used.rowHidden as boolean | null) === false ? null : range.getRowProperties({ rowHidden: true });
  const columns =
    (used.columnHidden as boolean | null) === false ? null : range.getColumnProperties({ columnHidden: true });
  const indexes = (flags: readonly (boolean | undefined)[], from: number): number[] =>
    flags.flatMap((isHidden, i) => (isHidden === true ? [from + i] : []));
  return () => ({
    hiddenRows: indexes(rows?.value.map(({ rowHidden }) => rowHidden) ?? [], box.top),
    hiddenColumns: indexes(columns?.value.map(({ columnHidden }) => columnHidden) ?? [], box.left),
  });
}

function tablesOf(sheet: Excel.Worksheet): () => TableSnapshot[] {
  const asked = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.untrack();
    range.load(PLACE);
    return { table, range };
  });
  return () =>
    asked.flatMap(({ table, range }): TableSnapshot[] => {
      const box = usedBox(range);
      const { name, showHeaders, showTotals } = table;
      return box === null ? [] : [{ name, box, headerRows: showHeaders ? 1 : 0, totalsRows: showTotals ? 1 : 0 }];
    });
}

/** Merges can be asked for since ExcelApi 1.13; where they cannot, or not without harm, they are read as plain cells. */
function mergedIn(doors: Doors, sheet: Excel.Worksheet, box: Box | null): () => readonly Box[] {
  if (box === null || !doors.keepsUndoOnMerges || !doors.has('1.13')) return () => [];
  // Blank merged cells right of what is used are in the way of a status column.
  const right = Math.min(LAST_COLUMN, box.right + REACH);
  const range = sheet.getRangeByIndexes(box.top, box.left, sizeOf(box).rows, right - box.left + 1);
  range.untrack();
  const merged = range.getMergedAreasOrNullObject();
  merged.untrack();
  merged.load('address');
  return () => (merged.isNullObject ? [] : (boxesOf(merged.address) ?? []));
}

/** Everything about the sheets but their cells, in three requests. */
async function readFrames(doors: Doors, context: Excel.RequestContext, sync: Sync): Promise<[string, Frame[]]> {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  await sync();
  const looks = workbook.worksheets.items.map(firstLook);
  await sync();
  const frames = looks.map(({ sheet, used, listed }) => {
    const box = usedBox(used);
    const rules = lookAtRules(sheet, listed(), new Set());
    const hidden = box === null ? () => ({ hiddenRows: [], hiddenColumns: [] }) : hiddenIn(sheet, used, box);
    return { sheet, box, rules, hidden, tables: tablesOf(sheet), merged: mergedIn(doors, sheet, box) };
  });
  await sync();
  const made = frames.map(({ sheet, box, rules, hidden, tables, merged }): Frame => {
    const { own, foreign } = rules.result(sheet.id);
    return {
      used: box,
      sheet: {
        id: sheet.id,
        name: sheet.name,
        visibility: VISIBILITY.get(sheet.visibility) ?? 'visible',
        top: box?.top ?? 0,
        left: box?.left ?? 0,
        merged: merged(),
        ...hidden(),
        // Rows can be grouped by add-ins, but no member of the library says how deep they are.
        outline: [],
        tables: tables(),
        isProtected: sheet.protection.protected,
        ownRules: rulesOf(own),
        foreignRules: foreign,
      },
    };
  });
  return [workbook.name, made];
}

/** Some rows of a sheet as they come. */
type Page = {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** What the cells show; of the head of a sheet only, where it tells the date system. */
  readonly texts: readonly (readonly unknown[])[];
  readonly dress: (row: number, column: number) => Dress;
};

const PLAIN_DRESS: Dress = { fill: null, bold: false, indent: 0 };

/** Reads some rows: what they hold, and how they are dressed: column by column, and where that differs cell by cell. */
async function readPage(context: Excel.RequestContext, sync: Sync, id: string, box: Box): Promise<Page> {
  const sheet = context.workbook.worksheets.getItem(id);
  const rangeOf = ({ top, left, bottom, right }: Box): Excel.Range => {
    const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    range.untrack();
    return range;
  };
  const range = rangeOf(box);
  const columns = columnsOf(box);
  const isHead = sizeOf(box).rows <= HEAD_ROWS;
  range.load(isHead ? 'values,formulas,numberFormat,text' : 'values,formulas,numberFormat');
  const commons = isHead ? [] : columns.map((column) => commonDress(rangeOf(column)));
  const heads = isHead ? eachDress(box, rangeOf(box)) : null;
  await sync();
  const [values, formulas, formats] = [rowsOf(range.values), rowsOf(range.formulas), rowsOf(range.numberFormat)];
  if (values === null || formulas === null || formats === null) throw new Refused(problem('HOST_TOO_MUCH'));
  if (heads !== null) return { values, formulas, formats, texts: rowsOf(range.text) ?? [], dress: heads() };
  const dresses = commons.map((common) => common());
  const mixed = columns.flatMap((column, c) =>
    dresses[c] === null ? [{ c, each: eachDress(column, rangeOf(column)) }] : [],
  );
  if (mixed.length > 0) await sync();
  const byCell = new Map(mixed.map(({ c, each }) => [c, each()]));
  return {
    values,
    formulas,
    formats,
    texts: [],
    dress: (row, column) => byCell.get(column - box.left)?.(row, column) ?? dresses[column - box.left] ?? PLAIN_DRESS,
  };
}

/** Reads a page, and where Excel finds it too large, its halves. */
async function readHalving(doors: Doors, id: string, box: Box, signal: AbortSignal): Promise<Page[]> {
  try {
    return [await reading(doors, (context, sync) => readPage(context, sync, id, box), signal)];
  } catch (error) {
    const isTooLarge =
      codeOf(error) === 'ResponsePayloadSizeLimitExceeded' ||
      (error instanceof Refused && error.problem.code === 'HOST_TOO_MUCH');
    if (!isTooLarge || box.top === box.bottom) throw error;
    const middle = Math.floor((box.top + box.bottom) / 2);
    const first = await readHalving(doors, id, { ...box, bottom: middle }, signal);
    return [...first, ...(await readHalving(doors, id, { ...box, top: middle + 1 }, signal))];
  }
}

/** The date system by the first cell of a page that shows a date with its year; null where none does. */
function dateSystemIn({ values, formats, texts }: Page): DateSystem | null {
  for (const [r, row] of values.entries())
    for (const [c, value] of row.entries()) {
      const isDate = typeof value === 'number' && isDateFormat(textOf(formats[r]?.[c], 'General'));
      const found = isDate ? dateSystemOf(value, textOf(texts[r]?.[c], '')) : null;
      if (found !== null) return found;
    }
  return null;
}

/** The head of a sheet, then the rest in pages. */
function pagesOf(box: Box): Box[] {
  const head = Math.min(box.bottom, box.top + HEAD_ROWS - 1);
  const rest = head < box.bottom ? slices({ ...box, top: head + 1 }, PAGE_CELLS) : [];
  return [{ ...box, bottom: head }, ...rest];
}

/**
 * Reads the whole workbook as the core looks at it; never writes. Formulas and number formats are the invariant ones,
 * whatever the user's region. Stops between two pages when asked to.
 */
export async function readWorkbook(doors: Doors, watch: ReadWatch): Promise<WorkbookSnapshot> {
  const [name, frames] = await reading(doors, (context, sync) => readFrames(doors, context, sync), watch.signal);
  const { styles, numberOf } = styleBook();
  const rowsIn = ({ used }: Frame): number => (used === null ? 0 : sizeOf(used).rows);
  const total = frames.reduce((sum, frame) => sum + rowsIn(frame), 0);
  let done = 0;
  let dates: DateSystem | null = null;
  const sheets: SheetSnapshot[] = [];
  for (const frame of frames) {
    const values: CellValue[][] = [];
    const formulas: (string | null)[][] = [];
    const numbers: number[][] = [];
    for (const box of frame.used === null ? [] : pagesOf(frame.used)) {
      if (watch.signal.aborted) throw new Refused(problem('STOPPED'));
      for (const page of await readHalving(doors, frame.sheet.id, box, watch.signal)) {
        dates ??= dateSystemIn(page);
        page.values.forEach((row, r) => {
          const at = frame.sheet.top + values.length;
          values.push(row.map(valueOf));
          formulas.push(row.map((value, c) => formulaOf(page.formulas[r]?.[c], value)));
          numbers.push(
            row.map((_, c) =>
              numberOf({ format: textOf(page.formats[r]?.[c], 'General'), ...page.dress(at, frame.sheet.left + c) }),
            ),
          );
        });
      }
      done += sizeOf(box).rows;
      watch.progress(done, total);
    }
    sheets.push({ ...frame.sheet, values, formulas, styles: numbers });
  }
  // Where no date shows its year, as nearly all workbooks count.
  return { name, dates: dates ?? 1900, sheets, styles };
}
