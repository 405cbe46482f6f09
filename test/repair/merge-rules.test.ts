import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormatRule } from '../../core/repair/format-rule.ts';
import { mergedRules } from '../../core/repair/merge-rules.ts';
import { relativeForm } from '../../core/repair/relative-form.ts';
import { sameEffect } from '../../core/repair/same-effect.ts';
import { unionOf, without } from '../../core/repair/box-union.ts';
import { a1Box, contains, type Box } from '../../core/workbook/cells.ts';
import { boxOf } from '../../core/workbook/references.ts';

function areas(sqref: string): Box[] {
  return sqref.split(' ').map((ref) => boxOf(ref) ?? expect.fail(`no reference: ${ref}`));
}

/** Rules drawn in the order of their priorities: 'A1:A9 red $A1>5'; a '!' before the look is one that must stay. */
function drawn(...lines: readonly string[]): FormatRule[] {
  return lines.map((line, i) => {
    const [refs = '', look = '', formula = ''] = line.split(' | ');
    return {
      areas: areas(refs),
      priority: i + 1,
      meaning: look.replace('!', ''),
      formulas: [formula],
      isFixed: look.startsWith('!'),
    };
  });
}

function shown(rules: readonly FormatRule[]): string[] {
  return mergedRules(rules).map(
    ({ rules: from, areas: to, priority }) =>
      `${from.map((i) => i + 1).join('+')} → ${to.map(a1Box).join(' ')} at ${priority}`,
  );
}

/** The rules as they are after merging. */
function after(rules: readonly FormatRule[]): FormatRule[] {
  const merges = mergedRules(rules);
  const gone = new Set(merges.flatMap((merge) => merge.rules));
  const kept = rules.filter((_, i) => !gone.has(i));
  return [
    ...kept,
    ...merges.map(({ keep, areas: to, priority }) => ({ ...(rules[keep] ?? expect.fail()), areas: to, priority })),
  ];
}

describe('what a formula says to each of its cells', () => {
  test.each([
    ['$A8<>$A9', 'A8:E57', '$A59<>$A60', 'A59:E86'],
    ['B2>$H$1', 'B2:B9', 'D5>$H$1', 'D5'],
    ['SUM(A$1:A1)>9', 'A1:A3', 'SUM(A$1:A7)>9', 'A7'],
    ['"A1"="A1"', 'A1', '"A1"="A1"', 'C9'],
  ])('%s from %s is %s from %s', (one, at, other, there) => {
    expect(relativeForm([one], areas(at))).toBe(relativeForm([other], areas(there)));
  });

  test('a formula that refers to its own cell in areas that begin to the left lower down cannot be told', () => {
    expect(relativeForm(['C7>1'], areas('C7:C9 A12'))).toBeNull();
    expect(relativeForm(['$C$7>1'], areas('C7:C9 A12'))).not.toBeNull();
    expect(relativeForm(['C7>1'], areas('C7:C9 D12'))).not.toBeNull();
  });

  test('a torn formula proves nothing', () => expect(relativeForm(['"open'], areas('A1'))).toBeNull());
});

