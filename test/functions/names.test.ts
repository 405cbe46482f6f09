import { describe, expect, test } from 'vitest';
import { callFunction, findFunction } from '../../core/functions/call.ts';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { BUILT_INS } from './built-ins.ts';

const NAMES = CATALOGUE.map(({ id }) => id);

describe('names of functions', () => {
  test.each(NAMES)('%s can be typed into a cell and means nothing else there', (name) => {
    expect(BUILT_INS.has(name), 'is a built-in').toBe(false);
    expect(name).toMatch(/^[A-Z]{3,}$/);
    expect(name, 'is a cell address').not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(name, 'is hidden by Apps Script').not.toMatch(/_$/);
  });

  test('no two functions share a name', () => {
    expect(new Set(NAMES).size).toBe(NAMES.length);
  });

  test('a name is found however it is typed, and only a name', () => {
    expect(findFunction('stoplight')?.id).toBe('STOPLIGHT');
    for (const name of ['constructor', '__proto__', 'toString', '', 'SMARTER']) expect(findFunction(name)).toBeNull();
    expect(callFunction('STOPLIHT', [1, 2])).toEqual({ error: 'NAME', why: 'There is no function STOPLIHT.' });
  });

  test('needed arguments stand before those that may be left out, and no name occurs twice', () => {
    for (const { id, params, required, blankWhen } of CATALOGUE) {
      expect(
        params.slice(required).every((param) => param.isOptional),
        id,
      ).toBe(true);
      expect(new Set(params.map(({ name }) => name)).size, id).toBe(params.length);
      expect(blankWhen, id).toBeLessThanOrEqual(required);
      for (const { name, summary } of params) {
        expect(name, id).toMatch(/^[a-z][a-z_]*$/);
        expect(summary, `${id} ${name}`).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  test('the functions are those of the law whose engine exists', () => {
    expect(NAMES.slice().sort()).toEqual(
      [
        ...['AGENDA', 'ALIGNMENT', 'CHUNK', 'CLARITY', 'CONTRIBUTION', 'DIAGNOSE', 'EXECUTION', 'REPLAN', 'SOPLIGHT'],
        ...['ATTAINMENT', 'BEHIND', 'EXPECTED', 'HOLDSTATUS', 'KPITREND', 'MILESTONE', 'PACE', 'PROJECT', 'READDATE'],
        ...['READNUMBER', 'READTARGET', 'ROLLUP', 'ROLLUPTREE', 'RUNRATE', 'SMART', 'SMARTSCORE', 'SMARTWHY'],
        ...['STALE', 'STOPLIGHT', 'STOPLIGHTPACE', 'WATERMELON', 'WHY'],
      ].sort(),
    );
  });
});
