import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clarityGap } from '../../core/execution/clarity.ts';
import { claritySurvey, GROUPS, type SurveyAnswer } from '../../core/execution/clarity-survey.ts';
import { contribution, type Contribution } from '../../core/execution/contribution.ts';
import { planExecution } from '../../core/execution/plan-execution.ts';
import { sopLight } from '../../core/execution/sop-light.ts';
import { vectors } from '../support/vectors.ts';

function partsOf(...args: Parameters<typeof contribution>): readonly Contribution[] {
  const found = contribution(...args);
  if (!found.ok) throw new Error(found.reason);
  return found.parts;
}

type GivenMix = { planned: number[]; actual: number[]; done: number };
type ExpectedMix = { shareVar: number[]; relative: number[]; requiredShare: number[] };

describe('who contributes what', () => {
  test.each(vectors<GivenMix, ExpectedMix>('contribution'))('$id $why', ({ given, expected }) => {
    const parts = partsOf(given.planned, given.actual, given.done);
    expect(parts.map(({ variance }) => variance)).toEqual(expected.shareVar);
    expect(parts.map(({ relative }) => relative)).toEqual(expected.relative);
    expect(parts.map(({ required }) => required)).toEqual(expected.requiredShare);
  });

  const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 })), {
    minLength: 1,
    maxLength: 8,
  });

  test('what some have too much others have too little, and what is required adds up to all of the rest', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 0.9, noNaN: true }), (pairs, done) => {
        const parts = partsOf(
          pairs.map(([planned]) => planned),
          pairs.map(([, actual]) => actual),
          done,
        );
        const sum = (of: (part: Contribution) => number | null): number =>
          parts.reduce((all, part) => all + (of(part) ?? NaN), 0);
        expect(sum(({ variance }) => variance)).toBeCloseTo(0, 7);
        expect(sum(({ required }) => required)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('the units do not matter: only shares are compared', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 1000 }), (pairs, factor) => {
        const planned = pairs.map(([each]) => each);
        const actual = pairs.map(([, each]) => each);
        const larger = actual.map((each) => each * factor);
        const variances = (given: readonly number[]) => partsOf(planned, given, 0.5).map(({ variance }) => variance);
        variances(larger).forEach((variance, index) =>
          expect(variance).toBeCloseTo(variances(actual)[index] ?? NaN, 8),
        );
      }),
    );
  });

  test('while nothing has come in there are no shares, and a part that was not planned has no relative one', () => {
    expect(partsOf([1, 1], [0, 0], 0.5)[0]).toMatchObject({ plannedShare: 0.5, actualShare: null, variance: null });
    expect(partsOf([1, 0], [1, 1], null)[1]).toMatchObject({ variance: 0.5, relative: null, required: null });
    expect(partsOf([1, 1], [1, 1], 1)[0]?.required).toBeNull();
    expect(contribution([0, 0], [1, 1], null)).toEqual({ ok: false, reason: 'NO_SHARE' });
    expect(contribution([-1, 2], [1, 1], null)).toEqual({ ok: false, reason: 'NO_SHARE' });
  });
});

type GivenSop = { value: number; excellent: number; minimum: number };

describe('a standard of performance between two lines', () => {
  test.each(vectors<GivenSop, { status: string }>('sop-light'))('$id $why', ({ given, expected }) => {
    expect(sopLight(given.value, given.excellent, given.minimum).status).toBe(expected.status);
  });

  test.each([
    [50, 50, 35, 'Green'],
    [35, 50, 35, 'Yellow'],
    [34.9, 50, 35, 'Red'],
    [6, 2, 6, 'Yellow'],
    [6.1, 2, 6, 'Red'],
    [0.1, 0.3, 0.1, 'Yellow'],
    [0, 0, 5, 'Green'],
    [5, 0, 5, 'Yellow'],
    [1, 1, 1, 'Green'],
    [0.9, 1, 1, 'Red'],
    [-3, -1, -5, 'Yellow'],
  ])('%d with excellent %d and minimum %d is %s', (value, excellent, minimum, status) => {
    expect(sopLight(value, excellent, minimum).status).toBe(status);
  });

  test('turning every number round turns the direction, and nothing else', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (value, excellent, minimum) => {
        fc.pre(excellent !== minimum);
        expect(sopLight(-value, -excellent, -minimum).status).toBe(sopLight(value, excellent, minimum).status);
      }),
    );
  });

  test('lines too far apart to count give no verdict', () => {
    expect(sopLight(0, 1.7e308, -1.7e308)).toMatchObject({ status: 'Grey', reason: 'OVERFLOW' });
  });
});

type GivenMarks = { plan: number; execution: number };

describe('plan times execution', () => {
  test.each(vectors<GivenMarks, { result: number | null; reason?: string }>('plan-execution'))(
    '$id $why',
    ({ given, expected }) => {
      const { result, reason } = expected;
      expect(planExecution(given.plan, given.execution)).toEqual(
        result === null ? { ok: false, reason } : { ok: true, product: result },
      );
    },
  );

  test('the product has no noise behind its decimals, and marks below zero or none are off the scale', () => {
    expect(planExecution(9.5, 4.3)).toEqual({ ok: true, product: 40.85 });
    for (const mark of [-0.1, 10.1, NaN]) expect(planExecution(5, mark)).toEqual({ ok: false, reason: 'OUT_OF_SCALE' });
  });
});

describe('clear to whom', () => {
  test.each(vectors<{ managers: number; reports: number }, { gap: number }>('clarity'))(
    '$id $why',
    ({ given, expected }) => {
      expect(clarityGap(given.managers, given.reports)).toBe(expected.gap);
    },
  );

  const answers = (question: string, group: SurveyAnswer['group'], yes: number, no: number): SurveyAnswer[] => [
    ...Array.from({ length: yes }, () => ({ question, group, isYes: true })),
    ...Array.from({ length: no }, () => ({ question, group, isYes: false })),
  ];

  test('three groups answer the same question, and the table shows how far apart they are', () => {
    const [row] = claritySurvey([
      ...answers('clear?', 'managers', 84, 16),
      ...answers('clear?', 'salespeople', 39, 61),
      ...answers('clear?', 'executives', 9, 1),
    ]);
    expect(row).toMatchObject({
      shares: { executives: 0.9, managers: 0.84, salespeople: 0.39 },
      executivesToManagers: 0.06,
      managersToSalespeople: 0.45,
      widest: 0.51,
      answers: { executives: 10, managers: 100, salespeople: 100 },
    });
  });

  test('no answer is no "no", and a group that was not asked has no share', () => {
    const rows = claritySurvey([
      { question: 'a', group: 'managers', isYes: null },
      { question: 'b', group: 'managers', isYes: true },
    ]);
    expect(rows.map(({ question, shares, widest }) => [question, shares.managers, widest])).toEqual([
      ['a', null, null],
      ['b', 1, null],
    ]);
  });

  test('who answered first changes no share', () => {
    const answer = fc.record({
      question: fc.constantFrom('a', 'b', '__proto__'),
      group: fc.constantFrom(...GROUPS),
      isYes: fc.option(fc.boolean()),
    });
    const table = (given: readonly SurveyAnswer[]) => new Map(claritySurvey(given).map((row) => [row.question, row]));
    fc.assert(
      fc.property(fc.array(answer), (given) => {
        expect(table([...given].reverse())).toEqual(table(given));
      }),
    );
  });
});
