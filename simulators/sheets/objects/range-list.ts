import { chained, defineType, type HostType, local, type Method, write } from '../object.ts';
import { isThere, type RangeAt } from '../place.ts';
import { a1Box } from '../../../core/workbook/cells.ts';
import { dressEach } from '../cells.ts';
import { storedColour } from '../colours.ts';
import type { Style } from '../../workbook/style.ts';
import { Range } from './range.ts';

type RangesAt = readonly RangeAt[];

function dressing(type: string, change: (value: unknown) => Partial<Style>): Method<RangesAt> {
  return write([type], (ranges, args, execution) => {
    const style = change(args.given[0] ?? null);
    for (const range of ranges) dressEach(range, execution, () => style);
  });
}

function colour(value: unknown): string | null {
  return storedColour(typeof value === 'string' ? value : null);
}

/** Several ranges of a sheet: one call dresses them all. */
export const RangeList: HostType<RangesAt> = defineType<RangesAt>({
  name: 'SpreadsheetApp.RangeList',
  needs: 'sheets',
  check: ([first], execution) => {
    if (first !== undefined) isThere(first.sheet, execution);
  },
  where: (ranges) => ranges.map(({ sheet, box }) => `${sheet.id} ${a1Box(box)}`).join(' '),
  methods: {
    getRanges: local([''], (ranges, _args, execution) => ranges.map((range) => execution.give(Range, range))),
    activate: chained([''], (ranges, _args, { host }) => {
      const last = ranges.at(-1);
      if (last === undefined) return;
      host.book.active = last.sheet.id;
      host.book.selection = last.box;
    }),
    setBackground: dressing('String?', (value) => ({ fill: colour(value) })),
    setFontColor: dressing('String?', (value) => ({ font: colour(value) })),
    setFontSize: dressing('Integer', (value) => ({ size: Number(value) })),
    setFontWeight: dressing('String?', (value) => ({ bold: value === 'bold' })),
    setNumberFormat: dressing('String', (value) => ({ format: String(value) })),
    setWrap: dressing('Boolean', (value) => ({ wrap: value === true })),
  },
});
