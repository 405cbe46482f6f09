import { describe, expect, test } from 'vitest';
import { defaultNumberContext } from '../../core/reading/number.ts';
import type { Child } from '../../core/rollup/child.ts';
import { childrenOf, rolledNode, rollUpForest, STATUS_OF_CODE } from '../../core/rollup/rollup-tree.ts';
import { DEFAULT_ROLLUP } from '../../core/rollup/rules.ts';
import { buildForest } from '../../core/rollup/tree.ts';
import { PRESETS } from '../../core/stoplight/bands.ts';
import { judgeCells } from '../../core/stoplight/cells.ts';
import { DEFAULT_RULES } from '../../core/stoplight/measure.ts';
import { vectors } from '../support/vectors.ts';
import { notes, reached, rows } from './rollup-given.ts';

type GivenNode = { id: string; parent?: string; shares?: string; actual?: unknown; target?: unknown };
type Expected = { status: Record<string, string>; issues?: string[] };

const judging = {
  direction: 'higher',
  kind: 'level',
  timing: null,
  rules: DEFAULT_RULES,
  context: defaultNumberContext(),
} as const;

function verdictOf(node: GivenNode): Child {
  const { status, attainment } = judgeCells({ actual: node.actual ?? null, target: node.target ?? null }, judging);
  return { status, attainment };
}

describe('the roll-up of a table', () => {
  test.each(vectors<{ nodes: GivenNode[] }, Expected>('tree'))('$id $why', ({ given, expected }) => {
    const nodes = given.nodes.map(({ id, parent = '', shares = '' }) => ({ id, parents: parent, shares }));
    const rolled = rollUpForest(buildForest(nodes), given.nodes.map(verdictOf));
    for (const [id, status] of Object.entries(expected.status)) {
      const row = nodes.findIndex((node) => node.id === id);
      expect(`${id} ${rolledNode(rolled, row).status}`).toBe(`${id} ${status}`);
    }
    expect(notes(rolled.forest)).toEqual(expected.issues ?? []);
  });

  test('a parent rolled up from shown children has the score its own parent uses', () => {
    const forest = buildForest(rows('CO', 'SALES < CO', 'MKT < CO', 'K1 < SALES', 'K2 < MKT', 'K3 < MKT'));
    const rolled = rollUpForest(forest, [0, 0, 0, 1, 0.5, 0.6].map(reached));
    expect([...rolled.score]).toEqual([0.775, 1, 0.55, 1, 0.5, 0.6]);
    expect([...rolled.status].map((code) => STATUS_OF_CODE[code])).toEqual([
      'Red',
      'Green',
      'Red',
      'Green',
      'Red',
      'Red',
    ]);
    expect(rolledNode(rolled, 0)).toMatchObject({
      status: 'Red',
      score: 0.775,
      reason: null,
      rollup: { band: 'behind', coverage: 1, counts: { R: 1, Y: 0, G: 1, N: 0 } },
    });
    expect(rolledNode(rolled, 3)).toEqual({ status: 'Green', score: 1, reason: null, flags: [], rollup: null });
    expect(childrenOf(rolled, 2).map(({ row }) => row)).toEqual([4, 5]);
  });

  test('weights and gates of the middle rows count for the row above', () => {
    const forest = buildForest(rows('CO', 'A < CO', 'B < CO', 'K1 < A', 'K2 < B'));
    const own: Child[] = [
      reached(0),
      { ...reached(0), weight: 9 },
      { ...reached(0), weight: 1, gate: true },
      reached(1),
      reached(0.5),
    ];
    const company = rolledNode(rollUpForest(forest, own), 0);
    expect(company).toMatchObject({ status: 'Red', score: 0.95, reason: 'GATE_RED', flags: ['GATE_RED'] });
  });

  test('a parent without colour is unknown to its own parent, not zero', () => {
    const forest = buildForest(rows('CO', 'A < CO', 'B < CO', 'K1 < A', 'K2 < B'));
    const own: Child[] = [reached(1), reached(1), reached(1), { status: 'Grey' }, reached(1)];
    expect(rolledNode(rollUpForest(forest, own), 0)).toMatchObject({
      status: 'Grey',
      score: 1,
      reason: 'LOW_COVERAGE',
    });
  });

  test('a row with bands of its own is judged by them, its parent by the sheet’s', () => {
    const forest = buildForest(rows('CO', 'A < CO', 'K1 < A'));
    const lenient = { ...DEFAULT_ROLLUP, bands: PRESETS['sbi-lenient'] };
    const rolled = rollUpForest(forest, [0, 0, 0.95].map(reached), (row) => (row === 1 ? lenient : DEFAULT_ROLLUP));
    expect([rolledNode(rolled, 0).status, rolledNode(rolled, 1).status]).toEqual(['Yellow', 'Green']);
  });

  test('sums go up the whole tree: 75 of 500 in the end', () => {
    const forest = buildForest(rows('CO', 'EU < CO', 'US < CO', 'K1 < EU', 'K2 < EU', 'K3 < US'));
    const amounts = [null, null, null, [25, 100], [30, 200], [20, 200]];
    const own = amounts.map((pair): Child => ({
      status: 'Grey',
      actual: pair?.[0] ?? null,
      target: pair?.[1] ?? null,
      unit: 'USD',
    }));
    const rolled = rollUpForest(forest, own, { ...DEFAULT_ROLLUP, method: 'value' });
    expect(rolledNode(rolled, 0).rollup).toMatchObject({
      status: 'Red',
      score: 0.15,
      total: { actual: 75, target: 500, unit: 'USD' },
    });
    expect(rolledNode(rolled, 1).rollup?.total).toMatchObject({ actual: 55, target: 300 });
  });

  test('what was odd about a row stands among its flags, before what is odd about its children', () => {
    const forest = buildForest(rows('P < X', 'K1 < P', 'K2 < P'));
    const rolled = rollUpForest(forest, [reached(1), { ...reached(1), weight: 1 }, reached(0.5)]);
    expect(rolledNode(rolled, 0).flags).toEqual(['ORPHAN:P->X', 'WEIGHT_MISSING', 'NO_GREEN_OVER_RED']);
    expect(rolledNode(rolled, 1).flags).toEqual([]);
  });

  test('B123 no rows make an empty forest, without a problem', () => {
    const rolled = rollUpForest(buildForest([]), []);
    expect(rolled.forest).toMatchObject({ size: 0, issues: [] });
    expect(rolled.status.length).toBe(0);
  });
});
