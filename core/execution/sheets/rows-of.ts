import type { Cell } from '../../workbook/cells.ts';
import type { PartFacts } from './facts.ts';
import type { PartId } from './part.ts';
import type { BlockRow } from './read-block.ts';

/** The rows of a block in which a column says something; none where there is no such sheet or block. */
export function rowsOf(facts: PartFacts, id: PartId, block: string, telling: string): readonly BlockRow[] {
  return (facts.made.get(id)?.blocks.get(block)?.rows ?? []).filter((row) => row.text(telling) !== '');
}

/** Where a column of a block is in a row; null where there is no such sheet. */
export function cellOfRow(facts: PartFacts, id: PartId, block: string, column: string, row: number): Cell | null {
  const made = facts.made.get(id);
  return made === undefined
    ? null
    : { sheet: made.sheet.id, row, column: made.blocks.get(block)?.columns.get(column) ?? 0 };
}
