import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunk } from '../../core/execution/chunk.ts';
import { replan, REPLAN_MODES, type ReplanMode } from '../../core/execution/replan.ts';
import { callFunction } from '../../core/functions/call.ts';
import { vectors } from '../support/vectors.ts';

describe('the cases of the law, asked of the functions', () => {
  test.each(vectors<{ total: number }, { quarters: number[]; months: number[] }>('chunk'))(
    'CHUNK $id $why',
    ({ given, expected }) => {
      expect(callFunction('CHUNK', [given.total])).toEqual([expected.months]);
      expect(callFunction('CHUNK', [given.total, null, null, 'quarter'])).toEqual([expected.quarters]);
    },
  );

  type Replan = { plan: number[]; actuals: number[]; mode: ReplanMode };
  test.each(vectors<Replan, { rest: number[] }>('replan'))('REPLAN $id $why', ({ given, expected }) => {
    const { plan, actuals, mode } = given;
    const row = [...plan.slice(0, actuals.length), ...expected.rest];
    expect(callFunction('REPLAN', [[plan], [actuals], mode])).toEqual([row]);
    const column = (values: readonly number[]): number[][] => values.map((each) => [each]);
    expect(callFunction('REPLAN', [column(plan), column(actuals), mode])).toEqual(column(row));
  });

  type Mix = { planned: number[]; actual: number[]; done: number };
  type Shares = { shareVar: number[]; relative: number[]; requiredShare: number[] };
  test.each(vectors<Mix, Shares>('contribution'))('CONTRIBUTION $id $why', ({ given, expected }) => {
    const ask = (output?: string): unknown =>
      callFunction('CONTRIBUTION', [[given.planned], [given.actual], given.done, output]);
    expect(ask()).toEqual([expected.shareVar]);
    expect(ask('relative')).toEqual([expected.relative]);
    expect(ask('required')).toEqual([expected.requiredShare]);
  });

  type Sop = { value: number; excellent: number; minimum: number };
  test.each(vectors<Sop, { status: string }>('sop-light'))('SOPLIGHT $id $why', ({ given, expected }) => {
    expect(callFunction('SOPLIGHT', [given.value, given.excellent, given.minimum])).toBe(expected.status);
  });

  type Marks = { plan: number; execution: number };
  test.each(vectors<Marks, { result: number | null }>('plan-execution'))(
    'EXECUTION $id $why',
    ({ given, expected }) => {
      const answer = callFunction('EXECUTION', [given.plan, given.execution]);
      if (expected.result === null) expect(answer).toMatchObject({ error: 'VALUE' });
      else expect(answer).toBe(expected.result);
    },
  );

  test.each(vectors<{ managers: number; reports: number }, { gap: number }>('clarity'))(
    'CLARITY $id $why',
    ({ given, expected }) => expect(callFunction('CLARITY', [given.managers, given.reports])).toBe(expected.gap),
  );
});

describe('CHUNK', () => {
  test('a column of totals is a table of months, each row what the total alone would give', () => {
    const total = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.array(total, { minLength: 2, maxLength: 6 }), (totals) => {
        const rows = totals.map((each) => {
          const chunked = chunk(each);
          return chunked.ok ? chunked.chunks.months : null;
        });
        expect(callFunction('CHUNK', [totals.map((each) => [each])])).toEqual(rows);
      }),
    );
  });

  test('of a column one total that cannot be divided shows why in its own row only', () => {
    const answer = callFunction('CHUNK', [[[4], ['abc'], ['#N/A']], null, null, 'quarter']);
    expect(answer).toEqual([
      [1, 1, 1, 1],
      Array.from({ length: 4 }, () => ({ error: 'VALUE', why: 'total: "abc" is not a number.' })),
      Array.from({ length: 4 }, () => ({ error: 'N/A', why: 'total is #N/A' })),
    ]);
  });

  test.each<[string, readonly unknown[], string]>([
    ['a row of totals', [[[1, 2]]], 'total must be one column'],
    ['too few weights', [12, [[1, 2, 3]]], 'profile must be twelve weights, not 3 cells'],
    [
      'no weight at all',
      [12, [Array.from({ length: 12 }, () => 0)]],
      'profile must be twelve weights, not twelve zeros',
    ],
    ['half a decimal', [12, null, 0.5], 'precision must be a whole number from -9 to 9, not 0.5'],
    ['a level there is not', [12, null, null, 'week'], 'level must be month or quarter, not "week"'],
  ])('%s is refused by name', (_, args, why) => {
    expect(callFunction('CHUNK', args)).toEqual({ error: 'VALUE', why });
  });

  test('a total too large to be counted is #NUM!', () => {
    expect(callFunction('CHUNK', [1e300])).toMatchObject({ error: 'NUM' });
  });
});

