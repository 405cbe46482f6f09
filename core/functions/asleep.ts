import { problem, type Problem } from '../messages/problem.ts';
import { isCellError, type Cell } from '../workbook/cells.ts';
import type { SheetSnapshot } from '../workbook/snapshot.ts';
import { CATALOGUE } from './catalogue.ts';

/** What cells show whose function Excel did not know, or has not called yet. */
const ASLEEP: ReadonlySet<string> = new Set(['#NAME?', '#BUSY!', '#GETTING_DATA']);

/** A call of one of our functions; Excel writes `_xldudf_` before those whose add-in it does not find. */
const OWN_CALL = new RegExp(`(?<![\\w.])(?:_xldudf_)?(?:${CATALOGUE.map(({ id }) => id).join('|')})\\s*\\(`, 'i');

/**
 * The cells with functions of ours that were calculated without their add-in (office-js#4487, #4007), as one problem at
 * the first of them; null where there are none. Whatever such a cell shows, no colour depends on it.
 */
export function asleepFunctions(sheets: readonly SheetSnapshot[]): Problem | null {
  let first: Cell | null = null;
  let cells = 0;
  for (const { id, top, left, values, formulas } of sheets)
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (!isCellError(value) || !ASLEEP.has(value.error) || !OWN_CALL.test(formulas[r]?.[c] ?? '')) return;
        first ??= { sheet: id, row: top + r, column: left + c };
        cells++;
      }),
    );
  return first === null ? null : problem('FUNCTIONS_ASLEEP', { cells }, first);
}
