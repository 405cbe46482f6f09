import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Child } from '../../core/rollup/child.ts';
import { rolledNode, rollUpForest } from '../../core/rollup/rollup-tree.ts';
import { DEFAULT_ROLLUP } from '../../core/rollup/rules.ts';
import { buildForest } from '../../core/rollup/tree.ts';
import type { Status } from '../../core/stoplight/status.ts';

/** A row of a table as this reference sees it. Parents stand before their children, so there are no loops. */
type Row = {
  status: Status;
  attainment: number | null;
  weight: number | null;
  gate: boolean;
  parents: number[];
  shares: number[] | null;
};
type Seen = { status: Status; score: number | null };

const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The law, read word for word and without any care for speed: recursive, and looking for children by searching all rows. */
function naive(row: number, rows: readonly Row[]): Seen {
  const kids = rows.flatMap((each, index) => {
    const list = each.parents;
    const on = list.filter((parent) => parent === row).length;
    if (on === 0) return [];
    const parts = each.shares ?? list.map(() => 1);
    const whole = parts.reduce((sum, part) => sum + part, 0);
    const part = list.reduce((sum, parent, at) => (parent === row ? sum + (parts[at] ?? 0) : sum), 0) / whole;
    return [{ ...each, ...naive(index, rows), part }];
  });
  const own = rows[row];
  if (own === undefined) throw new Error('no such row');
  if (kids.length === 0) return { status: own.status, score: own.attainment };
  const isBlank = kids.every((kid) => kid.weight === null);
  const usable = kids.map((kid) => Math.max(0, kid.weight ?? 0));
  const isEqual = isBlank || kids.every((kid, index) => (usable[index] ?? 0) * kid.part === 0);
  const weights = kids.map((kid, index) => (isEqual ? 1 : (usable[index] ?? 0)) * kid.part);
  const worth = (kid: Seen): number | null => {
    if (kid.status === 'Grey') return null;
    return kid.score === null ? { Green: 1, Yellow: 0.875, Red: 0 }[kid.status] : Math.min(1, Math.max(0, kid.score));
  };
  const all = weights.reduce((sum, each) => sum + each, 0);
  const known = weights.reduce((sum, each, index) => sum + (kids[index]?.status === 'Grey' ? 0 : each), 0);
  const reached = kids.reduce((sum, kid, index) => sum + (worth(kid) ?? 0) * (weights[index] ?? 0), 0);
  const score = known === 0 ? null : rounded(reached / known);
  if (rounded(known / all) < 0.6 || score === null) return { status: 'Grey', score };
  if (kids.some((kid) => kid.gate && kid.status === 'Red')) return { status: 'Red', score };
  const gap = rounded(1 - score);
  const byBands = gap <= 0 ? 'Green' : gap <= 0.15 ? 'Yellow' : 'Red';
  const isHeld = kids.some((kid) => kid.status === 'Red' || (kid.gate && kid.status === 'Grey'));
  return { status: byBands === 'Green' && isHeld ? 'Yellow' : byBands, score };
}

const plain = fc.record({
  status: fc.constantFrom<Status[]>('Green', 'Green', 'Yellow', 'Red', 'Grey'),
  attainment: fc.option(
    fc.integer({ min: -200, max: 1500 }).map((each) => each / 1000),
    { freq: 6 },
  ),
  weight: fc.option(fc.integer({ min: -1, max: 9 }), { freq: 3 }),
  gate: fc.boolean(),
});
const table: fc.Arbitrary<Row[]> = fc
  .array(
    fc.tuple(
      plain,
      fc.array(fc.nat(999), { maxLength: 3 }),
      fc.option(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 })),
    ),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((list) =>
    list.map(([row, picks, shares], index) => {
      const parents = index === 0 ? [] : picks.map((pick) => pick % index);
      return { ...row, parents, shares: shares === null ? null : shares.slice(0, parents.length) };
    }),
  );

describe('a whole table', () => {
  test('comes out like the law read word for word, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, isUpsideDown) => {
        const nodes = rows.map((row, index) => ({
          id: `N${index}`,
          parents: row.parents.map((parent) => `N${parent}`).join('; '),
          shares: row.shares?.join('; ') ?? '',
        }));
        const own: Child[] = rows.map(({ status, attainment, weight, gate }) => ({ status, attainment, weight, gate }));
        const place = (row: number): number => (isUpsideDown ? rows.length - 1 - row : row);
        const [givenNodes, givenOwn] = isUpsideDown ? [[...nodes].reverse(), [...own].reverse()] : [nodes, own];
        const rolled = rollUpForest(buildForest(givenNodes), givenOwn, DEFAULT_ROLLUP);
        rows.forEach((_, row) => {
          const seen = rolledNode(rolled, place(row));
          const expected = naive(row, rows);
          expect(seen.status).toBe(expected.status);
          expect(seen.score ?? -9).toBeCloseTo(expected.score ?? -9, 8);
          expect(seen.rollup?.status ?? seen.status).toBe(seen.status);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
