import type { Edit } from '../core/changes/edits.ts';
import type { Box } from '../core/workbook/cells.ts';
import { addressable, addressOf, contentPieces } from './batches.ts';
import { inputOf, textOf } from './contents.ts';
import { rangeOf } from './read-contents.ts';
import { BYTES, type Step, type Writer } from './steps.ts';

/** The cells of each colour as runs down the columns. */
function runsByColour({ area, after }: Extract<Edit, { kind: 'fill' }>): Map<string | null, Box[]> {
  const byColour = new Map<string | null, Box[]>();
  for (let c = 0; c <= area.right - area.left; c++) {
    after.forEach((cells, r) => {
      const colour = cells[c] ?? null;
      const runs = byColour.get(colour) ?? [];
      byColour.set(colour, runs);
      const [row, column] = [area.top + r, area.left + c];
      const last = runs[runs.length - 1];
      if (last !== undefined && last.left === column && last.bottom === row - 1)
        runs[runs.length - 1] = { ...last, bottom: row };
      else runs.push({ top: row, left: column, bottom: row, right: column });
    });
  }
  return byColour;
}

/** Fills by colour: one call for all the cells of a colour, as far as addresses go. */
export const writeFill: Writer<'fill'> = (edit, place) =>
  [...runsByColour(edit)].flatMap(([colour, boxes]) =>
    addressable(boxes).map((group): Step => {
      const address = addressOf(group);
      return {
        bytes: BYTES.dress + address.length,
        run: () => fill(place.worksheets.getItem(edit.area.sheet), address, colour),
      };
    }),
  );

function fill(sheet: Excel.Worksheet, address: string, colour: string | null): void {
  const areas = sheet.getRanges(address);
  areas.untrack();
  if (colour === null) areas.format.fill.clear();
  else areas.format.fill.color = colour;
}

export const writeContent: Writer<'content'> = (edit, place) =>
  contentPieces(edit.area, edit.after).map((piece): Step => ({
    bytes: BYTES.cells + piece.bytes,
    run: () => {
      const formats = place.numberFormats(piece);
      const range = rangeOf(place.worksheets.getItem(piece.area.sheet), piece.area);
      range.formulas = piece.contents.map((row, r) =>
        row.map((content, c) => inputOf(content, textOf(formats[r]?.[c], ''))),
      );
    },
  }));