describe('REPLAN', () => {
  test('each row is a measure of its own, and closed periods keep what was planned', () => {
    const target = fc.integer({ min: 0, max: 1000 });
    const rows = fc.array(fc.array(target, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.nat(4), target, fc.constantFrom(...REPLAN_MODES), (plan, months, reached, mode) => {
        fc.pre(months > 0);
        const actuals = plan.map(() => Array.from({ length: months }, () => reached));
        const expected = plan.map((row, index) => {
          const next = replan(row, actuals[index] ?? [], mode);
          return next.ok ? [...row.slice(0, months), ...next.rest] : null;
        });
        expect(callFunction('REPLAN', [plan, actuals, mode])).toEqual(expected);
      }),
    );
  });

  test('a blank month of the plan stays blank unless it has to take something', () => {
    expect(callFunction('REPLAN', [[[100, null, 100]], [[90]]])).toEqual([[100, '', 110]]);
    expect(callFunction('REPLAN', [[[100, null, 100]], [[90]], 'next'])).toEqual([[100, 10, 100]]);
  });

  test('actuals that do not stand beside the plan are refused with both sizes', () => {
    expect(callFunction('REPLAN', [[[1, 1]], [[1], [1]]])).toEqual({
      error: 'VALUE',
      why: 'plan is 1×2 and actuals is 2×1: actuals must stand beside the plan',
    });
    expect(
      callFunction('REPLAN', [
        [[1], [1]],
        [[1], [1], [1]],
      ]),
    ).toMatchObject({ error: 'VALUE' });
    expect(callFunction('REPLAN', [[[1, 'x']], [[1]]])).toEqual({ error: 'VALUE', why: 'plan: "x" is not a number.' });
  });
});

describe('CONTRIBUTION', () => {
  test('rows without anything stay blank, and what has no share says why', () => {
    const answer = callFunction('CONTRIBUTION', [[[1], [null], [null]], [[1], [null], [1]], null, 'relative']);
    expect(answer).toEqual([[-0.5], [''], [{ error: 'N/A', why: 'no share of it was planned' }]]);
    expect(
      callFunction('CONTRIBUTION', [
        [[1], [1]],
        [[0], [null]],
      ]),
    ).toMatchObject([[{ error: 'N/A', why: 'nothing has come in yet' }], [{ error: 'N/A' }]]);
  });

  test('amounts below zero, nothing planned, "required" without done and done beyond the end are told', () => {
    const ask = (...args: readonly unknown[]): unknown => callFunction('CONTRIBUTION', args);
    expect(ask([[-1, 2]], [[1, 1]])).toMatchObject({
      error: 'VALUE',
      why: 'planned must be amounts of zero or more, not -1',
    });
    expect(ask([[0, 0]], [[1, 1]])).toMatchObject({ error: 'N/A' });
    expect(ask([[1, 1]], [[1, 1]], null, 'required')).toMatchObject([[{ why: 'output "required" needs done' }, {}]]);
    expect(ask([[1, 1]], [[1, 1]], 1)).toMatchObject({ error: 'VALUE', why: 'done must be from 0 to below 1, not 1' });
  });
});

