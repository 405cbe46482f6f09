import type { Contents } from '../core/changes/edits.ts';
import type { Area, Box } from '../core/workbook/cells.ts';
import { MOST_CELLS_READ } from './batches.ts';
import { cellsOf, NOTHING_EXPECTED, readContents } from './read-contents.ts';
import type { Sync } from './run.ts';
import { PLACE, usedBox } from './used-box.ts';

/** A sheet that is looked for by its name; what it says of itself is there after the next sync. */
export type Named = {
  readonly name: string;
  /** A null object where there is none of that name. */
  readonly sheet: Excel.Worksheet;
  /** All that it may hold, from A1 on; null where that is nothing. */
  readonly area: () => Area | null;
};

function fromFirst(sheet: string, box: Box | null): Area | null {
  return box === null ? null : { sheet, top: 0, left: 0, bottom: box.bottom, right: box.right };
}

/** Asks whether there is a sheet of that name, as Excel compares names, and how far it is used. */
export function lookFor({ workbook }: Excel.RequestContext, name: string): Named {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id,visibility');
  const [wide, valued] = [false, true].map((valuesOnly) => {
    const used = sheet.getUsedRangeOrNullObject(valuesOnly);
    used.untrack();
    return used.load(PLACE);
  });
  return {
    name,
    sheet,
    area: () => {
      if (sheet.isNullObject || wide === undefined || valued === undefined) return null;
      const dressed = fromFirst(sheet.id, usedBox(wide));
      // Dressed cells as well, which a formula that shows nothing surely is among; but not whole columns of them.
      return dressed === null || cellsOf(dressed) <= MOST_CELLS_READ ? dressed : fromFirst(sheet.id, usedBox(valued));
    },
  };
}

/** What was read of sheets: their contents in the order asked for, and whether that took no request. */
export type Held = { readonly contents: readonly (Contents | null)[]; readonly isQuiet: boolean };

/**
 * What sheets hold that were looked for: null where there is none, no rows where it is blank.
 *
 * @param withFirst queues what else the first request asks for; done as well where there is no request
 */
export async function readNamed(
  context: Excel.RequestContext,
  sync: Sync,
  sought: readonly Named[],
  withFirst: () => void = () => undefined,
): Promise<Held> {
  const areas = sought.map(({ area }) => area());
  const there = areas.filter((area) => area !== null);
  if (there.length === 0) withFirst();
  const read = there.length === 0 ? [] : await readContents({ context, sync }, there, NOTHING_EXPECTED, withFirst);
  const contents = new Map(there.map((area, i) => [area, read[i] ?? []]));
  return {
    contents: sought.map(({ sheet }, i): Contents | null => {
      const area = areas[i] ?? null;
      if (sheet.isNullObject) return null;
      return area === null ? [] : (contents.get(area) ?? []);
    }),
    isQuiet: there.length === 0,
  };
}
