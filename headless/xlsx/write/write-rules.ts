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
  // Forms and controls come wrapped for programs that do not know them.
  'AlternateContent',
]);

type RuleEdit = Extract<Edit, { kind: 'rule' }>;

/** Where new rules go: behind the last conditional format, else before whatever must follow it. */
function insertionPoint(root: Element): number {
  const blocks = childrenOf(root, 'conditionalFormatting');
  const last = blocks[blocks.length - 1];
  if (last !== undefined) return last.end;
  return root.children.find((each) => AFTER_RULES.has(each.name))?.start ?? root.closeStart;
}

/** A rule as a block of its own, as it stands in a sheet part. */
export function ruleXml(rule: Rule, prefix: string, format: number, priority: number): string {
  const tag = (name: string): string => `${prefix}${name}`;
  const sqref = escapeAttribute(rule.areas.map(a1Box).join(' '));
  return (
    `<${tag('conditionalFormatting')} sqref="${sqref}">` +
    `<${tag('cfRule')} type="expression" dxfId="${format}" priority="${priority}">` +
    `<${tag('formula')}>${escapeText(rule.formula)}</${tag('formula')}>` +
    `</${tag('cfRule')}></${tag('conditionalFormatting')}>`
  );
}

/** Our own rules with these keys, as they are. Excel puts rules of one area into one block when it saves a workbook. */
function ownRules(root: Element, keys: ReadonlySet<string>): Set<Element> {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((block) => childrenOf(block, 'cfRule'));
  return new Set(
    rules.filter((rule) => {
      const key = attribute(rule, 'type') === 'expression' ? keyOf(child(rule, 'formula')?.text ?? '') : null;
      return key !== null && keys.has(key);
    }),
  );
}

/** What is to be cut out: whole blocks where nothing of them is left. */
function cutOut(root: Element, rules: ReadonlySet<Element>): Element[] {
  return childrenOf(root, 'conditionalFormatting').flatMap((block) => {
    const own = block.children.filter((each) => rules.has(each));
    return own.length === block.children.length && own.length > 0 ? [block] : own;
  });
}

/** The last priority in use, those of newer Excels in the extension list among them. */
function lastPriority(element: Element, without: ReadonlySet<Element>): number {
  let last = 0;
  for (const each of element.children) {
    if (each.name === 'cfRule' && !without.has(each))
      last = Math.max(last, Number(attribute(each, 'priority') ?? 0) || 0);
    else last = Math.max(last, lastPriority(each, without));
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
  const old = ownRules(sheet.root, new Set(edits.map((edit) => edit.key)));
  const splices: Splice[] = cutOut(sheet.root, old).map(({ start, end }) => ({
    start: toWhole(sheet, start),
    end: toWhole(sheet, end),
    text: '',
  }));
  let priority = lastPriority(sheet.root, old);
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
