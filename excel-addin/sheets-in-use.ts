import { isCellEdit, type Content, type Edit } from '../core/changes/edits.ts';
import { mentionsSheet } from '../core/changes/mentions-sheet.ts';
import { contains, type Area } from '../core/workbook/cells.ts';
import { loads, slices } from '../core/workbook/pieces.ts';
import { PAGE_CELLS } from './batches.ts';
import { rowsOf } from './contents.ts';
import { cellsOf, rangeOf, readInHalves } from './read-contents.ts';
import type { Sync } from './run.ts';
import { PLACE, usedBox } from './used-box.ts';

/** Asks for the sheets there are and the names they share; what follows needs the answer. */
export function listSheets({ workbook }: Excel.RequestContext): Pick<Excel.Workbook, 'worksheets' | 'names'> {
  const { worksheets, names } = workbook;
  worksheets.load('items/id,items/name');
  names.load('items/formula');
  return { worksheets, names };
}

/** What a cell will hold that the same edits write; undefined where they leave it. */
function writtenAt(edits: readonly Edit[], sheet: string, row: number, column: number): Content | undefined {
  for (const edit of edits)
    if (isCellEdit(edit) && edit.kind === 'content' && edit.area.sheet === sheet && contains(edit.area, row, column))
      return edit.after[row - edit.area.top]?.[column - edit.area.left];
  return undefined;
}

/**
 * The first of some sheets that something else in the workbook looks at, or null: a formula on a sheet that stays, as it
 * will be after the edits, or a defined name. Everybody's formulas are read for it, so that only taking away asks.
 */
export async function firstInUse(
  sync: Sync,
  { worksheets, names }: Pick<Excel.Workbook, 'worksheets' | 'names'>,
  leaving: readonly string[],
  edits: readonly Edit[],
): Promise<string | null> {
  const order = worksheets.items.map(({ name }) => name);
  const gone = new Set(leaving.map((name) => name.toLowerCase()));
  const staying = worksheets.items.filter(({ name }) => !gone.has(name.toLowerCase()));
  const asked = staying.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.untrack();
    return { id: sheet.id, used: used.load(PLACE), names: sheet.names.load('items/formula') };
  });
  await sync();
  const tests = leaving.map((name) => ({ name, isSeenBy: mentionsSheet(name, order) }));
  let first: string | null = null;
  const see = (formula: string): void => {
    first ??= tests.find(({ isSeenBy }) => isSeenBy(formula))?.name ?? null;
  };
  for (const each of [names, ...asked.map((sheet) => sheet.names)])
    for (const { formula } of each.items) see(String(formula));
  const areas = asked.flatMap(({ id, used }): Area[] => {
    const box = usedBox(used);
    return box === null ? [] : slices({ ...box, sheet: id }, PAGE_CELLS);
  });
  const seeCell = (formula: unknown, sheet: string, row: number, column: number): void => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return;
    const written = writtenAt(edits, sheet, row, column);
    see(written === undefined ? formula : (written.formula ?? ''));
  };
  const ask = (area: Area): (() => void) => {
    const range = rangeOf(worksheets.getItem(area.sheet), area).load('formulas');
    return () =>
      rowsOf(range.formulas)?.forEach((row, r) =>
        row.forEach((formula, c) => seeCell(formula, area.sheet, area.top + r, area.left + c)),
      );
  };
  for (const load of first === null ? loads(areas, cellsOf, PAGE_CELLS) : []) await readInHalves(sync, load, ask);
  return first;
}
