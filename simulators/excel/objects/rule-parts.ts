import type { RuleKind, Sheet, StoredRule } from '../../workbook/sheet.ts';
import { asColour, asFields, asFlag, asText } from '../arguments.ts';
import { mayChange } from '../cells.ts';
import { HostError, WRONG } from '../envelope.ts';
import { defineType, type HostObject, method, part, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';

/** One rule: found by its id, since it is replaced by another object whenever it changes. */
export type RuleAt = { readonly sheet: Sheet; readonly id: string };

/** The rule as it is now; throws when it is gone. */
export function ruleOf({ sheet, id }: RuleAt): StoredRule {
  const rule = sheet.rules.find((each) => each.id === id);
  if (rule === undefined) throw WRONG.missing('this conditional format');
  return rule;
}

/** Changes a rule, where the sheet's protection allows it. */
export function changeRule(at: RuleAt, to: Partial<StoredRule>, { book }: Session): void {
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
  changeRule(at, { body: { ...(typeof body === 'object' ? body : {}), [name]: value } }, session);
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
      (at, formula, session) => changeRule(at, { formula }, session),
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
      (at, fill, session) => changeRule(at, { fill }, session),
    ),
  },
  methods: { clear: method(6, 0, (at, _, session) => changeRule(at, { fill: null }, session)) },
});

const conditionalRangeFont = defineType<RuleAt>({
  name: 'ConditionalRangeFont',
  since: 6,
  properties: {
    bold: rw(
      6,
      (at) => ruleOf(at).bold,
      asFlag,
      (at, bold, session) => changeRule(at, { bold }, session),
    ),
    color: rw(
      6,
      (at) => ruleOf(at).font ?? '',
      asColour,
      (at, font, session) => changeRule(at, { font }, session),
    ),
    italic: ro(6, () => null),
    strikethrough: ro(6, () => null),
    underline: ro(6, () => 'None'),
  },
  methods: { clear: method(6, 0, (at, _, session) => changeRule(at, { font: null, bold: null }, session)) },
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
      get: (at) => {
        // office-js#6827: with two value rules on the sheet, loading their `rule` fails.
        const others = at.sheet.rules.filter((rule) => rule.kind === 'CellValue');
        if (others.length > 1)
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

/** The part of a rule that only this kind has. */
export const custom = ofKind('Custom', customConditionalFormat);
/** The part of a rule that only this kind has. */
export const cellValue = ofKind('CellValue', cellValueConditionalFormat);
/** The part of a rule that only this kind has. */
export const iconSet = ofKind('IconSet', iconSetConditionalFormat);
/** The part of a rule that only this kind has. */
export const colorScale = ofKind('ColorScale', colorScaleConditionalFormat);
/** The part of a rule that only this kind has. */
export const dataBar = ofKind('DataBar', dataBarConditionalFormat);
