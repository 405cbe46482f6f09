import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';

describe('STOPLIGHT', () => {
  test('bands of one’s own: as text in percent or as shares, or as two cells', () => {
    for (const bands of ['95/85', '95%/85%', '0.95/0.85', ' 95 / 85 ', [[0.95, 0.85]], [[95], [85]]]) {
      expect(callFunction('STOPLIGHT', [[[95], [94.9], [85], [84.9]], 100, null, bands])).toEqual([
        ['Green'],
        ['Yellow'],
        ['Yellow'],
        ['Red'],
      ]);
    }
    expect(callFunction('STOPLIGHT', [99, 100, null, '100/90'])).toBe('Yellow');
    expect(callFunction('STOPLIGHT', [5, 100, null, '100/0'])).toBe('Yellow');
    expect(callFunction('STOPLIGHT', [95, 100, null, 'SBI-Lenient'])).toBe('Green');
  });

  test('Grey has no band, code 0, a ring and a reason', () => {
    const ask = (output: string): unknown => callFunction('STOPLIGHT', ['TBD', 100, null, null, output]);
    expect([ask('status'), ask('code'), ask('band'), ask('symbol'), ask('reason')]).toEqual([
      'Grey',
      0,
      '',
      '○',
      'NO_DATA',
    ]);
  });

  test('a reason is blank where the bands decided', () => {
    expect(callFunction('STOPLIGHT', [85, 100, null, null, 'reason'])).toBe('');
    expect(callFunction('STOPLIGHT', [0, 0, 'lower', null, 'reason'])).toBe('ZERO_TARGET');
  });
});

describe('READNUMBER, READTARGET and READDATE', () => {
  test('a locale may be typed in any case, and must be one', () => {
    expect(callFunction('READNUMBER', ["1'250.50", 'DE-ch'])).toBe(1250.5);
    expect(callFunction('READNUMBER', ['1.250', 'german language'])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('READNUMBER', [['85 %', '1,200']])).toEqual([[0.85, 1200]]);
  });

  test('a month must be one, and a fiscal quarter needs it', () => {
    expect(callFunction('READDATE', ['Q3 FY26', null, null, 13])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('READDATE', ['Q3 FY26', null])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('READDATE', ['within 90 days', null])).toMatchObject({
      why: 'text: "within 90 days" is counted from a day that was not given.',
    });
  });
});
