import type { Box } from '../../../core/workbook/cells.ts';
import type { StoredRule } from '../../workbook/sheet.ts';
import { intersection } from '../areas.ts';

/** What is left of a box without the cells of another: up to four boxes. */
export function without(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (cut === null) return [box];
  return [
    ...(cut.top > box.top ? [{ ...box, bottom: cut.top - 1 }] : []),
    ...(cut.left > box.left ? [{ top: cut.top, bottom: cut.bottom, left: box.left, right: cut.left - 1 }] : []),
    ...(cut.right < box.right ? [{ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: box.right }] : []),
    ...(cut.bottom < box.bottom ? [{ ...box, top: cut.bottom + 1 }] : []),
  ];
}

/** Rules without some cells; those that are left with none are gone. */
export function withoutBoxes(rules: readonly StoredRule[], holes: readonly Box[]): StoredRule[] {
  return rules
    .map((rule) => ({
      ...rule,
      areas: holes.reduce<readonly Box[]>((areas, hole) => areas.flatMap((area) => without(area, hole)), rule.areas),
    }))
    .filter((rule) => rule.areas.length > 0);
}
