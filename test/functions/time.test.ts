import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import { yesOrNoIn } from '../../core/reading/yes-no.ts';
import { withoutAccents } from '../../core/reading/text.ts';
import { SHEET_LANGUAGES } from '../../core/words/sheet-languages.ts';

const APRIL = ['2026-04-01', '2026-04-30'] as const;

describe('STOPLIGHTPACE', () => {
  test('without a whole period the measure is judged as a level', () => {
    expect(callFunction('STOPLIGHTPACE', [50, 100, null, null, '2026-04-15'])).toBe('Red');
    expect(callFunction('STOPLIGHTPACE', [50, 100, APRIL[0], null, '2026-04-15'])).toBe('Red');
    expect(callFunction('STOPLIGHTPACE', [50, 100, ...APRIL, '2026-04-15'])).toBe('Green');
  });

  test('a column of measures with one period and one day is one call', () => {
    expect(callFunction('STOPLIGHTPACE', [[[50], [44], [null], [30]], 100, ...APRIL, 46127])).toEqual([
      ['Green'],
      ['Yellow'],
      [''],
      ['Red'],
    ]);
  });

  test('the day to judge by must be given', () => {
    expect(callFunction('STOPLIGHTPACE', [50, 100, ...APRIL, null])).toEqual({
      error: 'N/A',
      why: 'as_of is blank or has no value yet',
    });
  });

  test('a period that ends before it starts is Grey, as the law says', () => {
    expect(callFunction('STOPLIGHTPACE', [50, 100, APRIL[1], APRIL[0], '2026-04-15'])).toBe('Grey');
  });
});

describe('dates as arguments', () => {
  test('serial numbers, ISO dates and dates as people write them are one and the same', () => {
    for (const start of [46113, '2026-04-01', '1.4.2026', '1 April 2026', 'April 1, 2026', 46113.75])
      expect(callFunction('PACE', [start, 46142, 46127]), String(start)).toBe(0.5);
  });

  test('a start that names a period is refused, for it would be read as its last day; an end is not', () => {
    expect(callFunction('PACE', ['Q1 2026', '2026-03-31', '2026-02-28'])).toEqual({
      error: 'VALUE',
      why: 'start: "Q1 2026" names a period; give its first day',
    });
    expect(callFunction('PACE', ['2026-01-01', 'Q1 2026', '2026-01-09'])).toBe(0.1);
  });

  test('a date nobody can tell is #VALUE! naming the argument', () => {
    expect(callFunction('PACE', ['03/04/2026', '2026-12-31', '2026-06-30'])).toEqual({
      error: 'VALUE',
      why: 'start: "03/04/2026" could be day-month or month-day.',
    });
    expect(callFunction('PACE', ['soon', '2026-12-31', '2026-06-30'])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('PACE', [true, '2026-12-31', '2026-06-30'])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('PACE', [60, '2026-12-31', '2026-06-30'])).toMatchObject({ error: 'VALUE' });
  });
});

describe('PACE and what follows from it', () => {
  test.each([
    ['weeks', /^profile must be days, workdays, months or twelve weights, not "weeks"$/],
    [[[1, 2, 3]], /not 3 cells$/],
    [[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]], /not twelve zeros$/],
    [[[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, null]], /not a blank$/],
    [[[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1]], /not -1$/],
    [[[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 'x']], /^profile: "x" is not a number\.$/],
  ])('a profile cannot be %j', (profile, why) => {
    expect(callFunction('PACE', [...APRIL, '2026-04-15', profile])).toMatchObject({
      error: 'VALUE',
      why: expect.stringMatching(why),
    });
  });

  test('holidays may hold blanks, and weekends among them change nothing', () => {
    const holidays = [['2026-06-04'], [null], ['2026-06-06'], ['2026-06-05']];
    expect(callFunction('PACE', ['2026-06-01', '2026-06-30', '2026-06-12', 'workdays', holidays])).toBe(0.4);
    expect(callFunction('PACE', ['2026-06-01', '2026-06-30', '2026-06-12', 'workdays', 'soon'])).toMatchObject({
      error: 'VALUE',
      why: expect.stringMatching(/^holidays:/),
    });
  });

  test('what is due, what was reached and the pace go together', () => {
    const due = callFunction('EXPECTED', [1000, ...APRIL, '2026-04-15']);
    expect(callFunction('STOPLIGHT', [500, due])).toBe(
      callFunction('STOPLIGHTPACE', [500, 1000, ...APRIL, '2026-04-15']),
    );
    expect(callFunction('PROJECT', [due, null, ...APRIL, '2026-04-15'])).toBe(1000);
  });

  test('a target with an operator has one value; a range or a date has none', () => {
    expect(callFunction('RUNRATE', [500, '>=1000', 2])).toBe(250);
    expect(callFunction('RUNRATE', [500, '900..1000', 2])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('RUNRATE', [500, '2026-12-31', 2])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('RUNRATE', [500, null, 2])).toMatchObject({ error: 'N/A' });
  });
});

describe('MILESTONE', () => {
  const asOf = '2026-04-02';

  test.each([
    ['yes', 'Green'],
    ['Ja', 'Green'],
    [true, 'Green'],
    [1, 'Green'],
    ['Completed', 'Green'],
    ['✔', 'Green'],
    [46109, 'Green'],
    ['2026-04-01', 'Yellow'],
    ['no', 'Red'],
    [false, 'Red'],
    [0, 'Red'],
    ['In progress', 'Red'],
    ['TBD', 'Red'],
    [null, 'Red'],
    ['2026-04-30', 'Red'],
  ])('due two days ago and done %j is %s', (done, status) => {
    expect(callFunction('MILESTONE', ['2026-03-31', done, asOf])).toBe(status);
  });

  test.each([[2], [0.5], ['maybe'], [-1]])('done cannot be %j', (done) => {
    expect(callFunction('MILESTONE', ['2026-03-31', done, asOf])).toMatchObject({
      error: 'VALUE',
      why: expect.stringMatching(/^done must be yes, no or the date it was done on/),
    });
  });

  test('a percent above 1 is refused rather than taken for done', () => {
    expect(callFunction('MILESTONE', ['2026-12-31', null, asOf, null, 50])).toEqual({
      error: 'VALUE',
      why: 'percent must be a share from 0 to 1 (write 50 as 50%), not 50',
    });
    expect(callFunction('MILESTONE', ['2026-12-31', null, asOf, null, '100%'])).toBe('Green');
  });

  test('done without a due date is done; a due date that is unknown is Grey', () => {
    expect(callFunction('MILESTONE', [null, 'yes', asOf])).toBe('Green');
    expect(callFunction('MILESTONE', ['TBD', 'no', asOf])).toBe('Grey');
  });

  test('yes and no are the words the sheet reader knows', () => {
    for (const { yes, no } of SHEET_LANGUAGES) {
      for (const word of yes) expect(yesOrNoIn(withoutAccents(word)), word).toBe(true);
      // A word that is yes in one language and no in another counts as yes, in the sheet reader too.
      for (const word of no) expect(yesOrNoIn(word), word).not.toBeNull();
    }
  });
});
