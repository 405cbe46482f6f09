import { columnFor } from '../columns/found-table.ts';
import { directionSign } from '../columns/measure-words.ts';
import type { ReviewContext } from '../review/context.ts';
import { rowJudgings, type RowJudging } from '../review/measure-rows.ts';
import { tableCells } from '../review/table-cells.ts';
import type { RowReview, TableReview } from '../review/review-types.ts';
import { judgeCells, type Judging } from '../stoplight/cells.ts';
import type { Bands } from '../stoplight/bands.ts';
import type { Verdict } from '../stoplight/status.ts';
import type { Direction } from '../reading/target.ts';
import type { CellValue } from '../workbook/cells.ts';
import { anatomyOf, type Anatomy, type Place } from './anatomy.ts';
import type { SheetSource } from './cell-source.ts';
import type { LightCell } from './home-made.ts';

/** What a light is about: an actual held against a target. */
export type Subject = {
  readonly actual: Place;
  readonly target: Place;
  readonly actualValue: CellValue;
  readonly targetValue: CellValue;
  readonly name: string;
  /** What words or the user say about the direction; null where only the light itself tells. */
  readonly spoken: Direction | null;
  /** How the core judges it, but for the direction. */
  readonly judging: Judging;
  /** The review's verdict, where it judged the row as a measure. */
  readonly review: RowReview | null;
  readonly hasTable: boolean;
  /** True where the light's formula looks at the target too. */
  readonly looksAtTarget: boolean;
  readonly anatomy: Anatomy;
};

/** A row that the review judged, and how its measure is judged: rows of project plans may hold one too. */
export type JudgedRow = { readonly review: TableReview; readonly row: RowReview; readonly how: () => RowJudging };

/** Where a sheet's judged rows are, by row. */
export type JudgedRows = ReadonlyMap<number, readonly JudgedRow[]>;

/** The rows of upright tables, by their place. */
export function judgedRows(source: SheetSource, tables: readonly TableReview[], context: ReviewContext): JudgedRows {
  const found = new Map<number, JudgedRow[]>();
  for (const review of tables) {
    if (review.table.orientation === 'transposed' || review.table.periods.length > 0) continue;
    const cells = tableCells(source.grid, review.table, context.settings.fillMerged);
    const judging = rowJudgings(cells, context, review.titles);
    for (const row of review.rows) {
      const judged: JudgedRow = { review, row, how: () => judging(row.row, row.name) };
      found.set(row.row, [...(found.get(row.row) ?? []), judged]);
    }
  }
  return found;
}

/** The table that a column belongs to: the one it lies in, else the one it stands to the right of. */
function tableAt(rows: JudgedRows, row: number, column: number): JudgedRow | null {
  const here = rows.get(row) ?? [];
  const inside = here.find(({ review: { table } }) => table.box.left <= column && column <= table.box.right);
  if (inside !== undefined) return inside;
  const left = here
    .filter(({ review: { table } }) => table.box.right < column)
    .sort((a, b) => b.review.table.box.right - a.review.table.box.right)[0];
  return left ?? here[0] ?? null;
}

function hasInput({ inputs }: Anatomy, { row, column }: Place): boolean {
  return inputs.some((input) => input.row === row && input.column === column);
}

/** The first text of a row: its name, where no table tells. */
function firstText(source: SheetSource, row: number): string {
  for (let column = source.grid.bounds.left; column <= source.grid.bounds.right; column++) {
    const value = source.grid.value(row, column);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

function inTable(source: SheetSource, cell: LightCell, { review, row, how }: JudgedRow): Subject | null {
  const [actualAt, targetAt] = [columnFor(review.table, 'actual'), columnFor(review.table, 'target')];
  if (actualAt === null || targetAt === null) return null;
  const actual = { row: cell.row, column: actualAt };
  const target = { row: cell.row, column: targetAt };
  const anatomy = anatomyOf(source, cell.origins, [actual, target]);
  const looksAtTarget = hasInput(anatomy, target);
  const isTyped = cell.origins.length === 0;
  // What is typed beside a milestone speaks of its date; a formula over target and actual is a light of its own.
  if (row.subject === 'milestone' && (isTyped || !looksAtTarget)) return null;
  // A light that looks at neither is about something else: a priority, last year, a date.
  if (!isTyped && !hasInput(anatomy, actual)) return null;
  if (!isTyped && !looksAtTarget && anatomy.inputs.length > 1) return null;
  const { judging, direction } = how();
  const isSpoken = !direction.isGuessed || direction.direction === 'lower';
  const spoken = isSpoken ? direction.direction : directionSign(row.name);
  return {
    actual,
    target,
    actualValue: source.value(actual.row, actual.column),
    targetValue: source.value(target.row, target.column),
    name: row.name,
    spoken,
    judging,
    review: row.subject === 'measure' ? row : null,
    hasTable: true,
    looksAtTarget,
    anatomy,
  };
}

/** What a light is about, or null where that cannot be told for certain. */
export function subjectOf(
  source: SheetSource,
  cell: LightCell,
  rows: JudgedRows,
  context: ReviewContext,
): Subject | null {
  const known = tableAt(rows, cell.row, cell.column);
  if (known !== null) return inTable(source, cell, known);
  const anatomy = anatomyOf(source, cell.origins);
  if (anatomy.pair === null || anatomy.inputs.length !== 2) return null;
  const { actual, target } = anatomy.pair;
  const [actualValue, targetValue] = [actual, target].map(({ row, column }) => source.value(row, column));
  const isMeasured = typeof actualValue === 'number' || typeof targetValue === 'number';
  const name = firstText(source, cell.row);
  if (!isMeasured || name === '') return null;
  const rules = context.rulesOf(source.grid.sheet.name, name);
  return {
    actual,
    target,
    actualValue: actualValue ?? null,
    targetValue: targetValue ?? null,
    name,
    spoken: directionSign(name),
    judging: { direction: 'higher', kind: 'level', timing: null, rules, context: context.numbers },
    review: null,
    hasTable: false,
    looksAtTarget: true,
    anatomy,
  };
}

/** What the numbers say by the rules in force: the review's own verdict wherever there is one. */
export function verdictOf(subject: Subject, direction: Direction): Verdict {
  const { review, judging, actualValue, targetValue } = subject;
  if (review !== null && (review.direction === direction || review.status === 'Grey')) return review;
  return judgeCells({ actual: actualValue, target: targetValue }, { ...judging, direction });
}

/** What the numbers say by a light's own bands; without time, as the light itself judges. */
export function ownVerdict(subject: Subject, direction: Direction, bands: Bands): Verdict {
  const rules = { bands, absYellow: null, displayPrecision: null };
  return judgeCells(
    { actual: subject.actualValue, target: subject.targetValue },
    { ...subject.judging, direction, rules, kind: 'level', timing: null },
  );
}
