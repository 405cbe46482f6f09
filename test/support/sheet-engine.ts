import type { PartId } from '../../core/execution/sheets/part.ts';
import { gridOf, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { engine, fillOf, put, putFormula, putRules, shown } from '../native/engine.ts';
import { factsOf } from './parts.ts';

/** The sheet of a part as a calculation engine works it out. */
export type WorkedOut = {
  /** What a cell of a block shows; rows are counted from the first below the headings. */
  readonly shows: (block: string, row: number, column: string) => string;
  /** The same as a number; null where it shows nothing. */
  readonly number: (block: string, row: number, column: string) => number | null;
  /** The fill a reader sees there, '' for none. */
  readonly fill: (block: string, row: number, column: string) => string;
};

/** Works out the formulas and colours of a part's sheet in an engine that is not ours. */
export async function workedOut(book: WorkbookSnapshot, id: PartId): Promise<WorkedOut> {
  const made = factsOf(book).made.get(id);
  if (made === undefined) throw new Error(`no sheet of ${id}`);
  const { bounds, value, formula } = gridOf(made.sheet, book.styles);
  const model = await engine();
  for (let row = 0; row <= bounds.bottom; row++)
    for (let column = 0; column <= bounds.right; column++) {
      const own = formula(row, column);
      // Links to other sheets have nothing to look at here.
      if (own === null) put(model, row, column, value(row, column));
      else if (!own.includes('!')) putFormula(model, row, column, own);
    }
  for (const rule of made.sheet.ownRules) putRules(model, rule);
  model.evaluate();
  const placed = (block: string, row: number, column: string): readonly [number, number] => {
    const read = made.blocks.get(block);
    const at = read?.columns.get(column);
    if (read === undefined || at === undefined) throw new Error(`no column ${column} in ${block} of ${id}`);
    return [read.headerRow + 1 + row, at];
  };
  const shows: WorkedOut['shows'] = (...place) => shown(model, ...placed(...place));
  return {
    shows,
    number: (...place) => (shows(...place) === '' ? null : Number(shows(...place))),
    fill: (...place) => fillOf(model, ...placed(...place)),
  };
}
