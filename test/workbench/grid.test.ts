import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dress, ViewCell } from '../../workbench/book/view.ts';
import { axisOf, indexAt, lengthOf, nextSeen, seenBetween, sizeOf, startOf } from '../../workbench/grid/axis.ts';
import { actionOf, endOfEditing, type Key } from '../../workbench/grid/keys.ts';
import { columnPixels, layoutOf } from '../../workbench/grid/layout.ts';
import { overflowOf } from '../../workbench/grid/overflow.ts';
import { readableColour } from '../../workbench/grid/readable.ts';
import { boxOfSelection, cellBox, moved, type Ground, type Move } from '../../workbench/grid/selection.ts';

const LOOK = { widths: [], defaultWidth: 9.140625, heights: [], frozenRows: 0, frozenColumns: 0, hasGridLines: true };
const FACTS = {
  id: '1',
  name: 'Plan',
  isVisible: true,
  used: { top: 0, left: 0, bottom: 99, right: 5 },
  merged: [{ top: 4, left: 1, bottom: 5, right: 3 }],
  hiddenRows: [7, 8],
  hiddenColumns: [],
  isProtected: false,
  ownRules: 0,
  otherRules: 0,
  look: null,
};

describe('the layout of a sheet', () => {
  test('a column nobody set is 64 pixels wide, as in Excel', () => expect(columnPixels(9.140625)).toBe(64));

  test('where digits are wider than Excel’s, columns are as much wider, and never narrower', () => {
    expect(columnPixels(9.140625, 8.75)).toBe(80);
    expect(columnPixels(9.140625, 6)).toBe(64);
  });

  test('what is at a place in pixels begins there or before, and ends after', () => {
    const hidden = fc.uniqueArray(fc.nat(49), { maxLength: 20 });
    fc.assert(
      fc.property(hidden, fc.nat(49), (gone, index) => {
        fc.pre(!gone.includes(index));
        const axis = axisOf(50, 20, [[3, 41]], gone);
        const middle = startOf(axis, index) + sizeOf(axis, index) / 2;
        expect(indexAt(axis, middle)).toBe(index);
        expect(lengthOf(axis)).toBe(
          seenBetween(axis, 0, lengthOf(axis), 0).reduce((sum, i) => sum + sizeOf(axis, i), 0),
        );
      }),
    );
  });

  test('hidden rows are stepped over', () => {
    const { rows } = layoutOf(FACTS, LOOK);
    expect(nextSeen(rows, 6, 1)).toBe(9);
    expect(nextSeen(rows, 9, -1)).toBe(6);
    expect(nextSeen(rows, 0, -1)).toBe(0);
  });
});

describe('selecting', () => {
  const ground: Ground = { layout: layoutOf(FACTS, LOOK), used: FACTS.used, merged: FACTS.merged, page: 20 };
  const go = (row: number, column: number, move: Move): string => {
    const next = moved({ row, column }, move, ground);
    return `${next.row} ${next.column}`;
  };

  test.each<[string, number, number, Move, string]>([
    ['an arrow goes to the next cell', 0, 0, { axis: 'rows', step: 1, reach: 'cell' }, '1 0'],
    ['at the edge of the grid it stays', 0, 0, { axis: 'columns', step: -1, reach: 'cell' }, '0 0'],
    ['out of a merged cell it goes on behind it', 4, 1, { axis: 'rows', step: 1, reach: 'cell' }, '6 1'],
    ['with Ctrl it goes to the end of what is used', 3, 0, { axis: 'rows', step: 1, reach: 'edge' }, '99 0'],
    ['and from there to the end of the grid', 99, 0, { axis: 'rows', step: 1, reach: 'edge' }, '299 0'],
    ['a page is as many rows as a screen has', 10, 2, { axis: 'rows', step: 1, reach: 'page' }, '30 2'],
  ])('%s', (_, row, column, move, expected) => expect(go(row, column, move)).toBe(expected));

  test('a selection has merged cells whole', () => {
    expect(boxOfSelection({ active: { row: 3, column: 2 }, end: { row: 4, column: 2 } }, FACTS.merged)).toEqual({
      top: 3,
      left: 1,
      bottom: 5,
      right: 3,
    });
    expect(cellBox({ row: 5, column: 3 }, FACTS.merged)).toEqual(FACTS.merged[0]);
  });
});

