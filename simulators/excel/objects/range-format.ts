import { asColour, asFlag, asFontSize, asNumber, asOneOf, asText } from '../arguments.ts';
import type { Areas } from '../areas.ts';
import { common, dress } from '../cells.ts';
import { defineType, hidden, method, part, ro, rw } from '../object.ts';
import { commonWidth, setWidths } from './column-widths.ts';

/** Excel says white for a cell without fill; `pattern` tells the two apart. */
const NO_FILL = '#FFFFFF';
const NO_COLOUR = '#000000';
/** Points of the text of a cell that nobody dressed. */
export const USUAL_SIZE = 11;

const ALIGNMENTS = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;

export const rangeFill = defineType<Areas>({
  name: 'RangeFill',
  since: 1,
  properties: {
    color: rw(
      1,
      (at) => common(at, (style) => style.fill ?? NO_FILL),
      asColour,
      (at, fill, session) => dress(at, { fill }, session),
    ),
    pattern: ro(9, (at) => common(at, (style) => (style.fill === null ? 'None' : 'Solid'))),
  },
  methods: { clear: method(1, 0, (at, _, session) => dress(at, { fill: null }, session)) },
});

export const rangeFont = defineType<Areas>({
  name: 'RangeFont',
  since: 1,
  properties: {
    bold: rw(
      1,
      (at) => common(at, (style) => style.bold),
      asFlag,
      (at, bold, session) => dress(at, { bold }, session),
    ),
    color: rw(
      1,
      (at) => common(at, (style) => style.font ?? NO_COLOUR),
      asColour,
      (at, font, session) => dress(at, { font }, session),
    ),
    italic: rw(
      1,
      (at) => common(at, (style) => style.italic),
      asFlag,
      (at, italic, session) => dress(at, { italic }, session),
    ),
    name: ro(1, () => 'Calibri'),
    size: rw(
      1,
      (at) => common(at, (style) => style.size ?? USUAL_SIZE),
      asFontSize,
      (at, size, session) => dress(at, { size }, session),
    ),
    underline: ro(1, () => 'None'),
    strikethrough: ro(9, () => false),
  },
});

export const formatProtection = defineType<Areas>({
  name: 'FormatProtection',
  since: 2,
  properties: {
    locked: rw(
      2,
      (at) => common(at, (style) => style.locked),
      asFlag,
      (at, locked, session) => dress(at, { locked }, session),
    ),
    formulaHidden: ro(2, () => false),
  },
});

/** Heights are not kept: whatever is set, the cells stay as they are. */
export const rangeFormat = defineType<Areas>({
  name: 'RangeFormat',
  since: 1,
  properties: {
    horizontalAlignment: rw(
      1,
      (at) => common(at, (style) => style.align),
      asOneOf(ALIGNMENTS),
      (at, align, session) => dress(at, { align }, session),
    ),
    verticalAlignment: ro(1, () => 'Bottom'),
    wrapText: rw(
      1,
      (at) => common(at, (style) => style.wrap),
      asFlag,
      (at, wrap, session) => dress(at, { wrap }, session),
    ),
    indentLevel: rw(
      9,
      (at) => common(at, (style) => style.indent),
      asNumber,
      (at, indent, session) => dress(at, { indent }, session),
    ),
    columnWidth: rw(2, commonWidth, asNumber, setWidths),
    rowHeight: rw(
      2,
      () => 15,
      asNumber,
      () => undefined,
    ),
    textOrientation: rw(
      7,
      () => 0,
      asNumber,
      () => undefined,
    ),
    readingOrder: rw(
      9,
      () => 'Context',
      asText,
      () => undefined,
    ),
    shrinkToFit: rw(
      9,
      () => false,
      asFlag,
      () => undefined,
    ),
  },
  parts: {
    fill: part(1, rangeFill),
    font: part(1, rangeFont),
    protection: part(2, formatProtection),
  },
  methods: {
    autofitColumns: method(2, 0, () => null),
    autofitRows: method(2, 0, () => null),
    _KeepReference: hidden(0),
  },
});