describe('merging', () => {
  test.each<[string, string[], string[]]>([
    ['an inserted row', ['A2:A5 | red | A2>1', 'A6:A9 | red | A6>1'], ['1+2 → A2:A9 at 1']],
    ['a gap stays a gap', ['A2:A5 | red | A2>1', 'A8:A9 | red | A8>1'], ['1+2 → A2:A5 A8:A9 at 1']],
    ['the same rule twice', ['B2 | red | B2>1', 'B2 | red | B2>1'], ['1+2 → B2 at 1']],
    ['another look', ['A2 | red | A2>1', 'A3 | green | A3>1'], []],
    ['another limit', ['A2 | red | A2>1', 'A3 | red | A3>2'], []],
    ['a reference that did not move along', ['A2 | red | A2>B2', 'A3 | red | A3>B2'], []],
    ['a colour scale', ['A2 | !scale | ', 'A3 | !scale | '], []],
    [
      'three pieces of an L',
      ['B1:B2 | red | B1>1', 'A3:B3 | red | A3>1', 'A1:A2 | red | A1>1'],
      ['1+2+3 → A1:B3 at 1'],
    ],
    [
      'a stranger in between over the same cells blocks the way up, not the way down',
      ['A2 | red | A2>1', 'A3 | blue | A3>0', 'A3 | red | A3>1'],
      ['1+3 → A2:A3 at 3'],
    ],
    ['a stranger over both keeps them apart', ['A2 | red | A2>1', 'A1:A9 | blue | $A1>0', 'A3 | red | A3>1'], []],
    [
      'a stranger elsewhere does not matter',
      ['A2 | red | A2>1', 'C1:C9 | blue | $A1>0', 'A3 | red | A3>1'],
      ['1+3 → A2:A3 at 1'],
    ],
  ])('%s', (_, lines, expected) => expect(shown(drawn(...lines))).toEqual(expected));

  test('two rules of one priority over one cell have no certain order, so they stay', () => {
    const rules = drawn('A2 | red | A2>1', 'A2 | blue | A2>0', 'A3 | red | A3>1').map((rule, i) => ({
      ...rule,
      priority: i < 2 ? 1 : 3,
    }));
    expect(mergedRules(rules)).toEqual([]);
  });
});

const box = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const boxes = fc.array(box, { minLength: 1, maxLength: 4 });
const rules = fc
  .array(fc.tuple(fc.array(box, { minLength: 1, maxLength: 2 }), fc.constantFrom('red', 'blue'), fc.boolean()), {
    maxLength: 8,
  })
  .map((list) =>
    list.map(([where, meaning, isFixed], i): FormatRule => ({
      areas: where,
      priority: i + 1,
      meaning,
      formulas: [`$H${(where[0]?.top ?? 0) + 1}>1`],
      isFixed: isFixed && i % 3 === 0,
    })),
  );

function cells(of: readonly Box[]): string[] {
  const found: string[] = [];
  for (let row = 0; row < 12; row++)
    for (let column = 0; column < 12; column++)
      if (of.some((each) => contains(each, row, column))) found.push(`${row},${column}`);
  return found;
}

describe('laws', () => {
  test('a union covers the cells of its boxes, each once', () => {
    fc.assert(
      fc.property(boxes, (some) => {
        const union = unionOf(some);
        expect(cells(union)).toEqual(cells(some));
        const size = union.reduce((sum, b) => sum + (b.bottom - b.top + 1) * (b.right - b.left + 1), 0);
        expect(size).toBe(cells(some).length);
      }),
    );
  });

  test('what is left of boxes without others is the rest of their cells', () => {
    fc.assert(
      fc.property(boxes, boxes, (some, others) => {
        const taken = new Set(cells(others));
        expect(cells(without(some, others))).toEqual(cells(some).filter((each) => !taken.has(each)));
      }),
    );
  });

  test('merging never changes what a cell is asked, and never adds a rule', () => {
    fc.assert(
      fc.property(rules, (some) => {
        expect(sameEffect(some, after(some))).toBe(true);
        expect(after(some).length).toBeLessThanOrEqual(some.length);
      }),
      { numRuns: 500 },
    );
  });

  test('the proof sees a changed order, a lost cell and another rule', () => {
    const before = drawn('A1:A5 | red | $A1>1', 'A3:A9 | blue | $A3>1');
    expect(sameEffect(before, drawn('A3:A9 | blue | $A3>1', 'A1:A5 | red | $A1>1'))).toBe(false);
    expect(sameEffect(before, drawn('A1:A5 | red | $A1>1', 'A3:A8 | blue | $A3>1'))).toBe(false);
    expect(sameEffect(before, drawn('A1:A5 | red | $A1>2', 'A3:A9 | blue | $A3>1'))).toBe(false);
    expect(sameEffect(before, drawn('A1:A2 A3:A5 | red | $A1>1', 'A3:A9 | blue | $A3>1'))).toBe(true);
  });
});