describe('keys do what they do in Excel', () => {
  const key = (text: string): Key => {
    const parts = text.split('+');
    return {
      key: parts.at(-1) ?? '',
      isShift: parts.includes('Shift'),
      isCommand: parts.includes('Ctrl'),
      isAlt: parts.includes('Alt'),
    };
  };

  test.each([
    ['ArrowDown', { does: 'move', move: { axis: 'rows', step: 1, reach: 'cell' }, extends: false }],
    ['Shift+ArrowRight', { does: 'move', move: { axis: 'columns', step: 1, reach: 'cell' }, extends: true }],
    ['Ctrl+ArrowUp', { does: 'move', move: { axis: 'rows', step: -1, reach: 'edge' }, extends: false }],
    ['Shift+Enter', { does: 'move', move: { axis: 'rows', step: -1, reach: 'cell' }, extends: false }],
    ['Tab', { does: 'move', move: { axis: 'columns', step: 1, reach: 'cell' }, extends: false }],
    ['Ctrl+Home', { does: 'home', ofSheet: true, extends: false }],
    ['Ctrl+PageDown', { does: 'sheet', step: 1 }],
    ['F2', { does: 'edit' }],
    ['=', { does: 'type', text: '=' }],
    ['Delete', { does: 'clear' }],
    ['Ctrl+z', { does: 'undo' }],
    ['Ctrl+y', { does: 'redo' }],
    ['Ctrl+Shift+Z', { does: 'redo' }],
    ['Ctrl+Shift+C', null],
    ['Ctrl+v', null],
    ['Ctrl+f', null],
    ['F5', null],
    ['Alt+ArrowLeft', null],
  ])('%s', (text, action) => expect(actionOf(key(text))).toEqual(action));

  test.each([
    ['Enter', true, { enters: true, move: { axis: 'rows', step: 1, reach: 'cell' } }],
    ['Escape', true, { enters: false, move: null }],
    ['ArrowLeft', true, { enters: true, move: { axis: 'columns', step: -1, reach: 'cell' } }],
    ['ArrowLeft', false, null],
    ['a', true, null],
  ])('%s while editing, typing over the cell: %s', (text, isTyping, end) =>
    expect(endOfEditing(key(text), isTyping)).toEqual(end),
  );
});

describe('cells as they are drawn', () => {
  const dress: Dress = {
    fill: null,
    colour: null,
    bold: false,
    italic: false,
    underline: false,
    size: 11,
    align: 'left',
    indent: 0,
    wrap: false,
    line: null,
  };
  const text = (words: string): ViewCell => ({ text: words, input: words, kind: 'text', dress: 0 });
  const measure = (words: string): number => words.length * 10;

  test.each<[string, (ViewCell | null)[], number]>([
    ['a short text stays in its cell', [text('abc'), null], 0],
    ['a long text runs over empty cells', [text('a long title here'), null, null, null], 3],
    ['and stops before one that holds something', [text('a long title here'), null, text('x'), null], 1],
    ['a number never runs over', [{ ...text('1234567890123'), kind: 'number' }, null], 0],
  ])('%s', (_, cells, over) =>
    expect(
      overflowOf(
        cells,
        0,
        cells.map(() => 50),
        [dress],
        measure,
      ),
    ).toBe(over),
  );

  test('a text that wraps stays in its cell', () => {
    expect(overflowOf([text('a long title here'), null], 0, [50, 50], [{ ...dress, wrap: true }], measure)).toBe(0);
  });

  test.each([
    ['a dark text on a dark page is made light', '#24404E', null, true, '#b2bcc1'],
    ['the same text on a light page is as it was', '#24404E', null, false, '#24404E'],
    ['a light fill gets dark text where the file names none', null, '#FFF399', true, '#1b1b1a'],
    ['a dark fill gets white text', null, '#24404E', false, '#ffffff'],
    ['black means the page’s own', '#000000', null, true, null],
  ])('%s', (_, colour, fill, isDark, expected) => expect(readableColour(colour, fill, isDark)).toBe(expected));
});
