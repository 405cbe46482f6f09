import type { Skipped } from '../../core/changes/edits.ts';
import { describeNote } from '../../core/messages/describe.ts';
import type { TableReview } from '../../core/review/review-types.ts';
import { rowFinder } from '../../core/review/row-at.ts';
import { a1OnSheet } from '../../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';

/**
 * The cells of a change that are left alone, grouped by why, each with what to do. Where the workbook was checked, each
 * is named by its row: 'Plan!F7 (Win rate)'.
 */
export function skippedLines(
  skipped: readonly Skipped[],
  book: WorkbookSnapshot,
  tables: readonly TableReview[] = [],
): string[] {
  const rowAt = rowFinder(tables);
  const groups = new Map<string, Skipped[]>();
  for (const each of skipped) groups.set(each.why, [...(groups.get(each.why) ?? []), each]);
  const place = (cell: Skipped): string => {
    const { sheet, row, column } = cell;
    const name = rowAt(cell)?.row.name ?? '';
    const at = a1OnSheet(book.sheets.find((each) => each.id === sheet)?.name ?? sheet, row, column);
    return name === '' ? at : `${at} (${name})`;
  };
  return [...groups].map(([why, places]) => {
    const { title, why: reason, next } = describeNote(why);
    const named = places.slice(0, 5).map(place).join(', ');
    const where = `${named}${places.length > 5 ? ', …' : ''}`;
    return [`${title} (${places.length}): ${where}.`, reason, next].filter((part) => part !== '').join(' ');
  });
}
