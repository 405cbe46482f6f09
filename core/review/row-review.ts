import type { Verdict } from '../stoplight/status.ts';
import type { RowReview } from './review-types.ts';
import type { CommonFacts } from './row-facts.ts';

/** What a kind of row adds to the facts that all rows have; what is left out is not known of such a row. */
export type RowParts = Pick<RowReview, 'row' | 'subject' | 'name' | 'actual' | 'target'> &
  Partial<
    Pick<RowReview, 'direction' | 'isDirectionGuessed' | 'kind' | 'start' | 'due' | 'doneOn' | 'history' | 'trend'>
  >;

/** What most rows share: a list of a row's own would be made anew for each. */
const NO_HISTORY: RowReview['history'] = [];

/** A row's review from its verdict, the columns beside it and what its kind adds. */
export function rowReview(
  parts: RowParts,
  facts: CommonFacts,
  verdict: Verdict,
  computed: RowReview['computed'],
): RowReview {
  return {
    row: parts.row,
    subject: parts.subject,
    name: parts.name,
    owner: facts.owner,
    actual: parts.actual,
    target: parts.target,
    expected: verdict.expected,
    attainment: verdict.attainment,
    gap: verdict.gap,
    status: verdict.status,
    computed,
    band: verdict.band,
    reason: verdict.reason,
    notes: verdict.notes,
    direction: parts.direction ?? null,
    isDirectionGuessed: parts.isDirectionGuessed ?? false,
    kind: parts.kind ?? null,
    start: parts.start ?? null,
    due: parts.due ?? null,
    doneOn: parts.doneOn ?? null,
    weight: facts.weight,
    confidence: facts.confidence,
    unit: facts.unit,
    isGate: facts.isGate,
    history: parts.history ?? NO_HISTORY,
    trend: parts.trend ?? null,
  };
}
