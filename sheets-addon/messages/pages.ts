import type { Box, CellValue } from '../../core/workbook/cells.ts';
import { loads, sizeOf, slices } from '../../core/workbook/pieces.ts';
import { plainSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { styleBook } from '../../core/workbook/style-book.ts';
import type { Frame, Outline, RequestOf, SheetOutline, SheetPage } from './messages.ts';

/** Cells that come with one answer: about a megabyte, and a second or two. */
const PAGE_CELLS = 20_000;
/** What a sheet costs besides its cells, so that many small ones do not all come at once. */
const SHEET_COST = 1_000;

/** Rows of a sheet that are read at once. */
export type Piece = RequestOf<'pages'>['pieces'][number];

/** The pieces in which a sheet is read; an empty one is one piece without rows. */
function piecesOf({ id, rows, columns }: SheetOutline): Piece[] {
  if (rows === 0 || columns === 0) return [{ sheet: id, top: 0, bottom: -1, right: 0, isFirst: true }];
  const whole: Box = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  return slices(whole, PAGE_CELLS).map(({ top, bottom, right }, i) => ({
    sheet: id,
    top,
    bottom,
    right,
    isFirst: i === 0,
  }));
}

function costOf({ top, bottom, right, isFirst }: Piece): number {
  const { rows, columns } = sizeOf({ top, left: 0, bottom, right });
  return rows * columns + (isFirst ? SHEET_COST : 0);
}

/** The pieces of a spreadsheet, as many together as one answer should bring. */
export function loadsOf({ sheets }: Outline): readonly (readonly Piece[])[] {
  return loads(sheets.flatMap(piecesOf), costOf, PAGE_CELLS + SHEET_COST);
}

type Building = {
  readonly outline: SheetOutline;
  frame: Frame | null;
  readonly values: (readonly CellValue[])[];
  readonly formulas: (readonly (string | null)[])[];
  readonly styles: (readonly number[])[];
};

function sheetOf({ outline, frame, values, formulas, styles }: Building): SheetSnapshot {
  const { id, name, visibility } = outline;
  return plainSheet(values, { id, name, visibility, formulas, styles, ...frame });
}

/** A workbook that grows page by page. */
export type Assembly = {
  readonly take: (pieces: readonly Piece[], pages: readonly SheetPage[]) => void;
  readonly workbook: () => WorkbookSnapshot;
};

/** Puts pages together, in the order in which they were asked for. */
export function assemblyOf(outline: Outline): Assembly {
  const { styles, numberOf } = styleBook();
  const sheets = new Map(
    outline.sheets.map((each): [string, Building] => [
      each.id,
      { outline: each, frame: null, values: [], formulas: [], styles: [] },
    ]),
  );
  const takeOne = ({ sheet }: Piece, page: SheetPage): void => {
    const building = sheets.get(sheet);
    if (building === undefined) return;
    building.frame = page.frame ?? building.frame;
    const numbers = page.dressed.map(numberOf);
    building.values.push(...page.values);
    building.formulas.push(...page.formulas);
    building.styles.push(...page.styles.map((row) => row.map((number) => numbers[number] ?? 0)));
  };
  return {
    take: (pieces, pages) =>
      pieces.forEach((piece, i) => {
        const page = pages[i];
        if (page !== undefined) takeOne(piece, page);
      }),
    // Sheets counts days as Excel does since March 1900.
    workbook: () => ({ name: outline.name, dates: 1900, sheets: [...sheets.values()].map(sheetOf), styles }),
  };
}
