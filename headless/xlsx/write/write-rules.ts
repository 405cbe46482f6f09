import type { Edit, Rule } from '../../../core/changes/edits.ts';
import { keyOf } from '../../../core/changes/rule-tag.ts';
import { a1Box } from '../../../core/workbook/cells.ts';
import { escapeAttribute, escapeText } from '../../xml/escape.ts';
import type { Splice } from '../../xml/splice.ts';
import { attribute, child, childrenOf, type Element } from '../../xml/tree.ts';
import { toWhole, type SheetText } from '../sheet-text.ts';

/** Elements that may stand after the conditional formats of a sheet (ECMA-376 part 1, 18.3.1.99). */
const AFTER_RULES: ReadonlySet<string> = new Set([
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

type RuleEdit = Extract<Edit, { kind: 'rule' }>;

/** Where new rules go: behind the last conditional format, else before whatever must follow it. */
function insertionPoint(root: Element): number {
  const blocks = childrenOf(root, 'conditionalFormatting');
  const last = blocks[blocks.length - 1];
  if (last !== undefined) return last.end;
  return root.children.find((each) => AFTER_RULES.has(each.name))?.start ?? root.closeStart;
}

function ruleXml(rule: Rule, prefix: string, format: number, priority: number): string {
  const tag = (name: string): string => `${prefix}${name}`;
  const sqref = escapeAttribute(rule.areas.map(a1Box).join(' '));
  return (
    `<${tag('conditionalFormatting')} sqref="${sqref}">` +
    `<${tag('cfRule')} type="expression" dxfId="${format}" priority="${priority}">` +
    `<${tag('formula')}>${escapeText(rule.formula)}</${tag('formula')}>` +
    `</${tag('cfRule')}></${tag('conditionalFormatting')}>`
  );
}

/** The present blocks of our own rules with these keys. Each of ours stands in a block of its own. */
function ownBlocks(root: Element, keys: ReadonlySet<string>): Element[] {
  return childrenOf(root, 'conditionalFormatting').filter((block) => {
    const rules = childrenOf(block, 'cfRule');
    const key = keyOf(child(rules[0] ?? block, 'formula')?.text ?? '');
    return rules.length === 1 && key !== null && keys.has(key);
  });
}

function lastPriority(root: Element, without: ReadonlySet<Element>): number {
  let last = 0;
  for (const block of childrenOf(root, 'conditionalFormatting')) {
    if (without.has(block)) continue;
    for (const rule of childrenOf(block, 'cfRule')) last = Math.max(last, Number(attribute(rule, 'priority') ?? 0));
  }
  return last;
}

/**
 * The splices that put rule edits into a sheet: rules that change are taken out, new ones are added behind all others
 * with the lowest priority, so that other people's formats keep their order and win where both set something.
 *
 * @param formatOf the number of the differential format for a rule's look
 */
export function ruleSplices(sheet: SheetText, edits: readonly RuleEdit[], formatOf: (rule: Rule) => number): Splice[] {
  const old = ownBlocks(sheet.root, new Set(edits.map((edit) => edit.key)));
  const splices: Splice[] = old.map((block) => ({
    start: toWhole(sheet, block.start),
    end: toWhole(sheet, block.end),
    text: '',
  }));
  let priority = lastPriority(sheet.root, new Set(old));
  const added = edits
    .map((edit) => edit.after)
    .filter((rule) => rule !== null)
    .map((rule) => ruleXml(rule, sheet.prefix, formatOf(rule), ++priority))
    .join('');
  if (added !== '') {
    const at = toWhole(sheet, insertionPoint(sheet.root));
    splices.push({ start: at, end: at, text: added });
  }
  return splices;
}
