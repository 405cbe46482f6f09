import { signOf } from '../stoplight/measure.ts';
import type { Status } from '../stoplight/status.ts';
import { addableAmount, attainmentOfAmount, type Amount, type Amounts } from './amounts.ts';
import { capped, shareOf, worthOf, type Child } from './child.ts';
import { childrenOf, type RolledForest } from './rollup-tree.ts';
import { conclude, type Rollup } from './rollup.ts';
import { DEFAULT_ROLLUP, type RollupRules } from './rules.ts';
import { addChild, mergedSummary, newSummary, summaryOf, type Summary } from './summary.ts';
import { effectiveWeights } from './weights.ts';

/** What one child does to its parent. */
export type ChildPart = {
  /** Its share of all weight, as it decides; the parts add to 1. */
  readonly weight: number;
  /** What it counts, 0 to 1; null where it is unknown and left out. */
  readonly attainment: number | null;
  /** Its part of the parent's score; the parts add to it. Null where it is left out or there is no score. */
  readonly contribution: number | null;
  /** The status the parent would have without it. */
  readonly without: Status;
};

/** A parent's verdict with what each child does to it, in their order. */
export type Explanation = { readonly rollup: Rollup; readonly children: readonly ChildPart[] };

/**
 * Explains a parent (semantics 2).
 *
 *   Green 1 and Red 0.4 → score 0.7: 0.5 and 0.2; without the first it would be Red, without the second Green
 *
 * "Without" decides the weights afresh: without the one child that had a weight, the rest are equal. Linear in the
 * children.
 */
export function explain(children: readonly Child[], rules: RollupRules = DEFAULT_ROLLUP): Explanation {
  const summary = summaryOf(children, rules);
  const rollup = conclude(summary, rules);
  const { weights } = effectiveWeights(
    children.map((child) => child.weight ?? null),
    children.map(shareOf),
  );
  const given = { children, weights, amounts: summary.amounts, score: rollup.score, rules };
  const parts = rules.method === 'value' ? valueParts(given) : meanParts(given);
  const without = statusesWithout(children, rules);
  return {
    rollup,
    children: parts.map((part, index) => ({ ...part, weight: weights[index] ?? 0, without: without[index] ?? 'Grey' })),
  };
}

/** Explains one parent of a rolled-up forest, with the rows of its children. Empty for leaves and rows in a loop. */
export function explainRow(
  rolled: RolledForest,
  row: number,
): { readonly rollup: Rollup; readonly children: readonly (ChildPart & { readonly row: number })[] } {
  const found = rolled.forest.isInLoop[row] === 1 ? [] : childrenOf(rolled, row);
  const { rollup, children } = explain(
    found.map(({ child }) => child),
    rolled.rulesOf(row),
  );
  return { rollup, children: children.map((part, index) => ({ ...part, row: found[index]?.row ?? -1 })) };
}

/** The children before each one and the children behind it, put together: no subtraction, so nothing is lost. */
function statusesWithout(children: readonly Child[], rules: RollupRules): Status[] {
  const behind: Summary[] = [newSummary()];
  for (let index = children.length - 1; index > 0; index--) {
    const child = children[index];
    const next = behind[behind.length - 1] ?? newSummary();
    behind.push(child === undefined ? next : mergedSummary(summaryOf([child], rules), next));
  }
  const before = newSummary();
  return children.map((child) => {
    const { status } = conclude(mergedSummary(before, behind.pop() ?? newSummary()), rules);
    addChild(before, child, rules);
    return status;
  });
}

type Part = Pick<ChildPart, 'attainment' | 'contribution'>;

type Given = {
  readonly children: readonly Child[];
  readonly weights: readonly number[];
  readonly amounts: Amounts;
  readonly score: number | null;
  readonly rules: RollupRules;
};

function meanParts({ children, weights, score, rules }: Given): Part[] {
  const worths = children.map((child) => worthOf(child, rules));
  const known = worths.reduce<number>((sum, worth, index) => (worth === null ? sum : sum + (weights[index] ?? 0)), 0);
  return worths.map((attainment, index) => {
    const hasPart = attainment !== null && score !== null && known > 0;
    return { attainment, contribution: hasPart ? ((weights[index] ?? 0) / known) * attainment : null };
  });
}

/** Parts of a sum: the child's share of what was due, times its attainment; scaled where the score is capped. */
function valueParts({ children, amounts, score, rules }: Given): Part[] {
  const whole = partOf(amounts, amounts);
  const scale = score !== null && whole > 0 ? score / whole : 0;
  return children.map((child) => {
    const amount = addableAmount(child, rules.missing);
    if (amount === null) return { attainment: null, contribution: null };
    const attainment = attainmentOfAmount(amount);
    const part = partOf(amount, amounts) * shareOf(child) * scale + 0;
    return {
      attainment: attainment === null ? null : capped(attainment),
      contribution: score === null || !Number.isFinite(part) ? null : part,
    };
  });
}

/** What an amount adds to the attainment of the sum (semantics 1.4); holds for targets below 0, and of 0, too. */
function partOf(amount: Pick<Amount, 'actual' | 'target'>, sum: Amounts): number {
  const sign = signOf(sum.direction ?? 'higher');
  return amount.target / sum.target + (sign * (amount.actual - amount.target)) / Math.abs(sum.target);
}
