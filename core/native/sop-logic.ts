import { notNumbers, type Expression } from './expressions.ts';
import { choose, type StatusLogic } from './status-logic.ts';

/**
 * A standard of performance natively: the core's `sopLight` over cells. From excellent on Green, down to the minimum
 * Yellow, else Red; their order tells which way is good (semantics 4).
 */
export function sopLogic(value: Expression, excellent: Expression, minimum: Expression): StatusLogic {
  const short = `ROUND(IF(${excellent}<${minimum},${value}-${excellent},${excellent}-${value}),9)`;
  const missed = choose(`${short}<=ROUND(ABS(${excellent}-${minimum}),9)`, 'caution', 'behind');
  return choose(notNumbers(value, excellent, minimum), 'Grey', choose(`${short}<=0`, 'on', missed));
}
