import type { IsoDate } from '../../core/calendar/day.ts';
import type { Content, Edit } from '../../core/changes/edits.ts';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import { partFacts, type MadeSheet } from '../../core/execution/sheets/facts.ts';
import type { PartId } from '../../core/execution/sheets/part.ts';
import { PARTS, partOf } from '../../core/execution/sheets/parts.ts';
import type { Packet } from '../../core/execution/packets/packet.ts';
import type { BlockRow, ReadBlock } from '../../core/execution/sheets/read-block.ts';
import { keepPeriod } from '../../core/history/keep-period.ts';
import { proposeChanges } from '../../core/changes/propose.ts';
import { reviewWorkbook, type ReviewResult } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { CellValue } from '../../core/workbook/cells.ts';
import { gridOf, type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { openWorkbook, type OpenedWorkbook } from '../../headless/xlsx/open.ts';
import { patchedWorkbook } from '../../headless/xlsx/write/patch.ts';
import { calculatedOn } from '../../simulators/workbook/calculated.ts';

/** Something that happens to a workbook: a sheet is made, somebody types. */
export type Step = (book: OpenedWorkbook) => OpenedWorkbook;

/** What somebody types into a row, by the keys of columns. */
export type Typed = Readonly<Record<string, CellValue>>;

const NAME = 'execution.xlsx';

function edited(book: OpenedWorkbook, edits: readonly Edit[]): OpenedWorkbook {
  return edits.length === 0 ? book : openWorkbook(patchedWorkbook(book, edits), NAME);
}

function cellEdit(sheet: SheetSnapshot, book: WorkbookSnapshot, row: number, column: number, after: Content): Edit {
  const grid = gridOf(sheet, book.styles);
  const before: Content = { value: grid.value(row, column), formula: grid.formula(row, column) };
  const area = { sheet: sheet.id, top: row, left: column, bottom: row, right: column };
  return { kind: 'content', area, before: [[before]], after: [[after]] };
}

/** What formulas come to on a day, as edits that store it. */
function stored(book: WorkbookSnapshot, today: IsoDate): readonly Edit[] {
  const worked = calculatedOn(book, today);
  return book.sheets.flatMap((sheet, i) =>
    sheet.formulas.flatMap((row, r) =>
      row.flatMap((formula, c): Edit[] => {
        const [before, value] = [sheet.values[r]?.[c] ?? null, worked.sheets[i]?.values[r]?.[c] ?? null];
        if (formula === null || before === value) return [];
        return [cellEdit(sheet, book, sheet.top + r, sheet.left + c, { value, formula })];
      }),
    ),
  );
}

/** Stores what every formula comes to on a day, as a program does when it saves. */
export function calculate(today: IsoDate): Step {
  return (book) => edited(book, stored(book.snapshot, today));
}

function checked({ snapshot }: Pick<OpenedWorkbook, 'snapshot'>, today: IsoDate): ReviewResult {
  return reviewWorkbook(snapshot, defaultSettings(), today);
}

/** Creates the sheet of a part on a day, or brings it up to date; packets are those that were pasted before. */
export function create(id: PartId, today: IsoDate, packets: readonly Packet[] = []): Step {
  return (book) => {
    const facts = partFacts(book.snapshot, checked(book, today), PARTS, packets);
    return edited(book, createPart(partOf(id), facts, 'en').edits);
  };
}

/** Live colours over the plan. */
export function colour(today: IsoDate): Step {
  return (book) => {
    const { review, context } = checked(book, today);
    return edited(book, proposeChanges(book.snapshot, review.tables, context, context.settings.mode).edits);
  };
}

/** Keeps the results of a period. */
export function keep(today: IsoDate): Step {
  return (book) => edited(book, keepPeriod(book.snapshot, checked(book, today), 'en').edits);
}

type Found = { readonly made: MadeSheet; readonly block: ReadBlock };

/** A block on the sheet of a part, as it is read by the part itself. */
function found(book: OpenedWorkbook, id: PartId, key: string): Found {
  // Reading a block needs no check of the plan.
  const unchecked = checked({ snapshot: { ...book.snapshot, sheets: [] } }, '2026-01-01');
  const facts = partFacts(book.snapshot, unchecked, [partOf(id)]);
  const made = facts.made.get(id);
  const block = made?.blocks.get(key);
  if (made === undefined || block === undefined) throw new Error(`no block ${key} of ${id}`);
  return { made, block };
}

function typedCells({ snapshot }: OpenedWorkbook, { made, block }: Found, row: number, typed: Typed): readonly Edit[] {
  return Object.entries(typed).map(([key, value]) => {
    const column = block.columns.get(key);
    if (column === undefined) throw new Error(`no column ${key}`);
    return cellEdit(made.sheet, snapshot, row, column, { value, formula: null });
  });
}

/** Somebody adds rows to a block, below the last one. */
export function add(id: PartId, key: string, rows: readonly Typed[]): Step {
  return (book) => {
    const place = found(book, id, key);
    const first = place.block.lastRow + 1;
    return edited(
      book,
      rows.flatMap((typed, i) => typedCells(book, place, first + i, typed)),
    );
  };
}

/** Somebody fills in rows of a block that are there, each told by what a column of it says; the last such row is meant. */
export function fill(
  id: PartId,
  key: string,
  by: string,
  rows: readonly (readonly [text: string, typed: Typed])[],
): Step {
  return (book) => {
    const place = found(book, id, key);
    const rowOf = (text: string): BlockRow => {
      const row = place.block.rows.filter((each) => each.text(by) === text).pop();
      if (row === undefined) throw new Error(`no row ${text} in ${key} of ${id}`);
      return row;
    };
    return edited(
      book,
      rows.flatMap(([text, typed]) => typedCells(book, place, rowOf(text).row, typed)),
    );
  };
}

/** Somebody types a column downwards, in the rows of a block that name something. */
export function down(
  id: PartId,
  key: string,
  [by, text]: readonly [by: string, text: string],
  [column, values]: readonly [column: string, values: readonly CellValue[]],
): Step {
  return (book) => {
    const place = found(book, id, key);
    const rows = place.block.rows.filter((each) => each.text(by) === text);
    return edited(
      book,
      values.flatMap((value, i) => {
        const row = rows[i];
        if (row === undefined) throw new Error(`no row ${i} of ${text} in ${key} of ${id}`);
        return typedCells(book, place, row.row, { [column]: value });
      }),
    );
  };
}

/** Somebody types into cells of the plan; rows and columns are zero-based. */
export function put(name: string, cells: readonly (readonly [row: number, column: number, value: CellValue])[]): Step {
  return (book) => {
    const sheet = book.snapshot.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return edited(
      book,
      cells.map(([row, column, value]) => cellEdit(sheet, book.snapshot, row, column, { value, formula: null })),
    );
  };
}

/** A workbook after all that happened to it. */
export function after(bytes: Uint8Array, steps: readonly Step[]): Uint8Array {
  return steps.reduce((book, step) => step(book), openWorkbook(bytes, NAME)).archive.bytes;
}
