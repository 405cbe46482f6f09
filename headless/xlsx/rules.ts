import type { Look } from '../../core/workbook/look.ts';
import { keyOf } from '../../core/changes/rule-tag.ts';
import type { OwnRule } from '../../core/workbook/snapshot.ts';
import { attribute, child, childrenOf, type Element } from '../xml/tree.ts';
import { boxesOf } from './boxes.ts';

/** The conditional formats of a sheet: ours by key, everybody else's only counted. */
export type SheetRules = { readonly own: readonly OwnRule[]; readonly foreign: number; readonly lastPriority: number };

function colour(element: Element | null): string | null {
  const rgb = element === null ? null : attribute(element, 'rgb');
  return rgb === null ? null : `#${rgb.slice(-6).toUpperCase()}`;
}

/** The look a differential format gives; of a fill only the colour Excel shows for it. */
export function lookOf(format: Element | undefined): Look {
  const fill = format === undefined ? null : child(format, 'fill');
  const pattern = fill === null ? null : child(fill, 'patternFill');
  const font = format === undefined ? null : child(format, 'font');
  return {
    fill: (pattern === null ? null : colour(child(pattern, 'bgColor'))) ?? '',
    font: font === null ? null : colour(child(font, 'color')),
  };
}

/** Rules of newer Excels live in an extension list; they are others', and only their number matters. */
function extensionRules(element: Element): number {
  let count = 0;
  for (const each of element.children) {
    count += each.name === 'cfRule' ? 1 : extensionRules(each);
  }
  return count;
}

/** Reads the conditional formats of a sheet without its cells. */
export function readRules(root: Element, formats: readonly Element[]): SheetRules {
  const own: OwnRule[] = [];
  let foreign = 0;
  let lastPriority = 0;
  for (const block of childrenOf(root, 'conditionalFormatting')) {
    for (const rule of childrenOf(block, 'cfRule')) {
      lastPriority = Math.max(lastPriority, Number(attribute(rule, 'priority') ?? 0));
      const formula = child(rule, 'formula')?.text ?? '';
      const key = attribute(rule, 'type') === 'expression' ? keyOf(formula) : null;
      if (key === null) foreign++;
      else {
        const look = lookOf(formats[Number(attribute(rule, 'dxfId') ?? -1)]);
        own.push({ key, areas: boxesOf(attribute(block, 'sqref') ?? ''), formula, look });
      }
    }
  }
  const extensions = child(root, 'extLst');
  if (extensions !== null) foreign += extensionRules(extensions);
  return { own, foreign, lastPriority };
}
