import { clarityGap } from '../execution/clarity.ts';
import { isOnScale, planExecution } from '../execution/plan-execution.ts';
import { sopLight } from '../execution/sop-light.ts';
import { readNumber } from '../reading/number.ts';
import { isCellError } from '../workbook/cells.ts';
import { defineFunction } from './define.ts';
import { cellParam, numberIn, rawCell, type CellParam } from './params.ts';
import { isFunctionError } from './values.ts';
import { isMissing, mustBe, passedOn, tooLarge } from './wrong.ts';

/** A number that must be there and pass; `what` says in words what passes. */
function limited(name: string, summary: string, what: string, test: (value: number) => boolean): CellParam<number> {
  return cellParam(name, summary, (cell) => {
    const value = numberIn(name, cell);
    if (value === null) return isMissing(name);
    return isFunctionError(value) || test(value) ? value : mustBe(name, what, cell);
  });
}

function mark(name: string, summary: string): CellParam<number> {
  return limited(name, summary, '0 to 10', isOnScale);
}

function share(name: string, summary: string): CellParam<number> {
  return limited(name, summary, 'a share from 0 to 1', (value) => value >= 0 && value <= 1);
}

/** SOPLIGHT: the colour of a standard of performance (semantics 4). */
export const sopLightFunction = defineFunction({
  id: 'SOPLIGHT',
  summary: 'The status of a standard of performance by its two lines.',
  returns: 'Green, Yellow, Red or Grey.',
  params: [
    rawCell('value', 'What was reached.'),
    rawCell('excellent', 'From here on it is excellent.'),
    rawCell('minimum', 'Up to here it is still good enough; below excellent, or above it where less is better.'),
  ],
  examples: [
    { args: [42, 50, 35], gives: 'Yellow' },
    { args: [[[2], [6], [7], [null]], 2, 6], gives: [['Green'], ['Yellow'], ['Red'], ['']], note: 'less is better' },
    { args: ['TBD', 50, 35], gives: 'Grey' },
    { args: [42, null, 35], gives: 'Grey', note: 'a line is missing' },
  ],
  run: (value, excellent, minimum) => {
    const numbers: number[] = [];
    for (const [name, cell] of Object.entries({ value, excellent, minimum })) {
      if (isCellError(cell)) return passedOn(name, cell);
      const read = readNumber(cell);
      if (read.ok) numbers.push(read.value.value);
    }
    const [reached, best, least] = numbers;
    if (reached === undefined || best === undefined || least === undefined) return 'Grey';
    return sopLight(reached, best, least).status;
  },
});

/** EXECUTION: what comes of a plan (semantics 4). */
export const executionFunction = defineFunction({
  id: 'EXECUTION',
  summary: 'Plan quality times execution, each from 0 to 10.',
  returns: 'A number from 0 to 100.',
  params: [mark('plan', 'How good the plan is, 0 to 10.'), mark('execution', 'How well it is carried out, 0 to 10.')],
  examples: [
    { args: [9, 4], gives: 36 },
    { args: [6, 8], gives: 48, note: 'the poorer plan, better carried out' },
    { args: [9, 40], gives: { error: 'VALUE', why: 'execution must be 0 to 10, not 40' } },
  ],
  run: (plan, execution) => {
    const result = planExecution(plan, execution);
    // The parameters refuse what is off the scale, so that this is for the type alone.
    return result.ok ? result.product : tooLarge();
  },
});

/** CLARITY: how far apart two groups are (semantics 4). */
export const clarityFunction = defineFunction({
  id: 'CLARITY',
  summary: 'How many more managers than reports say that expectations are clear.',
  returns: 'A share: 0.45 is 45 points.',
  params: [
    share('managers', 'The share of managers who say yes, 0 to 1.'),
    share('reports', 'The share of those who report to them.'),
  ],
  examples: [
    { args: [0.84, 0.39], gives: 0.45 },
    { args: ['84 %', '39 %'], gives: 0.45 },
    { args: [84, 39], gives: { error: 'VALUE', why: 'managers must be a share from 0 to 1, not 84' } },
  ],
  run: (managers, reports) => clarityGap(managers, reports),
});
