import * as fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SMART_RULES } from '../../core/smart/rules.ts';
import { smart } from '../../core/smart/smart.ts';
import { GOALS_FILE, scoreGoals } from '../../tools/score-smart.ts';
import { goalOf, ruledGoal, type VectorGoal } from '../support/given-goal.ts';
import { vectors } from '../support/vectors.ts';

type Expected = { letters?: string; score?: number; evidence?: Record<string, string>; due?: string };
type RuleCase = { rule: string; mark: string; code?: string };

const RULE_CASES = vectors<VectorGoal, RuleCase>('smart-rules');

describe('SMART', () => {
  test.each(vectors<VectorGoal, Expected>('smart'))('$id $why', ({ given, expected }) => {
    const result = smart(goalOf(given));
    if (expected.letters !== undefined) expect(result.letters).toBe(expected.letters);
    if (expected.score !== undefined) expect(result.score).toBeCloseTo(expected.score, 9);
    if (expected.due !== undefined) expect(result.due).toBe(expected.due);
    for (const [letter, code] of Object.entries(expected.evidence ?? {}))
      expect(result.findings.find((each) => each.letter === letter)?.code, letter).toBe(code);
  });

  test.each(RULE_CASES)('$id $why: $given.text', ({ given, expected }) => {
    const rule = SMART_RULES.find(({ id }) => id === expected.rule);
    const found = rule?.judge(ruledGoal(given));
    expect(found?.mark).toBe(expected.mark);
    if (expected.code !== undefined) expect(found?.code).toBe(expected.code);
  });

  test.each(SMART_RULES)('$id has a worked case of each mark it can give, and of no other', ({ id, marks }) => {
    const shown = new Set(
      RULE_CASES.filter(({ expected }) => expected.rule === id).map(({ expected }) => expected.mark),
    );
    expect([...shown].sort()).toEqual([...marks].sort());
  });

  test('a rewrite is offered from what the row knows, and names what nobody gave', () => {
    const known = { metric: 'Win rate', target: '30%', baseline: 0.25, due: '2026-09-30', owner: 'Ann' };
    expect(smart(goalOf({ text: 'Win more', ...known })).rewrite).toBe(
      'Increase <win rate> from <25 %> to <30 %> by <30 Sep 2026>, owner <Ann>',
    );
    expect(smart(goalOf({ text: 'Fluktuation senken' })).rewrite).toBe(
      '<Messgröße> von <heutiger Wert> auf <Zielwert> senken bis <Datum>, verantwortlich <Name>',
    );
  });
});

describe('laws of SMART', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'Reduce',
          'churn',
          'by',
          '10',
          '%',
          'bis',
          'Ende',
          'Q3',
          '2026',
          'alle',
          'May',
          '-',
          '.',
          'wird',
          'à',
        ),
      )
      .map((words) => words.join(' ')),
  );

  test('any text gives five letters, a score that follows from them, and JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = smart(goalOf({ text, asOf: '2026-01-15' }));
        expect(result.letters).toMatch(/^[Ss?-][Mm?-][Aa?-][Rr?-][Tt?-]$/);
        const passes = result.letters.replace(/[^A-Z]/g, '').length;
        const weak = result.letters.replace(/[^a-z]/g, '').length;
        expect(result.score).toBe((passes + weak / 2) / 5);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(smart(goalOf({ text, asOf: '2026-01-15' }))).toEqual(result);
      }),
    );
  });

  test('a higher target is never more attainable, whichever way is good', () => {
    const rank = (mark: string | undefined): number => ['fail', 'weak', 'pass'].indexOf(mark ?? '');
    const amount = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.constantFrom('higher' as const, 'lower' as const),
        (best, a, b, direction) => {
          const markOf = (target: number): string | undefined =>
            smart(goalOf({ text: 'x', target, history: [best], direction })).findings[2]?.mark;
          const [easy, hard] =
            direction === 'higher' ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
          expect(rank(markOf(hard))).toBeLessThanOrEqual(rank(markOf(easy)));
        },
      ),
    );
  });
});

describe('against a person', () => {
  const isThere = existsSync(GOALS_FILE);
  test.skipIf(!isThere)(`at least 85 % of judged goals are read the same (needs ${GOALS_FILE})`, () => {
    for (const [letter, { right, wrong }] of scoreGoals(GOALS_FILE, true).agreement)
      expect(right / (right + wrong), letter).toBeGreaterThanOrEqual(0.85);
  });
});
