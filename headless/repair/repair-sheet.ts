import { mergedRules, type Merge } from '../../core/repair/merge-rules.ts';
import { sameEffect } from '../../core/repair/same-effect.ts';
import { a1Box } from '../../core/workbook/cells.ts';
import { cutSheet, toWhole, type SheetText } from '../xlsx/sheet-text.ts';
import { spliced, type Splice } from '../xml/splice.ts';
import type { Element } from '../xml/tree.ts';
import { storedRules, type StoredRule } from './sheet-rules.ts';

/** How many conditional formats a sheet has, and in how many blocks. */
export type RuleCount = { readonly rules: number; readonly blocks: number };

/** One rule that came out of several: where it stood, where it stands. */
export type RepairedRule = { readonly from: readonly string[]; readonly to: string; readonly formula: string };

/** A sheet part with its conditional formats put together. */
export type RepairedSheet = {
  readonly text: string;
  readonly before: RuleCount;
  readonly after: RuleCount;
  readonly merged: readonly RepairedRule[];
};

function countOf(rules: readonly StoredRule[]): RuleCount {
  const stored = rules.flatMap(({ place }) => place ?? []);
  return { rules: stored.length, blocks: new Set(stored.map(({ block }) => block)).size };
}

function sqrefOf(areas: Merge['areas']): string {
  return areas.map(a1Box).join(' ');
}

function cutOut(sheet: SheetText, { start, end }: Element): Splice {
  return { start: toWhole(sheet, start), end: toWhole(sheet, end), text: '' };
}

/** The text of the rule that is kept, at its new priority; nothing else in it changes. */
function keptText(sheet: SheetText, element: Element, priority: number): string {
  const at = (offset: number): number => toWhole(sheet, offset);
  const open = sheet.text.slice(at(element.start), at(element.openEnd));
  const rest = sheet.text.slice(at(element.openEnd), at(element.end));
  return open.replace(/(\spriority\s*=\s*)(["'])[^"']*\2/, `$1"${priority}"`) + rest;
}

/** Blocks that nothing is left in are cut whole; of others the rules that moved. */
function cutsOf(sheet: SheetText, moved: ReadonlySet<Element>, blocks: ReadonlySet<Element>): Splice[] {
  return [...blocks].flatMap((block) => {
    const gone = block.children.filter((each) => moved.has(each));
    return gone.length === block.children.length ? [cutOut(sheet, block)] : gone.map((each) => cutOut(sheet, each));
  });
}

function splicesFor(sheet: SheetText, rules: readonly StoredRule[], merges: readonly Merge[]): Splice[] {
  const moved = new Set<Element>();
  const blocks = new Set<Element>();
  const bySqref = new Map<string, string[]>();
  for (const merge of merges) {
    for (const i of merge.rules) {
      const place = rules[i]?.place;
      if (place === null || place === undefined) throw new Error('a rule without a place never merges');
      moved.add(place.element);
      blocks.add(place.block);
    }
    const kept = rules[merge.keep]?.place?.element;
    if (kept === undefined) throw new Error('the kept rule is one of the merged');
    const sqref = sqrefOf(merge.areas);
    bySqref.set(sqref, [...(bySqref.get(sqref) ?? []), keptText(sheet, kept, merge.priority)]);
  }
  const first = [...blocks].sort((a, b) => a.start - b.start)[0];
  if (first === undefined) return [];
  const tag = `${sheet.prefix}conditionalFormatting`;
  const made = [...bySqref].map(([sqref, texts]) => `<${tag} sqref="${sqref}">${texts.join('')}</${tag}>`).join('');
  const at = toWhole(sheet, first.start);
  return [{ start: at, end: at, text: made }, ...cutsOf(sheet, moved, blocks)];
}

function describedMerge({ rules: members, areas, keep }: Merge, rules: readonly StoredRule[]): RepairedRule {
  return {
    from: members.map((i) => sqrefOf(rules[i]?.areas ?? [])),
    to: sqrefOf(areas),
    formula: (rules[keep]?.formulas ?? []).join('; '),
  };
}

/**
 * Puts the torn conditional formats of a sheet part together. The new text is read again, and only when every cell is
 * asked the same in the same order is it handed out; else the sheet stays as it is.
 */
export function repairedSheet(text: string, part: string, formats: readonly Element[]): RepairedSheet | null {
  const sheet = cutSheet(text, part);
  const rules = storedRules(sheet, formats);
  if (rules === null || rules.length === 0) return null;
  const before = countOf(rules);
  const merges = mergedRules(rules);
  const unchanged: RepairedSheet = { text, before, after: before, merged: [] };
  if (merges.length === 0) return unchanged;
  const changed = spliced(text, splicesFor(sheet, rules, merges));
  const again = storedRules(cutSheet(changed, part), formats);
  if (again === null || !sameEffect(rules, again)) return unchanged;
  return { text: changed, before, after: countOf(again), merged: merges.map((merge) => describedMerge(merge, rules)) };
}
