import { columnFor } from '../columns/found-table.ts';
import { statusCondition, statusFormula } from '../native/status-logic.ts';
import type { ReviewContext } from '../review/context.ts';
import type { TableReview } from '../review/review-types.ts';
import { tableCells, type TableCells } from '../review/table-cells.ts';
import { boxOnSheet } from '../review/table-place.ts';
import type { Status } from '../stoplight/status.ts';
import { columnRuns } from '../workbook/cells.ts';
import { digestOf } from '../workbook/digest.ts';
import { gridOf, type Grid, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { changeSetOf, type ChangeSet, type Edit, type Guard, type Rule, type Skipped } from './edits.ts';
import { guardsFor } from './guards.ts';
import { paletteOf, PALETTES, type Palette } from './look.ts';
import { nativeRows, type NativeRows } from './native-rows.ts';
import { tagged } from './rule-tag.ts';
import { madeOfKey } from '../workbook/made-sheet.ts';
import { ownColumns, type OwnColumn } from '../workbook/own-column.ts';
import { clearedColumn, statusColumn } from './status-column.ts';

/** How colours get into the workbook: live rules, plain fills, or a column of status formulas. */
export type Mode = 'rules' | 'fill' | 'column';

const STATUSES: readonly Status[] = ['Green', 'Yellow', 'Red', 'Grey'];

/** The column that is painted: where the eye looks for how things stand. */
export function paintedColumn(review: TableReview): number | null {
  const { table, subject } = review;
  if (table.periods.length > 0) return columnFor(table, 'name') ?? columnFor(table, 'objective');
  const roles = subject === 'measure' ? (['actual'] as const) : (['status', 'progress', 'due', 'name'] as const);
  for (const role of roles) {
    const column = columnFor(table, role);
    if (column !== null) return column;
  }
  return null;
}

/** What proposing works on, for one table. */
type TableWork = {
  readonly review: TableReview;
  readonly cells: TableCells;
  readonly grid: Grid;
  readonly sheet: SheetSnapshot;
  readonly native: NativeRows;
  /** Tells the table's rules from those of other tables. */
  readonly key: string;
};

function ruleEdits(
  work: TableWork,
  column: number,
  palette: Palette,
  logicText: (rows: readonly number[], status: Status) => string,
  rows: readonly number[],
): Edit[] {
  const areas = columnRuns(rows, column);
  return STATUSES.map((status): Edit => {
    const key = `${work.key}.0.${status.toLowerCase()}`;
    const after: Rule = { areas, formula: tagged(logicText(rows, status), key), look: palette[status] };
    return { kind: 'rule', sheet: work.sheet.id, key, before: null, after };
  });
}

/** Live rules over the painted column: one for each status. */
function rulesFor(work: TableWork, column: number, palette: Palette): Edit[] {
  const { rows, logicAt } = work.native.live;
  if (rows.length === 0) return [];
  const logic = logicAt(rows[0] ?? 0);
  return ruleEdits(work, column, palette, (_, status) => statusCondition(logic, status), rows);
}

/** Plain fills, the "freeze" option: right today, whatever happens to the numbers. */
function fillsFor(work: TableWork, column: number, palette: Palette): Edit[] {
  const colours = new Map(work.review.rows.map((row) => [row.row, palette[row.status].fill]));
  return columnRuns([...colours.keys()], column).map((box) => {
    const before: (string | null)[][] = [];
    const after: (string | null)[][] = [];
    for (let row = box.top; row <= box.bottom; row++) {
      before.push([work.grid.style(row, column).fill]);
      after.push([colours.get(row) ?? null]);
    }
    return { kind: 'fill', area: { ...box, sheet: work.sheet.id }, before, after };
  });
}

/** A column of status formulas beside the table, with rules over its words. */
function columnEdits(
  work: TableWork,
  palette: Palette,
  own: OwnColumn | null,
): { edits: Edit[]; skipped: readonly Skipped[] } {
  const { rows: live, logicAt } = work.native.live;
  const formulas = new Map(live.map((row): [number, string] => [row, statusFormula(logicAt(row))]));
  const placed = statusColumn(work.grid, work.review, own, formulas);
  if (placed === null)
    return {
      edits: [],
      skipped: [
        {
          sheet: work.sheet.id,
          row: work.review.table.firstRow,
          column: work.review.table.box.right + 1,
          why: 'NO_ROOM',
        },
      ],
    };
  const letters = placed.letters;
  const edits = ruleEdits(
    work,
    placed.column,
    palette,
    (rows, status) => `$${letters}${(rows[0] ?? 0) + 1}="${status}"`,
    work.review.rows.map((row) => row.row),
  );
  return { edits: [placed.edit, ...edits], skipped: placed.skipped };
}

/** Own rules as they are now become the `before` of edits; those that nothing asks for any more are taken away. */
function againstPresent(edits: readonly Edit[], sheets: readonly SheetSnapshot[]): Edit[] {
  const wanted = new Set(edits.flatMap((edit) => (edit.kind === 'rule' ? [`${edit.sheet}|${edit.key}`] : [])));
  const present = new Map<string, Rule>();
  const gone: Edit[] = [];
  for (const sheet of sheets) {
    // The colours of a sheet that we made belong to it, not to a plan that was checked.
    for (const { key, areas, formula, look } of sheet.ownRules.filter((own) => madeOfKey(own.key) === null)) {
      const rule: Rule = { areas, formula, look };
      present.set(`${sheet.id}|${key}`, rule);
      if (!wanted.has(`${sheet.id}|${key}`))
        gone.push({ kind: 'rule', sheet: sheet.id, key, before: rule, after: null });
    }
  }
  const withBefore = edits.map((edit): Edit =>
    edit.kind === 'rule' ? { ...edit, before: present.get(`${edit.sheet}|${edit.key}`) ?? null } : edit,
  );
  return [...gone, ...withBefore];
}

/** The status columns of earlier runs, each for the table it belongs to; those without one are taken away. */
type OwnColumns = { readonly of: ReadonlyMap<TableWork, OwnColumn>; readonly gone: readonly Edit[] };

function ownColumnsOf(book: WorkbookSnapshot, works: readonly TableWork[], isWanted: boolean): OwnColumns {
  const of = new Map<TableWork, OwnColumn>();
  const gone: Edit[] = [];
  for (const sheet of book.sheets.filter((each) => !each.isProtected)) {
    const grid = gridOf(sheet, book.styles);
    const here = works.filter((work) => work.sheet === sheet);
    for (const own of ownColumns(sheet, grid.value).filter(({ key }) => madeOfKey(key) === null)) {
      // A table whose header was edited has another key; its column still stands beside its rows.
      const isBeside = ({ review: { table } }: TableWork): boolean =>
        table.box.right < own.column && table.firstRow <= own.bottom && own.top <= table.lastRow;
      const work = here.find((each) => each.key === own.key) ?? here.find((each) => !of.has(each) && isBeside(each));
      if (isWanted && work !== undefined && !of.has(work)) of.set(work, own);
      else gone.push(clearedColumn(grid, sheet.id, own));
    }
  }
  return { of, gone };
}

function worksOf(book: WorkbookSnapshot, tables: readonly TableReview[], context: ReviewContext): TableWork[] {
  const counted = new Map<string, number>();
  return tables.flatMap((review): TableWork[] => {
    const sheet = book.sheets.find((each) => each.id === review.sheet);
    if (sheet === undefined || review.table.orientation === 'transposed') return [];
    const grid = gridOf(sheet, book.styles);
    const cells = tableCells(grid, review.table, context.settings.fillMerged);
    const name = digestOf(`${sheet.id}|${review.table.key}`).slice(0, 8);
    const nth = counted.get(name) ?? 0;
    counted.set(name, nth + 1);
    return [
      {
        review,
        cells,
        grid,
        sheet,
        native: nativeRows(cells, context, review),
        key: nth === 0 ? name : `${name}-${nth}`,
      },
    ];
  });
}

/** Why a table gets no colour at all, or null where it does. */
export function obstacleOf(review: TableReview, sheet: SheetSnapshot | undefined): string | null {
  if (review.table.orientation === 'transposed') return 'TRANSPOSED';
  if (review.rows.every((row) => row.status === 'Grey')) return 'NO_VERDICTS';
  if (paintedColumn(review) === null) return 'NOTHING_TO_PAINT';
  return sheet?.isProtected === true ? 'PROTECTED' : null;
}

/** The tables that stay as they are, each at the cell where it begins. */
function uncolouredTables(book: WorkbookSnapshot, tables: readonly TableReview[]): Map<TableReview, Skipped> {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  return new Map(
    tables.flatMap((review): [TableReview, Skipped][] => {
      const why = obstacleOf(review, sheets.get(review.sheet));
      if (why === null) return [];
      const { top, left } = boxOnSheet(review.table);
      return [[review, { sheet: review.sheet, row: top, column: left, why }]];
    }),
  );
}

function skippedOf(work: TableWork, column: number, mode: Mode): Skipped[] {
  if (mode !== 'rules') return [];
  return work.native.notLive.map(({ row, why }) => ({ sheet: work.sheet.id, row, column, why }));
}

/**
 * What applying a review would change, and nothing is changed yet. Each table gets its colours in the asked mode; tables
 * and rows that cannot have them are listed with why; protected sheets are left alone. Own rules and columns of earlier runs that
 * nothing asks for any more are taken away, so that a hundred applies equal one.
 */
export function proposeChanges(
  book: WorkbookSnapshot,
  tables: readonly TableReview[],
  context: ReviewContext,
  mode: Mode,
): ChangeSet {
  const palette =
    mode === 'fill' && context.settings.palette === 'bold' ? PALETTES.clear : paletteOf(context.settings.palette);
  const edits: Edit[] = [];
  const guards: Guard[] = [];
  const uncoloured = uncolouredTables(book, tables);
  const skipped: Skipped[] = [...uncoloured.values()];
  const works = worksOf(book, tables, context);
  const own = ownColumnsOf(book, works, mode === 'column');
  edits.push(...own.gone);
  for (const work of works) {
    const column = paintedColumn(work.review);
    if (column === null || uncoloured.has(work.review)) continue;
    const areas = columnRuns(work.native.live.rows, column);
    guards.push(...guardsFor({ sheet: work.sheet.id, grid: work.grid, table: work.review.table }, mode, areas));
    skipped.push(...skippedOf(work, column, mode));
    if (mode === 'rules') edits.push(...rulesFor(work, column, palette));
    else if (mode === 'fill') edits.push(...fillsFor(work, column, palette));
    else {
      const placed = columnEdits(work, palette, own.of.get(work) ?? null);
      edits.push(...placed.edits);
      skipped.push(...placed.skipped);
    }
  }
  const complete = againstPresent(
    edits,
    book.sheets.filter((sheet) => !sheet.isProtected),
  );
  return changeSetOf(complete, guards, skipped);
}
