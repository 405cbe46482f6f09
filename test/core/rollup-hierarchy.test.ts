import { describe, expect, test } from 'vitest';
import { parentsByColumn, parentsByIndent, parentsByOutline, type ParentCells } from '../../core/rollup/hierarchy.ts';
import { outlineNumber, parentsByNumbering } from '../../core/rollup/numbering.ts';
import type { CellValue } from '../../core/workbook/cells.ts';

describe('a hierarchy by numbering', () => {
  test.each<[string, CellValue[], number[]]>([
    ['each level hangs on the one above', ['1', '1.1', '1.1.2', '1.2', '2'], [-1, 0, 1, 0, -1]],
    ['a missing level hangs on the nearest one that is there', ['1', '1.2.3', '2.4.1', '2.4.1.9'], [-1, 0, -1, 2]],
    ['numbers stored as numbers', [3, 3.1, 3.2, '3.2.1'], [-1, 0, 0, 2]],
    ['text and numbers mixed', ['1', 1.1, '1.1.1', 2], [-1, 0, 1, -1]],
    ['letters', ['A', 'A.1', 'a.2', 'B', 'B.1.2'], [-1, 0, 0, -1, 3]],
    ['brackets and points at the end', ['1)', '1.1)', '(1.2)', '2.', '2.1.'], [-1, 0, 0, -1, 3]],
    ['leading zeros', ['01', '01.01', '1.02'], [-1, 0, 0]],
    ['a first level written 1.0', ['1.0', '1.1', '2.0', '2.1'], [-1, 0, -1, 2]],
    ['1.10 is not 1.1', ['1', '1.1', '1.10', '1.10.1'], [-1, 0, 0, 2]],
    ['the parent may stand below', ['1.1', '1.2', '1'], [2, 2, -1]],
    ['of two rows with one number the first is the parent', ['1', '1', '1.1'], [-1, -1, 0]],
    [
      'rows without a number hang on nothing',
      ['1', null, 'Total sales', '1.1', { error: '#REF!' }, true],
      [-1, -1, -1, 0, -1, -1],
    ],
    ['numbers before a name', ['1. Grow', '1.1 Bookings', '1.2) Leads', '3 new customers'], [-1, 0, 0, -1]],
    ['no rows', [], []],
  ])('%s', (_, cells, parents) => {
    expect([...parentsByNumbering(cells)]).toEqual(parents);
  });

  test.each<[CellValue, string | null]>([
    [3.1, '3.1'],
    ['A.1', 'A.1'],
    ['1)', '1'],
    ['1.2.', '1.2'],
    [' 1.2\u00a0', '1.2'],
    ['1..2', null],
    ['-1', null],
    ['2026 plan', null],
    ['', null],
    [`1${'.1'.repeat(16_000)}`, null],
  ])('%j is numbered %j', (cell, number) => {
    expect(outlineNumber(cell)).toBe(number);
  });
});

describe('a hierarchy by a parent column', () => {
  const cells = (...lines: string[]): ParentCells[] =>
    lines.map((line) => {
      const [id = '', name = '', parent = ''] = line.split(' | ');
      return { id, name, parent };
    });
  test.each<[string, ParentCells[], number[]]>([
    ['ids', cells('O1 | Growth', 'K1 | Leads | O1'), [-1, 0]],
    ['names, whatever their case and spaces', cells('O1 | Market  growth', 'K1 | Leads | market growth '), [-1, 0]],
    ['ids win over names', cells('O1 | O2', 'O2 | Growth', 'K1 | Leads | O2'), [-1, -1, 1]],
    ['a parent that is not there', cells('O1 | Growth', 'K1 | Leads | O9'), [-1, -1]],
    ['of several parents the first that is there', cells('O1 | Growth', 'K1 | Leads | O9; O1'), [-1, 0]],
    [
      'names like parts of the language',
      cells('1 | constructor', '2 | x | constructor', '3 | y | toString'),
      [-1, 0, -1],
    ],
  ])('%s', (_, rows, parents) => {
    expect([...parentsByColumn(rows)]).toEqual(parents);
  });
});

describe('a hierarchy by indentation', () => {
  const spaced = (...texts: string[]): number[] => [...parentsByIndent(texts.map((text) => ({ text, indent: 0 })))];
  const stepped = (...indents: number[]): number[] => [
    ...parentsByIndent(indents.map((indent) => ({ text: 'x', indent }))),
  ];
  test('leading spaces: a row hangs on the nearest earlier row that is indented less', () => {
    expect(spaced('Company', '  Sales', '    Leads', '    Calls', '  Service', 'Other')).toEqual([-1, 0, 1, 1, 0, -1]);
  });
  test('no-break spaces, wide spaces and tabs indent as well', () => {
    expect(spaced('A', '\u00a0\u00a0B', '\u3000\u3000C', '\tD', '\t\tE')).toEqual([-1, 0, 1, 1, 3]);
  });
  test('indent steps of the cells', () => {
    expect(stepped(0, 1, 2, 2, 1, 0)).toEqual([-1, 0, 1, 1, 0, -1]);
  });
  test('a level may be skipped, and the first row may be indented', () => {
    expect(stepped(2, 3, 0, 4, 3)).toEqual([-1, 0, -1, 2, 2]);
  });
  test('one indent step is as wide as three spaces', () => {
    expect([
      ...parentsByIndent([
        { text: 'A', indent: 0 },
        { text: '   B', indent: 0 },
        { text: 'C', indent: 1 },
        { text: ' D', indent: 1 },
      ]),
    ]).toEqual([-1, 0, 0, 2]);
  });
  test('blank rows are skipped', () => {
    expect(spaced('A', '', '  B', '   ', '    C')).toEqual([-1, -1, 0, -1, 2]);
  });
});

describe('a hierarchy by outline level', () => {
  test('summary rows above, the default: a row hangs on the nearest earlier row of a lower level', () => {
    expect([...parentsByOutline([0, 1, 2, 2, 1, 0, 1])]).toEqual([-1, 0, 1, 1, 0, -1, 5]);
  });
  test('summary rows below: on the nearest later one', () => {
    expect([...parentsByOutline([2, 2, 1, 1, 0, 1, 0], 'below')]).toEqual([2, 2, 4, 4, -1, 6, -1]);
  });
  test('rows to skip are nobody’s parent', () => {
    expect([...parentsByOutline([0, null, 1])]).toEqual([-1, -1, 0]);
    expect([...parentsByOutline([1, null, 0], 'below')]).toEqual([2, -1, -1]);
  });
  test('a level that never ends hangs on nothing', () => {
    expect([...parentsByOutline([1, 1], 'below')]).toEqual([-1, -1]);
  });
});
