import type { Bands } from '../stoplight/bands.ts';
import { STATUS_OF_BAND, type Band, type Status } from '../stoplight/status.ts';
import { numberLiteral, or, textLiteral, when, type Expression } from './expressions.ts';

/** How a judgement ends natively: in a band, or without a verdict. */
export type Leaf = Band | 'Grey';

/**
 * How a status comes about, as native conditions: a leaf, or a condition that chooses between two such. One logic is
 * compiled to a formula that gives the status's word, and to the conditions of conditional formats, so that the two
 * cannot drift apart.
 */
export type StatusLogic =
  Leaf | { readonly when: Expression; readonly then: StatusLogic; readonly otherwise: StatusLogic };

/** What a formula gives for each leaf. */
export type Words = Readonly<Record<Leaf, Expression>>;

/** The status a leaf shows. */
export function statusOfLeaf(leaf: Leaf): Status {
  return leaf === 'Grey' ? 'Grey' : STATUS_OF_BAND[leaf];
}

/** Words made from what each leaf shows. */
export function wordsFor(shown: (leaf: Leaf) => Expression): Words {
  return {
    on: shown('on'),
    near: shown('near'),
    caution: shown('caution'),
    behind: shown('behind'),
    Grey: shown('Grey'),
  };
}

/** "Green", "Yellow", "Red", "Grey". */
export const STATUS_WORDS: Words = wordsFor((leaf) => textLiteral(statusOfLeaf(leaf)));

/** `then` where the condition holds, else `otherwise`. */
export function choose(condition: Expression, then: StatusLogic, otherwise: StatusLogic): StatusLogic {
  if (condition === 'TRUE') return then;
  return condition === 'FALSE' ? otherwise : { when: condition, then, otherwise };
}

/** A gap's expression and the bands: Green, Yellow, else Red (semantics 1.5). */
export function bandLogic(gap: Expression, bands: Bands): StatusLogic {
  const green = `${gap}${bands.includesGreen ? '<=' : '<'}${numberLiteral(bands.green)}`;
  const yellow = `${gap}<=${numberLiteral(bands.yellow)}`;
  const inYellow = bands.near === null ? 'caution' : choose(`${gap}<${numberLiteral(bands.near)}`, 'near', 'caution');
  return choose(green, 'on', choose(yellow, inYellow, 'behind'));
}

/** A logic as one expression, without regard to what cannot be counted. */
function chosen(logic: StatusLogic, words: Words): Expression {
  if (typeof logic === 'string') return words[logic];
  return when(logic.when, chosen(logic.then, words), chosen(logic.otherwise, words));
}

/** One formula that gives a leaf's word. What is too large to count with is Grey, as in the core (OVERFLOW). */
export function statusFormula(logic: StatusLogic, words: Words = STATUS_WORDS): Expression {
  const formula = chosen(logic, words);
  return typeof logic === 'string' ? formula : `IFERROR(${formula},${words.Grey})`;
}

function condition(logic: StatusLogic, status: Status): Expression {
  if (typeof logic === 'string') return statusOfLeaf(logic) === status ? 'TRUE' : 'FALSE';
  const then = condition(logic.then, status);
  const otherwise = condition(logic.otherwise, status);
  if (then === 'TRUE' && otherwise === 'FALSE') return logic.when;
  return when(logic.when, then, otherwise);
}

/**
 * A condition that is true just where the logic gives this status. It nests IFs and never joins conditions with AND:
 * a later one may divide by what an earlier one found to be zero.
 */
export function statusCondition(logic: StatusLogic, status: Status): Expression {
  const asked = condition(logic, status);
  return status === 'Grey' && typeof logic !== 'string' ? `IFERROR(${asked},TRUE)` : asked;
}

/** A logic for some rows, and the condition that tells them from all others. */
export type Branch = { readonly where: Expression; readonly logic: StatusLogic };

/** So many branches are nested; more are halved, since functions nest 64 deep at most. */
const NESTED_BRANCHES = 12;

/** A logic for each group of rows, chosen by a condition; the last is for all other rows. */
export function byGroup(branches: readonly Branch[], otherwise: StatusLogic): StatusLogic {
  if (branches.length <= NESTED_BRANCHES)
    return branches.reduceRight<StatusLogic>((rest, { where, logic }) => choose(where, logic, rest), otherwise);
  const middle = branches.length >> 1;
  const first = branches.slice(0, middle);
  return choose(
    or(...first.map(({ where }) => where)),
    byGroup(first, otherwise),
    byGroup(branches.slice(middle), otherwise),
  );
}
