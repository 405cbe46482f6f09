import { keyOf } from '../../core/changes/rule-tag.ts';
import type { FormatRule } from '../../core/repair/format-rule.ts';
import type { Box } from '../../core/workbook/cells.ts';
import { boxesOf } from '../xlsx/boxes.ts';
import type { SheetText } from '../xlsx/sheet-text.ts';
import { attribute, booleanAttribute, childrenOf, type Element } from '../xml/tree.ts';

/** A conditional format of a sheet part, with where it stands. */
export type StoredRule = FormatRule & {
  /** Null for rules of newer Excels, which stand in the extension list and are only looked at. */
  readonly place: { readonly block: Element; readonly element: Element } | null;
};

/** The rules that ask each cell by itself; all others weigh their cells against each other. */
const ONE_BY_ONE: ReadonlySet<string> = new Set([
  'expression',
  'cellIs',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
  'timePeriod',
]);

/** An element as a text that two elements share when they say the same. */
function spelled(element: Element, without: readonly string[] = []): string {
  const attributes = [...element.attributes].filter(([name]) => !without.includes(name)).sort();
  return JSON.stringify([element.name, attributes, element.text.trim(), element.children.map((each) => spelled(each))]);
}

/** The areas of a list, or null where one of them cannot be read: then nothing about the sheet is certain. */
function areasOf(sqref: string): Box[] | null {
  const areas = boxesOf(sqref);
  return areas.length > 0 && areas.length === sqref.trim().split(/\s+/).length ? areas : null;
}

function isPlainBlock(block: Element): boolean {
  return [...block.attributes.keys()].every((name) => name === 'sqref') && block.children.every(isRule);
}

function isRule(element: Element): boolean {
  return element.name === 'cfRule';
}

function blockRules(block: Element, looks: readonly string[]): StoredRule[] | null {
  const areas = areasOf(attribute(block, 'sqref') ?? '');
  if (areas === null) return null;
  return childrenOf(block, 'cfRule').map((element): StoredRule => {
    const type = attribute(element, 'type') ?? '';
    const formulas = childrenOf(element, 'formula').map((each) => each.text);
    const isOurs = type === 'expression' && keyOf(formulas[0] ?? '') !== null;
    const hasMore = element.children.some((each) => each.name !== 'formula');
    const isFixed = !ONE_BY_ONE.has(type) || isOurs || hasMore || !isPlainBlock(block);
    const look = looks[Number(attribute(element, 'dxfId') ?? -1)] ?? '';
    const stops = booleanAttribute(element, 'stopIfTrue');
    const rest = isFixed
      ? spelled(element, ['priority'])
      : JSON.stringify([...element.attributes].filter(([name]) => !OWN_MEANING.has(name)).sort());
    return {
      areas,
      priority: Number(attribute(element, 'priority') ?? 0),
      meaning: `${rest} ${look} ${String(stops)}`,
      formulas,
      isFixed,
      place: { block, element },
    };
  });
}

/** Attributes that are told apart otherwise: by what they point to, or as part of the order. */
const OWN_MEANING: ReadonlySet<string> = new Set(['priority', 'dxfId', 'stopIfTrue']);

/** Rules of newer Excels: what lies over which cells, at which priority. */
function newerRules(element: Element, found: StoredRule[]): boolean {
  if (element.name !== 'conditionalFormatting') return element.children.every((each) => newerRules(each, found));
  const areas = areasOf(element.children.find((each) => each.name === 'sqref')?.text ?? '');
  if (areas === null) return false;
  for (const each of element.children.filter(isRule)) {
    const priority = attribute(each, 'priority');
    // Without a priority it is the newer half of a rule that stands with the others.
    if (priority === null) continue;
    found.push({
      areas,
      priority: Number(priority),
      meaning: spelled(each, []),
      formulas: [],
      isFixed: true,
      place: null,
    });
  }
  return true;
}

/** All conditional formats of a sheet, or null where one of them cannot be told for certain. */
export function storedRules(sheet: SheetText, formats: readonly Element[]): StoredRule[] | null {
  const looks = formats.map((each) => spelled(each));
  const rules: StoredRule[] = [];
  for (const block of childrenOf(sheet.root, 'conditionalFormatting')) {
    const own = blockRules(block, looks);
    if (own === null) return null;
    rules.push(...own);
  }
  for (const list of childrenOf(sheet.root, 'extLst')) if (!newerRules(list, rules)) return null;
  return rules.every((rule) => Number.isInteger(rule.priority) && rule.priority > 0) ? rules : null;
}
