import type { RuleKind, Sheet, StoredRule } from '../../workbook/sheet.ts';
import { asColour, asFields, asFlag, asNumber, asText } from '../arguments.ts';
import { type Areas, intersection } from '../areas.ts';
import { mayChange } from '../cells.ts';
import { HostError, WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, part, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import { withoutBoxes } from './rule-areas.ts';

/** One rule: found by its id, since it is replaced by another object whenever it changes. */
type RuleAt = { readonly sheet: Sheet; readonly id: string };

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

function ruleOf({ sheet, id }: RuleAt): StoredRule {
  const rule = sheet.rules.find((each) => each.id === id);
  if (rule === undefined) throw WRONG.missing('this conditional format');
  return rule;
}

function change(at: RuleAt, to: Partial<StoredRule>, { book }: Session): void {
  const rule = ruleOf(at);
  mayChange({ sheet: at.sheet, boxes: rule.areas }, 'format');
  book.dress(
    at.sheet,
    'rules',
    at.sheet.rules.map((each) => (each.id === at.id ? { ...each, ...to } : each)),
  );
}

function withBody(at: RuleAt, name: string, value: unknown, session: Session): void {
  const { body } = ruleOf(at);
  change(at, { body: { ...(typeof body === 'object' ? body : {}), [name]: value } }, session);
}

function fromBody(at: RuleAt, name: string): unknown {
  const { body } = ruleOf(at);
  return typeof body === 'object' && body !== null
    ? (new Map<string, unknown>(Object.entries(body)).get(name) ?? null)
    : null;
}

function asFormula(value: unknown): string {
  return asText(value).replace(/^=/, '');
}

const conditionalFormatRule = defineType<RuleAt>({
  name: 'ConditionalFormatRule',
  since: 6,
  properties: {
    formula: rw(
      6,
      (at) => `=${ruleOf(at).formula}`,
      asFormula,
      (at, formula, session) => change(at, { formula }, session),
    ),
    formulaLocal: ro(6, (at) => `=${ruleOf(at).formula}`),
  },
});

const conditionalRangeFill = defineType<RuleAt>({
  name: 'ConditionalRangeFill',
  since: 6,
  properties: {
    color: rw(
      6,
      (at) => ruleOf(at).fill ?? '',
      asColour,
      (at, fill, session) => change(at, { fill }, session),
    ),
  },
  methods: { clear: method(6, 0, (at, _, session) => change(at, { fill: null }, session)) },
});

const conditionalRangeFont = defineType<RuleAt>({
  name: 'ConditionalRangeFont',
  since: 6,
  properties: {
    bold: rw(
      6,
      (at) => ruleOf(at).bold,
      asFlag,
      (at, bold, session) => change(at, { bold }, session),
    ),
    color: rw(
      6,
      (at) => ruleOf(at).font ?? '',
      asColour,
      (at, font, session) => change(at, { font }, session),
    ),
    italic: ro(6, () => null),
    strikethrough: ro(6, () => null),
    underline: ro(6, () => 'None'),
  },
  methods: { clear: method(6, 0, (at, _, session) => change(at, { font: null, bold: null }, session)) },
});

const conditionalRangeFormat = defineType<RuleAt>({
  name: 'ConditionalRangeFormat',
  since: 6,
  properties: {
    numberFormat: rw(
      6,
      (at) => fromBody(at, 'numberFormat'),
      asText,
      (at, format, session) => withBody(at, 'numberFormat', format, session),
    ),
  },
  parts: { fill: part(6, conditionalRangeFill), font: part(6, conditionalRangeFont) },
});

const customConditionalFormat = defineType<RuleAt>({
  name: 'CustomConditionalFormat',
  since: 6,
  parts: { format: part(6, conditionalRangeFormat), rule: part(6, conditionalFormatRule) },
});

const cellValueConditionalFormat = defineType<RuleAt>({
  name: 'CellValueConditionalFormat',
  since: 6,
  properties: {
    rule: {
      since: 6,
      get: (at, session) => {
        // office-js#6827: with two value rules on the sheet, loading their `rule` fails.
        const others = at.sheet.rules.filter((rule) => rule.kind === 'CellValue');
        if (others.length > 1 && session.excel.apiLevel > 0)
          throw new HostError('GeneralException', 'An internal error has occurred while processing the request.', 500);
        return fromBody(at, 'rule') ?? {};
      },
      set: (at, value, session) => {
        asFields(value);
        withBody(at, 'rule', value, session);
      },
    },
  },
  parts: { format: part(6, conditionalRangeFormat) },
});

const iconSetConditionalFormat = defineType<RuleAt>({
  name: 'IconSetConditionalFormat',
  since: 6,
  properties: {
    criteria: {
      since: 6,
      get: (at) => fromBody(at, 'criteria') ?? [],
      set: (at, value, session) => withBody(at, 'criteria', value, session),
    },
    reverseIconOrder: rw(
      6,
      (at) => fromBody(at, 'reverse') === true,
      asFlag,
      (at, value, session) => withBody(at, 'reverse', value, session),
    ),
    showIconOnly: rw(
      6,
      (at) => fromBody(at, 'iconOnly') === true,
      asFlag,
      (at, value, session) => withBody(at, 'iconOnly', value, session),
    ),
    style: rw(
      6,
      (at) => fromBody(at, 'style') ?? 'ThreeTrafficLights1',
      asText,
      (at, value, session) => withBody(at, 'style', value, session),
    ),
  },
});

const colorScaleConditionalFormat = defineType<RuleAt>({
  name: 'ColorScaleConditionalFormat',
  since: 6,
  properties: {
    criteria: {
      since: 6,
      get: (at) => fromBody(at, 'criteria') ?? {},
      set: (at, value, session) => withBody(at, 'criteria', value, session),
    },
    threeColorScale: ro(6, (at) => fromBody(at, 'midpoint') !== null),
  },
});

const dataBarConditionalFormat = defineType<RuleAt>({
  name: 'DataBarConditionalFormat',
  since: 6,
  properties: {
    showDataBarOnly: rw(
      6,
      (at) => fromBody(at, 'barOnly') === true,
      asFlag,
      (at, value, session) => withBody(at, 'barOnly', value, session),
    ),
  },
});

function ofKind(
  kind: RuleKind,
  make: (at: RuleAt) => HostObject,
): { must: (at: RuleAt) => HostObject; may: (at: RuleAt) => HostObject | null } {
  const may = (at: RuleAt): HostObject | null => (ruleOf(at).kind === kind ? make(at) : null);
  return {
    may,
    must: (at) => {
      const found = may(at);
      if (found === null) throw WRONG.operation(`this conditional format is not of the kind ${kind}`);
      return found;
    },
  };
}

const custom = ofKind('Custom', customConditionalFormat);
const cellValue = ofKind('CellValue', cellValueConditionalFormat);
const iconSet = ofKind('IconSet', iconSetConditionalFormat);
const colorScale = ofKind('ColorScale', colorScaleConditionalFormat);
const dataBar = ofKind('DataBar', dataBarConditionalFormat);

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
      (at, stopIfTrue, session) => change(at, { stopIfTrue }, session),
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
