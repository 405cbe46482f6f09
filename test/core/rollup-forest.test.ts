import { describe, expect, test } from 'vitest';
import { idText } from '../../core/rollup/ids.ts';
import type { TreeNode } from '../../core/rollup/links.ts';
import { rolledNode, rollUpForest } from '../../core/rollup/rollup-tree.ts';
import { buildForest, forestOfParents } from '../../core/rollup/tree.ts';
import { childrenIn, notes, reached, rows } from './rollup-given.ts';

describe('loops', () => {
  test('B114 two rows that hang on each other are told once, both Grey; the rest goes on', () => {
    const forest = buildForest(rows('A < B', 'B < A', 'P', 'K < P'));
    const rolled = rollUpForest(forest, [1, 1, 1, 1].map(reached));
    expect(notes(forest)).toEqual(['CYCLE:A>B']);
    expect(forest.issues[0]?.rows).toEqual([0, 1]);
    expect(rolledNode(rolled, 0)).toEqual({
      status: 'Grey',
      score: null,
      reason: 'CYCLE',
      flags: ['CYCLE:A>B'],
      rollup: null,
    });
    expect([1, 2].map((row) => rolledNode(rolled, row).status)).toEqual(['Grey', 'Green']);
  });

  test('B115 a row that is its own parent is a loop of one', () => {
    const forest = buildForest(rows('A < A', 'K < A'));
    expect(notes(forest)).toEqual(['CYCLE:A']);
    expect([...forest.isInLoop]).toEqual([1, 0]);
    expect(childrenIn(forest, 0)).toEqual([1]);
  });

  test.each([
    ['the path goes from parent to child, starting in the first row', ['A < C', 'B < A', 'C < B'], ['CYCLE:A>B>C']],
    ['wherever the loop is entered', ['C < B', 'A < C', 'B < A'], ['CYCLE:C>A>B']],
    ['six members are all shown', ['1 < 6', '2 < 1', '3 < 2', '4 < 3', '5 < 4', '6 < 5'], ['CYCLE:1>2>3>4>5>6']],
    [
      'of seven the first and last three',
      ['1 < 7', '2 < 1', '3 < 2', '4 < 3', '5 < 4', '6 < 5', '7 < 6'],
      ['CYCLE:1>2>3>…>5>6>7'],
    ],
    ['two loops are two findings', ['A < B', 'C < D', 'B < A', 'D < C'], ['CYCLE:A>B', 'CYCLE:C>D']],
    [
      'loops that touch are one, with the rows beside the way behind bars',
      ['A < B; C', 'B < A', 'C < A'],
      ['CYCLE:A>B|C'],
    ],
    ['a loop among several parents', ['A < B; P', 'B < A', 'P'], ['CYCLE:A>B']],
    ['a row without id has its number', ['A < B', 'B < A; ', ' < A'], ['CYCLE:A>B', 'NO_ID:3']],
  ])('%s', (_, lines, issues) => {
    expect(notes(buildForest(rows(...lines)))).toEqual(issues);
  });

  test('a parent above a loop has an unknown child, and rows below it keep their colours', () => {
    const forest = buildForest(rows('P', 'A < B; P', 'B < A', 'K < A', 'L < P', 'M < P'));
    const rolled = rollUpForest(forest, [1, 1, 1, 1, 1, 1].map(reached));
    expect(rolledNode(rolled, 0)).toMatchObject({ status: 'Green', rollup: { counts: { G: 2, N: 1 }, coverage: 0.8 } });
    expect(rolledNode(rolled, 3).status).toBe('Green');
  });

  test('loops are found in index form, too', () => {
    const forest = forestOfParents([1, 0, 1, 9, -1], (row) => `row ${row}`);
    expect(notes(forest)).toEqual(['CYCLE:row 0>row 1']);
    expect(notes(forestOfParents([0]))).toEqual(['CYCLE:#1']);
    expect([...forest.order].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('ids', () => {
  test('a row whose parent is not there stays, as a root', () => {
    const forest = buildForest(rows('O1', 'K1 < O9'));
    expect(notes(forest)).toEqual(['ORPHAN:K1->O9']);
    expect([...forest.order]).toEqual([0, 1]);
  });

  test('a blank parent cell is no orphan', () => {
    expect(
      notes(
        buildForest([
          { id: 'A', parents: ' \n', shares: '' },
          { id: 'B', parents: ' ; ', shares: '' },
        ]),
      ),
    ).toEqual([]);
  });

  test('B118 of rows with one id the first is the parent; the others are told, keep their colour and hang on nothing', () => {
    const forest = buildForest(rows('P', 'A < P', 'A < P', 'K < A', 'A < P'));
    const rolled = rollUpForest(forest, [1, 1, 0.5, 1, 0.9].map(reached));
    expect(forest.issues).toEqual([{ code: 'DUPLICATE', rows: [1, 2, 4], detail: 'A' }]);
    expect(childrenIn(forest, 0)).toEqual([1]);
    expect(childrenIn(forest, 1)).toEqual([3]);
    expect([0, 1, 2, 4].map((row) => rolledNode(rolled, row).status)).toEqual(['Green', 'Green', 'Red', 'Yellow']);
    expect(rolledNode(rolled, 2).flags).toEqual(['DUPLICATE:A']);
  });

  test('B119 ids that differ by case or outer space stay two, and are told', () => {
    const forest = buildForest(rows('A', 'a ', 'K < A', 'L < a'));
    expect(notes(forest)).toEqual(['DUPLICATE_SUSPECT:A|a']);
    expect(childrenIn(forest, 0)).toEqual([2]);
    expect(childrenIn(forest, 1)).toEqual([3]);
  });

  test('B121 a row without an id is listed and is nobody’s parent, but hangs where it says', () => {
    const forest = buildForest(rows('P', ' < P', '\u200b < P', 'K < \u200b'));
    expect(notes(forest)).toEqual(['NO_ID:2', 'NO_ID:3', 'ORPHAN:K->\u200b']);
    expect(childrenIn(forest, 0)).toEqual([1, 2]);
  });

  test('B122 the number 1 and the text 1 are one id; 1.0 and 001 are suspects', () => {
    const same = [1, '1'].map((id) => ({ id: idText(id), parents: '', shares: '' }));
    expect(notes(buildForest(same))).toEqual(['DUPLICATE:1']);
    expect(notes(buildForest(rows('1', '1.0', '001')))).toEqual(['DUPLICATE_SUSPECT:1|1.0|001']);
  });

  test.each([
    ['1.1 and 1.10 are different rows of a numbered list', ['1.1', '1.10', '1.2']],
    ['0 and 10 and 100', ['0', '10', '100', '1000']],
    ['accents tell ids apart', ['E', 'É']],
    [
      'ids named like parts of the language are ordinary',
      ['constructor', '__proto__', 'toString < constructor', 'K < __proto__'],
    ],
    ['a very long row of zeros', ['0'.repeat(30_000), `${'0'.repeat(30_000)}x`]],
  ])('nothing is odd about: %s', (_, lines) => {
    expect(notes(buildForest(rows(...lines)))).toEqual([]);
  });

  test.each([
    ['wide letters', ['K1', 'Ｋ１'], 'DUPLICATE_SUSPECT:K1|Ｋ１'],
    [
      'a no-break space',
      ['Sales\u00a0EU', 'Sales EU', 'sales  eu'],
      'DUPLICATE_SUSPECT:Sales\u00a0EU|Sales EU|sales  eu',
    ],
    ['leading zeros', ['7', '07'], 'DUPLICATE_SUSPECT:7|07'],
    [
      'more than six look-alikes',
      ['aaa', 'aaA', 'aAa', 'aAA', 'Aaa', 'AaA', 'AAa'],
      'DUPLICATE_SUSPECT:aaa|aaA|aAa|…|Aaa|AaA|AAa',
    ],
  ])('look-alikes by %s are told', (_, lines, issue) => {
    expect(notes(buildForest(rows(...lines)))).toEqual([issue]);
  });

  test('a parent cell with a stray space still finds its row, by case never', () => {
    const forest = buildForest([
      ...rows('P', 'Q '),
      ...['P ', 'Q', 'p'].map((parents, row) => ({ id: `K${row}`, parents, shares: '' })),
    ]);
    expect(childrenIn(forest, 0)).toEqual([2]);
    expect(childrenIn(forest, 1)).toEqual([3]);
    expect(notes(forest)).toEqual(['ORPHAN:K2->p']);
  });

  test('an exact id wins over one that differs by space', () => {
    const forest = buildForest([
      ...rows('A ', 'A'),
      { id: 'K', parents: 'A', shares: '' },
      { id: 'L', parents: 'A ', shares: '' },
    ]);
    expect(childrenIn(forest, 1)).toEqual([2]);
    expect(childrenIn(forest, 0)).toEqual([3]);
  });

  test('a parent cell may hold a name; an id wins, and a name that two rows have is told', () => {
    const named = (id: string, name: string, parents = ''): TreeNode => ({ id, name, parents, shares: '' });
    const forest = buildForest([
      named('O1', 'Growth'),
      named('Growth', 'x'),
      named('K1', 'k', 'Growth'),
      named('K2', 'k', 'X'),
      named('K3', 'z', 'k'),
    ]);
    expect(childrenIn(forest, 1)).toEqual([2, 3]);
    expect(childrenIn(forest, 2)).toEqual([4]);
    expect(notes(forest)).toEqual(['AMBIGUOUS_PARENT:K3->k']);
  });
});

describe('names as parents', () => {
  const named = (id: string, name: string, parents = ''): TreeNode => ({ id, name, parents, shares: '' });
  test('a row is not its own parent by its name: it is an orphan, no loop', () => {
    const forest = buildForest([named('K1', 'Sales', 'Sales'), named('K2', 'Leads', 'Sales')]);
    expect(notes(forest)).toEqual(['ORPHAN:K1->Sales']);
    expect(childrenIn(forest, 0)).toEqual([1]);
  });
  test('an objective and its KPI may have one name', () => {
    const forest = buildForest([named('K1', 'Sales', 'Sales'), named('O1', 'Sales')]);
    expect(notes(forest)).toEqual([]);
    expect(childrenIn(forest, 1)).toEqual([0]);
  });
  test('a row without id can be a parent by its name', () => {
    const forest = buildForest([named('', 'Growth'), named('K1', 'Leads', 'Growth')]);
    expect(childrenIn(forest, 0)).toEqual([1]);
  });
  test('a later row of a repeated id is nobody’s parent by its name, either', () => {
    const forest = buildForest([named('O1', 'Growth'), named('O1', 'Margin'), named('K1', 'Leads', 'Margin')]);
    expect(notes(forest)).toEqual(['DUPLICATE:O1', 'ORPHAN:K1->Margin']);
  });
});

describe('several parents', () => {
  const shareOf = (parents: string, shares: string): [number[], string[]] => {
    const forest = buildForest([...rows('P1', 'P2', 'P3'), { id: 'K', parents, shares }]);
    const found = [0, 1, 2].map(
      (row) => forest.share.subarray(forest.childStart[row], forest.childStart[row + 1])[0] ?? 0,
    );
    return [found, notes(forest)];
  };
  test.each<[string, string, string, number[], string[]]>([
    ['shares are relative', 'P1; P2', '75; 25', [0.75, 0.25, 0], []],
    ['whatever they add up to', 'P1; P2', '3; 1', [0.75, 0.25, 0], []],
    ['in percent, too', 'P1; P2', '75 %; 25 %', [0.75, 0.25, 0], []],
    ['without shares the parents are equal', 'P1;P2;P3', '', [1 / 3, 1 / 3, 1 / 3], []],
    ['line breaks separate as well', 'P1\nP2', '75\n25', [0.75, 0.25, 0], []],
    ['as Windows writes them', 'P1\r\nP2', '75\r\n25', [0.75, 0.25, 0], []],
    ['and behind a semicolon', 'P1;\nP2; P3', '2;\r\n1; 1', [0.5, 0.25, 0.25], []],
    ['a semicolon too many does not matter', 'P1; P2;', '75; 25;', [0.75, 0.25, 0], []],
    ['one parent gets all, whatever the share says', 'P1', '40', [1, 0, 0], []],
    ['a share of nothing is a share', 'P1; P2', '100; 0', [1, 0, 0], []],
    ['a blank share makes them equal, with a flag', 'P1; P2', '75;', [0.5, 0.5, 0], ['BAD_SHARES:K']],
    ['a share that is no number', 'P1; P2', '75; x', [0.5, 0.5, 0], ['BAD_SHARES:K']],
    ['a negative share', 'P1; P2', '75; -25', [0.5, 0.5, 0], ['BAD_SHARES:K']],
    ['one share for two parents', 'P1; P2', '75', [0.5, 0.5, 0], ['BAD_SHARES:K']],
    ['shares that are all zero', 'P1; P2', '0; 0', [0.5, 0.5, 0], ['BAD_SHARES:K']],
    ['the same parent twice gets both shares', 'P1; P1; P2', '50; 25; 25', [0.75, 0.25, 0], []],
    ['what goes to a parent that is not there goes to nobody else', 'P1; P9', '75; 25', [0.75, 0, 0], ['ORPHAN:K->P9']],
  ])('%s', (_, parents, shares, expected, issues) => {
    expect(shareOf(parents, shares)).toEqual([expected, issues]);
  });

  test('a comma is part of a name', () => {
    const forest = buildForest([...rows('Sales, EMEA'), { id: 'K', parents: 'Sales, EMEA', shares: '' }]);
    expect(childrenIn(forest, 0)).toEqual([1]);
  });
});
