import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutOverlaps } from '../../core/columns/without-overlaps.ts';
import { overlaps, type Box } from '../../core/workbook/cells.ts';

type Boxed = { readonly box: Box };

/** The definition: a box is kept where it overlaps none that was kept before it. */
function byDefinition(inOrder: readonly Boxed[]): Boxed[] {
  const kept: Boxed[] = [];
  for (const each of inOrder) if (!kept.some((other) => overlaps(other.box, each.box))) kept.push(each);
  return kept;
}

const boxed = fc
  .record({ top: fc.nat(40), left: fc.nat(12), height: fc.nat(9), width: fc.nat(4) })
  .map(({ top, left, height, width }): Boxed => ({ box: { top, left, bottom: top + height, right: left + width } }));

test('the boxes that are kept are those of the simple definition, in their order', () => {
  fc.assert(
    fc.property(fc.array(boxed, { maxLength: 60 }), (boxes) => {
      expect(withoutOverlaps(boxes)).toEqual(byDefinition(boxes));
    }),
  );
});

test('each box is looked at once, however many there are', () => {
  let looked = 0;
  const count = 20_000;
  const boxes = Array.from({ length: count }, (_, i) => ({
    get box(): Box {
      looked++;
      return { top: i * 5, left: 0, bottom: i * 5 + 3, right: 3 };
    },
  }));
  expect(withoutOverlaps(boxes)).toHaveLength(count);
  expect(looked).toBe(count);
});
