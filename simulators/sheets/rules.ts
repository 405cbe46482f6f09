import { tokenize } from '@borgar/fx';
import type { Box } from '../../core/workbook/cells.ts';
import { rangeOf } from '../../core/workbook/references.ts';
import type { RuleKind, Sheet, StoredRule } from '../workbook/sheet.ts';
import { refuse, TEXTS } from './wrong.ts';

/** What a rule with a condition asks, by Google's names, and how it dresses the cells. */
export type BooleanPart = {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly fill: string | null;
  readonly font: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
};

/** One end or the middle of a color scale. */
export type GradientPoint = { readonly color: string; readonly type: string; readonly value: string };

/** A color scale; `mid` may be missing. */
export type GradientPart = {
  readonly min: GradientPoint | null;
  readonly mid: GradientPoint | null;
  readonly max: GradientPoint | null;
};

/** A rule as scripts hold it: a copy that changes nothing until it is set. `kept` is the stored rule it was read from. */
export type RuleDraft = {
  readonly sheet: Sheet | null;
  readonly areas: readonly Box[];
  readonly condition: BooleanPart | null;
  readonly gradient: GradientPart | null;
  readonly kept: StoredRule | null;
};

/** A rule with nothing decided. */
export const NO_RULE: RuleDraft = { sheet: null, areas: [], condition: null, gradient: null, kept: null };

/** A condition that asks nothing yet. */
export const NO_CONDITION: BooleanPart = {
  criteria: '',
  values: [],
  fill: null,
  font: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

type Body = {
  readonly criteria?: string;
  readonly values?: readonly unknown[];
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly gradient?: GradientPart;
};

/** Of a color scale that comes from elsewhere only is known that it is one: it shows as a plain one. */
const SOME_GRADIENT: GradientPart = {
  min: { color: '#FFFFFF', type: 'MIN', value: '' },
  mid: null,
  max: { color: '#57BB8A', type: 'MAX', value: '' },
};

/** A stored rule as a script reads it. */
export function draftOf(sheet: Sheet, rule: StoredRule): RuleDraft {
  const base = { sheet, areas: rule.areas, kept: rule };
  const body = (rule.body ?? {}) as Body;
  if (rule.kind === 'ColorScale') return { ...base, condition: null, gradient: body.gradient ?? SOME_GRADIENT };
  const condition: BooleanPart = {
    criteria: rule.kind === 'Custom' ? 'CUSTOM_FORMULA' : (body.criteria ?? 'CELL_NOT_EMPTY'),
    values: rule.kind === 'Custom' ? [`=${rule.formula}`] : (body.values ?? []),
    fill: rule.fill,
    font: rule.font,
    bold: rule.bold,
    italic: body.italic ?? null,
    underline: body.underline ?? null,
    strikethrough: body.strikethrough ?? null,
  };
  return { ...base, condition, gradient: null };
}

function kindOf(criteria: string): RuleKind {
  if (criteria === 'CUSTOM_FORMULA') return 'Custom';
  return criteria.startsWith('TEXT') ? 'ContainsText' : criteria.startsWith('NUMBER') ? 'CellValue' : 'PresetCriteria';
}

/** What of a condition the shared model has no field for; null where there is nothing. */
function bodyOf({ criteria, values, italic, underline, strikethrough }: BooleanPart): Body | null {
  const body: Body = {
    ...(criteria === 'CUSTOM_FORMULA' ? {} : { criteria, values }),
    ...(italic === null ? {} : { italic }),
    ...(underline === null ? {} : { underline }),
    ...(strikethrough === null ? {} : { strikethrough }),
  };
  return Object.keys(body).length === 0 ? null : body;
}

/** Throws at a rule whose formula looks at another sheet, which Google refuses with the whole list. */
export function staysOnSheet({ condition, sheet }: RuleDraft): void {
  if (condition?.criteria !== 'CUSTOM_FORMULA') return;
  for (const { type, value } of tokenize(String(condition.values[0]))) {
    if (type !== 'range' && type !== 'range_beam') continue;
    const named = rangeOf(value)?.sheet ?? null;
    if (named !== null && named.toLowerCase() !== sheet?.name.toLowerCase()) refuse(TEXTS.otherSheet);
  }
}

/** A rule as it is stored. One that was read and handed back unchanged is stored as it was. */
export function storedRule({ areas, condition, gradient, kept }: RuleDraft, id: string): StoredRule {
  if (kept !== null) return kept;
  const blank = { id, areas, formula: '', fill: null, font: null, bold: null, stopIfTrue: false };
  if (condition === null) return { ...blank, kind: 'ColorScale', body: { gradient } };
  const kind = kindOf(condition.criteria);
  return {
    ...blank,
    kind,
    formula: kind === 'Custom' ? String(condition.values[0]).replace(/^=/, '') : '',
    fill: condition.fill,
    font: condition.font,
    bold: condition.bold,
    // The first rule that holds decides alone.
    stopIfTrue: true,
    body: bodyOf(condition),
  };
}
