import { foldedText } from '../reading/text.ts';
import { SIGNS, type Status } from '../stoplight/status.ts';
import type { CellValue } from '../workbook/cells.ts';

/** The statuses as the functions return them, with their captions and symbols (semantics 1), folded. */
const WORDS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['green', 'Green'],
  ['yellow', 'Yellow'],
  ['amber', 'Yellow'],
  ['red', 'Red'],
  ['grey', 'Grey'],
  ['gray', 'Grey'],
  ['on track', 'Green'],
  ['at risk', 'Yellow'],
  ['off track', 'Red'],
  ['no verdict', 'Grey'],
  [SIGNS.Green.symbol, 'Green'],
  [SIGNS.Yellow.symbol, 'Yellow'],
  [SIGNS.Red.symbol, 'Red'],
  [SIGNS.Grey.symbol, 'Grey'],
]);

/** The status a cell holds, or null: 'Green', 'amber', '●', 'Off track'. */
export function statusIn(cell: CellValue): Status | null {
  return typeof cell === 'string' ? (WORDS.get(foldedText(cell)) ?? null) : null;
}
