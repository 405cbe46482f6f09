import type { Expression } from '../native/expressions.ts';

/** Where a sheet holds what a contribution is made of: the part's amounts, those of all parts, and how much is done. */
export type ContributionCells = {
  readonly planned: Expression;
  readonly actual: Expression;
  readonly done: Expression;
  /** All planned and actual amounts, as ranges. */
  readonly allPlanned: Expression;
  readonly allActual: Expression;
  /** Pairs of range and criterion that tell which rows belong together: 'A2:A99,"="&A2'. */
  readonly together: Expression;
};

/** The five figures of a contribution as native formulas. */
export type ContributionFormulas = Readonly<
  Record<'plannedShare' | 'actualShare' | 'variance' | 'relative' | 'required', Expression>
>;

/**
 * A contribution as native formulas, equal to `contribution`: '' where the core has null. Shares are not taken from
 * each other's cells, since those are rounded.
 */
export function contributionFormulas(cells: ContributionCells): ContributionFormulas {
  const { planned, actual, done, allPlanned, allActual, together } = cells;
  const whole = (all: Expression): Expression => `SUMIFS(${all},${together})`;
  const isNoWhole = (all: Expression): Expression => `COUNTIFS(${together},${all},"<0")>0,${whole(all)}<=0`;
  const plannedShare = `N(${planned})/${whole(allPlanned)}`;
  const actualShare = `N(${actual})/${whole(allActual)}`;
  const difference = `(${actualShare}-${plannedShare})`;
  const where = (unknown: Expression, formula: Expression): Expression => `IF(OR(${unknown}),"",ROUND(${formula},9))`;
  const noShares = `${isNoWhole(allPlanned)},${isNoWhole(allActual)}`;
  const notUnderWay = `NOT(ISNUMBER(${done})),N(${done})<0,N(${done})>=1`;
  return {
    plannedShare: where(isNoWhole(allPlanned), plannedShare),
    actualShare: where(noShares, actualShare),
    variance: where(noShares, difference),
    relative: where(`${noShares},N(${planned})=0`, `${difference}/(${plannedShare})`),
    required: where(`${noShares},${notUnderWay}`, `(${plannedShare}-${done}*${actualShare})/(1-${done})`),
  };
}
