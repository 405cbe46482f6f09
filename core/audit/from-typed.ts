import { columnFor } from '../columns/found-table.ts';
import type { Role } from '../columns/role.ts';
import type { TableReview } from '../review/review-types.ts';
import { boxOf } from '../workbook/references.ts';
import { seen, type SheetSource } from './cell-source.ts';
import type { HomeMade, LightCell } from './home-made.ts';
import { lightOfColour } from './status-colour.ts';
import { lightOfText, type Light } from './status-sign.ts';

function typedCell(row: number, column: number, shows: Light | null, text: string): LightCell {
  return { row, column, shows, seen: text, origins: [], probe: null, isRelative: false };
}

const FIXED_RANGE = /\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+/g;

/** Whether formulas of the table's rows look a column up in the same place: its words are those of a legend. */
function isLookedUp(source: SheetSource, { table, rows }: TableReview, column: number): boolean {
  const asked = rows.slice(0, 3).flatMap(({ row }) => {
    const formulas: string[] = [];
    for (let at = table.box.left; at <= table.box.right; at++) formulas.push(source.grid.formula(row, at) ?? '');
    return formulas.join(' ').match(FIXED_RANGE) ?? [];
  });
  return asked.some((range) => {
    const box = boxOf(range);
    return box !== null && box.left <= column && column <= box.right && box.top <= table.lastRow;
  });
}

/** The words that somebody typed into a table's status column. */
export function typedStatuses(source: SheetSource, review: TableReview): HomeMade[] {
  const column = columnFor(review.table, 'status');
  if (column === null || isLookedUp(source, review, column)) return [];
  const cells = review.rows.flatMap(({ row }): LightCell[] => {
    const value = source.grid.value(row, column);
    const light = source.grid.formula(row, column) === null ? lightOfText(value) : null;
    return light === null ? [] : [typedCell(row, column, light, seen(value))];
  });
  const words = [...new Set(cells.map((cell) => cell.seen))].slice(0, 4).join(', ');
  return cells.length === 0 ? [] : [{ kind: 'typed-status', source, column, cells, what: `typed: ${words}` }];
}

/** Where people paint how a row stands. */
const PAINTED: readonly Role[] = ['status', 'actual', 'variance', 'progress', 'name'];

/** Fewer painted rows are an accent, not a stoplight. */
const LEAST_PAINTED = 3;

/** The fills that somebody gave a table's rows by hand, where they are lights and differ from row to row. */
export function typedColours(
  source: SheetSource,
  review: TableReview,
  fillAt: (row: number, column: number) => string | null,
): HomeMade[] {
  for (const role of PAINTED) {
    const column = columnFor(review.table, role);
    if (column === null) continue;
    const fills = review.rows.map(({ row }) => ({ row, fill: fillAt(row, column) }));
    const cells = fills.flatMap(({ row, fill }): LightCell[] => {
      const light = lightOfColour(fill);
      return light === null ? [] : [typedCell(row, column, light, `${light.toLowerCase()} fill ${fill ?? ''}`)];
    });
    const lights = new Set(cells.map((cell) => cell.shows));
    const colours = new Set(fills.flatMap(({ fill }) => fill ?? []));
    // Green beside Red, or all three; and no rainbow of categories.
    const isStoplight = lights.has('Green') && lights.has('Red') && colours.size <= 5;
    if (isStoplight && cells.length >= LEAST_PAINTED)
      return [{ kind: 'typed-colour', source, column, cells, what: `filled by hand: ${[...colours].join(', ')}` }];
  }
  return [];
}
