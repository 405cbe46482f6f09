import { areaKey, contentsDigest, type Expected } from '../core/changes/compare.ts';
import type { Content } from '../core/changes/edits.ts';
import type { Area } from '../core/workbook/cells.ts';
import { joined, sizeOf } from '../core/workbook/pieces.ts';
import { addressable, addressOf } from './batches.ts';
import { contentOfFormula, rowsOf } from './contents.ts';

/** So many cells between two areas cost less to read, at some 15 bytes each, than what stands around another area. */
const GAP = 4;

/** Areas of more cells are no ends of anything: they are read as what is written is. */
const MOST_CELLS = 200;

/** Whether an area is a guard that is read with others in one go. */
export function isShortGuard(area: Area, expected: Expected): boolean {
  const { rows, columns } = sizeOf(area);
  return rows * columns <= MOST_CELLS && expected.has(areaKey(area));
}

type Asked = { readonly boxes: readonly Area[]; readonly ranges: Excel.RangeCollection };

/** Queues the boxes of a sheet under as few addresses as Excel takes. */
function queued(context: Excel.RequestContext, boxes: readonly Area[]): Asked[] {
  return addressable(boxes).map((group): Asked => {
    const areas = context.workbook.worksheets.getItem(group[0]?.sheet ?? '').getRanges(addressOf(group));
    areas.untrack();
    areas.areas.load('items/formulas');
    return { boxes: group, ranges: areas.areas };
  });
}

/** What was read, cell by cell; nothing of a group that did not come back as it was asked for. */
function taken(asked: readonly Asked[]): ReadonlyMap<string, Content> {
  const cells = new Map<string, Content>();
  for (const { boxes, ranges } of asked) {
    if (ranges.items.length !== boxes.length) continue;
    boxes.forEach((box, i) =>
      rowsOf(ranges.items[i]?.formulas)?.forEach((row, r) =>
        row.forEach((raw, c) => cells.set(cellKey(box, r, c), contentOfFormula(raw))),
      ),
    );
  }
  return cells;
}

function cellKey({ sheet, top, left }: Area, r: number, c: number): string {
  return `${top + r},${left + c},${sheet}`;
}

/**
 * Queues the guards of a change, which are many where totals cut a table into many areas: their formulas alone, since a
 * constant is its own formula, and all of a sheet by one address. What comes back after the next sync are those that
 * are proven to hold; what others contain is not known by that, and has to be read as everything else is.
 */
export function queueGuards(
  context: Excel.RequestContext,
  guarded: readonly Area[],
  expected: Expected,
): () => ReadonlyMap<Area, readonly (readonly Content[])[]> {
  const sheets = [...new Set(guarded.map(({ sheet }) => sheet))];
  const asked = sheets.flatMap((id) =>
    queued(
      context,
      joined(
        guarded.filter(({ sheet }) => sheet === id),
        GAP,
      ),
    ),
  );
  return () => {
    const cells = taken(asked);
    return new Map(
      guarded.flatMap((area): [Area, Content[][]][] => {
        const { rows, columns } = sizeOf(area);
        const contents = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (__, c) => cells.get(cellKey(area, r, c)) ?? UNREAD),
        );
        return contentsDigest(contents) === expected.get(areaKey(area)) ? [[area, contents]] : [];
      }),
    );
  };
}

/** Nothing that a cell can hold. */
const UNREAD: Content = { value: null, formula: '' };
