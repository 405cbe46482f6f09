import type { Child } from '../../core/rollup/child.ts';
import { issueNote } from '../../core/rollup/issue.ts';
import type { TreeNode } from '../../core/rollup/links.ts';
import type { Forest } from '../../core/rollup/tree.ts';

/** The rows of a table: 'K1 < P1; P2 : 75; 25' is row K1 under P1 and P2. */
export function rows(...lines: string[]): TreeNode[] {
  return lines.map((line) => {
    const [id = '', hung = ''] = line.split(' < ');
    const [parents = '', shares = ''] = hung.split(' : ');
    return { id, parents, shares };
  });
}

/** What was odd about a table, as people read it. */
export function notes(forest: Forest): string[] {
  return forest.issues.map(issueNote);
}

/** The rows under a row. */
export function childrenIn(forest: Forest, row: number): number[] {
  return [...forest.childIndex.subarray(forest.childStart[row], forest.childStart[row + 1])];
}

/** A KPI that reached a share of its target, under the default bands. */
export function reached(attainment: number): Child {
  return { status: attainment >= 1 ? 'Green' : attainment >= 0.85 ? 'Yellow' : 'Red', attainment };
}
