import { columnLetters } from '../../workbook/cells.ts';
import type { PartFacts } from './facts.ts';
import { placedBlocks } from './layout.ts';
import type { BlockShape, PartId } from './part.ts';

/**
 * The columns of a block as formulas outside of it need them: where the sheet has them now, else where they will be when
 * it is made. Null where the sheet is there without that column.
 *
 *   the months' plan, third column of the sheet → '$C:$C'
 */
export function columnsOfBlock(
  facts: PartFacts,
  id: PartId,
  blocks: readonly BlockShape[],
  blockKey: string,
): (column: string) => string | null {
  const made = facts.made.get(id);
  const placed = placedBlocks(blocks).find(({ block }) => block.key === blockKey);
  return (key) => {
    const index = placed?.block.columns.findIndex((column) => column.key === key) ?? -1;
    const drawn = placed === undefined || index < 0 ? null : placed.left + index;
    const column = made === undefined ? drawn : (made.blocks.get(blockKey)?.columns.get(key) ?? null);
    if (column === null) return null;
    const letters = columnLetters(column);
    return `$${letters}:$${letters}`;
  };
}