describe('SOPLIGHT, EXECUTION and CLARITY', () => {
  test('what is no number, or no line, is Grey; an error stays that error', () => {
    for (const args of [
      ['TBD', 50, 35],
      [42, 'soon', 35],
      [42, 50, null],
      [true, 50, 35],
    ])
      expect(callFunction('SOPLIGHT', args)).toBe('Grey');
    expect(callFunction('SOPLIGHT', [42, '#REF!', 35])).toEqual({ error: 'REF', why: 'excellent is #REF!' });
    expect(callFunction('SOPLIGHT', ['#N/A', 50, 35])).toEqual({ error: 'N/A', why: 'value is #N/A' });
  });

  test('numbers as text are read', () => {
    expect(callFunction('SOPLIGHT', ['42 %', '50 %', '35 %'])).toBe('Yellow');
    expect(callFunction('CLARITY', ['84 %', 0.39])).toBe(0.45);
    expect(callFunction('EXECUTION', ['9', 4])).toBe(36);
  });

  test('a mark that is missing is #N/A, one off the scale #VALUE!', () => {
    expect(callFunction('EXECUTION', [9, null])).toMatchObject({ error: 'N/A' });
    expect(callFunction('EXECUTION', [-1, 4])).toEqual({ error: 'VALUE', why: 'plan must be 0 to 10, not -1' });
    expect(callFunction('CLARITY', [0.5, 1.2])).toMatchObject({ error: 'VALUE' });
  });
});

describe('AGENDA', () => {
  const names = [['A'], ['B'], [null], ['C']];
  const statuses = [['Yellow'], ['amber'], ['Red'], [null]];

  test('rows without a name are left out, and a name without a status is chased', () => {
    expect(callFunction('AGENDA', [names, statuses, [[0.12], [0.05], [1], [null]]])).toEqual([
      ['C', 'pre-read'],
      ['A', 'caution'],
      ['B', 'near'],
    ]);
  });

  test('bands are those of STOPLIGHT, or the band of each item', () => {
    const gaps = [[0.12], [0.05], [1], [null]];
    const parts = (bands: unknown): unknown => {
      const answer = callFunction('AGENDA', [names, statuses, gaps, null, null, bands]);
      return Array.isArray(answer) ? answer.map((row: readonly unknown[]) => row[1]) : answer;
    };
    expect(parts('cascade')).toEqual(['pre-read', 'caution', 'caution']);
    expect(parts([['near'], ['caution'], [null], [null]])).toEqual(['pre-read', 'caution', 'near']);
    expect(parts('strict')).toMatchObject({ error: 'VALUE', why: expect.stringMatching(/^bands must/) });
  });

  test('an error among the gaps, as BEHIND gives it where there is no share, only means that there is none', () => {
    expect(
      callFunction('AGENDA', [
        [['A'], ['B']],
        [['Red'], ['Red']],
        [[0.3], ['#N/A']],
      ]),
    ).toEqual([
      ['B', 'red'],
      ['A', 'red'],
    ]);
  });

  test('what is no status, no number or not beside the names is told', () => {
    expect(callFunction('AGENDA', [[['A']], [['Open']], [[1]]])).toEqual({
      error: 'VALUE',
      why: 'statuses must be Green, Yellow, Red or Grey, not "Open"',
    });
    expect(callFunction('AGENDA', [[['A']], [['Red']], [['x']]])).toMatchObject({ why: 'gaps: "x" is not a number.' });
    expect(callFunction('AGENDA', [names, [['Red']], [[1]]])).toEqual({
      error: 'VALUE',
      why: 'names is 4×1 and statuses is 1×1: the sizes must be equal',
    });
  });
});

describe('ALIGNMENT', () => {
  test('KPIs beside each other, names as people type them, and errors passed on', () => {
    expect(callFunction('ALIGNMENT', [[['O']], [['S']], [['O'], ['O']], [['S']]])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('ALIGNMENT', [[['O'], ['#N/A']], 'S', 'O', 'S'])).toEqual({
      error: 'N/A',
      why: 'objectives is #N/A',
    });
    expect(callFunction('ALIGNMENT', [[[1]], [['S']], [[1], ['1']], [['S'], ['s ']]])).toEqual([[2]]);
  });
});
