import { projection, requiredPerPeriod } from '../stoplight/forecast.ts';
import { rampExpected } from '../stoplight/stoplight.ts';
import { defineFunction } from './define.ts';
import { elapsedShare, holidays, profile, withHolidays } from './pace-params.ts';
import { cell, date, number, optionalNumber } from './params.ts';
import { valueTarget } from './target-param.ts';
import { isFunctionError } from './values.ts';
import { notAvailable, tooLarge } from './wrong.ts';

const START = date('start', 'First day of the period.', 'first');
const END = date('end', 'Last day of the period.');
const AS_OF = date('as_of', 'The day to judge by; never today by itself.');

/** PACE: the elapsed share of a period (semantics 1.3). */
export const paceFunction = defineFunction({
  id: 'PACE',
  summary: 'How much of a period has gone by at the end of a day.',
  returns: 'A number from 0 to 1.',
  blankWhen: 2,
  params: [START, END, AS_OF, profile(), holidays()],
  examples: [
    { args: ['2026-04-01', '2026-04-30', '2026-04-15'], gives: 0.5, note: '15 of 30 days; both ends count' },
    { args: ['2026-06-01', '2026-06-30', '2026-06-12', 'workdays'], gives: 10 / 22 },
    {
      args: ['2026-06-01', '2026-06-30', '2026-06-12', 'workdays', [['2026-06-04', '2026-06-05']]],
      gives: 8 / 20,
      note: 'two holidays',
    },
    {
      args: ['2026-01-01', '2026-03-31', '2026-02-28', 'months'],
      gives: 2 / 3,
      note: 'two of three months are closed',
    },
    {
      args: ['2026-01-01', '2026-12-31', '2026-03-31', [[5, 5, 7, 7, 8, 8, 7, 7, 8, 8, 12, 18]]],
      gives: 0.17,
      note: 'a seasonal year',
    },
    { args: ['2026-01-01', '2026-12-31', '2025-12-15'], gives: 0, note: 'not started' },
    { args: [46113, 46142, 46127], gives: 0.5, note: 'date cells are serial numbers' },
    { args: ['2026-12-31', '2026-01-01', '2026-06-30'], gives: { error: 'VALUE', why: 'end is before start' } },
    { args: ['2026-04-01', null, '2026-04-15'], gives: { error: 'N/A', why: 'end is blank or has no value yet' } },
  ],
  notes: [
    'Twelve weights belong to the twelve months from the first where the period covers twelve, else to January to December. A part of a month counts by days.',
  ],
  run: (start, end, asOf, basis, free) => elapsedShare({ start, end }, asOf, withHolidays(basis, free)),
});

/** EXPECTED: what is due of a target by a day (semantics 1.3). */
export const expectedFunction = defineFunction({
  id: 'EXPECTED',
  summary: 'What is due of a target by a date.',
  returns: 'A number.',
  params: [
    valueTarget(),
    START,
    END,
    AS_OF,
    profile(),
    optionalNumber('baseline', 'Where it starts from, for something that moves from there to the target.', null),
  ],
  examples: [
    { args: [1000, '2026-04-01', '2026-04-30', '2026-04-15'], gives: 500 },
    { args: [900, '2026-01-01', '2026-03-31', '2026-02-28', 'months'], gives: 600 },
    { args: [40, '2026-04-01', '2026-04-30', '2026-04-15', null, 30], gives: 35, note: 'half of the way from 30' },
    { args: [1000, '2026-04-01', '2026-04-30', '2026-03-01'], gives: 0, note: 'nothing is due before the start' },
    {
      args: ['40..50', '2026-04-01', '2026-04-30', '2026-04-15'],
      gives: { error: 'VALUE', why: 'target is a range to stay in; one value is needed' },
    },
  ],
  run: (target, start, end, asOf, basis, baseline) => {
    const share = elapsedShare({ start, end }, asOf, basis);
    if (isFunctionError(share)) return share;
    return baseline === null ? target * share : rampExpected(target, baseline, share);
  },
});

/** PROJECT: where a flow will land (semantics 1.8). */
export const projectFunction = defineFunction({
  id: 'PROJECT',
  summary: 'Where something that adds up will land at the end of its period if it goes on like this.',
  returns: 'A number, to hold against the target.',
  params: [
    number('actual', 'What was reached so far.'),
    cell('target', 'What was planned. It does not change the landing; it may be blank.'),
    START,
    END,
    AS_OF,
    profile(),
  ],
  examples: [
    {
      args: [500, 1000, '2026-01-01', '2026-03-31', '2026-02-28', 'months'],
      gives: 750,
      note: 'two of three months are gone',
    },
    { args: [500, 1000, '2026-04-01', '2026-04-30', '2026-04-15'], gives: 1000 },
    {
      args: [0, 1000, '2026-04-01', '2026-04-30', '2026-03-01'],
      gives: { error: 'N/A', why: 'nothing of the period has gone by' },
    },
  ],
  notes: ['target stands there so that the first five arguments are those of STOPLIGHTPACE.'],
  run: (actual, _target, start, end, asOf, basis) => {
    const share = elapsedShare({ start, end }, asOf, basis);
    if (isFunctionError(share)) return share;
    return share > 0 ? (projection(actual, share) ?? tooLarge()) : notAvailable('nothing of the period has gone by');
  },
});

/** RUNRATE: what each remaining period must bring (semantics 1.8). */
export const runRateFunction = defineFunction({
  id: 'RUNRATE',
  summary: 'What each remaining period must bring to reach the target.',
  returns: 'A number; zero or less when the target is reached.',
  params: [
    number('actual', 'What was reached so far.'),
    valueTarget(),
    number('periods_left', 'How many periods are left.'),
  ],
  examples: [
    { args: [500, 1000, 1], gives: 500 },
    { args: [500, 1000, 4], gives: 125 },
    { args: [1200, 1000, 4], gives: -50, note: 'ahead' },
    { args: [500, 1000, 0], gives: { error: 'N/A', why: 'no period is left' } },
  ],
  run: (actual, target, left) =>
    left > 0 ? (requiredPerPeriod(actual, target, left) ?? tooLarge()) : notAvailable('no period is left'),
});
