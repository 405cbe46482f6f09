import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Child } from '../../core/rollup/child.ts';
import { explain } from '../../core/rollup/explain.ts';
import { issueNote } from '../../core/rollup/issue.ts';
import { looseId } from '../../core/rollup/loose-id.ts';
import { rollUp } from '../../core/rollup/rollup.ts';
import { ROLLUP_METHODS, type RollupRules } from '../../core/rollup/rules.ts';
import { buildForest } from '../../core/rollup/tree.ts';
import { PRESETS } from '../../core/stoplight/bands.ts';
import { RANK } from '../../core/stoplight/status.ts';

const share = fc.integer({ min: -500, max: 2000 }).map((each) => each / 1000);
const weight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 2, arbitrary: fc.constantFrom(0.1, 0.25, 0.5, 1, 1e17) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(-1, NaN, 0) },
);
const amount = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
const child: fc.Arbitrary<Child> = fc.record({
  status: fc.constantFrom('Green', 'Green', 'Yellow', 'Red', 'Grey'),
  attainment: fc.option(share, { freq: 8, nil: null }),
  weight,
  share: fc.constantFrom(1, 1, 1, 0.75, 0.25, 0),
  gate: fc.boolean(),
  actual: amount,
  target: amount,
  direction: fc.constant('higher'),
  unit: fc.constantFrom(null, 'EUR'),
});
const children = fc.array(child, { maxLength: 12 });
const rules: fc.Arbitrary<RollupRules> = fc.record({
  method: fc.constantFrom(...ROLLUP_METHODS),
  missing: fc.constantFrom('skip', 'zero'),
  bands: fc.constantFrom(PRESETS.sbi, PRESETS.clearpoint, PRESETS['sbi-lenient'], PRESETS.binary),
  points: fc.constant({ Green: 1, Yellow: 0.5, Red: 0.1 }),
  pointBands: fc.constantFrom(null, { green: 0.8, yellow: 0.3 }),
});

