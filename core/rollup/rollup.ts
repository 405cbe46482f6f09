import type { Note } from '../messages/problem.ts';
import { roundedGap } from '../stoplight/bands.ts';
import type { Band, Reason, Status } from '../stoplight/status.ts';
import type { Amount } from './amounts.ts';
import type { Child } from './child.ts';
import { judgedBy } from './methods.ts';
import { DEFAULT_ROLLUP, LEAST_COVERAGE, type RollupRules } from './rules.ts';
import { decidingSums, summaryOf, type Counts, type Sums, type Summary } from './summary.ts';
import { weightFlags } from './weights.ts';

/** The verdict of a parent, from its children. */
export type Rollup = {
  readonly status: Status;
  readonly band: Band | null;
  /** Weighted mean of what the known children count, 0 to 1, at nine decimals; null where there is none. */
  readonly score: number | null;
  /** Known weight as a share of all weight. */
  readonly coverage: number;
  readonly counts: Readonly<Counts>;
  /** Why there is no colour, or what decided it where the bands did not. */
  readonly reason: Reason | null;
  /** All that is worth knowing: first about the weights, then about the colour. */
  readonly flags: readonly Note[];
  /** For 'value': the sums, which the parent brings to its own parent. */
  readonly total: Amount | null;
};

/**
 * The verdict of a parent (semantics 2).
 *
 *   Green 1.5, 1.3, 1.2 and Red 0.7          → Yellow, score 0.925: what is over 1 does not make up for what is behind
 *   Green 1.1 three times and a Red gate     → Red, GATE_RED
 *   Green 1 and two children without verdict → Grey, LOW_COVERAGE
 *   no children                              → Grey, NO_CHILDREN: an objective without KPIs has no colour
 */
export function rollUp(children: readonly Child[], rules: RollupRules = DEFAULT_ROLLUP): Rollup {
  return conclude(summaryOf(children, rules), rules);
}

/** The verdict of a parent whose children were summed up with the same rules. */
export function conclude(summary: Summary, rules: RollupRules): Rollup {
  const counts = copyOf(summary.counts);
  if (summary.weights.children === 0) return noVerdict({ coverage: 0, counts, flags: ['NO_CHILDREN'] }, 'NO_CHILDREN');
  const sums = decidingSums(summary);
  const odd = weightFlags(summary.weights, sums !== summary.given);
  if (!Number.isFinite(sums.all)) return noVerdict({ coverage: 0, counts, flags: [...odd, 'OVERFLOW'] }, 'OVERFLOW');
  const coverage = roundedGap(sums.known / sums.all);
  const judged = judgedBy(summary, meanOf(sums), rules);
  const flags = odd.length === 0 ? judged.flags : [...odd, ...judged.flags];
  if (coverage < LEAST_COVERAGE) {
    // The score of the known part stays, to show how little it stands for; the colour does not.
    const isGreyAnyway = judged.status === 'Grey' && judged.reason !== null;
    const grounds = { coverage, counts, flags: [...flags, 'LOW_COVERAGE'] };
    return noVerdict(grounds, isGreyAnyway ? judged.reason : 'LOW_COVERAGE', judged.score);
  }
  const { status, band, score, reason, total } = judged;
  return { status, band, score, coverage, counts, reason, flags, total };
}

/** Written out: spreading an object costs a microsecond, and a million parents would wait for it. */
function copyOf({ R, Y, G, N }: Counts): Counts {
  return { R, Y, G, N };
}

/** Rounded like a gap, so that a parent rolled up again from what is shown comes out as shown. */
function meanOf(sums: Sums): number | null {
  return sums.known > 0 ? Math.min(1, roundedGap(sums.reached / sums.known)) : null;
}

function noVerdict(
  grounds: Pick<Rollup, 'coverage' | 'counts' | 'flags'>,
  reason: Reason | null,
  score: number | null = null,
): Rollup {
  const { coverage, counts, flags } = grounds;
  return { status: 'Grey', band: null, score, coverage, counts, reason, flags, total: null };
}
