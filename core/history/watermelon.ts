import type { Light } from '../audit/status-sign.ts';
import { RANK, type Status } from '../stoplight/status.ts';
import { confidenceFlag } from '../stoplight/confidence.ts';

/** What an owner says of a measure beside what its numbers say. */
export type Claim = {
  readonly status: Status;
  readonly claimed: Light | null;
  /** Share. */
  readonly confidence: number | null;
};

/**
 * How claim and numbers differ.
 *
 * - greener: claimed better than the numbers, green outside and red inside
 * - redder: claimed worse than the numbers: somebody knows more, or is careful
 * - unproven: claimed, and there are no numbers
 * - doubted: Green by the numbers, and its owner does not believe in it (WATERMELON_RISK)
 * - hoped: Red by the numbers, and its owner is sure of it (EVIDENCE_NEEDED)
 */
export type Difference = 'greener' | 'redder' | 'unproven' | 'doubted' | 'hoped';

/** How a claim differs from the numbers, or null where they agree or nothing was claimed (semantics 1.6). */
export function claimDifference({ status, claimed, confidence }: Claim): Difference | null {
  if (claimed !== null) {
    if (status === 'Grey') return 'unproven';
    if (RANK[claimed] > RANK[status]) return 'greener';
    if (RANK[claimed] < RANK[status]) return 'redder';
  }
  const flag = confidence === null ? null : confidenceFlag(status, confidence);
  if (flag === 'WATERMELON_RISK') return 'doubted';
  return flag === 'EVIDENCE_NEEDED' ? 'hoped' : null;
}
