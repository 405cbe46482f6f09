import { keyOf } from '../../core/changes/rule-tag.ts';
import type { ConditionalFormat } from '../../core/formats/format.ts';
import { a1 } from '../../core/workbook/cells.ts';
import type { StoredRule } from '../../simulators/workbook/sheet.ts';

/** Comparisons of value rules as files name them, as formulas have them. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
  ['equal', '='],
  ['notEqual', '<>'],
  ['greaterThanOrEqual', '>='],
  ['greaterThan', '>'],
]);

/** What a format asks, as a formula of its first cell; null where no formula says it. */
function conditionOf({ type, operator, text, formulas, areas }: ConditionalFormat): string | null {
  const [first, second] = formulas;
  const at = areas[0] === undefined ? 'A1' : a1(areas[0].top, areas[0].left);
  if (type === 'expression') return first ?? null;
  if (type === 'containsText' && text !== null) return `ISNUMBER(SEARCH("${text.replace(/"/g, '""')}",${at}))`;
  if (type !== 'cellIs' || first === undefined) return null;
  if (operator === 'between' && second !== undefined) return `AND(${at}>=${first},${at}<=${second})`;
  if (operator === 'notBetween' && second !== undefined) return `OR(${at}<${first},${at}>${second})`;
  const sign = OPERATORS.get(operator ?? '');
  return sign === undefined ? null : `${at}${sign}${first}`;
}

const KINDS: ReadonlyMap<string, StoredRule['kind']> = new Map([
  ['expression', 'Custom'],
  ['cellIs', 'CellValue'],
  ['containsText', 'ContainsText'],
  ['colorScale', 'ColorScale'],
  ['dataBar', 'DataBar'],
  ['iconSet', 'IconSet'],
]);

/**
 * Somebody's conditional format as a rule of the stand-in: painted where a formula says when it holds and it has a look,
 * else kept and not shown (color scales, bars, icons).
 */
export function paintingRule(format: ConditionalFormat, id: string): StoredRule {
  const { painting } = format;
  const condition = painting.kind === 'look' ? conditionOf(format) : null;
  const look = painting.kind === 'look' ? painting.look : { fill: '', font: null };
  return {
    id,
    kind: KINDS.get(format.type) ?? 'PresetCriteria',
    areas: format.areas,
    formula: condition ?? '',
    fill: look.fill === '' ? null : look.fill,
    font: look.font,
    bold: null,
    stopIfTrue: format.stopIfTrue,
    body: condition === null ? format : null,
  };
}

/** Whether a rule of the stand-in is one of ours. */
export function isOwnRule(rule: StoredRule): boolean {
  return keyOf(rule.formula) !== null;
}
