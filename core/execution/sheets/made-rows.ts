import { yesOrNoIn } from '../../reading/yes-no.ts';
import type { Status } from '../../stoplight/status.ts';
import type { Cell } from '../../workbook/cells.ts';
import { WORST_FIRST } from '../../review/worst-first.ts';
import type { PartFacts } from './facts.ts';
import type { PartFinding, PartId } from './part.ts';
import type { BlockRow } from './read-block.ts';

/** The filled-in rows of a block on the sheet of a part; none where there is no such sheet. */
export function rowsIn(facts: PartFacts, part: PartId, block: string): readonly BlockRow[] {
  return facts.made.get(part)?.blocks.get(block)?.rows ?? [];
}

/** A cell of a block on the sheet of a part; null where there is no such sheet. */
export function cellIn(facts: PartFacts, part: PartId, block: string, row: number, column: string): Cell | null {
  const made = facts.made.get(part);
  if (made === undefined) return null;
  return { sheet: made.sheet.id, row, column: made.blocks.get(block)?.columns.get(column) ?? 0 };
}

/** A text of a row; null where nothing was typed. */
export function textOrNull(row: BlockRow, column: string): string | null {
  return row.text(column) || null;
}

/** A number of a row; null where something else stands, or nothing. */
export function numberOrNull(row: BlockRow, column: string): number | null {
  const value = row.value(column);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Whether a column of a row says yes. */
export function saysYes(row: BlockRow, column: string): boolean {
  return yesOrNoIn(row.value(column)) === true;
}

/** A status by its word, as our sheets hold it; null for anything else. */
export function statusIn(row: BlockRow, column: string): Status | null {
  const text = row.text(column);
  return WORST_FIRST.find((status) => status === text) ?? null;
}

/** Findings with the worst first; those alike stay in their order. */
export function worstFindings(findings: readonly PartFinding[]): readonly PartFinding[] {
  return [...findings].sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status));
}
