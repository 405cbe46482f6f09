import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import type { Answer } from '../../core/functions/values.ts';

function stoplight(...args: readonly unknown[]): Answer {
  return callFunction('STOPLIGHT', args);
}

const ERRORS = [
  ['#N/A', 'N/A'],
  ['#VALUE!', 'VALUE'],
  ['#NUM!', 'NUM'],
  ['#DIV/0!', 'DIV/0'],
  ['#NULL!', 'NULL'],
  ['#REF!', 'REF'],
  ['#NAME?', 'NAME'],
] as const;

describe('a function given too little or too much', () => {
  test('B190 a stoplight of nothing says that it needs actual and target', () => {
    expect(stoplight()).toEqual({ error: 'VALUE', why: 'needs actual and target' });
    expect(stoplight(85)).toEqual({ error: 'VALUE', why: 'needs actual and target' });
  });

  test('every function says which arguments it needs', () => {
    expect(callFunction('READTARGET', [])).toEqual({ error: 'VALUE', why: 'needs text' });
    expect(callFunction('PACE', [1])).toEqual({ error: 'VALUE', why: 'needs start, end and as_of' });
    for (const { id } of CATALOGUE) expect(callFunction(id, [])).toMatchObject({ error: 'VALUE' });
  });

  test('arguments beyond the last are refused, blanks there are not', () => {
    expect(stoplight(85, 100, null, null, null, 'x')).toEqual({ error: 'VALUE', why: 'takes at most 5 arguments' });
    expect(stoplight(85, 100, null, null, null, null, undefined)).toBe('Yellow');
  });
});

describe('a function given an error cell', () => {
  test.each(ERRORS)('B040 the stoplight of %s is that error, not a colour', (text, error) => {
    expect(stoplight(text, 100)).toEqual({ error, why: `actual is ${text}` });
    expect(stoplight({ error: text }, 100)).toEqual({ error, why: `actual is ${text}` });
    expect(stoplight(85, { error: text })).toEqual({ error, why: `target is ${text}` });
  });

  test('B040 asked for the reason, the stoplight of an error cell says ERROR', () => {
    expect(stoplight('#N/A', 100, null, null, 'reason')).toBe('ERROR');
  });

  test('B040 in a column only the error cell is an error', () => {
    expect(stoplight([[100], ['#N/A'], [70]], 100)).toEqual(
      [['Green'], { error: 'N/A', why: 'actual is #N/A' }, ['Red']].map((each) =>
        Array.isArray(each) ? each : [each],
      ),
    );
  });

  test('an error no function can give becomes #VALUE! and is named', () => {
    expect(stoplight('#SPILL!', 100)).toEqual({ error: 'VALUE', why: 'actual is #SPILL!' });
    expect(stoplight('#BUSY!', 100)).toEqual({ error: 'VALUE', why: 'actual is #BUSY!' });
  });

  test('our own error given to another function is passed on', () => {
    const none = callFunction('ATTAINMENT', [5, 0]);
    expect(callFunction('BEHIND', [none, 100])).toEqual({ error: 'N/A', why: 'actual is #N/A' });
  });

  test('a text that only begins like an error is a text', () => {
    expect(stoplight('#1 in sales', 100)).toBe('Grey');
  });

  test('one end of a range to stay in that is an error is the result', () => {
    expect(stoplight(45, [[40, '#REF!']])).toEqual({ error: 'REF', why: 'target is #REF!' });
    expect(callFunction('WHY', [45, [['#REF!', 50]]])).toEqual({ error: 'REF', why: 'target is #REF!' });
  });
});

