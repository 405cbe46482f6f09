import type { PartFacts } from './facts.ts';
import { rowsIn, textOrNull } from './made-rows.ts';
import type { BlockRow } from './read-block.ts';

/** What a row of the monthly agenda decides: an action, whose it is, and of which row that was said. */
export type AgendaDecision = {
  readonly row: BlockRow;
  readonly about: string;
  readonly action: string;
  /** Who was named for it, else who answers for the item. */
  readonly doer: string | null;
};

/** The rows of the monthly agenda that propose something, of all months. */
export function agendaDecisions(facts: PartFacts): readonly AgendaDecision[] {
  return rowsIn(facts, 'monthly', 'agenda').flatMap((row) => {
    const [about, action] = [row.text('item'), row.text('proposal')];
    if (about === '' || action === '') return [];
    return [{ row, about, action, doer: textOrNull(row, 'actionOwner') ?? textOrNull(row, 'owner') }];
  });
}
