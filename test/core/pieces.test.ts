import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf } from '../../core/workbook/addresses.ts';
import { a1Box, type Area } from '../../core/workbook/cells.ts';
import { covering, holds, joined, sizeOf } from '../../core/workbook/pieces.ts';

/** Areas of one sheet, or of several: 'A1:C1 2!A1:B2'. */
function areas(drawn: string): Area[] {
  return drawn.split(' ').flatMap((text): Area[] => {
    const [address = '', sheet = '1'] = text.split('!').reverse();
    return (boxesOf(address) ?? []).map((box) => ({ ...box, sheet }));
  });
}

function told(boxes: readonly Area[]): string {
  return boxes.map((box) => (box.sheet === '1' ? '' : `${box.sheet}!`) + a1Box(box)).join(' ');
}

describe('what is read together', () => {
  test.each([
    ['a heading and the ends of a table are one box', 'A1:C1 A1:A2 A9:A10', 30, 'A1:C10'],
    [
      'where there is no room for the rows between, what is near shares one',
      'A1:C1 A1:A2 A90:A91',
      30,
      'A1:C2 A90:A91',
    ],
    [
      'a table of ten columns and 40,000 rows is read in two',
      'A1:J1 A1:A2 A40001:A40002',
      300_000,
      'A1:J2 A40001:A40002',
    ],
    ['one of 29,999 rows in one', 'A1:J1 A1:A2 A29999:A30000', 300_000, 'A1:J30000'],
    ['each sheet has its own', 'A1:C1 2!A1:C1 A5', 30, 'A1:C5 2!A1:C1'],
    ['one column down is fewer than neighbours by turns', 'A1 J1 A9 J9 A18 J18', 20, 'A1:A18 J1:J18'],
    ['an area larger than all room is a box of its own', 'A1:J10 A11', 30, 'A1:J10 A11'],
  ])('%s', (_, drawn, most, boxes) => {
    expect(told(covering(areas(drawn), most))).toBe(boxes);
  });

  test.each([
    ['what touches or nearly touches', 'A1:A2 A3 A9', 5, 'A1:A9'],
    ['not across more cells than that', 'A1:A2 A9', 5, 'A1:A2 A9'],
    ['a wide one leaves more cells between', 'A1:C1 A4:C4', 5, 'A1:C1 A4:C4'],
    ['other columns are apart', 'A1:A2 B3', 5, 'A1:A2 B3'],
  ])('joined: %s', (_, drawn, gap, boxes) => {
    expect(told(joined(areas(drawn), gap))).toBe(boxes);
  });

  const area = fc
    .record({
      top: fc.nat(200),
      left: fc.nat(9),
      rows: fc.nat(20),
      columns: fc.nat(3),
      sheet: fc.constantFrom('1', '2'),
    })
    .map(({ top, left, rows, columns, sheet }): Area => ({
      sheet,
      top,
      left,
      bottom: top + rows,
      right: left + columns,
    }));

  test('every area lies in one of the boxes, and there are never more boxes than areas', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 20 }), fc.nat(2_000), (given, most) => {
        const boxes = covering(given, most);
        expect(boxes.length).toBeLessThanOrEqual(given.length);
        for (const each of given) expect(boxes.some((box) => holds(box, each))).toBe(true);
      }),
    );
  });

  test('where a box around all has room, it is the only one', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 20 }), (given) => {
        const boxes = covering(given, Infinity);
        expect(boxes).toHaveLength(new Set(given.map(({ sheet }) => sheet)).size);
        for (const box of boxes) expect(sizeOf(box).rows).toBeLessThanOrEqual(221);
      }),
    );
  });
});
