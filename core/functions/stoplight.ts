import { defaultNumberContext } from '../reading/number.ts';
import type { Direction } from '../reading/target.ts';
import type { Judging } from '../stoplight/cells.ts';
import type { Rules } from '../stoplight/measure.ts';
import { RANK, SIGNS, type Verdict } from '../stoplight/status.ts';
import { stoplight, type MeasureKind, type Timing } from '../stoplight/stoplight.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { bands } from './bands-param.ts';
import { defineFunction } from './define.ts';
import { profile } from './pace-params.ts';
import { choice, date, dateOrNone, cellParam, rawCell } from './params.ts';
import { direction, measureFrom, targetCell, targetError, type TargetCell } from './target-param.ts';
import { passedOn } from './wrong.ts';
import type { FunctionError, Scalar } from './values.ts';

const OUTPUTS = ['status', 'code', 'band', 'symbol', 'reason'] as const;

/** How a function judges cells: with the bands and direction of its arguments, texts read as English. */
export function judgingWith(
  way: Direction,
  rules: Rules,
  kind: MeasureKind = 'level',
  timing: Timing | null = null,
): Judging {
  return { direction: way, kind, timing, rules, context: defaultNumberContext() };
}

/** The first error cell among an actual and its target, as the error it is passed on as. */
function errorAmong(actual: CellValue, target: TargetCell): FunctionError | null {
  return isCellError(actual) ? passedOn('actual', actual) : targetError(target);
}

function verdictOf(actual: CellValue, target: TargetCell, judging: Judging, baseline: CellValue = null): Verdict {
  const read = measureFrom(actual, target, judging, baseline);
  return read.ok ? stoplight(read.measure) : read.verdict;
}

function shown(verdict: Verdict, output: (typeof OUTPUTS)[number]): Scalar {
  switch (output) {
    case 'status':
      return verdict.status;
    case 'code':
      return RANK[verdict.status];
    case 'band':
      return verdict.band ?? '';
    case 'symbol':
      return SIGNS[verdict.status].symbol;
    case 'reason':
      return verdict.reason ?? '';
  }
}

/** STOPLIGHT: the colour of one measure (semantics 1.1 to 1.5). */
export const stoplightFunction = defineFunction({
  id: 'STOPLIGHT',
  summary: 'The status of a measure: how far its actual is behind its target.',
  returns: 'Green, Yellow, Red or Grey; or what output asks for.',
  params: [
    rawCell('actual', 'What was reached.'),
    targetCell(),
    direction(),
    bands(),
    choice('output', 'What to return: status, code (3, 2, 1, 0), band, symbol or reason.', OUTPUTS, 'status'),
  ],
  examples: [
    { args: [100, 100], gives: 'Green', note: 'at the target' },
    { args: [90, 100], gives: 'Yellow', note: '10 % behind' },
    { args: [85, 100], gives: 'Yellow', note: '15 % behind is the last of Yellow' },
    { args: [84.99, 100], gives: 'Red' },
    { args: [115, 100, 'lower'], gives: 'Yellow', note: 'costs 15 % over' },
    { args: [0.92, '>95%'], gives: 'Yellow', note: 'the operator gives the direction' },
    { args: [55, [[40, 50]]], gives: 'Yellow', note: 'two cells are a range to stay in; 10 % above it' },
    { args: [94.6, 100, null, 'cascade'], gives: 'Yellow', note: 'another preset' },
    { args: [94.6, 100, null, '95/85'], gives: 'Yellow', note: 'bands of your own' },
    { args: [[[100], [90], [70]], 100], gives: [['Green'], ['Yellow'], ['Red']], note: 'one call for a column' },
    { args: [85, 100, null, null, 'code'], gives: 2 },
    { args: [85, 100, null, null, 'band'], gives: 'caution' },
    { args: [70, 100, null, null, 'symbol'], gives: '■' },
    { args: ['TBD', 100], gives: 'Grey', note: 'no data is no colour' },
    { args: ['TBD', 100, null, null, 'reason'], gives: 'NO_DATA' },
    { args: [85, null], gives: 'Grey', note: 'no target, no colour' },
    { args: [null, 100], gives: '', note: 'a blank is not a zero' },
    { args: [{ error: '#N/A' }, 100], gives: { error: 'N/A', why: 'actual is #N/A' }, note: 'an error is no colour' },
  ],
  notes: [
    'Two cells are a range to stay in only beside a single actual. Beside several actuals they are their targets; write a range as text then: "40..50".',
    'band is on, near (under 10 % behind), caution or behind; it is blank for Grey. reason says why a measure is Grey, or what decided it where the bands did not.',
  ],
  errors: ['With output "reason" an error cell gives ERROR instead of itself.'],
  run: (actual, target, way, rules, output) => {
    const failed = errorAmong(actual, target);
    if (failed !== null) return output === 'reason' ? 'ERROR' : failed;
    return shown(verdictOf(actual, target, judgingWith(way, rules)), output);
  },
});

/** STOPLIGHTPACE: the colour of a measure against what is due of it by now (semantics 1.3). */
export const stoplightPaceFunction = defineFunction({
  id: 'STOPLIGHTPACE',
  summary: 'The status of a measure against what is due of its target by a date.',
  returns: 'Green, Yellow, Red or Grey.',
  params: [
    rawCell('actual', 'What was reached so far.'),
    targetCell(),
    dateOrNone('start', 'First day of the period.', { edge: 'first' }),
    dateOrNone('end', 'Last day of the period.'),
    date('as_of', 'The day to judge by; never today by itself.'),
    choice(
      'kind',
      'How the measure grows: flow adds up, level is a rate or stock, ramp moves from a baseline.',
      ['flow', 'level', 'ramp'],
      'flow',
    ),
    profile(),
    direction(),
    bands(),
    cellParam(
      'baseline',
      'Where a ramp starts from.',
      (cell) => (isCellError(cell) ? passedOn('baseline', cell) : cell),
      {
        isOptional: true,
      },
    ),
  ],
  examples: [
    {
      args: [500, 1000, '2026-01-01', '2026-03-31', '2026-02-28', null, 'months'],
      gives: 'Red',
      note: '666.67 were due',
    },
    {
      args: [500, 1000, '2026-04-01', '2026-04-30', '2026-04-15'],
      gives: 'Green',
      note: 'half of the time, half of it',
    },
    {
      args: [0.3, 0.35, '2026-04-01', '2026-04-30', '2026-04-15', 'level'],
      gives: 'Yellow',
      note: 'a rate is due in full at any time',
    },
    {
      args: [31, 40, '2026-01-01', '2026-12-31', '2026-07-01', 'ramp', null, null, null, 30],
      gives: 'Red',
      note: 'from 30 to 40: 5 were due, 1 is done',
    },
    { args: [0, 1000, '2026-04-01', '2026-06-30', '2026-03-15'], gives: 'Grey', note: 'not started' },
    { args: [null, 1000, '2026-04-01', '2026-04-30', '2026-04-15'], gives: '' },
  ],
  notes: [
    'Without a start or an end there is no period, and the measure is judged as a level.',
    'A flow of which nothing is due yet, a ramp in the first tenth of its time and a ramp without a baseline are Grey.',
  ],
  run: (...args) => {
    const [actual, target, start, end, asOf, kind, basis, way, rules, baseline] = args;
    const failed = errorAmong(actual, target);
    if (failed !== null) return failed;
    const timing = start === null || end === null ? null : { period: { start, end }, asOf, basis };
    return verdictOf(actual, target, judgingWith(way, rules, kind, timing), baseline).status;
  },
});
