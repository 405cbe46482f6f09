import { isCellEdit, type Content, type Edit } from '../core/changes/edits.ts';
import { contains, type Area } from '../core/workbook/cells.ts';
import { loads, slices } from '../core/workbook/pieces.ts';
import { PAGE_CELLS } from './batches.ts';
import { rowsOf } from './contents.ts';
import { codeOf } from './errors.ts';
import { cellsOf, rangeOf } from './read-contents.ts';
import { looksAt } from './refers-to.ts';
import type { Sync } from './run.ts';
import { PLACE, usedBox } from './used-box.ts';

/** Asks for the sheets there are and the names they share; what follows needs the answer. */
export function listSheets({ workbook }: Excel.RequestContext): Pick<Excel.Workbook, 'worksheets' | 'names'> {
  const { worksheets, names } = workbook;
  worksheets.load('items/id,items/name');
  names.load('items/formula');
  return { worksheets, names };
}

/** Areas in two halves; null where there is one row left. */
function halves(areas: readonly Area[]): [Area[], Area[]] | null {
  const middle = Math.ceil(areas.length / 2);
  if (areas.length > 1) return [areas.slice(0, middle), areas.slice(middle)];
  const [area] = areas;
  if (area === undefined || area.top === area.bottom) return null;
  const last = Math.floor((area.top + area.bottom) / 2);
  return [[{ ...area, bottom: last }], [{ ...area, top: last + 1 }]];
}

/** Reads the formulas of some areas; where Excel finds that too much to answer, of their halves. */
async function eachFormula(
  worksheets: Excel.WorksheetCollection,
  sync: Sync,
  areas: readonly Area[],
  see: (formula: string, sheet: string, row: number, column: number) => void,
): Promise<void> {
  const asked = areas.map((area) => ({ area, range: rangeOf(worksheets.getItem(area.sheet), area).load('formulas') }));
  try {
    await sync();
  } catch (error) {
    const parts = codeOf(error) === 'ResponsePayloadSizeLimitExceeded' ? halves(areas) : null;
    if (parts === null) throw error;
    for (const part of parts) await eachFormula(worksheets, sync, part, see);
    return;
  }
  for (const { area, range } of asked)
    rowsOf(range.formulas)?.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (typeof formula === 'string' && formula.startsWith('='))
          see(formula, area.sheet, area.top + r, area.left + c);
      }),
    );
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
  const tests = leaving.map((name) => ({ name, isSeenBy: looksAt(name, order) }));
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
  for (const load of first === null ? loads(areas, cellsOf, PAGE_CELLS) : [])
    await eachFormula(worksheets, sync, load, (formula, sheet, row, column) => {
      const written = writtenAt(edits, sheet, row, column);
      see(written === undefined ? formula : (written.formula ?? ''));
    });
  return first;
}
