import { indexIds } from './ids.ts';
import { parentFinder } from './links.ts';
import { parentTexts } from './parents.ts';

/** A row with the cells a parent column needs. */
export type ParentCells = { readonly id: string; readonly name: string; readonly parent: string };

/** A row with what shows its depth: its text with leading spaces, and the indent steps of its cell. */
export type IndentedCell = { readonly text: string; readonly indent: number };

/** Where a group's summary row stands: Excel's setting "summary rows below detail", and its opposite. */
export type SummaryPlace = 'above' | 'below';

/** One indent step is three spaces wide (ECMA-376 part 1, 18.8.1); a tab is taken for four, a wide space for two. */
const STEP_WIDTH = 3;
const TAB_WIDTH = 4;
const WIDE_SPACE_WIDTH = 2;

/**
 * The parent of each row from a parent column that holds ids or names; ids win. -1 for a blank cell or a parent that is
 * not there. Of several parents the first that is found; `buildForest` keeps them all.
 *
 *   rows O1 "Growth", K1 with parent 'O1', K2 with parent 'growth' → -1, 0, 0
 */
export function parentsByColumn(rows: readonly ParentCells[]): Int32Array {
  const { byId, byName } = parentFinder(rows, indexIds(rows));
  return Int32Array.from(rows, ({ parent }, self) => {
    for (const text of parentTexts(parent)) {
      const id = byId(text);
      const row = id >= 0 ? id : byName(text, self).row;
      if (row >= 0) return row;
    }
    return -1;
  });
}

/**
 * The parent of each row by indentation: the nearest earlier row that is indented less. Blank rows are skipped.
 *
 *   'Company', '  Sales', '    Leads', '  Service' → -1, 0, 1, 0
 */
export function parentsByIndent(cells: readonly IndentedCell[]): Int32Array {
  return nearestLess(
    cells.map(({ text, indent }) => (text.trim() === '' ? null : indent * STEP_WIDTH + leadingWidth(text))),
  );
}

function leadingWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character.trim() !== '') break;
    width += character === '\t' ? TAB_WIDTH : character === '\u3000' ? WIDE_SPACE_WIDTH : 1;
  }
  return width;
}

/**
 * The parent of each row by outline level: the nearest row with a lower level, before it, or behind it where summaries
 * stand below. Null marks rows to skip.
 *
 *   levels 0, 1, 1, 0, summary above → -1, 0, 0, -1
 *   levels 1, 1, 0, summary below    → 2, 2, -1
 */
export function parentsByOutline(levels: readonly (number | null)[], summary: SummaryPlace = 'above'): Int32Array {
  if (summary === 'above') return nearestLess(levels);
  const last = levels.length - 1;
  const mirrored = nearestLess([...levels].reverse());
  return Int32Array.from(mirrored.reverse(), (row) => (row < 0 ? -1 : last - row));
}

/** For each depth the nearest earlier row with a smaller one, or -1; one pass. */
function nearestLess(depths: readonly (number | null)[]): Int32Array {
  const parents = new Int32Array(depths.length).fill(-1);
  const open: { readonly row: number; readonly depth: number }[] = [];
  depths.forEach((depth, row) => {
    if (depth === null) return;
    while ((open[open.length - 1]?.depth ?? -Infinity) >= depth) open.pop();
    parents[row] = open[open.length - 1]?.row ?? -1;
    open.push({ row, depth });
  });
  return parents;
}
