import type { Bands } from '../stoplight/bands.ts';
import type { Status } from '../stoplight/status.ts';
import { numberLiteral, textLiteral, when, type Expression } from './expressions.ts';

/**
 * How a status comes about, as native conditions: a status, or a condition that chooses between two such. One logic is
 * compiled to a formula that gives the status's word, and to the conditions of conditional formats, so that the two
 * cannot drift apart.
 */
export type StatusLogic =
  Status | { readonly when: Expression; readonly then: StatusLogic; readonly otherwise: StatusLogic };

/** `then` where the condition holds, else `otherwise`. */
export function choose(condition: Expression, then: StatusLogic, otherwise: StatusLogic): StatusLogic {
  return { when: condition, then, otherwise };
}

/** A gap's expression and the bands: Green, Yellow, else Red (semantics 1.5). */
export function bandLogic(gap: Expression, bands: Bands): StatusLogic {
  const green = `${gap}${bands.includesGreen ? '<=' : '<'}${numberLiteral(bands.green)}`;
  const yellow = `${gap}<=${numberLiteral(bands.yellow)}`;
  return choose(green, 'Green', choose(yellow, 'Yellow', 'Red'));
}

/** One formula that gives the status's word. */
export function statusFormula(logic: StatusLogic): Expression {
  if (typeof logic === 'string') return textLiteral(logic);
  return when(logic.when, statusFormula(logic.then), statusFormula(logic.otherwise));
}

/**
 * A condition that is true just where the logic gives this status. It nests IFs and never joins conditions with AND:
 * a later one may divide by what an earlier one found to be zero.
 */
export function statusCondition(logic: StatusLogic, status: Status): Expression {
  if (typeof logic === 'string') return logic === status ? 'TRUE' : 'FALSE';
  const then = statusCondition(logic.then, status);
  const otherwise = statusCondition(logic.otherwise, status);
  if (then === otherwise) return then;
  if (then === 'TRUE' && otherwise === 'FALSE') return logic.when;
  return when(logic.when, then, otherwise);
}

/** A logic for each group of rows, chosen by a condition; the last is for all other rows. */
export function byGroup(
  groups: readonly { readonly where: Expression; readonly logic: StatusLogic }[],
  otherwise: StatusLogic,
): StatusLogic {
  return groups.reduceRight<StatusLogic>((rest, group) => choose(group.where, group.logic, rest), otherwise);
}
