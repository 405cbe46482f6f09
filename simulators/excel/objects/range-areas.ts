import { LAST_COLUMN, LAST_ROW } from '../../../core/workbook/cells.ts';
import { usedBox } from '../../workbook/book.ts';
import { addressOf, type Areas, areasAt, cellCount, intersection } from '../areas.ts';
import { HostError } from '../envelope.ts';
import { defineType, hidden, type HostObject, method, part, ro } from '../object.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { dataValidation } from './data-validation.ts';
import { clear } from './range-actions.ts';
import { rangeFormat } from './range-format.ts';
import { range } from './range.ts';
import { worksheet } from './worksheet.ts';

const rangeCollection = defineType<Areas>({
  name: 'RangeCollection',
  since: 9,
  items: ({ sheet, boxes }) => boxes.map((box) => range({ sheet, boxes: [box] })),
  methods: {
    getCount: method(9, 0, ({ boxes }) => boxes.length),
    getItemAt: method(9, 1, ({ sheet, boxes }, args) =>
      range({ sheet, boxes: boxes.slice(args.number(0), args.number(0) + 1) }),
    ),
  },
});

function within(at: Areas, valuesOnly: boolean): HostObject | null {
  const used = usedBox(at.sheet, valuesOnly);
  const boxes = used === null ? [] : at.boxes.map((box) => intersection(box, used)).filter((box) => box !== null);
  return boxes.length === 0 ? null : rangeAreas({ sheet: at.sheet, boxes });
}

export const rangeAreas: (at: Areas) => HostObject = defineType<Areas>({
  name: 'RangeAreas',
  since: 9,
  cells: (at) => at,
  check: ({ sheet }, { book }) => {
    if (book.sheetById(sheet.id) !== sheet)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
  },
  properties: {
    address: ro(9, ({ sheet, boxes }) => boxes.map((box) => addressOf(sheet, box)).join(',')),
    addressLocal: ro(9, ({ sheet, boxes }) => boxes.map((box) => addressOf(sheet, box)).join(',')),
    areaCount: ro(9, ({ boxes }) => boxes.length),
    cellCount: ro(9, ({ boxes }) => boxes.reduce((sum, box) => sum + cellCount(box), 0)),
    isEntireColumn: ro(9, ({ boxes }) => boxes.every((box) => box.top === 0 && box.bottom === LAST_ROW)),
    isEntireRow: ro(9, ({ boxes }) => boxes.every((box) => box.left === 0 && box.right === LAST_COLUMN)),
  },
  parts: {
    areas: part(9, rangeCollection),
    // Not the function itself: the two files import each other, and which is ready first depends on who asks.
    conditionalFormats: part(9, (at) => conditionalFormats(at)),
    dataValidation: part(9, dataValidation),
    format: part(9, rangeFormat),
    worksheet: part(9, ({ sheet }) => worksheet(sheet)),
  },
  methods: {
    calculate: method(9, 0, () => null),
    clear: method(9, 1, clear),
    getIntersectionOrNullObject: method(9, 1, (at, args, session) => {
      const other = typeof args.any(0) === 'string' ? areasAt(session.book, args.text(0), at.sheet) : args.areas(0);
      const boxes = at.boxes
        .flatMap((box) => other.boxes.map((each) => intersection(box, each)))
        .filter((box) => box !== null);
      return boxes.length === 0 ? null : rangeAreas({ sheet: at.sheet, boxes });
    }),
    getUsedRangeAreasOrNullObject: method(9, 1, (at, args) => within(at, args.flagOr(0, false))),
    _KeepReference: hidden(0),
  },
});