describe('whatever the children of a parent', () => {
  test('their order does not matter', () => {
    fc.assert(
      fc.property(children, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), rules, (given, keys, how) => {
        const shuffled = given.map((each, index) => ({ each, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key);
        const [a, b] = [
          rollUp(given, how),
          rollUp(
            shuffled.map(({ each }) => each),
            how,
          ),
        ];
        expect({ ...b, score: null }).toEqual({ ...a, score: null });
        expect(b.score ?? -1).toBeCloseTo(a.score ?? -1, 8);
      }),
    );
  });

  test('scaling all weights does not matter', () => {
    const whole = fc.array(fc.tuple(child, fc.integer({ min: 0, max: 100 })), { maxLength: 12 });
    fc.assert(
      fc.property(whole, fc.constantFrom(2, 10, 1000, 1e6, 3), rules, (given, factor, how) => {
        const weighted = (by: number): Child[] => given.map(([each, size]) => ({ ...each, weight: size * by }));
        const [a, b] = [rollUp(weighted(1), how), rollUp(weighted(factor), how)];
        expect(b.status).toBe(a.status);
        expect(b.flags).toEqual(a.flags);
        expect(b.score ?? -1).toBeCloseTo(a.score ?? -1, 8);
      }),
    );
  });

  test('a worse child never improves the parent', () => {
    const known = fc.record({ at: fc.nat(11), drop: fc.integer({ min: 0, max: 3000 }) });
    fc.assert(
      fc.property(children, known, rules, (given, { at, drop }, how) => {
        const old = given[at];
        if (old === undefined || old.status === 'Grey') return;
        const status = old.status === 'Green' ? 'Yellow' : 'Red';
        const attainment =
          old.attainment === null || old.attainment === undefined ? null : old.attainment - drop / 1000;
        const actual = old.actual === null || old.actual === undefined ? null : old.actual - drop;
        const worse = given.map((each, index) =>
          index === at ? { ...each, status, attainment, actual } : each,
        ) satisfies Child[];
        const [a, b] = [rollUp(given, how), rollUp(worse, how)];
        expect(RANK[b.status]).toBeLessThanOrEqual(RANK[a.status]);
        expect(b.score ?? -1).toBeLessThanOrEqual(a.score ?? -1);
      }),
      { numRuns: 500 },
    );
  });

  test('the score is a share, a colour has a band and Grey a reason, and nothing is infinite', () => {
    const wild = fc.record({
      status: fc.constantFrom('Green', 'Yellow', 'Red', 'Grey'),
      attainment: fc.option(fc.double(), { nil: null }),
      weight: fc.option(fc.double(), { nil: null }),
      share: fc.double(),
      gate: fc.boolean(),
      actual: fc.option(fc.double(), { nil: null }),
      target: fc.option(fc.double(), { nil: null }),
    }) satisfies fc.Arbitrary<Child>;
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 6 }), rules, (given, how) => {
        const { rollup, children: parts } = explain(given, how);
        expect(rollup.score === null || (rollup.score >= 0 && rollup.score <= 1)).toBe(true);
        expect(rollup.coverage).toBeGreaterThanOrEqual(0);
        expect(rollup.coverage).toBeLessThanOrEqual(1);
        expect(rollup.status === 'Grey' ? rollup.reason : rollup.band).not.toBeNull();
        expect(JSON.parse(JSON.stringify({ rollup, parts }))).toEqual({ rollup, parts });
      }),
      { numRuns: 500 },
    );
  });

  test('the contributions add to the score, and the weights to 1', () => {
    fc.assert(
      fc.property(fc.array(child, { minLength: 1, maxLength: 12 }), rules, (given, how) => {
        const { rollup, children: parts } = explain(given, how);
        expect(parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 9);
        if (rollup.score === null) return;
        expect(parts.reduce((sum, part) => sum + (part.contribution ?? 0), 0)).toBeCloseTo(rollup.score, 8);
      }),
      { numRuns: 500 },
    );
  });

  test('"without this child" is what the parent is without this child', () => {
    fc.assert(
      fc.property(children, rules, (given, how) => {
        explain(given, how).children.forEach((part, at) => {
          expect(part.without).toBe(
            rollUp(
              given.filter((_, index) => index !== at),
              how,
            ).status,
          );
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever the ids of a table', () => {
  test('ids that look alike are always told, and others never', () => {
    const letter = fc.constantFrom('a', 'A', 'k', '1', '0', '.', ' ', '-', '\u00a0', 'É', 'Ａ', '\u200b');
    const id = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 20 }), (ids) => {
        const forest = buildForest(ids.map((each) => ({ id: each, parents: '', shares: '' })));
        const told = forest.issues
          .filter(({ code }) => code === 'DUPLICATE_SUSPECT')
          .map(({ rows }) => rows.map((row) => looseId(ids[row] ?? '')));
        const keys = ids.map(looseId).filter((key) => key !== '');
        const twice = [...new Set(keys)].filter((key) => keys.filter((other) => other === key).length > 1);
        expect(told.map((group) => [...new Set(group)])).toEqual(twice.map((key) => [key]));
        expect(told.map((group) => group.length)).toEqual(
          twice.map((key) => keys.filter((other) => other === key).length),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('the loops are the rows that can be reached from themselves, and all others come after their children', () => {
    const hung = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(hung, (parents) => {
        const nodes = parents.map((on, row) => ({
          id: `N${row}`,
          parents: on.map((each) => `N${each}`).join(';'),
          shares: '',
        }));
        const forest = buildForest(nodes);
        const known = (on: readonly number[]): number[] => on.filter((each) => each < parents.length);
        const ancestors = parents.map((_, row) => closure(row, (each) => known(parents[each] ?? [])));
        parents.forEach((_, row) => expect(forest.isInLoop[row]).toBe(ancestors[row]?.has(row) === true ? 1 : 0));
        expect([...forest.order].sort((a, b) => a - b)).toEqual(parents.map((_, row) => row));
        forest.order.forEach((row, place) => {
          const below = forest.childIndex.subarray(forest.childStart[row], forest.childStart[row + 1]);
          for (const each of below) expect(forest.order.indexOf(each)).toBeLessThan(place);
        });
        const loops = forest.issues.filter(({ code }) => code === 'CYCLE');
        const members = loops.flatMap(({ rows }) => rows);
        expect([...members].sort((a, b) => a - b)).toEqual(
          parents.flatMap((_, row) => (forest.isInLoop[row] === 1 ? [row] : [])),
        );
        for (const loop of loops) {
          const [way = ''] = issueNote(loop).slice('CYCLE:'.length).split('|');
          if (way.includes('…')) continue;
          const path = way.split('>').map((label) => Number(label.slice(1)));
          path.forEach((row, at) => expect(parents[path[(at + 1) % path.length] ?? -1]).toContain(row));
        }
      }),
      { numRuns: 500 },
    );
  });
});

function closure(from: number, next: (row: number) => number[]): Set<number> {
  const found = new Set<number>();
  const open = next(from);
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (found.has(row)) continue;
    found.add(row);
    open.push(...next(row));
  }
  return found;
}
