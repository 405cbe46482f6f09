import { aimOf } from '../stoplight/cells.ts';
import { judgeRamp } from '../stoplight/measure.ts';
import { stoplight } from '../stoplight/stoplight.ts';
import type { Direction } from '../reading/target.ts';
import { grey, type Reason, type Verdict } from '../stoplight/status.ts';
import { defineFunction } from './define.ts';
import { number, optionalNumber } from './params.ts';
import { amountTarget, direction, type AmountTarget } from './target-param.ts';
import type { FunctionError } from './values.ts';
import { invalid, notAvailable, tooLarge } from './wrong.ts';

/** Why there is no share, as an error. */
function noShare(reason: Reason | null): FunctionError {
  if (reason === 'BAD_RANGE') return invalid('target is reversed: its low end is above its high end');
  return reason === 'OVERFLOW' ? tooLarge() : notAvailable('target is zero: there is no share of nothing');
}

function verdictOf(actual: number, target: AmountTarget, way: Direction, baseline: number | null): Verdict {
  const aim = aimOf(target, way);
  // The parameter refuses dates, so that this is for the type alone.
  if (aim === null) return grey('TARGET_IS_DATE');
  if (baseline === null || aim.kind === 'range') return stoplight({ actual, aim });
  return judgeRamp(actual, aim.target, baseline, aim.direction);
}

const params = [
  number('actual', 'What was reached.'),
  amountTarget(),
  direction(),
  optionalNumber('baseline', 'Where it started from; the share is then that of the way from there.', null),
] as const;

/** ATTAINMENT: the share of the target that was reached (semantics 1.4). */
export const attainmentFunction = defineFunction({
  id: 'ATTAINMENT',
  summary: 'The share of a target that was reached; 1 is all of it.',
  returns: 'A number: 0.85 is 85 %.',
  params,
  examples: [
    { args: [85, 100], gives: 0.85 },
    { args: [5.5, 7.5, 'lower'], gives: 1.266666667, note: 'less is better: 2 - 5.5/7.5' },
    { args: [-50, -100], gives: 1.5, note: 'half the loss that was planned' },
    { args: [31, 40, null, 30], gives: 0.1, note: '1 of the 10 from 30 to 40' },
    { args: [55, '40..50'], gives: 0.9, note: '10 % above the range' },
    { args: [5, 0], gives: { error: 'N/A', why: 'target is zero: there is no share of nothing' } },
    { args: ['abc', 100], gives: { error: 'VALUE', why: 'actual: "abc" is not a number.' } },
    { args: [null, 100], gives: '' },
  ],
  errors: ['#N/A where the target is zero or blank, or there is no data yet: there is no such share.'],
  run: (actual, target, way, baseline) => {
    const { attainment, reason } = verdictOf(actual, target, way, baseline);
    return attainment ?? noShare(reason);
  },
});

/** BEHIND: the share of the target that is missing (semantics 1.4). */
export const behindFunction = defineFunction({
  id: 'BEHIND',
  summary: 'How far an actual is behind its target, as a share; negative when ahead.',
  returns: 'A number: 0.15 is 15 % behind.',
  params,
  examples: [
    { args: [85, 100], gives: 0.15 },
    { args: [120, 100], gives: -0.2, note: '20 % ahead' },
    { args: [115, 100, 'lower'], gives: 0.15 },
    { args: [45, '40..50'], gives: 0, note: 'inside the range' },
    { args: [[[85], [null], [120]], 100], gives: [[0.15], [''], [-0.2]], note: 'a blank stays blank' },
  ],
  errors: ['#N/A where the target is zero or blank, or there is no data yet: there is no such share.'],
  run: (actual, target, way, baseline) => {
    const { gap, reason } = verdictOf(actual, target, way, baseline);
    return gap ?? noShare(reason);
  },
});