describe('a function given something no cell can hold', () => {
  test('B194 an object among the arguments is #VALUE! and named', () => {
    const why = 'direction is an object, which no cell can hold';
    expect(stoplight(95, 100, { green: 'x' })).toEqual({ error: 'VALUE', why });
  });

  test('B194 every argument of every function refuses an object by its name', () => {
    for (const { id, params, examples } of CATALOGUE) {
      const good = examples[0]?.args ?? [];
      params.forEach(({ name }, index) => {
        const args = params.map((_, at) => (at === index ? { green: 'x' } : (good[at] ?? null)));
        const why = `${name} is an object, which no cell can hold`;
        expect(callFunction(id, args), `${id} ${name}`).toEqual({ error: 'VALUE', why });
      });
    }
  });

  test('a function, a symbol, a huge integer or a date object is named as what it is', () => {
    expect(stoplight(() => 1, 100)).toMatchObject({ why: 'actual is a function, which no cell can hold' });
    expect(stoplight(Symbol('x'), 100)).toMatchObject({ why: 'actual is a symbol, which no cell can hold' });
    expect(stoplight(85n, 100)).toMatchObject({ why: 'actual is a bigint, which no cell can hold' });
    expect(stoplight(new Date(0), 100)).toMatchObject({ why: 'actual is an object, which no cell can hold' });
    expect(stoplight([[85], [[1]]], 100)).toMatchObject([['Yellow'], [{ error: 'VALUE' }]]);
  });

  test('rows of different length are no range', () => {
    const why = 'actual is no rectangle: its rows differ in length';
    expect(stoplight([[1, 2], [3]], 100)).toEqual({ error: 'VALUE', why });
    expect(stoplight([1, [2]], 100)).toEqual({ error: 'VALUE', why });
  });

  test('an enormous text is cut in the message', () => {
    const answer = stoplight(85, 100, 'x'.repeat(10_000));
    expect(answer).toMatchObject({ error: 'VALUE' });
    expect(JSON.stringify(answer).length).toBeLessThan(200);
    expect(JSON.stringify(callFunction('READNUMBER', ['x'.repeat(10_000)])).length).toBeLessThan(200);
  });
});

describe('a function given the wrong value', () => {
  test('a word that is none of the choices is shown with the choices', () => {
    expect(stoplight(85, 100, 'sideways')).toEqual({
      error: 'VALUE',
      why: 'direction must be higher or lower, not "sideways"',
    });
    expect(stoplight(85, 100, 1)).toEqual({ error: 'VALUE', why: 'direction must be higher or lower, not 1' });
  });

  test('a word may be typed in any case and with space around it', () => {
    expect(stoplight(115, 100, ' Lower ')).toBe('Yellow');
  });

  test.each([['strict'], ['85/95'], ['95/85/75'], [0.95], ['95/x'], ['95/0.5'], [true]])(
    'bands cannot be %s',
    (bands) => {
      expect(stoplight(85, 100, null, bands)).toMatchObject({
        error: 'VALUE',
        why: expect.stringMatching(/^bands must/),
      });
    },
  );

  test('bands cannot be three cells or a pair in the wrong order', () => {
    expect(stoplight(85, 100, null, [[0.95, 0.9, 0.8]])).toMatchObject({ why: expect.stringMatching(/not 3 cells$/) });
    expect(stoplight(85, 100, null, [[0.8, 0.95]])).toMatchObject({ why: expect.stringMatching(/not 0.8 and 0.95$/) });
    expect(stoplight(85, 100, null, [['#N/A', 0.95]])).toEqual({ error: 'N/A', why: 'bands is #N/A' });
  });

  test('true and false are no amounts', () => {
    expect(stoplight(true, 100)).toBe('Grey');
    expect(callFunction('ATTAINMENT', [true, 100])).toMatchObject({ error: 'VALUE' });
  });

  test('numbers too large to count with are #NUM!, never infinity', () => {
    expect(callFunction('PROJECT', [1e308, 1, '2026-01-01', '2026-12-31', '2026-01-01'])).toMatchObject({
      error: 'NUM',
    });
    expect(callFunction('RUNRATE', [-1.7e308, 1.7e308, 1])).toMatchObject({ error: 'NUM' });
    expect(callFunction('READNUMBER', ['1e999'])).toMatchObject({ error: 'NUM' });
    expect(callFunction('ATTAINMENT', [Number.NaN, 1])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('ATTAINMENT', [Number.POSITIVE_INFINITY, 1])).toMatchObject({ error: 'NUM' });
    expect(callFunction('ATTAINMENT', [1e300, 1e-300])).toMatchObject({ error: 'NUM' });
  });
});
