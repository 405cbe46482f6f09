import { describe, expect, test } from 'vitest';
import { explain } from '../../core/rollup/explain.ts';
import { parentsByIndent, parentsByOutline } from '../../core/rollup/hierarchy.ts';
import { issueNote } from '../../core/rollup/issue.ts';
import { parentsByNumbering } from '../../core/rollup/numbering.ts';
import { rolledNode, rollUpForest } from '../../core/rollup/rollup-tree.ts';
import { buildForest, forestOfParents } from '../../core/rollup/tree.ts';
import { reached } from './rollup-given.ts';

/**
 * Texts with one FNV-1a hash: two beginnings of the same hash, then two ways on of the same hash, and so on. Each pair is
 * the first double among random-looking texts.
 */
function collidingTexts(pairs: number): string[] {
  const step = (hash: number, text: string): number => {
    let next = hash;
    for (let index = 0; index < text.length; index++) next = Math.imul(next ^ text.charCodeAt(index), 0x01000193);
    return next;
  };
  let texts = [''];
  let hash = 0x811c9dc5;
  for (let pair = 0; pair < pairs; pair++) {
    const seen = new Map<number, string>();
    for (let count = 0; ; count++) {
      const text = [...(count * 7_919 + 1_000_000).toString(26)]
        .map((digit) => String.fromCharCode(65 + parseInt(digit, 26)))
        .join('');
      const end = step(hash, text);
      const twin = seen.get(end);
      if (twin !== undefined) {
        texts = texts.flatMap((each) => [each + twin, each + text]);
        hash = end;
        break;
      }
      seen.set(end, text);
    }
  }
  return texts;
}

describe('big tables', { timeout: 120_000 }, () => {
  test('a million rows under each other by tens give the mean of their leaves', () => {
    const size = (10 ** 7 - 1) / 9; // seven full levels: 1,111,111 rows
    const nodes = Array.from({ length: size }, (_, row) => ({
      id: `N${row}`,
      parents: row === 0 ? '' : `N${Math.floor((row - 1) / 10)}`,
      shares: '',
    }));
    const rolled = rollUpForest(
      buildForest(nodes),
      nodes.map((_, row) => reached(row % 2 === 0 ? 1 : 0.5)),
    );
    expect(rolledNode(rolled, 0)).toMatchObject({ status: 'Red', score: 0.75 });
    expect(rolled.forest.issues).toEqual([]);
  });

  test('B124 a full sheet of rows, each under the row its number halves to', () => {
    const size = 1_048_575;
    const nodes = Array.from({ length: size }, (_, row) => ({
      id: `K-${row + 1}`,
      parents: row === 0 ? '' : `K-${(row + 1) >> 1}`,
      shares: '',
    }));
    const forest = buildForest(nodes);
    expect(forest.issues).toEqual([]);
    const rolled = rollUpForest(
      forest,
      nodes.map(() => reached(0.9)),
    );
    expect(rolledNode(rolled, 0)).toMatchObject({ status: 'Yellow', score: 0.9 });
  });

  test('a million rows that all have something wrong are all told', () => {
    const nodes = Array.from({ length: 1_000_000 }, (_, row) => ({
      id: row % 2 === 0 ? '' : 'K',
      parents: 'X',
      shares: '',
    }));
    const { issues } = buildForest(nodes);
    const count = (code: string): number => issues.filter((issue) => issue.code === code).length;
    expect([count('NO_ID'), count('ORPHAN'), count('DUPLICATE')]).toEqual([500_000, 500_001, 1]);
  });

  test('a chain of 100,000 rows carries a leaf to the top', () => {
    const nodes = Array.from({ length: 100_000 }, (_, row) => ({
      id: `N${row}`,
      parents: row === 0 ? '' : `N${row - 1}`,
      shares: '',
    }));
    const rolled = rollUpForest(
      buildForest(nodes),
      nodes.map((_, row) => reached(row === 99_999 ? 0.9 : 0)),
    );
    expect(rolledNode(rolled, 0)).toMatchObject({ status: 'Yellow', score: 0.9, rollup: { band: 'caution' } });
  });

  test('a chain of 100,000 rows that ends in a loop has no colour anywhere', () => {
    const nodes = Array.from({ length: 100_000 }, (_, row) => ({
      id: `N${row}`,
      parents: `N${Math.max(0, row - 1)}`,
      shares: '',
    }));
    const last = nodes.map((node, row) => (row === 0 ? { ...node, parents: 'N99999' } : node));
    const rolled = rollUpForest(
      buildForest(last),
      nodes.map(() => reached(1)),
    );
    expect(rolled.status.every((code) => code === 0)).toBe(true);
    expect(rolled.forest.issues.length).toBe(1);
  });

  test('B116 a loop of 10,000 rows is told by its ends', () => {
    const nodes = Array.from({ length: 10_000 }, (_, row) => ({
      id: `N${row}`,
      parents: `N${(row + 9_999) % 10_000}`,
      shares: '',
    }));
    const forest = buildForest(nodes);
    expect(forest.issues.map(issueNote)).toEqual(['CYCLE:N0>N1>N2>…>N9997>N9998>N9999']);
    expect(forest.issues[0]?.rows.length).toBe(10_000);
  });

  test('B125 one parent of 20,000 children is rolled up and explained', () => {
    const kids = Array.from({ length: 20_000 }, (_, row) => reached(row === 7 ? 0.5 : 1));
    const { rollup, children } = explain(kids);
    expect(rollup).toMatchObject({ status: 'Yellow', score: 0.999975 });
    expect(children.filter((part) => part.without === 'Green').length).toBe(1);
    expect(children[7]?.without).toBe('Green');
    expect(children.reduce((sum, part) => sum + (part.contribution ?? 0), 0)).toBeCloseTo(0.999975, 9);
  });

  test('a row with 5,000 parents gives each its share', () => {
    const parents = Array.from({ length: 5_000 }, (_, row) => `P${row}`);
    const forest = buildForest([
      ...parents.map((id) => ({ id, parents: '', shares: '' })),
      { id: 'K', parents: parents.join(';'), shares: '' },
    ]);
    expect(forest.share.length).toBe(5_000);
    expect(forest.share.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  test('ids that were made to collide in the index are still found', () => {
    const ids = collidingTexts(11);
    const nodes = ids.map((id, row) => ({ id, parents: ids[row - 1] ?? '', shares: '' }));
    const forest = buildForest(nodes);
    expect(forest.issues).toEqual([]);
    expect([...forest.childIndex]).toEqual(ids.slice(1).map((_, row) => row + 1));
  });

  test('deep numbering, indentation and outlines need no recursion', () => {
    const size = 100_000;
    const steps = Array.from({ length: size }, (_, row) => row);
    const chain = steps.map((row) => row - 1);
    expect([...parentsByIndent(steps.map((indent) => ({ text: 'x', indent })))]).toEqual(chain);
    expect([...parentsByOutline(steps)]).toEqual(chain);
    expect([...forestOfParents(parentsByOutline(steps)).order].reverse()).toEqual(steps);
    expect(parentsByNumbering(steps.map((row) => `1.${row}`))[size - 1]).toBe(0);
  });
});
