import type { StoredRule } from '../../workbook/sheet.ts';
import { asFlag, asNumber } from '../arguments.ts';
import { type Areas, intersection } from '../areas.ts';
import { mayChange } from '../cells.ts';
import { WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, part, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import { withoutBoxes } from './rule-areas.ts';
import { cellValue, changeRule, colorScale, custom, dataBar, iconSet, ruleOf, type RuleAt } from './rule-parts.ts';

const KINDS = [
  'Custom',
  'CellValue',
  'ColorScale',
  'DataBar',
  'IconSet',
  'ContainsText',
  'TopBottom',
  'PresetCriteria',
] as const;

function reprioritize(at: RuleAt, priority: number, { book }: Session): void {
  const rule = ruleOf(at);
  const others = at.sheet.rules.filter((each) => each.id !== at.id);
  book.dress(at.sheet, 'rules', [...others.slice(0, priority), rule, ...others.slice(priority)]);
}

export const conditionalFormat: (at: RuleAt) => HostObject = defineType<RuleAt>({
  name: 'ConditionalFormat',
  since: 6,
  id: ({ id }) => ({ Id: id }),
  check: (at) => void ruleOf(at),
  properties: {
    id: ro(6, ({ id }) => id),
    priority: rw(6, ({ sheet, id }) => sheet.rules.findIndex((rule) => rule.id === id), asNumber, reprioritize),
    stopIfTrue: rw(
      6,
      (at) => ruleOf(at).stopIfTrue,
      asFlag,
      (at, stopIfTrue, session) => changeRule(at, { stopIfTrue }, session),
    ),
    type: ro(6, (at) => ruleOf(at).kind),
  },
  parts: {
    cellValue: part(6, cellValue.must),
    cellValueOrNullObject: part(6, cellValue.may),
    colorScale: part(6, colorScale.must),
    colorScaleOrNullObject: part(6, colorScale.may),
    custom: part(6, custom.must),
    customOrNullObject: part(6, custom.may),
    dataBar: part(6, dataBar.must),
    dataBarOrNullObject: part(6, dataBar.may),
    iconSet: part(6, iconSet.must),
    iconSetOrNullObject: part(6, iconSet.may),
  },
  methods: {
    delete: method(6, 0, (at, _, { book }) => {
      mayChange({ sheet: at.sheet, boxes: ruleOf(at).areas }, 'format');
      book.dress(
        at.sheet,
        'rules',
        at.sheet.rules.filter((rule) => rule.id !== at.id),
      );
    }),
    getRange: method(6, 0, (at) => {
      const { areas } = ruleOf(at);
      if (areas.length > 1) throw WRONG.operation('the conditional format has several areas');
      return range({ sheet: at.sheet, boxes: areas });
    }),
    getRangeOrNullObject: method(6, 0, (at) => {
      const { areas } = ruleOf(at);
      return areas.length > 1 ? null : range({ sheet: at.sheet, boxes: areas });
    }),
    getRanges: method(9, 0, (at) => rangeAreas({ sheet: at.sheet, boxes: ruleOf(at).areas })),
  },
});

function over({ sheet, boxes }: Areas): StoredRule[] {
  return sheet.rules.filter((rule) => rule.areas.some((area) => boxes.some((box) => intersection(area, box) !== null)));
}

function one(at: Areas, id: unknown): HostObject | null {
  const rule = over(at).find((each) => each.id === id);
  return rule === undefined ? null : conditionalFormat({ sheet: at.sheet, id: rule.id });
}

function must(object: HostObject | null): HostObject {
  if (object === null) throw WRONG.missing('this conditional format');
  return object;
}

/** The conditional formats that touch some cells. A new one comes first, over the others. */
export const conditionalFormats: (at: Areas) => HostObject = defineType<Areas>({
  name: 'ConditionalFormatCollection',
  since: 6,
  items: (at) => over(at).map((rule) => conditionalFormat({ sheet: at.sheet, id: rule.id })),
  item: (at, key) => must(one(at, key)),
  methods: {
    add: method(6, 1, (at, args, { book }) => {
      mayChange(at, 'format');
      const rule: StoredRule = {
        id: book.nextId(),
        kind: args.oneOf(0, KINDS),
        areas: at.boxes,
        formula: '',
        fill: null,
        font: null,
        bold: null,
        stopIfTrue: false,
        body: null,
      };
      book.dress(at.sheet, 'rules', [rule, ...at.sheet.rules]);
      return conditionalFormat({ sheet: at.sheet, id: rule.id });
    }),
    clearAll: method(6, 0, (at, _, { book }) => {
      mayChange(at, 'format');
      book.dress(at.sheet, 'rules', withoutBoxes(at.sheet.rules, at.boxes));
    }),
    getCount: method(6, 0, (at) => over(at).length),
    getItem: method(6, 1, (at, args) => must(one(at, args.text(0)))),
    getItemAt: method(6, 1, (at, args) => must(one(at, over(at)[args.number(0)]?.id))),
    getItemOrNullObject: method(14, 1, (at, args) => one(at, args.text(0))),
  },
});
